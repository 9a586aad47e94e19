//! A notice as a person reads it: the text above the mail that came back.

mod talk;

use crate::code::{self, Codes, Status};
use crate::lower::Lower;
use crate::message::Message;
use crate::report::diagnostic::{self, Said};
use crate::report::fields::Fields;
use crate::report::forms::{
    BOUNDARIES, CLOSINGS, FORWARD_SENDER_LABELS, HEADER_LINES, SENDER_NAMES, SENDERS,
    SUBJECT_LABELS, SUBJECTS, TITLES,
};
use crate::report::forward;
use crate::report::lines::{self, Line, Lowered};
use crate::report::original::Original;
use crate::report::recipients::{self, Entries, Entry};
use crate::report::wording::{self, Wording};
use crate::report::{Delivery, address, envelope};

/// What a person reads of a message, and what can be told from it at a glance.
pub(super) struct Notice<'m> {
    message: &'m Message,
    /// The text above the mail that came back.
    pub(super) text: &'m str,
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
    /// Whose mail it is by the header above it.
    writer: Writer,
    /// Whether it sounds like a notice about mail that was not delivered.
    pub(super) is_bounce: bool,
    /// Whether it says that the mail is still being tried.
    pub(super) is_delay: bool,
    /// Whether it says that no further attempt will be made.
    pub(super) gave_up: bool,
}

/// Who wrote the mail that stands below a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Writer {
    /// There is no such header.
    Nobody,
    /// Somebody, who may be a person.
    Somebody,
    /// A mail server, whose notice somebody passes on.
    Server,
}

/// The longest text that is looked at for what a notice says: more than any notice has.
const LONGEST: usize = 64 * 1024;

impl<'m> Notice<'m> {
    /// Reads the notice in `message`.
    pub(super) fn of(message: &'m Message) -> Self {
        let end = message.text.floor_char_boundary(LONGEST);
        let whole = message.text.get(..end).unwrap_or_default();
        let lowered = Lowered::of(whole);
        let all = lowered.lines();
        let passed_on = passed_on(&all, whole);
        let letter = written(&all, message).filter(|_| passed_on.is_none());
        let (lines, below) = parted(passed_on.or(letter).unwrap_or(&all), is_by_a_server(message));
        let lines = without_letter(lines);
        let is_headed = letter.is_some() || message.header("From").is_some();
        let writer = match passed_on {
            Some(_) => Writer::Server,
            None if is_headed => Writer::Somebody,
            None => Writer::Nobody,
        };
        let start = |lines: &[Line]| lines.first().map_or(whole.len(), |line| line.start);
        let text = whole.get(start(lines).min(start(below))..start(below)).unwrap_or_default();
        let below = whole.get(start(below)..).unwrap_or_default();
        let subject = subject_of(message, &all, letter);
        let wording: Wording = [Wording::of(&subject), lines::wording(lines)].into_iter().collect();
        let mut notice = Self {
            message,
            text,
            entries: Entries::default(),
            original: Original::of(message, below),
            said: diagnostic::read(text),
            form: wording.form().unwrap_or("text"),
            writer,
            is_bounce: passed_on.is_some()
                || wording.is_bounce() && is_told(message, &subject, wording, lines),
            is_delay: wording.is_delay(),
            gave_up: wording.gave_up(),
            wording,
        };
        notice.find_recipients(lines);
        if !notice.entries.is_empty() && is_of_original(&subject, lines) {
            notice.wording = wording.without_other();
        }
        notice
    }

    /// Finds the recipients that `lines` are about.
    fn find_recipients(&mut self, lines: &[Line]) {
        let is_whole = self.writer == Writer::Server || self.is_from_a_server();
        if !is_whole {
            self.entries = Entries::listed(lines);
        }
        if self.entries.is_list {
            return;
        }
        let from = if is_whole { 0 } else { beginning(lines) };
        self.entries = Entries::of(lines, from);
        self.leave_out_others();
        if self.entries.is_empty() && self.message.headers.is_empty() {
            self.entries = Entries::guessed(lines);
        }
    }

    /// Leaves out the recipients that it only seems to name.
    fn leave_out_others(&mut self) {
        let is_known = self.is_bounce || self.is_from_a_server();
        if !is_known && self.said.codes.reply.is_some() {
            // Somebody wrote about a refusal: other addresses are not the ones that were refused.
            self.entries.retain_answered(self.answers_about_none());
        }
        if !self.is_from_a_server() && self.writer != Writer::Server {
            self.leave_reader_out();
        }
        if self.only_greets() || self.names_others() {
            self.entries = Entries::default();
        }
    }

    /// Whether the answer of the server names no address, or only that of the sender.
    fn answers_about_none(&self) -> bool {
        let lower = self.said.text.lower();
        let is_of_sender = SENDER_NAMES.any_stands_in(&lower);
        let mut others = address::addresses(&self.said.text)
            .filter(|found| self.entries.get(found.text).is_none());
        is_of_sender || lower.contains("afzendadres") || others.next().is_none()
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
        let copied = || {
            let header = self.message.text.lines().take(HEADER);
            header.filter(|_| self.message.headers.is_empty()).find_map(|line| {
                let (name, value) = line.split_once(':')?;
                name.eq_ignore_ascii_case("X-Failed-Recipients").then_some(value)
            })
        };
        let field = self.message.header("X-Failed-Recipients").or_else(copied);
        address::addresses(field.unwrap_or_default()).map(|found| found.text)
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
        self.message.header("List-Unsubscribe").is_some() && !self.is_by_a_server() && !is_passed_on
    }

    /// Whether it has words that only notices have.
    pub(super) fn is_surely_bounce(&self) -> bool {
        self.wording.is_surely_bounce()
    }

    /// Whether it has a header, and so is a whole mail.
    pub(super) fn is_mail(&self) -> bool {
        self.message.header("Message-ID").is_some()
            || self.message.header("Received").is_some()
            || self.message.header("Return-Path").is_some()
    }

    /// Whether it passes on that a recipient took the mail for spam.
    pub(super) fn is_complaint(&self) -> bool {
        self.wording.is_complaint()
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

/// Whether words of something else than a notice stand only below those of the notice, or in the subject of the mail
/// that came back.
fn is_of_original(subject: &str, lines: &[Line]) -> bool {
    let own = lines.iter().position(|line| line.wording.is_surely_bounce());
    let is_subject = |line: &Line| SUBJECT_LABELS.any_begins(line.lower);
    let other = lines.iter().position(|line| line.says_other() && !is_subject(line));
    let subject = Wording::of(subject);
    own.is_some_and(|own| other.is_none_or(|other| own < other))
        && (!subject.is_other() || subject.is_surely_bounce())
}

/// Whether words of a notice are those of one: in what somebody writes, a refusal in one sentence and a mail in
/// another are two things.
fn is_told(message: &Message, subject: &str, wording: Wording, lines: &[Line]) -> bool {
    let is_written = !message.headers.is_empty() && !is_by_a_server(message);
    let text = || lines.iter().fold(subject.to_owned(), |text, line| text + " " + line.lower);
    !is_written || wording.is_surely_bounce() || wording::has_bounce(&text())
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
    is_of_notice(&message.header("Subject").unwrap_or_default().lower())
}

/// Whether `subject`, which is in lower case, begins as those of notices do.
fn is_of_notice(subject: &str) -> bool {
    SUBJECTS.any_begins(subject.trim_start())
}

/// The subject of `message` in lower case: that in its header, or in the one above a copied `letter` where it begins
/// as those of notices do.
fn subject_of(message: &Message, lines: &[Line], letter: Option<&[Line]>) -> String {
    if let Some(subject) = message.header("Subject") {
        return subject.lower();
    }
    let header = lines.get(..lines.len() - letter.map_or(lines.len(), <[Line]>::len));
    let labelled = |line: &Line| {
        let value = SUBJECT_LABELS.iter().find_map(|label| line.lower.strip_prefix(label))?.trim();
        let passed_on = PASSED_ON.iter().find_map(|mark| value.strip_prefix(mark));
        is_of_notice(passed_on.unwrap_or(value)).then(|| value.to_owned())
    };
    header.unwrap_or_default().iter().find_map(labelled).unwrap_or_default()
}

/// Marks in front of the subject of a mail that somebody passes on.
const PASSED_ON: &[&str] = &["fw:", "fwd:", "doorst:", "wg:", "tr:"];

/// Whether the header of `message` says that a mail server wrote it.
fn is_by_a_server(message: &Message) -> bool {
    let lower = |name| message.header(name).unwrap_or_default().trim_start().lower();
    let (from, report) = (lower("From"), lower("Content-Type"));
    SENDERS.any_stands_in(&from)
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
fn passed_on<'l, 'a>(lines: &'l [Line<'a>], text: &str) -> Option<&'l [Line<'a>]> {
    let below = lines.get(forward::end_of_header(lines)?..)?;
    let above = below.first().map_or(text, |first| text.get(..first.start).unwrap_or_default());
    // Below the answer of a server it is the header of the mail that came back, which a server had sent.
    (code::find(above) == Codes::default()).then_some(below)
}

/// The letter below the header that a mail program put above it, where what was pasted is one.
fn written<'l, 'a>(lines: &'l [Line<'a>], message: &Message) -> Option<&'l [Line<'a>]> {
    let is_pasted = message.headers.is_empty();
    is_pasted.then(|| lines.get(forward::end_of_letter_header(lines)?..)).flatten()
}

/// The part of `lines` above the mail that came back, or above a signature, and what stands below: that is not
/// read as a notice, since it has codes, words and addresses of its own.
///
/// Where the header says that a server wrote it, the notice begins at the top, whatever its words are.
fn parted<'l, 'a>(lines: &'l [Line<'a>], is_by_a_server: bool) -> (&'l [Line<'a>], &'l [Line<'a>]) {
    let last = lines.iter().rposition(|line| line.wording.is_of_notice());
    let begins = if is_by_a_server { Some(0) } else { lines::first_of_notice(lines) };
    let mut signed = None;
    for (row, line) in lines.iter().enumerate() {
        let has_notice = begins.is_some_and(|begins| begins < row);
        // Above a notice a closing is that of somebody who passed it on.
        let closes = last.is_none_or(|last| last < row) && is_closing(line);
        let signs = || is_dashes(line) && is_short(lines, row) && !is_named_below(lines, row);
        let ends = || closes || is_boundary(line) || signs();
        if has_notice && ends() {
            return lines.split_at(row);
        }
        if closes {
            signed = Some(row);
        }
    }
    let end = signed.filter(|_| begins.is_none()).filter(|&at| is_short(lines, at));
    lines.split_at(end.unwrap_or(lines.len()))
}

/// Whether what stands from line `row` on is no longer than a signature, and no mail that is passed on.
fn is_short(lines: &[Line], row: usize) -> bool {
    let below = lines.get(row..).unwrap_or_default();
    let is_headed = |line: &Line| line.lower.starts_with('<') && line.lower.contains(">:");
    let tells = |line: &Line| line.wording.is_comment() || is_headed(line);
    let is_passed_on = |line: &Line| forward::is_labelled(line, FORWARD_SENDER_LABELS);
    below.len() <= SIGNATURE && !below.iter().any(|line| tells(line) || is_passed_on(line))
}

/// Whether the notice names nobody above line number `row`, and goes on to below it.
fn is_named_below(lines: &[Line], row: usize) -> bool {
    let (above, below) = lines.split_at(row);
    let names = |line: &Line| line.text.contains('@') && line.wording.is_of_notice();
    !above.iter().any(|line| line.text.contains('@')) && below.iter().any(names)
}

/// Whether `line` has only the dashes that open a signature (RFC 3676, section 4.3).
fn is_dashes(line: &Line) -> bool {
    line.text.trim_end() == "--"
}

/// How many lines of a text are looked at for fields of a header that was copied.
const HEADER: usize = 40;

/// The most lines that a signature has.
const SIGNATURE: usize = 16;

/// Whether somebody closes a letter with `line`.
fn is_closing(line: &Line) -> bool {
    line.lower.len() < 80 && CLOSINGS.any_begins(line.lower)
}

/// `lines` without the letter above the notice of somebody who passed it on, which has words of its own.
fn without_letter<'l, 'a>(lines: &'l [Line<'a>]) -> &'l [Line<'a>] {
    let (above, below) = lines.split_at(beginning(lines));
    if above.iter().any(is_closing) { below } else { lines }
}

/// The line at which the notice begins: what stands above it are the words of somebody who passed it on.
fn beginning(lines: &[Line]) -> usize {
    let said = lines::first_of_notice(lines);
    let mut above = lines.iter().take(said.map_or(usize::MAX, |said| said + 1));
    // "Jan came back" may open what somebody tells about a notice, or be all that names who it was for.
    let comment = above.position(|line| line.wording.is_comment());
    let comment = comment.filter(|&row| lines.get(row).is_some_and(|line| line.text.contains('@')));
    let said = comment.or(said).unwrap_or_default();
    let lines = lines.get(..=said).unwrap_or_default();
    let heading = recipients::heading_of(lines).or_else(|| recipients::label_of(lines));
    heading.unwrap_or(said)
}

/// Whether the mail that came back begins at `line`.
fn is_boundary(line: &Line) -> bool {
    let line = line.lower.trim_matches(['-', '_', '=', '*', '|', ' ']);
    let is_title = || {
        BOUNDARIES.any_begins(line)
            || TITLES.contains(line)
            || line.ends_with("follows:") && line.contains("message")
    };
    HEADER_LINES.any_begins(line) || line.len() <= 100 && is_title()
}
