//! German.

use crate::demo::script::Phrases;

pub const PHRASES: Phrases = Phrases {
    hello: &[
        "Hallo",
        "Guten Tag",
        "Guten Morgen",
        "Servus",
        "Hallo, ich hätte eine Frage",
        "hallo ist da jemand?",
        "Grüezi",
    ],
    hello_back: &[
        "Guten Tag! Wie kann ich helfen?",
        "Hallo, worum geht es denn? Ein kurzer Satz reicht.",
        "Hallo! Ich bin ein Assistent, die Kolleginnen und Kollegen sind aber nicht weit. Was kann \
         ich tun?",
    ],
    tell_more: &["Gern. Was genau möchten Sie wissen?", "Alles klar, erzählen Sie kurz."],
    thanks: &["Danke!", "ok danke", "super, vielen Dank", "Danke, das war's", "alles klar danke", "passt, danke schön"],
    thanks_back: &[
        "Gern geschehen. Einen schönen Tag noch!",
        "Keine Ursache. Bei Fragen einfach wieder schreiben.",
        "Gerne! Bis zum nächsten Mal.",
    ],
    unhappy: &[
        "Das war nicht meine Frage",
        "nein das hilft mir nicht",
        "haben Sie überhaupt gelesen was ich geschrieben habe?",
        "das hab ich schon probiert, geht nicht",
        "das stimmt so nicht",
        "das steht auch auf der Webseite, bringt mir nichts",
        "was hat das mit meinem Problem zu tun?",
    ],
    fallback: &[
        "Das habe ich leider nicht verstanden. Können Sie es anders formulieren?",
        "Ich bin nicht sicher, was Sie meinen. Können Sie etwas mehr dazu schreiben?",
        "Dazu habe ich nichts gefunden. Um welchen Vertrag geht es?",
    ],
    fallback_offer: &[
        "Darauf habe ich leider keine Antwort. Soll ich Sie mit jemandem verbinden?",
        "Das übersteigt, was ich weiß. Möchten Sie mit einem Menschen sprechen?",
    ],
    accept_offer: &["ja bitte", "Ja", "ja, endlich", "gerne", "ja ein Mensch wäre besser"],
    ask_person: &[
        "Kann ich mit einem Mitarbeiter sprechen?",
        "Mitarbeiter bitte",
        "ich möchte mit einem Menschen reden",
        "Bitte mit dem Kundendienst verbinden",
        "gibt es da auch echte Menschen?",
    ],
    person_button: "Mit einem Menschen sprechen",
    connecting: &[
        "Gern. Ich verbinde Sie mit einer Kollegin oder einem Kollegen, das dauert meist ein bis \
         zwei Minuten.",
        "Ich hole jemanden aus dem Team. Bitte bleiben Sie dran, unser Verlauf ist dort sichtbar.",
    ],
    joined: &["{operator} ist dem Chat beigetreten", "{operator} hat den Chat übernommen"],
    operator_hello: &[
        "Guten Tag, hier ist {operator}. Ich habe den Verlauf gelesen und öffne gerade Ihre Akte.",
        "Hallo, {operator} hier. Ich sehe mir das kurz an.",
    ],
    to_operator: &[
        "danke, Vertrag {contract}",
        "meine Kundennummer ist {contract}",
        "ich wohne {street} in {town}",
        "wie oben geschrieben, der Bot versteht es nicht",
        "ok ich warte",
    ],
    relieved: &[
        "Genau das wollte ich wissen, danke",
        "ah, jetzt ist es klar",
        "vielen Dank {operator}",
        "gut, dann warte ich auf die Mail",
    ],
    operator_bye: &[
        "Sehr gern. Ich wünsche Ihnen einen schönen Tag.",
        "Keine Ursache, ich schließe die Anfrage hier. Melden Sie sich jederzeit.",
    ],
    ticket: &[
        "Gerade ist niemand am Platz. Ich habe das Ticket **{ticket}** eröffnet, die Antwort kommt \
         am nächsten Werktag per Mail.",
        "Ich habe alles als Ticket **{ticket}** weitergegeben. Jemand meldet sich innerhalb von 24 \
         Stunden.",
    ],
    one_more: &["Noch etwas:", "und dann noch:", "ok. Andere Frage:", "wenn ich schon da bin:"],
    back_again: &[
        "hallo, ich nochmal",
        "Entschuldigung, nochmal wegen vorhin",
        "habs probiert, geht immer noch nicht",
        "bin wieder da",
    ],
};
