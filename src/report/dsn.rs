//! Reads delivery status notifications ([RFC 3464]), in every wild shape of them.
//!
//! [RFC 3464]: https://datatracker.ietf.org/doc/html/rfc3464

use crate::code::{self, Class, Codes};
use crate::message::Message;
use crate::report::fields::{self, Fields};
use crate::report::gather::Gathered;
use crate::report::notice::Notice;
use crate::report::{Delivery, Kind, Report, address};

/// Reads the machine-readable report, also where it was pasted as text.
pub(super) fn read(message: &Message, notice: &Notice) -> Option<Report> {
    let pasted = || machine_text(&message.text).map(str::to_owned);
    let parts = if message.delivery_status.is_empty() {
        pasted().into_iter().collect()
    } else {
        message.delivery_status.clone()
    };
    let mut gathered = Gathered::default();
    for group in parts.iter().flat_map(|part| joined(fields::groups(part))) {
        if let Some(found) = delivery(&group, notice) {
            gathered.add(found.clone());
            // Some systems write all recipients of one refusal in one field.
            for recipient in more_recipients(&group) {
                gathered.add(Delivery { recipient: Some(recipient), ..found.clone() });
            }
        }
    }
    let mut report = gathered.report()?;
    report.deliveries =
        report.deliveries.into_iter().map(|delivery| notice.enrich(delivery)).collect();
    Some(report)
}

/// The part of a loose text that is a machine-readable report.
fn machine_text(text: &str) -> Option<&str> {
    let lower = text.to_ascii_lowercase();
    let find = |name| lower.find(name);
    let recipient =
        ["final-recipient:", "original-recipient:"].into_iter().filter_map(find).min()?;
    text.get(find("reporting-mta:").map_or(recipient, |server| server.min(recipient))..)
}

/// `groups`, with those joined that an empty line parted where none should be: a recipient and what happened to it.
fn joined(groups: impl Iterator<Item = Fields>) -> Vec<Fields> {
    let mut joined: Vec<Fields> = Vec::new();
    for group in groups {
        let has = |names: &[&str]| names.iter().any(|name| fields::get(&group, name).is_some());
        let lacks = |known: &Fields| {
            group.iter().all(|(name, _)| fields::get(known, name).is_none())
                && fields::get(known, "Final-Recipient").is_some()
        };
        let is_rest = has(&["Action", "Status", "Diagnostic-Code"])
            && !has(&["Final-Recipient", "Original-Recipient", "Reporting-MTA"]);
        match joined.last_mut() {
            Some(known) if is_rest && lacks(known) => known.extend(group),
            _ => joined.push(group),
        }
    }
    joined
}

/// Reads the fields of one recipient, or nothing from the fields about the message itself.
fn delivery(group: &Fields, notice: &Notice) -> Option<Delivery> {
    let last = recipient(group, &["Final-Recipient", "X-Actual-Recipient"]);
    let first = recipient(group, &["Original-Recipient", "X-Original-Recipient"]);
    let status = fields::get(group, "Status");
    if last.is_none()
        && first.is_none()
        && (status.is_none() || fields::get(group, "Action").is_none())
    {
        return None;
    }
    let kind = kind(group, notice);
    let (form, diagnostic) =
        fields::get(group, "Diagnostic-Code").map(fields::typed).unwrap_or_default();
    // The number after `x-unix` is the exit code of a program.
    let printed =
        if form.eq_ignore_ascii_case("x-unix") { Codes::default() } else { code::find(diagnostic) };
    let listed = status.map(code::find).unwrap_or_default();
    Some(Delivery {
        kind,
        recipient: last.clone().or_else(|| first.clone()),
        original_recipient: first
            .filter(|first| last.as_ref().is_some_and(|last| !address::same(first, last))),
        reply: printed.reply.or(listed.reply),
        status: printed.status.or(listed.status),
        diagnostic: diagnostic.to_owned(),
        remote_mta: fields::get(group, "Remote-MTA")
            .map(|value| host(fields::typed(value).1))
            .filter(|host| !host.is_empty()),
        is_final: kind != Kind::Delayed,
        retry_until: fields::get(group, "Will-Retry-Until")
            .filter(|_| kind == Kind::Delayed)
            .map(str::to_owned),
        form: "dsn",
        ..Delivery::default()
    })
}

/// The addresses behind the first in a list of them, which the standard does not have: `rfc822; jan@…, piet@…`.
fn more_recipients(group: &Fields) -> Vec<String> {
    let value = fields::get(group, "Final-Recipient").unwrap_or_default();
    let listed = value.split(',').skip(1).map(address::decode);
    listed.filter_map(|value| address::first(&value).map(str::to_owned)).take(LISTED).collect()
}

/// How many recipients of one field are read.
const LISTED: usize = 200;

/// The address in the first of these fields that has one.
fn recipient(group: &Fields, names: &[&str]) -> Option<String> {
    names.iter().filter_map(|name| fields::get(group, name)).find_map(|value| {
        let (form, value) = fields::typed(value);
        let value = address::decode(value);
        let found = address::first(&value)?;
        (!form.eq_ignore_ascii_case("x400")).then(|| found.to_owned())
    })
}

/// What the report says happened: its `Action`, or where that is missing, what its words or its code say.
fn kind(group: &Fields, notice: &Notice) -> Kind {
    let action = fields::get(group, "Action").unwrap_or_default().to_ascii_lowercase();
    let action = action.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    let class = fields::get(group, "Status")
        .and_then(|status| code::find(status).status)
        .map(|status| status.class);
    match action {
        "failed" | "failure" | "error" => Kind::Failed,
        "delayed" | "deferred" => Kind::Delayed,
        "delivered" | "relayed" | "expanded" => Kind::Delivered,
        _ if class == Some(Class::Transient) && notice.is_delay => Kind::Delayed,
        _ => Kind::Failed,
    }
}

/// The name of a host, without what some systems add to it.
fn host(value: &str) -> String {
    value
        .split([' ', '(', '['])
        .next()
        .unwrap_or_default()
        .trim_matches(['<', '>', '"', '.'])
        .to_owned()
}
