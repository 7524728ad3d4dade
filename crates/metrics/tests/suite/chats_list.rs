//! Lists of chats: each filter, its combinations, paging, and what comes with a chat.

use std::sync::LazyLock;

use afterword_fold::Rows;
use afterword_metrics::{ChatsQuestion, Metrics, QuestionError, Status};

use crate::{
    week::{AFTER, chats, week},
    world::{ASSISTANT, Chat, ROME, at, ids, list, listed, metrics, params, step, warehouse},
};

/// The ids of the chats of the week, sorted, and of one that has what those lack.
fn found(query: &str) -> Vec<String> {
    let page = listed(&TOLD, &format!("include=test&include=internal&{query}"), AFTER);
    let mut ids: Vec<String> = ids(&page).into_iter().map(str::to_owned).collect();
    ids.sort_unstable();
    ids
}

static TOLD: LazyLock<Metrics> = LazyLock::new(|| {
    let mut chats = chats();
    chats.push(
        Chat::new("d1", "hugo", "2026-03-12T10:00:00+01:00")
            .asks("2026-03-12T10:00:00+01:00")
            .answers("2026-03-12T10:01:00+01:00", "Help/Refund")
            .thumb("2026-03-12T10:01:00+01:00", "Help/Refund", "up", Some("good"))
            .answers("2026-03-12T10:02:00+01:00", "Help/Refund")
            .thumb("2026-03-12T10:02:00+01:00", "Help/Refund", "down", None)
            .fallback("2026-03-12T10:02:00+01:00", "Help/Refund")
            .rates("2026-03-12T10:03:00+01:00", 4)
            .upon("handover")
            .does("2026-03-12T10:02:00+01:00", failed("2026-03-12T10:01:50+01:00"))
            .with(|row| {
                row.email = Some("Hugo.Müller@example.org".to_owned());
                row.rating_comment = Some("fine".to_owned());
                row.concluded.sentiment = Some("positive");
                row.concluded.signals = Some(r#"["fallback","thumbs_down"]"#.to_owned());
                row.concluded.concluded_by = Some("local");
                row.sealed = true;
            }),
    );
    metrics(chats)
});

fn failed(time: &str) -> afterword_fold::StepRow {
    afterword_fold::StepRow { error: Some("boom".to_owned()), ..step("s", "tool", time) }
}

#[test]
fn each_filter_keeps_its_chats() {
    for (query, expected) in [
        ("from=2026-03-02&to=2026-03-09", vec!["c1", "c2", "c3", "c4", "c5", "c6", "c7"]),
        ("from=2026-03-12", vec!["d1"]),
        ("to=2026-03-01", vec!["c0"]),
        ("channel=whatsapp", vec!["c2", "c3"]),
        ("without=channel", vec!["d1"]),
        ("without=channel&channel=whatsapp", vec!["c2", "c3", "d1"]),
        ("without=release&without=topic&channel=web", vec!["c4", "c5", "c6", "c7"]),
        ("agent=Help", vec!["c2", "c3", "d1"]),
        ("workflow=Refund", vec!["d1"]),
        ("without=agent", vec!["c3"]),
        ("without=workflow&agent=Help", vec!["c2", "c3"]),
        ("status=sealed", vec!["d1"]),
        ("test=true", vec!["c6"]),
        ("test=false&channel=web", vec!["c0", "c1", "c4", "c5", "c7"]),
        ("internal=true", vec!["c7"]),
        ("csat=>=4", vec!["c3", "c7", "d1"]),
        ("csat=<=2", vec!["c1", "c6"]),
        ("csat=<2", vec!["c6"]),
        ("csat=>4", vec!["c3"]),
        ("csat==4", vec!["c7", "d1"]),
        ("csat=4", vec!["c7", "d1"]),
        ("csat=!=4", vec!["c1", "c3", "c6"]),
        ("csat=none", vec!["c0", "c2", "c4", "c5"]),
        ("csat=any", vec!["c1", "c3", "c6", "c7", "d1"]),
        ("csat_comment=with", vec!["d1"]),
        ("csat_comment=without", vec!["c1", "c3", "c6", "c7"]),
        ("rating_prompt=handover", vec!["d1"]),
        ("rating_prompt=none&csat=any&rating_prompt=handover&csat_comment=with", vec!["d1"]),
        ("feedback=only_positive", vec!["c1"]),
        ("feedback=only_negative", vec!["c2"]),
        ("feedback=more_positive", vec!["c1"]),
        ("feedback=more_negative", vec!["c2"]),
        ("feedback=positive", vec!["c1", "d1"]),
        ("feedback=negative", vec!["c2", "d1"]),
        ("feedback=any", vec!["c1", "c2", "d1"]),
        ("feedback=none", vec!["c0", "c3", "c4", "c5", "c6", "c7"]),
        ("feedback=comment", vec!["c1", "d1"]),
        ("email=with", vec!["d1"]),
        ("email=without", vec!["c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7"]),
        ("email=hugo.muller", vec!["d1"]),
        ("email=%", vec![]),
        ("handover=any", vec!["c1", "c3", "c5"]),
        ("handover=none", vec!["c0", "c2", "c4", "c6", "c7", "d1"]),
        ("handover=direct", vec!["c1", "c3"]),
        ("handover=after_fallback&handover=operator_button", vec!["c1", "c5"]),
        ("handover=none&handover=direct&channel=whatsapp", vec!["c2", "c3"]),
        ("handover=direct&handover_via=ticket", vec!["c3"]),
        ("handover_via=ticket", vec!["c3", "c5"]),
        ("handover_agent=Sales", vec!["c1"]),
        ("handover_agent=none", vec!["c3", "c5"]),
        ("resolution=contained&resolution=confirmed", vec!["c0", "c2", "c3"]),
        ("resolution=confirmed", vec!["c0"]),
        ("resolution=none&csat=any", vec!["c6", "c7", "d1"]),
        ("sentiment=positive", vec!["d1"]),
        ("signal=fallback", vec!["d1"]),
        ("signal=frustration&signal=thumbs_down", vec!["d1"]),
        ("signal=frustration", vec![]),
        ("signal=any", vec!["d1"]),
        ("signal=none", vec![]),
        ("signal=none&signal=any", vec!["d1"]),
        ("needs_support=true", vec!["c3", "c5"]),
        ("needs_support=false&handover=any", vec!["c1"]),
        ("fallback=any", vec!["c1", "d1"]),
        ("fallback=none&channel=whatsapp", vec!["c2", "c3"]),
        ("user=bert", vec!["c2", "c3"]),
        ("user=cleo&user=dora", vec!["c4", "c5"]),
        ("click=Prices", vec!["c1", "c2"]),
        ("click_kind=quick_reply", vec!["c3"]),
        ("click_destination=to Yes", vec!["c3"]),
        ("weekday=7", vec!["c4"]),
        ("weekday=1&hour=0", vec!["c4"]),
        ("weekday=3&weekday=7", vec!["c3", "c4"]),
        ("hour=14", vec!["c2"]),
        ("tz=UTC&hour=13", vec!["c2"]),
        ("answered_by=both", vec!["c1"]),
        ("answered_by=none&user=dora", vec!["c5"]),
        ("error=any", vec!["d1"]),
        ("error=none&csat=>=4", vec!["c3", "c7"]),
        ("topic=Billing", vec!["c0", "c1"]),
        ("period_of=active&from=2026-03-09&to=2026-03-10", vec!["c4"]),
        ("period_of=active&users=new&from=2026-03-02&to=2026-03-09", vec!["c2", "c3", "c4", "c7"]),
        ("period_of=active&users=returning&from=2026-03-02&to=2026-03-09", vec!["c1", "c6"]),
        ("period_of=active&users=repeat&from=2026-03-02&to=2026-03-09", vec!["c1", "c2", "c3", "c6"]),
        ("interval=day&compare=previous&user=dora", vec!["c5"]),
        // All of several, which are never SQL.
        ("channel=web&csat=<=2&handover=direct&feedback=only_positive&user=anna&needs_support=false", vec!["c1"]),
        ("user=' or true --", vec![]),
        ("click='); drop table chats; --", vec![]),
    ] {
        assert_eq!(found(query), expected, "{query}");
    }
}

#[test]
fn the_team_is_left_out_as_in_numbers() {
    let metrics = week();
    let found = |query: &str| listed(&metrics, query, AFTER).chats.len();
    assert_eq!((found(""), found("include=test"), found("include=internal")), (6, 7, 7));
    assert_eq!((found("test=true"), found("internal=true"), found("test=false")), (1, 1, 6));
    assert_eq!((found("excluded=true"), found("excluded=true&include=test")), (2, 1));
}

#[test]
fn a_chat_is_open_until_it_ended_or_was_silent_for_half_an_hour() {
    let chat = |id: &str| Chat::new(id, "u", "2026-03-01T12:00:00Z").asks("2026-03-01T12:00:00Z");
    let metrics = metrics(vec![
        chat("open"),
        chat("ended").with(|row| row.closed = true),
        chat("sealed").with(|row| row.sealed = true),
    ]);
    let of = |query: &str, now: &str| ids(&listed(&metrics, query, now)).join(" ");
    let (soon, late) = ("2026-03-01T12:29:59Z", "2026-03-01T12:30:00Z");
    assert_eq!((of("status=open", soon), of("status=closed", soon)), ("open".to_owned(), "ended".to_owned()));
    assert_eq!((of("status=open", late), of("status=closed", late)), (String::new(), "open ended".to_owned()));
    assert_eq!(of("status=sealed&status=open", soon), "sealed open");
    let statuses: Vec<Status> = listed(&metrics, "", soon).chats.iter().map(|chat| chat.status).collect();
    assert_eq!(statuses, [Status::Sealed, Status::Open, Status::Closed]);
}

#[test]
fn a_chat_comes_with_what_other_tables_know() {
    let page = listed(&TOLD, "", AFTER);
    assert_eq!(ids(&page), ["d1", "c4", "c5", "c3", "c2", "c1", "c0"]);
    let d1 = &page.chats[0];
    assert_eq!((&d1.agents[..], &d1.workflows[..]), (&["Help".to_owned()][..], &["Refund".to_owned()][..]));
    assert_eq!((d1.errors, d1.comments, d1.fallbacks, d1.preview.as_deref()), (1, 1, 1, Some("Well?")));
    assert_eq!((d1.messages(), d1.duration_s(), d1.needs_support()), (3, 120.0, false));
    let c1 = &page.chats[5];
    assert_eq!(c1.handover_kinds, ["after_fallback", "direct"]);
    assert_eq!((c1.errors, &c1.agents[..], c1.hit.as_ref()), (0, &["Sales".to_owned()][..], None));
    let c2 = &page.chats[4];
    // Sales took part without a message.
    assert_eq!(c2.agents, ["Help", "Sales"]);
    let c5 = &page.chats[2];
    assert_eq!((c5.preview.as_deref(), c5.needs_support(), c5.agents.len()), (None, true, 0));
}

#[test]
fn a_preview_is_short_and_of_the_user_where_they_said_something() {
    let long = "é ".repeat(300);
    let metrics = metrics(vec![
        Chat::new("greeted", "u", "2026-03-01T12:00:00Z")
            .answers_with("2026-03-01T12:00:00Z", "", "Welcome")
            .asks_for("2026-03-01T12:00:01Z", "  <b>One</b>\n\n two ")
            .asks_for("2026-03-01T12:00:02Z", "three"),
        Chat::new("silent", "u", "2026-03-01T11:00:00Z").answers_with("2026-03-01T11:00:00Z", "", "Welcome"),
        Chat::new("long", "u", "2026-02-01T11:00:00Z").asks_for("2026-02-01T11:00:00Z", &long),
        Chat::new("note", "u", "2026-01-01T11:00:00Z").writes("2026-01-01T11:00:00Z", "system", "", "Be kind"),
    ]);
    let page = listed(&metrics, "", AFTER);
    let previews: Vec<Option<&str>> = page.chats.iter().map(|chat| chat.preview.as_deref()).collect();
    assert_eq!((previews[0], previews[1], previews[3]), (Some("<b>One</b> two"), Some("Welcome"), None));
    let cut = previews[2].unwrap();
    assert!(cut.chars().count() == 200 && cut.ends_with('…'), "{cut}");
}

#[test]
fn a_step_fails_the_chat_of_its_conversation_that_had_begun_last() {
    let chat = |id: &str, number, day: u8| {
        let time = format!("2026-03-{day:02}T12:00:00Z");
        Chat::new(id, "u", &time).asks(&time).of_conversation("c", number)
    };
    let late = chat("c#2", 2, 3).does("2026-03-03T12:00:00Z", failed("2026-03-03T12:00:30Z"));
    let metrics = metrics(vec![chat("c", 1, 1), late, chat("c#3", 3, 5)]);
    assert_eq!(ids(&listed(&metrics, "error=any", AFTER)), ["c#2"]);
    assert_eq!(ids(&listed(&metrics, "error=none", AFTER)), ["c#3", "c"]);
    let errors: Vec<i64> = listed(&metrics, "", AFTER).chats.iter().map(|chat| chat.errors).collect();
    assert_eq!(errors, [0, 1, 0]);
}

#[test]
fn pages_neither_skip_nor_repeat_while_new_chats_come() {
    let time = "2026-03-01T12:00:00Z";
    let mut chats: Vec<Chat> = ["a", "b", "c", "d"].map(|id| Chat::new(id, "u", time).asks(time)).into();
    chats.push(Chat::new("old", "u", "2026-02-01T12:00:00Z"));
    let warehouse = warehouse(chats);
    let metrics = Metrics::new(warehouse.clone());
    let asked = list("", AFTER);
    let page = |after: Option<&_>| metrics.chats(&asked, after, 2, &|| false).unwrap();
    let first = page(None);
    assert_eq!((ids(&first), first.total), (vec!["d", "c"], Some(5)));
    let mut new = Rows::default();
    for (id, time) in [("bb", time), ("e", time), ("new", "2026-03-02T12:00:00Z")] {
        new.extend(Chat::new(id, "u", time).into_rows());
    }
    warehouse.append(100, &new).unwrap();
    let second = page(first.next.as_ref());
    assert_eq!((ids(&second), second.total), (vec!["bb", "b"], None));
    let third = page(second.next.as_ref());
    assert_eq!((ids(&third), &third.next), (vec!["a", "old"], &None));
    assert_eq!(ids(&page(None)), ["new", "e"]);
}

#[test]
fn neighbours_are_those_of_the_filtered_list() {
    let metrics = week();
    let asked = list("channel=web", AFTER);
    let of = |id: &str| {
        let chat = metrics.bare_chat(asked.question(), &id.into()).unwrap().unwrap();
        let found = metrics.neighbours(&asked, &chat, &|| false).unwrap();
        [found.newer, found.older].map(|chat| chat.map(|chat| chat.0).unwrap_or_default())
    };
    assert_eq!(of("c4"), ["", "c5"]);
    assert_eq!(of("c5"), ["c4", "c1"]);
    // Not in the list itself.
    assert_eq!(of("c3"), ["c5", "c1"]);
    assert_eq!(of("c0"), ["c1", ""]);
    assert!(metrics.bare_chat(asked.question(), &"c8".into()).unwrap().is_none(), "of another assistant");
}

#[test]
fn what_cannot_be_asked_is_said_with_its_name() {
    let refusal = |query: &str| ChatsQuestion::parse(&params(query), ASSISTANT, ROME, at(AFTER)).unwrap_err();
    for (query, parameter) in [
        ("csat=6", "csat"),
        ("csat=>", "csat"),
        ("csat=>=0", "csat"),
        ("csat=good", "csat"),
        ("period_of=weather", "period_of"),
        ("without=user", "without"),
        ("status=over", "status"),
        ("test=yes", "test"),
        ("csat_comment=some", "csat_comment"),
        ("feedback=mixed", "feedback"),
        ("handover=soon", "handover"),
        ("handover_via=none", "handover_via"),
        ("needs_support=1", "needs_support"),
        ("answered_by=robot", "answered_by"),
        ("fallback=2", "fallback"),
        ("error=true", "error"),
        ("users=old", "users"),
        ("click_kind=none", "click_kind"),
        ("weekday=0", "weekday"),
        ("weekday=8", "weekday"),
        ("hour=24", "hour"),
        ("hour=-1", "hour"),
        ("rating_prompt=never", "rating_prompt"),
    ] {
        let refusal = refusal(query);
        assert_eq!((refusal.code(), refusal.parameter()), ("invalid_parameter", parameter), "{query}");
        assert!(refusal.to_string().starts_with(&format!("`{parameter}` is `")), "{refusal}");
    }
    for (query, code) in [
        ("colour=red", "unknown_parameter"),
        ("csat=4&csat=5", "repeated_parameter"),
        ("user=", "empty_parameter"),
        ("from=yesterday", "bad_time"),
        ("interval=decade", "bad_interval"),
        ("from=2026-03-02&to=2026-03-01", "empty_period"),
        ("tz=Mars", "unknown_time_zone"),
        ("include=all", "bad_include"),
    ] {
        assert_eq!(refusal(query).code(), code, "{query}");
    }
    let QuestionError::UnknownParameter { known, .. } = refusal("colour=red") else { panic!("it is unknown") };
    assert!(known.contains("channel") && known.contains("period_of"), "{known}");
}
