//! Answers for people.

use bouncewijzer::batch::Row;
use bouncewijzer::cause::Cause;
use bouncewijzer::explanation::Outcome;
use bouncewijzer::verdict::Verdict;
use bouncewijzer::{Batch, Explanation, Lang};

/// The answer about one mail.
pub(super) fn answer(name: &str, explanation: &Explanation, lang: Lang) -> String {
    let mut lines = vec![name.to_owned()];
    if explanation.deliveries.is_empty() {
        lines.push(format!("  {}", (lang.words().kind)(explanation.kind)));
    }
    lines.extend(lang.hint(explanation).map(|hint| format!("  {hint}")));
    for outcome in &explanation.deliveries {
        lines.extend(in_lines(outcome, lang));
    }
    lines.join("\n") + "\n\n"
}
/// The answer about one recipient, line by line.
fn in_lines(outcome: &Outcome, lang: Lang) -> Vec<String> {
    let words = lang.words();
    let recipient = outcome.recipient.as_deref().unwrap_or(words.no_address);
    let codes = [
        outcome.reply_code.map(|code| code.to_string()),
        outcome.status.map(|code| code.to_string()),
    ];
    let title: Vec<String> =
        codes.into_iter().flatten().chain([lang.title(outcome).to_owned()]).collect();
    let mut lines = vec![
        format!("  {recipient}: {}", (words.headline)(outcome.verdict)),
        format!("    {}", title.join(" ")),
        format!("    {}", lang.meaning(outcome)),
    ];
    if !outcome.is_final {
        let until = lang.retry_until(outcome).map(|until| format!(" {until}"));
        lines.push(format!("    {}{}", words.not_final, until.unwrap_or_default()));
    }
    let suggestion = outcome.suggestion.as_deref().map(|right| match outcome.cause {
        Cause::Moved => (words.moved_to)(right),
        _ => (words.did_you_mean)(right),
    });
    lines.extend(suggestion.map(|sentence| format!("    {sentence}")));
    lines.extend(
        (1..).zip(lang.steps(outcome)).map(|(number, step)| format!("    {number}. {step}")),
    );
    lines
}

/// One line an address, and below them how many there are of each verdict.
pub(super) fn summary(batch: &Batch, lang: Lang) -> String {
    let rows = batch.rows();
    let width = |text: fn(&Row) -> usize| rows.iter().map(text).max().unwrap_or_default();
    let addresses = width(|row| row.address.chars().count());
    let times = width(|row| row.times.to_string().len());
    let mut lines: Vec<String> = rows
        .iter()
        .map(|row| {
            let days = days(row);
            let verdict = (lang.words().verdict)(row.verdict);
            let title = (lang.words().title)(row.cause);
            format!(
                "{verdict:12} {:addresses$}  {:times$}×  {days:23}  {title}",
                row.address, row.times
            )
        })
        .collect();
    let count = |verdict: &Verdict| rows.iter().filter(|row| row.verdict == *verdict).count();
    let counted =
        |verdict: &Verdict| format!("{} {}", count(verdict), (lang.words().verdict)(*verdict));
    let counts = Verdict::ALL.iter().filter(|verdict| 0 < count(verdict)).map(counted);
    lines.push(counts.collect::<Vec<_>>().join(", "));
    lines.join("\n") + "\n"
}

/// The first and the last day of `row`.
fn days(row: &Row) -> String {
    match (row.first, row.last) {
        (Some(first), Some(last)) if first.to_string() != last.to_string() => {
            format!("{first} … {last}")
        }
        (Some(day), _) | (None, Some(day)) => day.to_string(),
        (None, None) => String::new(),
    }
}
