//! What a review is made of, over the week that [`crate::week`] tells.

use afterword_metrics::{ReviewNumbers, Verdict};
use serde_json::json;

use crate::{
    week::{AFTER, WEEK, week},
    world::{metrics, question},
};

fn review(query: &str) -> ReviewNumbers {
    week().review(&question(query, AFTER), 5).unwrap()
}

#[test]
fn the_numbers_are_those_of_the_modules() {
    let review = review(WEEK);
    let all = week().all(&question(&format!("{WEEK}&compare=previous"), AFTER)).unwrap();
    assert_eq!(review.main.len(), 12);
    for number in &review.main {
        let effect = &number.effect;
        let (_, module) = all.modules.0.iter().find(|(module, _)| module.name() == effect.module).unwrap();
        assert_eq!(module.totals.get(effect.name), Some(&effect.after.value), "{}", effect.name);
        let changes = &module.compare.as_ref().unwrap().totals;
        let (_, change) = changes.0.iter().find(|(name, _)| *name == effect.name).unwrap();
        assert_eq!((&change.previous, &change.change), (&effect.before.value, &effect.change), "{}", effect.name);
        assert_eq!(number.spark.len(), module.series.len(), "{}", effect.name);
    }
    // Monday c1 and c2, Wednesday c3, Thursday c5, Sunday c4.
    assert_eq!(review.main[0].spark, [2.0, 0.0, 1.0, 1.0, 0.0, 0.0, 1.0].map(Some));
    assert_eq!((review.handovers.requests, review.handovers.last_answers), (4, None));
}

#[test]
fn little_is_never_better_or_worse() {
    let verdicts = review(WEEK).main.into_iter().map(|number| number.effect.verdict);
    assert!(verdicts.into_iter().all(|verdict| matches!(verdict, Verdict::TooFew | Verdict::NotTested)));
}

#[test]
fn the_best_and_the_worst_chats_are_named() {
    let review = review(WEEK);
    // c3 was rated 5, c1 was rated 2. c2 has a thumb down without a word.
    let chats = |chats: &[afterword_metrics::TellingChat]| -> Vec<(String, Option<i64>)> {
        chats.iter().map(|chat| (chat.chat.clone(), chat.score)).collect()
    };
    assert_eq!(chats(&review.best), [("c3".to_owned(), Some(5))]);
    assert_eq!(chats(&review.worst), [("c1".to_owned(), Some(2))]);
}

#[test]
fn agents_come_with_their_share_of_thumbs_down() {
    let agents = review(WEEK).agents;
    let told: Vec<_> =
        agents.iter().map(|one| (one.agent.as_deref(), one.negative, one.negative_share, one.chats)).collect();
    assert_eq!(told, [(Some("Sales"), 0, Some(0.0), 3), (Some("Help"), 1, Some(1.0), 2), (None, 0, None, 1)]);
}

#[test]
fn an_empty_assistant_has_an_empty_review() {
    let review = metrics(Vec::new()).review(&question(WEEK, AFTER), 5).unwrap();
    assert_eq!(review.main[0].effect.after.value, json!(0));
    assert!(
        review.best.is_empty()
            && review.worst.is_empty()
            && review.topics.topics.is_empty()
            && review.agents.is_empty()
    );
}
