//! Drawing the pages into a PDF.

use krilla::{
    Document,
    action::{Action, LinkAction},
    annotation::{Annotation, LinkAnnotation, Target},
    destination::XyzDestination,
    geom::{Path, PathBuilder, Point, Rect},
    metadata::Metadata,
    num::NormalizedF32,
    outline::{Outline, OutlineNode},
    page::{Page, PageSettings},
    paint::{Fill, LineCap, LineJoin, Stroke},
    surface::Surface,
    tagging::{ArtifactType, ContentTag, Identifier, SpanTag, TagGroup, TagTree},
};

use super::{
    PdfError,
    fonts::Fonts,
    ink::{Ink, PAGE},
    paper::{Child, Group, Mark, Paper, Placed, Sheet},
    text::{Line, Style},
};

/// What the tree of parts needs of a page.
#[derive(Default)]
struct Drawn {
    marks: Vec<Option<Identifier>>,
    links: Vec<Option<Identifier>>,
}

/// The pages as a PDF.
pub(super) fn draw(paper: &Paper, title: &str, language: &str) -> Result<Vec<u8>, PdfError> {
    let mut document = Document::new();
    let mut drawn = Vec::with_capacity(paper.sheets.len());
    for sheet in &paper.sheets {
        let settings =
            PageSettings::from_wh(PAGE.0, PAGE.1).ok_or_else(|| PdfError("a page has no size".to_owned()))?;
        let mut page = document.start_page_with(settings);
        drawn.push(draw_page(&mut page, sheet, &paper.fonts));
        page.finish();
    }
    let mut outline = Outline::new();
    for entry in &paper.outline {
        let place = XyzDestination::new(entry.page, Point::from_xy(0.0, (entry.y - 12.0).max(0.0)));
        outline.push_child(OutlineNode::new(entry.title.clone(), place));
    }
    document.set_outline(outline);
    let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
    for root in &paper.roots {
        if let Some(group) = tag_group(paper, *root, &drawn) {
            tree.push(group);
        }
    }
    document.set_tag_tree(tree);
    let metadata =
        Metadata::new().title(title.to_owned()).language(language.to_owned()).creator("Afterword".to_owned());
    document.set_metadata(metadata);
    document.finish().map_err(|cause| PdfError(format!("{cause:?}")))
}

fn draw_page(page: &mut Page<'_>, sheet: &Sheet, fonts: &Fonts) -> Drawn {
    let mut drawn = Drawn::default();
    let mut surface = page.surface();
    for Placed { mark, group } in &sheet.marks {
        let tag = match (group, mark) {
            (None, _) => ContentTag::Artifact(ArtifactType::Other),
            (Some(_), Mark::Text { .. }) => ContentTag::Span(SpanTag::empty()),
            (Some(_), _) => ContentTag::Other,
        };
        let identifier = surface.start_tagged(tag);
        draw_mark(&mut surface, mark, fonts);
        surface.end_tagged();
        drawn.marks.push(group.map(|_| identifier));
    }
    surface.finish();
    for link in &sheet.links {
        let Some(place) = Rect::from_xywh(link.x, link.y, link.width.max(1.0), link.height.max(1.0)) else {
            drawn.links.push(None);
            continue;
        };
        let target = Target::Action(Action::Link(LinkAction::new(link.url.clone())));
        let annotation = Annotation::new_link(LinkAnnotation::new(place, target), Some(link.url.clone()));
        drawn.links.push(Some(page.add_tagged_annotation(annotation)));
    }
    drawn
}

fn tag_group(paper: &Paper, group: Group, drawn: &[Drawn]) -> Option<TagGroup> {
    let part = paper.parts.get(group)?;
    let mut made = TagGroup::new(part.tag.clone());
    for child in &part.children {
        match *child {
            Child::Group(inner) => {
                if let Some(inner) = tag_group(paper, inner, drawn) {
                    made.push(inner);
                }
            }
            Child::Mark(page, place) => {
                if let Some(mark) = drawn.get(page).and_then(|page| *page.marks.get(place)?) {
                    made.push(mark);
                }
            }
            Child::Link(page, place) => {
                if let Some(link) = drawn.get(page).and_then(|page| *page.links.get(place)?) {
                    made.push(link);
                }
            }
        }
    }
    Some(made)
}

fn draw_mark(surface: &mut Surface<'_>, mark: &Mark, fonts: &Fonts) {
    match mark {
        Mark::Text { x, y, line, style } => draw_text(surface, (*x, *y), line, *style, fonts),
        Mark::Box { x, y, width, height, radius, ink } => {
            fill(surface, *ink);
            draw_path(surface, round_box((*x, *y), (*width, *height), *radius));
        }
        Mark::Frame { x, y, width, height, radius, ink } => {
            stroke(surface, *ink, 0.75);
            draw_path(surface, round_box((*x, *y), (*width, *height), *radius));
        }
        Mark::Curve { parts, ink, width } => {
            stroke(surface, *ink, *width);
            for part in parts {
                draw_path(surface, through(part));
            }
        }
        Mark::Arrow { x, y, is_up, ink } => {
            fill(surface, *ink);
            let (tip, base) = if *is_up { (*y, *y + 5.0) } else { (*y + 5.0, *y) };
            let mut path = PathBuilder::new();
            path.move_to(*x, base);
            path.line_to(*x + 3.0, tip);
            path.line_to(*x + 6.0, base);
            path.close();
            draw_path(surface, path.finish());
        }
    }
}

fn draw_text(surface: &mut Surface<'_>, (mut x, y): (f32, f32), line: &Line, style: Style, fonts: &Fonts) {
    fill(surface, style.ink);
    for piece in &line.pieces {
        if let Some(face) = fonts.face(piece.face) {
            surface.draw_glyphs(Point::from_xy(x, y), &piece.glyphs, face.font.clone(), &piece.text, style.size, false);
        }
        x += piece.width;
    }
}

fn fill(surface: &mut Surface<'_>, ink: Ink) {
    surface.set_stroke(None);
    surface.set_fill(Some(Fill { paint: ink.into(), opacity: NormalizedF32::ONE, ..Fill::default() }));
}

fn stroke(surface: &mut Surface<'_>, ink: Ink, width: f32) {
    surface.set_fill(None);
    let (line_cap, line_join) = (LineCap::Round, LineJoin::Round);
    surface.set_stroke(Some(Stroke { paint: ink.into(), width, line_cap, line_join, ..Stroke::default() }));
}

fn draw_path(surface: &mut Surface<'_>, path: Option<Path>) {
    if let Some(path) = path {
        surface.draw_path(&path);
    }
}

fn through(points: &[(f32, f32)]) -> Option<Path> {
    let mut path = PathBuilder::new();
    let (first, rest) = points.split_first()?;
    path.move_to(first.0, first.1);
    // A single point is a dot.
    if rest.is_empty() {
        path.line_to(first.0 + 0.01, first.1);
    }
    for (x, y) in rest {
        path.line_to(*x, *y);
    }
    path.finish()
}

fn round_box((x, y): (f32, f32), (width, height): (f32, f32), radius: f32) -> Option<Path> {
    let radius = radius.min(width / 2.0).min(height / 2.0).max(0.0);
    // How far the handles of a curve stand out that is nearly a quarter of a circle.
    let handle = radius * 0.5523;
    let (right, bottom) = (x + width, y + height);
    let mut path = PathBuilder::new();
    path.move_to(x + radius, y);
    path.line_to(right - radius, y);
    path.cubic_to(right - radius + handle, y, right, y + radius - handle, right, y + radius);
    path.line_to(right, bottom - radius);
    path.cubic_to(right, bottom - radius + handle, right - radius + handle, bottom, right - radius, bottom);
    path.line_to(x + radius, bottom);
    path.cubic_to(x + radius - handle, bottom, x, bottom - radius + handle, x, bottom - radius);
    path.line_to(x, y + radius);
    path.cubic_to(x, y + radius - handle, x + radius - handle, y, x + radius, y);
    path.close();
    path.finish()
}
