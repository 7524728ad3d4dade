//! Fonts: two weights that are in the binary, and for other scripts what the machine has.

use std::{
    collections::{HashMap, HashSet},
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use krilla::text::Font;

const REGULAR: &[u8] = include_bytes!("fonts/Inter-Regular.ttf");
const SEMIBOLD: &[u8] = include_bytes!("fonts/Inter-SemiBold.ttf");

/// Where systems keep fonts.
const FOLDERS: [&str; 4] = ["/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "/System/Library/Fonts"];
const DEPTH: usize = 5;
/// The most of the machine's fonts that is read for one review.
const MOST_BYTES: usize = 96 << 20;
const MOST_FILES: usize = 2_000;

/// Stands for a character that no font has.
pub(super) const REPLACEMENT: char = '\u{25a1}';

/// A font.
pub(super) struct Face {
    /// As the PDF embeds it.
    pub font: Font,
    bytes: Bytes,
}

enum Bytes {
    /// In the binary, and read once for the whole PDF.
    Ours(Box<rustybuzz::Face<'static>>),
    /// The machine's.
    Read(Arc<Vec<u8>>),
}

impl Face {
    fn ours(data: &'static [u8]) -> Option<Self> {
        let shaper = rustybuzz::Face::from_slice(data, 0)?;
        Some(Self { font: Font::new(data.into(), 0)?, bytes: Bytes::Ours(Box::new(shaper)) })
    }

    fn read(data: Vec<u8>) -> Option<Self> {
        let data = Arc::new(data);
        rustybuzz::Face::from_slice(&data, 0)?;
        Some(Self { font: Font::new(Arc::clone(&data).into(), 0)?, bytes: Bytes::Read(data) })
    }

    /// Does something with the font as text is shaped with it.
    pub(super) fn shaping<T>(&self, work: impl FnOnce(&rustybuzz::Face<'_>) -> Option<T>) -> Option<T> {
        match &self.bytes {
            Bytes::Ours(shaper) => work(shaper),
            Bytes::Read(data) => work(&rustybuzz::Face::from_slice(data, 0)?),
        }
    }
}

/// The fonts of one PDF.
pub(super) struct Fonts {
    faces: Vec<Face>,
    /// Files of the machine that were not read yet; nothing before they are looked for.
    files: Option<Vec<PathBuf>>,
    read: usize,
    /// Whether a face has a letter, as far as it was asked.
    known: HashMap<(usize, char), bool>,
    missing: HashSet<char>,
}

/// Place of the regular weight among the faces.
pub(super) const PLAIN: usize = 0;
/// Place of the heavier weight.
pub(super) const BOLD: usize = 1;

impl Fonts {
    /// Those in the binary. `None` where they are broken, which a test rules out.
    pub(super) fn new() -> Option<Self> {
        let faces = [REGULAR, SEMIBOLD].map(Face::ours);
        let faces = faces.into_iter().collect::<Option<Vec<_>>>()?;
        Some(Self { faces, files: None, read: 0, known: HashMap::new(), missing: HashSet::new() })
    }

    /// The face at a place.
    pub(super) fn face(&self, place: usize) -> Option<&Face> {
        self.faces.get(place)
    }

    /// The place of a face that has the letter: the one that is wanted, or any other. `None` where no font has it.
    pub(super) fn place(&mut self, letter: char, wanted: usize) -> Option<usize> {
        if self.has(wanted, letter) {
            return Some(wanted);
        }
        if self.missing.contains(&letter) {
            return None;
        }
        let mut place = BOLD + 1;
        while place < self.faces.len() || self.read_next() {
            if self.has(place, letter) {
                return Some(place);
            }
            place += 1;
        }
        self.missing.insert(letter);
        None
    }

    fn has(&mut self, place: usize, letter: char) -> bool {
        let Some(face) = self.faces.get(place) else { return false };
        *self.known.entry((place, letter)).or_insert_with(|| {
            let glyph = face.shaping(|shaper| shaper.glyph_index(letter));
            glyph.is_some_and(|glyph| glyph.0 != 0)
        })
    }

    /// Reads one more of the machine's fonts. Whether there was one.
    fn read_next(&mut self) -> bool {
        let files = self.files.get_or_insert_with(machine_fonts);
        while let Some(file) = files.pop() {
            if self.read >= MOST_BYTES {
                return false;
            }
            let Ok(data) = fs::read(&file) else { continue };
            self.read += data.len();
            if let Some(face) = Face::read(data) {
                self.faces.push(face);
                return true;
            }
        }
        false
    }
}

/// The font files of the machine; those to be tried first come last.
fn machine_fonts() -> Vec<PathBuf> {
    let mut files = Vec::new();
    let home = std::env::var_os("HOME").map(PathBuf::from);
    let own = home.iter().flat_map(|home| [home.join(".fonts"), home.join(".local/share/fonts")]);
    for folder in FOLDERS.iter().map(PathBuf::from).chain(own) {
        collect(&folder, DEPTH, &mut files);
    }
    // A plain sans looks best beside ours.
    files.sort_by_key(|file| {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let rank = (name.contains("Sans"), name.contains("Regular") || !name.contains('-'), !name.contains("Mono"));
        (rank, name)
    });
    files
}

fn collect(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        let Ok(kind) = entry.file_type() else { continue };
        if files.len() >= MOST_FILES {
            return;
        }
        if kind.is_dir() && depth > 0 {
            collect(&path, depth - 1, files);
        } else if kind.is_file() && is_font(&path) {
            files.push(path);
        }
    }
}

fn is_font(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    let name = path.file_stem().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    // Emoji are pictures, which nothing here draws.
    matches!(ending.as_str(), "ttf" | "otf" | "ttc") && !name.contains("emoji") && !name.contains("lastresort")
}
