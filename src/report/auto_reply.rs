//! Recognises answers that a mailbox sends by itself ([RFC 3834]): out of office, holiday, receipts.
//!
//! [RFC 3834]: https://datatracker.ietf.org/doc/html/rfc3834

use crate::message::Message;
use crate::report::notice::Notice;
use crate::report::{Delivery, Kind, Report, address};

/// Beginnings of the subject of an automatic answer, in lower case.
const SUBJECTS: &[&str] = &[
    "automatisch antwoord",
    "automatic reply",
    "auto reply",
    "auto-reply",
    "autoreply",
    "auto:",
    "out of office",
    "out of the office",
    "afwezig",
    "buiten kantoor",
    "niet aanwezig",
    "ik ben afwezig",
    "abwesen",
    "automatische antwort",
    "réponse automatique",
    "absence du bureau",
    "respuesta automática",
    "fuera de",
    "risposta automatica",
    "fuori sede",
    "resposta automática",
    "autosvar",
    "automatyczna odpowiedź",
    "vacation",
    "on holiday",
    "vakantie",
    "automatischer",
    "automatische beantwoording",
];

/// Header fields, and the beginnings of their values, that only automatic answers have.
const FIELDS: &[(&str, &str)] = &[
    ("Auto-Submitted", "auto-replied"),
    ("Precedence", "auto_reply"),
    ("X-Autoreply", ""),
    ("X-Autorespond", ""),
    ("X-Autoresponder", ""),
    ("X-AutoReply-From", ""),
    ("X-Mail-Autoreply", ""),
    ("Delivered-To", "autoresponder"),
];

/// Reads an automatic answer. Notices of servers carry some of the same fields, so they are kept out.
pub(super) fn read(message: &Message, notice: &Notice) -> Option<Report> {
    if message.disposition.is_some() || notice.is_from_a_server() {
        return None;
    }
    let subject = notice.subject().to_lowercase();
    let subject = subject.trim_start_matches(['[', '*', ' ']);
    let by_subject = SUBJECTS.iter().any(|known| subject.starts_with(known));
    let has = |&(name, value): &(&str, &str)| {
        message.header(name).is_some_and(|own| own.to_ascii_lowercase().starts_with(value))
    };
    if !by_subject && !FIELDS.iter().any(has) {
        return None;
    }
    let recipient = message.header("From").and_then(address::first).map(str::to_owned);
    Some(Report {
        kind: Kind::AutoReply,
        deliveries: vec![Delivery {
            kind: Kind::AutoReply,
            recipient,
            is_final: true,
            form: "auto-reply",
            ..Delivery::default()
        }],
        ..Report::default()
    })
}
