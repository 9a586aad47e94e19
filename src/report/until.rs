//! Finds how long a mail is still being tried.

use crate::list::{List, list};
use crate::lower::Lower;
use crate::report::diagnostic::flat;

/// Words for trying again.
#[rustfmt::skip]
const TRYING: List = list![
    "retried", "retry", "retries", "attempt to", "intentando", "essayer de", "versuchen es", "réessa", "keep trying", "keeps trying", "continue to", "continue trying", "trying until", "try to deliver",
    "proberen", "geprobeerd", "probeert", "poging", "versucht", "versuchen", "zustellversuch", "versuche", "essayer", "essaie", "tentative",
    "intentar", "intentos", "tentativi", "tentativas",
];

/// Words for a time.
#[rustfmt::skip]
const TIMES: List = list![
    "hour", "day", "minute", "uur", "uren", "dag", "minuten", "stunde", "tage", "heure", "jour", "hora", "día", "dia", "ore", "giorn",
];

/// The longest sentence that is told.
const LONGEST: usize = 200;

/// The sentence of `text` that says how long the mail is still being tried, such as `Gmail will retry for 46 more hours.`
pub(super) fn find(text: &str) -> Option<String> {
    text.split("\n\n").find_map(|paragraph| {
        let paragraph = flat(paragraph);
        paragraph
            .split_inclusive(". ")
            .map(str::trim)
            .find(|sentence| tells(sentence))
            .map(str::to_owned)
    })
}

/// Whether `sentence` has words for trying, and how long.
fn tells(sentence: &str) -> bool {
    let lower = sentence.lower();
    let has = |words: List| words.iter().any(|word| lower.contains(word));
    sentence.len() <= LONGEST && has(TRYING) && has_time(&lower) && !sentence.contains('@')
}

/// Whether `lower` has a number right before a word for a time, as in `46 more hours`, or a date behind `until`.
fn has_time(lower: &str) -> bool {
    let words: Vec<&str> = lower.split_whitespace().collect();
    let is = |row: usize, fits: fn(&str) -> bool| words.get(row).is_some_and(|word| fits(word));
    (0..words.len()).any(|row| {
        is(row, is_number) && (is(row + 1, is_time) || is(row + 2, is_time))
            || is(row, is_until) && is(row + 1, is_number)
    })
}

fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

fn is_time(word: &str) -> bool {
    TIMES.any_begins(word)
}

fn is_until(word: &str) -> bool {
    matches!(word, "until" | "tot" | "bis" | "jusqu'au")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_how_long_it_goes_on() {
        for (text, wanted) in [
            (
                "Wait.\nGmail will retry for 46 more\nhours. You'll hear.",
                Some("Gmail will retry for 46 more hours."),
            ),
            (
                "Er is een probleem. Gmail blijft het nog 46 uur proberen.",
                Some("Gmail blijft het nog 46 uur proberen."),
            ),
            (
                "I'll keep trying until 2026-03-08 10:00.",
                Some("I'll keep trying until 2026-03-08 10:00."),
            ),
            ("It could not be delivered for 4 hours. We keep trying.", None),
            ("We will try again.", None),
        ] {
            assert_eq!(find(text).as_deref(), wanted, "{text}");
        }
    }
}
