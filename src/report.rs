//! Recognises what mail servers reported.

mod address;
mod arf;
mod auto_reply;
mod diagnostic;
mod dsn;
mod envelope;
mod event;
mod fields;
mod forged;
mod forms;
mod forward;
mod gather;
mod json;
mod lines;
mod log;
mod notice;
mod original;
mod recipients;
mod table;
mod text;
mod transcript;
mod until;
mod wording;

use serde::Serialize;

use crate::code::{Class, Reply, Status};
use crate::message::Message;
use notice::Notice;

pub(crate) use address::addresses;

/// What a text is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A message that was not delivered.
    Failed,
    /// A message that is still being tried.
    Delayed,
    /// A message that was delivered or passed on.
    Delivered,
    /// The recipient marked the message as spam.
    Complaint,
    /// An answer that a mailbox sends by itself.
    AutoReply,
    /// Anything else.
    #[default]
    Other,
}

/// What mail servers reported.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// What the text is.
    pub kind: Kind,
    /// What happened to each recipient.
    pub deliveries: Vec<Delivery>,
    /// Whether somebody else sent the mail that came back, and wrote the reader's address as the sender.
    pub is_forged: bool,
}

/// What happened to one recipient.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Delivery {
    /// Whether it failed, is delayed, or was delivered after all.
    pub kind: Kind,
    /// The address that was not reached.
    pub recipient: Option<String>,
    /// The address that was written to, when it differs.
    pub original_recipient: Option<String>,
    /// The reply code that was printed for this recipient.
    pub reply: Option<Reply>,
    /// The enhanced status code that was printed for this recipient.
    pub status: Option<Status>,
    /// The refusing server's own words, on one line.
    pub diagnostic: String,
    /// What the notice says around those words, on one line.
    pub context: String,
    /// What the notice says elsewhere, where this recipient is the only one; on one line.
    pub notice: String,
    /// The server that refused.
    pub remote_mta: Option<String>,
    /// When it refused.
    pub stage: Option<Stage>,
    /// Whether no further attempt will be made.
    pub is_final: bool,
    /// Whether a person says so in words of his own, and no server.
    pub is_hearsay: bool,
    /// Until when, or how long, it is still being tried, as it is printed.
    pub retry_until: Option<String>,
    /// The form in which it was written, such as `dsn`.
    pub form: &'static str,
}

impl Delivery {
    /// The class of the refusal: that of the reply code, which says what the server did, before the status code.
    ///
    /// A status such as `4.0.0` is what systems fill in when they know nothing, and is none.
    pub fn class(&self) -> Option<Class> {
        let by_reply = self.reply.map(Reply::class);
        by_reply.or_else(|| {
            self.status.filter(|status| status.key() != (0, 0)).map(|status| status.class)
        })
    }
}

/// The step of the conversation between two servers in which a refusal came ([RFC 5321, section 3]).
///
/// [RFC 5321, section 3]: https://datatracker.ietf.org/doc/html/rfc5321#section-3
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Before anything was said of the mail: the connection and the greeting.
    Connect,
    /// At `MAIL FROM`: about the sender.
    MailFrom,
    /// At `RCPT TO`: about the recipient.
    RcptTo,
    /// At `DATA`, before the content was sent.
    Data,
    /// After the content: about the content.
    Content,
}

/// Reads a report, or finds that the message is not in this form.
type Reader = fn(&Message, &Notice) -> Option<Report>;

/// The forms that are known. The most exact come first, since the later ones take what they can get.
const READERS: &[Reader] =
    &[json::read, arf::read, dsn::read, auto_reply::read, log::read, table::read, text::read];

impl Report {
    /// Recognises the report in `message`: [`Kind::Other`] when there is none.
    pub fn recognise(message: &Message) -> Self {
        let notice = Notice::of(message);
        let mut report: Self =
            READERS.iter().find_map(|read| read(message, &notice)).unwrap_or_default();
        for delivery in &mut report.deliveries {
            delivery.unwrap();
            if delivery.kind == Kind::Delayed && delivery.retry_until.is_none() {
                delivery.retry_until = until::find(notice.text);
            }
        }
        if let [delivery] = report.deliveries.as_mut_slice()
            && matches!(delivery.kind, Kind::Failed | Kind::Delayed)
        {
            delivery.complete(&notice);
        }
        report.is_forged = matches!(report.kind, Kind::Failed | Kind::Delayed)
            && forged::is_forged(message, &notice, &report.deliveries);
        report
    }
}

impl Delivery {
    /// Takes the recipient out of the address that a mail system wrapped around it.
    fn unwrap(&mut self) {
        let inner = self.recipient.as_deref().and_then(envelope::unwrap);
        self.recipient = inner.or_else(|| self.recipient.take());
        let is_program = |address: &str| address.ends_with("-daemon");
        if self.recipient.as_deref().is_some_and(is_program) && self.original_recipient.is_some() {
            // Sun's server names its own program: `jan@ims-ms-daemon` is nothing that an address book has.
            self.recipient = self.original_recipient.take();
        }
    }

    /// Adds who the mail was for, as the mail that came back has it.
    fn complete(&mut self, notice: &Notice) {
        let Some(recipient) = self.recipient.as_deref() else {
            let named = notice.only_recipient().map(str::to_owned);
            self.recipient = named.or_else(|| notice.recipient_of_sender());
            return;
        };
        if self.original_recipient.is_none() {
            let written = notice.written_to().filter(|written| !address::same(written, recipient));
            self.original_recipient = written.map(str::to_owned);
        }
    }
}
