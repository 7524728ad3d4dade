//! The customer's account, and how to reach the company.

use crate::demo::script::{Story, Turn, talk};

pub const LOGIN: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &["can't log in", "the app says account locked"],
                    &["Your account was locked after five wrong tries. I've unlocked it. Use *Forgot password* if \
                        you're not sure."],
                ),
                talk(
                    &["forgot my password", "Password reset mail doesn't arrive"],
                    &["I've sent a reset link to the mail address of your account. It is valid for 30 minutes; \
                        please also look in the spam folder."],
                ),
                talk(
                    &["I don't get the code by sms"],
                    &["The code goes to the number ending in 42. Is that still yours? If so, I've just sent a new \
                        one."],
                ),
                talk(
                    &["how do i create an account"],
                    &["Choose **My account > Register**. You need the contract number from your bill, for example \
                        {contract}, and a mail address."],
                ),
            ],
            &["Please log in to your account to change your password.", "Your account is free of charge."],
        )
        .quick(&["Send the link again", "I have a new number"])
        .page("Reset password", "https://my.example.com/reset"),
        Turn::new(
            &[
                talk(
                    &["Send the link again", "nothing arrived"],
                    &["Sent again. If it doesn't arrive in five minutes, the address may be an old one; then a \
                        colleague has to change it for your safety."],
                ),
                talk(
                    &["I have a new number", "I have a new phone number, that's why"],
                    &["For your safety a colleague changes the number: have contract {contract} and the last bill \
                        at hand."],
                ),
                talk(
                    &["ok worked now"],
                    &["Great. You can turn on sign-in by fingerprint in the app, then this won't happen again."],
                ),
            ],
            &["The mail usually arrives within minutes."],
        ),
    ],
    up: &["unlocked, thanks", "fast", "link came at once"],
    down: &["log in to change my password? I CAN'T log in", "no mail came"],
    praise: &["Back in my account within a minute", "Simple"],
    complaint: &["Circular: log in to reset the login", "Never got the mail"],
    operator: &[
        "I've changed the number after checking your data, the code should arrive now.",
        "Please try again, it's unlocked.",
    ],
};

pub const OPENING_HOURS: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &[
                        "what are your opening hours",
                        "when is the shop in {town} open",
                        "do you have an office in {town}",
                    ],
                    &["Our shop in {town} is open **Monday to Friday 8:30 to 17:00** and Saturday 9:00 to 12:00. \
                        By phone we are there until 20:00."],
                ),
                talk(
                    &["phone number of customer service?", "I want to file a complaint, address?"],
                    &["You can call us on weekdays from 8:00 to 20:00, or write here at any time. Complaints: \
                        complaints@example.com, answered within ten days."],
                ),
            ],
            &["We are always there for you.", "You can reach us by phone, mail or chat."],
        )
        .phone("Customer service", "+44 1632 960100"),
        Turn::new(
            &[
                talk(&["also on saturday?"], &["Yes, 9:00 to 12:00."]),
                talk(
                    &["do I need an appointment", "is there parking"],
                    &["No appointment needed, except for solar advice. Parking is behind the building."],
                ),
            ],
            &["Opening hours are on our website."],
        ),
    ],
    up: &["ok", "short and good"],
    down: &["asked for hours, got none", "no phone number"],
    praise: &["Quick", "Fine"],
    complaint: &["Couldn't give me a phone number", "Shop was closed"],
    operator: &[
        "We are here until 20:00 today.",
        "I've noted your complaint and passed it on, you'll hear within ten days.",
    ],
};
