//! Internet: slow, dead, available, and the technician.

use crate::demo::script::{Story, Turn, talk, upset};

pub const SLOW: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &[
                        "internet is super slow",
                        "I pay for 300 and get {speed} mbit",
                        "Speed test says {speed} Mbit/s, that's a joke",
                        "why is my connection so slow since yesterday",
                    ],
                    &["I've tested your line: **{speed} Mbit/s** arrive at the router, so the line is the problem, \
                        not your Wi-Fi. I've reset the port; please restart the router and measure again in ten \
                        minutes."],
                ),
                talk(
                    &["wifi very slow in the evening, films keep buffering", "video calls drop all the time"],
                    &["The line to you is fine at 287 Mbit/s. That points to the Wi-Fi:\n\n1. move the router away \
                        from the TV\n2. use the *5 GHz* network\n3. measure once with a cable"],
                ),
            ],
            &[
                "Please restart your router.",
                "The speed depends on many factors. We guarantee *up to* 300 Mbit/s.",
                "Would you like to upgrade to 1000 Mbit/s?",
            ],
        )
        .quick(&["Test my line", "Improve my Wi-Fi"])
        .page("Speed test", "https://speed.example.com"),
        Turn::new(
            &[
                talk(
                    &["Test my line", "measured again, still {speed}", "already restarted it 3 times"],
                    &["Thanks for measuring. Then a technician should look at the socket; the next free slot is \
                        {date}, 8:00 to 12:00. Shall I book it?"],
                ),
                talk(
                    &["Improve my Wi-Fi", "with cable it's ok"],
                    &["Good, so the line is fine and it's the Wi-Fi. A second access point would help in a flat \
                        with thick walls."],
                ),
                talk(&["ok better now"], &["Good to hear. If it gets slow again, tell me the time of day."]),
            ],
            &["Please restart your router and wait ten minutes.", "Our plans start at {amount} a month."],
        )
        .quick(&["Book a technician"]),
        Turn::new(
            &[talk(
                &["Book a technician", "yes book it", "ok {date} works"],
                &["Booked for {date}, 8:00 to 12:00. You'll get a message half an hour before. No costs for \
                    you."],
            )],
            &["Our technicians work from Monday to Friday."],
        ),
    ],
    up: &[
        "line test is cool",
        "after the reset it's fast again",
        "knew what to do",
        "finally someone who measures first",
    ],
    down: &[
        "I restarted it 3 times already",
        "trying to sell me an upgrade when it doesn't even work",
        "up to, up to...",
        "no test, no help",
    ],
    praise: &["Fast again after ten minutes", "It measured the line itself, impressive"],
    complaint: &["Still slow. Only told me to restart.", "Sales pitch instead of help"],
    operator: &[
        "I see errors on the line, your port is damaged. I've moved you to another one.",
        "Please restart once more, it should be above 280 now.",
    ],
};

pub const NO_INTERNET: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &[
                        "no internet since this morning",
                        "router blinks red",
                        "internet is gone, writing from my phone",
                        "the wifi works but there's no internet",
                        "modem light orange, nothing works. home office!!",
                    ],
                    &["I can reach your router but it has no signal. Please:\n\n1. pull the plug for 30 \
                        seconds\n2. check the thin cable to the wall\n3. wait until the light is white, about 3 \
                        minutes"],
                ),
                talk(
                    &["no internet since this morning", "internet down in {town}?"],
                    &["There's a fault in {town} that we are working on; it should be solved by {until}. Your \
                        router is fine, you need not do anything."],
                ),
            ],
            &[
                "Have you checked whether your bill is paid?",
                "Wi-Fi is a wireless connection between your devices and the router.",
                "Please visit our website for help.",
            ],
        )
        .quick(&["It's still red", "Call a technician"])
        .phone("Internet support", "+44 1632 960150"),
        Turn::new(
            &[
                talk(
                    &["It's still red", "Call a technician", "still red"],
                    &["Then it's the line or the router. I've opened a fault and a technician is free on {date}, \
                        8:00 to 12:00. In the meantime I've added 20 GB to your mobile."],
                ),
                talk(
                    &["done, now it blinks white"],
                    &["Blinking white is good, it is just starting. Give it three minutes."],
                ),
                upset(
                    &["how am I supposed to visit the website without internet"],
                    &["You're right, sorry. Let's do it here: is the cable to the wall plugged in, and which \
                        colour is the light now?"],
                ),
                talk(&["ok works again!"], &["Great. If it drops again today, write here and I'll look at the line."]),
            ],
            &["Please restart your router.", "Is there anything else I can do for you?"],
        ),
    ],
    up: &["works again!", "step by step, good", "the 20 GB saved my day"],
    down: &["visit the website without internet, really", "bill is paid. answer the question", "same steps again"],
    praise: &["Back online in five minutes", "Clear steps, even for me"],
    complaint: &["Two days of home office lost", "Bot sent me in circles"],
    operator: &[
        "Your router is broken, a new one leaves our store today.",
        "Until it arrives you have free data on your mobile.",
    ],
};

pub const COVERAGE: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &["is fibre available in {street}, {town}?", "which internet speed can I get at {street}"],
                    &["Good news: **{street}** in {town} has fibre. You can get up to 1000 Mbit/s, from {amount} a \
                        month. Installation takes about four weeks."],
                ),
                talk(
                    &["when does fibre come to {town}", "neighbour has fibre, why can't I get it"],
                    &["Not yet. {town} is planned for next spring; today you can get 100 Mbit/s by cable. Shall I \
                        note your address?"],
                ),
                talk(
                    &["fiber availability"],
                    &[
                        "Good news: **{street}** in {town} has fibre. You can get up to 1000 Mbit/s, from {amount} a \
                         month. Installation takes about four weeks.",
                        "Not yet. {town} is planned for next spring; today you can get 100 Mbit/s by cable. Shall I \
                         note your address?",
                    ],
                ),
            ],
            &["Fibre is the fastest technology available.", "We are expanding our network every day."],
        )
        .quick(&["Order fibre", "Notify me"])
        .page("Check your address", "https://www.example.com/fibre"),
        Turn::new(
            &[
                talk(
                    &["Order fibre", "and how much is the installation?", "does someone have to drill?"],
                    &["The installation is free this year. A technician needs two hours and a small hole of 8 mm, \
                        usually beside the phone socket."],
                ),
                talk(&["Notify me", "yes note it please"], &["Noted. You'll be among the first to hear."]),
            ],
            &["Prices vary."],
        ),
    ],
    up: &["precise", "good to know", "exact answer for my street"],
    down: &["marketing blah", "I asked about MY street"],
    praise: &["Knew my street", "Quick check"],
    complaint: &["No answer, only advertising", "Said yes, then no"],
    operator: &["I've checked with the planning team: your house is connected in spring.", "I've put you on the list."],
};

pub const TECHNICIAN: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &["where is the technician? he should be here since 8", "Nobody came today. I took a day off!"],
                    &["Your appointment was **today, 8:00 to 12:00**. The technician is running late and will ring \
                        before; I've asked the dispatcher to call you within 20 minutes."],
                ),
                talk(
                    &["what time does the technician come on {date}"],
                    &["Your appointment is on **{date}, 8:00 to 12:00**. The technician is running about 30 \
                        minutes late and will ring before."],
                ),
                talk(
                    &["can I change my technician appointment", "need to cancel the appointment on {date}"],
                    &["No problem, I've cancelled {date}. Free slots: the day after 8:00 to 12:00, or Friday 13:00 \
                        to 17:00."],
                ),
            ],
            &[
                "Technicians arrive at the agreed time.",
                "Appointments can be made on our website.",
                "You have no appointment.",
            ],
        )
        .quick(&["Move to Friday", "Call me"]),
        Turn::new(
            &[
                talk(
                    &["Move to Friday", "friday afternoon please"],
                    &["Booked for Friday, 13:00 to 17:00. He rings half an hour before."],
                ),
                upset(
                    &["still nobody here."],
                    &["I'm sorry. I've reported it to the dispatcher, they call you within 20 minutes. The missed \
                        visit is credited."],
                ),
                talk(
                    &["Call me", "can he call me 30 min before"],
                    &["Noted, he calls the number ending in 42 half an hour before."],
                ),
            ],
            &["Please be patient.", "Your appointment is confirmed."],
        ),
    ],
    up: &["moved it easily", "he came 20 min later, as said"],
    down: &["he did NOT arrive at the agreed time", "I HAVE an appointment, got the letter here", "patience is over"],
    praise: &["Technician was great", "Rebooked in one minute"],
    complaint: &["Day off for nothing", "Says I have no appointment. I have it in writing."],
    operator: &["I've reached him, he's 15 minutes away.", "I'm crediting {amount} for the missed visit."],
};
