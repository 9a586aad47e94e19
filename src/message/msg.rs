//! Reads messages that Outlook saved (`.msg`, [MS-OXMSG]), above all its own reports of mail that was not delivered.
//!
//! [MS-OXMSG]: https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-oxmsg

mod compound;

use mail_parser::DateTime;

use crate::message::{Message, charset, html, text};
use compound::{Compound, Entry};

/// The first bytes of every compound file.
const MAGIC: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// The properties that are read, by their number ([MS-OXPROPS]).
///
/// [MS-OXPROPS]: https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-oxprops
mod property {
    pub(super) const MESSAGE_CLASS: u16 = 0x001A;
    pub(super) const SUBJECT: u16 = 0x0037;
    pub(super) const CLIENT_SUBMIT_TIME: u16 = 0x0039;
    pub(super) const TRANSPORT_HEADERS: u16 = 0x007D;
    pub(super) const SENDER_NAME: u16 = 0x0C1A;
    pub(super) const SUPPLEMENTARY_INFO: u16 = 0x0C1B;
    pub(super) const SENDER_EMAIL: u16 = 0x0C1F;
    pub(super) const REPORT_STATUS_CODE: u16 = 0x0C20;
    pub(super) const REMOTE_MTA: u16 = 0x0C21;
    pub(super) const DISPLAY_TO: u16 = 0x0E04;
    pub(super) const DELIVERY_TIME: u16 = 0x0E06;
    pub(super) const BODY: u16 = 0x1000;
    pub(super) const REPORT_TEXT: u16 = 0x1001;
    pub(super) const BODY_HTML: u16 = 0x1013;
    pub(super) const DISPLAY_NAME: u16 = 0x3001;
    pub(super) const EMAIL: u16 = 0x3003;
    pub(super) const SMTP_ADDRESS: u16 = 0x39FE;
}

/// The most that is read of one property, in bytes.
const LONGEST: usize = 4 * 1024 * 1024;

/// The most recipients that are read.
const RECIPIENTS: usize = 2000;

/// Seconds between 1601, from which Windows counts, and 1970.
const EPOCH: u64 = 11_644_473_600;

/// A message or a recipient within a compound file: the storage of its properties.
struct Storage<'a> {
    file: &'a Compound<'a>,
    entries: Vec<&'a Entry>,
}

/// Whether `bytes` begin like a compound file.
pub(super) fn looks_like_msg(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

/// Reads the message in `bytes`: nothing when they are damaged, or another kind of compound file.
pub(super) fn read(bytes: &[u8]) -> Option<Message> {
    let file = &Compound::open(bytes)?;
    let root = Storage { file, entries: file.root() };
    let class = root.text(property::MESSAGE_CLASS).unwrap_or_default();
    let mut message = Message { headers: root.headers(&class), ..Message::default() };
    message.text = text::tidy(&root.body());
    if let Some(action) = action(&class) {
        message.delivery_status = vec![root.delivery_status(action)];
    } else if class.to_ascii_uppercase().contains(".IPNRN")
        || class.to_ascii_uppercase().contains(".IPNNRN")
    {
        message.disposition = Some(String::new());
    }
    message.original = root.original();
    let is_empty = message.text.is_empty() && message.headers.is_empty();
    (!is_empty).then_some(message)
}

/// What a report of this class says happened to its recipients, as RFC 3464 calls it; nothing for other messages.
fn action(class: &str) -> Option<&'static str> {
    let class = class.to_ascii_uppercase();
    let kind = class.strip_prefix("REPORT.").and_then(|class| class.rsplit('.').next())?;
    let is_delayed = class.contains(".DELAYED.");
    match kind {
        "NDR" => Some("failed"),
        "DR" if is_delayed => Some("delayed"),
        "DR" => Some("delivered"),
        _ => None,
    }
}

impl Storage<'_> {
    /// The storages in this one whose names begin with `start`, by their names.
    fn storages(&self, start: &str) -> Vec<Storage<'_>> {
        let is_one = |entry: &&&Entry| entry.is_folder() && entry.name.starts_with(start);
        let mut found: Vec<&Entry> = self.entries.iter().filter(is_one).copied().collect();
        found.sort_unstable_by(|one, other| one.name.cmp(&other.name));
        let file = self.file;
        found.into_iter().map(|entry| Storage { file, entries: file.within(entry) }).collect()
    }

    /// The bytes of the stream called `name`.
    fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let is_it = |entry: &&&Entry| entry.is_file() && entry.name.eq_ignore_ascii_case(name);
        self.entries.iter().find(is_it).map(|entry| self.file.read(entry, LONGEST))
    }

    /// The text of a property: UTF-16, or bytes in the character set of whoever wrote it.
    fn text(&self, property: u16) -> Option<String> {
        let text = if let Some(bytes) = self.stream(&format!("__substg1.0_{property:04X}001F")) {
            charset::utf_16(&bytes, u16::from_le_bytes)
        } else {
            charset::decode(&self.stream(&format!("__substg1.0_{property:04X}001E"))?).into_owned()
        };
        let text = text::clean(text.trim_end_matches('\0'));
        (!text.trim().is_empty()).then_some(text)
    }

    /// The value of a property with a fixed size, of at most eight bytes.
    ///
    /// `header` is how many bytes stand before the first: 32 in a message, 24 in one within another, 8 in a recipient.
    fn number(&self, property: u16, header: usize) -> Option<u64> {
        let bytes = self.stream("__properties_version1.0")?;
        let rows = bytes.get(header..)?.chunks_exact(16);
        let mut rows = rows.filter_map(|row| row.first_chunk::<16>());
        let row = rows.find(|row| row.get(2..4) == Some(&property.to_le_bytes()))?;
        row.last_chunk::<8>().map(|value| u64::from_le_bytes(*value))
    }

    /// The header: as it came over the net, or made of the properties.
    fn headers(&self, class: &str) -> Vec<(String, String)> {
        let mut headers = Vec::new();
        if let Some(sent) = self.text(property::TRANSPORT_HEADERS) {
            for line in sent.lines() {
                match (line.starts_with(' '), headers.last_mut(), line.split_once(':')) {
                    (true, Some((_, value)), _) => {
                        *value = text::unfold(&format!("{value} {line}"));
                    }
                    (_, _, Some((name, value))) => {
                        headers.push((name.to_owned(), text::unfold(value)));
                    }
                    _ => {}
                }
            }
        }
        let mut add = |name: &str, value: Option<String>| {
            if !headers.iter().any(|(known, _): &(String, String)| known.eq_ignore_ascii_case(name))
            {
                headers.extend(value.map(|value| (name.to_owned(), value)));
            }
        };
        add("Subject", self.text(property::SUBJECT));
        add("From", self.sender());
        add("To", self.text(property::DISPLAY_TO));
        add("Date", self.date());
        if class.to_ascii_uppercase().starts_with("REPORT.") {
            add("Content-Type", Some("multipart/report".to_owned()));
        }
        headers
    }

    /// The name and the address of the sender.
    fn sender(&self) -> Option<String> {
        let name = self.text(property::SENDER_NAME);
        let address = self.text(property::SENDER_EMAIL).filter(|address| address.contains('@'));
        match (name, address) {
            (Some(name), Some(address)) => Some(format!("{name} <{address}>")),
            (name, address) => name.or(address),
        }
    }

    /// When it was delivered or sent, as a header field has it.
    fn date(&self) -> Option<String> {
        let ticks = self.number(property::DELIVERY_TIME, 32);
        let ticks = ticks.or_else(|| self.number(property::CLIENT_SUBMIT_TIME, 32))?;
        let seconds = (ticks / 10_000_000).checked_sub(EPOCH)?;
        Some(DateTime::from_timestamp(i64::try_from(seconds).ok()?).to_rfc822())
    }

    /// What a person reads: the text of the report, the body, or the page that it is.
    fn body(&self) -> String {
        let plain = [property::REPORT_TEXT, property::BODY];
        if let Some(body) = plain.into_iter().find_map(|property| self.text(property)) {
            return body;
        }
        let page = self.text(property::BODY_HTML).or_else(|| {
            let bytes = self.stream(&format!("__substg1.0_{:04X}0102", property::BODY_HTML))?;
            Some(html::decode(&bytes).into_owned())
        });
        page.map(|page| html::to_text(&page)).unwrap_or_default()
    }

    /// The report about each recipient, written as RFC 3464 has it.
    fn delivery_status(&self, action: &str) -> String {
        let mut report = String::new();
        for recipient in self.storages("__recip_version1.0").iter().take(RECIPIENTS) {
            report += &recipient.recipient(action);
            report.push('\n');
        }
        report
    }

    /// The fields about this recipient.
    fn recipient(&self, action: &str) -> String {
        let names = [property::SMTP_ADDRESS, property::EMAIL, property::DISPLAY_NAME];
        let address = names
            .into_iter()
            .find_map(|property| self.text(property).filter(|address| address.contains('@')));
        let mut fields = Vec::new();
        fields.extend(address.map(|address| format!("Final-Recipient: rfc822; {address}")));
        fields.push(format!("Action: {action}"));
        fields.extend(self.status().map(|status| format!("Status: {status}")));
        let diagnostic = self.text(property::SUPPLEMENTARY_INFO).map(|words| text::unfold(&words));
        fields.extend(diagnostic.map(|words| format!("Diagnostic-Code: x-outlook; {words}")));
        let server = self.text(property::REMOTE_MTA);
        fields.extend(server.map(|server| format!("Remote-MTA: dns; {server}")));
        fields.join("\n") + "\n"
    }

    /// The status code, which is kept as a number of three digits: `511` for `5.1.1`.
    fn status(&self) -> Option<String> {
        let number = self.number(property::REPORT_STATUS_CODE, 8)? & 0xFFFF_FFFF;
        let is_one = (400..600).contains(&number);
        is_one.then(|| format!("{}.{}.{}", number / 100, number / 10 % 10, number % 10))
    }

    /// The header of the mail that came back, which is a message within this one.
    fn original(&self) -> Option<String> {
        let attachments = self.storages("__attach_version1.0");
        let headers = attachments.first()?.storages("__substg1.0_3701000D").first()?.headers("");
        let lines: Vec<String> =
            headers.iter().map(|(name, value)| format!("{name}: {value}")).collect();
        (!lines.is_empty()).then(|| lines.join("\n"))
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use cfb::CompoundFile;

    use super::*;

    /// A compound file with these streams: their paths, and what they hold as text.
    fn file(streams: &[(&str, &str)]) -> Vec<u8> {
        let mut file = CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        for (path, value) in streams {
            if let Some((storage, _)) =
                path.rsplit_once('/').filter(|(storage, _)| !storage.is_empty())
            {
                file.create_storage_all(storage).unwrap();
            }
            let bytes = if path.ends_with("001F") {
                value.encode_utf16().flat_map(u16::to_le_bytes).collect()
            } else {
                value.as_bytes().to_vec()
            };
            file.create_stream(path).unwrap().write_all(&bytes).unwrap();
        }
        file.into_inner().into_inner()
    }

    #[test]
    fn reads_a_report_of_outlook() {
        let bytes = file(&[
            ("/__substg1.0_001A001F", "REPORT.IPM.Note.NDR"),
            ("/__substg1.0_0037001F", "Onbestelbaar: Uitnodiging"),
            ("/__substg1.0_1001001F", "Uw bericht is niet bezorgd bij enkele geadresseerden."),
            ("/__recip_version1.0_#00000000/__substg1.0_39FE001F", "lies@voorbeeld.be"),
            (
                "/__recip_version1.0_#00000000/__substg1.0_0C1B001F",
                "<mx.voorbeeld.be #5.1.1 smtp;550 5.1.1 <lies@voorbeeld.be>... User unknown> #SMTP#",
            ),
            ("/__recip_version1.0_#00000001/__substg1.0_3003001E", "wout@voorbeeld.be"),
        ]);
        let message = read(&bytes).unwrap();
        assert_eq!(message.header("Subject"), Some("Onbestelbaar: Uitnodiging"));
        assert!(message.text.starts_with("Uw bericht"));
        let report = message.delivery_status.concat();
        assert!(report.contains("Final-Recipient: rfc822; lies@voorbeeld.be\nAction: failed\nDiagnostic-Code: x-outlook; <mx"));
        assert!(report.contains("Final-Recipient: rfc822; wout@voorbeeld.be\nAction: failed\n"));

        let outcomes = crate::explain_bytes(&bytes, crate::Rule::default()).deliveries;
        let found = outcomes.iter().map(|outcome| (outcome.recipient.as_deref(), outcome.verdict));
        assert_eq!(
            found.collect::<Vec<_>>(),
            [
                (Some("lies@voorbeeld.be"), crate::verdict::Verdict::Remove),
                (Some("wout@voorbeeld.be"), crate::verdict::Verdict::Check),
            ]
        );
    }

    #[test]
    fn reads_a_saved_notice() {
        let headers = "From: MAILER-DAEMON@voorbeeld.nl\r\nReturn-Path: <>\r\nX-A: b\r\n c\r\n";
        let inner = "/__attach_version1.0_#00000000/__substg1.0_3701000D/__substg1.0_0E04001F";
        let bytes = file(&[
            ("/__substg1.0_001A001E", "IPM.Note"),
            ("/__substg1.0_007D001F", headers),
            ("/__substg1.0_10130102", "<p>Postvak <b>vol</b></p>"),
            (inner, "lies@voorbeeld.be"),
        ]);
        let message = read(&bytes).unwrap();
        assert_eq!(message.header("x-a"), Some("b c"));
        assert_eq!(message.text.trim(), "Postvak vol");
        assert_eq!(message.original.as_deref(), Some("To: lies@voorbeeld.be"));
        assert!(message.delivery_status.is_empty());
    }

    #[test]
    fn damaged_files_are_left() {
        let whole = file(&[("/__substg1.0_0037001F", "Onbestelbaar: x")]);
        assert!(read(&whole).is_some());
        for end in (0..whole.len()).step_by(97) {
            read(whole.get(..end).unwrap_or_default());
        }
        assert!(read(&file(&[("/WordDocument", "x")])).is_none());
    }
}
