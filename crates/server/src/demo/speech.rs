//! From a written line to what is really sent: typing habits, slips, and no Markdown on the phone.

use super::dice::Dice;
use super::people::Habit;

/// A line as someone with this habit types it.
pub fn typed(line: &str, habit: Habit, dice: &mut Dice) -> String {
    let mut text = if habit.lowercase && !is_shouted(line) { lower_start(line) } else { line.to_owned() };
    if habit.bare {
        text.truncate(text.trim_end_matches('.').len());
    }
    if dice.chance(habit.slips) {
        text = slip(&text, dice);
    }
    text
}

/// A line as a phone line transcribes it: one flow of small letters.
pub fn transcribed(line: &str) -> String {
    line.to_lowercase().replace(['?', '!', ','], "").trim_end_matches('.').trim().to_owned()
}

/// An answer as it is read aloud: no marks of Markdown, lists as sentences.
pub fn spoken(text: &str) -> String {
    let mut flat = String::with_capacity(text.len());
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with("|---")) {
        if !flat.is_empty() {
            flat.push(' ');
        }
        flat.push_str(line.trim_start_matches("- ").trim_matches('|').trim());
    }
    flat.replace(['*', '|'], "")
}

fn is_shouted(line: &str) -> bool {
    line.chars().filter(|c| c.is_uppercase()).count() > 6
}

fn lower_start(line: &str) -> String {
    let mut rest = line.chars();
    rest.next().map_or_else(String::new, |first| first.to_lowercase().chain(rest).collect())
}

/// Swaps, drops or doubles one letter inside a word.
fn slip(text: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let last = i64::try_from(letters.len()).unwrap_or(0) - 3;
    let Ok(place) = usize::try_from(dice.between(2, last)) else { return text.to_owned() };
    let inside = |at: usize| letters.get(at).is_some_and(|c| c.is_alphabetic());
    if last < 4 || !inside(place) || !inside(place + 1) {
        return text.to_owned();
    }
    match dice.between(0, 2) {
        0 => letters.swap(place, place + 1),
        1 => drop(letters.remove(place)),
        _ => letters.insert(place, letters.get(place).copied().unwrap_or(' ')),
    }
    letters.into_iter().collect()
}
