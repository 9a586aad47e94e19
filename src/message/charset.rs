//! Decides which characters bytes are. No byte is lost: what cannot be decoded as it says stays as well as it can.

use std::borrow::Cow;

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod native;
mod old;

#[cfg(target_arch = "wasm32")]
use browser::Browser as Known;
#[cfg(not(target_arch = "wasm32"))]
use native::Native as Known;

/// Knows the character sets of the web by [their names there], such as `shift_jis`.
///
/// The tables are large, so that a page uses those of its browser.
///
/// [their names there]: https://encoding.spec.whatwg.org/#names-and-labels
trait Decoder {
    /// The text in `bytes`, with U+FFFD for what is none; nothing when it does not know the set called `name`.
    fn decode(name: &str, bytes: &[u8]) -> Option<String>;
}

/// Names that mail programs give to character sets and the web does not, with the names that it knows.
const OTHER_NAMES: &[(&str, &str)] = &[
    ("cp932", "shift_jis"),
    ("cp936", "gbk"),
    ("cp949", "euc-kr"),
    ("cp950", "big5"),
    ("iso-2022-jp-ms", "iso-2022-jp"),
    ("ms936", "gbk"),
];

/// The text in `bytes`: UTF-8, or Windows-1252 where that is what it must be.
pub(super) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some(text) = marked_utf_16(bytes) {
        return text.into();
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) if is_iso_2022_jp(text) => {
            Known::decode("iso-2022-jp", bytes).map_or(text.into(), Cow::Owned)
        }
        Ok(text) => text.into(),
        Err(_) => bytes.iter().map(|&byte| windows_1252(byte)).collect::<String>().into(),
    }
}

/// The text in `bytes`, which may be in the character set called `name` where they are no UTF-8.
pub(super) fn decode_as<'a>(name: Option<&str>, bytes: &'a [u8]) -> Cow<'a, str> {
    if let Some(text) = marked_utf_16(bytes) {
        return text.into();
    }
    if let Some(text) = name.and_then(|name| old::decode(name, bytes)) {
        return text.into();
    }
    let lossy = String::from_utf8_lossy(bytes);
    restored(&lossy, name, bytes).map_or(lossy, Cow::Owned)
}

/// The text in `bytes`, where `lossy` is a reading of them that lost characters and another one loses fewer.
///
/// A mail may name a character set that it is not in, or none at all.
fn restored(lossy: &str, name: Option<&str>, bytes: &[u8]) -> Option<String> {
    if losses(lossy) == 0 {
        return None;
    }
    let loses_less = |text: &String| losses(text) < losses(lossy);
    let named = name.and_then(|name| Known::decode(known_name(name), bytes)).filter(loses_less);
    // Bytes that are UTF-8 but for some of them were torn: they are nothing else.
    let is_utf_8 = lossy.chars().any(|c| !c.is_ascii() && c != char::REPLACEMENT_CHARACTER);
    let unnamed = || (!is_utf_8).then(|| decode(bytes).into_owned()).filter(loses_less);
    named.or_else(unnamed)
}

/// How many characters of `text` are not what they were in its bytes.
fn losses(text: &str) -> usize {
    // One after the other: a single character is looked for many bytes at a time.
    [char::REPLACEMENT_CHARACTER, ESCAPE, '\0'].iter().map(|&lost| text.matches(lost).count()).sum()
}

/// Switches between the character sets of ISO-2022-JP. No text has it when it is decoded, nor the `\0` of UTF-16.
const ESCAPE: char = '\x1B';

/// Whether `text` is Japanese in seven bits ([RFC 1468]): it switches to the characters of JIS X 0208.
///
/// [RFC 1468]: https://datatracker.ietf.org/doc/html/rfc1468
fn is_iso_2022_jp(text: &str) -> bool {
    // Few texts have that, and a single character is looked for many bytes at a time.
    text.contains(ESCAPE) && (text.contains("\x1B$B") || text.contains("\x1B$@")) && text.is_ascii()
}

/// The name under which the web knows the character set called `name`.
fn known_name(name: &str) -> &str {
    let name = name.trim();
    let other = OTHER_NAMES.iter().find(|(other, _)| name.eq_ignore_ascii_case(other));
    other.map_or(name, |(_, known)| known)
}

/// The text in `bytes` when they begin with the mark of UTF-16.
fn marked_utf_16(bytes: &[u8]) -> Option<String> {
    let little = || Some(utf_16(bytes.strip_prefix(b"\xFF\xFE")?, u16::from_le_bytes));
    let big = || Some(utf_16(bytes.strip_prefix(b"\xFE\xFF")?, u16::from_be_bytes));
    little().or_else(big)
}

/// The text in `bytes`, which are UTF-16: Notepad calls it Unicode.
pub(super) fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_bytes_that_are_no_utf8() {
        assert_eq!(decode(b"bo\xEEte \x92x\x92"), "boîte 'x'");
    }

    #[test]
    fn knows_the_character_sets_of_east_asia() {
        let samples: [(&str, &[u8], &str); 9] = [
            ("ISO-2022-JP", b"\x1B$B08@hITL@\x1B(B", "宛先不明"),
            ("Shift_JIS", b"\x88\xB6\x90\xE6\x95s\x96\xBE", "宛先不明"),
            ("cp932", b"\x88\xB6\x90\xE6\x95s\x96\xBE", "宛先不明"),
            ("EUC-JP", b"\xB0\xB8\xC0\xE8\xC9\xD4\xCC\xC0", "宛先不明"),
            ("EUC-KR", b"\xB9\xDD\xBC\xDB", "반송"),
            ("ks_c_5601-1987", b"\xB9\xDD\xBC\xDB", "반송"),
            ("gb2312", b"\xCD\xCB\xD0\xC5", "退信"),
            ("GB18030", b"\xCD\xCB\xD0\xC5", "退信"),
            ("Big5", b"\xB0h\xABH", "退信"),
        ];
        for (name, bytes, text) in samples {
            assert_eq!(decode_as(Some(name), bytes), text, "{name}");
        }
    }

    #[test]
    fn japanese_in_seven_bits_names_itself() {
        assert_eq!(decode(b"\x1B$B08@hITL@\x1B(B: <hana@rei.jp>"), "宛先不明: <hana@rei.jp>");
        assert_eq!(decode(b"\x1B[1m550\x1B[0m"), "\x1B[1m550\x1B[0m");
    }

    #[test]
    fn a_name_that_lies_costs_nothing() {
        assert_eq!(decode_as(Some("gb2312"), "geëerde".as_bytes()), "geëerde");
        assert_eq!(decode_as(Some("iso-2022-kr"), b"bo\xEEte vol"), "boîte vol");
        assert_eq!(decode_as(Some("no-such-set"), b"bo\xEEte vol"), "boîte vol");
        assert_eq!(decode_as(Some("utf-8"), b"bo\xEEte vol"), "boîte vol");
        assert_eq!(decode_as(Some("utf-8"), b"\xC3\xABn \xC3"), "ën \u{FFFD}");
        assert_eq!(decode_as(None, b"bo\xEEte vol"), "boîte vol");
    }
}
