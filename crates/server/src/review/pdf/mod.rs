//! The review on paper: A4 pages with text that can be searched and copied, an outline, and a structure that readers who
//! cannot see can follow.
//!
//! First everything is placed (`paper` and what writes on it), then drawn (`draw`): so each page knows how many there are.
//! What is written comes from users as well; it is cut to what fits, and a letter that no font has becomes a box.

mod chart;
mod chats;
mod draw;
mod fonts;
mod front;
mod ink;
mod paper;
mod prose;
mod sections;
mod table;
mod text;
mod words;

use super::Review;

/// A review that could not be drawn.
#[derive(Debug, thiserror::Error)]
#[error("the review could not be drawn: {0}")]
pub struct PdfError(String);

/// The review as a PDF of A4 pages. It takes milliseconds and blocks for them.
///
/// # Errors
/// Where the PDF cannot be written, which is a fault of ours.
pub fn pdf(review: &Review) -> Result<Vec<u8>, PdfError> {
    draw::draw(&placed(review)?, &words::title(review), "en")
}

/// The pages, with everything in its place.
fn placed(review: &Review) -> Result<paper::Paper, PdfError> {
    let fonts = fonts::Fonts::new().ok_or_else(|| PdfError("the fonts cannot be read".to_owned()))?;
    let mut paper = paper::Paper::new(fonts);
    front::draw(&mut paper, review);
    sections::agents(&mut paper, review);
    sections::handovers(&mut paper, review);
    sections::topics(&mut paper, review);
    sections::issues(&mut paper, review);
    sections::releases(&mut paper, review);
    chats::draw(&mut paper, review);
    chats::notes(&mut paper, review);
    front::frame(&mut paper, review);
    Ok(paper)
}

#[cfg(test)]
mod tests;
