//! A letter as text and as HTML: the same words twice. The HTML is for mail programs, so its looks stand in its tags, it is
//! made of tables, and it loads nothing.

use afterword_metrics::Verdict;

use super::figures;
use crate::sending::{ReportNumber, mail::Content};

const BETTER: &str = "#17713f";
const WORSE: &str = "#b3261e";
const QUIET: &str = "#5c5e66";
const LINE: &str = "#e4e4e7";

/// What a letter says, from top to bottom.
pub struct Page {
    /// A few words above the heading.
    pub over: String,
    /// The heading.
    pub heading: String,
    /// What happened.
    pub paragraphs: Vec<String>,
    /// Numbers.
    pub rows: Vec<Row>,
    /// What the link says, and where it leads.
    pub link: Option<(&'static str, String)>,
    /// Why the reader gets it.
    pub foot: String,
}

/// A number.
pub struct Row {
    title: String,
    value: String,
    change: String,
    /// A word and its colour.
    verdict: Option<(&'static str, &'static str)>,
}

impl Row {
    pub fn of(number: &ReportNumber) -> Self {
        Self {
            title: number.title.clone(),
            value: number.value.map_or_else(|| "none".to_owned(), |value| figures::value(number.kind, value)),
            change: figures::change(number),
            verdict: match number.verdict {
                Verdict::Better => Some(("better", BETTER)),
                Verdict::Worse => Some(("worse", WORSE)),
                Verdict::Changed | Verdict::NoDifferenceSeen | Verdict::TooFew | Verdict::NotTested => None,
            },
        }
    }
}

impl Page {
    /// The letter.
    pub fn content(&self, subject: String, paper: Option<(String, Vec<u8>)>) -> Content {
        Content { subject, text: self.text(), html: self.html(), paper }
    }

    fn text(&self) -> String {
        let mut blocks = vec![flat(&self.heading)];
        if !self.rows.is_empty() {
            let line = |row: &Row| {
                let verdict = row.verdict.map(|(word, _)| format!(" ({word})")).unwrap_or_default();
                format!("{}: {}, {}{verdict}", flat(&row.title), row.value, row.change)
            };
            blocks.push(self.rows.iter().map(line).collect::<Vec<_>>().join("\n"));
        }
        blocks.extend(self.paragraphs.iter().map(|text| flat(text)));
        blocks.push(match &self.link {
            Some((label, address)) => format!("{label}: {}", flat(address)),
            None => "Open Afterword to see more.".to_owned(),
        });
        blocks.push(format!("--\n{}", flat(&self.foot)));
        blocks.join("\n\n") + "\n"
    }

    fn html(&self) -> String {
        let paragraphs = each(&self.paragraphs, |text| format!("<p style=\"margin:0 0 12px\">{}</p>", escaped(text)));
        let action = match &self.link {
            Some((label, address)) => format!(
                "<p style=\"margin:24px 0 8px\"><a href=\"{}\" style=\"display:inline-block;padding:10px 18px;\
                 background:#2458b8;color:#ffffff;border-radius:8px;text-decoration:none;font-weight:600\">{}</a></p>",
                escaped(address),
                escaped(label),
            ),
            None => "<p style=\"margin:24px 0 8px\">Open Afterword to see more.</p>".to_owned(),
        };
        format!(
            "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width\"><title>{heading}</title></head>\n\
             <body style=\"margin:0;background:#f5f5f6\">\
             <table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\"><tr>\
             <td align=\"center\" style=\"padding:32px 12px\">\n\
             <table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" \
             style=\"max-width:560px;background:#ffffff;border:1px solid {LINE};border-radius:12px\"><tr>\
             <td style=\"padding:28px;color:#1a1b1e;font:16px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif\">\n\
             <p style=\"margin:0 0 4px;color:{QUIET};font-size:14px\">{over}</p>\n\
             <h1 style=\"margin:0 0 16px;font-size:20px;line-height:1.3\">{heading}</h1>\n\
             {rows}{paragraphs}\n{action}\n\
             <p style=\"margin:24px 0 0;padding-top:16px;border-top:1px solid {LINE};color:{QUIET};font-size:14px\">{foot}</p>\n\
             </td></tr></table>\n</td></tr></table></body></html>\n",
            heading = escaped(&self.heading),
            over = escaped(&self.over),
            rows = self.rows_html(),
            foot = escaped(&self.foot),
        )
    }

    fn rows_html(&self) -> String {
        if self.rows.is_empty() {
            return String::new();
        }
        let row = |row: &Row| {
            let verdict = row.verdict.map(|(word, colour)| {
                format!(" <span style=\"color:{colour};font-size:14px;font-weight:600\">{word}</span>")
            });
            format!(
                "<tr><td style=\"padding:10px 0;border-top:1px solid {LINE}\">{}<br>\
                 <span style=\"color:{QUIET};font-size:14px\">{}</span>{}</td>\
                 <td align=\"right\" style=\"padding:10px 0 10px 16px;border-top:1px solid {LINE};\
                 font-size:20px;font-weight:600;white-space:nowrap\">{}</td></tr>\n",
                escaped(&row.title),
                escaped(&row.change),
                verdict.unwrap_or_default(),
                escaped(&row.value),
            )
        };
        let rows = each(&self.rows, row);
        format!(
            "<table width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" style=\"margin:0 0 16px\">\n{rows}</table>\n"
        )
    }
}

/// The texts of all, one after another.
fn each<T>(all: &[T], text: impl Fn(&T) -> String) -> String {
    all.iter().map(text).collect::<Vec<_>>().concat()
}

/// On one line, since a name may hold anything.
fn flat(text: &str) -> String {
    text.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect()
}

/// As text in HTML.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            sign if sign.is_control() => out.push(' '),
            sign => out.push(sign),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use afterword_metrics::Kind;

    use super::*;

    fn page(name: &str) -> Page {
        let number = |verdict| ReportNumber {
            title: name.to_owned(),
            kind: Kind::Rate,
            value: Some(0.5),
            before: Some(0.4),
            verdict,
        };
        Page {
            over: name.to_owned(),
            heading: format!("More of {name}"),
            paragraphs: vec![format!("There is {name}.")],
            rows: vec![Row::of(&number(Verdict::Better)), Row::of(&number(Verdict::TooFew))],
            link: Some(("Read", format!("https://aw.example/?{name}"))),
            foot: format!("Because of {name}."),
        }
    }

    #[test]
    fn hostile_names_are_text() {
        let content = page("<script>alert('\"x\"')</script>\r\n&").content("s".into(), None);
        assert!(!content.html.contains("<script") && !content.html.contains("'\"x"), "{}", content.html);
        assert_eq!(
            content.html.matches("&lt;script&gt;alert(&#39;&quot;x&quot;&#39;)&lt;/script&gt;  &amp;").count(),
            8
        );
        assert_eq!(content.html.matches("<a ").count(), 1, "one link");
        assert_eq!(content.text.lines().count(), 11, "{}", content.text);
    }

    #[test]
    fn text_and_html_say_the_same() {
        let content = page("bills").content("s".into(), None);
        let text = "More of bills\n\nbills: 50 %, 10 points more than 40 % before (better)\nbills: 50 %, 10 points more \
                    than 40 % before\n\nThere is bills.\n\nRead: https://aw.example/?bills\n\n--\nBecause of bills.\n";
        assert_eq!(content.text, text);
        for words in ["More of bills", "10 points more than 40 % before", "There is bills.", "Because of bills."] {
            assert!(content.html.contains(words), "{words}");
        }
        // What mail programs take: no scripts, nothing that is loaded.
        assert!(!content.html.contains("src=") && !content.html.contains("<style"));
    }
}
