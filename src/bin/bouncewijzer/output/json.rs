//! Answers as lines of JSON.

use bouncewijzer::{Answer, Batch, Explanation, Lang};
use serde::Serialize;

use crate::Complaint;

/// The answer about one mail, with the name by which it was given.
#[derive(Serialize)]
struct Named<'a> {
    file: &'a str,
    #[serde(flatten)]
    answer: Answer<'a>,
}

/// The answer about one mail.
pub(super) fn answer(
    name: &str,
    explanation: &Explanation,
    lang: Lang,
) -> Result<String, Complaint> {
    line(&Named { file: name, answer: Answer::of(explanation, lang) })
}

/// One object an address.
pub(super) fn summary(batch: &Batch) -> Result<String, Complaint> {
    batch.rows().iter().map(line).collect()
}

/// `value` on a line of its own.
fn line(value: &impl Serialize) -> Result<String, Complaint> {
    let line = serde_json::to_string(value);
    line.map(|line| line + "\n").map_err(|error| Complaint(format!("{error}.")))
}
