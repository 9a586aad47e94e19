//! Reads lines of the log of qmail, in which one line names the recipient and another what happened:
//! `starting delivery 7: msg 12 to remote jan@voorbeeld.nl`, `delivery 7: failure: …_does_not_like_recipient./…`.

use super::Told;
use crate::keyed::Keyed;
use crate::report::{Delivery, Kind, address};

/// The recipients of the deliveries that were started, by their numbers.
#[derive(Debug, Default)]
pub(super) struct Deliveries {
    recipients: Keyed<String>,
}

impl Deliveries {
    /// Reads one line.
    pub(super) fn read(&mut self, line: &str) -> Option<Vec<Delivery>> {
        let (before, rest) = line.split_once("delivery ")?;
        let (number, rest) = rest.split_once(": ")?;
        if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        if before.ends_with("starting ") {
            let recipient = address::first(rest)?;
            self.recipients.change(number.to_owned(), |known| recipient.clone_into(known));
            return None;
        }
        let (word, answer) = rest.split_once(": ")?;
        let kind = match word {
            "success" => Kind::Delivered,
            "failure" => Kind::Failed,
            "deferral" => Kind::Delayed,
            _ => return None,
        };
        let recipient = self.recipients.get(number).map(String::as_str);
        // One line holds the answer: spaces are underscores, and line ends are slashes.
        let words = answer.replace('_', " ").replace('/', "\n\n");
        let told =
            Told { kind, recipient, original: None, words: &words, status: None, form: "qmail" };
        Some(vec![told.delivery()])
    }
}
