//! Finds mail that came back to somebody who never sent it: a spammer had written that address as the sender.
//!
//! Senders legitimately differ in many ways, so this looks for any sign of the reader's own domain in the header
//! of the mail that came back, and finds forgery only where there is none.

use crate::list::{List, list};
use crate::lower::Lower;
use crate::message::Message;
use crate::report::Delivery;
use crate::report::address;
use crate::report::forms::SENDERS;
use crate::report::notice::Notice;

/// Domains of which people send mail as somebody else, and whose servers have other names. In lower case.
const SHARED: List = list![
    "aol",
    "casema",
    "chello",
    "fastmail",
    "gmail",
    "gmx",
    "googlemail",
    "hetnet",
    "home",
    "hotmail",
    "icloud",
    "kpnmail",
    "kpnplanet",
    "live",
    "mac",
    "mail",
    "me",
    "msn",
    "online",
    "orange",
    "outlook",
    "planet",
    "pm",
    "proton",
    "protonmail",
    "proximus",
    "quicknet",
    "skynet",
    "t-online",
    "telenet",
    "telfort",
    "tele2",
    "upcmail",
    "web",
    "xs4all",
    "yahoo",
    "yandex",
    "zeelandnet",
    "ziggo",
    "zoho",
];

/// Fields in which the forged address stands although nobody of that domain had a hand in the mail.
const ENVELOPE: &[&str] = &["Return-Path", "Received", "Received-SPF", "Authentication-Results"];

/// Whether the mail that came back was plainly not sent by the one who got the notice, of which `deliveries` tell.
pub(super) fn is_forged(message: &Message, notice: &Notice, deliveries: &[Delivery]) -> bool {
    if !notice.is_from_a_server() || !is_from_the_other_side(message, deliveries) {
        return false;
    }
    let reader = message.header("To").and_then(address::first);
    let Some((reader, label)) = reader.and_then(|reader| Some((reader, label(reader)?))) else {
        return false;
    };
    let header = notice.header_of_original();
    let has = |name: &str| header.iter().any(|(field, _)| field.eq_ignore_ascii_case(name));
    let from = header.iter().find(|(name, _)| name.eq_ignore_ascii_case("From"));
    let is_by_somebody = from.is_some_and(|(_, from)| {
        let lower = from.to_ascii_lowercase();
        address::first(from).is_some() && !SENDERS.any_stands_in(&lower)
    });
    is_by_somebody
        && has("Received")
        && !SHARED.contains(label.as_str())
        && !header.iter().any(|(name, value)| links(name, value, reader, &label))
}

/// Whether the server of a recipient wrote the notice, and not the one that sends our own mail.
fn is_from_the_other_side(message: &Message, deliveries: &[Delivery]) -> bool {
    let server = message.header("From").and_then(address::first).and_then(label);
    let recipients = deliveries.iter().filter_map(|delivery| label(delivery.recipient.as_deref()?));
    server.is_some_and(|server| recipients.into_iter().any(|recipient| recipient == server))
}

/// Whether a field of the header links the mail to the domain of `reader`, which is called `label`.
fn links(name: &str, value: &str, reader: &str, label: &str) -> bool {
    let value = value.lower();
    let is_envelope = ENVELOPE.iter().any(|field| name.eq_ignore_ascii_case(field));
    let value = if is_envelope { value.replace(&reader.lower(), " ") } else { value };
    value.contains(label)
}

/// The name of the domain of `address`, without what it ends with: `voorbeeld` of `info@mail.voorbeeld.co.uk`.
fn label(address: &str) -> Option<String> {
    let (_, domain) = address.rsplit_once('@')?;
    let mut labels = domain.rsplit('.').skip(1);
    let label = labels.find(|label| 3 < label.len()).or_else(|| domain.rsplit('.').nth(1))?;
    Some(label.lower())
}
