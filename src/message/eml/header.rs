//! Reads header fields, with the words in them that are encoded ([RFC 2047]).
//!
//! [RFC 2047]: https://datatracker.ietf.org/doc/html/rfc2047

use std::borrow::Cow;

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;

use crate::message::{charset, text};

/// A field of a header.
pub(super) struct Field<'a> {
    name: &'a [u8],
    /// Its value as it stands there, which may be on several lines.
    pub(super) value: &'a [u8],
}

/// An encoded word, such as `=?utf-8?Q?bo=C3=AEte?=`, or several in a row.
#[derive(Default)]
struct Word<'a> {
    charset: &'a str,
    bytes: Vec<u8>,
}

/// The header of `mail`, and what stands below the empty line under it.
pub(super) fn split(mail: &[u8]) -> (&[u8], &[u8]) {
    let mut end = 0;
    for line in mail.split_inclusive(|&byte| byte == b'\n') {
        let start = end;
        end += line.len();
        if line.trim_ascii().is_empty() {
            return (mail.get(..start).unwrap_or_default(), mail.get(end..).unwrap_or_default());
        }
    }
    (mail, &[])
}

/// The fields of `header`.
pub(super) fn fields(header: &[u8]) -> impl Iterator<Item = Field<'_>> {
    let mut rest = header;
    let lines = std::iter::from_fn(move || {
        let (line, below) = rest.split_at(end_of_field(rest));
        rest = below;
        (!line.is_empty()).then_some(line)
    });
    lines.filter_map(|line| {
        let colon = line.iter().position(|&byte| byte == b':')?;
        let (name, value) = line.split_at(colon);
        Some(Field { name: name.trim_ascii(), value: value.get(1..)? })
    })
}

/// How many bytes the first field of `header` takes, with the lines that go on with it.
fn end_of_field(header: &[u8]) -> usize {
    let mut end = 0;
    for line in header.split_inclusive(|&byte| byte == b'\n') {
        if end != 0 && !line.starts_with(b" ") && !line.starts_with(b"\t") {
            break;
        }
        end += line.len();
    }
    end
}

impl Field<'_> {
    /// Whether it is called `name`.
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name.as_bytes())
    }

    /// Its value on one line.
    pub(super) fn line(&self) -> String {
        text::unfold(&charset::decode(self.value))
    }
}

/// The header fields of `mail` on one line each, with the subject and the name of the sender decoded.
pub(super) fn read(mail: &[u8]) -> Vec<(String, String)> {
    let read = |field: Field| {
        let name = charset::decode(field.name).into_owned();
        let value = decoded(&name, field.line());
        (name, value)
    };
    fields(split(mail).0).map(read).collect()
}

/// The `value` of the field called `name`, decoded where it is for people.
fn decoded(name: &str, value: String) -> String {
    let is = |known: &str| name.eq_ignore_ascii_case(known);
    if !value.contains("=?") || !is("Subject") && !is("From") {
        return value;
    }
    let text = text::unfold(&without_encoded_words(&value));
    // A name that looks like an address would be taken for the one behind it.
    let has_more_addresses = || value.matches('@').count() < text.matches('@').count();
    if is("From") && has_more_addresses() { value } else { text }
}

/// `value` with its encoded words decoded; those next to each other may share a character.
fn without_encoded_words(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut open = Word::default();
    let mut rest = value;
    while let Some((before, word, after)) = next_word(rest) {
        let is_next = !open.bytes.is_empty() && before.trim().is_empty();
        if !is_next || open.charset != word.charset {
            text += &open.text();
            open = Word { charset: word.charset, bytes: Vec::new() };
        }
        if !is_next {
            text += before;
        }
        open.bytes.extend(word.bytes);
        rest = after;
    }
    text + &open.text() + rest
}

/// The first encoded word in `text`, with what stands before and behind it.
fn next_word(text: &str) -> Option<(&str, Word<'_>, &str)> {
    text.match_indices("=?").find_map(|(start, mark)| {
        let (before, word) = text.split_at_checked(start)?;
        let (charset, rest) = word.get(mark.len()..)?.split_once('?')?;
        let (encoding, rest) = rest.split_once('?')?;
        let (data, rest) = rest.split_once('?')?;
        let bytes = match encoding {
            "B" | "b" => base64_decode(data.as_bytes())?,
            "Q" | "q" => quoted_printable_decode(data.replace('_', "=20").as_bytes())?,
            _ => return None,
        };
        // A language may stand behind the name of the character set (RFC 2231, section 5).
        let charset = charset.split('*').next().unwrap_or_default();
        Some((before, Word { charset, bytes }, rest.strip_prefix('=')?))
    })
}

impl Word<'_> {
    /// What it says.
    fn text(&self) -> Cow<'_, str> {
        charset::decode_as(Some(self.charset), &self.bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decodes_words() {
        let samples = [
            ("Re: =?utf-8?Q?bo=C3=AEte_vol?= (2)", "Re: boîte vol (2)"),
            ("=?ISO-8859-1?Q?ge=EBerde?= =?utf-8?B?4oKs?=", "geëerde€"),
            ("=?ISO-2022-JP?B?GyRCMDhAaElUTEAbKEI=?=", "宛先不明"),
            ("=?Shift_JIS*ja?B?iLaQ5pVzlr4=?=", "宛先不明"),
            ("=?KOI8-R?B?8MnT2M3P?=", "Письмо"),
            ("=?x-none?Q?bo=EEte?=", "boîte"),
            ("=?ibm850?Q?=9C?=", "£"),
        ];
        for (value, text) in samples {
            assert_eq!(decoded("subject", value.to_owned()), text);
        }
    }

    #[test]
    fn joins_a_character_that_was_parted() {
        assert_eq!(without_encoded_words("=?GBK?B?zcs=?= =?GBK?Q?=D0?= =?GBK?Q?=C5?="), "退信");
    }

    #[test]
    fn leaves_what_is_no_word() {
        for value in ["=?", "=?utf-8?Q", "=?utf-8?X?a?=", "=?utf-8?Q?=4=?=", "=?a?Q?b?c", "a=?b"] {
            assert_eq!(without_encoded_words(value), value);
        }
    }

    #[test]
    fn a_name_that_is_an_address_stays_encoded() {
        let value = "=?utf-8?Q?jan=40voorbeeld.nl?= <postmaster@voorbeeld.be>";
        assert_eq!(decoded("From", value.to_owned()), value);
        assert_eq!(decoded("From", "=?utf-8?Q?Jan?= <jan@x.nl>".to_owned()), "Jan <jan@x.nl>");
    }
}
