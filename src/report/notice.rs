//! A notice as a person reads it: the text above the mail that came back.

use crate::code::{self, Codes, Status};
use crate::message::Message;
use crate::report::diagnostic::{self, Said};
use crate::report::forms::{
    BOUNCE_WORDS, BOUNDARIES, DELAY_WORDS, FINAL_WORDS, FORMS, HEADER_LINES, SENDERS,
    WEAK_DELAY_WORDS,
};
use crate::report::recipients::{self, Entry};
use crate::report::{Delivery, address};

/// What a person reads of a message, and what can be told from it at a glance.
pub(super) struct Notice<'m> {
    message: &'m Message,
    /// The text above the mail that came back.
    pub(super) text: &'m str,
    /// The subject and the text in lower case.
    lower: String,
    /// The recipients it names, each with the words about it.
    pub(super) entries: Vec<Entry>,
}

/// The longest text that is looked at for what a notice says: more than any notice has.
const LONGEST: usize = 64 * 1024;

impl<'m> Notice<'m> {
    /// Reads the notice in `message`.
    pub(super) fn of(message: &'m Message) -> Self {
        let text =
            message.text.get(..message.text.floor_char_boundary(LONGEST)).unwrap_or_default();
        let text = without_original(text);
        let lower = format!("{}\n{}", message.header("Subject").unwrap_or_default(), text)
            .to_lowercase()
            .replace('\n', " ");
        let lower = lower.split_whitespace().collect::<Vec<_>>().join(" ");
        Self { message, text, lower, entries: recipients::entries(text) }
    }

    /// The subject of the notice, `""` when there is none.
    pub(super) fn subject(&self) -> &'m str {
        self.message.header("Subject").unwrap_or_default()
    }

    /// The form in which the notice is written, `text` when it is none that is known.
    pub(super) fn form(&self) -> &'static str {
        FORMS.iter().find(|(_, words)| self.says(words)).map_or("text", |(form, _)| form)
    }

    /// Whether it sounds like a notice about mail that was not delivered.
    pub(super) fn is_bounce(&self) -> bool {
        self.says(BOUNCE_WORDS) || self.form() != "text"
    }

    /// Whether a mail server sent it, as far as the header tells.
    pub(super) fn is_from_a_server(&self) -> bool {
        let from = self.message.header("From").unwrap_or_default().to_ascii_lowercase();
        let report = self.message.header("Content-Type").unwrap_or_default().to_ascii_lowercase();
        SENDERS.iter().any(|sender| from.contains(sender))
            || self.message.header("Return-Path").is_some_and(|path| path.trim() == "<>")
            || self.message.header("X-Failed-Recipients").is_some()
            || report.contains("multipart/report") && self.message.disposition.is_none()
    }

    /// Whether it has a header, and so is a whole mail.
    pub(super) fn is_mail(&self) -> bool {
        self.message.header("Message-ID").is_some()
            || self.message.header("Received").is_some()
            || self.message.header("Return-Path").is_some()
    }

    /// Whether it says that the mail is still being tried.
    pub(super) fn is_delay(&self) -> bool {
        self.says(DELAY_WORDS) || self.says(WEAK_DELAY_WORDS) && !self.gave_up()
    }

    /// Whether it says that no further attempt will be made.
    pub(super) fn gave_up(&self) -> bool {
        self.says(FINAL_WORDS)
    }

    /// Whether it has one of these words, which are in lower case.
    pub(super) fn says(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.lower.contains(word))
    }

    /// Adds to `delivery` what the notice says about its recipient and its machine-readable part does not.
    pub(super) fn enrich(&self, delivery: Delivery) -> Delivery {
        let names = [delivery.recipient.as_deref(), delivery.original_recipient.as_deref()];
        let is_named = |entry: &&Entry| {
            names.iter().flatten().any(|name| address::same(name, &entry.recipient))
        };
        let words =
            self.entries.iter().find(is_named).map_or(self.text, |entry| entry.words.as_str());
        let said = self.said(words);
        let poor = code::find(&delivery.diagnostic) == Codes::default()
            && !said.text.is_empty()
            && said.codes != Codes::default();
        let diagnostic = if delivery.diagnostic.is_empty() || poor {
            said.text
        } else {
            delivery.diagnostic.clone()
        };
        let stage = diagnostic::stage(&delivery.diagnostic).or(said.stage);
        Delivery {
            reply: delivery.reply.or(said.codes.reply),
            status: delivery
                .status
                .or(said.codes.status)
                .or_else(|| status_beside(words, delivery.recipient.as_deref()?)),
            remote_mta: delivery.remote_mta.or(said.host),
            diagnostic: diagnostic::flat(&diagnostic),
            context: diagnostic::flat(words),
            stage,
            ..delivery
        }
    }
}

impl Notice<'_> {
    /// The answer in the words about one recipient, or in the whole notice where those hold none and it has one recipient.
    fn said(&self, words: &str) -> Said {
        let own = diagnostic::read(words);
        if own.codes != Codes::default() || 1 < self.entries.len() {
            return own;
        }
        let whole = diagnostic::read(self.text);
        if whole.codes == Codes::default() { own } else { whole }
    }
}

/// The status code on a line that names the recipient, as the transcripts of sendmail have it.
fn status_beside(words: &str, recipient: &str) -> Option<Status> {
    words.lines().filter(|line| line.contains(recipient)).find_map(|line| code::find(line).status)
}

/// The part of `text` above the mail that came back, which is not read: it has codes and words of its own.
fn without_original(text: &str) -> &str {
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        let above = text.get(..offset).unwrap_or_default();
        offset += line.len();
        if is_boundary(line) && says_something(above) {
            return above;
        }
    }
    text
}

/// Whether the mail that came back begins at `line`.
fn is_boundary(line: &str) -> bool {
    let line = line.trim().trim_matches(['-', '_', '=', '*', ' ']).to_lowercase();
    if 100 < line.len() {
        return HEADER_LINES.iter().any(|start| line.starts_with(start));
    }
    BOUNDARIES.iter().chain(HEADER_LINES).any(|start| line.starts_with(start))
        || line.ends_with("follows:") && line.contains("message")
}

/// Whether there is a notice above a boundary, and not only the words of somebody who passed it on.
fn says_something(above: &str) -> bool {
    let lower = above.to_lowercase();
    BOUNCE_WORDS.iter().any(|word| lower.contains(word)) || code::find(above) != Codes::default()
}
