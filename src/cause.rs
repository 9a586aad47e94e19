//! Decides why a message did not reach a recipient.

mod codes;
mod loose;
mod phrases;
mod words;

use std::cell::LazyCell;

use serde::Serialize;

use crate::code::{self, Reply, Status};
use crate::lower::Lower;
use crate::report::{Delivery, Kind, Stage};
use phrases::{LATE, MISWRITTEN};
use words::{DOUBTS, LEFT, STRONG, Table, WEAK, Words};

/// Why a message did not reach a recipient, or what it is when it is no bounce.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cause {
    /// The mailbox does not exist: the part before the `@` is unknown there.
    UnknownRecipient,
    /// The mailbox existed and was closed, disabled or left unused.
    MailboxClosed,
    /// The domain, the part after the `@`, does not exist.
    UnknownDomain,
    /// The domain exists and says that it never takes mail (null MX, RFC 7505).
    NoMailDomain,
    /// The person has another address now.
    Moved,
    /// The address is written in a way that no server accepts.
    BadAddress,
    /// An old entry of an address book of Exchange, which is no internet address any more.
    StaleEntry,
    /// The mailbox has no room left.
    MailboxFull,
    /// The mailbox is full and has not been used for long.
    Abandoned,
    /// The mailbox was full again and again, or for very long; only many mails together show it.
    StaysFull,
    /// Our own mailing service sends nothing there any more, since an earlier mail came back or was taken for spam.
    Suppressed,
    /// The mailbox gets too much mail at once.
    RecipientBusy,
    /// The server asks to come back later (greylisting, busy, a passing fault).
    TryLater,
    /// Their server could not be reached, or not in time.
    Unreachable,
    /// Their mail system has a fault of its own (full disk, wrong set-up).
    ServerFault,
    /// The message goes round in circles between servers.
    MailLoop,
    /// The message is too large.
    TooLarge,
    /// The content, an attachment or the form of the message is not accepted.
    ContentRefused,
    /// The message is taken for spam.
    Spam,
    /// A rule of the other side refuses it, without saying which.
    Policy,
    /// Our mail server is on a block list or has a bad name.
    Blocklisted,
    /// The proof that the mail is ours fails (SPF, DKIM, DMARC, reverse DNS, HELO).
    SenderAuthentication,
    /// Our sender address is refused or does not exist.
    SenderRejected,
    /// Our mail program or account must log in first, or may not send.
    Login,
    /// We sent more than we may.
    SendingLimit,
    /// One message had too many recipients.
    TooManyRecipients,
    /// The recipient takes mail only from certain senders.
    Restricted,
    /// The recipient, or their organisation, blocks this sender.
    BlockedByRecipient,
    /// That server does not handle mail for this domain, or wants us to log in.
    RelayDenied,
    /// The two servers do not understand each other.
    Protocol,
    /// A safe connection could not be made.
    Encryption,
    /// There is a refusal, and nothing says why.
    Undefined,
    /// No bounce: the message was delivered.
    Delivered,
    /// No bounce: an answer that a mailbox sends by itself, such as out of office.
    AutoReply,
    /// No bounce: the recipient marked the message as spam.
    Complaint,
}

/// Who can do something about a cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Who {
    /// The person that the mail was for.
    Recipient,
    /// The managers of the recipient's mail server.
    RecipientServer,
    /// The person who sent the mail.
    Sender,
    /// The managers of the sender's own mail system.
    OwnMailSystem,
    /// Nobody: it passes, or there is nothing wrong.
    Nobody,
}

/// A cause, and what it was decided on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The cause.
    pub cause: Cause,
    /// What kind of ground decided.
    pub ground: Ground,
    /// Where it stands in the text.
    pub evidence: Vec<Evidence>,
}

/// What a cause was decided on, the firmest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ground {
    /// Words that mean one thing.
    Words,
    /// An enhanced status code that means one thing.
    Status,
    /// Words that servers also use for something else.
    WeakWords,
    /// An enhanced status code that servers use for many things.
    VagueStatus,
    /// Words of a lost address among words about the sender.
    MixedWords,
    /// The reply code alone.
    Reply,
    /// Nothing.
    Nothing,
}

/// Something in the text that decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// The words or the code, as they stand in the text.
    pub quote: String,
    /// What kind of evidence it is.
    pub why: Why,
}

/// A kind of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// Words that servers use.
    Phrase,
    /// The enhanced status code.
    Status,
    /// The reply code.
    Reply,
}

impl Reason {
    /// Decides the cause of `delivery`.
    ///
    /// The server's own words go before its codes, which half of all servers use for something else;
    /// exact codes go before vague words, and a code that means many things decides last.
    pub fn of(delivery: &Delivery) -> Self {
        match delivery.kind {
            Kind::Delivered => return Self::plain(Cause::Delivered),
            Kind::AutoReply => return Self::answered(&delivery.context),
            Kind::Complaint => return Self::plain(Cause::Complaint),
            Kind::Failed | Kind::Delayed | Kind::Other => {}
        }
        let answer = Words::of(&delivery.diagnostic);
        let context = LazyCell::new(|| Words::of(&delivery.context));
        let said =
            |words: &Words, table: &Table, ground| Some(Self::said(words.find(table)?, ground));
        let by_status = delivery.status.and_then(Self::exact);
        let reason = Self::quoted(&delivery.diagnostic)
            .or_else(|| said(&answer, &STRONG, Ground::Words))
            .filter(|words| !words.is_overruled(by_status.as_ref()))
            .or(by_status)
            .or_else(|| said(&context, &STRONG, Ground::Words))
            .or_else(|| said(&answer, &WEAK, Ground::WeakWords))
            .or_else(|| said(&context, &WEAK, Ground::WeakWords))
            .or_else(|| said(&Words::of(&delivery.notice), &STRONG, Ground::Words))
            .or_else(|| delivery.status.and_then(Self::vague))
            .or_else(|| delivery.reply.and_then(Self::reply))
            .unwrap_or_else(|| Self::unsaid(delivery));
        reason.at(delivery.stage).doubted(delivery, &answer)
    }

    /// This reason, about the sender where an address was refused at `MAIL FROM`: no recipient was named yet.
    fn at(self, stage: Option<Stage>) -> Self {
        let is_sender = stage == Some(Stage::MailFrom) && self.cause.is_lost();
        Self { cause: if is_sender { Cause::SenderRejected } else { self.cause }, ..self }
    }

    /// Whether they are the words of a server that answers about each recipient only after the content.
    pub fn is_said_late(&self) -> bool {
        let is_late = |said: &Evidence| {
            let quote = said.quote.lower();
            LATE.iter().any(|start| quote.starts_with(start))
        };
        self.ground == Ground::Words && self.evidence.iter().any(is_late)
    }

    /// Whether the words that decided stand among others, without a code and without a word for mail.
    pub fn is_among_other_words(&self, delivery: &Delivery) -> bool {
        let quote = self.evidence.first().map_or("", |evidence| evidence.quote.as_str());
        loose::is_among_other_words(delivery, quote)
    }

    /// This reason, or a weaker one where the words of a lost address may be about the sender or the login.
    fn doubted(self, delivery: &Delivery, answer: &Words) -> Self {
        let is_firm = matches!(self.ground, Ground::Words | Ground::WeakWords | Ground::Status);
        // Without a code, a domain is only looked at in any case.
        let is_open = self.cause == Cause::UnknownDomain && delivery.class().is_none();
        if !self.cause.is_lost() || !is_firm || is_open {
            return self;
        }
        if let Some(reply) = delivery.reply.filter(|reply| codes::LOGIN.contains(&reply.number())) {
            return Self::reply(reply).unwrap_or(self);
        }
        let is_bare = self.ground == Ground::Status;
        let is_doubted = self.is_contradicted(delivery, answer)
            || is_bare && (says_something_else(answer) || is_of_some_senders(&delivery.context))
            || loose::is_about_something_else(delivery);
        if is_doubted { Self { ground: Ground::MixedWords, ..self } } else { self }
    }

    /// Whether words about the sender stand beside this lost address, or a code that contradicts it.
    fn is_contradicted(&self, delivery: &Delivery, answer: &Words) -> bool {
        match delivery.status.and_then(Self::exact).map(|status| status.cause) {
            // 5.7.13 is registered for the account that logs in, and used for the recipient's too. A mailbox that is
            // full exists.
            Some(Cause::Restricted | Cause::MailboxFull | Cause::RecipientBusy) => true,
            Some(Cause::UnknownRecipient) if self.ground != Ground::Status => false,
            _ => answer.find(&DOUBTS).is_some(),
        }
    }

    /// The cause where nothing says why: what is still being tried only takes time.
    fn unsaid(delivery: &Delivery) -> Self {
        let is_delayed = delivery.kind == Kind::Delayed;
        let cause = if is_delayed { Cause::TryLater } else { Cause::Undefined };
        Self { cause, ground: Ground::Nothing, evidence: Vec::new() }
    }

    /// The cause of an answer that the server quotes: it comes from the one that refused.
    fn quoted(diagnostic: &str) -> Option<Self> {
        let behind_arrow = || diagnostic.rsplit_once("-> ").map(|(_, quoted)| quoted);
        let words = Words::of(code::quoted(diagnostic).or_else(behind_arrow)?);
        let strong = words.find(&STRONG).map(|found| Self::said(found, Ground::Words));
        strong.or_else(|| Some(Self::said(words.find(&WEAK)?, Ground::WeakWords)))
    }

    /// The cause of an automatic answer: nobody uses the address any more, or it is only an answer.
    fn answered(words: &str) -> Self {
        let left = Words::of(words).find(&LEFT);
        // A new address without mail in it may be that of a building.
        let is_of_mail = |(cause, quote): &(Cause, &str)| {
            let behind = || words.rsplit(quote).next().is_some_and(|rest| rest.contains('@'));
            *cause != Cause::Moved || quote.contains("mail") || behind()
        };
        let left = left.filter(is_of_mail).map(|found| Self::said(found, Ground::Words));
        left.unwrap_or_else(|| Self::plain(Cause::AutoReply))
    }

    /// Whether words that speak of a lost address stand beside a code that speaks of our own side, or that only say,
    /// beside a code for it, that the address is written wrong: in doubt it stays.
    fn is_overruled(&self, by_status: Option<&Self>) -> bool {
        let says = |part: &str| self.evidence.iter().any(|said| said.quote.lower().contains(part));
        let is_ours = |status: &Self| {
            status.cause.who() == Who::OwnMailSystem
                || status.cause == Cause::BadAddress && MISWRITTEN.iter().any(&says)
        };
        self.cause.is_lost() && by_status.is_some_and(is_ours)
    }

    /// A cause that needs no evidence.
    fn plain(cause: Cause) -> Self {
        let ground = if cause == Cause::Undefined { Ground::Nothing } else { Ground::Words };
        Self { cause, ground, evidence: Vec::new() }
    }

    /// The cause of words.
    fn said((cause, quote): (Cause, &str), ground: Ground) -> Self {
        Self {
            cause,
            ground,
            evidence: vec![Evidence { quote: quote.to_owned(), why: Why::Phrase }],
        }
    }

    /// The cause of a status code that means one thing.
    fn exact(status: Status) -> Option<Self> {
        let (subject, detail) = status.key();
        let fits =
            |row: &&(u16, u16, u16, Cause)| row.0 == subject && (row.1..=row.2).contains(&detail);
        let row = codes::EXACT.iter().find(fits)?;
        Some(Self::coded(row.3, Ground::Status, status.to_string(), Why::Status))
    }

    /// The cause of a status code that means many things.
    fn vague(status: Status) -> Option<Self> {
        let row = codes::VAGUE.iter().find(|row| (row.0, row.1) == status.key())?;
        Some(Self::coded(row.2, Ground::VagueStatus, status.to_string(), Why::Status))
    }

    /// The cause of a reply code.
    fn reply(reply: Reply) -> Option<Self> {
        let row = codes::REPLIES.iter().find(|row| row.0 == reply.number())?;
        Some(Self::coded(row.1, Ground::Reply, reply.to_string(), Why::Reply))
    }

    /// A cause that a code decided.
    fn coded(cause: Cause, ground: Ground, quote: String, why: Why) -> Self {
        Self { cause, ground, evidence: vec![Evidence { quote, why }] }
    }
}

/// Whether the words beside a code for a lost address say that it passes, or who may write: `5.1.1 temporary failure`.
fn says_something_else(answer: &Words) -> bool {
    let told = answer.find(&WEAK).map(|(cause, _)| cause);
    told.is_some_and(|cause| !cause.is_lost() && cause != Cause::Policy)
}

/// Whether the words around a code for a lost address say who may write: `this group takes no mail from outside`.
fn is_of_some_senders(context: &str) -> bool {
    let told = Words::of(context).find(&STRONG).map(|(cause, _)| cause);
    told.is_some_and(|cause| matches!(cause, Cause::Restricted | Cause::BlockedByRecipient))
}

impl Cause {
    /// Every cause, in the order in which this documentation lists them.
    pub const ALL: &[Self] = &[
        Self::UnknownRecipient,
        Self::MailboxClosed,
        Self::UnknownDomain,
        Self::NoMailDomain,
        Self::Moved,
        Self::BadAddress,
        Self::StaleEntry,
        Self::MailboxFull,
        Self::Abandoned,
        Self::StaysFull,
        Self::Suppressed,
        Self::RecipientBusy,
        Self::TryLater,
        Self::Unreachable,
        Self::ServerFault,
        Self::MailLoop,
        Self::TooLarge,
        Self::ContentRefused,
        Self::Spam,
        Self::Policy,
        Self::Blocklisted,
        Self::SenderAuthentication,
        Self::SenderRejected,
        Self::Login,
        Self::SendingLimit,
        Self::TooManyRecipients,
        Self::Restricted,
        Self::BlockedByRecipient,
        Self::RelayDenied,
        Self::Protocol,
        Self::Encryption,
        Self::Undefined,
        Self::Delivered,
        Self::AutoReply,
        Self::Complaint,
    ];

    /// Whether the address is no more.
    fn is_lost(self) -> bool {
        matches!(self, Self::UnknownRecipient | Self::MailboxClosed | Self::UnknownDomain)
    }

    /// Who can do something about it.
    pub fn who(self) -> Who {
        match self {
            Self::UnknownRecipient
            | Self::MailboxClosed
            | Self::UnknownDomain
            | Self::NoMailDomain
            | Self::Moved
            | Self::BadAddress
            | Self::StaleEntry
            | Self::Abandoned
            | Self::StaysFull
            | Self::Suppressed
            | Self::TooLarge
            | Self::ContentRefused
            | Self::Spam
            | Self::TooManyRecipients
            | Self::Undefined
            | Self::Complaint => Who::Sender,
            Self::MailboxFull | Self::Restricted | Self::BlockedByRecipient => Who::Recipient,
            Self::Unreachable | Self::ServerFault | Self::MailLoop | Self::RelayDenied => {
                Who::RecipientServer
            }
            Self::Policy
            | Self::Blocklisted
            | Self::SenderAuthentication
            | Self::SenderRejected
            | Self::Login
            | Self::SendingLimit
            | Self::Protocol
            | Self::Encryption => Who::OwnMailSystem,
            Self::RecipientBusy | Self::TryLater | Self::Delivered | Self::AutoReply => Who::Nobody,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_tables_are_sorted_and_do_not_overlap() {
        assert!(codes::EXACT.iter().all(|row| row.1 <= row.2));
        assert!(codes::EXACT.is_sorted_by(|a, b| (a.0, a.2) < (b.0, b.1)));
        assert!(codes::VAGUE.is_sorted_by(|a, b| (a.0, a.1) < (b.0, b.1)));
        assert!(codes::REPLIES.is_sorted_by(|a, b| a.0 < b.0));
        for &(subject, detail, _) in codes::VAGUE {
            let exact = |row: &&(u16, u16, u16, Cause)| {
                row.0 == subject && (row.1..=row.2).contains(&detail)
            };
            assert!(codes::EXACT.iter().find(exact).is_none(), "x.{subject}.{detail}");
        }
    }

    #[test]
    fn every_cause_can_be_reached() {
        let phrases = phrases::STRONG.iter().chain(phrases::WEAK).map(|group| group.0);
        let codes =
            codes::EXACT.iter().map(|row| row.3).chain(codes::REPLIES.iter().map(|row| row.1));
        let reached: Vec<Cause> = phrases.chain(codes).collect();
        // No single mail shows the last one.
        let plain = [
            Cause::Undefined,
            Cause::Delivered,
            Cause::AutoReply,
            Cause::Complaint,
            Cause::StaysFull,
        ];
        for cause in Cause::ALL {
            assert!(reached.contains(cause) || plain.contains(cause), "{cause:?}");
        }
    }
}
