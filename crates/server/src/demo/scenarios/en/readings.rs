//! Meter readings and smart meters.

use crate::demo::script::{Story, Turn, talk};

pub const SEND_READING: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &["meter reading {meter}", "reading for contract {contract} is {meter}"],
                    &["Thank you! I've noted **{meter}** for contract {contract}, read today. That fits your usual \
                        use."],
                ),
                talk(
                    &[
                        "I want to submit my meter reading",
                        "how do I send you my reading",
                        "Got a card asking for the reading, can I do it here?",
                    ],
                    &["You can do it right here: send the number before the comma, or a photo. Which meter is it, \
                        electricity or gas?"],
                ),
                talk(
                    &["which of the numbers on the meter do you need"],
                    &["The black digits before the comma are enough, the red ones don't count. Just type them here."],
                ),
            ],
            &[
                "Readings can be submitted from the first to the tenth of the month.",
                "Your last reading was {meter}. Is there anything else?",
            ],
        )
        .quick(&["Send a photo", "Where is my meter?"]),
        Turn::new(
            &[
                talk(
                    &["electricity, {meter}", "ok it's {meter}"],
                    &["Noted: **{meter}**. Your next bill uses it instead of an estimate."],
                ),
                talk(
                    &["Send a photo"],
                    &["Go ahead, a photo is fine. I read the number from it and show it to you before it counts."],
                ),
                talk(
                    &["Where is my meter?"],
                    &["Mostly in the cellar or in the hall, in a grey box. Yours ends in 4471."],
                ),
                talk(
                    &["is that more than last year?"],
                    &["Yes, it's saved. It's about 3 % less than at the same time last year, well done."],
                ),
                talk(&["did it arrive?"], &["Got it, thank you. Nothing else to do."]),
            ],
            &["That number seems implausible. Please check it.", "Please enter the reading without spaces."],
        )
        .page("Your readings", "https://my.example.com/readings"),
    ],
    up: &["quick", "took 10 seconds", "so much better than the form", "perfect", "easy"],
    down: &["the number IS right", "refuses my reading", "tells me the old one instead of taking the new one"],
    praise: &["Fastest way to send a reading", "Works from the cellar with my phone"],
    complaint: &["It did not accept my reading three times", "Had to type it again and again"],
    operator: &[
        "I've entered {meter} by hand, it's fine now.",
        "The limit was set too low for your meter, I've corrected that.",
    ],
};

pub const SMART_METER: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &["when do I get a smart meter"],
                    &["Your street, {street}, is planned for this quarter. You'll get a letter two weeks before; \
                        the change takes 30 minutes."],
                ),
                talk(
                    &["I have an appointment for the meter change on {date}, can I move it?"],
                    &["Sure. Instead of {date} there is room two days later, 8:00 to 10:00 or 14:00 to 16:00. \
                        Which do you prefer?"],
                ),
                talk(
                    &["do i have to accept the new meter?"],
                    &["Yes, the exchange is required by law until 2032. It is free, and your data stays with you \
                        unless you agree to more."],
                ),
                talk(
                    &["Can I see my usage live with the new meter"],
                    &["With the smart meter you see quarter-hour values in the app, one day later. Live values \
                        need the small reader at the customer port."],
                ),
                talk(
                    &["the display of my meter is blank"],
                    &["Press the button beside the display once. If it stays blank it's a fault, and we change it \
                        within a week."],
                ),
            ],
            &["A smart meter is a digital electricity meter.", "Meter readings can be sent once a month."],
        )
        .quick(&["Move the appointment"])
        .page("About smart meters", "https://help.example.com/smart-meter"),
        Turn::new(
            &[
                talk(
                    &["Move the appointment", "14 to 16 please"],
                    &["Booked. Someone should be at home, the power is off for about ten minutes."],
                ),
                talk(
                    &["do I have to be at home?"],
                    &["Yes, for about half an hour. The power is off for ten minutes of it."],
                ),
                talk(&["what does it cost"], &["Nothing; the change is free and the yearly fee is regulated."]),
            ],
            &["The appointment is on {date}."],
        ),
    ],
    up: &["appointment moved, great", "good info"],
    down: &["I know what it is", "didn't move my appointment"],
    praise: &["Moved the date in seconds", "Technician was on time"],
    complaint: &["Stayed at home for nothing", "No answer about the date"],
    operator: &[
        "I've moved it to the afternoon, you'll get a message an hour before.",
        "A blank display is a fault, I've ordered a replacement.",
    ],
};
