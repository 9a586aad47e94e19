//! Writes what JavaScript is told, as JSON.

use serde::Serialize;

use crate::answer::Answer;
use crate::cause::Cause;
use crate::code::{Reply, Status};
use crate::dictionary::Entry;
use crate::explanation::{Explanation, Outcome};
use crate::lang::Lang;
use crate::report::Kind;
use crate::verdict::{Certainty, Rule, Verdict};

/// What `text` comes down to.
pub(crate) fn answer(text: &str, rule: Rule, lang: Lang) -> String {
    json(&Answer::of(&crate::explain(text, rule), lang))
}

/// Every code that has words in `lang`.
pub(crate) fn codes(lang: Lang) -> String {
    json(&Entry::all(lang))
}

/// What a page is told of an explanation: nothing that was pasted.
pub(crate) fn result(explanation: &Explanation) -> String {
    json(&Told::of(explanation).anonymous())
}

/// The same for a page that asked for the addresses too.
pub(crate) fn result_with_addresses(explanation: &Explanation) -> String {
    json(&Told::of(explanation))
}

fn json(value: &impl Serialize) -> String {
    // That cannot fail: what is handed over has no keys but texts.
    serde_json::to_string(value).unwrap_or_default()
}

/// What a page is told of an explanation: nothing that was pasted.
#[derive(Serialize)]
struct Told<'a> {
    kind: Kind,
    deliveries: Vec<ToldDelivery<'a>>,
}

/// What a page is told of a delivery.
#[derive(Serialize)]
struct ToldDelivery<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    recipient: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    original_recipient: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestion: Option<&'a str>,
    reply_code: Option<Reply>,
    status: Option<Status>,
    cause: Cause,
    verdict: Verdict,
    certainty: Certainty,
}

impl<'a> Told<'a> {
    /// Leaves out what is not for the page.
    fn of(explanation: &'a Explanation) -> Self {
        Self {
            kind: explanation.kind,
            deliveries: explanation.deliveries.iter().map(ToldDelivery::of).collect(),
        }
    }

    /// Leaves out the addresses too.
    fn anonymous(mut self) -> Self {
        for delivery in &mut self.deliveries {
            delivery.recipient = None;
            delivery.original_recipient = None;
            delivery.suggestion = None;
        }
        self
    }
}

impl<'a> ToldDelivery<'a> {
    /// Leaves out what is not for the page.
    fn of(outcome: &'a Outcome) -> Self {
        Self {
            recipient: outcome.recipient.as_deref(),
            original_recipient: outcome.original_recipient.as_deref(),
            suggestion: outcome.suggestion.as_deref(),
            reply_code: outcome.reply_code,
            status: outcome.status,
            cause: outcome.cause,
            verdict: outcome.verdict,
            certainty: outcome.certainty,
        }
    }
}
