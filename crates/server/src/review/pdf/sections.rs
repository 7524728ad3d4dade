//! The sections below the main numbers: agents, handovers, topics, issues and releases.

use afterword_metrics::Verdict;
use krilla::tagging::Tag;

use super::{
    ink::{self, Ink, MARGIN, WIDTH},
    paper::Paper,
    table::{Cell, left, right},
    text::Style,
    words,
};
use crate::review::{IssueReview, ReleaseReview, Review, TopicReview};

/// Issues that are shown of each list; how many more there are is said.
const MOST_ISSUES: usize = 12;

/// Agents and workflows.
pub(super) fn agents(paper: &mut Paper, review: &Review) {
    paper.section("Agents", "Which part of the assistant gets the most negative feedback.");
    if review.agents.is_empty() {
        return paper.nothing("No agent answered in this period.");
    }
    let most = review.agents.iter().map(|agent| agent.negative).max().unwrap_or(0).max(1);
    let columns = [
        left("Agent", 0.36),
        right("Thumbs down", 0.16),
        right("Of thumbs", 0.12),
        right("Thumbs up", 0.13),
        right("Views", 0.115),
        right("Chats", 0.115),
    ];
    let rows = review.agents.iter().map(|agent| {
        let name = match (&agent.agent, &agent.workflow) {
            (Some(agent), Some(workflow)) => format!("{agent} / {workflow}"),
            (Some(name), None) | (None, Some(name)) => name.clone(),
            (None, None) => "No agent named".to_owned(),
        };
        let share = agent.negative_share.map_or_else(|| "–".to_owned(), words::percent);
        vec![
            Cell::of(name),
            Cell::of(words::count(agent.negative)).bar(agent.negative as f32 / most as f32),
            Cell::of(share),
            Cell::of(words::count(agent.positive)),
            Cell::of(words::count(agent.views)),
            Cell::of(words::count(agent.chats)),
        ]
    });
    paper.table(&columns, rows.collect());
}

/// Requests for a human.
pub(super) fn handovers(paper: &mut Paper, review: &Review) {
    let handovers = &review.handovers;
    let rate =
        handovers.rate.map(|rate| format!(" {} of users asked for one.", words::percent(rate))).unwrap_or_default();
    let requests = match handovers.requests {
        0 => "Nobody asked for a human.".to_owned(),
        1 => format!("One request for a human.{rate}"),
        many => format!("{} requests for a human.{rate}", words::count(many)),
    };
    paper.section("Handovers", &requests);
    if handovers.requests == 0 {
        return;
    }
    kinds(paper, review);
    let by = |title, rows: Vec<(String, i64, i64)>, paper: &mut Paper| {
        let most = rows.iter().map(|(_, requests, _)| *requests).max().unwrap_or(0).max(1);
        let columns = [left(title, 0.6), right("Requests", 0.22), right("Before", 0.18)];
        let rows = rows.into_iter().map(|(name, requests, before)| {
            let bar = requests as f32 / most as f32;
            vec![
                Cell::of(name),
                Cell::of(words::count(requests)).bar(bar),
                Cell::of(words::count(before)).ink(ink::soft()),
            ]
        });
        paper.table(&columns, rows.collect());
    };
    let named = |name: &Option<String>, other: &str| name.clone().unwrap_or_else(|| other.to_owned());
    let topics = handovers.by_topic.iter().map(|one| (named(&one.topic, "Topic not known"), one.requests, one.before));
    by("Topic", topics.collect(), paper);
    let agents = handovers.by_agent.iter().map(|one| (named(&one.agent, "No agent before"), one.requests, one.before));
    by("Agent that answered last", agents.collect(), paper);
}

/// A bar of the kinds, and what its parts are.
fn kinds(paper: &mut Paper, review: &Review) {
    let kinds: [(&str, &str, Ink); 3] = [
        ("direct", "Asked in words", ink::chart()),
        ("after_fallback", "After the assistant had no answer", Ink::new(0xc8, 0x60, 0x0f)),
        ("operator_button", "By the button", Ink::new(0x0f, 0x85, 0x72)),
    ];
    let count = |kind: &str| review.handovers.by_kind.get(kind).copied().unwrap_or(0);
    let figure = paper.part(Tag::Figure(Some("Requests by kind".to_owned())), None);
    let parts = kinds.map(|(kind, _, ink)| (count(kind), ink));
    paper.room(40.0);
    paper.stack(&parts, (MARGIN, paper.y), (WIDTH, 8.0), figure);
    paper.y += 14.0;
    let group = paper.part(Tag::P, None);
    let mut x = MARGIN;
    for (kind, words, ink) in kinds {
        let style = Style { size: 8.5, bold: false, ink: ink::soft() };
        paper.draw(super::paper::Mark::Box { x, y: paper.y + 3.0, width: 6.0, height: 6.0, radius: 1.5, ink }, None);
        let line = paper.fonts.line(&format!("{words}: {}", words::count(count(kind))), style);
        let width = line.width;
        paper.write(x + 10.0, paper.y, line, style, Some(group));
        x += width + 26.0;
    }
    paper.y += 24.0;
}

/// What people came with.
pub(super) fn topics(paper: &mut Paper, review: &Review) {
    paper.section("Topics", "What people came with, by chats, beside the period before.");
    let lists = [
        ("New", &review.topics.new),
        ("More chats than before", &review.topics.growing),
        ("Fewer chats than before", &review.topics.shrinking),
    ];
    if lists.iter().all(|(_, list)| list.is_empty()) {
        return paper.nothing("No topic is new, and none has more or fewer chats than before.");
    }
    for (title, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
        topic_table(paper, title, list);
    }
}

fn topic_table(paper: &mut Paper, title: &'static str, list: &[TopicReview]) {
    let most = list.iter().map(|topic| topic.chats.max(topic.before)).max().unwrap_or(0).max(1);
    let columns = [left(title, 0.5), right("Chats", 0.2), right("Before", 0.15), right("Change", 0.15)];
    let rows = list.iter().map(|topic| {
        let change = topic.chats.saturating_sub(topic.before);
        let change = if change > 0 { format!("+{}", words::count(change)) } else { words::count(change) };
        vec![
            Cell::of(&topic.name),
            Cell::of(words::count(topic.chats)).bar(topic.chats as f32 / most as f32),
            Cell::of(words::count(topic.before)).ink(ink::soft()),
            Cell::of(change),
        ]
    });
    paper.table(&columns, rows.collect());
}

/// What the team found and fixed.
pub(super) fn issues(paper: &mut Paper, review: &Review) {
    let issues = &review.issues;
    let urgent = if issues.urgent > 0 { format!(", {} of them urgent", issues.urgent) } else { String::new() };
    let now = match issues.open {
        0 => "No issue is open now.".to_owned(),
        1 => format!("One issue is open now{}.", if issues.urgent > 0 { ", an urgent one" } else { "" }),
        many => format!("{many} issues are open now{urgent}."),
    };
    paper.section("Issues", &now);
    for (title, list) in [("Fixed in this period", &issues.fixed), ("Opened in this period", &issues.opened)] {
        if list.is_empty() {
            paper.nothing(&format!("{title}: none."));
            paper.y += 4.0;
        } else {
            issue_table(paper, review, title, list);
        }
    }
}

fn issue_table(paper: &mut Paper, review: &Review, title: &'static str, list: &[IssueReview]) {
    let columns = [left(title, 0.6), left("Type", 0.25), left("Priority", 0.15)];
    let rows = list.iter().take(MOST_ISSUES).map(|issue| {
        let number = issue.number.to_string();
        let url = words::address(review, &["issues", &number]);
        let name = Cell::of(format!("#{number} {}", issue.title));
        let priority = Cell::of(words::sentence(issue.priority));
        vec![
            if url.is_some() { name.ink(ink::accent()).link(url) } else { name },
            Cell::of(words::sentence(issue.kind)),
            if issue.priority == "urgent" { priority.ink(ink::worse()).bold() } else { priority },
        ]
    });
    paper.table(&columns, rows.collect());
    if list.len() > MOST_ISSUES {
        paper.nothing(&format!("And {} more.", list.len() - MOST_ISSUES));
        paper.y += 4.0;
    }
}

/// What was published, and what came of it.
pub(super) fn releases(paper: &mut Paper, review: &Review) {
    paper.section("Releases", "Equal whole weeks before and after each.");
    if review.releases.is_empty() {
        return paper.nothing("Nothing was published in this period.");
    }
    for release in &review.releases {
        release_table(paper, release);
    }
}

fn release_table(paper: &mut Paper, release: &ReleaseReview) {
    paper.subsection(&format!("{}, {}", release.release, words::moment(&release.at)));
    let weeks = match (release.complete, release.weeks) {
        (false, _) => "There are not enough whole weeks on both sides yet.".to_owned(),
        (true, 1) => "One week before and one after.".to_owned(),
        (true, weeks) => format!("{weeks} weeks before and {weeks} after."),
    };
    let mix =
        if release.mix_changed { " People came with something else than before, which shows here too." } else { "" };
    paper.paragraph(&format!("{weeks}{mix}"), Style { size: 9.0, bold: false, ink: ink::soft() });
    paper.y += 6.0;
    if !release.complete {
        return;
    }
    let columns = [
        left("Number", 0.34),
        right("Before", 0.13),
        right("After", 0.13),
        left("", 0.04),
        left("What came of it", 0.36),
    ];
    let rows = release.verdicts.iter().map(|one| {
        let word = words::verdict(one.verdict).unwrap_or("–");
        let ink = match one.verdict {
            Verdict::Better => ink::better(),
            Verdict::Worse => ink::worse(),
            _ => ink::soft(),
        };
        vec![
            Cell::of(one.title),
            Cell::of(words::value(one.kind, &one.before)),
            Cell::of(words::value(one.kind, &one.after)),
            Cell::default(),
            Cell::of(word).ink(ink),
        ]
    });
    paper.table(&columns, rows.collect());
}
