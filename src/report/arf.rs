//! Reads complaints ([RFC 5965]): the recipient, or their provider, marked a mail as spam.
//!
//! [RFC 5965]: https://datatracker.ietf.org/doc/html/rfc5965

use crate::message::Message;
use crate::report::fields::{self, Fields};
use crate::report::notice::Notice;
use crate::report::{Delivery, Kind, Report, address};

/// Reads a complaint: its machine-readable part, also where it was pasted as text, or the words of one.
pub(super) fn read(message: &Message, notice: &Notice) -> Option<Report> {
    machine_readable(message).or_else(|| worded(notice))
}

/// A complaint that is only told in words, so that its recipient is not known.
fn worded(notice: &Notice) -> Option<Report> {
    notice.is_complaint().then(|| complaint(None))
}

/// Reads the machine-readable part.
fn machine_readable(message: &Message) -> Option<Report> {
    let pasted = || {
        message
            .text
            .to_ascii_lowercase()
            .contains("\nfeedback-type:")
            .then_some(message.text.as_str())
    };
    let part = message.feedback.as_deref().or_else(pasted)?;
    let is_one = |group: &Fields| fields::get(group, "Feedback-Type").is_some();
    let fields = fields::groups(part).find(is_one)?;
    let recipient = ["Original-Rcpt-To", "Removal-Recipient"]
        .iter()
        .find_map(|name| fields::get(&fields, name));
    Some(complaint(recipient.and_then(address::first)))
}

/// A complaint of `recipient`.
fn complaint(recipient: Option<&str>) -> Report {
    let delivery = Delivery {
        kind: Kind::Complaint,
        recipient: recipient.map(str::to_owned),
        is_final: true,
        form: "arf",
        ..Delivery::default()
    };
    Report { kind: Kind::Complaint, deliveries: vec![delivery], ..Report::default() }
}
