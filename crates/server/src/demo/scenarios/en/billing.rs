//! Bills: why they are high, where they are, and what was charged twice.

use crate::demo::script::{Story, Turn, talk};

pub const HIGH_BILL: Story = Story {
    turns: &[
        Turn::new(
            &[talk(
                &[
                    "why is my electricity bill so high this time?",
                    "My bill for {month} is {amount}. That can't be right, it used to be {amount2}",
                    "I just got an invoice of {amount}!! we were on holiday half of the month",
                    "Can you explain my last bill? It went up a lot",
                    "my bill doubled. what happened",
                    "Hi, the {month} invoice is {amount}, nearly twice as much as before. Why?",
                ],
                &[
                    "Your {month} bill of **{amount}** covers {kwh} kWh. Two things raised it:\n\n- it is based \
                     on an *actual* reading after two estimated ones, so earlier months are settled too\n- \
                     network charges rose at the start of the quarter\n\nWithout the settlement it would have \
                     been {amount2}.",
                    "I compared {month} with the month before: you used {kwh} kWh, and the bill includes a \
                     correction because the earlier months were estimated too low. The regular part is \
                     {amount2}, the correction is the rest of the {amount}.",
                ],
            )],
            &[
                "Your bill depends on how much energy you use. You can find tips for saving energy on our \
                 website.",
                "An invoice consists of the energy price, network charges, taxes and levies. All items are \
                 listed on page 2 of your bill.",
                "Your current monthly instalment is {amount2}. Would you like to change it?",
            ],
        )
        .quick(&["Show my usage", "Was it estimated?"])
        .page("See your invoice", "https://my.example.com/invoices"),
        Turn::new(
            &[
                talk(
                    &[
                        "Show my usage",
                        "and how much did I use compared to last year?",
                        "ok but what is my usage per month",
                    ],
                    &["In {month} it was {kwh} kWh. Last year in the same month it was a little less; most of the \
                        difference is the correction."],
                ),
                talk(
                    &["Was it estimated?", "so was the reading estimated or not?"],
                    &["The last reading, {meter}, was a real one. The two before were estimated. Over twelve \
                        months you are about 4 % above last year."],
                ),
            ],
            &[
                "Usage is measured in kilowatt hours (kWh).",
                "I can see your contract {contract} is active. How can I help you with it?",
            ],
        )
        .quick(&["Pay in instalments"]),
        Turn::new(
            &[talk(
                &["Pay in instalments", "can I pay that in parts?", "I can't pay {amount} at once, can we split it"],
                &["Yes. You can split {amount} into **three or six** monthly parts, without interest. Tell me \
                    which you prefer and I will set it up on contract {contract}."],
            )],
            &["Invoices are due 14 days after the date printed on them."],
        ),
    ],
    up: &[
        "finally I understand my bill",
        "clear explanation",
        "That was quick, the estimate was the reason",
        "good breakdown",
    ],
    down: &[
        "doesn't say why MY bill is so high",
        "generic answer, I asked about my own invoice",
        "just tells me to save energy, insulting",
        "wrong amount, my bill is {amount}",
    ],
    praise: &["Explained the bill better than the letter did", "Quick and I didn't have to wait on the phone"],
    complaint: &[
        "Still don't know why I have to pay {amount}",
        "It kept telling me how to save energy. That was not my question.",
    ],
    operator: &[
        "I see it: {month} was settled with a real reading, {meter}, after two estimates. {amount2} \
         is your normal amount, the rest is a one-time correction.",
        "I've sent you the calculation by mail and stopped the reminder until you have looked at it.",
    ],
};

pub const INVOICE_COPY: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &["where can i find my invoices", "download invoice"],
                    &["You'll find every invoice of the last three years under **My account > Invoices**. The one \
                        of {month} over {amount} is there as a PDF."],
                ),
                talk(
                    &[
                        "I need a copy of the {month} invoice for my tax adviser",
                        "Can you send me my last bill as pdf?",
                        "I didn't get a bill for {month}",
                    ],
                    &["I've just sent the {month} invoice ({amount}) to the mail address on your contract. It \
                        should arrive within five minutes."],
                ),
            ],
            &[
                "Invoices are issued once a month.",
                "You can switch to paperless billing in your account. Would you like to do that?",
            ],
        )
        .quick(&["Send it by mail", "Get bills by post"])
        .page("Your invoices", "https://my.example.com/invoices"),
        Turn::new(
            &[
                talk(
                    &["Send it by mail", "it's not in my inbox"],
                    &["Please look into the spam folder, it left here a minute ago. If it isn't there, tell me and \
                        I'll send it again."],
                ),
                talk(
                    &["can you send it to another address?"],
                    &["Sure. Change the address under **My account > Contact**; the next invoice goes there, and I \
                        can resend the old one right after."],
                ),
                talk(
                    &["Get bills by post", "I'd like to get them on paper"],
                    &["From the next one on they come by post, for 1.50 each. You can undo that under **My account \
                        > Contact**."],
                ),
            ],
            &["Mails are usually delivered within five minutes."],
        ),
    ],
    up: &["worked, got the pdf", "fast", "exactly what I needed"],
    down: &["no pdf came", "I know they are monthly. where is mine?", "link leads to the login page and nothing else"],
    praise: &["Had my invoice in a minute", "Easy"],
    complaint: &["Never received the mail", "Needed one PDF and got a lecture on paperless billing"],
    operator: &[
        "I've attached the {month} invoice to a mail to you, it's on its way.",
        "Your address had a typo in our system. I've corrected it, future bills will arrive.",
    ],
};

pub const DOUBLE_CHARGE: Story = Story {
    turns: &[
        Turn::new(
            &[talk(
                &[
                    "You charged me twice!!",
                    "{amount} was taken from my account two times in {month}",
                    "I paid the bill by transfer and you also debited it. I want my money back",
                    "why are there two payments of {amount} on my bank statement",
                    "double payment - refund please",
                ],
                &[
                    "I can see two payments of **{amount}** on contract {contract}: your transfer and our direct \
                     debit. The second one is being returned and will be on your account in 3 to 5 working days.",
                    "You're right, {amount} arrived twice. I've started the refund to the account it came from. \
                     You need not do anything.",
                ],
            )],
            &[
                "Your next direct debit is due on {date}.",
                "To set up a direct debit you need your IBAN and the contract number.",
                "I can only see one payment. Please contact your bank.",
            ],
        )
        .quick(&["When do I get it back?"]),
        Turn::new(
            &[
                talk(
                    &["When do I get it back?", "when will I get the money?", "how long does that take"],
                    &[
                        "By {date} at the latest. If you need it faster, your bank can return the direct debit at \
                         once, free of charge, within eight weeks.",
                        "Usually three working days. You'll get a mail as soon as it has left our bank.",
                    ],
                ),
                talk(
                    &["5 days? my rent is due..."],
                    &["I understand. Your bank can return the direct debit at once, free of charge, within eight \
                        weeks; then I stop the refund here."],
                ),
            ],
            &["Refunds are processed by our accounting department."],
        ),
    ],
    up: &["refund came already after 2 days", "very fair", "no discussion, just solved"],
    down: &[
        "not an answer, where is my money",
        "I have the bank statement in front of me, it WAS charged twice",
        "talks about the next debit instead of the refund",
    ],
    praise: &["Refund started in two minutes, surprised", "Thought this would take hours on the phone"],
    complaint: &["{amount} gone and nobody cares", "Two weeks and still no refund"],
    operator: &[
        "You're right, that was our mistake. I've released the refund of {amount} myself, it goes \
         out today.",
        "As a small apology I've put a credit of 10 on your contract {contract}.",
    ],
};
