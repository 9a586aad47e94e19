//! Sums many explanations up by address: each address once, with the verdict over all its bounces.

use serde::Serialize;

use crate::cause::Cause;
use crate::explanation::{Explanation, Outcome};
use crate::keyed::Keyed;
use crate::lower::Lower;
use crate::message::Date;
use crate::report::Kind;
use crate::verdict::{Certainty, Verdict};

/// What many mails say together.
#[derive(Debug, Clone, Default)]
pub struct Batch {
    /// What is known of each address, by the address in lower case.
    addresses: Keyed<Address>,
    /// How many mails there were.
    mails: usize,
}

/// What many mails say about one address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// The address, as it was first written.
    pub address: String,
    /// What must be done with it.
    pub verdict: Verdict,
    /// How sure that is.
    pub certainty: Certainty,
    /// Why.
    pub cause: Cause,
    /// How many mails told of it.
    pub times: usize,
    /// The day of the first of them that has one.
    pub first: Option<Date>,
    /// The day of the last of them that has one.
    pub last: Option<Date>,
    /// The words of the server that decided, empty when there are none.
    pub diagnostic: String,
    /// All that was decided on, with the verdict over all mails.
    #[serde(skip)]
    pub outcome: Outcome,
}

/// What is known of one address.
#[derive(Debug, Clone, Default)]
struct Address {
    text: String,
    times: usize,
    first: Option<Date>,
    last: Option<Date>,
    /// When the mails were written that told of it, in order, so that a copy of one counts once.
    seen: Vec<i64>,
    /// The gravest of what does not pass.
    gravest: Option<Told>,
    /// The last of what passes.
    passing: Option<Told>,
    /// When the mailbox was full.
    full: Vec<Moment>,
    /// The last of what is no bounce.
    quiet: Option<Told>,
    /// When it last got mail, or answered.
    alive: Option<Moment>,
}

/// What one mail told.
#[derive(Debug, Clone)]
struct Told {
    moment: Moment,
    outcome: Outcome,
}

/// When something was told: the date of the mail, and its number among the mails for when a date is missing.
#[derive(Debug, Clone, Copy)]
struct Moment {
    date: Option<Date>,
    number: usize,
}

/// How often a mailbox may be full before somebody must look at it.
const TIMES_FULL: usize = 3;

/// How long a mailbox may be full before somebody must look at it: 30 days, in seconds.
const LONG_FULL: i64 = 30 * 24 * 60 * 60;

/// The longest answer that is kept, in bytes.
const LONGEST: usize = 300;

impl Batch {
    /// Adds what one mail comes down to.
    pub fn add(&mut self, explanation: &Explanation) {
        self.mails += 1;
        let moment = Moment { date: explanation.date, number: self.mails };
        for outcome in &explanation.deliveries {
            if let Some(recipient) = &outcome.recipient {
                self.addresses.change(recipient.lower(), |address| {
                    if address.text.is_empty() {
                        address.text.clone_from(recipient);
                    }
                    address.add(explanation.kind, outcome, moment);
                });
            }
        }
    }

    /// How many mails there were.
    pub fn mails(&self) -> usize {
        self.mails
    }

    /// One row an address, the gravest verdict first, and then by address.
    pub fn rows(&self) -> Vec<Row> {
        let mut rows: Vec<Row> = self.addresses.iter().filter_map(Address::row).collect();
        rows.sort_by_cached_key(|row| (row.verdict, row.address.lower()));
        rows
    }
}

impl Address {
    /// Adds what a mail of this `kind` told.
    fn add(&mut self, kind: Kind, outcome: &Outcome, moment: Moment) {
        if let Some(date) = moment.date {
            let Err(place) = self.seen.binary_search(&date.seconds) else { return };
            self.seen.insert(place, date.seconds);
        }
        self.times += 1;
        self.first = [self.first, moment.date].into_iter().flatten().min();
        self.last = self.last.max(moment.date);
        let told = Told::of(outcome, moment);
        match told.outcome.verdict {
            Verdict::None => {
                let is_alive = matches!(kind, Kind::AutoReply | Kind::Delivered);
                if is_alive && self.alive.is_none_or(|known| moment.is_after(known)) {
                    self.alive = Some(moment);
                }
                if self.quiet.as_ref().is_none_or(|known| moment.is_after(known.moment)) {
                    self.quiet = Some(told);
                }
            }
            Verdict::Wait => {
                if told.outcome.cause == Cause::MailboxFull {
                    self.full.push(moment);
                }
                if self.passing.as_ref().is_none_or(|known| moment.is_after(known.moment)) {
                    self.passing = Some(told);
                }
            }
            Verdict::Remove | Verdict::Check | Verdict::Keep => {
                if self
                    .gravest
                    .as_ref()
                    .is_none_or(|known| told.outcome.verdict < known.outcome.verdict)
                {
                    self.gravest = Some(told);
                }
            }
        }
    }

    /// The verdict over all that is known; `None` when that is nothing.
    fn row(&self) -> Option<Row> {
        let passing = self.passing.as_ref().filter(|told| self.is_since_alive(told.moment));
        let all = [passing, self.gravest.as_ref()];
        let told = all.into_iter().flatten().min_by_key(|told| told.outcome.verdict);
        let told = told.or(self.quiet.as_ref())?;
        let (verdict, cause) = match told.outcome.verdict {
            // Somebody answered from an address after it was said to be lost.
            Verdict::Remove if !self.is_since_alive(told.moment) => {
                (Verdict::Check, told.outcome.cause)
            }
            Verdict::Wait if self.stays_full() => (Verdict::of(Cause::StaysFull), Cause::StaysFull),
            verdict => (verdict, told.outcome.cause),
        };
        let outcome = told.outcome.clone();
        Some(Row {
            address: self.text.clone(),
            verdict,
            certainty: outcome.certainty,
            cause,
            times: self.times,
            first: self.first,
            last: self.last,
            diagnostic: outcome.diagnostic.clone(),
            outcome: Outcome { verdict, cause, who: cause.who(), ..outcome },
        })
    }

    /// Whether nothing later shows that the address gets mail.
    fn is_since_alive(&self, moment: Moment) -> bool {
        self.alive.is_none_or(|alive| !alive.is_after(moment))
    }

    /// Whether the mailbox was full so often or so long that perhaps nobody reads it any more.
    fn stays_full(&self) -> bool {
        let full = || self.full.iter().filter(|moment| self.is_since_alive(**moment));
        let seconds = || full().filter_map(|moment| moment.date).map(|date| date.seconds);
        let span = seconds().max().zip(seconds().min()).map_or(0, |(last, first)| last - first);
        TIMES_FULL <= full().count() || LONG_FULL < span
    }
}

impl Told {
    /// What `outcome` told at `moment`.
    fn of(outcome: &Outcome, moment: Moment) -> Self {
        let end = outcome.diagnostic.floor_char_boundary(LONGEST);
        let diagnostic = outcome.diagnostic.get(..end).unwrap_or_default().to_owned();
        Self { moment, outcome: Outcome { diagnostic, ..outcome.clone() } }
    }
}

impl Moment {
    /// Whether this comes after `other`.
    fn is_after(self, other: Self) -> bool {
        match (self.date, other.date) {
            (Some(own), Some(other)) => other.seconds < own.seconds,
            _ => other.number < self.number,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Rule, explain};

    /// The verdict over bounces of one address, each written on a day of March 2026 with these words.
    #[track_caller]
    fn check(mails: &[(u8, &str)], verdict: Verdict, cause: Cause) {
        let mut batch = Batch::default();
        for (day, words) in mails {
            batch.add(&explain(&mail(*day, words), Rule::default()));
        }
        let rows = batch.rows();
        let [row] = rows.as_slice() else { panic!("{rows:?}") };
        assert_eq!((row.verdict, row.cause), (verdict, cause), "{mails:?}");
        assert_eq!(row.times, mails.len());
    }

    /// A mail about an address, written on day 0 for one without a date.
    fn mail(day: u8, words: &str) -> String {
        let date = match day {
            0 => String::new(),
            1..=31 => format!("Date: {day} Mar 2026 10:00:00 +0100\n"),
            _ => format!("Date: {} Apr 2026 10:00:00 +0200\n", day - 31),
        };
        match words {
            "away" => format!(
                "{date}From: Jan <Jan@voorbeeld.nl>\nTo: w@x.nl\nSubject: Automatisch antwoord: afwezig\nAuto-Submitted: auto-replied\n\nIk ben met vakantie.\n"
            ),
            words => format!(
                "{date}From: MAILER-DAEMON@x.nl\nTo: w@x.nl\nSubject: failure notice\n\n<jan@voorbeeld.nl>:\n{words}\n"
            ),
        }
    }

    const FULL: &str = "552 5.2.2 mailbox full";
    const GONE: &str = "550 5.1.1 user unknown";

    #[test]
    fn a_mailbox_that_stays_full_is_to_be_checked() {
        check(&[(1, FULL), (8, FULL)], Verdict::Wait, Cause::MailboxFull);
        check(&[(1, FULL), (8, FULL), (9, FULL)], Verdict::Check, Cause::StaysFull);
        check(&[(1, FULL), (31, FULL)], Verdict::Wait, Cause::MailboxFull);
        check(&[(33, FULL), (1, FULL)], Verdict::Check, Cause::StaysFull);
        check(&[(0, FULL), (0, FULL), (0, FULL)], Verdict::Check, Cause::StaysFull);
    }

    #[test]
    fn a_sign_of_life_outweighs_what_came_before_it() {
        check(&[(1, FULL), (2, "away")], Verdict::None, Cause::AutoReply);
        check(&[(2, "away"), (1, FULL)], Verdict::None, Cause::AutoReply);
        check(&[(1, "away"), (2, FULL)], Verdict::Wait, Cause::MailboxFull);
        check(&[(1, FULL), (2, FULL), (3, "away"), (4, FULL)], Verdict::Wait, Cause::MailboxFull);
        check(&[(1, GONE), (2, "away")], Verdict::Check, Cause::UnknownRecipient);
        check(&[(1, "away"), (2, GONE)], Verdict::Remove, Cause::UnknownRecipient);
    }

    #[test]
    fn the_gravest_verdict_counts() {
        check(&[(1, FULL), (2, GONE), (3, "554 spam")], Verdict::Remove, Cause::UnknownRecipient);
        check(&[(1, "554 5.7.1 spam"), (2, FULL)], Verdict::Wait, Cause::MailboxFull);
    }

    #[test]
    fn a_copy_of_a_mail_counts_once() {
        let mut batch = Batch::default();
        for _ in 0..3 {
            batch.add(&explain(&mail(3, FULL), Rule::default()));
        }
        let rows = batch.rows();
        assert_eq!(batch.mails(), 3);
        assert_eq!(rows.first().map(|row| (row.times, row.verdict)), Some((1, Verdict::Wait)));
        let day = rows.first().and_then(|row| row.first).map(|date| date.to_string());
        assert_eq!(day.as_deref(), Some("2026-03-03"));
    }
}
