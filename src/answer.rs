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
            deliveries: explanation.deliveries.iter().map(speak).collect(),
        }
    }
}
