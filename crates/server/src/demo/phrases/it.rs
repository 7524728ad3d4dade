//! Italian.

use crate::demo::script::Phrases;

pub const PHRASES: Phrases = Phrases {
    hello: &[
        "Ciao",
        "Buongiorno",
        "buonasera",
        "Salve",
        "Buongiorno, avrei bisogno di un'informazione",
        "ciao c'è qualcuno?",
        "salve, sei un robot?",
    ],
    hello_back: &[
        "Buongiorno! Come posso aiutarla?",
        "Salve, mi dica pure in poche parole di cosa si tratta.",
        "Ciao! Sono un assistente automatico, ma i colleghi sono sempre vicini. Di cosa hai bisogno?",
    ],
    tell_more: &["Certo. Mi dica di più.", "Va bene, cosa desidera sapere?"],
    thanks: &[
        "Grazie mille",
        "ok grazie",
        "perfetto, grazie",
        "grazie, buona giornata",
        "va bene grazie",
        "ottimo, gentilissimi",
    ],
    thanks_back: &["Prego, buona giornata!", "Di niente. Se serve altro sono qui.", "È stato un piacere. A presto!"],
    unhappy: &[
        "non ho chiesto questo",
        "no, non mi serve",
        "ma ha letto la domanda??",
        "l'ho già fatto e non funziona",
        "questa risposta non c'entra niente",
        "sì ma non mi ha risposto",
        "questo c'è scritto anche sul sito, non mi aiuta",
        "no, è sbagliato",
    ],
    fallback: &[
        "Mi scusi, non ho capito bene. Può dirlo in un altro modo?",
        "Non sono sicuro di aver compreso. Può aggiungere qualche dettaglio?",
        "Su questo non ho trovato nulla. Di quale contratto si tratta?",
    ],
    fallback_offer: &[
        "Mi dispiace, non ho una risposta. Vuole parlare con un collega?",
        "Questo va oltre quello che so. La metto in contatto con una persona?",
    ],
    accept_offer: &["sì grazie", "Sì", "si, finalmente", "ok, va bene", "sì, meglio una persona"],
    ask_person: &[
        "Posso parlare con un operatore?",
        "operatore",
        "voglio parlare con una persona vera",
        "mi passi qualcuno per favore",
        "c'è un essere umano??",
        "Vorrei parlare con il servizio clienti",
    ],
    person_button: "Parla con un operatore",
    connecting: &[
        "Certo. La metto in contatto con un collega, di solito basta un minuto.",
        "Chiamo subito qualcuno del team. Resti in linea, vedrà quello che ci siamo scritti.",
    ],
    joined: &["{operator} è entrato nella chat", "{operator} ha preso in carico la chat"],
    operator_hello: &[
        "Buongiorno, sono {operator}. Ho letto quanto ha scritto, apro subito la sua scheda.",
        "Salve, qui {operator}. Verifico e le dico.",
    ],
    to_operator: &[
        "grazie, il contratto è {contract}",
        "il codice cliente è {contract}",
        "abito in {street} a {town}",
        "come ho scritto sopra, il bot non capiva",
        "ok aspetto",
    ],
    relieved: &[
        "Perfetto, era quello che volevo sapere",
        "grazie {operator}, gentilissimo",
        "ah ecco, adesso è chiaro",
        "ok, allora aspetto la mail",
    ],
    operator_bye: &[
        "Si figuri. Le auguro una buona giornata.",
        "Di niente, chiudo qui la richiesta. Se serve altro ci scriva.",
    ],
    ticket: &[
        "In questo momento non ci sono colleghi disponibili. Ho aperto la richiesta **{ticket}**: \
         riceverà una risposta via mail nel prossimo giorno lavorativo.",
        "Ho inoltrato tutto con il numero **{ticket}**. Un collega la ricontatterà entro 24 ore.",
    ],
    one_more: &["Un'altra cosa:", "già che ci sono,", "poi volevo chiedere:", "ok. Altra domanda:"],
    back_again: &[
        "ciao, sono ancora io",
        "scusi, ancora per la stessa cosa",
        "ho provato ma non è risolto",
        "eccomi di nuovo",
    ],
};
