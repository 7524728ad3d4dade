//! Leave, pay and travel.

use crate::demo::script::{Story, Turn, talk};

pub const LEAVE: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &["how many vacation days do I have left"],
                    &["You have **11 days** left, 3 of them from last year, which must be taken by the end of \
                        March."],
                ),
                talk(
                    &["how do I request parental leave", "can I carry over days into next year?"],
                    &["Up to five days carry over. Parental leave needs a letter eight weeks before; the form is \
                        in the HR portal."],
                ),
                talk(
                    &["sick note: do I need one from day 1"],
                    &["From the fourth day on. For the first three, telling your manager is enough."],
                ),
            ],
            &["Vacation is important for your health.", "Please ask your manager."],
        )
        .quick(&["Request vacation"])
        .page("HR portal", "https://hr.example.org"),
        Turn::new(
            &[
                talk(&["Request vacation", "where's the form"], &["HR portal > *Time* > *Requests*."]),
                talk(&["ok and half days?"], &["Half days are possible, also on Fridays."]),
                talk(&["thx"], &["You're welcome."]),
            ],
            &["Forms are in the portal."],
        ),
    ],
    up: &["exact number, nice", "clear rules"],
    down: &["my manager sent me here", "vacation is healthy, wow"],
    praise: &["Quick answers about leave"],
    complaint: &["Number was wrong"],
    operator: &["I checked by hand: it's 11 days.", "I've carried over the rest for you."],
};

pub const PAYSLIP: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &["my payslip for {month} is missing"],
                    &["Payslips are in the HR portal from the 27th on. The one of {month} is there now."],
                ),
                talk(
                    &["overtime not on my payslip"],
                    &["Overtime of {month} is paid with the salary after it. Yours, {amount}, is on the next slip."],
                ),
                talk(
                    &["how do I change my bank account for the salary"],
                    &["In the HR portal under *Profile > Bank*; changed by the 15th it counts for the same month."],
                ),
                talk(&["when is payday this month"], &["On the 27th, or the working day before."]),
            ],
            &["Salaries are confidential.", "Payday is at the end of the month."],
        )
        .page("Payslips", "https://hr.example.org/pay"),
        Turn::new(
            &[
                talk(&["can't find it"], &["*Pay > Documents*, then choose the year."]),
                talk(&["ok"], &["Good. Anything else, just ask."]),
                talk(&["and the bank account?"], &["*Profile > Bank*; by the 15th for the same month."]),
            ],
            &["Please contact payroll."],
        ),
    ],
    up: &["found it", "good"],
    down: &["I asked for MY payslip", "contact payroll, thanks..."],
    praise: &["Saved me a call"],
    complaint: &["No help with pay"],
    operator: &["I see the overtime, it was booked late. You get it next month.", "I've sent you the slip."],
};

pub const EXPENSES: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &["how do I hand in travel expenses"],
                    &["Take a photo of each receipt in the expenses app; you're paid within ten days."],
                ),
                talk(&["lost a receipt, what now"], &["Without a receipt, a short signed note is fine up to 50."]),
                talk(
                    &["how much per km with my own car?", "is breakfast at the hotel covered"],
                    &["It's 0.61 per km. Breakfast is covered if it is on the hotel bill."],
                ),
            ],
            &["Travel must be approved beforehand.", "Receipts are required."],
        )
        .page("Travel rules", "https://hr.example.org/travel"),
        Turn::new(
            &[
                talk(&["which app"], &["It's called *Expenses*, on your company phone."]),
                talk(&["and parking?"], &["Parking is covered, with the ticket."]),
            ],
            &["See the travel rules."],
        ),
    ],
    up: &["clear", "thanks"],
    down: &["I said I LOST it", "see the rules, great"],
    praise: &["Easy"],
    complaint: &["Rules copied and pasted"],
    operator: &["Send me the note and I'll book it.", "It's approved."],
};

pub const CONGE_FR: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &["combien de jours de vacances il me reste ?"],
                    &["Il vous reste **11 jours**, dont 3 de l'an dernier, à prendre avant la fin mars."],
                ),
                talk(
                    &["comment demander un congé parental"],
                    &["Le formulaire est dans le portail RH, huit semaines avant."],
                ),
                talk(
                    &["mon dernier relevé de paie manque ({month})"],
                    &["Les relevés sont dans le portail RH à partir du 27. Le vôtre ({month}) y est maintenant."],
                ),
            ],
            &["Demandez à votre gestionnaire."],
        )
        .page("Portail RH", "https://hr.example.org/fr"),
        Turn::new(
            &[
                talk(&["où est le formulaire ?"], &["Portail RH > *Temps* > *Demandes*."]),
                talk(&["ok merci"], &["Avec plaisir."]),
            ],
            &["Les formulaires sont dans le portail."],
        ),
    ],
    up: &["clair", "merci"],
    down: &["mon gestionnaire m'a envoyé ici"],
    praise: &["Rapide"],
    complaint: &["Pas de réponse"],
    operator: &["J'ai vérifié : 11 jours.", "C'est reporté."],
};
