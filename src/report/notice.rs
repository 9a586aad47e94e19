//! A notice as a person reads it: the text above the mail that came back.

use crate::code::{self, Codes, Status};
use crate::message::Message;
use crate::report::diagnostic::{self, Said};
use crate::report::fields::Fields;
use crate::report::forms::{
    BOUNDARIES, CLOSINGS, FORWARD_SENDER_LABELS, HEADER_LINES, SALUTATIONS, SENDERS, SUBJECTS,
    TITLES,
};
use crate::report::forward;
use crate::report::original::Original;
use crate::report::recipients::{self, Entries, Entry};
use crate::report::wording::{self, Wording};
use crate::report::{Delivery, address, envelope};

/// What a person reads of a message, and what can be told from it at a glance.
pub(super) struct Notice<'m> {
    message: &'m Message,
    /// The text above the mail that came back.
    pub(super) text: &'m str,
    /// The subject and the text in lower case, on one line.
    lower: String,
    /// Which kinds of words it has.
    wording: Wording,
    /// The recipients it names, each with the words about it.
    pub(super) entries: Entries,
    /// The header of the mail that came back.
    original: Original,
    /// The answer of a server, wherever in the text it stands.
    pub(super) said: Said,
    /// The form in which it is written, `text` when it is none that is known.
    pub(super) form: &'static str,
    /// Whether it sounds like a notice about mail that was not delivered.
    pub(super) is_bounce: bool,
    /// Whether it says that the mail is still being tried.
    pub(super) is_delay: bool,
    /// Whether it says that no further attempt will be made.
    pub(super) gave_up: bool,
}

/// The longest text that is looked at for what a notice says: more than any notice has.
const LONGEST: usize = 64 * 1024;

impl<'m> Notice<'m> {
    /// Reads the notice in `message`.
    pub(super) fn of(message: &'m Message) -> Self {
        let end = message.text.floor_char_boundary(LONGEST);
        let whole = message.text.get(..end).unwrap_or_default();
        let passed_on = passed_on(whole);
        let (text, below) = parted(passed_on.unwrap_or(whole), is_by_a_server(message));
        let text = without_letter(text);
        let subject = message.header("Subject").unwrap_or_default();
        let lower = on_one_line(subject, text).to_lowercase();
        let wording = Wording::of(&lower);
        // In what somebody writes, a refusal in one sentence and a mail in another are two things.
        let is_written = !message.headers.is_empty() && !is_by_a_server(message);
        let is_told = || !is_written || wording.is_surely_bounce() || wording::has_bounce(&lower);
        let is_bounce = passed_on.is_some() || wording.is_bounce() && is_told();
        let mut notice = Self {
            message,
            text,
            lower,
            entries: Entries::default(),
            original: Original::of(message, below),
            said: diagnostic::read(text),
            form: wording.form().unwrap_or("text"),
            is_bounce,
            is_delay: wording.is_delay(),
            gave_up: wording.gave_up(),
            wording,
        };
        let is_whole = passed_on.is_some() || notice.is_from_a_server();
        let from = if is_whole { 0 } else { beginning(text) };
        notice.entries = Entries::of(text, from);
        let is_known = notice.is_bounce || notice.is_from_a_server();
        if !is_known && notice.said.codes.reply.is_some() {
            // Somebody wrote about a refusal: other addresses are not the ones that were refused.
            notice.entries.retain_answered();
        }
        if !notice.is_from_a_server() && passed_on.is_none() {
            notice.leave_reader_out();
        }
        if notice.only_greets() || notice.names_others() {
            notice.entries = Entries::default();
        }
        notice
    }

    /// Whether the only addresses that it names are that of its reader, and the mail was for another.
    fn only_greets(&self) -> bool {
        let Some(reader) = self.message.header("To").and_then(address::first) else { return false };
        self.only_recipient().is_some_and(|recipient| !address::same(recipient, reader))
            && self.entries.iter().all(|entry| entry.is_greeting(reader))
    }

    /// Leaves out the address of its reader, where somebody writes to it about it: `Uw mailbox jan@voorbeeld.nl is vol`.
    fn leave_reader_out(&mut self) {
        if let Some(reader) = self.message.header("To").and_then(address::first) {
            self.entries.leave_out(reader);
        }
    }

    /// Whether none of the addresses that it names is one of those that its header says failed.
    fn names_others(&self) -> bool {
        let mut failed = self.failed_recipients().peekable();
        failed.peek().is_some() && failed.all(|recipient| self.entries.get(recipient).is_none())
    }

    /// The one address that the mail was for, where the notice itself does not name it.
    pub(super) fn only_recipient(&self) -> Option<&str> {
        let mut failed = self.failed_recipients();
        let first = failed.next();
        if first.is_some() {
            return first.filter(|_| failed.next().is_none());
        }
        self.original.recipient()
    }

    /// The recipient that the address carries to which the notice came, when it was made for one.
    pub(super) fn recipient_of_sender(&self) -> Option<String> {
        let fields = ["To", "Delivered-To", "X-Original-To", "Envelope-To"];
        let values = fields.iter().filter_map(|name| self.message.header(name));
        values.filter_map(address::first).find_map(envelope::recipient)
    }

    /// The one address that the sender wrote to, when the mail that came back shows it.
    ///
    /// A mailing often goes to everybody by way of the sender's own address, which is none.
    pub(super) fn written_to(&self) -> Option<&str> {
        let written = self.original.recipient()?;
        let readers = [self.message.header("To"), self.original.sender()];
        let is_reader = readers
            .into_iter()
            .flatten()
            .flat_map(address::addresses)
            .any(|reader| address::same(reader.text, written));
        (!is_reader).then_some(written)
    }

    /// The header of the mail that came back.
    pub(super) fn header_of_original(&self) -> &Fields {
        &self.original.fields
    }

    /// The recipients that a header field of Exim and Gmail names.
    pub(super) fn failed_recipients(&self) -> impl Iterator<Item = &str> {
        let field = self.message.header("X-Failed-Recipients").unwrap_or_default();
        address::addresses(field).map(|found| found.text)
    }

    /// Whether it confirms that the mail was delivered, and shows no refusal beside that.
    pub(super) fn is_delivery(&self) -> bool {
        self.said.codes.reply.is_none() && self.wording.is_delivery()
    }

    /// Whether it is something else than a notice about an address, and shows no answer of a server.
    pub(super) fn is_other(&self) -> bool {
        // A notice that says in its subject what it is may be about a mail that had such words.
        self.said.codes.reply.is_none()
            && self.wording.is_other()
            && !has_subject_of_notice(self.message)
    }

    /// The subject of the notice, `""` when there is none.
    pub(super) fn subject(&self) -> &'m str {
        self.message.header("Subject").unwrap_or_default()
    }

    /// Whether a mail server sent it, as far as the header tells.
    pub(super) fn is_from_a_server(&self) -> bool {
        // Automatic answers of people come without a return path too: there the words must say the rest.
        let is_unanswerable =
            || self.message.header("Return-Path").is_some_and(|path| path.trim() == "<>");
        self.is_by_a_server()
            || is_unanswerable() && (self.is_bounce || self.said.codes != Codes::default())
    }

    /// Whether its header names a mail server as its writer.
    pub(super) fn is_by_a_server(&self) -> bool {
        is_by_a_server(self.message)
    }

    /// Whether it is a letter to many, such as a newsletter about returned mail.
    pub(super) fn is_mailing(&self) -> bool {
        let is_passed_on = self.text.len() < self.message.text.len();
        self.message.header("List-Unsubscribe").is_some()
            && !self.is_from_a_server()
            && !is_passed_on
    }

    /// Whether it opens as a letter does, and does not tell that a mail came back.
    pub(super) fn is_a_letter(&self) -> bool {
        let first = self.text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        let first = first.trim().to_lowercase();
        first.ends_with([',', '!'])
            && SALUTATIONS.iter().any(|salutation| first.starts_with(salutation))
            && !self.text.lines().any(wording::is_comment)
    }

    /// Whether it has a header, and so is a whole mail.
    pub(super) fn is_mail(&self) -> bool {
        self.message.header("Message-ID").is_some()
            || self.message.header("Received").is_some()
            || self.message.header("Return-Path").is_some()
    }

    /// Whether it has one of these words, which are in lower case.
    pub(super) fn says(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.lower.contains(word))
    }

    /// Adds to `delivery` what the notice says about its recipient and its machine-readable part does not.
    pub(super) fn enrich(&self, delivery: Delivery) -> Delivery {
        let names = [delivery.recipient.as_deref(), delivery.original_recipient.as_deref()];
        let entry = names.iter().flatten().find_map(|name| self.entries.get(name));
        match entry {
            Some(entry) => self.tell(delivery, entry),
            None => join(delivery, &self.said, self.text),
        }
    }

    /// Adds to `delivery` what `entry` says.
    pub(super) fn tell(&self, delivery: Delivery, entry: &Entry) -> Delivery {
        let own = diagnostic::read(&entry.words);
        // Where a notice with one recipient tells the answer apart from it, the answer is about that one.
        let is_elsewhere = own.codes == Codes::default() && self.said.codes != Codes::default();
        let is_only = self.entries.iter().count() == 1;
        let said = if is_elsewhere && is_only { &self.said } else { &own };
        let told = join(delivery, said, &entry.words);
        let status = told.status.or_else(|| status_beside(&entry.words, &entry.recipient));
        // What a notice with one recipient says elsewhere is about that one too.
        let notice = if is_only { diagnostic::flat(self.text) } else { String::new() };
        Delivery { status, notice, ..told }
    }
}

/// `subject` and `text` on one line, with single spaces.
fn on_one_line(subject: &str, text: &str) -> String {
    let mut line = String::with_capacity(subject.len() + text.len() + 1);
    for word in subject.split_whitespace().chain(text.split_whitespace()) {
        line.push_str(word);
        line.push(' ');
    }
    line
}

/// Joins what the machine-readable part has with what was `said` in `words`, which only fills what is missing.
fn join(delivery: Delivery, said: &Said, words: &str) -> Delivery {
    let has_code = |text: &str| code::find(text) != Codes::default();
    let is_poor = !has_code(&delivery.diagnostic) && said.codes != Codes::default();
    let keeps_own = !delivery.diagnostic.is_empty() && !is_poor;
    let diagnostic = if keeps_own { &delivery.diagnostic } else { &said.text };
    Delivery {
        reply: delivery.reply.or(said.codes.reply),
        status: delivery.status.or(said.codes.status),
        remote_mta: delivery.remote_mta.or_else(|| said.host.clone()),
        diagnostic: diagnostic::flat(diagnostic),
        context: diagnostic::flat(words),
        stage: diagnostic::stage(&delivery.diagnostic).or(said.stage),
        ..delivery
    }
}

/// Whether the subject of `message` begins as those of notices do.
fn has_subject_of_notice(message: &Message) -> bool {
    let subject = message.header("Subject").unwrap_or_default().trim_start().to_lowercase();
    SUBJECTS.iter().any(|begin| subject.starts_with(begin))
}

/// Whether the header of `message` says that a mail server wrote it.
fn is_by_a_server(message: &Message) -> bool {
    let lower = |name| message.header(name).unwrap_or_default().trim_start().to_lowercase();
    let (from, report) = (lower("From"), lower("Content-Type"));
    SENDERS.iter().any(|sender| from.contains(sender))
        || has_subject_of_notice(message)
        || message.header("X-Failed-Recipients").is_some()
        || report.contains("multipart/report")
            && message.disposition.is_none()
            // Reports about many mails, such as those of RFC 8460, are of another type.
            && (report.contains("delivery-status") || !report.contains("report-type"))
}

/// The status code on a line that names the recipient, as the transcripts of sendmail have it.
fn status_beside(words: &str, recipient: &str) -> Option<Status> {
    words.lines().filter(|line| line.contains(recipient)).find_map(|line| code::find(line).status)
}

/// The notice below the header that a mail program put above it, and below what somebody wrote above that.
fn passed_on(text: &str) -> Option<&str> {
    let lines: Vec<&str> = text.lines().collect();
    let end = forward::end_of_header(&lines)?;
    let offset = text.split_inclusive('\n').take(end).map(str::len).sum();
    let (above, below) = text.split_at_checked(offset)?;
    // Below the answer of a server it is the header of the mail that came back, which a server had sent.
    (code::find(above) == Codes::default()).then_some(below)
}

/// The part of `text` above the mail that came back, or above a signature, and what stands below: that is not
/// read as a notice, since it has codes, words and addresses of its own.
///
/// Where the header says that a server wrote it, the notice begins at the top, whatever its words are.
fn parted(text: &str, is_by_a_server: bool) -> (&str, &str) {
    let last = last_words(text);
    let begins = if is_by_a_server { Some(0) } else { wording::first_line(text.lines()) };
    let mut offset = 0;
    let mut signed = None;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let has_notice = begins.is_some_and(|begins| begins < number);
        // Above a notice a closing is that of somebody who passed it on.
        let closes = last <= offset && is_closing(line);
        let ends = closes || is_boundary(line) || is_dashes(line) && is_short(text, offset);
        if has_notice && ends {
            return text.split_at_checked(offset).unwrap_or((text, ""));
        }
        if closes {
            signed = Some(offset);
        }
        offset += line.len();
    }
    let end = signed.filter(|_| begins.is_none()).filter(|&at| is_short(text, at));
    text.split_at_checked(end.unwrap_or(text.len())).unwrap_or((text, ""))
}

/// The byte behind the last line of `text` that has words of a notice.
fn last_words(text: &str) -> usize {
    let mut offset = 0;
    let mut last = 0;
    for line in text.split_inclusive('\n') {
        offset += line.len();
        if wording::is_of_notice(line) {
            last = offset;
        }
    }
    last
}

/// Whether what stands below byte `at` of `text` is no longer than a signature, and no mail that is passed on.
fn is_short(text: &str, at: usize) -> bool {
    let below = text.get(at..).unwrap_or_default();
    below.lines().take(SIGNATURE + 1).count() <= SIGNATURE
        && !below.lines().any(|line| forward::is_labelled(line, FORWARD_SENDER_LABELS))
}

/// Whether `line` has only the dashes that open a signature (RFC 3676, section 4.3).
fn is_dashes(line: &str) -> bool {
    line.trim_end() == "--"
}

/// The most lines that a signature has.
const SIGNATURE: usize = 16;

/// Whether somebody closes a letter with `line`.
fn is_closing(line: &str) -> bool {
    let line = line.trim().to_lowercase();
    line.len() < 80 && CLOSINGS.iter().any(|closing| line.starts_with(closing))
}

/// `text` without the letter above the notice of somebody who passed it on, which has words of its own.
fn without_letter(text: &str) -> &str {
    let from = beginning(text);
    let offset = text.split_inclusive('\n').take(from).map(str::len).sum();
    let (above, below) = text.split_at_checked(offset).unwrap_or(("", text));
    if above.lines().any(is_closing) { below } else { text }
}

/// The line at which the notice begins: what stands above it are the words of somebody who passed it on.
fn beginning(text: &str) -> usize {
    let said = wording::first_line(text.lines());
    let mut above = text.lines().take(said.map_or(usize::MAX, |said| said + 1));
    // "Jan came back" may open what somebody tells about a notice, or be all that names who it was for.
    let comment = above.position(wording::is_comment);
    let comment =
        comment.filter(|&row| text.lines().nth(row).is_some_and(|line| line.contains('@')));
    let said = comment.or(said).unwrap_or_default();
    let lines: Vec<&str> = text.lines().take(said + 1).collect();
    let heading = recipients::heading_of(&lines).or_else(|| recipients::label_of(&lines));
    heading.unwrap_or(said)
}

/// Whether the mail that came back begins at `line`.
fn is_boundary(line: &str) -> bool {
    let line = line.trim().trim_matches(['-', '_', '=', '*', '|', ' ']).to_lowercase();
    if 100 < line.len() {
        return HEADER_LINES.iter().any(|start| line.starts_with(start));
    }
    BOUNDARIES.iter().chain(HEADER_LINES).any(|start| line.starts_with(start))
        || TITLES.contains(&line.as_str())
        || line.ends_with("follows:") && line.contains("message")
}
