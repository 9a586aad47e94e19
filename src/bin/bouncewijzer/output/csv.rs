//! Answers as a table for a spreadsheet: UTF-8 with a mark in front and semicolons, as Dutch Excel opens it by itself.

use bouncewijzer::explanation::Outcome;
use bouncewijzer::{Batch, Explanation, Lang};
use csv::WriterBuilder;
use serde::Serialize;

use crate::Complaint;

/// The names of the columns, an outcome a row.
pub(super) const HEAD: &str = "\u{FEFF}file;kind;recipient;verdict;certainty;reply_code;status;cause;title;suggestion;diagnostic\r\n";

/// The names of the columns, an address a row.
pub(super) const SUMMARY_HEAD: &str =
    "\u{FEFF}address;verdict;certainty;cause;title;times;first;last;diagnostic\r\n";

/// The rows about one mail; one without a recipient when there is none.
pub(super) fn answer(
    name: &str,
    explanation: &Explanation,
    lang: Lang,
) -> Result<String, Complaint> {
    let kind = name_of(&explanation.kind);
    let row = |outcome: &Outcome| {
        [
            name.to_owned(),
            kind.clone(),
            outcome.recipient.clone().unwrap_or_default(),
            name_of(&outcome.verdict),
            name_of(&outcome.certainty),
            outcome.reply_code.map(|code| code.to_string()).unwrap_or_default(),
            outcome.status.map(|code| code.to_string()).unwrap_or_default(),
            name_of(&outcome.cause),
            lang.title(outcome).to_owned(),
            outcome.suggestion.clone().unwrap_or_default(),
            outcome.diagnostic.clone(),
        ]
    };
    let mut rows: Vec<[String; 11]> = explanation.deliveries.iter().map(row).collect();
    if rows.is_empty() {
        let mut row: [String; 11] = Default::default();
        name.clone_into(&mut row[0]);
        row[1] = kind;
        rows.push(row);
    }
    table(&rows)
}

/// The rows about all addresses.
pub(super) fn summary(batch: &Batch, lang: Lang) -> Result<String, Complaint> {
    let rows = batch.rows().into_iter().map(|row| {
        [
            row.address,
            name_of(&row.verdict),
            name_of(&row.certainty),
            name_of(&row.cause),
            (lang.words().title)(row.cause).to_owned(),
            row.times.to_string(),
            row.first.map(|date| date.to_string()).unwrap_or_default(),
            row.last.map(|date| date.to_string()).unwrap_or_default(),
            row.diagnostic,
        ]
    });
    table(&rows.collect::<Vec<_>>())
}

/// The name that JSON has for a value.
fn name_of(value: &impl Serialize) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}

/// `rows` as text ([RFC 4180](https://datatracker.ietf.org/doc/html/rfc4180), with semicolons).
fn table<const N: usize>(rows: &[[String; N]]) -> Result<String, Complaint> {
    let failed = |error: &dyn std::fmt::Display| {
        Complaint(format!("the table could not be made ({error})."))
    };
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    for row in rows {
        writer
            .write_record(row.each_ref().map(|cell| harmless(cell)))
            .map_err(|error| failed(&error))?;
    }
    let bytes = writer.into_inner().map_err(|error| failed(&error))?;
    String::from_utf8(bytes).map_err(|error| failed(&error))
}

/// `cell` with a mark in front when a spreadsheet would take it for a formula.
fn harmless(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}
