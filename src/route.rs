//! Tells how far a message came on its way.

use serde::Serialize;

use crate::cause::Cause;

/// A stop on the way of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stop {
    /// The sender and their mail program.
    Sender,
    /// The mail server of the sender's own organisation or provider.
    OwnServer,
    /// The mail server of the recipient.
    TheirServer,
    /// The mailbox of the recipient.
    Mailbox,
}

impl Stop {
    /// Every stop, in the order of the way.
    pub const ALL: &[Self] = &[Self::Sender, Self::OwnServer, Self::TheirServer, Self::Mailbox];

    /// The stop that a message did not get past or could not reach, for this cause.
    ///
    /// `None` when nothing says where it was, or when it came all the way.
    pub fn of(cause: Cause) -> Option<Self> {
        match cause {
            Cause::Undefined | Cause::Delivered | Cause::AutoReply | Cause::Complaint => None,
            Cause::BadAddress
            | Cause::StaleEntry
            | Cause::Suppressed
            | Cause::Login
            | Cause::SendingLimit
            | Cause::TooManyRecipients => Some(Self::OwnServer),
            Cause::UnknownDomain
            | Cause::NoMailDomain
            | Cause::TryLater
            | Cause::Unreachable
            | Cause::ServerFault
            | Cause::MailLoop
            | Cause::TooLarge
            | Cause::ContentRefused
            | Cause::Spam
            | Cause::Policy
            | Cause::Blocklisted
            | Cause::SenderAuthentication
            | Cause::SenderRejected
            | Cause::RelayDenied
            | Cause::Protocol
            | Cause::Encryption => Some(Self::TheirServer),
            Cause::UnknownRecipient
            | Cause::MailboxClosed
            | Cause::Moved
            | Cause::MailboxFull
            | Cause::Abandoned
            | Cause::StaysFull
            | Cause::RecipientBusy
            | Cause::Restricted
            | Cause::BlockedByRecipient => Some(Self::Mailbox),
        }
    }
}
