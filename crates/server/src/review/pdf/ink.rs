//! Colours and sizes. They are those of the pages in the light.

use krilla::color::rgb;

pub(super) type Ink = rgb::Color;

const fn ink(red: u8, green: u8, blue: u8) -> (u8, u8, u8) {
    (red, green, blue)
}

const TEXT: (u8, u8, u8) = ink(0x1a, 0x1b, 0x1e);
const SOFT: (u8, u8, u8) = ink(0x55, 0x56, 0x5c);
const FAINT: (u8, u8, u8) = ink(0x6a, 0x6b, 0x71);
const LINE: (u8, u8, u8) = ink(0xe4, 0xe4, 0xdf);
const SUNKEN: (u8, u8, u8) = ink(0xf5, 0xf5, 0xf2);
const ACCENT: (u8, u8, u8) = ink(0x24, 0x58, 0xb8);
const BETTER: (u8, u8, u8) = ink(0x17, 0x71, 0x3f);
const WORSE: (u8, u8, u8) = ink(0xb3, 0x26, 0x1e);
const CHART: (u8, u8, u8) = ink(0x2f, 0x6b, 0xd0);
const BAR: (u8, u8, u8) = ink(0xc9, 0xd9, 0xf5);

macro_rules! inks {
    ($($name:ident = $of:ident $meaning:literal,)+) => {
        $(
            #[doc = $meaning]
            pub(super) fn $name() -> Ink {
                Ink::new($of.0, $of.1, $of.2)
            }
        )+
    };
}

inks! {
    text = TEXT "What is read first.",
    soft = SOFT "What is read next.",
    faint = FAINT "What is there when it is looked for.",
    line = LINE "Borders and rules.",
    sunken = SUNKEN "Behind what stands apart.",
    accent = ACCENT "Links.",
    better = BETTER "For the better.",
    worse = WORSE "For the worse.",
    chart = CHART "Lines of charts.",
    bar = BAR "Bars of charts, behind text.",
}

/// An A4 page, in points.
pub(super) const PAGE: (f32, f32) = (595.28, 841.89);
/// Left and right of the text.
pub(super) const MARGIN: f32 = 48.0;
/// Above the text, where the header stands.
pub(super) const TOP: f32 = 64.0;
/// Below the text, where the footer stands.
pub(super) const BOTTOM: f32 = 60.0;
/// Width of the text.
pub(super) const WIDTH: f32 = PAGE.0 - 2.0 * MARGIN;
