//! Parts a mail into what it consists of ([RFC 2046]), each as text.
//!
//! [RFC 2046]: https://datatracker.ietf.org/doc/html/rfc2046

use std::borrow::Cow;

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;

use crate::message::eml::header;
use crate::message::{charset, html, text};

/// A part of a mail that has no parts of its own.
pub(super) struct Part<'a> {
    /// Its media type in lower case, such as `text/plain`.
    pub(super) media_type: String,
    /// The name of its character set.
    charset: Option<String>,
    /// What is in it, as it was before it was encoded for the way.
    pub(super) bytes: Cow<'a, [u8]>,
}

/// How deep parts within parts are looked into; no mail program goes as deep.
const DEPTH: usize = 16;

/// The parts of `mail`, in their order: only itself, when it is no more than a text.
pub(super) fn parts(mail: &[u8]) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    add(&mut parts, mail, "text/plain", 0);
    parts
}

/// Adds what `entity` consists of, which is of the type `untold` where it names none.
fn add<'a>(parts: &mut Vec<Part<'a>>, entity: &'a [u8], untold: &str, depth: usize) {
    let (header, body) = header::split(entity);
    let content_type = value(header, "Content-Type").unwrap_or_else(|| untold.to_owned());
    let mut media_type = media_type(&content_type);
    if media_type.starts_with("multipart/") {
        let untold = if media_type == "multipart/digest" { MAIL } else { "text/plain" };
        let boundary = parameter(&content_type, "boundary").filter(|boundary| !boundary.is_empty());
        let inner = boundary.map(|boundary| cut(body, boundary.as_bytes())).unwrap_or_default();
        if !inner.is_empty() && depth < DEPTH {
            for inner in inner {
                add(parts, inner, untold, depth + 1);
            }
            return;
        }
        // Nothing parts it: a person reads it as it stands.
        "text/plain".clone_into(&mut media_type);
    }
    let encoding = value(header, "Content-Transfer-Encoding").unwrap_or_default();
    parts.push(Part {
        media_type,
        charset: parameter(&content_type, "charset"),
        bytes: decoded(body, encoding.trim()),
    });
}

/// The type of a mail within a mail.
const MAIL: &str = "message/rfc822";

/// The value of the last field called `name` in `header`, on one line.
fn value(header: &[u8], name: &str) -> Option<String> {
    header::fields(header).filter(|field| field.is(name)).last().map(|field| field.line())
}

/// The type in the value of a `Content-Type`.
fn media_type(value: &str) -> String {
    value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// The parameter called `name` in the value of a `Content-Type`. A long one may be in pieces, such as `name*0`
/// (RFC 2231, section 3).
fn parameter(value: &str, name: &str) -> Option<String> {
    let mut found: Option<String> = None;
    let mut is_quoted = false;
    let mut rest = value;
    while let Some((_, behind)) = rest.split_once(';') {
        let is_end = |c: char| {
            is_quoted ^= c == '"';
            c == ';' && !is_quoted
        };
        let end = behind.find(is_end).unwrap_or(behind.len());
        let (parameter, below) = behind.split_at(end);
        if let Some((known, value)) = parameter.split_once('=')
            && known.split('*').next().is_some_and(|known| known.trim().eq_ignore_ascii_case(name))
        {
            *found.get_or_insert_default() += value.trim().trim_matches('"');
        }
        rest = below;
    }
    found
}

/// The parts of `body` between the lines that `boundary` makes; what stands above the first is for nobody.
fn cut<'a>(body: &'a [u8], boundary: &[u8]) -> Vec<&'a [u8]> {
    let mut parts = Vec::new();
    let mut open = None;
    let mut at = 0;
    for line in body.split_inclusive(|&byte| byte == b'\n') {
        let (start, end) = (at, at + line.len());
        at = end;
        let Some(is_last) = ends_part(line, boundary) else { continue };
        parts.extend(open.and_then(|open| body.get(open..start)));
        open = (!is_last).then_some(end);
        if is_last {
            break;
        }
    }
    // A mail that was cut off has no last line.
    parts.extend(open.and_then(|open| body.get(open..)));
    parts
}

/// Whether no part follows, where `line` is one that `boundary` makes.
fn ends_part(line: &[u8], boundary: &[u8]) -> Option<bool> {
    let rest = line.strip_prefix(b"--")?.strip_prefix(boundary)?;
    let is_last = rest.starts_with(b"--");
    (is_last || rest.trim_ascii().is_empty()).then_some(is_last)
}

/// `body` as it was before `encoding`; as it is when that was not done well.
fn decoded<'a>(body: &'a [u8], encoding: &str) -> Cow<'a, [u8]> {
    let decoded = if encoding.eq_ignore_ascii_case("base64") {
        base64_decode(body)
    } else if encoding.eq_ignore_ascii_case("quoted-printable") {
        quoted_printable_decode(body)
    } else {
        None
    };
    decoded.map_or(body.into(), Cow::Owned)
}

impl Part<'_> {
    /// Whether it is a mail.
    pub(super) fn is_mail(&self) -> bool {
        self.media_type == MAIL || self.media_type == "message/global"
    }

    /// Whether a person can read it.
    pub(super) fn is_text(&self) -> bool {
        self.media_type.split('/').next() == Some("text")
    }

    /// Whether it is a page.
    pub(super) fn is_html(&self) -> bool {
        self.media_type == "text/html"
    }

    /// What stands in it.
    pub(super) fn text(&self) -> Cow<'_, str> {
        match &self.charset {
            None if self.is_html() => html::decode(&self.bytes),
            charset => charset::decode_as(charset.as_deref(), &self.bytes),
        }
    }

    /// What stands in it, cleaned.
    pub(super) fn contents(&self) -> String {
        text::clean(&self.text())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(mail: &str) -> Vec<(String, String)> {
        let read = |part: &Part| (part.media_type.clone(), part.text().trim().to_owned());
        parts(mail.as_bytes()).iter().map(read).collect()
    }

    #[test]
    fn finds_parts_within_parts() {
        let mail = "Content-Type: multipart/mixed; boundary=a\n\nfor old programs\n--a\n\none\n--a \nContent-Type: Multipart/Digest;\n\
            \tboundary=\"a b;\"\n\n--a b;\n\nSubject: two\n--a b;--\nfor nobody\n--a\nContent-Type: text/html; charset=utf-8\n\
            Content-Transfer-Encoding: BASE64\n\nPGI+PC9iPg==\n--a--\nfor nobody";
        let part = |media_type: &str, text: &str| (media_type.to_owned(), text.to_owned());
        assert_eq!(
            read(mail),
            [part("text/plain", "one"), part(MAIL, "Subject: two"), part("text/html", "<b></b>")]
        );
    }

    #[test]
    fn a_mail_that_is_not_as_it_should_be_is_read_all_the_same() {
        for (mail, text) in [
            ("Content-Type: multipart/mixed\n\none", "one"),
            ("Content-Type: multipart/mixed; boundary=a\n\none", "one"),
            ("Content-Type: multipart/mixed; boundary=a\n\n--a\n\none", "one"),
            ("Content-Type: multipart/mixed; boundary=a\n\n--a\n\none\n--ab", "one\n--ab"),
            ("Content-Transfer-Encoding: base64\n\none!", "one!"),
            ("Content-Type: multipart/mixed; boundary=\"\"\n\n--\none", "--\none"),
            ("Content-Type: multipart/mixed; boundary*0=a; boundary*1=b\n\n--ab\n\none", "one"),
        ] {
            assert_eq!(read(mail), [("text/plain".to_owned(), text.to_owned())], "{mail}");
        }
    }

    #[test]
    fn parts_without_end_are_looked_into_so_far() {
        let part = |n| format!("Content-Type: multipart/mixed; boundary={n}:\n\n--{n}:\n");
        let mail: String = (0..10_000).map(part).collect();
        assert_eq!(parts(mail.as_bytes()).len(), 1);
    }
}
