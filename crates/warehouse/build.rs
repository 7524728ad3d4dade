//! Puts `libduckdb.so` beside the binaries, where they look for it, so that nobody has to set a library path.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

const LIBRARY: &str = "libduckdb.so";

fn main() -> Result<(), String> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=DUCKDB_LIB_DIR");
    if env::var_os("CARGO_FEATURE_BUNDLED").is_some() || env::var("CARGO_CFG_TARGET_OS").as_deref() != Ok("linux") {
        return Ok(());
    }
    let folder = env::var("DUCKDB_LIB_DIR").map_err(|_| "DUCKDB_LIB_DIR is not set: build inside the repository")?;
    let library = Path::new(&folder).join(LIBRARY);
    println!("cargo::rerun-if-changed={}", library.display());
    if !library.is_file() {
        return Err(format!(
            "{} is not there: run `make setup`, or build with `--features bundled`",
            library.display()
        ));
    }
    let beside_binaries = profile_folder()?.join(LIBRARY);
    println!("cargo::rerun-if-changed={}", beside_binaries.display());
    copy_if_changed(&library, &beside_binaries)
        .map_err(|error| format!("cannot copy {LIBRARY} to {}: {error}", beside_binaries.display()))
}

/// `target/<profile>`, three folders above `target/<profile>/build/<package>/out`.
fn profile_folder() -> Result<PathBuf, String> {
    let out = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    let profile = Path::new(&out).ancestors().nth(3).ok_or("OUT_DIR has an unknown shape")?;
    Ok(profile.to_owned())
}

/// The copy keeps the time of the original: a newer one would look like a change and build everything again.
fn copy_if_changed(from: &Path, to: &Path) -> io::Result<()> {
    let original = fs::metadata(from)?;
    let same = |copy: &fs::Metadata| copy.len() == original.len() && copy.modified().ok() == original.modified().ok();
    if fs::metadata(to).is_ok_and(|copy| same(&copy)) {
        return Ok(());
    }
    // A running binary may hold the old file open: a new file takes its place rather than its content.
    let fresh = to.with_extension("so.new");
    fs::copy(from, &fresh)?;
    fs::File::options().write(true).open(&fresh)?.set_modified(original.modified()?)?;
    fs::rename(&fresh, to)
}
