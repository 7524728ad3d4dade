//! Gaps by what was asked: the same words, whatever their case and punctuation, are one question, and questions that mean
//! the same are one gap.

use std::collections::BTreeMap;

use afterword_insight::gaps::{Question, WentWrong, group_questions};
use afterword_metrics::Finding;
use afterword_model::Trouble;

use super::{Gap, key};

pub(super) fn gather(findings: &[Finding]) -> Vec<Gap> {
    let mut same: BTreeMap<String, Vec<&Finding>> = BTreeMap::new();
    for finding in findings {
        let words = finding.question.as_deref().map(folded).filter(|words| !words.is_empty());
        if let (Some(words), Some(_)) = (words, went_wrong(finding)) {
            same.entry(words).or_default().push(finding);
        }
    }
    let asked: Vec<(String, Vec<&Finding>)> = same.into_iter().collect();
    let questions: Vec<Question> = asked.iter().filter_map(|(_, findings)| question(findings.first()?)).collect();
    let gap = |members: Vec<usize>| {
        let members: Vec<&(String, Vec<&Finding>)> = members.into_iter().filter_map(|place| asked.get(place)).collect();
        // The words that were used most often stand for all.
        let (words, first) =
            members.iter().max_by_key(|(words, findings)| (findings.len(), std::cmp::Reverse(words)))?;
        let mut findings: Vec<Finding> =
            members.iter().flat_map(|(_, findings)| findings.iter().map(|one| (*one).clone())).collect();
        findings.sort_by_key(|one| std::cmp::Reverse(one.at));
        Some(Gap {
            key: key(&["question", words]),
            question: first.first().and_then(|one| one.question.clone()).unwrap_or_default(),
            findings,
        })
    };
    group_questions(&questions).into_iter().filter_map(|group| gap(group.questions)).collect()
}

fn question(finding: &Finding) -> Option<Question> {
    Some(Question {
        text: finding.question.clone()?,
        user: finding.user.clone(),
        chat: finding.chat.clone(),
        went_wrong: went_wrong(finding)?,
    })
}

/// A rating is of the whole chat and says of no single question that it went unanswered.
fn went_wrong(finding: &Finding) -> Option<WentWrong> {
    match finding.trouble? {
        Trouble::Fallback => Some(WentWrong::Fallback),
        Trouble::ThumbDown => Some(WentWrong::ThumbsDown),
        Trouble::Handover => Some(WentWrong::Handover),
        Trouble::LowRating => None,
    }
}

fn folded(question: &str) -> String {
    let question = question.to_lowercase();
    question.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
