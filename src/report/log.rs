//! Reads lines out of the logs of mail servers.
//!
//! A log tells the same recipient's story from old to new, so the last line about each counts.

mod exim;
mod keyed;
mod qmail;

use crate::code::Status;
use crate::message::Message;
use crate::report::gather::Gathered;
use crate::report::notice::Notice;
use crate::report::{Delivery, Kind, Report, diagnostic};

/// How many lines are read.
const LINES: usize = 20_000;

/// Reads each line that is one of a log.
pub(super) fn read(message: &Message, notice: &Notice) -> Option<Report> {
    if notice.is_mail() {
        return None;
    }
    let mut gathered = Gathered::default();
    let mut deliveries = qmail::Deliveries::default();
    for line in unfolded(&message.text) {
        let found = keyed::read(&line).or_else(|| exim::read(&line));
        let found = found.or_else(|| deliveries.read(&line));
        found.into_iter().flatten().for_each(|delivery| gathered.renew(delivery));
    }
    gathered.report()
}

/// The lines of `text`. One that was broken where it was copied goes on on a line without a date.
fn unfolded(text: &str) -> Vec<String> {
    let has_dates = text.lines().any(has_date);
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines().take(LINES) {
        match lines.last_mut() {
            Some(last) if has_dates && !has_date(line) && !line.trim().is_empty() => {
                last.push(' ');
                last.push_str(line.trim());
            }
            _ => lines.push(line.to_owned()),
        }
    }
    lines
}

/// Whether `line` begins as lines of a log do: with a month and a day, with a date, or with the clock of qmail.
fn has_date(line: &str) -> bool {
    let line = line.trim_start_matches(['>', ' ', '[']);
    let month = line.get(..3).is_some_and(|word| MONTHS.contains(&word));
    let is_day = |rest: &str| rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
    month && line.get(3..).is_some_and(|rest| rest.starts_with(' ') && is_day(rest))
        || line.get(..4).is_some_and(|year| year.bytes().all(|byte| byte.is_ascii_digit()))
            && line.get(4..5) == Some("-")
        || line.starts_with("@40000000")
}

/// The months as logs write them.
const MONTHS: &[&str] =
    &["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// What a line says.
struct Told<'a> {
    kind: Kind,
    recipient: Option<&'a str>,
    original: Option<&'a str>,
    /// The words of the server, or of the program about it.
    words: &'a str,
    /// The status code that the line has apart from those words.
    status: Option<Status>,
    form: &'static str,
}

impl Told<'_> {
    fn delivery(&self) -> Delivery {
        let said = diagnostic::read(self.words);
        Delivery {
            kind: self.kind,
            recipient: self.recipient.map(str::to_owned),
            original_recipient: self.original.map(str::to_owned),
            reply: said.codes.reply,
            status: said.codes.status.or(self.status),
            diagnostic: said.text,
            context: diagnostic::flat(self.words),
            remote_mta: said.host,
            stage: said.stage,
            is_final: self.kind != Kind::Delayed,
            form: self.form,
            ..Delivery::default()
        }
    }
}
