//! Suggestions by what chats have in common: their topic, and the agent whose response went badly. What went wrong, why it
//! seems so and what to do about it are judged from the evidence.

use std::collections::BTreeMap;

use afterword_insight::triage::{Evidence, IssueType as Kind, Sign};
use afterword_metrics::Finding;
use afterword_model::{IssueType, Trouble};

use super::{FEWEST_CHATS, Judgement, Suggestion, distinct, key};

pub(super) fn suggest(findings: &[Finding]) -> Vec<Suggestion> {
    let mut groups: BTreeMap<(Option<&str>, Option<&str>), Vec<Finding>> = BTreeMap::new();
    for finding in findings {
        groups.entry((finding.topic_id.as_deref(), finding.agent.as_deref())).or_default().push(finding.clone());
    }
    let has_enough = |findings: &Vec<Finding>| distinct(findings, |one| &one.chat) >= FEWEST_CHATS;
    let groups = groups.into_iter().filter(|(_, findings)| has_enough(findings));
    let suggestion = |((topic_id, agent), findings): ((Option<&str>, Option<&str>), Vec<Finding>)| {
        let topic = findings.iter().find_map(|one| one.topic.clone());
        Some(Suggestion {
            key: key(&["topic", topic_id.unwrap_or_default(), agent.unwrap_or_default()]),
            title: title(topic.as_deref(), agent),
            judgement: judge(&findings)?,
            agent: agent.map(str::to_owned),
            topic,
            findings,
        })
    };
    groups.filter_map(suggestion).collect()
}

/// What findings that share topic and agent point to; nothing where they are too few to tell.
pub(super) fn judge(findings: &[Finding]) -> Option<Judgement> {
    let evidence: Vec<Evidence> = findings.iter().filter_map(evidence).collect();
    let judged = afterword_insight::triage::suggest(&evidence).into_iter().next()?;
    Some(Judgement {
        kind: match judged.kind {
            Kind::Misclassification => IssueType::Misclassification,
            Kind::IncompleteAnswer => IssueType::IncompleteAnswer,
            Kind::MissingContent => IssueType::MissingContent,
            Kind::OutsideOurControl => IssueType::OutsideOurControl,
        },
        reason: judged.reason,
        advice: judged.advice.text,
    })
}

/// The topic is left out: the findings share it already, and its name here is not the one of the model.
fn evidence(finding: &Finding) -> Option<Evidence> {
    Some(Evidence {
        chat: finding.chat.clone(),
        user: finding.user.clone(),
        topic: None,
        agent: finding.agent.clone(),
        sign: match finding.trouble? {
            Trouble::ThumbDown => Sign::ThumbsDown,
            Trouble::LowRating => Sign::LowRating,
            Trouble::Fallback => Sign::Fallback,
            Trouble::Handover => Sign::Handover,
        },
        error: finding.step_failed,
        repeated_question: finding.asked_again,
        comment: finding.comment.clone(),
        usual_agent: finding.usual_agent.clone(),
    })
}

fn title(topic: Option<&str>, agent: Option<&str>) -> String {
    match (topic, agent) {
        (Some(topic), Some(agent)) => format!("{topic}: answers of {agent}"),
        (Some(topic), None) => format!("{topic}: no agent"),
        (None, Some(agent)) => format!("No topic: answers of {agent}"),
        (None, None) => "No topic, no agent".to_owned(),
    }
}
