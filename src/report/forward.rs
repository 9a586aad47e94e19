//! Finds the header that mail programs put above a notice that somebody passes on.

use crate::report::forms::{FORWARD_LABELS, FORWARD_SENDER_LABELS, SENDERS};
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
    let first = lines.iter().position(is_from_server)?;
    let below = lines.get(first + 1..)?.iter().take(LONGEST);
    let mut labels: Vec<usize> = Vec::new();
    for (row, _) in below.enumerate().filter(|(_, line)| is_labelled(line, FORWARD_LABELS)) {
        if GAP < row - labels.last().copied().unwrap_or_default() {
            break;
        }
        labels.push(row);
    }
    let last = labels.last().filter(|_| LEAST <= labels.len())?;
    Some(first + last + 2)
}

/// Whether a line such as `Van: Mail Delivery System` names a mail server as the sender.
fn is_from_server(line: &Line) -> bool {
    is_labelled(line, FORWARD_SENDER_LABELS)
        && SENDERS.iter().any(|sender| line.lower.contains(sender))
}

/// Whether a line begins with one of `labels`, which some programs print in bold or quote.
pub(super) fn is_labelled(line: &Line, labels: &[&str]) -> bool {
    let line = line.lower.trim_start_matches(['*', '>', ' ']);
    line.contains(':')
        && labels.iter().any(|label| {
            line.strip_prefix(label)
                .is_some_and(|rest| rest.trim_start_matches(['*', ' ']).starts_with(':'))
        })
}
