//! Paying: direct debit, instalments, reminders.

use crate::demo::script::{Story, Turn, talk};

pub const DIRECT_DEBIT: Story = Story {
    turns: &[
        Turn::new(
            &[talk(
                &[
                    "how do I change my bank account for the direct debit?",
                    "I have a new IBAN",
                    "Can I pay by direct debit instead of transfer?",
                    "my bank details changed, where do I enter them",
                    "want to switch to sepa direct debit",
                ],
                &[
                    "You can do it yourself in a minute: **My account > Payment > Change account**. It counts \
                     from the next debit on {date}; a mandate by mail is enough, no paper needed.",
                    "Happy to. Enter the new IBAN under *Payment* in your account. If the debit of {date} is \
                     less than three days away it still uses the old one.",
                ],
            )],
            &[
                "We accept direct debit, bank transfer and standing orders.",
                "Your last payment of {amount} was received. Thank you!",
            ],
        )
        .quick(&["When is the next debit?"])
        .page("Change bank account", "https://my.example.com/payment"),
        Turn::new(
            &[
                talk(
                    &["When is the next debit?", "when is the next debit?", "and what is the date of the debit"],
                    &[
                        "The next one is on {date}, {amount}. It costs nothing, and you can end it at any time.",
                        "On {date}. I'll send a mail three days before.",
                    ],
                ),
                talk(&["does it cost anything?"], &["No, it costs nothing, and you can end it at any time."]),
            ],
            &["Direct debits are carried out monthly."],
        ),
    ],
    up: &["done in one minute", "simple steps", "worked"],
    down: &["I asked HOW, not which ways exist", "the menu does not look like that on my phone"],
    praise: &["Simple, no forms", "Short and correct"],
    complaint: &["Page threw an error when I entered my IBAN", "Too complicated for something this small"],
    operator: &[
        "I've entered the new account for you; please confirm the mail with the mandate.",
        "The debit of {date} already runs on the new account.",
    ],
};

pub const INSTALMENTS: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &[
                        "I can't pay the bill of {amount} right now",
                        "I got a reminder but I need more time",
                        "Lost my job, can we find a solution for the open {amount}?",
                    ],
                    &["Thank you for telling us early. For {amount} I can offer **three, six or nine** monthly \
                        parts without interest, and I pause the reminder until you decide. Which suits you?"],
                ),
                talk(
                    &["is it possible to pay in instalments"],
                    &["No problem, that can be split. Six parts would be about a sixth of {amount} each, starting \
                        on {date}. Shall I set it up?"],
                ),
                talk(
                    &["payment reminder for {month}, I thought I had paid??"],
                    &["I see the {month} bill of {amount} as open. If you paid within the last three days, ignore \
                        the reminder; otherwise it can be split into three or six parts."],
                ),
            ],
            &[
                "Please pay the open amount within 7 days to avoid extra fees.",
                "Late payments may lead to an interruption of supply according to our terms.",
            ],
        )
        .quick(&["Three parts", "Six parts"]),
        Turn::new(
            &[
                talk(
                    &[
                        "Six parts",
                        "Three parts",
                        "six would be good",
                        "3 parts please",
                        "Six months, starting next month",
                    ],
                    &["Done. The plan is on contract {contract}, the first part is due on {date}. You'll get it in \
                        writing by mail."],
                ),
                talk(
                    &["what if I miss one of the parts?"],
                    &["It's set up. If one month is difficult, write to us *before* the due date and we move it; \
                        that costs nothing once a year."],
                ),
            ],
            &["You can pay by transfer or direct debit.", "The open amount is {amount}."],
        ),
    ],
    up: &["very kind, thank you", "no interest, great", "was afraid to ask, was easy"],
    down: &["threatening people is not an answer", "I asked for help and got the terms and conditions", "cold"],
    praise: &["Treated with respect. Thank you.", "A plan in two minutes, I slept well"],
    complaint: &["Felt threatened", "I told you I lost my job and you sent me a payment link"],
    operator: &[
        "I've stopped the reminder and taken off the fee. Let's do six parts, the first one on \
         {date}.",
        "Please don't worry, your supply stays on while the plan runs.",
    ],
};
