//! Reads what a mailing service tells of one recipient: the members of an event, or the cells of a row of an export.

use crate::code::{self, Codes};
use crate::list::{List, list};
use crate::lower::Lower;
use crate::report::fields::{self, Fields};
use crate::report::{Delivery, Kind, address, diagnostic};

/// Names of the field with the address that was not reached, as [`name`] gives them, the plainest first.
const RECIPIENTS: List = list![
    "bouncedrecipient",
    "failedrecipient",
    "recipient",
    "recipients",
    "recipientaddress",
    "recipientemail",
    "rcptto",
    "rawrcptto",
    "rcpt",
    "emailaddress",
    "email",
    "mail",
    "mailaddress",
    "to",
    "toaddress",
    "address",
    "contact",
    "subscriber",
    "ontvanger",
    "geadresseerde",
    "emailadres",
    "mailadres",
    "adres",
];

/// Names of fields with the words of the server, or of the service itself.
const ANSWERS: List = list![
    "diagnosticcode",
    "diagnostic",
    "dsndiag",
    "rawreason",
    "smtpresponse",
    "serverresponse",
    "diag",
    "response",
    "recipientstatus",
    "bouncereason",
    "bouncemessage",
    "failurereason",
    "reason",
    "details",
    "detail",
    "message",
    "errormessage",
    "error",
    "comment",
    "description",
    "bouncedescription",
    "bouncesubtype",
    "bouncecategory",
    "errorrelatedto",
    "reden",
    "foutmelding",
    "melding",
    "omschrijving",
];

/// Names of fields that hold nothing but a reply code.
const REPLIES: List = list!["code", "errorcode", "smtpcode", "replycode", "smtpreplycode"];

/// Names of fields that hold nothing but an enhanced status code.
const STATUSES: List = list!["status", "dsnstatus", "enhancedcode", "enhancedstatuscode"];

/// Names of fields that say what happened, those that decide over the others first.
const EVENTS: List = list![
    "severity",
    "eventtype",
    "notificationtype",
    "event",
    "recordtype",
    "type",
    "eventid",
    "dsnaction",
    "action",
    "bouncetype",
    "state",
    "status",
    "soort",
];

/// What happened, as [`name`] gives it.
#[rustfmt::skip]
const KINDS: &[(Kind, &[&str])] = &[
    (Kind::Failed, &[
        "bounce", "bounced", "hardbounce", "hardbounced", "softbounce", "softbounced", "failed", "failure", "fail", "dropped",
        "drop", "blocked", "block", "rejected", "reject", "invalid", "invalidemail", "permanentfail", "permanentfailure",
        "outofband", "policyrejection", "generationfailure", "renderingfailure", "undelivered", "hard", "soft", "permanent",
    ]),
    (Kind::Delayed, &[
        "deferred", "deferral", "defer", "delay", "delayed", "deliverydelay", "deliverydelayed", "temporaryfail", "temporaryfailure",
        "temporary",
    ]),
    (Kind::Complaint, &[
        "complaint", "complained", "spamreport", "spamreported", "spam", "spamcomplaint", "spamcomplaints", "abuse",
        "abusecomplaint", "feedbackloop",
    ]),
    (Kind::Delivered, &["delivery", "delivered", "deliver", "relayed", "expanded", "success"]),
];

/// `text` in lower case, without signs and without what stands before a dot: `email.hard_bounced` is `hardbounced`.
pub(super) fn name(text: &str) -> String {
    let last = text.rsplit('.').next().unwrap_or_default();
    last.chars().filter(|c| c.is_alphanumeric()).collect::<String>().lower()
}

/// Whether a field called `name` is one that only an event has.
pub(super) fn is_event(name: &str) -> bool {
    matches!(name, "eventtype" | "notificationtype" | "event" | "recordtype")
}

/// Whether a field called `name` may hold the address that was not reached.
pub(super) fn is_recipient(name: &str) -> bool {
    RECIPIENTS.contains(name)
}

/// Whether `name` is that of a field that is read here.
pub(super) fn is_known(name: &str) -> bool {
    [RECIPIENTS, ANSWERS, REPLIES, STATUSES, EVENTS].iter().any(|names| names.contains(name))
}

/// Whether `value`, which is as [`name`] gives it, says what happened.
pub(super) fn is_kind(value: &str) -> bool {
    kind_of(value).is_some()
}

/// Reads `fields`, of which the names are as [`name`] gives them.
pub(super) fn read(fields: &Fields, form: &'static str) -> Option<Delivery> {
    let answers = || ANSWERS.iter().filter_map(|name| fields::get(fields, name));
    let answer = answers().find(|answer| code::find(answer) != Codes::default());
    let answer = answer.or_else(|| answers().next()).unwrap_or_default();
    let said = diagnostic::read(fields::typed(answer).1);
    let listed = |names: List| -> Vec<Codes> {
        names.iter().filter_map(|name| fields::get(fields, name)).map(code::find).collect()
    };
    let kind = kind(fields)?;
    let recipient = RECIPIENTS
        .iter()
        .filter_map(|name| fields::get(fields, name))
        .find_map(|value| address::first(value));
    Some(Delivery {
        kind,
        recipient: recipient.map(str::to_owned),
        reply: said.codes.reply.or_else(|| listed(REPLIES).iter().find_map(|codes| codes.reply)),
        status: said.codes.status.or_else(|| listed(STATUSES).iter().find_map(|it| it.status)),
        diagnostic: said.text,
        context: diagnostic::flat(&answers().collect::<Vec<_>>().join(". ")),
        remote_mta: said.host,
        stage: said.stage,
        is_final: kind != Kind::Delayed,
        form,
        ..Delivery::default()
    })
}

/// What happened: a failure where only the answer tells.
fn kind(fields: &Fields) -> Option<Kind> {
    let values = || EVENTS.iter().filter_map(|event| fields::get(fields, event)).map(name);
    let has_answer = || ANSWERS.iter().any(|name| fields::get(fields, name).is_some());
    let is_told = values().any(|value| value.contains(char::is_alphabetic));
    let by_answer = || (!is_told && has_answer()).then_some(Kind::Failed);
    values().find_map(|value| kind_of(&value)).or_else(by_answer)
}

/// What happened, by the name for it.
pub(super) fn kind_of(value: &str) -> Option<Kind> {
    KINDS.iter().find(|(_, names)| names.contains(&value)).map(|&(kind, _)| kind)
}
