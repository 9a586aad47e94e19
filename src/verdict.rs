//! Decides what must be done with an address.

use serde::Serialize;

use crate::cause::{Cause, Ground, Reason};
use crate::code::Class;
use crate::report::{Delivery, Kind, Stage};

/// What must be done with an address, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Remove it: the mailbox or the domain does not exist (any more).
    Remove,
    /// A person must look at it.
    Check,
    /// Wait and try again: it passes.
    Wait,
    /// Keep it: nothing is wrong with the address.
    Keep,
    /// There is nothing to decide: this is no bounce.
    None,
}

/// How sure a verdict is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// The words of the server, or a code that means one thing, say so.
    Sure,
    /// It follows from weaker words or from a code.
    Likely,
    /// Nothing says why. Never goes with [`Verdict::Remove`].
    Unclear,
}

/// Which rule decides.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// The words of the server before its codes; in doubt never remove.
    #[default]
    Careful,
    /// A final code from 500 up removes, unless the fault is in our own mail program.
    Strict,
}

impl Verdict {
    /// Every verdict, the gravest first.
    pub const ALL: &[Self] = &[Self::Remove, Self::Check, Self::Wait, Self::Keep, Self::None];

    /// What must be done after a final refusal for this cause.
    pub fn of(cause: Cause) -> Self {
        match cause {
            Cause::UnknownRecipient | Cause::MailboxClosed | Cause::UnknownDomain => Self::Remove,
            // A misspelt domain often is one that takes no mail.
            Cause::NoMailDomain
            | Cause::Abandoned
            | Cause::StaysFull
            | Cause::Suppressed
            | Cause::Moved
            | Cause::BadAddress
            | Cause::StaleEntry
            | Cause::Restricted
            | Cause::BlockedByRecipient
            | Cause::RelayDenied
            | Cause::Undefined => Self::Check,
            Cause::MailboxFull
            | Cause::RecipientBusy
            | Cause::TryLater
            | Cause::Unreachable
            | Cause::ServerFault
            | Cause::MailLoop => Self::Wait,
            Cause::TooLarge
            | Cause::ContentRefused
            | Cause::Spam
            | Cause::Policy
            | Cause::Blocklisted
            | Cause::SenderAuthentication
            | Cause::SenderRejected
            | Cause::Login
            | Cause::SendingLimit
            | Cause::TooManyRecipients
            | Cause::Protocol
            | Cause::Encryption => Self::Keep,
            Cause::Delivered | Cause::AutoReply | Cause::Complaint => Self::None,
        }
    }

    /// Decides what must be done about `delivery`, and how sure that is.
    ///
    /// A likely typing error (`is_misspelt`) is for a person to look at, and never for removal.
    pub fn decide(
        reason: &Reason,
        delivery: &Delivery,
        is_misspelt: bool,
        rule: Rule,
    ) -> (Self, Certainty) {
        let certainty = Certainty::of(reason.ground);
        let careful = Self::careful(reason, delivery, is_misspelt);
        if rule == Rule::Strict && careful != Self::None && is_removed_by_the_book(delivery) {
            return (Self::Remove, Certainty::Likely);
        }
        // Other servers pass a refusal on at that step, and so do filters.
        let is_late = careful == Self::Remove && delivery.stage == Some(Stage::Content);
        let is_softened = is_late || careful != Self::of(reason.cause);
        let is_likely = is_softened && certainty == Certainty::Sure;
        (careful, if is_likely { Certainty::Likely } else { certainty })
    }

    /// The verdict by the words of the server before its codes.
    fn careful(reason: &Reason, delivery: &Delivery, is_misspelt: bool) -> Self {
        match Self::of(reason.cause) {
            Self::Remove if is_passing(reason, delivery) => Self::Wait,
            Self::Check if is_passing(reason, delivery) && reason.cause != Cause::Moved => {
                Self::Wait
            }
            // That nobody uses an address any more is told by a person here, who may mean another address.
            Self::Remove if is_told_by_a_person(reason, delivery) => Self::Check,
            Self::Remove if is_misspelt || is_doubtful(reason, delivery) => Self::Check,
            verdict => verdict,
        }
    }
}

/// Whether a person, or an answer that a person set up, says that an address is left; or words alone say so,
/// which nothing shows to be those of a server.
fn is_told_by_a_person(reason: &Reason, delivery: &Delivery) -> bool {
    match delivery.kind {
        _ if delivery.is_hearsay => true,
        Kind::AutoReply => true,
        Kind::Other => {
            reason.cause == Cause::MailboxClosed || reason.is_among_other_words(delivery)
        }
        _ => false,
    }
}

/// Whether the refusal may pass, so that nothing is to be decided about the address yet.
fn is_passing(reason: &Reason, delivery: &Delivery) -> bool {
    // A server that gave up after days of the same plain words got its final answer, also where the code says "later".
    let is_plain = reason.ground == Ground::Words
        && matches!(reason.cause, Cause::UnknownRecipient | Cause::MailboxClosed);
    !delivery.is_final || delivery.class() == Some(Class::Transient) && !is_plain
}

/// Whether the ground is too weak to remove an address for.
fn is_doubtful(reason: &Reason, delivery: &Delivery) -> bool {
    let is_weak = match reason.ground {
        Ground::MixedWords | Ground::Reply | Ground::Nothing => true,
        // "Address rejected" is also what filters say; with a code about the address it is what it says.
        Ground::WeakWords => delivery.status.is_none_or(|status| status.subject != 1),
        // What the server said beside a vague code is not understood.
        Ground::VagueStatus => delivery.diagnostic.contains(char::is_alphabetic),
        Ground::Words | Ground::Status => false,
    };
    // Domains lapse and come back, and are misspelt: one is gone when words say so and the refusal is for good.
    let may_return = reason.cause == Cause::UnknownDomain
        && (reason.ground != Ground::Words || delivery.class() != Some(Class::Permanent));
    is_weak || may_return || is_about_something_else(reason, delivery)
}

/// Whether the refusal came at a step that is not about the recipient.
fn is_about_something_else(reason: &Reason, delivery: &Delivery) -> bool {
    let is_coded = || delivery.status.is_some_and(|status| matches!(status.key(), (1, 1 | 10)));
    match delivery.stage {
        _ if reason.is_said_late() && delivery.class() == Some(Class::Permanent) => false,
        Some(Stage::Connect | Stage::MailFrom) => true,
        // After the content a filter says "unknown" of good addresses too; words and code together are those of the
        // server behind it, as Barracuda passes them on.
        Some(Stage::Content) => !is_coded() || reason.ground != Ground::Words,
        // A server that answers several commands at once gives its answer about the recipient here.
        Some(Stage::Data) => !is_coded(),
        Some(Stage::RcptTo) | None => false,
    }
}

/// Whether the help page's own rule removes: a final code from 500 up that is not about our own mail program.
fn is_removed_by_the_book(delivery: &Delivery) -> bool {
    let own = [454, 503, 504, 530, 535];
    let is_own = delivery.reply.is_some_and(|reply| own.contains(&reply.number()));
    delivery.is_final && !is_own && delivery.class() == Some(Class::Permanent)
}

impl Certainty {
    /// How sure a decision on this ground is.
    fn of(ground: Ground) -> Self {
        match ground {
            Ground::Words | Ground::Status => Self::Sure,
            Ground::WeakWords | Ground::VagueStatus => Self::Likely,
            Ground::MixedWords | Ground::Reply | Ground::Nothing => Self::Unclear,
        }
    }
}
