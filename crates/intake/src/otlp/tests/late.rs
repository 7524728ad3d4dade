//! Pieces that come after their trace became events.

use serde_json::json;

use super::*;

#[test]
fn late_spans_join_the_turn_that_they_lie_in() {
    let first =
        assembled(vec![chat("a", "gone", (10, 20), "Hi", "Hello!"), chat("b", "gone", (50, 60), "And now?", "Bye!")]);
    let turns = first.told.as_ref().unwrap().turns.len();
    assert_eq!(turns, 2);
    let late = assembled_late(
        vec![
            span("root", "", "POST /chat", (0, 100), json!({})),
            span("http", "b", "POST", (51, 59), json!({"http.request.method": "POST"})),
            chat("inner", "a", (12, 18), "Hi", "Hello!"),
        ],
        first.told.as_ref(),
    );
    assert_eq!(dialogue(&late.events), []);
    let of = |id: &str| step(&late.events, id).message.0.clone();
    assert_eq!([of("root"), of("http"), of("inner")], ["a", "b", "a"]);
    assert_eq!(late.told, first.told);
}

#[test]
fn a_later_turn_of_a_long_trace_is_a_turn() {
    let first = assembled(vec![chat("a", "gone", (10, 20), "Hi", "Hello!")]);
    let second = assembled_late(vec![chat("b", "gone", (50, 60), "And now?", "Bye!")], first.told.as_ref());
    assert_eq!(dialogue(&second.events), turn("And now?", "Bye!"));
    assert_eq!(second.told.unwrap().turns.len(), 2);
}

#[test]
fn the_same_pieces_give_the_same_ids() {
    let spans = || vec![chat("a", "", (10, 20), "Hi", "Hello!"), chat("b", "a", (12, 18), "Hi", "Hello!")];
    let ids =
        |assembled: &Assembled| assembled.events.iter().map(|event| event.id.clone().unwrap()).collect::<Vec<_>>();
    let (once, twice) = (assembled(spans()), assembled(spans()));
    assert_eq!(ids(&once), ids(&twice));
    // An export that comes again after all was told brings nothing new.
    let again = assembled_late(spans(), once.told.as_ref());
    assert!(ids(&again).iter().all(|id| ids(&once).contains(id)));
}

#[test]
fn the_memory_of_a_trace_holds_no_words() {
    let first = assembled(vec![chat("a", "", (10, 20), "a very private question", "Hello!")]);
    let kept = serde_json::to_string(&first.told).unwrap();
    assert!(!kept.contains("private"), "{kept}");
}
