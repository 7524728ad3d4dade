//! Power cuts, what they are worth, and the smell of gas.

use crate::demo::script::{Story, Turn, talk, upset};

pub const POWER_CUT: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &[
                        "no power in {street}",
                        "We have no electricity since this morning, is there an outage in {town}?",
                        "power is out!! how long will it take?",
                        "lights went off 10 minutes ago, neighbours have the same",
                    ],
                    &["Yes, there is a known fault around **{street}, {town}**. A crew is on site; power should be \
                        back at about {until}. I can send you a text message when it is."],
                ),
                talk(
                    &["Is there maintenance work in {town} today?"],
                    &["There are planned works in {street} until {until} today. Power comes back in stages, yours \
                        at the latest by then."],
                ),
                talk(
                    &["half of my flat has no electricity"],
                    &["I see no fault reported for {town}. Please check your fuse box first: if the main switch is \
                        down, push it up once. If it falls again, something in the house causes it and an \
                        electrician is the right call."],
                ),
                talk(
                    &["We have no electricity since this morning, is there an outage in {town}?"],
                    &["I see no fault reported for {town}. Please check your fuse box first: if the main switch is \
                        down, push it up once. If it falls again, something in the house causes it and an \
                        electrician is the right call."],
                ),
            ],
            &[
                "You can report an outage at any time on our website.",
                "I don't see your payment for {month}. Please check whether your bill was paid.",
                "Power cuts can have many causes, for example storms or works on the grid.",
            ],
        )
        .quick(&["Text me when it's back", "Check the fuse box"])
        .page("Live outage map", "https://status.example.com"),
        Turn::new(
            &[
                talk(
                    &["Text me when it's back", "ok text me please"],
                    &["Done, you'll get a message on the number ending in 42 as soon as it's back."],
                ),
                talk(
                    &["Check the fuse box"],
                    &["Open the grey box in the hall: all small switches should point up, the big one too. If the \
                        big one falls again, call an electrician."],
                ),
                talk(
                    &["fuse box is fine, still nothing"],
                    &["Thank you for checking. I've added {street} to the report, the crew sees it now."],
                ),
                talk(
                    &["and if it isn't back by then? my freezer is full"],
                    &["Keep it closed, it stays cold for about 24 hours. The crew is on it; if it takes longer \
                        than {until}, I'll write to you again."],
                ),
            ],
            &["Please have a look at the outage map for news."],
        )
        .phone("Fault line", "+44 1632 960142"),
    ],
    up: &["good to know when it comes back", "the text message worked", "clear and calm", "fast info"],
    down: &[
        "map doesn't load without power lol",
        "I asked how LONG",
        "why talk about my bill when the whole street is dark",
        "the time it gave was wrong by two hours",
    ],
    praise: &["Knew about the fault in my street at once", "Text message came as promised"],
    complaint: &["No information at all, sat in the dark for hours", "Time given was wrong by three hours"],
    operator: &[
        "The crew found a damaged cable in {street}. They say 40 more minutes.",
        "I've noted your number, you'll get a call from us when it's fixed.",
    ],
};

pub const COMPENSATION: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &[
                        "do I get compensation for the outage?",
                        "My freezer full of food is spoiled because of your power cut",
                        "how can I claim damages for the blackout on {date}",
                        "refund for outage",
                    ],
                    &["For cuts of more than **four hours** you get a credit without asking: it is on your next \
                        bill. For damage, such as spoiled food, send the form with photos within 30 days."],
                ),
                talk(
                    &["internet was down two days, I want money back"],
                    &["Yes. Two days without internet are 2/30 of your monthly fee, {amount}. I've put the credit \
                        on contract {contract}."],
                ),
            ],
            &["We apologise for any inconvenience.", "Outages are usually solved within a few hours."],
        )
        .quick(&["Open the claim form"])
        .page("Claim form", "https://help.example.com/claims"),
        Turn::new(
            &[
                talk(
                    &["Open the claim form", "what do I have to send?", "where is the form"],
                    &["1. the form, filled in\n2. photos of what was spoiled\n3. receipts if you have them; \
                        without, we estimate\n\nMost claims are answered within ten days."],
                ),
                talk(
                    &["do i need receipts"],
                    &["Photos are enough up to 150. Above that we need receipts or the age of the device."],
                ),
            ],
            &["Claims are handled by our customer service."],
        ),
    ],
    up: &["credit was there on the next bill", "form was easy", "didn't expect that"],
    down: &["an apology doesn't pay for my food", "not what I asked", "where is the form??"],
    praise: &["Fair solution", "Credit came without a fight"],
    complaint: &["Sorry is not enough", "Nobody told me about the 30 days"],
    operator: &[
        "I've filled in the claim for you, please just reply to the mail with the photos.",
        "I can credit {amount} right away, is that okay for you?",
    ],
};

pub const GAS_SMELL: Story = Story {
    turns: &[
        Turn::new(
            &[talk(
                &[
                    "it smells of gas in our cellar",
                    "I think there's a gas leak in {street}!",
                    "smell of gas what to do",
                    "gas smell in the hallway urgent",
                ],
                &["**Please act now:**\n\n1. open windows, no flames, no switches, no doorbell\n2. close the \
                    gas valve if you can reach it\n3. leave the building and call the emergency line from \
                    outside\n\nThe line answers day and night."],
            )],
            &["Gas contracts can be changed online at any time. Which tariff are you interested in?"],
        )
        .phone("Gas emergency line", "+44 1632 960112"),
        Turn::new(
            &[
                talk(
                    &["ok called them", "we are outside, they are coming"],
                    &["Good. Please stay outside until the crew says it is safe; they are there within 30 minutes."],
                ),
                talk(
                    &["can I go back in to get my cat?"],
                    &["Please don't go back in. Tell the crew about it, they will help as soon as they have \
                        measured."],
                ),
            ],
            &["Is there anything else I can do for you?"],
        ),
    ],
    up: &["helped me stay calm", "number right there, good"],
    down: &["TARIFFS? it smelled of gas!", "dangerous answer"],
    praise: &["Crew was here in 20 minutes", "Clear instructions when I was scared"],
    complaint: &["Offered me a tariff during a gas leak", "Should put me through to someone at once"],
    operator: &[
        "The emergency crew is on the way to {street}. Please stay outside.",
        "They measured and closed the valve, you are safe.",
    ],
};

pub const GREAT_FAULT: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &[
                        "everything is down in {town}, no power no internet",
                        "WHAT IS GOING ON? No electricity for hours and nobody answers the phone",
                        "power AND internet dead since 13:40",
                        "when will it be back???",
                        "third time I write. still no power",
                    ],
                    &["There is a large fault at the substation of {town} since 13:40. Crews work on it; the \
                        current estimate is **{until}**. If someone in your home depends on a medical device, call \
                        the number below, they go first."],
                ),
                talk(
                    &["is the whole valley out? no light in {street}"],
                    &["Yes, the whole valley is affected. Power returns district by district, from about {until}; \
                        {street} is in the second group."],
                ),
                talk(
                    &["my mother is on an oxygen device, we need power NOW"],
                    &["Please call the priority line below right now: homes with medical devices come first, a \
                        battery can be there within the hour."],
                ),
            ],
            &[
                "I see no fault reported for {town}. Please check your fuse box.",
                "Please restart your router: unplug it, wait ten seconds and plug it in again.",
                "You can report an outage at any time on our website.",
                "Is your bill for {month} paid?",
            ],
        )
        .quick(&["Text me when it's back"])
        .phone("Priority line", "+44 1632 960199"),
        Turn::new(
            &[
                talk(&["Text me when it's back"], &["Done. You'll get a message as soon as {street} has power."]),
                talk(
                    &["{until}? you said something else before"],
                    &["I understand. The estimate moved because a second transformer had to be replaced. I'll \
                        write to you here when your street is back."],
                ),
                talk(
                    &["still nothing!", "any news?"],
                    &["Not yet for {street}. The first streets are back, yours follows. A credit will be on your \
                        next bill, you need not ask for it."],
                ),
                upset(
                    &["how can I restart a router without POWER"],
                    &["You're right, that made no sense, sorry. It is the large fault, not your router. The \
                        current estimate is {until}."],
                ),
                talk(
                    &["who pays for my freezer"],
                    &["You do not pay for it: send photos of what was spoiled within 30 days. A credit for the cut \
                        itself is on your next bill."],
                ),
            ],
            &["Please have a look at the outage map for news.", "Is there anything else I can help you with?"],
        )
        .page("Live outage map", "https://status.example.com"),
    ],
    up: &["at least some information", "the only place that told us a time"],
    down: &[
        "fuse box?? the whole town is dark",
        "restart the router without electricity, genius",
        "wrong information again",
        "says no fault while 4000 people have no power",
        "useless today",
    ],
    praise: &["Honest about the delay", "Got the priority number, thank you"],
    complaint: &[
        "Hours without power and a bot that knows nothing",
        "Worst day ever, no info, no human",
        "Told me to check my fuses. The whole valley was out.",
    ],
    operator: &[
        "I'm so sorry, we are all on this. Your street should be back by {until}.",
        "I've put you on the list of people who get a call.",
    ],
};
