//! Moving home: in, out, and handing a contract to somebody else.

use crate::demo::script::{Story, Turn, talk, upset};

pub const MOVE_IN: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &[
                        "I'm moving to {street} in {town} on {date}, what do I need to do?",
                        "Moving house next month. Can I take my contract with me",
                    ],
                    &[
                        "You can take contract {contract} along. Please give me:\n\n- the new address\n- the day you \
                         get the keys\n- the meter number and reading there\n\nDo it up to six weeks after moving \
                         in, but a day before is best.",
                        "I can register **{street}, {town}** from {date}. The reading on the day you get the keys is \
                         what counts; a photo of the meter is enough.",
                    ],
                ),
                talk(
                    &["how do i register electricity for my new apartment"],
                    &["I can register **{street}, {town}** from {date}. The reading on the day you get the keys is \
                        what counts; a photo of the meter is enough."],
                ),
                talk(
                    &["we got the keys today and there is no power in the flat"],
                    &["The meter is on, but the supply has no holder yet. Give me the address and the reading and \
                        it's in your name from today; until then, push up the main switch in the hall."],
                ),
                talk(
                    &["new flat in {town}, meter number unknown"],
                    &["No problem. The name of the tenant before you, or the floor, is enough for us to find the \
                        meter in {town}."],
                ),
            ],
            &[
                "To end your contract, the notice period is one month.",
                "Moving services are offered by many companies in the region.",
                "Your address is up to date.",
                "Please enter your current contract number so that I can cancel it.",
            ],
        )
        .quick(&["Take my contract along", "I don't know the meter number"])
        .page("Moving checklist", "https://help.example.com/moving"),
        Turn::new(
            &[
                talk(
                    &["Take my contract along"],
                    &["Done: contract {contract} moves with you, the price stays the same. Only the reading on the \
                        day of the keys is missing."],
                ),
                upset(
                    &["I don't want to cancel, I want to MOVE it"],
                    &["Then we take it along, nothing ends. Your price stays the same."],
                ),
                talk(
                    &["I don't know the meter number", "what if I don't know the meter number"],
                    &["Leave it empty: the name of the tenant before you and the floor are enough for us to find \
                        it."],
                ),
                talk(
                    &["and the internet? does that move too"],
                    &["Internet moves separately, since the line has to be switched. Book it at least two weeks \
                        before {date}."],
                ),
                talk(&["the reading is {meter}"], &["Thank you, {meter} is noted for {street}."]),
            ],
            &[
                "Your contract will end on {date}. Is there anything else?",
                "Meter readings can be sent once a year.",
                "I'm sorry, I can't find a contract at {street}.",
            ],
        ),
    ],
    up: &["checklist is great", "ok that worked in the end", "simple enough"],
    down: &[
        "wants to cancel my contract although I only move",
        "wrong!! I never said I want to end it",
        "useless, doesn't understand moving at all",
        "asked for a number I told it I don't have",
        "goes in circles",
    ],
    praise: &["All done before we moved", "The checklist helped a lot"],
    complaint: &[
        "Nearly cancelled my contract when I only wanted to move",
        "First evening in the new flat without power",
        "Had to explain it four times, then call",
    ],
    operator: &[
        "I've moved contract {contract} to {street}, {town} from {date}. Nothing was cancelled, \
         don't worry.",
        "The meter there is on; if the lights don't work, push up the main switch in the hall.",
    ],
};

pub const MOVE_OUT: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &[
                        "I'm moving out on {date}, how do I end the contract for the old flat?",
                        "we move abroad, please close contract {contract}",
                    ],
                    &[
                        "Send me the **reading on the day you hand over the keys** and your new address. The final \
                         bill comes within six weeks, and any credit goes to your account.",
                        "I've ended the supply at {street} for {date}. Please take a photo of the meter that day and \
                         send it here.",
                    ],
                ),
                talk(
                    &["moving out, who reads the meter?"],
                    &["You do: a photo of the meter on the day you hand over the keys is enough. Send it here."],
                ),
                talk(
                    &["final bill after moving out?"],
                    &["Within six weeks after the day you hand over the keys. I need the **reading of that day** \
                        and an address."],
                ),
                talk(
                    &["I moved out weeks ago and still get bills!"],
                    &["That shouldn't be. Tell me the day you handed over the keys and the **reading**, then I \
                        cancel everything after it."],
                ),
            ],
            &[
                "Great, where are you moving to? I can offer you a new contract there.",
                "You are registered at {street}, {town}.",
                "Bills are sent monthly as long as the contract runs.",
                "For a new contract you need your meter number.",
            ],
        )
        .quick(&["Send the final reading"])
        .page("Moving checklist", "https://help.example.com/moving"),
        Turn::new(
            &[
                talk(
                    &["Send the final reading", "reading is {meter}"],
                    &["Thank you, {meter} is noted for {date}. The final bill follows within six weeks."],
                ),
                upset(
                    &["abroad!! there is no new contract"],
                    &["Understood, nothing new then. Please leave a mail address so that the final bill finds you."],
                ),
                talk(&["when do I get the final bill"], &["Within six weeks after {date}, by mail."]),
                talk(&["and my deposit?"], &["It comes back with the final bill, to the account we have."]),
            ],
            &[
                "Please tell me the new address for the new contract.",
                "I did not understand the reading. It must have 12 digits.",
                "A deposit is not part of your plan.",
            ],
        ),
    ],
    up: &["ok", "final bill arrived quickly"],
    down: &[
        "I'm LEAVING, not moving to a new contract",
        "does not accept my reading",
        "still getting bills for a flat I left",
        "no answer to the final bill question",
    ],
    praise: &["Handed over and done", "Good once I found the right words"],
    complaint: &[
        "Paid two months for a flat I don't live in",
        "It could not take a simple meter reading",
        "Every answer was about a new contract",
    ],
    operator: &[
        "I've closed it for {date} with reading {meter}. The bills after that are cancelled.",
        "You get back {amount}, in about five days.",
    ],
};

pub const CHANGE_HOLDER: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &[
                        "the contract is in my ex partner's name, I need it in mine",
                        "flatmate moves out, I want to take over the contract",
                        "can you put contract {contract} in my name",
                    ],
                    &["That works without an interruption. Both of you sign the **change of holder** form, or, if \
                        that isn't possible, a short note with the reason is enough. The price stays."],
                ),
                talk(
                    &["My father passed away. How do we transfer his contract?"],
                    &["I'm sorry for your loss. You can take the contract over with the same price; a copy of the \
                        certificate is enough, no form and no deadline."],
                ),
                talk(
                    &["change of name after marriage"],
                    &["Congratulations! A copy of the certificate is enough; the name on contract {contract} \
                        changes within two days."],
                ),
            ],
            &[
                "You can change your password under My account.",
                "Only the contract holder can make changes. Please ask them to log in.",
                "I see your name is up to date.",
            ],
        )
        .page("Change of holder", "https://help.example.com/holder"),
        Turn::new(
            &[
                upset(
                    &["he can't log in, he is dead"],
                    &["Of course. Send the certificate through the page above and a colleague finishes it within \
                        two days. You don't need a login."],
                ),
                talk(
                    &["we don't talk anymore, she won't sign"],
                    &["Then your lease with your name on it is enough. Upload it with the form."],
                ),
                talk(&["which documents do you need"], &["The form and a copy of an identity card, nothing else."]),
                talk(&["how long does it take"], &["Two working days after we have the papers."]),
            ],
            &["Please ask the contract holder to contact us.", "Changes take effect on the first of the month."],
        ),
    ],
    up: &["handled with tact", "ok thanks"],
    down: &[
        "this is so insensitive",
        "the holder CANNOT log in",
        "wrong topic, I asked about the name on the contract",
        "no help in a hard time",
    ],
    praise: &["Human answer in a sad moment", "Lease was enough, great"],
    complaint: &["Cold answers in a hard situation", "Bot doesn't get it, colleague solved it in 3 minutes"],
    operator: &[
        "I'm very sorry about this. I've put the contract in your name, you need not send anything \
         else.",
        "The price and the number {contract} stay as they are.",
    ],
};
