//! What is thought of responses.

use afterword_model::{FeedbackValue, StepKind};
use serde_json::json;

use super::*;

fn evaluated(name: &str, attributes: Value) -> Assembled {
    let mut call = chat("a", "", (0, 10), "Hi", "Hello!");
    let mut told = told(attributes);
    told.insert("gen_ai.evaluation.name".to_owned(), json!(name));
    call.events.push(Happening { at: BEGIN + 11_000, name: "gen_ai.evaluation.result".to_owned(), attributes: told });
    assembled(vec![call])
}

#[test]
fn an_evaluation_is_a_step() {
    let assembled = evaluated(
        "Relevance",
        json!({"gen_ai.evaluation.score.value": 0.8, "gen_ai.evaluation.score.label": "relevant",
        "gen_ai.evaluation.explanation": "on the subject"}),
    );
    let found = steps(&assembled.events).into_iter().find(|step| step.kind == StepKind::Block).unwrap();
    assert_eq!((found.name.as_deref(), found.parent.as_deref()), (Some("evaluation: Relevance"), Some("a")));
    assert_eq!(found.output.as_deref(), Some(r#"{"explanation":"on the subject","label":"relevant","score":0.8}"#));
    assert_eq!(opinions(&assembled), Vec::<String>::new());
}

fn opinions(assembled: &Assembled) -> Vec<String> {
    let opinion = |event: &Event| match &event.body {
        EventBody::Feedback(feedback) => Some(format!("{} {}", feedback.message, feedback.value.as_str())),
        EventBody::Rating(rating) => Some(format!("{}", rating.score)),
        _ => None,
    };
    assembled.events.iter().filter_map(opinion).collect()
}

#[test]
fn the_users_word_is_feedback_or_a_rating() {
    let score = |score: f64| json!({"gen_ai.evaluation.score.value": score});
    let label = |label: &str| json!({"gen_ai.evaluation.score.label": label});
    for (name, told, opinion) in [
        ("user_feedback", score(1.0), Some(format!("a {}", FeedbackValue::Up.as_str()))),
        ("User feedback", label("negative"), Some("a down".to_owned())),
        ("thumbs", score(0.0), Some("a down".to_owned())),
        ("user-feedback", score(0.5), None),
        ("csat", score(4.0), Some("4".to_owned())),
        ("CSAT", score(4.5), None),
        ("csat", score(7.0), None),
        ("helpfulness", score(1.0), None),
    ] {
        assert_eq!(opinions(&evaluated(name, told)), opinion.into_iter().collect::<Vec<_>>(), "{name}");
    }
}

#[test]
fn an_evaluation_may_come_much_later_as_a_log_record() {
    let first = assembled(vec![chat("a", "", (0, 10), "Hi", "Hello!"), chat("b", "", (20, 30), "And?", "Yes.")]);
    let told = json!({"gen_ai.evaluation.name": "user_feedback", "gen_ai.evaluation.score.value": 1});
    for (span, response) in [("a", "a"), ("b", "b"), ("inner", "b")] {
        let late = [record(span, "gen_ai.evaluation.result", 5_000, told.clone(), Value::Null)];
        let assembled = assemble(TRACE, &late, first.told.as_ref());
        assert_eq!(opinions(&assembled), [format!("{response} up")], "{span}");
        assert!(assembled.is_relevant);
    }
}
