//! Bills, payments, contracts, readings and moving out.

use crate::demo::script::{Story, Turn, talk, upset};

pub const HIGH_BILL: Story = Story {
    turns: &[
        Turn::new(
            &[talk(
                &[
                    "warum ist meine Stromrechnung so hoch?",
                    "Die Rechnung für {month} ist {amount}, vorher waren es {amount2}!",
                    "Ich verstehe meine letzte Rechnung nicht, fast das Doppelte",
                    "rechnung verdoppelt, was ist da los",
                    "Nachzahlung von {amount}?? wir waren im Urlaub",
                ],
                &[
                    "Die Rechnung für {month} über **{amount}** umfasst {kwh} kWh. Höher ist sie, weil\n\n- nach \
                     zwei Schätzungen ein echter Zählerstand abgerechnet wurde\n- die Netzentgelte seit \
                     Quartalsbeginn gestiegen sind\n\nOhne Korrektur wären es {amount2}.",
                    "Ich habe mit dem Vormonat verglichen: {kwh} kWh, der normale Teil beträgt {amount2}. Der \
                     Rest ist eine einmalige Korrektur.",
                ],
            )],
            &[
                "Die Rechnung hängt vom Verbrauch ab. Tipps zum Energiesparen finden Sie auf unserer Website.",
                "Eine Rechnung besteht aus Arbeitspreis, Netzentgelt, Steuern und Abgaben.",
            ],
        )
        .quick(&["Verbrauch anzeigen", "Ratenzahlung"])
        .page("Rechnung ansehen", "https://my.example.com/de/rechnungen"),
        Turn::new(
            &[
                talk(
                    &["Verbrauch anzeigen", "und im Vergleich zum Vorjahr?"],
                    &["Im {month} waren es {kwh} kWh, rund 4 % mehr als im gleichen Monat des Vorjahres."],
                ),
                talk(
                    &["war der Stand geschätzt oder abgelesen?"],
                    &["Der letzte Stand, {meter}, wurde abgelesen. Die zwei davor waren geschätzt."],
                ),
                talk(
                    &["Ratenzahlung", "kann ich das in Raten zahlen?"],
                    &["Ja, in drei oder sechs Raten ohne Zinsen. Soll ich das für Vertrag {contract} einrichten?"],
                ),
            ],
            &["Der Verbrauch wird in Kilowattstunden gemessen.", "Rechnungen sind nach 14 Tagen fällig."],
        ),
    ],
    up: &["endlich verständlich", "gut erklärt", "schnell"],
    down: &[
        "allgemeines Gerede, ich wollte wissen warum MEINE Rechnung hoch ist",
        "Spartipps? ernsthaft?",
        "beantwortet nichts",
    ],
    praise: &["Besser erklärt als im Brief", "Keine Warteschleife, super"],
    complaint: &["Weiß immer noch nicht warum {amount}", "Nur Textbausteine"],
    operator: &[
        "Ich sehe es: {amount2} ist Ihr normaler Betrag, der Rest ist eine einmalige Korrektur.",
        "Die Berechnung habe ich Ihnen gemailt und die Mahnung gestoppt.",
    ],
};

pub const DIRECT_DEBIT: Story = Story {
    turns: &[
        Turn::new(
            &[talk(
                &[
                    "ich habe eine neue IBAN",
                    "wie ändere ich meine Bankverbindung?",
                    "möchte auf Lastschrift umstellen",
                    "neue Kontodaten, wo trage ich die ein",
                ],
                &[
                    "Das geht in einer Minute: **Mein Konto > Zahlung > Konto ändern**. Es gilt ab der nächsten \
                     Abbuchung am {date}.",
                    "Gern. Tragen Sie die neue IBAN unter *Zahlung* ein; die Bestätigung kommt per Mail, Papier \
                     braucht es nicht.",
                ],
            )],
            &[
                "Wir akzeptieren Lastschrift, Überweisung und Dauerauftrag.",
                "Ihre letzte Zahlung über {amount} ist eingegangen. Danke!",
            ],
        )
        .page("Konto ändern", "https://my.example.com/de/zahlung"),
        Turn::new(
            &[
                talk(&["wann wird das nächste Mal abgebucht?"], &["Am {date}, {amount}."]),
                talk(&["kostet das etwas?"], &["Nein, und Sie können es jederzeit beenden."]),
            ],
            &["Lastschriften erfolgen monatlich."],
        ),
    ],
    up: &["einfach", "hat geklappt", "in einer Minute erledigt"],
    down: &["ich fragte WIE, nicht welche Arten es gibt", "Menü sieht bei mir anders aus"],
    praise: &["Ohne Formular, toll", "Kurz und richtig"],
    complaint: &["Seite zeigte Fehler bei der IBAN"],
    operator: &[
        "Ich habe das neue Konto eingetragen, bitte die Mail bestätigen.",
        "Die Abbuchung am {date} läuft schon darüber.",
    ],
};

pub const CHANGE_PLAN: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &[
                        "ich möchte in einen günstigeren Tarif wechseln",
                        "welcher Tarif passt bei {kwh} kWh im Monat?",
                        "Tarifwechsel",
                    ],
                    &["Bei rund {kwh} kWh im Monat passen:\n\n- **Valley Fix** für {amount}, Preis 12 Monate \
                        fest\n- **Valley Flex** für {amount2}, ohne Bindung\n\nBeide sind zu 100 % erneuerbar."],
                ),
                talk(
                    &["gibt es Ökostrom?"],
                    &["Ja, beide Tarife, **Valley Fix** und **Valley Flex**, sind zu 100 % erneuerbar, aus Wasser \
                        und Sonne der Region."],
                ),
                talk(
                    &["gibt es einen Nachttarif fürs E-Auto?"],
                    &["Ja, **Valley Night** kostet von 22 bis 6 Uhr ein Drittel weniger. Einen Smart Meter haben \
                        Sie schon."],
                ),
            ],
            &[
                "Sie haben den Tarif Valley Flex.",
                "Alle Tarife stehen auf der Website.",
                "Möchten Sie Ihren Vertrag kündigen?",
            ],
        )
        .quick(&["Zu Valley Fix wechseln", "Alle vergleichen"])
        .page("Tarife vergleichen", "https://www.example.com/de/tarife"),
        Turn::new(
            &[
                talk(
                    &["Zu Valley Fix wechseln", "ok bitte auf Fix umstellen"],
                    &["Erledigt: **Valley Fix** startet am nächsten Ersten auf Vertrag {contract}."],
                ),
                talk(
                    &["Alle vergleichen", "wie viel spare ich im Jahr?", "kostet der Wechsel was?"],
                    &["Etwa eine Monatsrechnung, {amount}. Der Wechsel kostet nichts."],
                ),
            ],
            &["Preise hängen vom Verbrauch ab."],
        ),
    ],
    up: &["guter Vergleich", "in 2 Minuten gewechselt"],
    down: &["ich weiß welchen Tarif ich habe!", "von Kündigung war keine Rede", "keine Preise"],
    praise: &["Klare Preise", "Geld gespart"],
    complaint: &["Konnte keinen einzigen Preis nennen"],
    operator: &[
        "Ich habe beide verglichen, Fix ist für Sie besser. Soll ich umstellen?",
        "Ist geändert, Bestätigung kommt per Mail.",
    ],
};

pub const MOVE_OUT: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &[
                        "ich ziehe am {date} aus, wie beende ich den Vertrag?",
                        "Umzug ins Ausland, bitte Vertrag {contract} schließen",
                    ],
                    &[
                        "Bitte schicken Sie mir den **Zählerstand am Tag der Übergabe** und die neue Adresse. Die \
                         Schlussrechnung kommt innerhalb von sechs Wochen.",
                        "Ich habe die Lieferung in {street} zum {date} beendet. Ein Foto vom Zähler reicht.",
                    ],
                ),
                talk(
                    &["wer liest beim Auszug den Zähler ab?"],
                    &["Das machen Sie selbst: ein Foto vom Zähler am Tag der Übergabe reicht. Schicken Sie es mir \
                        hier."],
                ),
                talk(
                    &["bin schon vor Wochen ausgezogen und bekomme immer noch Rechnungen"],
                    &["Das darf nicht sein. Nennen Sie mir bitte den Tag der Übergabe und den **Zählerstand**, \
                        dann storniere ich alles danach."],
                ),
            ],
            &[
                "Schön! Wohin ziehen Sie? Ich kann Ihnen dort einen neuen Vertrag anbieten.",
                "Sie sind in {street}, {town} gemeldet.",
                "Rechnungen kommen, solange der Vertrag läuft.",
            ],
        )
        .quick(&["Endstand senden"])
        .page("Checkliste Umzug", "https://help.example.com/de/umzug"),
        Turn::new(
            &[
                talk(
                    &["Endstand senden", "Stand ist {meter}"],
                    &["Danke, {meter} ist notiert. Die Schlussrechnung folgt in sechs Wochen."],
                ),
                upset(
                    &["INS AUSLAND, kein neuer Vertrag"],
                    &["Verstanden, dann kein neuer Vertrag. Bitte hinterlassen Sie eine Mailadresse."],
                ),
                talk(&["wann kommt die Schlussrechnung?"], &["Innerhalb von sechs Wochen nach dem {date}, per Mail."]),
            ],
            &["Bitte nennen Sie die neue Adresse für den neuen Vertrag.", "Diesen Zählerstand verstehe ich nicht."],
        ),
    ],
    up: &["passt", "ging dann doch"],
    down: &[
        "ich ziehe AUS, will keinen neuen Vertrag",
        "nimmt meinen Zählerstand nicht",
        "dreht sich im Kreis",
        "falsche Antwort",
    ],
    praise: &["Übergeben und fertig"],
    complaint: &["Zwei Monate für eine leere Wohnung bezahlt", "Jede Antwort ein neuer Vertrag"],
    operator: &[
        "Ich habe zum {date} mit Stand {meter} beendet, die Rechnungen danach sind storniert.",
        "Sie bekommen {amount} zurück.",
    ],
};

pub const SEND_READING: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &["Zählerstand {meter}", "Strom {meter}"],
                    &["Danke! **{meter}** ist für Vertrag {contract} notiert."],
                ),
                talk(
                    &[
                        "ich möchte meinen Zählerstand melden",
                        "wie kann ich den Stand durchgeben?",
                        "welche Ziffern brauchen Sie",
                    ],
                    &["Geht direkt hier: die schwarzen Ziffern vor dem Komma genügen. Strom oder Gas?"],
                ),
            ],
            &[
                "Zählerstände können vom ersten bis zehnten des Monats gemeldet werden.",
                "Ihr letzter Stand war {meter}. Sonst noch etwas?",
            ],
        ),
        Turn::new(
            &[
                talk(&["Strom, {meter}"], &["Notiert: **{meter}**. Die nächste Rechnung verwendet ihn."]),
                talk(&["ist es angekommen?"], &["Ja, alles da, danke."]),
            ],
            &["Der Wert scheint nicht plausibel, bitte prüfen."],
        ),
    ],
    up: &["zack, fertig", "viel besser als das Formular", "super einfach"],
    down: &["der Wert stimmt!", "nimmt den Stand nicht an"],
    praise: &["Schneller geht's nicht", "Aus dem Keller mit dem Handy erledigt"],
    complaint: &["Drei Mal eingetippt, drei Mal abgelehnt"],
    operator: &["Ich habe ihn von Hand eingetragen.", "Die Grenze war zu niedrig, ist korrigiert."],
};
