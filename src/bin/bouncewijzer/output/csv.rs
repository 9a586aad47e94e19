//! Answers as a table for a spreadsheet.

use bouncewijzer::explanation::Outcome;
use bouncewijzer::{Batch, Explanation, Lang, spreadsheet};
use serde::Serialize;

/// The names of the columns, an outcome a row.
pub(super) const HEAD: &str =
    "file;kind;recipient;verdict;certainty;reply_code;status;cause;title;suggestion;diagnostic\r\n";

/// The names of the columns, an address a row.
pub(super) const SUMMARY_HEAD: &str =
    "address;verdict;certainty;cause;title;times;first;last;diagnostic\r\n";

/// The rows about one mail; one without a recipient when there is none.
pub(super) fn answer(name: &str, explanation: &Explanation, lang: Lang) -> String {
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
pub(super) fn summary(batch: &Batch, lang: Lang) -> String {
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

/// `rows` as text.
fn table<const N: usize>(rows: &[[String; N]]) -> String {
    rows.iter().map(|row| spreadsheet::row(row.iter().map(String::as_str))).collect()
}
