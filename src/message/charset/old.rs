//! The character sets of old mail programs that the web does not know.

use mail_parser::decoders::base64::base64_decode;

use super::utf_16;

/// The text in `bytes`, when the character set called `name` is one of these.
pub(super) fn decode(name: &str, bytes: &[u8]) -> Option<String> {
    let is = |known: &str| name.eq_ignore_ascii_case(known);
    if is("ibm850") || is("cp850") || is("850") {
        return Some(bytes.iter().map(|&byte| ibm_850(byte)).collect());
    }
    (is("utf-7") || is("unicode-1-1-utf-7")).then(|| utf_7(&String::from_utf8_lossy(bytes)))
}

/// The character of `byte` in the set of DOS in Western Europe.
fn ibm_850(byte: u8) -> char {
    let place = byte.checked_sub(0x80).map(usize::from);
    place.and_then(|place| UPPER.chars().nth(place)).unwrap_or(char::from(byte))
}

/// The upper half of that set.
const UPPER: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐\
    └┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}";

/// The characters in `text` that stand there as `+AOk-` ([RFC 2152]).
///
/// [RFC 2152]: https://datatracker.ietf.org/doc/html/rfc2152
fn utf_7(text: &str) -> String {
    let mut pieces = text.split('+');
    let mut decoded = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let is_encoded = |c: char| c.is_ascii_alphanumeric() || c == '/';
        let length = piece.find(|c| !is_encoded(c)).unwrap_or(piece.len());
        let (code, rest) = piece.split_at(length);
        match base64_decode(code.as_bytes()) {
            Some(bytes) if !code.is_empty() => decoded += &utf_16(&bytes, u16::from_be_bytes),
            _ => decoded.push('+'),
        }
        decoded += rest.strip_prefix('-').unwrap_or(rest);
    }
    decoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_the_web_does_not_know() {
        let samples: [(&str, &[u8], &str); 4] = [
            ("CP850", b"ge\x89erde \x9C", "geëerde £"),
            ("utf-7", b"bo+AO4-te +- +ZYeB9A", "boîte + 文致"),
            ("UTF-7", b"1 + 1", "1 + 1"),
            ("unicode-1-1-utf-7", b"", ""),
        ];
        for (name, bytes, text) in samples {
            assert_eq!(decode(name, bytes).as_deref(), Some(text), "{name}");
        }
        assert_eq!(decode("utf-8", b"x"), None);
        assert_eq!(UPPER.chars().count(), 128);
    }
}
