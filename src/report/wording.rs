//! Tells from its words what a notice is.

use std::sync::LazyLock;

use crate::code::{self, Codes};
use crate::report::forms::{
    BOUNCE_WORDS, COMMENT_WORDS, DELAY_WORDS, DELIVERED_WORDS, FINAL_WORDS, FORMS, MAIL_WORDS,
    OTHER_WORDS, WEAK_BOUNCE_WORDS, WEAK_DELAY_WORDS,
};
use crate::search::Phrases;

/// Which kinds of words a notice has.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wording {
    said: [bool; FORMS.len() + GENERAL.len()],
}

/// The words of notices in general, behind those of the forms. The first two are those that only notices have.
const GENERAL: [&[&str]; 9] = [
    BOUNCE_WORDS,
    WEAK_BOUNCE_WORDS,
    COMMENT_WORDS,
    MAIL_WORDS,
    FINAL_WORDS,
    DELAY_WORDS,
    WEAK_DELAY_WORDS,
    DELIVERED_WORDS,
    OTHER_WORDS,
];

const BOUNCE: usize = FORMS.len();
const WEAK_BOUNCE: usize = BOUNCE + 1;
const COMMENT: usize = BOUNCE + 2;
const MAIL: usize = BOUNCE + 3;
const FINAL: usize = BOUNCE + 4;
const DELAY: usize = BOUNCE + 5;
const WEAK_DELAY: usize = BOUNCE + 6;
const DELIVERED: usize = BOUNCE + 7;
const OTHER: usize = BOUNCE + 8;

/// All of them, each kind in a group of its own.
static KNOWN: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::of(FORMS.iter().map(|&(_, words)| words).chain(GENERAL)));

impl Wording {
    /// Judges `text`, which is in lower case and on one line.
    pub(super) fn of(text: &str) -> Self {
        let mut wording = Self { said: [false; FORMS.len() + GENERAL.len()] };
        for group in KNOWN.groups_in(text) {
            if let Some(said) = wording.said.get_mut(group) {
                *said = true;
            }
        }
        wording
    }

    /// Whether there are words of this group.
    fn says(&self, group: usize) -> bool {
        self.said.get(group).copied().unwrap_or_default()
    }

    /// The form in which it is written, if it is one that is known.
    pub(super) fn form(&self) -> Option<&'static str> {
        FORMS.iter().zip(self.said).find(|(_, said)| *said).map(|(form, _)| form.0)
    }

    /// Whether it sounds like a notice about mail that was not delivered.
    pub(super) fn is_bounce(&self) -> bool {
        self.is_surely_bounce() || self.says(WEAK_BOUNCE) && self.says(MAIL)
    }

    /// Whether it has words that only notices have.
    pub(super) fn is_surely_bounce(&self) -> bool {
        self.form().is_some() || self.says(BOUNCE)
    }

    /// Whether it says that the mail is still being tried.
    pub(super) fn is_delay(&self) -> bool {
        self.says(DELAY) || self.says(WEAK_DELAY) && !self.gave_up()
    }

    /// Whether it says that no further attempt will be made.
    pub(super) fn gave_up(&self) -> bool {
        self.says(FINAL)
    }

    /// Whether it says that the mail was delivered.
    pub(super) fn is_delivery(&self) -> bool {
        self.says(DELIVERED) && !self.gave_up()
    }

    /// Whether it says that it is something else than a notice about an address.
    pub(super) fn is_other(&self) -> bool {
        self.says(OTHER)
    }
}

/// Whether one sentence of `text`, which is in lower case and on one line, sounds like a notice by itself.
pub(super) fn has_bounce(text: &str) -> bool {
    text.split(". ")
        .flat_map(|part| part.split("? "))
        .any(|sentence| Wording::of(sentence).is_bounce())
}

/// The number of the first of `lines` on which a notice stands, and not only the words of somebody who passed it on.
pub(super) fn first_line<'a>(lines: impl Iterator<Item = &'a str>) -> Option<usize> {
    let mut above = String::new();
    let mut pair = String::new();
    for (number, line) in lines.enumerate() {
        let lower = line.trim().to_lowercase();
        pair.clear();
        pair.push_str(&above);
        pair.push(' ');
        pair.push_str(&lower);
        if is_known(&pair) || code::find(line) != Codes::default() {
            return Some(number);
        }
        above = lower;
    }
    None
}

/// Whether `line` has words that notices have.
pub(super) fn is_of_notice(line: &str) -> bool {
    is_known(&line.to_lowercase())
}

/// Whether `text`, which is in lower case, has words that notices have.
fn is_known(text: &str) -> bool {
    KNOWN.groups_in(text).any(|group| group < COMMENT)
}

/// Whether somebody says on `line` that a mail came back.
pub(super) fn is_comment(line: &str) -> bool {
    KNOWN.groups_in(&line.to_lowercase()).any(|group| group == COMMENT)
}
