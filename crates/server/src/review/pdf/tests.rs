//! What a PDF holds, and that nothing that somebody wrote breaks it.

mod sample;

use proptest::prelude::*;

use super::{
    ink::{MARGIN, PAGE},
    paper::{Mark, Paper},
    pdf, placed,
};
use crate::review::{AgentReview, ChatReview, Review};

/// The text of a page, line by line from top to bottom, as it was written.
fn text_of(paper: &Paper, page: usize) -> String {
    let mut lines = Vec::new();
    for placed in &paper.sheets[page].marks {
        if let Mark::Text { line, .. } = &placed.mark {
            lines.push(line.pieces.iter().map(|piece| piece.text.as_str()).collect::<String>());
        }
    }
    lines.join("\n")
}

/// Nothing leaves the page or the margins beside the text.
fn assert_within(paper: &Paper) {
    for sheet in &paper.sheets {
        for placed in &sheet.marks {
            if let Mark::Text { x, y, line, .. } = &placed.mark {
                assert!(*x >= MARGIN - 1.0 && x + line.width <= PAGE.0 - MARGIN + 1.0, "{x} + {}", line.width);
                assert!(*y > 0.0 && *y < PAGE.1, "{y}");
            }
        }
    }
}

#[test]
fn a_review_says_what_it_is_of() {
    let paper = placed(&sample::review()).unwrap();
    let front = text_of(&paper, 0);
    for said in ["Support", "March 2026", "Better: Contained rate.", "Worse: Handover rate.", "73 %", "of 1,284 chats"]
    {
        assert!(front.contains(said), "{said}: {front}");
    }
    assert!(front.contains("No difference seen. Before: 4.08"), "{front}");
    assert!(front.contains("Compared with 29 January – 28 February 2026. Times are those of Europe/Rome."), "{front}");
    let rest: String = (1..paper.sheets.len()).map(|page| text_of(&paper, page)).collect();
    for said in
        ["Orders / Refund", "Topic not known", "#41 Closed shops", "2.4, 11 March 2026, 14:30", "Где моя посылка?"]
    {
        assert!(rest.contains(said), "{said}: {rest}");
    }
    let pages = paper.sheets.len();
    assert!(text_of(&paper, pages - 1).contains(&format!("Page {pages} of {pages}")));
    assert_within(&paper);
}

#[test]
fn the_file_can_be_searched_followed_and_clicked() {
    let file = pdf(&sample::review()).unwrap();
    assert!(file.starts_with(b"%PDF-1.7"));
    let outside = String::from_utf8_lossy(&file);
    for part in ["/Title", "/Outlines", "/StructTreeRoot", "/ToUnicode", "/Lang"] {
        assert!(outside.contains(part), "{part}");
    }
    assert!(outside.contains("https://afterword.example.org/a/Support/chats/c%2F1"));
    // Letters can be copied, also those that are not Latin: glyphs say that they are a Cyrillic and a Greek one.
    for letter in ["> <043C>", "> <03BB>"] {
        assert!(outside.to_uppercase().contains(letter), "{letter}");
    }
    assert!(file.len() < 300_000, "{}", file.len());
}

#[test]
fn without_an_address_there_are_no_links() {
    let paper = placed(&Review { public_url: None, ..sample::review() }).unwrap();
    assert!(paper.sheets.iter().all(|sheet| sheet.links.is_empty()));
}

#[test]
fn a_long_table_goes_on_with_its_head() {
    let mut review = sample::review();
    let agent = review.agents[0].clone();
    review.agents = (0..80).map(|number| AgentReview { agent: Some(format!("A{number}")), ..agent.clone() }).collect();
    let paper = placed(&review).unwrap();
    assert!(paper.sheets.len() >= 5);
    for page in 1..4 {
        assert!(text_of(&paper, page).contains("Thumbs down"), "page {page}");
    }
    let all: String = (0..paper.sheets.len()).map(|page| text_of(&paper, page) + "\n").collect();
    assert!((0..80).all(|number| all.contains(&format!("A{number} / Refund\n"))));
    assert_within(&paper);
}

fn hostile() -> impl Strategy<Value = String> {
    prop_oneof![
        ".{0,300}",
        "[a-zА-яα-ω漢字ء-ي\u{200f}\u{202e}\u{300}😀 \n\t]{0,400}",
        "W{0,3000}",
        "[ﷺ्\u{e31}\u{feff}]{0,300}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_somebody_wrote_breaks_it(texts in prop::collection::vec(hostile(), 8), number in any::<i64>()) {
        let mut review = sample::review();
        review.assistant.clone_from(&texts[0]);
        review.agents[0].agent = Some(texts[1].clone());
        (review.agents[0].negative, review.agents[0].negative_share) = (number, Some(f64::NAN));
        review.issues.opened[0].title.clone_from(&texts[2]);
        review.topics.new[0].name.clone_from(&texts[3]);
        review.topics.new[0].chats = number;
        review.releases[0].release.clone_from(&texts[4]);
        review.numbers[0].spark = vec![Some(f64::INFINITY), Some(f64::NAN), Some(number as f64)];
        let chat = ChatReview {
            chat: texts[5].clone(),
            why: texts[6].clone(),
            summary: Some(texts[7].clone()),
            question: Some(texts[1].clone()),
            score: None,
            at: texts[2].clone(),
        };
        review.chats.worst = vec![chat; 5];
        let paper = placed(&review).unwrap();
        assert_within(&paper);
        prop_assert!(paper.sheets.len() < 20);
        prop_assert!(pdf(&review).is_ok());
    }
}
