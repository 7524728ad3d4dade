//! The program itself: started, used, asked to end, killed.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends where it is surprised")]

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Output, Stdio},
};

const PROGRAM: &str = env!("CARGO_BIN_EXE_afterword");

fn command(data: &Path) -> Command {
    let mut command = Command::new(PROGRAM);
    command.current_dir(data.parent().unwrap()).env("AFTERWORD_DATA", data);
    command
}

fn run(data: &Path, arguments: &[&str]) -> Output {
    command(data).args(arguments).output().unwrap()
}

fn key(data: &Path) -> String {
    let made = run(data, &["keys", "create", "--assistant", "Support", "--kind", "secret"]);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let token = String::from_utf8(made.stdout).unwrap();
    assert!(token.starts_with("sk_") && token.trim().len() == 35 && token.lines().count() == 1, "{token}");
    token.trim().to_owned()
}

/// A server on a free port.
struct Server {
    child: Child,
    /// Such as `127.0.0.1:4321`.
    address: String,
    /// What it printed after its address.
    link: String,
}

impl Server {
    fn start(data: &Path) -> Self {
        let mut child = command(data)
            .args(["serve", "--listen", "127.0.0.1:0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let first = lines.next().unwrap().unwrap();
        let address = first.rsplit_once("http://").unwrap().1.to_owned();
        // The link is there until there is an owner, which these tests do not make.
        let link = lines.next().unwrap().unwrap();
        Self { child, address, link }
    }

    fn ask(&self, method: &str, path: &str, key: &str, body: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let length = body.len();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nAuthorization: Bearer {key}\r\nContent-Type: application/json\r\n\
             Content-Length: {length}\r\nConnection: close\r\n\r\n{body}",
            self.address
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    fn record(&self, key: &str, id: &str) -> String {
        let body = format!(r#"{{"type": "message", "id": "{id}", "chat": "c", "role": "user", "text": "Hello"}}"#);
        self.ask("POST", "/v1/events", key, &body)
    }

    fn signal(&self, name: &str) {
        let sent = Command::new("kill").args([name, &self.child.id().to_string()]).status().unwrap();
        assert!(sent.success());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // A test that failed must not leave a server behind.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_server_starts_takes_events_and_ends_when_asked() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let early = key(&data);
    let mut server = Server::start(&data);
    assert!(server.link.contains(&format!("http://{}/setup#token=", server.address)), "{}", server.link);
    assert!(data.join("afterword.toml").exists());

    // Keys can be made while the server runs, and both work at once.
    let late = key(&data);
    for (key, id) in [(&early, "1"), (&late, "2")] {
        let answer = server.record(key, id);
        assert!(answer.starts_with("HTTP/1.1 200") && answer.contains(r#""accepted":1"#), "{answer}");
    }
    assert!(server.ask("GET", "/readyz", &late, "").starts_with("HTTP/1.1 200"));

    let second = run(&data, &["serve", "--listen", "127.0.0.1:0"]);
    let complaint = String::from_utf8(second.stderr).unwrap();
    assert!(!second.status.success() && complaint.contains("another afterword serves"), "{complaint}");

    server.signal("-TERM");
    let status = server.child.wait().unwrap();
    assert!(status.success(), "{status}");
}

#[test]
fn what_was_acknowledged_survives_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let key = key(&data);
    for round in 0..3 {
        let mut server = Server::start(&data);
        for number in 0..20 {
            let answer = server.record(&key, &format!("{round}-{number}"));
            assert!(answer.contains(r#""accepted":1"#), "{answer}");
        }
        server.signal("-KILL");
        server.child.wait().unwrap();
    }
    let server = Server::start(&data);
    for round in 0..3 {
        let answer = server.record(&key, &format!("{round}-19"));
        assert!(answer.contains(r#""accepted":0,"duplicates":1"#), "{answer}");
    }
}

#[test]
fn a_mistake_is_said_in_one_line() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    for (arguments, expected) in [
        (
            &["keys", "create", "--assistant", " ", "--kind", "secret"][..],
            "an assistant's name has 1 to 100 characters",
        ),
        (&["keys", "create", "--assistant", "A", "--kind", "secret", "--tz", "Mars"], "is not a time zone"),
        (&["keys", "create", "--assistant", "A", "--kind", "secret", "--origin", "https://a.example"], "no --origin"),
        (&["serve", "--catalog", "postgres://localhost/x"], "is not supported"),
        (&["serve", "--warehouse", "http://localhost"], "is not supported"),
    ] {
        let output = run(&data, arguments);
        let complaint = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success() && output.stdout.is_empty(), "{arguments:?}");
        assert!(complaint.starts_with("afterword: ") && complaint.contains(expected), "{complaint}");
        assert_eq!(complaint.lines().count(), 1, "{complaint}");
    }
}

/// What a command printed, once it succeeded.
fn printed(data: &Path, arguments: &[&str]) -> String {
    let output = run(data, arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn complaint(data: &Path, arguments: &[&str]) -> String {
    let output = run(data, arguments);
    let complaint = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success() && output.stdout.is_empty(), "{arguments:?}");
    assert_eq!(complaint.lines().filter(|line| line.starts_with("afterword: ")).count(), 1, "{complaint}");
    complaint
}

#[test]
fn a_table_is_exported_from_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let file = |name: &str| folder.path().join(name).display().to_string();
    let (csv, parquet) = (file("messages-today.csv"), file("chats.parquet"));
    assert!(complaint(&data, &["export", "--assistant", "Support", &csv]).contains("there is no data folder"));
    let key = key(&data);
    let mut server = Server::start(&data);
    server.record(&key, "1");

    let held = complaint(&data, &["export", "--assistant", "Support", "--tz", "Europe/Rome", &csv]);
    assert!(
        held.contains(&format!("another afterword (process {}) holds", server.child.id())) && held.contains("stop it"),
        "{held}"
    );
    assert!(held.contains("/api/v1/assistants/Support/export/messages.csv?tz=Europe%2FRome'"), "{held}");
    // What was taken and not counted before the server ended is there too.
    server.record(&key, "2");
    server.signal("-KILL");
    server.child.wait().unwrap();

    let export = |more: &[&str]| printed(&data, &[&["export", "--assistant", "Support"], more].concat());
    assert_eq!(export(&[&csv]).trim(), csv);
    let table = std::fs::read_to_string(&csv).unwrap();
    assert_eq!(table.lines().filter(|line| line.contains(",Hello,")).count(), 2, "{table}");
    export(&["--where", "channel=nowhere", "--from", "2020-01-01", &csv]);
    assert_eq!(std::fs::read_to_string(&csv).unwrap().lines().count(), 1, "the header alone");
    export(&[&parquet]);
    assert!(std::fs::read(&parquet).unwrap().starts_with(b"PAR1"));
    assert!(!Path::new(&format!("{csv}.part")).exists());

    for (arguments, expected) in [
        (&["--assistant", "Nobody", &*csv][..], "there is no assistant"),
        (&["--assistant", "Support", "users.csv"], "There are the tables"),
        (&["--assistant", "Support", "--tz", "Mars", &csv], "Mars"),
        (&["--assistant", "Support", "--where", "reviewed=perhaps", "feedback.csv"], "`reviewed` is true or false"),
        (&["--assistant", "Support", "--where", "colour=red", &csv], "colour"),
        (&["--assistant", "Support", "nowhere/at/all/chats.csv"], "cannot be written"),
    ] {
        let said = complaint(&data, &[&["export"], arguments].concat());
        assert!(said.contains(expected), "{said}");
    }
}

#[test]
fn members_are_invited_listed_and_removed() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    assert!(complaint(&data, &["members", "list"]).contains("there is no data folder"));
    assert!(complaint(folder.path(), &["members", "list"]).contains("holds no workspace"));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is made where nothing was");
    key(&data);
    assert_eq!(printed(&data, &["members", "list"]), "");
    let server = Server::start(&data);
    let set_up = server.link.rsplit_once("token=").unwrap().1;
    let new = |token: &str, email: &str| {
        format!(r#"{{"token": "{token}", "email": "{email}", "name": "Ada", "password": "long enough words"}}"#)
    };
    let done = server.ask("POST", "/api/v1/setup", "", &new(set_up, "ada@example.org"));
    assert!(done.starts_with("HTTP/1.1 2"), "{done}");

    // The link works at once, on the server that runs.
    let url = ["--public-url", "https://insights.example/"];
    let link =
        printed(&data, &[&["members", "invite", "--role", "editor", "--assistant", "Support"][..], &url].concat());
    let token = link.trim().strip_prefix("https://insights.example/join#token=").unwrap();
    let joined = server.ask("POST", "/api/v1/join", "", &new(token, "eve@example.org"));
    assert!(joined.starts_with("HTTP/1.1 2"), "{joined}");
    let link = printed(&data, &["members", "invite", "--role", "viewer", "--email", "bob@example.org"]);
    assert!(link.starts_with("http://127.0.0.1:4321/join#token="), "{link}");

    let list = printed(&data, &["members", "list"]);
    let lines: Vec<&str> = list.lines().collect();
    assert_eq!(lines[..2], ["ada@example.org\tAda\towner", "eve@example.org\tAda\teditor of Support"]);
    assert!(lines[2].starts_with("bob@example.org\t(invited, until ") && lines[2].ends_with("\tviewer"), "{list}");

    assert!(complaint(&data, &["members", "remove", "ada@example.org"]).contains("the last owner"));
    assert!(complaint(&data, &["members", "remove", "bob@example.org"]).contains("there is no member"));
    let elsewhere = complaint(&data, &["members", "remove", "ada@example.org", "--assistant", "Support"]);
    assert!(elsewhere.contains("no role of their own"), "{elsewhere}");
    let boss = run(&data, &["members", "invite", "--role", "boss"]);
    assert!(!boss.status.success() && String::from_utf8_lossy(&boss.stderr).contains("use owner, editor or viewer"));
    assert!(complaint(&data, &["members", "invite", "--role", "viewer", "--assistant", "X"]).contains("no assistant"));
    printed(&data, &["members", "remove", "EVE@example.org", "--assistant", "Support"]);
    assert!(!printed(&data, &["members", "list"]).contains("eve"));
}
