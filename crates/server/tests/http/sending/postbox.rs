//! A mail server that keeps what it is given, or refuses it.

use std::{
    io::{BufRead, BufReader, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

/// A letter as it came.
#[derive(Clone, Debug, Default)]
pub struct Letter {
    pub from: String,
    pub to: Vec<String>,
    /// Head and body.
    pub data: String,
}

impl Letter {
    /// The value of a header, with its further lines.
    pub fn header(&self, name: &str) -> String {
        let head = self.data.split("\r\n\r\n").next().unwrap().replace("\r\n ", " ");
        let line = head.split("\r\n").find_map(|line| line.strip_prefix(&format!("{name}: ")));
        line.unwrap_or_else(|| panic!("no {name} in {head}")).to_owned()
    }

    /// The data with what is quoted for the way in its own form again.
    pub fn readable(&self) -> String {
        let bytes = self.data.replace("=\r\n", "").into_bytes();
        let (mut out, mut place) = (Vec::new(), 0);
        while place < bytes.len() {
            let code = bytes.get(place + 1..place + 3).and_then(|code| std::str::from_utf8(code).ok());
            let byte = code.and_then(|code| u8::from_str_radix(code, 16).ok()).filter(|_| bytes[place] == b'=');
            out.push(byte.unwrap_or(bytes[place]));
            place += if byte.is_some() { 3 } else { 1 };
        }
        String::from_utf8_lossy(&out).into_owned()
    }
}

/// See the module.
#[derive(Debug)]
pub struct Postbox {
    pub address: SocketAddr,
    letters: Arc<Mutex<Vec<Letter>>>,
    heard: Arc<Mutex<Vec<String>>>,
    refuses: Arc<AtomicBool>,
}

impl Postbox {
    pub fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (letters, heard, refuses) = (Arc::default(), Arc::default(), Arc::new(AtomicBool::new(false)));
        let (kept, all, is_refusing) = (Arc::clone(&letters), Arc::clone(&heard), Arc::clone(&refuses));
        // Ends with the test's process.
        thread::spawn(move || {
            for caller in listener.incoming().map_while(Result::ok) {
                let _ = serve(caller, &kept, &all, &is_refusing);
            }
        });
        Self { address, letters, heard, refuses }
    }

    /// From now on every letter is refused, or taken.
    pub fn refuse(&self, refuses: bool) {
        self.refuses.store(refuses, Ordering::SeqCst);
    }

    /// Every command that came.
    pub fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap().clone()
    }

    /// What came since this was last asked.
    pub fn empty(&self) -> Vec<Letter> {
        std::mem::take(&mut self.letters.lock().unwrap())
    }

    /// The one letter that came since this was last asked.
    #[track_caller]
    pub fn one(&self) -> Letter {
        let letters = self.empty();
        assert_eq!(letters.len(), 1, "{letters:?}");
        letters[0].clone()
    }
}

fn serve(
    caller: TcpStream,
    kept: &Mutex<Vec<Letter>>,
    heard: &Mutex<Vec<String>>,
    refuses: &AtomicBool,
) -> std::io::Result<()> {
    let mut out = caller.try_clone()?;
    let mut lines = BufReader::new(caller).lines();
    let mut letter = Letter::default();
    out.write_all(b"220 postbox\r\n")?;
    while let Some(line) = lines.next().transpose()? {
        heard.lock().unwrap().push(line.clone());
        let reply = match line.split([' ', ':']).next().unwrap_or_default() {
            "EHLO" => "250-postbox\r\n250 AUTH PLAIN LOGIN",
            "AUTH" => "235 welcome",
            "MAIL" if refuses.load(Ordering::SeqCst) => "451 not now, ada@example.org",
            "MAIL" => {
                letter = Letter { from: line, ..Letter::default() };
                "250 go on"
            }
            "RCPT" => {
                letter.to.push(line);
                "250 go on"
            }
            "DATA" => {
                out.write_all(b"354 go on\r\n")?;
                for line in lines.by_ref() {
                    let line = line?;
                    if line == "." {
                        break;
                    }
                    letter.data.push_str(line.strip_prefix('.').unwrap_or(&line));
                    letter.data.push_str("\r\n");
                }
                kept.lock().unwrap().push(letter.clone());
                "250 kept"
            }
            "QUIT" => "221 bye",
            _ => "250 fine",
        };
        out.write_all(format!("{reply}\r\n").as_bytes())?;
    }
    Ok(())
}
