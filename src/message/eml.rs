//! Reads a whole mail (RFC 5322 with MIME). The only module that knows mail-parser, with its two parts.

use std::borrow::Cow;
use std::sync::LazyLock;

use mail_parser::{MessageParser, MessagePart, PartType};

use crate::message::{Message, charset, html, text};

mod header;
mod part;

use part::{contents, media_type};

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
    let parsed = PARSER.parse(bytes)?;
    let report = report_within(&parsed, 0);
    let mut message = Message { headers: header::fields(report), ..Message::default() };
    collect(report, &mut message, 0);
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

/// The report that somebody passed on as an attachment of `mail`, or else `mail` itself.
fn report_within<'a>(mail: &'a mail_parser::Message, depth: usize) -> &'a mail_parser::Message<'a> {
    if depth == DEPTH || is_report(mail) {
        return mail;
    }
    let attached = mail.parts.iter().filter_map(|part| match &part.body {
        PartType::Message(inner) => Some(report_within(inner, depth + 1)),
        _ => None,
    });
    attached.into_iter().find(|inner| is_report(inner)).unwrap_or(mail)
}

/// Whether a server wrote `mail`, as far as its header tells.
fn is_report(mail: &mail_parser::Message) -> bool {
    mail.headers_raw().any(|(name, value)| {
        let is = |known: &str| name.eq_ignore_ascii_case(known);
        let lower = || value.to_ascii_lowercase();
        is("x-failed-recipients")
            || is("return-path") && value.trim() == "<>"
            || is("content-type") && lower().contains("multipart/report")
            || is("from") && MAILERS.iter().any(|mailer| lower().contains(mailer))
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

/// The parser for what is read here. Parsers of other fields, such as dates, would only make the page bigger, and
/// slower: those are read as they stand.
static PARSER: LazyLock<MessageParser> =
    LazyLock::new(|| MessageParser::new().with_mime_headers().default_header_ignore());

/// How deep mails within mails are looked into.
const DEPTH: usize = 2;

/// Puts each part of `parsed` where it belongs in `message`.
fn collect(parsed: &mail_parser::Message, message: &mut Message, depth: usize) {
    let mut readable = Vec::new();
    for part in &parsed.parts {
        match media_type(part).as_str() {
            "message/delivery-status" | "message/global-delivery-status" => {
                message.delivery_status.push(contents(parsed, part));
            }
            "message/feedback-report" => message.feedback = Some(contents(parsed, part)),
            "message/disposition-notification" | "message/global-disposition-notification" => {
                message.disposition = Some(contents(parsed, part));
            }
            "text/rfc822-headers" | "message/global-headers" => {
                message.original.get_or_insert_with(|| contents(parsed, part));
            }
            _ => match &part.body {
                PartType::Message(inner) => nested(inner, message, depth),
                PartType::Text(body) => {
                    readable.push((false, part::decoded(parsed, part, body).into_owned()));
                }
                PartType::Html(body) => {
                    readable.push((true, part::decoded(parsed, part, body).into_owned()));
                }
                PartType::Binary(_) | PartType::InlineBinary(_) if is_status(part) => {
                    message.delivery_status.push(contents(parsed, part));
                }
                _ => {}
            },
        }
    }
    if message.text.is_empty() {
        message.text = choose(&readable);
    }
}

/// Whether a part is a machine-readable report that was sent as a file without a type.
fn is_status(part: &MessagePart) -> bool {
    let text = part.contents().get(..STATUS.len());
    text.is_some_and(|text| text.eq_ignore_ascii_case(STATUS))
}

/// How a machine-readable report begins.
const STATUS: &[u8] = b"Reporting-MTA:";

/// A mail within a mail: the one that came back.
///
/// Some systems pass a report on as an attachment, so one without a readable report of its own is read too.
fn nested(inner: &mail_parser::Message, message: &mut Message, depth: usize) {
    let raw = charset::decode(inner.raw_message()).into_owned();
    message.original.get_or_insert(raw);
    let reports = inner.parts.iter().any(|part| media_type(part) == "message/delivery-status");
    if reports && depth < DEPTH && message.delivery_status.is_empty() {
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
