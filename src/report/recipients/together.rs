//! Finds the recipients that stand together on one line.

use crate::report::address::{self, Address};
use crate::report::recipients::{Claim, Plainness};

/// How many recipients are read off one line.
const RUN: usize = 50;

/// The addresses that are joined to `first` with commas and the like, and the byte behind the last of them.
pub(super) fn joined<'a>(line: &'a str, first: &Address) -> (Vec<&'a str>, usize) {
    let mut others = Vec::new();
    let mut end = first.end;
    let behind = address::addresses(line).skip_while(|found| found.start < first.end);
    for found in behind.take(RUN) {
        if !line.get(end..found.start).is_some_and(is_joint) {
            break;
        }
        end = found.end;
        if !address::same(found.text, first.text) {
            others.push(found.text);
        }
    }
    (others, end)
}

/// Whether two addresses that `between` parts are named together.
fn is_joint(between: &str) -> bool {
    let joint = between.trim_matches(['<', '>', '\'', '"', ' ']);
    matches!(joint, "," | ";" | "&" | "+" | "en" | "and" | "und" | "et" | ", en" | ", and")
}

/// The claims on a line that goes on behind the first: `<jan@voorbeeld.nl>: full; <piet@voorbeeld.nl>: unknown`.
pub(super) fn parted(claim: Claim) -> Vec<Claim> {
    let mut parts = vec![claim];
    while parts.len() < RUN
        && let Some(last) = parts.last_mut().filter(|last| last.plainness == Plainness::Headed)
        && let Some((at, found, behind)) = next_head(last.rest)
    {
        let next =
            Claim { recipient: found, original: None, others: Vec::new(), rest: behind, ..*last };
        last.rest = last.rest.get(..at).unwrap_or_default();
        parts.push(next);
    }
    parts
}

/// The next `; <address>:` in `rest`: the byte where it starts, the address, and what stands behind it.
fn next_head(rest: &str) -> Option<(usize, &str, &str)> {
    address::addresses(rest).find_map(|found| {
        let before = rest.get(..found.start)?.trim_end_matches(['<', ' ']);
        let behind = rest.get(found.end..)?.trim_start_matches('>').strip_prefix(':')?;
        let before = before.strip_suffix([';', ','])?;
        Some((before.len(), found.text, behind.trim_start()))
    })
}
