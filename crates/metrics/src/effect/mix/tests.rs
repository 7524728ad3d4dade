//! Mixes, reckoned by hand.

use super::{Dimension, Stratum, at_old_mix, chi_squared_p, counts, has_changed, shares, totals};

fn topic(name: &str, chats: f64, contained: f64) -> Stratum {
    Stratum { topic: Some(name.to_owned()), chats, concluded: chats, contained, ..Stratum::default() }
}

fn contained(stratum: &Stratum) -> (f64, f64) {
    (stratum.contained, stratum.chats)
}

/// Each topic got better, the whole got worse: hard chats became frequent (Simpson's paradox).
#[test]
fn at_the_old_mix_the_paradox_is_gone() {
    let before = [topic("easy", 80.0, 64.0), topic("hard", 20.0, 4.0)];
    let after = [topic("easy", 20.0, 18.0), topic("hard", 80.0, 24.0)];
    // 68 % before, 42 % after. At the old mix: 0.8 × 18/20 + 0.2 × 24/80 = 0.72 + 0.06 = 78 %.
    let found = at_old_mix(&[Dimension::Topic], &before, &after, contained).unwrap();
    assert!((found.after - 0.78).abs() < 1e-12 && (found.change - 0.1).abs() < 1e-12, "{found:?}");
    assert!((found.covers - 1.0).abs() < 1e-12);
    assert!(has_changed(Dimension::Topic, &before, &after));
}

#[test]
fn only_what_both_sides_have_is_compared() {
    let before = [topic("old", 50.0, 50.0), topic("kept", 50.0, 20.0)];
    let after = [topic("kept", 40.0, 20.0), topic("new", 60.0, 0.0)];
    // Of `kept`: 40 % before, 50 % after; half of the chats before.
    let found = at_old_mix(&[Dimension::Topic], &before, &after, contained).unwrap();
    assert!((found.after - 0.5).abs() < 1e-12 && (found.change - 0.1).abs() < 1e-12, "{found:?}");
    assert!((found.covers - 0.5).abs() < 1e-12);
    assert_eq!(at_old_mix(&[Dimension::Topic], &before[..1], &after, contained), None);
}

/// 30, 20 against 15, 35: expected 22.5 and 27.5 on each side; χ² = 2 × 7.5²/22.5 + 2 × 7.5²/27.5 = 5 + 4.0909 = 9.0909
/// with one degree of freedom: p = 0.00257.
#[test]
fn the_test_is_pearsons() {
    let found = counts(
        Dimension::Topic,
        &[topic("a", 30.0, 0.0), topic("b", 20.0, 0.0)],
        &[topic("a", 15.0, 0.0), topic("b", 35.0, 0.0)],
    );
    let p = chi_squared_p(&found, totals(&found)).unwrap();
    assert!((p - 0.002_569).abs() < 1e-5, "{p}");
}

#[test]
fn rare_values_are_taken_together() {
    // c, d and e are expected 1.5 times on each side: together 4.5, so b, the next rarest, joins them. Two groups are left,
    // 32 and 18 against 15 and 35: χ² = 2 × 8.5²/23.5 + 2 × 8.5²/26.5 = 11.602: p = 0.000659.
    let before = [topic("a", 32.0, 0.0), topic("b", 15.0, 0.0), topic("c", 3.0, 0.0)];
    let after = [topic("a", 15.0, 0.0), topic("b", 29.0, 0.0), topic("d", 3.0, 0.0), topic("e", 3.0, 0.0)];
    let found = counts(Dimension::Topic, &before, &after);
    let p = chi_squared_p(&found, totals(&found)).unwrap();
    assert!((p - 0.000_659).abs() < 1e-6, "{p}");
    let few = [topic("a", 3.0, 0.0), topic("b", 1.0, 0.0)];
    let other = [topic("a", 1.0, 0.0), topic("b", 3.0, 0.0)];
    assert!(!has_changed(Dimension::Topic, &few, &other), "half of four is chance");
}

#[test]
fn a_small_change_of_many_is_not_worth_seeing() {
    let before = [topic("a", 5_000.0, 0.0), topic("b", 5_000.0, 0.0)];
    let after = [topic("a", 5_500.0, 0.0), topic("b", 4_500.0, 0.0)];
    assert!(!has_changed(Dimension::Topic, &before, &after));
    let after = [topic("a", 6_500.0, 0.0), topic("b", 3_500.0, 0.0)];
    assert!(has_changed(Dimension::Topic, &before, &after));
    assert!(!has_changed(Dimension::Topic, &before, &[]), "nothing to compare with");
}

#[test]
fn shares_are_of_the_chats_that_were_concluded() {
    let open = Stratum { chats: 30.0, ..Stratum::default() };
    let none = Stratum { chats: 2.0, concluded: 2.0, ..Stratum::default() };
    let found = shares(Dimension::Topic, &[topic("a", 8.0, 0.0), none, open], &[topic("b", 4.0, 0.0)]);
    let found: Vec<_> = found.iter().map(|one| (one.value.as_deref(), one.before, one.after)).collect();
    assert_eq!(
        found,
        [(Some("a"), Some(0.8), Some(0.0)), (None, Some(0.2), Some(0.0)), (Some("b"), Some(0.0), Some(1.0)),]
    );
}
