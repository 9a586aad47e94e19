//! Reads rows of a table: the export of a mailing service, a tracking log of Exchange, the accounting of `PowerMTA`.

use std::iter::Peekable;
use std::str::Chars;

use crate::code::{self, Codes};
use crate::message::Message;
use crate::report::fields::Fields;
use crate::report::gather::Gathered;
use crate::report::notice::Notice;
use crate::report::recipients::list;
use crate::report::{Delivery, Kind, Report, address, diagnostic, event};

/// The cells of a row.
type Row = Vec<String>;

/// How many rows are looked at for the names of the columns.
const TITLES: usize = 10;

/// How many cells a row without names above it has at least.
const CELLS: usize = 6;

/// Reads each row that names a recipient and what happened.
pub(super) fn read(message: &Message, notice: &Notice) -> Option<Report> {
    let separator = separator(&message.text).filter(|_| !notice.is_mail())?;
    let rows = rows(&message.text, separator);
    let names = rows.iter().take(TITLES).position(is_heading);
    let mut gathered = Gathered::default();
    match names.and_then(|at| Some((rows.get(at)?, rows.get(at + 1..)?))) {
        Some((names, rows)) => {
            let told = |row| told(names, row);
            rows.iter().filter_map(told).for_each(|delivery| gathered.add(delivery));
        }
        None => rows.iter().filter_map(nameless).for_each(|delivery| gathered.add(delivery)),
    }
    gathered.report()
}

/// The sign that parts the cells: the one that the first lines have most of.
fn separator(text: &str) -> Option<char> {
    let lines = || text.lines().filter(|line| !line.trim().is_empty()).take(TITLES);
    let count = |separator: &char| lines().map(|line| line.matches(*separator).count()).sum();
    let counts = [',', ';', '|'].map(|separator| (separator, count(&separator)));
    let most: Option<(char, usize)> = counts.into_iter().max_by_key(|&(_, count)| count);
    most.filter(|&(_, count)| 0 < count).map(|(separator, _)| separator)
}

/// Whether a row names columns: one with recipients, and one with what happened.
fn is_heading(row: &Row) -> bool {
    let names = || row.iter().map(|cell| event::name(cell));
    names().any(|name| event::is_recipient(&name))
        && names().any(|name| event::is_known(&name) && !event::is_recipient(&name))
        && !row.iter().any(|cell| cell.contains('@'))
}

/// The cells of `row` under their names.
fn fields(names: &Row, row: &Row) -> Fields {
    let cells = names.iter().map(|name| event::name(name)).zip(row.iter().cloned());
    cells.filter(|(_, cell)| !cell.is_empty()).collect()
}

/// What `row` says below `names`: in the words of a service, or in others that say what happened to a mail.
fn told(names: &Row, row: &Row) -> Option<Delivery> {
    let event = event::read(&fields(names, row), "table").filter(|told| told.recipient.is_some());
    event.or_else(|| worded(row))
}

/// What `row` says in words that no service uses, such as `adres bestaat niet` where others have the kind.
fn worded(row: &Row) -> Option<Delivery> {
    let recipient = row.iter().find(|cell| is_address(cell))?.clone();
    let words = Some(rest(row)).filter(|words| list::is_failure(words))?;
    let said = diagnostic::read(&words);
    Some(Delivery {
        kind: Kind::Failed,
        recipient: Some(recipient),
        reply: said.codes.reply,
        status: said.codes.status,
        context: diagnostic::flat(&words),
        diagnostic: said.text,
        is_final: true,
        form: "table",
        ..Delivery::default()
    })
}

/// The cells of `row` without addresses.
fn rest(row: &Row) -> String {
    let rest = row.iter().filter(|cell| !cell.is_empty() && address::first(cell).is_none());
    rest.map(String::as_str).collect::<Vec<_>>().join("; ")
}

/// What a row says that has no names above it. It is one of a log, so it begins with a time.
///
/// The recipient stands right before what was answered: the sender and the name of the mail stand further off.
fn nameless(row: &Row) -> Option<Delivery> {
    if row.len() < CELLS || !row.iter().take(3).any(|cell| is_time(cell)) {
        return None;
    }
    let has_words = |cell: &str| cell.contains(char::is_alphabetic);
    let answered = |codes: Codes| codes.reply.is_some();
    let coded = |cell: &String| has_words(cell) && code::find(cell) != Codes::default();
    let first = row.iter().position(coded)?;
    let answer = row.iter().find(|cell| has_words(cell) && answered(code::find(cell)));
    let answer = answer.or_else(|| row.get(first))?;
    let recipient = row.get(..first)?.iter().rev().find(|cell| is_address(cell))?;
    let kind = row.iter().map(|cell| event::name(cell)).find(|cell| event::is_kind(cell));
    let fields = [("recipient", recipient.clone()), ("diagnostic", answer.clone())];
    let mut fields: Fields =
        fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    fields.extend(kind.map(|kind| ("event".to_owned(), kind)));
    event::read(&fields, "table")
}

/// Whether a cell is an address and nothing else.
fn is_address(cell: &str) -> bool {
    let cell = cell.trim();
    address::addresses(cell).next().is_some_and(|found| found.text.len() == cell.len())
}

/// Whether a cell begins with a time, such as `2026-03-02T10:11`.
fn is_time(cell: &str) -> bool {
    let mut parts = cell.trim().splitn(3, '-');
    let is_number = |part: &str, length| {
        part.get(..length).is_some_and(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    parts.next().is_some_and(|year| year.len() == 4 && is_number(year, 4))
        && parts.next().is_some_and(|month| month.len() == 2 && is_number(month, 2))
        && parts.next().is_some_and(|day| is_number(day, 2))
}

/// The rows of `text`.
fn rows(text: &str, separator: char) -> Vec<Row> {
    let mut characters = text.chars().peekable();
    let mut rows = Vec::new();
    while characters.peek().is_some() {
        rows.push(row(&mut characters, separator));
    }
    rows.retain(|row| 1 < row.len());
    rows
}

/// The cells up to the end of the line.
fn row(text: &mut Peekable<Chars>, separator: char) -> Row {
    let mut row = Row::new();
    loop {
        row.push(cell(text, separator));
        match text.next() {
            Some(next) if next == separator => {}
            _ => return row,
        }
    }
}

/// The next cell, without the quotes around it.
fn cell(text: &mut Peekable<Chars>, separator: char) -> String {
    let mut cell = String::new();
    if text.next_if_eq(&'"').is_some() {
        while let Some(character) = text.next() {
            if character == '"' && text.next_if_eq(&'"').is_none() {
                break;
            }
            cell.push(character);
        }
    }
    while let Some(character) = text.next_if(|&c| c != separator && c != '\n') {
        cell.push(character);
    }
    cell.trim().to_owned()
}
