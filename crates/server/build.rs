//! Makes a stand-in for the web pages where they were not built, since the binary embeds whatever is there.

use std::{fs, io, path::Path};

const STAND_IN: &str = "<!doctype html>
<meta charset=\"utf-8\">
<title>Afterword</title>
<p>The pages were not built into this binary: run <code>make web</code> and build again.
The API is documented at <a href=\"/api/docs\">/api/docs</a>.
";

fn main() -> io::Result<()> {
    let folder = Path::new("../../web/build");
    let index = folder.join("index.html");
    if !index.exists() {
        fs::create_dir_all(folder)?;
        fs::write(index, STAND_IN)?;
    }
    println!("cargo::rerun-if-changed=../../web/build");
    Ok(())
}
