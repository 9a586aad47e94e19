//! Finds the header that mail programs put above a mail that somebody copies or passes on.

use crate::list::List;
use crate::report::forms::{FORWARD_LABELS, FORWARD_SENDER_LABELS, SENDERS, TO_READER};
use crate::report::lines::Line;

/// The most lines that such a header has, with folded and empty ones.
const LONGEST: usize = 12;

/// How far apart two labels stand at most: further down the notice has lines of its own that look like them.
const GAP: usize = 3;

/// How many other labels such a header has at least.
const LEAST: usize = 2;

/// The number of the line below the first header in `lines` that names a mail server as the sender.
///
/// Such a header names the one who got the notice, whose mail came back, and not whom it was for.
pub(super) fn end_of_header(lines: &[Line]) -> Option<usize> {
    let labelled = |line: &Line| is_labelled(line, FORWARD_SENDER_LABELS) && names_server(line);
    let end = lines.iter().position(labelled).and_then(|first| below_labels(lines, first, LEAST));
    let shown = || {
        let (sender, end) = shown(lines)?;
        lines.get(sender).is_some_and(names_server).then_some(end)
    };
    end.or_else(shown)
}

/// The number of the line below the header at the top of `lines`, where a mail program put one above a letter.
///
/// The addresses in it are those of who wrote the letter and who got it.
pub(super) fn end_of_letter_header(lines: &[Line]) -> Option<usize> {
    let labelled = || {
        let first = lines.iter().position(|line| is_labelled(line, FORWARD_SENDER_LABELS))?;
        let above = lines.get(..first).filter(|above| above.len() < LONGEST)?;
        let is_field = |line: &Line| is_labelled(line, FORWARD_LABELS);
        let says = |line: &Line| line.wording.is_of_notice() || line.text.contains('@');
        let is_top = !above.iter().any(|line| !is_field(line) && (says(line) || line.has_code()));
        let least = usize::from(!above.iter().any(is_field));
        is_top.then(|| below_labels(lines, first, least)).flatten()
    };
    labelled().or_else(|| Some(shown(lines)?.1))
}

/// The number of the line below the header that goes on below line number `first` with at least `least` labels.
fn below_labels(lines: &[Line], first: usize, least: usize) -> Option<usize> {
    let below = lines.get(first + 1..)?.iter().take(LONGEST);
    let mut labels: Vec<usize> = Vec::new();
    for (row, _) in below.enumerate().filter(|(_, line)| is_labelled(line, FORWARD_LABELS)) {
        if GAP < row - labels.last().copied().unwrap_or_default() {
            break;
        }
        labels.push(row);
    }
    let end = labels.last().map_or(first, |last| first + 1 + last) + 1;
    let folded = lines.get(end..).unwrap_or_default().iter();
    let folded = folded.take_while(|line| line.text.starts_with(' ') && !line.is_empty());
    (least <= labels.len()).then(|| end + folded.count())
}

/// The line with the sender among the first of `lines`, and the one below the header, as web mail shows it.
fn shown(lines: &[Line]) -> Option<(usize, usize)> {
    let sender = lines.iter().take(LONGEST).position(|line| line.text.contains('@'))?;
    Some((sender, to_reader(lines, sender)? + 1))
}

/// The number of the line that says `to me`, below the sender on number `sender` and perhaps the time.
pub(super) fn to_reader(lines: &[Line], sender: usize) -> Option<usize> {
    let below = lines.get(sender + 1..)?.iter().take(LONGEST);
    let mut below = below.enumerate().filter(|(_, line)| !line.is_empty() && !is_time(line));
    let (row, next) = below.next()?;
    let begins = |words: &&str| {
        let rest = next.lower.strip_prefix(*words);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    TO_READER.iter().find(begins).map(|_| sender + 1 + row)
}

/// Whether a line has the time of a mail and hardly anything else: `di 3 mrt 10:12 (2 uur geleden)`.
fn is_time(line: &Line) -> bool {
    let clock = |(before, after): (&str, &str)| {
        before.ends_with(|c: char| c.is_ascii_digit())
            && after.starts_with(|c: char| c.is_ascii_digit())
    };
    line.lower.len() < TIME && line.lower.split_once(':').is_some_and(clock)
}

/// The longest line with the time of a mail.
const TIME: usize = 48;

/// Whether a line names a mail server.
fn names_server(line: &Line) -> bool {
    SENDERS.any_stands_in(line.lower)
}

/// Whether a line begins with one of `labels`, which some programs print in bold or quote.
pub(super) fn is_labelled(line: &Line, labels: List) -> bool {
    let line = line.lower.trim_start_matches(['*', '>', ' ']);
    line.contains(':')
        && labels.iter().any(|label| {
            line.strip_prefix(label)
                .is_some_and(|rest| rest.trim_start_matches(['*', ' ']).starts_with(':'))
        })
}
