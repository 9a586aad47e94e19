//! What codes mean for the cause, as data.
//!
//! Words go before codes, since half of all servers send a code that says something else. A code that
//! decides is therefore one that servers use for one thing only; the vague ones are in [`VAGUE`].

use crate::cause::Cause::{
    self, BadAddress, BlockedByRecipient, Blocklisted, ContentRefused, Encryption, Login, MailLoop,
    MailboxClosed, MailboxFull, Moved, NoMailDomain, Policy, Protocol, RecipientBusy, RelayDenied,
    Restricted, SenderAuthentication, SenderRejected, SendingLimit, ServerFault, Spam, TooLarge,
    TooManyRecipients, TryLater, UnknownDomain, UnknownRecipient, Unreachable,
};

/// The enhanced status codes (subject, first and last detail) that mean one thing.
///
/// Rows of vendors, where their use goes against the registry or has numbers of its own, say whose they are.
#[rustfmt::skip]
pub(super) const EXACT: &[(u16, u16, u16, Cause)] = &[
    (1,   1,   1, UnknownRecipient),
    (1,   2,   2, UnknownDomain),
    (1,   3,   4, BadAddress),
    (1,   5,   5, BadAddress),           // Exchange: a domain that is reserved for examples.
    (1,   6,   6, Moved),
    (1,   7,   8, SenderRejected),       // 5.1.8 at Microsoft: our account is blocked for sending spam.
    (1,  10,  10, UnknownRecipient),     // Microsoft 365. A null MX, as registered, says so in words.
    (1,  20,  20, ContentRefused),       // Microsoft 365: more than one From address.
    (1,  90,  90, SendingLimit),         // Microsoft 365.
    (1, 350, 351, UnknownRecipient),     // Microsoft 365, when the other side knows no such recipient.
    (2,   2,   2, MailboxFull),
    (2,   3,   3, TooLarge),
    (2,   4,   4, ServerFault),
    (2,  14,  14, ServerFault),          // Exchange: a wrong forwarding address.
    (2, 121, 122, RecipientBusy),        // Microsoft 365.
    (3,   1,   1, ServerFault),
    (3,   3,   3, ContentRefused),
    (3,   4,   4, TooLarge),
    (3,   5,   5, ServerFault),
    (4,   2,   2, Unreachable),
    (4,   3,   3, Unreachable),
    (4,   4,   4, UnknownDomain),
    (4,   5,   5, TryLater),
    (4,   6,   6, MailLoop),
    (4,   8,   8, Unreachable),
    (4,  11,  11, MailLoop),             // Exchange.
    (4,  14,  14, MailLoop),             // Exchange.
    (4, 300, 300, Unreachable),          // Microsoft 365.
    (4, 310, 310, UnknownDomain),        // Microsoft 365.
    (4, 312, 317, Unreachable),          // Microsoft 365.
    (5,   3,   3, TooManyRecipients),
    (5,   6,   6, Login),
    (6,   0,   6, ContentRefused),
    (6,   7,   8, BadAddress),
    (6,   9,  11, ContentRefused),       // 5.6.11 at Microsoft: bare line feeds.
    (7,   2,   2, Restricted),
    (7,   3,   7, Encryption),
    (7,   8,   9, Login),
    (7,  10,  11, Encryption),
    (7,  12,  13, Restricted),           // Microsoft 365; registered for passwords, which no bounce is about.
    (7,  14,  14, Login),
    (7,  16,  16, TooLarge),
    (7,  17,  18, Moved),
    (7,  20,  27, SenderAuthentication), // .27 at Gmail: SPF did not pass; registered: our domain has a null MX.
    (7,  28,  28, Blocklisted),
    (7,  29,  30, SenderAuthentication),
    (7,  57,  57, Login),                // Microsoft 365.
    (7,  60,  60, Login),                // Exchange: may not send as this sender.
    (7,  64,  64, RelayDenied),          // Microsoft 365.
    (7, 105, 105, BlockedByRecipient),   // Exchange.
    (7, 124, 124, Restricted),           // Microsoft 365, to 5.7.193.
    (7, 129, 129, Restricted),
    (7, 133, 136, Restricted),
    (7, 193, 193, Restricted),
    (7, 321, 325, Encryption),           // Microsoft 365: DANE.
    (7, 367, 367, Policy),               // Microsoft 365: forwarding.
    (7, 500, 503, Blocklisted),          // Microsoft 365: our account or server.
    (7, 504, 504, UnknownRecipient),     // Microsoft 365.
    (7, 505, 505, Restricted),
    (7, 506, 506, SenderAuthentication), // Microsoft 365: HELO.
    (7, 507, 507, BlockedByRecipient),
    (7, 508, 508, TryLater),
    (7, 509, 509, SenderAuthentication), // Microsoft 365: DMARC.
    (7, 510, 510, TryLater),
    (7, 511, 511, Blocklisted),
    (7, 512, 512, ContentRefused),
    (7, 513, 513, BlockedByRecipient),
    (7, 515, 515, SenderAuthentication), // Outlook.com.
    (7, 520, 520, Login),                // Microsoft 365: our organisation forbids forwarding.
    (7, 606, 649, Blocklisted),          // Microsoft 365.
    (7, 650, 699, Blocklisted),          // Outlook.com.
    (7, 703, 703, Policy),               // Microsoft 365: blocked by our own organisation.
    (7, 705, 708, SendingLimit),         // Microsoft 365.
    (7, 750, 750, Login),                // Microsoft 365.
    (7, 850, 899, Blocklisted),          // Microsoft 365.
    (7, 900, 999, Policy),               // Exchange: a rule of the organisation.
];

/// The enhanced status codes (subject, detail) that only decide when nothing else does.
#[rustfmt::skip]
pub(super) const VAGUE: &[(u16, u16, Cause)] = &[
    (1,  9, ServerFault),
    (2,  1, MailboxClosed),
    (3,  0, ServerFault),
    (3,  2, TryLater),
    (4,  0, Unreachable),
    (4,  1, Unreachable),
    (4,  7, Unreachable),
    (5,  0, Protocol),
    (5,  1, Protocol),
    (5,  2, Protocol),
    (5,  4, Protocol),
    (5,  5, Protocol),
    (7,  0, Policy),
    (7,  1, Policy),
];

/// The reply codes that ask us to log in, or refuse the login.
pub(super) const LOGIN: &[u16] = &[530, 534, 535, 538];

/// What a reply code means when nothing else says anything.
#[rustfmt::skip]
pub(super) const REPLIES: &[(u16, Cause)] = &[
    (420, Unreachable),
    (421, TryLater),
    (422, MailboxFull),          // Registered for passwords; seen for a quota.
    (426, Unreachable),
    (431, ServerFault),          // Old Exchange, to 449: the enhanced code without its dots.
    (432, Login),
    (441, Unreachable),
    (442, Unreachable),
    (446, MailLoop),
    (447, Unreachable),
    (449, Unreachable),
    (450, TryLater),
    (451, TryLater),
    (452, ServerFault),
    (453, TryLater),
    (454, Login),
    (455, TryLater),
    (471, Spam),
    (500, Protocol),
    (501, BadAddress),
    (502, Protocol),
    (503, Protocol),
    (504, Protocol),
    (510, BadAddress),           // Old Exchange, to 513: the enhanced code without its dots.
    (511, UnknownRecipient),
    (512, UnknownDomain),
    (513, BadAddress),
    (521, NoMailDomain),
    (522, MailboxFull),
    (523, Encryption),
    (524, Encryption),
    (525, Login),
    (530, Login),
    (533, Policy),
    (534, Login),
    (535, Login),
    (538, Encryption),
    (541, Policy),
    (542, UnknownRecipient),     // MessageLabs.
    (551, Moved),
    (552, MailboxFull),
    (553, BadAddress),
    (555, Protocol),
    (556, NoMailDomain),
    (571, Policy),
    (591, Blocklisted),
];
