//! Outages and internet.

use crate::demo::script::{Story, Turn, talk};

pub const POWER_CUT: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &[
                        "kein Strom in {street}",
                        "Stromausfall in {town}?",
                        "seit heute früh kein Strom, wie lange noch?",
                        "Licht ist weg, Nachbarn auch",
                    ],
                    &["Ja, rund um **{street}, {town}** gibt es eine Störung. Ein Trupp ist vor Ort, gegen {until} \
                        sollte der Strom zurück sein. Ich kann Ihnen eine SMS schicken."],
                ),
                talk(
                    &["Stromausfall in {town}?", "halbe Wohnung ohne Strom"],
                    &["Für {town} ist nichts gemeldet. Bitte sehen Sie im Sicherungskasten nach, ob der \
                        Hauptschalter unten ist."],
                ),
            ],
            &["Störungen können Sie jederzeit auf der Website melden.", "Ist die Rechnung für {month} bezahlt?"],
        )
        .quick(&["SMS wenn der Strom da ist"])
        .page("Störungskarte", "https://status.example.com/de"),
        Turn::new(
            &[
                talk(
                    &["SMS wenn der Strom da ist", "ja SMS bitte"],
                    &["Erledigt, Sie bekommen eine SMS, sobald der Strom zurück ist."],
                ),
                talk(&["Sicherungen sind ok, immer noch nichts"], &["Danke, ich habe {street} zur Meldung ergänzt."]),
                talk(&["und der Gefrierschrank?"], &["Am besten zulassen, er hält etwa 24 Stunden kalt."]),
            ],
            &["Bitte beachten Sie die Störungskarte."],
        )
        .phone("Störungsdienst", "+44 1632 960142"),
    ],
    up: &["gut zu wissen", "SMS kam wirklich", "ruhig und klar"],
    down: &["ich fragte WIE LANGE", "Karte ohne Strom, haha", "was soll die Frage nach der Rechnung"],
    praise: &["Wusste sofort von der Störung", "SMS kam wie versprochen"],
    complaint: &["Stundenlang im Dunkeln ohne Info", "Uhrzeit war falsch"],
    operator: &[
        "Der Trupp hat ein beschädigtes Kabel gefunden, noch 40 Minuten.",
        "Wir rufen Sie an, wenn es behoben ist.",
    ],
};

pub const GREAT_FAULT: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &[
                        "alles tot in {town}, kein Strom kein Internet",
                        "WAS IST LOS? seit Stunden kein Strom und keiner geht ans Telefon",
                        "wann kommt der Strom wieder???",
                        "schreibe zum dritten Mal, immer noch nichts",
                    ],
                    &["Seit 13:40 gibt es eine große Störung im Umspannwerk {town}. Aktuelle Schätzung: \
                        **{until}**. Wenn jemand ein medizinisches Gerät braucht, bitte die Nummer unten anrufen."],
                ),
                talk(
                    &["ist das ganze Tal dunkel?"],
                    &["Ja, das ganze Tal. Ab etwa {until} kommt der Strom bezirksweise zurück."],
                ),
            ],
            &[
                "Für {town} ist keine Störung gemeldet. Bitte Sicherungskasten prüfen.",
                "Bitte starten Sie den Router neu.",
                "Störungen können Sie auf der Website melden.",
            ],
        )
        .phone("Vorrangnummer", "+44 1632 960199"),
        Turn::new(
            &[
                talk(
                    &["vorhin hieß es noch etwas anderes", "immer noch nichts!"],
                    &["Die Schätzung hat sich verschoben, ein zweiter Transformator muss getauscht werden. Ich \
                        melde mich hier."],
                ),
                talk(
                    &["wer zahlt mir das Essen im Gefrierschrank"],
                    &["Die Gutschrift kommt von selbst mit der nächsten Rechnung."],
                ),
            ],
            &["Bitte beachten Sie die Störungskarte.", "Kann ich sonst noch helfen?"],
        ),
    ],
    up: &["wenigstens eine Info"],
    down: &["Router neu starten ohne STROM", "ganze Tal dunkel und er sagt keine Störung", "heute unbrauchbar"],
    praise: &["Ehrlich wegen der Verspätung"],
    complaint: &["Stunden ohne Strom und ein Bot der nichts weiß", "Kein Mensch erreichbar"],
    operator: &[
        "Es tut mir sehr leid, alle arbeiten daran. Ihre Straße ist bis {until} dran.",
        "Sie stehen auf der Rückrufliste.",
    ],
};

pub const SLOW: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &[
                        "Internet total langsam",
                        "zahle 300 und bekomme {speed} Mbit",
                        "Speedtest sagt {speed}, das ist ein Witz",
                    ],
                    &["Ich habe die Leitung gemessen: **{speed} Mbit/s** kommen am Router an, es liegt also an der \
                        Leitung. Der Port ist zurückgesetzt, bitte Router neu starten und in zehn Minuten messen."],
                ),
                talk(
                    &["WLAN abends sehr langsam", "Videokonferenzen brechen ständig ab"],
                    &["Die Leitung ist mit 287 Mbit/s in Ordnung. Dann ist es das WLAN:\n\n1. Router weg vom \
                        Fernseher\n2. das *5-GHz*-Netz nutzen\n3. einmal mit Kabel messen"],
                ),
            ],
            &[
                "Bitte starten Sie den Router neu.",
                "Die Geschwindigkeit hängt von vielen Faktoren ab.",
                "Möchten Sie auf 1000 Mbit/s wechseln?",
            ],
        )
        .quick(&["Leitung testen"])
        .page("Speedtest", "https://speed.example.com/de"),
        Turn::new(
            &[
                talk(
                    &["Leitung testen", "neu gemessen, immer noch {speed}", "schon dreimal neu gestartet"],
                    &["Danke. Dann sollte ein Techniker die Dose ansehen, frei ist der {date} von 8 bis 12 Uhr. \
                        Soll ich buchen?"],
                ),
                talk(
                    &["mit Kabel ok"],
                    &["Gut, dann ist es das WLAN. Ein zweiter Zugangspunkt hilft bei dicken Wänden."],
                ),
                talk(
                    &["jetzt besser"],
                    &["Freut mich. Sollte es wieder langsamer werden, schreiben Sie einfach hier."],
                ),
            ],
            &["Bitte starten Sie den Router neu.", "Unsere Tarife beginnen bei {amount}."],
        ),
    ],
    up: &["Leitungstest ist klasse", "jetzt wieder schnell"],
    down: &["hab ich schon 3x neu gestartet", "Upgrade verkaufen wenn es nicht mal so läuft", "keine Hilfe"],
    praise: &["Nach zehn Minuten wieder schnell"],
    complaint: &["Immer noch langsam", "Nur Router neu starten"],
    operator: &[
        "Ihr Port ist defekt, ich habe umgeschaltet.",
        "Bitte noch einmal neu starten, es sollten über 280 sein.",
    ],
};
