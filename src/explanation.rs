//! Sums a report up: data only, no language. The boundary between the engine and who shows it.

use serde::Serialize;

use crate::cause::{Cause, Ground, Reason, Who};
use crate::code::{self, Reply, Status};
use crate::message::Date;
use crate::report::{Delivery, Kind, Report, Stage};
use crate::route::Stop;
use crate::spelling;
use crate::verdict::{Certainty, Rule, Verdict};

pub use crate::cause::{Evidence, Why};

/// What a text comes down to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// What the text is.
    pub kind: Kind,
    /// When the mail was written, if it says so.
    #[serde(skip)]
    pub date: Option<Date>,
    /// Whether the reader never sent the mail that came back: somebody else wrote that address as the sender.
    #[serde(rename = "forged")]
    pub is_forged: bool,
    /// What happened to each recipient, the gravest verdict first.
    pub deliveries: Vec<Outcome>,
}

/// What happened to one recipient, and what must be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// The address that was not reached.
    pub recipient: Option<String>,
    /// The address that was written to, when it differs (forwarded, expanded).
    pub original_recipient: Option<String>,
    /// The reply code, as printed.
    pub reply_code: Option<Reply>,
    /// The enhanced status code, as printed.
    pub status: Option<Status>,
    /// Why.
    pub cause: Cause,
    /// What must be done with the address.
    pub verdict: Verdict,
    /// How sure that is.
    pub certainty: Certainty,
    /// Whether no further attempt will be made.
    #[serde(rename = "final")]
    pub is_final: bool,
    /// Until when, or how long, it is still being tried, as it is printed: a date, or a sentence.
    pub retry_until: Option<String>,
    /// Who can do something about it.
    pub who: Who,
    /// The refusing server's own words, empty when there are none.
    pub diagnostic: String,
    /// The server that refused.
    pub remote_mta: Option<String>,
    /// When it refused.
    pub stage: Option<Stage>,
    /// The stop on the way that the message did not get past, when that is known.
    pub stopped_at: Option<Stop>,
    /// Every code that is printed in its words, in their order, each once.
    pub codes: Vec<String>,
    /// The form in which it was written, such as `dsn`.
    pub form: &'static str,
    /// The likely right address after a typing error, or the new one.
    pub suggestion: Option<String>,
    /// What the verdict was decided on.
    pub evidence: Vec<Evidence>,
}

/// How many recipients are shown one by one at most: what is longer reads better as a table.
const FEW: usize = 8;

impl Explanation {
    /// Nothing, of a text with nothing in it.
    pub const NOTHING: Self =
        Self { kind: Kind::Other, date: None, is_forged: false, deliveries: Vec::new() };

    /// Sums `report` up under `rule`.
    pub fn of(report: Report, rule: Rule) -> Self {
        let Report { kind, deliveries, is_forged } = report;
        let mut outcomes: Vec<Outcome> =
            deliveries.into_iter().filter_map(|delivery| Outcome::of(delivery, rule)).collect();
        // The sort is stable: recipients with the same verdict stay in the order of the report.
        outcomes.sort_by_key(|outcome| outcome.verdict);
        let kind = if kind == Kind::Other { guess(&outcomes) } else { kind };
        Self { kind, date: None, is_forged, deliveries: outcomes }
    }

    /// Whether so many recipients are named that they belong in a table, as those of a log do.
    pub fn has_many(&self) -> bool {
        let named = self.deliveries.iter().filter(|outcome| outcome.recipient.is_some());
        FEW < named.count()
    }

    /// The same of a mail that was written at `date`.
    #[must_use]
    pub fn dated(self, date: Option<Date>) -> Self {
        Self { date, ..self }
    }
}

/// What a text is that was only perhaps a bounce, by what was found in it.
fn guess(outcomes: &[Outcome]) -> Kind {
    match outcomes {
        [] => Kind::Other,
        outcomes if outcomes.iter().all(|outcome| !outcome.is_final) => Kind::Delayed,
        _ => Kind::Failed,
    }
}

impl Outcome {
    /// Sums one delivery up; `None` when the text was only perhaps a bounce and nothing in it is known.
    fn of(delivery: Delivery, rule: Rule) -> Option<Self> {
        let reason = Reason::of(&delivery);
        if delivery.kind == Kind::Other && reason.ground != Ground::Words {
            return None;
        }
        let misspelt = delivery.recipient.as_deref().and_then(spelling::correct);
        let is_doubtful =
            misspelt.is_some() || delivery.recipient.as_deref().is_some_and(spelling::is_cut_off);
        let (verdict, certainty) = Verdict::decide(&reason, &delivery, is_doubtful, rule);
        // A domain that is spelled wrong may be one that gives no answer.
        let about_address = matches!(Verdict::of(reason.cause), Verdict::Remove | Verdict::Check)
            || reason.cause == Cause::Unreachable;
        let diagnostic = with_evidence(&delivery, &reason);
        let told = reason.evidence.first().map(|evidence| evidence.quote.as_str());
        let told = told.filter(|_| reason.cause == Cause::Moved);
        let moved = || told.and_then(|quote| spelling::new_address(&delivery, quote));
        Some(Self {
            suggestion: moved().or(misspelt.filter(|_| about_address)),
            recipient: delivery.recipient,
            original_recipient: delivery.original_recipient,
            reply_code: delivery.reply,
            status: delivery.status,
            cause: reason.cause,
            verdict,
            certainty,
            is_final: delivery.is_final,
            retry_until: delivery.retry_until,
            who: reason.cause.who(),
            remote_mta: delivery.remote_mta,
            stage: delivery.stage,
            stopped_at: Stop::of(reason.cause),
            codes: code::all(&diagnostic),
            form: delivery.form,
            diagnostic,
            evidence: reason.evidence,
        })
    }
}

/// The server's own words, with the sentence of the notice that decided where those did not.
fn with_evidence(delivery: &Delivery, reason: &Reason) -> String {
    let said = &delivery.diagnostic;
    let decided = reason
        .evidence
        .iter()
        .find(|evidence| evidence.why == Why::Phrase && !said.contains(&evidence.quote));
    let places = [&delivery.context, &delivery.notice];
    let Some(sentence) = decided
        .and_then(|evidence| places.iter().find_map(|words| sentence(words, &evidence.quote)))
    else {
        return said.clone();
    };
    if delivery.reply.is_some()
        || delivery.status.is_some_and(|status| said.contains(&status.to_string()))
    {
        return format!("{said} … {sentence}");
    }
    sentence.to_owned()
}

/// The sentence of `text` in which `quote` stands.
fn sentence<'a>(text: &'a str, quote: &str) -> Option<&'a str> {
    let (before, after) =
        (text.get(..text.find(quote)?)?, text.get(text.find(quote)? + quote.len()..)?);
    let start = [". ", "** ", "! ", "? "]
        .iter()
        .filter_map(|end| before.rfind(end).map(|at| at + end.len()))
        .max()
        .unwrap_or(0);
    let end = [". ", "! ", "? "]
        .iter()
        .filter_map(|end| after.find(end))
        .min()
        .map_or(after.len(), |at| at + 1);
    text.get(start..before.len() + quote.len() + end)
}
