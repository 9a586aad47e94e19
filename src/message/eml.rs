//! Reads a whole mail (RFC 5322 with MIME).

use std::borrow::Cow;

use crate::message::{Message, charset, html, text};

mod header;
mod part;

use part::Part;

/// Header fields of which a mail has at least two.
const FIELDS: &[&str] = &[
    "arrival-date",
    "auto-submitted",
    "content-type",
    "date",
    "delivered-to",
    "dkim-signature",
    "from",
    "message-id",
    "mime-version",
    "received",
    "return-path",
    "subject",
    "to",
];

/// How many lines of a header are looked at.
const HEADER_LINES: usize = 400;

/// Whether `bytes` begin with the header of a mail.
pub(super) fn looks_like_mail(bytes: &[u8]) -> bool {
    let lines = without_envelope(bytes).split(|byte| matches!(byte, b'\n' | b'\r'));
    let mut found = 0;
    for line in lines.filter(|line| !line.is_empty()).take(HEADER_LINES) {
        if line.starts_with(b" ") || line.starts_with(b"\t") {
            continue;
        }
        let Some(name) = field_name(line) else { return false };
        found +=
            usize::from(FIELDS.iter().any(|field| name.eq_ignore_ascii_case(field.as_bytes())));
        if found == 2 {
            return true;
        }
    }
    false
}

/// The name in a header line such as `Subject: x`.
fn field_name(line: &[u8]) -> Option<&[u8]> {
    let colon = line.iter().position(|&byte| byte == b':')?;
    let name = line.get(..colon)?;
    // Lines such as `<jan@voorbeeld.nl>: unknown user` are those of a notice.
    let is_letter = |byte: &u8| byte.is_ascii_graphic() && !b"<>@\"'()".contains(byte);
    let is_name = !name.is_empty() && name.iter().all(is_letter);
    is_name.then_some(name)
}

/// `bytes` without empty lines and the `From ` line of a mailbox file in front.
fn without_envelope(bytes: &[u8]) -> &[u8] {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    if !bytes.starts_with(b"From ") {
        return bytes;
    }
    let end = bytes.iter().position(|&byte| byte == b'\n').map_or(bytes.len(), |end| end + 1);
    bytes.get(end..).unwrap_or_default()
}

/// Reads the mail in `bytes`.
pub(super) fn read(bytes: &[u8]) -> Option<Message> {
    let bytes = &*with_line_feeds(without_envelope(bytes));
    let report = report_within(bytes, 0).unwrap_or(Cow::Borrowed(bytes));
    let mut message = Message { headers: header::read(&report), ..Message::default() };
    collect(&report, &mut message, 0);
    let is_empty = message.text.trim().is_empty() && message.delivery_status.is_empty();
    if is_empty && message.original.is_none() {
        // The parts are not as they should be: a person still reads what stands there.
        message.text = body(bytes);
    }
    message.text = text::tidy(&message.text);
    // Lines such as `To: jan@voorbeeld.nl` and nothing below them: somebody copied them from a page.
    let is_copied = message.text.trim().is_empty()
        && message.delivery_status.is_empty()
        && SENT.iter().all(|name| message.header(name).is_none());
    (!is_copied).then_some(message)
}

/// Header fields of which a mail that was sent has at least one.
const SENT: &[&str] = &["Message-ID", "Received", "Return-Path", "MIME-Version", "Date"];

/// The report that `mail` is, or that somebody passed on as an attachment of it.
fn report_within(mail: &[u8], depth: usize) -> Option<Cow<'_, [u8]>> {
    if is_report(mail) {
        return Some(mail.into());
    }
    if depth == DEPTH {
        return None;
    }
    let attached = part::parts(mail).into_iter().filter(Part::is_mail);
    attached.into_iter().find_map(|part| match part.bytes {
        Cow::Borrowed(inner) => report_within(inner, depth + 1),
        Cow::Owned(inner) => Some(report_within(&inner, depth + 1)?.into_owned().into()),
    })
}

/// Whether a server wrote `mail`, as far as its header tells.
fn is_report(mail: &[u8]) -> bool {
    header::fields(header::split(mail).0).any(|field| {
        let lower = || charset::decode(field.value).to_ascii_lowercase();
        field.is("X-Failed-Recipients")
            || field.is("Return-Path") && field.value.trim_ascii() == b"<>"
            || field.is("Content-Type") && lower().contains("multipart/report")
            || field.is("From") && MAILERS.iter().any(|mailer| lower().contains(mailer))
    })
}

/// Parts of the addresses from which servers write.
const MAILERS: &[&str] = &["mailer-daemon", "maildaemon", "postmaster", "microsoftexchange"];

/// `bytes` with line feeds between the lines, where old programs for the Macintosh wrote carriage returns only.
fn with_line_feeds(bytes: &[u8]) -> Cow<'_, [u8]> {
    if bytes.contains(&b'\n') {
        return Cow::Borrowed(bytes);
    }
    Cow::Owned(bytes.iter().map(|&byte| if byte == b'\r' { b'\n' } else { byte }).collect())
}

/// All that stands below the header, as it is.
fn body(bytes: &[u8]) -> String {
    let text = text::clean(&charset::decode(bytes));
    text.split_once("\n\n").map(|(_, body)| body.to_owned()).unwrap_or_default()
}

/// How deep mails within mails are looked into.
const DEPTH: usize = 2;

/// Puts each part of `mail` where it belongs in `message`.
fn collect(mail: &[u8], message: &mut Message, depth: usize) {
    let mut readable = Vec::new();
    for part in part::parts(mail) {
        match part.media_type.as_str() {
            "message/delivery-status" | "message/global-delivery-status" => {
                message.delivery_status.push(part.contents());
            }
            "message/feedback-report" => message.feedback = Some(part.contents()),
            "message/disposition-notification" | "message/global-disposition-notification" => {
                message.disposition = Some(part.contents());
            }
            "text/rfc822-headers" | "message/global-headers" => {
                message.original.get_or_insert_with(|| part.contents());
            }
            _ if part.is_mail() => nested(&part.bytes, message, depth),
            _ if part.is_text() => readable.push((part.is_html(), part.text().into_owned())),
            _ if is_status(&part) => message.delivery_status.push(part.contents()),
            _ => {}
        }
    }
    if message.text.is_empty() {
        message.text = choose(&readable);
    }
}

/// Whether a part is a machine-readable report that was sent as a file without a type.
fn is_status(part: &Part) -> bool {
    let text = part.bytes.get(..STATUS.len());
    text.is_some_and(|text| text.eq_ignore_ascii_case(STATUS))
}

/// How a machine-readable report begins.
const STATUS: &[u8] = b"Reporting-MTA:";

/// A mail within a mail: the one that came back.
///
/// Some systems pass a report on as an attachment, so one without a readable report of its own is read too.
fn nested(inner: &[u8], message: &mut Message, depth: usize) {
    message.original.get_or_insert_with(|| charset::decode(inner).into_owned());
    let is_status = |part: &Part| part.media_type == "message/delivery-status";
    if depth < DEPTH
        && message.delivery_status.is_empty()
        && part::parts(inner).iter().any(is_status)
    {
        collect(inner, message, depth + 1);
    }
}

/// The readable text of a mail: its plain parts, or its HTML where there is no plain text.
fn choose(readable: &[(bool, String)]) -> String {
    let of = |html: bool| {
        readable.iter().filter(move |(is_html, body)| *is_html == html && !body.trim().is_empty())
    };
    let plain: Vec<&str> = of(false).map(|(_, body)| body.as_str()).collect();
    if !plain.is_empty() {
        return plain.join("\n\n");
    }
    of(true).map(|(_, body)| html::to_text(body)).collect::<Vec<_>>().join("\n\n")
}
