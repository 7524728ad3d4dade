//! Contracts: changing, ending, starting and renewing them; solar power.

use crate::demo::script::{Story, Turn, talk};

pub const CHANGE_PLAN: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &[
                        "I want to switch to a cheaper plan",
                        "which tariff is best for {kwh} kWh a month?",
                        "Can I change from the flex tariff to fixed price?",
                    ],
                    &["With about {kwh} kWh a month these fit:\n\n| Plan | A month | Price is fixed \
                        |\n|---|---|---|\n| Valley Fix | {amount} | 12 months |\n| Valley Flex | {amount2} | no \
                        |\n\nBoth are 100 % renewable. You can switch on the first of next month."],
                ),
                talk(
                    &["do you have green electricity"],
                    &["Yes: all our plans are **100 % renewable**, from water and sun of the region. Valley Fix \
                        would be {amount} a month for you."],
                ),
                talk(
                    &["what plans do you have for electricity + internet together"],
                    &["Together they are 8 less a month. With fibre 300 and *Valley Fix* it would be {amount}, the \
                        price fixed for 12 months."],
                ),
                talk(
                    &["is there a night tariff for my electric car"],
                    &["Yes. **Valley Night** costs a third less between 22:00 and 6:00, which suits a car. You \
                        need a smart meter; yours is one already."],
                ),
            ],
            &[
                "You are on the plan Valley Flex.",
                "All tariffs are on our website.",
                "A change of plan is possible. Do you want to cancel your contract?",
            ],
        )
        .quick(&["Switch to Valley Fix", "Compare all plans"])
        .page("Compare plans", "https://www.example.com/plans"),
        Turn::new(
            &[
                talk(
                    &["Switch to Valley Fix", "ok switch me to the fixed one"],
                    &["Done: **Valley Fix** starts on the first of next month on contract {contract}. You can \
                        withdraw within 14 days."],
                ),
                talk(
                    &["Compare all plans", "how much would I save per year?", "is there a fee for changing?"],
                    &["Over a year about the price of one monthly bill, {amount}. There is no fee."],
                ),
            ],
            &["Prices depend on your usage.", "Please see our terms for details."],
        ),
    ],
    up: &["table was helpful", "switched in 2 minutes", "good comparison"],
    down: &["I know which plan I have!", "I never said I want to cancel", "prices missing"],
    praise: &["Saved money in five minutes", "Clear prices, no sales talk"],
    complaint: &["Could not tell me a single price", "Wanted to change, it started to cancel"],
    operator: &[
        "I've compared both for your usage: Fix is better for you. Shall I switch it?",
        "It's changed, the confirmation is in your mail.",
    ],
};

pub const CANCEL: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &[
                        "I want to cancel my contract",
                        "Cancel my internet please, notice period?",
                        "what is the notice period",
                    ],
                    &["I'm sorry to see you go. Contract {contract} can end on **{date}** at the earliest; the \
                        notice period is one month. I can record it now, you'll get the confirmation by mail."],
                ),
                talk(
                    &["how do i cancel", "I found a cheaper provider, how can I terminate contract {contract}"],
                    &["You can cancel under **My account > Contract > End contract**, or I do it here. If the \
                        reason is the price, I can show you what other plans would cost first."],
                ),
            ],
            &[
                "Did you know you get a bonus if you stay with us for another 24 months?",
                "Cancellations must be sent in writing. See the terms, paragraph 9.",
            ],
        )
        .quick(&["Cancel now", "Show cheaper plans"])
        .page("End contract", "https://my.example.com/contract/end"),
        Turn::new(
            &[
                talk(
                    &["Cancel now", "yes cancel it please"],
                    &["It's recorded: contract {contract} ends on {date}. You'll have the confirmation by mail in \
                        a few minutes."],
                ),
                talk(
                    &["do I have to send the router back?"],
                    &["Yes, within 14 days after the end. A label for the parcel comes by mail."],
                ),
                talk(
                    &["Show cheaper plans"],
                    &["*Valley Fix* would be {amount2} a month for you, with the price fixed for a year. Shall I \
                        switch you, or do you still want to cancel?"],
                ),
                talk(&["is there a fee if I leave early"], &["No fee, you are past the first twelve months."]),
            ],
            &["Would you like to hear about our offers for loyal customers?"],
        ),
    ],
    up: &["no tricks, appreciated", "easy to cancel, well done", "straight answer"],
    down: &["stop selling me stuff, I want to CANCEL", "in writing? it's 2026", "no clear answer about the date"],
    praise: &["Cancelled without drama, might come back one day", "Fair"],
    complaint: &["You make it hard to leave", "Three offers before I could cancel"],
    operator: &[
        "I've recorded the end for {date}. You'll have it in writing within the hour.",
        "If you change your mind before that, just write to us.",
    ],
};

pub const NEW_CONTRACT: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &[
                        "I'd like to become a customer",
                        "how do I switch from my old supplier to you",
                        "what do you need for a new electricity contract?",
                    ],
                    &["Welcome! You need the **meter number**, the address and an IBAN. We cancel with your old \
                        supplier for you; it takes about three weeks and your power is never interrupted."],
                ),
                talk(
                    &["how long does switching take", "new contract for a flat in {town}"],
                    &["For a flat in {town} you can start within three weeks. Have the meter number at hand, the \
                        rest takes five minutes online."],
                ),
            ],
            &["Please log in to see your contracts.", "We serve the whole region."],
        )
        .quick(&["Start online"])
        .page("Become a customer", "https://www.example.com/start"),
        Turn::new(
            &[
                talk(
                    &["Start online"],
                    &["The form behind the link takes five minutes. Have the meter number and your IBAN at hand; \
                        you get the papers by mail the same day."],
                ),
                talk(
                    &["where do I find the meter number"],
                    &["It's printed on the meter beside the bar code, usually 12 digits, and on your old bill on \
                        page 2."],
                ),
                talk(
                    &["do I have to cancel the old one myself?", "what does it cost to switch"],
                    &["No, we do that for you. Switching is free."],
                ),
            ],
            &["You need a meter number for a new contract."],
        ),
    ],
    up: &["easy start", "nice that you do the cancelling"],
    down: &["I'm not a customer yet, I can't log in", "circular answer"],
    praise: &["Easiest switch I ever made", "Friendly"],
    complaint: &["Asked me to log in although I am new", "No price"],
    operator: &[
        "I've started the switch, you'll get the papers by mail today.",
        "The start date is {date}, if your old supplier agrees.",
    ],
};

pub const PRICE_CHANGE: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &[
                        "I got a letter about a price increase",
                        "why do prices go up again",
                        "price increase, can I cancel because of that?",
                    ],
                    &["From the first of next month the energy price rises by 1.8 cents; for you about {amount2} a \
                        month. You may end the contract by that date without notice."],
                ),
                talk(
                    &["is my price guaranteed until next year?", "when does my fixed price end"],
                    &["Your price is fixed until **{date}**. The letter concerns only the network charge, which is \
                        set by the regulator."],
                ),
            ],
            &["Prices can go up and down.", "You can find the price list in your contract documents."],
        )
        .page("Price list", "https://www.example.com/prices"),
        Turn::new(
            &[
                talk(
                    &["and what are my options", "what would a fixed price cost"],
                    &["You can stay, change to *Valley Fix* for {amount} a month, or leave by {date} without \
                        notice."],
                ),
                talk(&["so can I leave or not"], &["Yes, until {date}, in one click or here with me."]),
            ],
            &["A price increase will be announced six weeks ahead."],
        ),
    ],
    up: &["honest", "clear about my rights"],
    down: &["prices go up and down, thanks for nothing", "no number for MY contract"],
    praise: &["At least an honest answer", "Told me about my right to leave"],
    complaint: &["Avoids the question", "Third increase, no reason given"],
    operator: &[
        "For you it's {amount2} more a month. I can fix the price for a year, if you like.",
        "I've noted your objection.",
    ],
};

pub const SOLAR: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &["what do you pay for solar power fed into the grid?", "when is my feed-in payment coming"],
                    &["You get **7.4 cents** per kWh fed in, paid each quarter. The next payment of {amount} is on \
                        {date}."],
                ),
                talk(
                    &["I have solar panels, how do I register them"],
                    &["Register them with the form *Small generators*: it takes five minutes and we reply within a \
                        week. From then on you get **7.4 cents** per kWh fed in."],
                ),
                talk(
                    &["we want to install a balcony power plant, do we need permission"],
                    &["Balcony panels up to 800 W only need a short notice: the form takes five minutes and we \
                        reply within a week. A two-way meter is free."],
                ),
            ],
            &["Solar power is a renewable energy.", "Our green tariff contains solar power from the region."],
        )
        .page("Register a system", "https://www.example.com/solar"),
        Turn::new(
            &[
                talk(
                    &["which form exactly?"],
                    &["The one called *Small generators*. You need the data sheet of the inverter."],
                ),
                talk(
                    &["do I need another meter", "and who installs the meter?"],
                    &["Yes, one that counts both ways. Our technician changes it free of charge, usually within \
                        four weeks."],
                ),
            ],
            &["Forms are on our website."],
        ),
    ],
    up: &["knew the rate right away", "useful"],
    down: &["advertising instead of an answer", "I know what solar power is"],
    praise: &["Form found, done", "Precise"],
    complaint: &["No idea about solar", "Sales text"],
    operator: &[
        "Your system is registered since last week, the meter comes on {date}.",
        "I've corrected the bank account for the feed-in payment.",
    ],
};
