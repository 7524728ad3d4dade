//! Consolidation saves rows and changes no sum.

use afterword_fold::{Counters, Rows};
use afterword_warehouse::{Fragmentation, Warehouse};

use crate::facts::{activity, number, texts};

const SUMS: &str = "select quarter || ' ' || chat || ' ' || coalesce(agent, '-') || ' ' || user || ' ' || sum(chats) || ' ' || \
    sum(user_messages) || ' ' || sum(responses) || ' ' || sum(views) || ' ' || sum(positive) || ' ' || sum(negative) as t \
    from activity group by quarter, chat, agent, user having sum(chats + user_messages + responses + views + positive + negative) <> 0 \
    order by t";

#[test]
fn rows_of_one_key_become_one_row_and_empty_ones_go() {
    let warehouse = Warehouse::open_in_memory().unwrap();
    let up = |positive, negative| Counters { positive, negative, ..Counters::default() };
    let said = Counters { chats: 1, user_messages: 1, ..Counters::default() };
    let first = Rows {
        activity: vec![
            activity("c1", "09:00:00", None, said),
            activity("c1", "09:00:00", Some("Sales"), Counters { responses: 1, views: 1, ..up(1, 0) }),
            activity("c2", "09:00:00", Some("Sales"), up(1, 0)),
            activity("c3", "09:15:00", None, said),
        ],
        ..Rows::default()
    };
    // The first thumb turns from up to down, the second is taken back, and one more is said.
    let second = Rows {
        activity: vec![
            activity("c1", "09:00:00", Some("Sales"), up(-1, 1)),
            activity("c2", "09:00:00", Some("Sales"), up(-1, 0)),
            activity("c1", "09:00:00", None, Counters { user_messages: 1, ..Counters::default() }),
        ],
        ..Rows::default()
    };
    warehouse.append(1, &first).unwrap();
    warehouse.append(2, &second).unwrap();
    let before = texts(&warehouse, SUMS);
    // Needed are: c1 without agent, c1 with Sales, c3. The rows of c2 came to nothing.
    assert_eq!(warehouse.fragmentation().unwrap(), Fragmentation { rows: 7, needed: 3 });
    assert!((warehouse.fragmentation().unwrap().surplus() - 4.0 / 7.0).abs() < 1e-12);

    warehouse.consolidate().unwrap();
    assert_eq!(texts(&warehouse, SUMS), before);
    assert_eq!(number(&warehouse, "select count(*) from activity"), 3);
    assert_eq!(warehouse.fragmentation().unwrap(), Fragmentation { rows: 3, needed: 3 });
    assert_eq!(warehouse.last_batch().unwrap(), 2);

    warehouse.consolidate().unwrap();
    assert_eq!(texts(&warehouse, SUMS), before);
}

#[test]
fn an_empty_warehouse_has_nothing_to_consolidate() {
    let warehouse = Warehouse::open_in_memory().unwrap();
    warehouse.consolidate().unwrap();
    assert_eq!(warehouse.fragmentation().unwrap(), Fragmentation { rows: 0, needed: 0 });
    assert!(warehouse.fragmentation().unwrap().surplus() < f64::EPSILON);
}
