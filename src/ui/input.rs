use std::rc::Rc;

use yew::AttrValue;

use super::Source;

use crate::message::is_wordless;
use crate::{Explanation, Lang, Rule, explain, explain_bytes};

/// What is to be explained.
#[derive(Debug, Clone, PartialEq)]
pub enum Input {
    /// What stands in the field.
    Text(AttrValue),
    /// One of the examples of the language that is spoken, by its number.
    Example(usize),
    /// A file that was chosen or dropped.
    File {
        /// Its name, without a path.
        name: AttrValue,
        /// What is in it.
        bytes: Rc<[u8]>,
    },
    /// Many mails: several files, or a mailbox.
    Many(Rc<[Source]>),
    /// A file that could not be read.
    Unreadable {
        /// Its name, without a path.
        name: AttrValue,
    },
}

/// A text of so many bytes takes longer to explain than a letter may take to be drawn.
const LONG: usize = 8 * 1024;

/// What somebody types at a time is shorter than this, and what they paste is mostly longer.
const WORD: usize = 64;

impl Input {
    /// What it comes down to.
    pub(super) fn explain(&self, lang: Lang, rule: Rule) -> Explanation {
        match self {
            Self::File { bytes, .. } if !self.is_lost() => explain_bytes(bytes, rule),
            Self::File { .. }
            | Self::Text(_)
            | Self::Example(_)
            | Self::Many(_)
            | Self::Unreadable { .. } => explain(&self.text(lang), rule),
        }
    }

    /// Whether there is nothing to explain yet.
    pub(super) fn is_empty(&self) -> bool {
        matches!(self, Self::Text(text) if text.trim().is_empty())
    }

    /// Whether one answer comes of it: not of nothing, and not of many mails.
    pub(super) fn has_answer(&self) -> bool {
        !self.is_empty() && !matches!(self, Self::Many(_))
    }

    /// What stands in the field.
    pub(super) fn text(&self, lang: Lang) -> AttrValue {
        match self {
            Self::Text(text) => text.clone(),
            Self::Example(number) => {
                let samples = lang.field_words().samples;
                samples.get(*number).map(|&(_, text)| text).unwrap_or_default().into()
            }
            Self::File { .. } | Self::Many(_) | Self::Unreadable { .. } => AttrValue::default(),
        }
    }

    /// Whether it is a long text, in which somebody just typed something when it was `before`.
    pub(super) fn is_typed_after(&self, before: &Self) -> bool {
        let (Self::Text(text), Self::Text(before)) = (self, before) else { return false };
        let shorter = text.len().min(before.len());
        LONG < shorter && text.len().abs_diff(before.len()) < WORD && text != before
    }

    /// Whether it is a file in which there is nothing to read.
    pub(super) fn is_lost(&self) -> bool {
        match self {
            Self::Unreadable { .. } => true,
            Self::File { bytes, .. } => bytes.is_empty() || is_wordless(bytes),
            Self::Text(_) | Self::Example(_) | Self::Many(_) => false,
        }
    }

    /// Whether a button or a file brought it, and not the keyboard or the clipboard.
    pub(super) fn is_chosen(&self) -> bool {
        !matches!(self, Self::Text(_))
    }
}

impl Default for Input {
    fn default() -> Self {
        Self::Text(AttrValue::default())
    }
}
