//! The answer for other programs: an [`Explanation`] with its words, the same from JavaScript and the terminal.

use serde::Serialize;

use crate::explanation::{Explanation, Outcome};
use crate::lang::Lang;
use crate::report::Kind;

/// An explanation in one language, ready to be handed over.
#[derive(Debug, Serialize)]
pub struct Answer<'a> {
    /// What the text is.
    pub kind: Kind,
    /// Whether the reader never sent the mail that came back: somebody else wrote that address as the sender.
    pub forged: bool,
    /// What to know about the whole text before what happened to each recipient.
    pub hint: Option<&'static str>,
    /// What happened to each recipient, the gravest verdict first.
    pub deliveries: Vec<Spoken<'a>>,
}

/// What happened to one recipient, in words.
#[derive(Debug, Serialize)]
pub struct Spoken<'a> {
    /// The facts.
    #[serde(flatten)]
    pub outcome: &'a Outcome,
    /// What happened, as a heading.
    pub title: &'static str,
    /// What happened.
    pub meaning: &'static str,
    /// What to do now.
    pub steps: &'static [&'static str],
}

impl<'a> Answer<'a> {
    /// Says `explanation` in `lang`.
    pub fn of(explanation: &'a Explanation, lang: Lang) -> Self {
        let speak = |outcome| Spoken {
            outcome,
            title: lang.title(outcome),
            meaning: lang.meaning(outcome),
            steps: lang.steps(outcome),
        };
        Self {
            kind: explanation.kind,
            forged: explanation.is_forged,
            hint: lang.hint(explanation),
            deliveries: explanation.deliveries.iter().map(speak).collect(),
        }
    }
}
