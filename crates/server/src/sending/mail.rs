//! Mail, over SMTP. A letter has a text for every reader and the same as HTML, and may have a file attached.

use std::{
    error::Error,
    fmt, io,
    time::{Duration, SystemTime},
};

use afterword_model::Timestamp;
use lettre::{
    Address, Message, SmtpTransport, Transport,
    message::{
        Attachment, Body, Mailbox, MultiPart, SinglePart,
        header::{ContentTransferEncoding, ContentType, Header, HeaderName, HeaderValue},
    },
    transport::smtp,
};
use tokio::task::spawn_blocking;

use crate::secret::Secret;

/// How long the server may take for each answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// Sends mail through one server.
#[derive(Clone)]
pub struct Mailer {
    transport: SmtpTransport,
    from: Mailbox,
}

impl fmt::Debug for Mailer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Mailer").finish_non_exhaustive()
    }
}

/// Why mail cannot be sent with these settings. Says nothing of the password.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailerError {
    /// The address of the server.
    #[error(
        "smtp_url is not an address such as smtps://USER:PASSWORD@mail.example.com or smtp://USER:PASSWORD@mail.example.com:587"
    )]
    BadUrl,
    /// The sender.
    #[error("mail_from is not an address such as Afterword <afterword@example.com>")]
    BadFrom,
    /// One without the other.
    #[error("smtp_url needs mail_from: the address that mail comes from")]
    NoFrom,
}

/// Why a letter was not sent. Says nothing of whom it was for.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailError {
    /// The member's address is none that mail can be sent to.
    #[error("The address is not one that mail can be sent to.")]
    BadAddress,
    /// The letter could not be put together.
    #[error("The letter could not be written.")]
    Malformed,
    /// The server does not let us in.
    #[error("The mail server refused the user name or the password ({0}).")]
    NotLetIn(u16),
    /// The server said no.
    #[error("The mail server refused the letter ({0}).")]
    Refused(u16),
    /// TLS could not be agreed upon.
    #[error("The connection to the mail server could not be secured.")]
    Insecure,
    /// No answer.
    #[error("The mail server did not answer in time.")]
    Slow,
    /// No connection.
    #[error("The mail server could not be reached.")]
    Unreachable,
}

impl MailError {
    /// Whether it will be the same however often it is tried.
    pub fn is_final(&self) -> bool {
        matches!(self, Self::BadAddress | Self::Malformed)
    }
}

/// What a letter says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// What it is about, in one line.
    pub subject: String,
    /// It, as text.
    pub text: String,
    /// It, as HTML.
    pub html: String,
    /// A PDF that comes with it: its name and itself.
    pub paper: Option<(String, Vec<u8>)>,
}

impl Mailer {
    /// Sends through the server at `url`, in the name of `from`.
    ///
    /// `smtps://` speaks TLS from the first byte. `smtp://` turns to TLS once connected, and refuses to go on without where
    /// there is a password; `?tls=none` lets it.
    pub fn new(url: &Secret, from: Option<&str>) -> Result<Self, MailerError> {
        let from = from.ok_or(MailerError::NoFrom)?.parse().map_err(|_| MailerError::BadFrom)?;
        let url = with_tls(url.reveal());
        // The error would quote the address.
        let transport = SmtpTransport::from_url(&url).map_err(|_| MailerError::BadUrl)?;
        Ok(Self { transport: transport.timeout(Some(PATIENCE)).build(), from })
    }

    /// Sends a letter to the person called `name`. `token` is the same each time that the same letter is sent: mailboxes
    /// know a repetition by it.
    pub async fn send(
        &self,
        (name, email): (&str, &str),
        content: Content,
        token: &str,
        now: Timestamp,
    ) -> Result<(), MailError> {
        let address: Address = email.trim().parse().map_err(|_| MailError::BadAddress)?;
        let to = Mailbox::new(Some(one_line(name)).filter(|name| !name.is_empty()), address);
        let message = self.message(to, content, token, now).map_err(|_| MailError::Malformed)?;
        let transport = self.transport.clone();
        let sent = spawn_blocking(move || transport.send(&message)).await.map_err(|_| MailError::Malformed)?;
        match sent {
            Ok(_) => Ok(()),
            Err(cause) => {
                tracing::debug!(error = &cause as &dyn Error, "the mail server took no letter");
                Err(told(&cause))
            }
        }
    }

    fn message(
        &self,
        to: Mailbox,
        content: Content,
        token: &str,
        now: Timestamp,
    ) -> Result<Message, lettre::error::Error> {
        let body = MultiPart::alternative_plain_html(content.text, content.html);
        let body = match content.paper {
            None => body,
            Some((name, paper)) => {
                let kind = ContentType::parse("application/pdf").unwrap_or(ContentType::TEXT_PLAIN);
                // Line ends of a text would change on the way, and places in the file with them.
                let paper = Body::new_with_encoding(paper, ContentTransferEncoding::Base64);
                let paper = paper.unwrap_or_else(Body::new);
                let attached: SinglePart = Attachment::new(one_line(&name)).body(paper, kind);
                MultiPart::mixed().multipart(body).singlepart(attached)
            }
        };
        Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(one_line(&content.subject))
            .date(SystemTime::from(now))
            .message_id(Some(format!("<{token}@{}>", self.from.email.domain())))
            .header(AutoSubmitted)
            .multipart(body)
    }
}

/// Says how TLS is used where the address does not.
fn with_tls(url: &str) -> String {
    let (address, query) = url.split_once('?').unwrap_or((url, ""));
    if !address.starts_with("smtp://") || query.split('&').any(|part| part.starts_with("tls=") && part != "tls=none") {
        return url.to_owned();
    }
    if query.split('&').any(|part| part == "tls=none") {
        return address.to_owned();
    }
    // Nobody on the way must be able to read a password by keeping quiet about TLS.
    let how = if address.contains('@') { "required" } else { "opportunistic" };
    format!("{address}?tls={how}")
}

/// Without what could end a line. The library encodes it besides.
fn one_line(text: &str) -> String {
    text.split(char::is_control).filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(" ").trim().to_owned()
}

/// In words, without what the server said: it likes to quote addresses.
fn told(cause: &smtp::Error) -> MailError {
    match cause.status().map(u16::from) {
        Some(code @ (530 | 534 | 535 | 538)) => MailError::NotLetIn(code),
        Some(code) => MailError::Refused(code),
        None if cause.is_tls() || is_of_kind(cause, &[io::ErrorKind::InvalidData]) => MailError::Insecure,
        // A socket that waited long enough says either.
        None if is_of_kind(cause, &[io::ErrorKind::TimedOut, io::ErrorKind::WouldBlock]) => MailError::Slow,
        None => MailError::Unreachable,
    }
}

/// Whether what went wrong underneath is of such a kind. A certificate that nobody vouches for is invalid data.
fn is_of_kind(cause: &smtp::Error, kinds: &[io::ErrorKind]) -> bool {
    let sources = std::iter::successors(cause.source(), |error| (*error).source());
    sources.filter_map(|error| error.downcast_ref::<io::Error>()).any(|error| kinds.contains(&error.kind()))
}

/// Tells answering machines to keep still.
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mailer(url: &str) -> Result<Mailer, MailerError> {
        Mailer::new(&url.parse().unwrap(), Some("Afterword <afterword@example.com>"))
    }

    #[test]
    fn settings_that_cannot_work_are_said_without_the_password() {
        for url in ["smtp://mail.example.com", "smtps://u:p%40ss@mail.example.com", "smtp://u:p@mail.example.com:587"] {
            assert!(mailer(url).is_ok(), "{url}");
        }
        for url in ["", "mail.example.com", "https://u:hush@mail.example.com", "smtp://u:hush@", "smtp://h?tls=maybe"] {
            let error = mailer(url).unwrap_err();
            assert_eq!(error, MailerError::BadUrl, "{url}");
            assert!(!format!("{error} {error:?}").contains("hush"));
        }
        let url: Secret = "smtp://h".parse().unwrap();
        assert_eq!(Mailer::new(&url, None).unwrap_err(), MailerError::NoFrom);
        assert_eq!(Mailer::new(&url, Some("nobody")).unwrap_err(), MailerError::BadFrom);
        assert!(!format!("{:?}", mailer("smtp://u:hush@h").unwrap()).contains("hush"));
    }

    #[test]
    fn a_password_goes_over_tls_unless_somebody_insists() {
        assert_eq!(with_tls("smtp://u:p@h:587"), "smtp://u:p@h:587?tls=required");
        assert_eq!(with_tls("smtp://h"), "smtp://h?tls=opportunistic");
        assert_eq!(with_tls("smtp://u:p@h?tls=none"), "smtp://u:p@h");
        assert_eq!(with_tls("smtp://u:p@h?tls=opportunistic"), "smtp://u:p@h?tls=opportunistic");
        assert_eq!(with_tls("smtps://u:p@h"), "smtps://u:p@h");
    }

    #[test]
    fn no_name_ends_a_header() {
        let evil = "Bills\r\nBcc: everybody@example.com\n\n<b>\u{0}Ünïcode \u{1f600}";
        let to = Mailbox::new(Some(one_line(evil)), "ada@example.org".parse().unwrap());
        let paper = Some((format!("{evil}.pdf"), b"%PDF".to_vec()));
        let content = Content { subject: evil.into(), text: "t".into(), html: "<p>h".into(), paper };
        let now = Timestamp::from_second(1_790_000_000).unwrap();
        let message = mailer("smtp://h").unwrap().message(to, content, "token", now).unwrap();
        let text = String::from_utf8(message.formatted()).unwrap();
        let (head, _) = text.split_once("\r\n\r\n").unwrap();
        let names: Vec<&str> = head
            .split("\r\n")
            .filter(|line| !line.starts_with([' ', '\t']))
            .map(|line| line.split_once(':').unwrap().0)
            .collect();
        assert_eq!(
            names,
            ["From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type"]
        );
        assert!(text.is_ascii() && !text.to_lowercase().contains("\nbcc"), "{text}");
        assert!(text.contains("Message-ID: <token@example.com>"));
        assert_eq!(message.envelope().to().len(), 1);
    }

    #[test]
    fn the_library_alone_keeps_a_subject_in_its_line() {
        let message = Message::builder()
            .from("a@example.org".parse().unwrap())
            .to("b@example.org".parse().unwrap())
            .subject("Bills\r\nBcc: c@example.org")
            .body(String::new())
            .unwrap();
        let text = String::from_utf8(message.formatted()).unwrap();
        assert!(!text.contains("\nBcc"), "{text}");
    }
}
