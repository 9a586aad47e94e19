//! Reads loose text, and cleans what copying leaves behind.

use std::borrow::Cow;

use crate::message::Message;

/// Reads a text that is no whole mail.
pub(super) fn read(text: &str) -> Message {
    Message { text: clean(&unquote(text)), ..Message::default() }
}

/// The text in `bytes`: UTF-8, or Windows-1252 where that is what it must be.
pub(super) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return utf_16(rest, u16::from_le_bytes).into();
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return utf_16(rest, u16::from_be_bytes).into();
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.into(),
        Err(_) => bytes.iter().map(|&byte| windows_1252(byte)).collect::<String>().into(),
    }
}

/// The text in `bytes`, which are UTF-16: Notepad calls it Unicode.
fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok()).map(unit);
    char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// The character of `byte` in Windows-1252, of which Latin-1 is a part.
fn windows_1252(byte: u8) -> char {
    match byte {
        0x80 => '€',
        0x91 | 0x92 => '\'',
        0x93 | 0x94 => '"',
        0x96 | 0x97 => '-',
        0x81..=0x9F => ' ',
        _ => char::from(byte),
    }
}

/// Cleans `text`: one kind of line end, plain spaces, straight quotes, nothing invisible.
///
/// Word processors and mail programs put these in when text is copied, and servers never mean them.
pub(super) fn clean(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' => {
                characters.next_if_eq(&'\n');
                clean.push('\n');
            }
            '\n' | '\u{2028}' | '\u{2029}' | '\u{B}' | '\u{C}' => clean.push('\n'),
            '\t' | '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{3000}' => clean.push(' '),
            '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2069}'
            | '\u{FEFF}'
            | '\u{AD}' => {}
            '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{B4}' | '`' => clean.push('\''),
            '\u{201C}'..='\u{201F}' => clean.push('"'),
            other if other.is_control() => {}
            other => clean.push(other),
        }
    }
    clean
}

/// Takes the `> ` off the lines of a text that is mostly quoted.
fn unquote(text: &str) -> Cow<'_, str> {
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    let quoted = lines().filter(|line| line.trim_start().starts_with('>')).count();
    if quoted < 2 || quoted * 2 < lines().count() {
        return text.into();
    }
    let mut plain = String::with_capacity(text.len());
    for line in text.lines() {
        let marks = line.trim_start().trim_start_matches(['>', ' ']);
        plain.push_str(if line.trim_start().starts_with('>') { marks } else { line });
        plain.push('\n');
    }
    plain.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cleans_what_copying_leaves_behind() {
        assert_eq!(clean("a\r\nb\rc\u{A0}\u{200B}d \u{2018}550\u{2019}\u{7}"), "a\nb\nc d '550'");
    }

    #[test]
    fn takes_quote_marks_off() {
        assert_eq!(
            read("Jan schreef:\n> 550 5.1.1\n> > unknown\n").text,
            "Jan schreef:\n550 5.1.1\nunknown\n"
        );
        assert_eq!(read("a\n> b\nc\nd\ne\n").text, "a\n> b\nc\nd\ne\n");
    }

    #[test]
    fn reads_bytes_that_are_no_utf8() {
        assert_eq!(decode(b"bo\xEEte \x92x\x92"), "boîte 'x'");
    }
}
