//! Passwords, access and devices.

use crate::demo::script::{Story, Turn, talk, upset};

pub const LOGIN: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &["locked out of my laptop", "can't sign in since the update"],
                    &["I've unlocked your account. Set a new password at the self-service page; it needs 14 \
                        characters."],
                ),
                talk(
                    &["I forgot my password", "password expired while on holiday"],
                    &["Your password ran out on Friday. Use **self-service > reset** from your phone, then sign in \
                        again."],
                ),
            ],
            &["Please sign in to reset your password.", "Passwords must be changed every 180 days."],
        )
        .quick(&["Reset from my phone"])
        .page("Self-service", "https://id.example.org/reset"),
        Turn::new(
            &[
                talk(
                    &["Reset from my phone"],
                    &["Open the self-service page on your phone and choose *Forgot password*. The code comes as a \
                        text message."],
                ),
                talk(
                    &["which page again?", "it says code invalid"],
                    &["The one linked above. If the code is refused, check the clock of your phone, it must be set \
                        to automatic."],
                ),
                talk(&["done, works"], &["Great, you're all set."]),
            ],
            &["Please sign in first."],
        ),
    ],
    up: &["back to work in 2 min", "fast"],
    down: &["sign in to reset the sign-in...", "wrong page"],
    praise: &["Better than the phone queue"],
    complaint: &["Lost half a morning"],
    operator: &["I've reset it and sent a temporary one to your manager.", "Please change it at the next sign-in."],
};

pub const ACCESS: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &["need access to the finance folder", "shared mailbox access please"],
                    &["I've sent the request to the owner of that folder. It's usually approved the same day; \
                        reference {ticket}."],
                ),
                talk(
                    &["how do I get a licence for the layout tool"],
                    &["Licences for the layout tool are given out per team. I've asked for one for you; reference \
                        {ticket}."],
                ),
                talk(
                    &["new colleague starts on {date}, which accesses do I request?"],
                    &["For a new colleague use the **starter bundle**: mail, chat, calendar, shared drive. I can \
                        request it for {date}."],
                ),
            ],
            &["Access rights are managed by IT.", "You already have access to your own folder."],
        )
        .page("Access catalogue", "https://it.example.org/access"),
        Turn::new(
            &[
                talk(&["ok request it"], &["Requested, reference {ticket}."]),
                talk(&["who is the owner?"], &["The head of the department, or their deputy."]),
                talk(&["how long"], &["Usually the same day, two at most."]),
            ],
            &["Requests are handled in order."],
        ),
    ],
    up: &["approved after lunch", "bundle is handy"],
    down: &["I know IT manages it", "no answer who approves"],
    praise: &["No forms, great"],
    complaint: &["Still waiting"],
    operator: &["I've approved it directly, sign out and in again.", "It's in place now."],
};

pub const VPN: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &["vpn doesn't connect", "error 412 in the vpn client"],
                    &["Error 412 means the client is too old. Install version 6 from the software centre, then \
                        restart."],
                ),
                talk(
                    &["VPN drops every 10 minutes from home", "can't reach the shared drive from home"],
                    &["Please switch the profile to *Home* and turn off the second network. If it still drops, \
                        send me the time it happened."],
                ),
            ],
            &["A VPN is a secure connection to the company network.", "Please come to the office."],
        )
        .quick(&["Install version 6"]),
        Turn::new(
            &[
                talk(&["Install version 6", "where is the software centre"], &["It's the blue icon in the dock."]),
                talk(
                    &["installed, same error"],
                    &["Then remove the old profile first: *Settings > Profiles > Reset*."],
                ),
                talk(&["works now"], &["Great. If it drops again, send me the time."]),
            ],
            &["Please install the client."],
        ),
    ],
    up: &["version 6 did it", "exact fix"],
    down: &["I know what a VPN is", "come to the office? I'm 300 km away"],
    praise: &["Solved from home"],
    complaint: &["Two days without drive"],
    operator: &["I pushed the new client to your laptop.", "Please restart, it connects now."],
};

pub const DEVICE: Story = Story {
    turns: &[
        Turn::new(
            &[
                talk(
                    &["my laptop is super slow"],
                    &["Your laptop is four years old and due for exchange. I've put it on the list for {date}."],
                ),
                talk(
                    &["need a second monitor"],
                    &["Monitors: choose one in the catalogue, your manager approves, and it's at your desk within \
                        a week."],
                ),
                talk(
                    &["the printer on floor 3 says paper jam but there's none"],
                    &["Open the left flap of the printer on floor 3, there's often a scrap behind the roller. If \
                        not, I send someone."],
                ),
                talk(
                    &["battery dead after 1 hour"],
                    &["That battery is worn out. A new one is free of charge, the exchange takes 20 minutes; I've \
                        noted {date}."],
                ),
            ],
            &["Have you tried turning it off and on again?", "Devices are property of the company."],
        )
        .page("Device catalogue", "https://it.example.org/devices"),
        Turn::new(
            &[
                upset(&["yes I did"], &["Then I'll book a slot with the desk on floor 1."]),
                talk(&["thanks, found the scrap"], &["Nice. Thanks for telling me, I'll close it."]),
                talk(&["and my data?"], &["Everything in the home folder moves by itself."]),
            ],
            &["Please restart."],
        ),
    ],
    up: &["scrap of paper, haha, thanks", "new laptop ordered"],
    down: &["of course I restarted", "not an answer"],
    praise: &["Monitor came in 3 days"],
    complaint: &["Restart, restart, restart"],
    operator: &["Come by on floor 1 any time after two, I have a spare for you.", "I've ordered a new battery."],
};
