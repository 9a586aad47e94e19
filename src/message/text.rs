//! Reads loose text, and cleans what copying leaves behind.

use std::borrow::Cow;

use crate::message::{Message, charset, html};

/// Reads a text or a page that is no whole mail.
pub(super) fn read(bytes: &[u8]) -> Message {
    let text = charset::decode(bytes);
    if html::looks_like_page(&text) {
        return Message { text: tidy(&html::to_text(&html::decode(bytes))), ..Message::default() };
    }
    Message { text: tidy(&text), ..Message::default() }
}

/// `text` cleaned, and without the marks, indentation and empty lines that quoting and copying put in all of it.
pub(super) fn tidy(text: &str) -> String {
    single_spaced(&unindent(&unquote(&clean(text)))).into_owned()
}

/// Cleans `text`: one kind of line end, plain spaces, straight quotes, nothing invisible.
///
/// Word processors and mail programs put these in when text is copied, and servers never mean them.
pub(super) fn clean(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.bytes().position(is_special) {
        let (plain, special) = rest.split_at(at);
        clean.push_str(plain);
        let mut characters = special.chars();
        match characters.next().unwrap_or_default() {
            '\r' => {
                clean.push('\n');
                rest = characters.as_str();
                rest = rest.strip_prefix('\n').unwrap_or(rest);
                continue;
            }
            '\u{2028}' | '\u{2029}' | '\u{B}' | '\u{C}' => clean.push('\n'),
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
        rest = characters.as_str();
    }
    clean.push_str(rest);
    clean
}

/// Whether a character that begins with `byte` may have to be cleaned.
fn is_special(byte: u8) -> bool {
    byte != b'\n' && byte < b' ' || byte == b'`' || byte >= 0x7F
}

/// `text` cleaned, and on one line with single spaces.
pub(super) fn unfold(text: &str) -> String {
    let is_plain = text.bytes().all(|byte| !is_special(byte) || byte.is_ascii_whitespace());
    let text = if is_plain { Cow::Borrowed(text) } else { clean(text).into() };
    let mut line = String::with_capacity(text.len());
    for word in text.split_ascii_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// Takes the `> ` or `| ` off the lines of a text that is mostly quoted.
fn unquote(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(|byte| matches!(byte, b'>' | b'|')) {
        return text.into();
    }
    let is_quoted = |line: &&str| line.trim_start().starts_with(['>', '|']);
    let quoted = filled_lines(text).filter(is_quoted).count();
    if quoted < 2 || quoted * 2 < filled_lines(text).count() {
        return text.into();
    }
    let unmarked = |line| if is_quoted(&line) { without_marks(line) } else { line };
    join(text.lines().map(unmarked)).into()
}

/// `line` without its quote marks, each with the space behind it, so that what was indented stays so.
///
/// The marks with which sendmail begins a command, such as `>>> RCPT`, stay.
fn without_marks(line: &str) -> &str {
    let mut rest = line;
    while let Some(inner) = rest.trim_start().strip_prefix(['>', '|'])
        && !COMMANDS.iter().any(|command| rest.trim_start().starts_with(command))
    {
        rest = inner.strip_prefix(' ').unwrap_or(inner);
    }
    rest
}

/// Lines of a transcript with a command to the other server (RFC 5321, section 4.1.1).
const COMMANDS: &[&str] = &[">>> RCPT", ">>> MAIL", ">>> DATA", ">>> QUIT", ">>> EHLO", ">>> HELO"];

/// Takes off the indentation that all lines have in common.
fn unindent(text: &str) -> Cow<'_, str> {
    let depth = |line: &str| line.len() - line.trim_start_matches(' ').len();
    if filled_lines(text).any(|line| depth(line) == 0) {
        return text.into();
    }
    match filled_lines(text).map(depth).min() {
        None | Some(0) => text.into(),
        Some(common) => {
            join(text.lines().map(|line| line.get(common..).unwrap_or_default())).into()
        }
    }
}

/// Takes out the empty lines that copying put behind every line of a text: then they stand by one or by three.
fn single_spaced(text: &str) -> Cow<'_, str> {
    let mut run = 0;
    let mut longest = 0;
    for line in text.trim().lines() {
        if line.trim().is_empty() {
            run += 1;
        } else if run % 2 == 0 && longest != 0 {
            return text.into();
        } else {
            longest = longest.max(run).max(1);
            run = 0;
        }
    }
    if longest < 3 {
        return text.into();
    }
    let mut keeps = true;
    let kept = text.lines().filter(|line| {
        keeps = !line.trim().is_empty() || !keeps;
        keeps
    });
    join(kept).into()
}

/// The lines of `text` on which something stands.
fn filled_lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.trim().is_empty())
}

/// One text of `lines`.
fn join<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    lines.fold(String::new(), |text, line| text + line + "\n")
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
            read(b"Jan schreef:\n> 550 5.1.1\n> > unknown\n").text,
            "Jan schreef:\n550 5.1.1\nunknown\n"
        );
        assert_eq!(read(b"a\n> b\nc\nd\ne\n").text, "a\n> b\nc\nd\ne\n");
        assert_eq!(read(b"| a\n|  b\n").text, "a\n b\n");
    }

    #[test]
    fn takes_common_indentation_off() {
        assert_eq!(read(b"  a\n\n    b\n").text, "a\n\n  b\n");
    }

    #[test]
    fn takes_empty_lines_out_that_copying_put_in() {
        assert_eq!(read(b"a\n\nb\n\n\n\nc\n\nd\n").text, "a\nb\n\nc\nd\n");
        for text in ["a\n\nb\n\nc\n", "a\n\nb\n\n\nc\n", "a\nb\n\n\n\nc\n"] {
            assert_eq!(read(text.as_bytes()).text, text);
        }
    }
}
