//! Reads what was pasted or dropped as a [`Message`]. The only step that knows file formats.

#[cfg(feature = "terminal")]
pub mod archive;
mod charset;
mod date;
mod eml;
mod html;
pub mod mbox;
mod msg;
mod text;

pub use date::Date;

/// The parts of a mail, or of a loose text, that a report can be read from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Message {
    /// The header fields, in their order; empty for a loose text.
    pub headers: Vec<(String, String)>,
    /// What a person reads, cleaned of what copying left behind, with `\n` between lines.
    pub text: String,
    /// Each machine-readable delivery report (`message/delivery-status`, RFC 3464).
    pub delivery_status: Vec<String>,
    /// The machine-readable part of a complaint (`message/feedback-report`, RFC 5965).
    pub feedback: Option<String>,
    /// The machine-readable part of a receipt (`message/disposition-notification`, RFC 8098).
    pub disposition: Option<String>,
    /// The header, and perhaps more, of the mail that came back.
    pub original: Option<String>,
}

/// How files begin in which there are no words to read: archives and what Word makes, PDF, pictures.
const WORDLESS: &[&[u8]] = &[
    b"PK\x03\x04",
    b"\x1F\x8B",
    b"7z\xBC\xAF",
    b"Rar!",
    b"%PDF-",
    b"\x89PNG",
    b"\xFF\xD8\xFF",
    b"GIF8",
];

/// Whether the file that begins with `bytes` is of a form in which there are no words to read.
pub fn is_wordless(bytes: &[u8]) -> bool {
    WORDLESS.iter().any(|beginning| bytes.starts_with(beginning))
}

/// The first `limit` bytes of a mail, or all of it where it is of a form that cannot be read in part.
pub fn beginning(mail: &[u8], limit: usize) -> &[u8] {
    if msg::looks_like_msg(mail) { mail } else { mail.get(..limit).unwrap_or(mail) }
}

impl Message {
    /// Reads `bytes`: a whole mail, or any text. Bytes that are no UTF-8 are read as Windows-1252.
    pub fn read(bytes: &[u8]) -> Self {
        if msg::looks_like_msg(bytes)
            && let Some(message) = msg::read(bytes)
        {
            return message;
        }
        if eml::looks_like_mail(bytes)
            && let Some(message) = eml::read(bytes)
        {
            return message;
        }
        text::read(bytes)
    }

    /// When it was written, if its header says so.
    pub fn date(&self) -> Option<Date> {
        self.header("Date").and_then(date::read)
    }

    /// The value of the first header field called `name`.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(field, _)| field.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }
}
