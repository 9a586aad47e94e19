//! Guesses the recipient, where a sentence about a refusal names one address only.

use crate::list::List;
use crate::lower::Lower;
use crate::report::address;
use crate::report::forms::{
    ASKED_CUES, HELPER_CUES, NEW_CUES, OTHER_LABELS, OWN_CUES, SENDER_CUES,
};
use crate::report::lines::Line;
use crate::report::recipients::{self, Claim, Plainness};

/// The longest sentence in which the recipient is guessed.
const SENTENCE: usize = 250;

/// The only address on `line`, in a sentence about it.
pub(super) fn only<'a>(line: &Line<'a>) -> Option<Claim<'a>> {
    let rest = line.text.trim();
    let mut named = address::addresses(rest);
    let found = named.next().filter(|_| rest.len() < SENTENCE)?;
    let is_field = OTHER_LABELS.any_begins(line.lower);
    let is_other = is_field
        || recipients::is_alone(rest)
        || recipients::is_other(rest, &found)
        || is_somebody_else(rest.get(..found.start)?);
    if is_other || !named.all(|other| address::same(other.text, found.text)) {
        return None;
    }
    Some(Claim {
        line: 0,
        plainness: Plainness::Mentioned,
        recipient: found.text,
        original: None,
        others: Vec::new(),
        rest,
        is_labelled: false,
    })
}

/// Whether the address behind the words `before` is that of the sender, of who is asked, or of who signs.
fn is_somebody_else(before: &str) -> bool {
    let before = format!(" {}", before.lower());
    let told = before.trim_end_matches(['<', ' ', '\'', '"']);
    let is_of = |cues: List| cues.any_ends(told);
    let is_helper = is_of(HELPER_CUES) && !told.ends_with(" bij");
    is_helper
        || [SENDER_CUES, NEW_CUES, ASKED_CUES, OWN_CUES].into_iter().any(is_of)
        || told.ends_with('(')
        || recipients::is_invited(told)
        || recipients::is_signing(told)
}
