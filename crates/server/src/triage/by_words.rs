//! Gaps by the words of the question, whatever their case and punctuation.

use std::collections::BTreeMap;

use afterword_metrics::Finding;
use afterword_model::Trouble;

use super::{Gap, key};

pub(super) fn gather(findings: &[Finding]) -> Vec<Gap> {
    let mut groups: BTreeMap<String, Vec<Finding>> = BTreeMap::new();
    // A rating is of the whole chat and says of no single question that it went unanswered.
    for finding in findings.iter().filter(|one| one.trouble.is_some_and(|trouble| trouble != Trouble::LowRating)) {
        let words = finding.question.as_deref().map(folded).filter(|words| !words.is_empty());
        if let Some(words) = words {
            groups.entry(words).or_default().push(finding.clone());
        }
    }
    let gap = |(words, findings): (String, Vec<Finding>)| Gap {
        key: key(&["question", &words]),
        question: findings.first().and_then(|one| one.question.clone()).unwrap_or_default(),
        findings,
    };
    groups.into_iter().map(gap).collect()
}

fn folded(question: &str) -> String {
    let question = question.to_lowercase();
    question.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
