//! Bills, contracts, readings and moving home.

use crate::demo::script::{Story, Turn, talk, upset};

pub const HIGH_BILL: Story = Story {
    turns: &[
        Turn::new(
            &[talk(
                &[
                    "perché la bolletta è così alta?",
                    "la bolletta di {month} è di {amount}, prima pagavo {amount2}!",
                    "Buongiorno, non capisco l'ultima fattura, è quasi il doppio",
                    "bolletta raddoppiata, come mai?",
                    "mi è arrivata una bolletta da {amount} ma eravamo in vacanza",
                ],
                &[
                    "La bolletta di {month}, **{amount}**, copre {kwh} kWh. È più alta perché:\n\n- contiene un \
                     conguaglio dopo due letture stimate\n- gli oneri di rete sono aumentati da inizio \
                     trimestre\n\nSenza conguaglio sarebbe stata di {amount2}.",
                    "Ho confrontato con il mese precedente: il consumo è di {kwh} kWh e la parte ordinaria è \
                     {amount2}. Il resto è una correzione una tantum.",
                ],
            )],
            &[
                "La bolletta dipende dai consumi. Sul nostro sito trova consigli per risparmiare energia.",
                "La bolletta è composta da materia energia, trasporto, imposte e oneri.",
            ],
        )
        .quick(&["Mostra i consumi", "Posso rateizzare?"])
        .page("Vedi la bolletta", "https://my.example.com/it/bollette"),
        Turn::new(
            &[
                talk(
                    &["Mostra i consumi", "e rispetto all'anno scorso?"],
                    &["In {month} sono stati {kwh} kWh, circa il 4 % in più rispetto allo stesso mese dell'anno \
                        scorso."],
                ),
                talk(
                    &["ma la lettura era stimata o reale?"],
                    &["L'ultima lettura, {meter}, è reale; le due precedenti erano stimate."],
                ),
                talk(
                    &["Posso rateizzare?", "posso pagare a rate?"],
                    &["Sì, in tre o sei rate senza interessi. Mi dica quante e le attivo sul contratto {contract}."],
                ),
            ],
            &["Il consumo si misura in kilowattora.", "Le bollette scadono dopo 14 giorni."],
        ),
    ],
    up: &["finalmente ho capito", "spiegazione chiara", "gentile e preciso"],
    down: &["risposta generica, volevo sapere della MIA bolletta", "mi dice di risparmiare, ma dai", "non risponde"],
    praise: &["Spiegato meglio che al telefono", "Veloce e chiaro"],
    complaint: &["Ancora non so perché devo pagare {amount}", "Solo frasi fatte"],
    operator: &[
        "Vedo il conguaglio: {amount2} è il suo importo normale, il resto è una correzione una \
         tantum.",
        "Le ho inviato il calcolo via mail e sospeso il sollecito.",
    ],
};

pub const INVOICE_COPY: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &["dove trovo le bollette?"],
                    &["Trova tutte le bollette degli ultimi tre anni in **Area clienti > Bollette**. Quella di \
                        {month} ({amount}) è già disponibile in PDF."],
                ),
                talk(
                    &[
                        "mi serve una copia della fattura di {month}",
                        "non ho ricevuto la bolletta",
                        "potete mandarmi il pdf dell'ultima bolletta?",
                    ],
                    &["L'ho appena inviata alla mail del contratto {contract}. Arriva entro cinque minuti."],
                ),
            ],
            &["Le bollette vengono emesse ogni mese.", "Vuole passare alla bolletta digitale?"],
        )
        .page("Le tue bollette", "https://my.example.com/it/bollette"),
        Turn::new(
            &[
                talk(&["non è arrivata"], &["Controlli anche lo spam, per favore. Se non c'è, gliela rimando subito."]),
                talk(
                    &["può mandarla a un altro indirizzo?"],
                    &["Certo: cambi l'indirizzo in *Area clienti > Contatti* e la rispedisco."],
                ),
            ],
            &["Le mail arrivano di solito in pochi minuti."],
        ),
    ],
    up: &["arrivata subito", "perfetto"],
    down: &["non è arrivato niente", "so che è mensile, dov'è la mia?"],
    praise: &["Facile e veloce", "In un minuto avevo il PDF"],
    complaint: &["Mai ricevuta", "Volevo un PDF, mi ha proposto altro"],
    operator: &[
        "Le ho allegato la fattura di {month} in una mail.",
        "C'era un errore nel suo indirizzo, l'ho corretto.",
    ],
};

pub const CANCEL: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &["voglio disdire il contratto", "quanto preavviso serve per recedere"],
                    &["Mi dispiace. Il contratto {contract} può finire dal **{date}**, con un mese di preavviso. \
                        Posso registrare la disdetta adesso."],
                ),
                talk(
                    &["come faccio la disdetta?", "ho trovato un fornitore più economico, vorrei chiudere"],
                    &["Può farlo in *Area clienti > Contratto > Disdetta* oppure qui con me. Se il motivo è il \
                        prezzo le mostro prima le alternative."],
                ),
            ],
            &[
                "Sapeva che restando con noi altri 24 mesi riceve un bonus?",
                "La disdetta va inviata per iscritto, vedi articolo 9.",
            ],
        )
        .quick(&["Disdici ora", "Offerte più economiche"])
        .page("Disdetta", "https://my.example.com/it/disdetta"),
        Turn::new(
            &[
                talk(
                    &["Disdici ora", "sì, disdica"],
                    &["Registrata: il contratto {contract} termina il {date}. La conferma arriva via mail."],
                ),
                talk(
                    &["Offerte più economiche"],
                    &["*Valley Fix* le costerebbe {amount2} al mese, prezzo fermo per un anno. La cambio o \
                        preferisce disdire?"],
                ),
                talk(
                    &["devo restituire il modem?"],
                    &["Sì, entro 14 giorni. L'etichetta per il pacco arriva via mail."],
                ),
                talk(&["ci sono penali?"], &["Nessuna penale, i dodici mesi sono passati."]),
            ],
            &["Le interessa un'offerta per clienti fedeli?"],
        ),
    ],
    up: &["senza trucchi, bene", "semplice"],
    down: &["voglio DISDIRE, non comprare", "per iscritto nel 2026?"],
    praise: &["Disdetta in due minuti", "Onesti"],
    complaint: &["Rendete difficile andarsene", "Tre offerte prima di poter chiudere"],
    operator: &["Ho registrato la chiusura per il {date}, riceve conferma entro un'ora.", "Se cambia idea ci scriva."],
};

pub const MOVE_IN: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &["devo fare una voltura per la casa nuova", "trasloco: posso portare con me il contratto?"],
                    &["Può portare con sé il contratto {contract}. Mi servono:\n\n- il nuovo indirizzo\n- il \
                        giorno delle chiavi\n- numero e lettura del contatore"],
                ),
                talk(
                    &["mi trasferisco in {street} a {town} il {date}, cosa devo fare?"],
                    &[
                        "Posso attivare **{street}, {town}** dal {date}. Basta una foto del contatore il giorno \
                         delle chiavi.",
                        "Può portare con sé il contratto {contract}. Mi servono:\n\n- il nuovo indirizzo\n- il \
                         giorno delle chiavi\n- numero e lettura del contatore",
                    ],
                ),
                talk(
                    &["abbiamo le chiavi ma non c'è la luce nell'appartamento"],
                    &["Il contatore è attivo ma senza intestatario. Mi dia indirizzo e lettura e da oggi è a suo \
                        nome; intanto alzi l'interruttore generale."],
                ),
            ],
            &[
                "Per disdire il contratto il preavviso è di un mese.",
                "Il suo indirizzo risulta aggiornato.",
                "Inserisca il numero del contratto da chiudere.",
            ],
        )
        .quick(&["Porta il contratto con me"])
        .page("Lista per il trasloco", "https://help.example.com/it/trasloco"),
        Turn::new(
            &[
                talk(
                    &["Porta il contratto con me"],
                    &["Fatto: il contratto {contract} si trasferisce con lei, il prezzo resta. Manca solo la \
                        lettura del giorno delle chiavi."],
                ),
                upset(
                    &["non voglio disdire, voglio TRASFERIRLO"],
                    &["Allora lo trasferiamo, non si chiude nulla e il prezzo resta."],
                ),
                talk(
                    &["e se non conosco il numero del contatore?"],
                    &["Lo lasci vuoto: bastano il nome dell'inquilino precedente e il piano."],
                ),
                talk(&["la lettura è {meter}"], &["Grazie, {meter} è registrata per {street}."]),
            ],
            &["Il contratto terminerà il {date}. Serve altro?", "Non trovo alcun contratto in {street}."],
        ),
    ],
    up: &["utile la lista", "alla fine ok"],
    down: &["voleva chiudermi il contratto!", "non capisce la parola trasloco", "gira in tondo", "sbagliato"],
    praise: &["Tutto pronto prima del trasloco"],
    complaint: &["Prima sera nella casa nuova senza luce", "L'ho spiegato quattro volte, poi ho chiamato"],
    operator: &[
        "Ho trasferito il contratto in {street}, {town} dal {date}. Non è stato chiuso nulla.",
        "Il contatore è attivo, alzi l'interruttore generale.",
    ],
};

pub const SEND_READING: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &["autolettura {meter}", "lettura luce {meter}"],
                    &["Grazie! Ho registrato **{meter}** per il contratto {contract}."],
                ),
                talk(
                    &[
                        "vorrei comunicare la lettura del contatore",
                        "come mando la lettura?",
                        "quali cifre del contatore devo mandare",
                    ],
                    &["Può scriverla qui: bastano le cifre nere prima della virgola. È luce o gas?"],
                ),
            ],
            &["Le letture si comunicano dal primo al dieci del mese.", "La sua ultima lettura è {meter}. Serve altro?"],
        ),
        Turn::new(
            &[
                talk(&["luce, {meter}"], &["Registrata: **{meter}**. La prossima bolletta userà questa lettura."]),
                talk(&["è arrivata?"], &["Sì, tutto a posto, grazie."]),
            ],
            &["Il numero sembra non plausibile, lo controlli."],
        ),
    ],
    up: &["velocissimo", "comodo", "dieci secondi"],
    down: &["il numero è giusto!", "non accetta la mia lettura"],
    praise: &["Il modo più rapido", "Comodissimo dal telefono"],
    complaint: &["Tre volte e non l'ha presa"],
    operator: &["L'ho inserita a mano, ora va bene.", "Il limite era troppo basso, l'ho corretto."],
};
