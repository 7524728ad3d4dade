//! Makes stand-ins for the web pages and the widget where they were not built, since the binary embeds whatever is there.

use std::{fs, io, path::Path};

const STAND_IN: &str = "<!doctype html>
<meta charset=\"utf-8\">
<title>Afterword</title>
<p>The pages were not built into this binary: run <code>make web</code> and build again.
The API is documented at <a href=\"/api/docs\">/api/docs</a>.
";

const SCRIPT: &str = "console.warn('Afterword: the widget was not built into this server.');\n";

fn main() -> io::Result<()> {
    let folder = Path::new("../../web/build");
    let index = folder.join("index.html");
    if !index.exists() {
        fs::create_dir_all(folder)?;
        fs::write(index, STAND_IN)?;
    }
    let widget = Path::new("../../widget/dist");
    for script in ["widget.js", "widget.mjs"].map(|name| widget.join(name)) {
        if !script.exists() {
            fs::create_dir_all(widget)?;
            fs::write(script, SCRIPT)?;
        }
    }
    println!("cargo::rerun-if-changed=../../web/build");
    println!("cargo::rerun-if-changed=../../widget/dist");
    Ok(())
}
