//! Outages, internet and the account.

use crate::demo::script::{Story, Turn, talk, upset};

pub const POWER_CUT: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &[
                        "manca la luce in {street}",
                        "siamo senza corrente da stamattina, c'è un guasto a {town}?",
                        "blackout!! quanto dura?",
                        "è saltata la luce 10 minuti fa, anche dai vicini",
                    ],
                    &["Sì, c'è un guasto in zona **{street}, {town}**. La squadra è sul posto; la corrente \
                        dovrebbe tornare verso le {until}. Posso avvisarla con un SMS."],
                ),
                talk(
                    &["siamo senza corrente da stamattina, c'è un guasto a {town}?"],
                    &["Non risultano guasti a {town}. Controlli il quadro elettrico: se l'interruttore generale è \
                        abbassato lo alzi una volta."],
                ),
            ],
            &["Può segnalare un guasto in qualsiasi momento sul sito.", "La bolletta di {month} risulta pagata?"],
        )
        .quick(&["Avvisami con un SMS"])
        .page("Mappa dei guasti", "https://status.example.com/it"),
        Turn::new(
            &[
                talk(&["Avvisami con un SMS", "sì, mi avvisi"], &["Fatto, riceverà un SMS appena torna la corrente."]),
                talk(&["il quadro è a posto, ancora niente"], &["Grazie, ho aggiunto {street} alla segnalazione."]),
                talk(&["e il congelatore?"], &["Lo tenga chiuso, resta freddo circa 24 ore."]),
            ],
            &["Consulti la mappa dei guasti."],
        )
        .phone("Segnala un guasto", "+44 1632 960142"),
    ],
    up: &["almeno so quando torna", "sms arrivato"],
    down: &["ho chiesto QUANTO dura", "la mappa senza corrente non la vedo", "cosa c'entra la bolletta?"],
    praise: &["Informazione subito", "Chiaro"],
    complaint: &["Ore al buio senza notizie", "Orario sbagliato"],
    operator: &["La squadra ha trovato un cavo danneggiato, ancora 40 minuti.", "La richiamiamo noi appena è risolto."],
};

pub const GREAT_FAULT: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &[
                        "tutto giù a {town}, né luce né internet",
                        "MA COSA SUCCEDE? da ore senza corrente e nessuno risponde",
                        "quando torna la luce???",
                        "ancora niente corrente, è la terza volta che scrivo",
                    ],
                    &["C'è un grosso guasto alla cabina di {town} dalle 13:40. La stima attuale è **{until}**. Se \
                        in casa c'è un dispositivo medico chiami il numero qui sotto."],
                ),
                talk(
                    &["è fuori tutta la valle?"],
                    &["Sì, tutta la valle. La corrente torna a zone, da circa le {until}."],
                ),
            ],
            &[
                "Non risultano guasti a {town}. Controlli il quadro elettrico.",
                "Riavvii il modem: stacchi la spina e attenda dieci secondi.",
                "Può segnalare un guasto sul sito.",
            ],
        )
        .phone("Linea prioritaria", "+44 1632 960199"),
        Turn::new(
            &[
                talk(
                    &["prima aveva detto un altro orario", "niente ancora!"],
                    &["La stima è cambiata perché va sostituito un secondo trasformatore. Le scrivo qui appena \
                        torna."],
                ),
                talk(&["e chi mi paga il congelatore?"], &["Il rimborso arriva da solo con la prossima bolletta."]),
            ],
            &["Consulti la mappa dei guasti.", "Serve altro?"],
        ),
    ],
    up: &["almeno un'informazione"],
    down: &["tutta la valle al buio e mi dice di controllare il quadro", "informazione sbagliata", "inutile oggi"],
    praise: &["Onesti sul ritardo"],
    complaint: &["Ore senza corrente e un bot che non sa niente", "Nessun operatore, vergogna"],
    operator: &[
        "Mi dispiace, ci stiamo lavorando tutti. La sua via torna entro le {until}.",
        "L'ho messa nella lista delle chiamate.",
    ],
};

pub const NO_INTERNET: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &[
                        "internet non funziona",
                        "il modem lampeggia rosso",
                        "niente internet da ieri sera, lavoro da casa!",
                        "il wifi c'è ma non naviga",
                    ],
                    &["Vedo il modem ma senza segnale. Per favore:\n\n1. stacchi la spina per 30 secondi\n2. \
                        controlli il cavo alla presa\n3. attenda la luce bianca, circa 3 minuti"],
                ),
                talk(
                    &["internet giù a {town}?"],
                    &["C'è un guasto a {town}, dovrebbe risolversi entro le {until}. Il suo modem è a posto."],
                ),
            ],
            &[
                "La bolletta è stata pagata?",
                "Visiti il nostro sito per assistenza.",
                "Il Wi-Fi è una connessione senza fili.",
            ],
        )
        .quick(&["È ancora rosso", "Chiama un tecnico"])
        .phone("Assistenza internet", "+44 1632 960150"),
        Turn::new(
            &[
                talk(
                    &["È ancora rosso", "Chiama un tecnico", "ancora rosso"],
                    &["Allora è la linea o il modem. Il tecnico è libero il {date}, dalle 8 alle 12. Intanto ho \
                        aggiunto 20 GB al suo cellulare."],
                ),
                talk(&["ora lampeggia bianco"], &["Bianco va bene, si sta avviando. Tre minuti e funziona."]),
                upset(
                    &["come visito il sito senza internet??"],
                    &["Ha ragione, mi scusi. Lo facciamo qui: di che colore è la luce adesso?"],
                ),
                talk(&["ok funziona"], &["Ottimo. Se ricapita scriva qui e controllo la linea."]),
            ],
            &["Riavvii il modem.", "Serve altro?"],
        ),
    ],
    up: &["funziona!", "passo per passo, bravi", "i 20 GB mi hanno salvato"],
    down: &["visitare il sito senza internet...", "la bolletta è pagata!", "sempre gli stessi passi"],
    praise: &["Di nuovo online in cinque minuti"],
    complaint: &["Due giorni di lavoro persi", "Mi ha fatto girare in tondo"],
    operator: &["Il modem è guasto, ne spediamo uno oggi.", "Nel frattempo ha dati gratis sul cellulare."],
};

pub const LOGIN: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &["ho dimenticato la password"],
                    &["Ho inviato un link alla mail del suo account, vale 30 minuti. Controlli anche lo spam."],
                ),
                talk(
                    &["non riesco ad accedere", "l'app dice account bloccato"],
                    &["Era bloccato dopo cinque tentativi, l'ho sbloccato."],
                ),
                talk(
                    &["non arriva il codice sms"],
                    &["Il codice va al numero che finisce con 42. È ancora il suo? Gliene ho appena inviato un \
                        altro."],
                ),
            ],
            &["Acceda al suo account per cambiare la password.", "L'account è gratuito."],
        )
        .page("Reimposta la password", "https://my.example.com/it/reset"),
        Turn::new(
            &[
                talk(
                    &["non arriva"],
                    &["L'ho rimandato. Se entro cinque minuti non arriva, l'indirizzo è vecchio e lo cambia un \
                        collega."],
                ),
                talk(
                    &["ho cambiato numero"],
                    &["Per sicurezza lo cambia un collega: tenga pronto il contratto {contract}."],
                ),
                talk(&["ok adesso va"], &["Ottimo. Nell'app può attivare l'accesso con l'impronta."]),
            ],
            &["La mail arriva in pochi minuti."],
        ),
    ],
    up: &["sbloccato, grazie", "subito"],
    down: &["accedere per cambiare la password? NON riesco ad accedere", "nessuna mail"],
    praise: &["Risolto in un minuto"],
    complaint: &["Giro senza fine", "Mail mai arrivata"],
    operator: &["Ho aggiornato il numero, ora il codice arriva.", "Riprovi, è sbloccato."],
};
