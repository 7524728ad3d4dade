//! Suggestions by what chats have in common: their topic, and the agent whose response went badly.

use std::collections::BTreeMap;

use afterword_metrics::Finding;
use afterword_model::{IssueType, Trouble};

use super::{FEWEST_CHATS, Suggestion, distinct, key};

pub(super) fn suggest(findings: &[Finding]) -> Vec<Suggestion> {
    let mut groups: BTreeMap<(Option<&str>, Option<&str>), Vec<Finding>> = BTreeMap::new();
    for finding in findings {
        groups.entry((finding.topic_id.as_deref(), finding.agent.as_deref())).or_default().push(finding.clone());
    }
    let has_enough = |findings: &Vec<Finding>| distinct(findings, |one| &one.chat) >= FEWEST_CHATS;
    let groups = groups.into_iter().filter(|(_, findings)| has_enough(findings));
    let suggestion = |((topic_id, agent), findings): ((Option<&str>, Option<&str>), Vec<Finding>)| {
        let topic = findings.iter().find_map(|one| one.topic.clone());
        Suggestion {
            key: key(&["topic", topic_id.unwrap_or_default(), agent.unwrap_or_default()]),
            title: title(topic.as_deref(), agent),
            kind: kind(&findings),
            agent: agent.map(str::to_owned),
            topic,
            findings,
        }
    };
    groups.map(suggestion).collect()
}

fn title(topic: Option<&str>, agent: Option<&str>) -> String {
    match (topic, agent) {
        (Some(topic), Some(agent)) => format!("{topic}: answers of {agent}"),
        (Some(topic), None) => format!("{topic}: no agent"),
        (None, Some(agent)) => format!("No topic: answers of {agent}"),
        (None, None) => "No topic, no agent".to_owned(),
    }
}

/// Where most chats ran into a fallback there was nothing to answer with; otherwise there was an answer that did not do.
fn kind(findings: &[Finding]) -> IssueType {
    let fallbacks: Vec<Finding> =
        findings.iter().filter(|one| one.trouble == Some(Trouble::Fallback)).cloned().collect();
    let chats = |findings: &[Finding]| distinct(findings, |one| &one.chat);
    if 2 * chats(&fallbacks) > chats(findings) { IssueType::MissingContent } else { IssueType::IncompleteAnswer }
}
