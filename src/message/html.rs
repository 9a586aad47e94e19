//! Turns HTML into the text that a reader sees, with its lines kept.

use std::borrow::Cow;

use crate::list::{List, list};
use crate::message::charset;

/// Elements that begin and end a line of their own.
const BLOCKS: List = list![
    "address",
    "article",
    "blockquote",
    "br",
    "center",
    "dd",
    "div",
    "dl",
    "dt",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "tbody",
    "tr",
    "ul",
];

/// Elements that part the words on a line.
const CELLS: &[&str] = &["td", "th"];

/// Elements whose contents nobody sees.
const HIDDEN: &[&str] = &["head", "script", "style", "template", "title"];

/// Named characters that stand in notices; others stay as they are written.
#[rustfmt::skip]
const NAMED: &[(&str, char)] = &[
    ("amp", '&'), ("apos", '\''), ("copy", '©'), ("euro", '€'), ("gt", '>'), ("hellip", '…'), ("laquo", '«'), ("ldquo", '“'), ("lsquo", '‘'), ("lt", '<'),
    ("mdash", '—'), ("nbsp", ' '), ("ndash", '–'), ("quot", '"'), ("raquo", '»'), ("rdquo", '”'), ("reg", '®'), ("rsquo", '’'), ("shy", '\u{AD}'),
    ("agrave", 'à'), ("auml", 'ä'), ("ccedil", 'ç'), ("eacute", 'é'), ("ecirc", 'ê'), ("egrave", 'è'), ("euml", 'ë'), ("iacute", 'í'), ("iuml", 'ï'),
    ("ntilde", 'ñ'), ("oacute", 'ó'), ("ocirc", 'ô'), ("ouml", 'ö'), ("szlig", 'ß'), ("uacute", 'ú'), ("uuml", 'ü'),
];

/// Whether `text` is a page that was saved or copied with its markup.
pub(super) fn looks_like_page(text: &str) -> bool {
    let start = text.trim_start();
    let start = start.get(..start.floor_char_boundary(100)).unwrap_or_default();
    let start = start.to_ascii_lowercase();
    ["<!doctype html", "<html", "<head", "<body"].iter().any(|tag| start.starts_with(tag))
}

/// The page in `bytes`, in the character set that it names where it is no UTF-8.
pub(super) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let text = charset::decode(bytes);
    let name = charset_named_in(&text).map(str::to_owned);
    charset::decode_as(name.as_deref(), bytes)
}

/// The name of the character set in the head of `html`, such as `<meta charset="shift_jis">`.
pub(super) fn charset_named_in(html: &str) -> Option<&str> {
    let head = html.get(..html.floor_char_boundary(HEAD))?;
    let at = head.to_ascii_lowercase().find(CHARSET)? + CHARSET.len();
    let name = head.get(at..)?.trim_start_matches(['"', '\'', ' ']);
    name.split(['"', '\'', ' ', ';', '/', '>']).next().filter(|name| !name.is_empty())
}

/// What stands before the name of a character set.
const CHARSET: &str = "charset=";

/// How far a browser looks for the name of a character set, in bytes.
const HEAD: usize = 1024;

/// The text of `html`.
pub(super) fn to_text(html: &str) -> String {
    let mut text = String::with_capacity(html.len() / 2);
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        push(&mut text, before);
        rest = read_tag(&mut text, tag);
    }
    push(&mut text, rest);
    text
}

/// Reads what stands behind a `<`, and gives what stands behind the tag.
fn read_tag<'a>(text: &mut String, tag: &'a str) -> &'a str {
    if let Some(comment) = tag.strip_prefix("!--") {
        return comment.split_once("-->").map_or("", |(_, rest)| rest);
    }
    // A lone `<`, as in `<jan@voorbeeld.nl>` that was not written as it should be, is text.
    let name = tag
        .trim_start_matches('/')
        .split(|c: char| !c.is_ascii_alphanumeric())
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    let end = tag
        .bytes()
        .position(|byte| matches!(byte, b'<' | b'>'))
        .filter(|&end| tag.get(end..).is_some_and(|rest| rest.starts_with('>')));
    let Some((inside, rest)) =
        end.and_then(|end| tag.split_at_checked(end)).filter(|(inside, _)| is_tag(inside))
    else {
        text.push('<');
        return tag;
    };
    let rest = rest.strip_prefix('>').unwrap_or(rest);
    if BLOCKS.contains(name.as_str()) {
        text.push('\n');
    } else if CELLS.contains(&name.as_str()) {
        push_plain(text, " ");
    }
    if HIDDEN.contains(&name.as_str()) && !inside.starts_with('/') && !inside.ends_with('/') {
        return behind(rest, &name);
    }
    rest
}

/// Whether `inside` can stand between `<` and `>` of a tag: an address cannot.
fn is_tag(inside: &str) -> bool {
    let name = inside
        .trim_start_matches(['/', '!', '?'])
        .split([' ', '\n', '\r', '\t', '/'])
        .next()
        .unwrap_or_default();
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && !name.contains('@')
}

/// What stands behind the end of the element called `name`.
fn behind<'a>(html: &'a str, name: &str) -> &'a str {
    let ends =
        |rest: &str| rest.get(2..2 + name.len()).is_some_and(|end| end.eq_ignore_ascii_case(name));
    let end = html.match_indices("</").find(|&(at, _)| html.get(at..).is_some_and(ends));
    end.and_then(|(at, _)| html.get(at..))
        .and_then(|rest| rest.split_once('>'))
        .map_or("", |(_, rest)| rest)
}

/// Adds `words`, with the characters that are written by name or number, and line ends as the spaces that they are.
fn push(text: &mut String, words: &str) {
    let mut rest = words;
    while let Some((before, entity)) = rest.split_once('&') {
        push_plain(text, before);
        if let Some((character, behind)) = character(entity) {
            text.push(character);
            rest = behind;
        } else {
            text.push('&');
            rest = entity;
        }
    }
    push_plain(text, rest);
}

/// Adds words without any character that is written by name.
fn push_plain(text: &mut String, words: &str) {
    for character in words.chars() {
        let is_space = character.is_ascii_whitespace();
        if !is_space {
            text.push(character);
        } else if !text.ends_with([' ', '\n']) {
            text.push(' ');
        }
    }
}

/// The character that is written at the start of `entity`, and what stands behind it.
fn character(entity: &str) -> Option<(char, &str)> {
    let end = entity.bytes().take(10).position(|byte| byte == b';')?;
    let (name, rest) = (entity.get(..end)?, entity.get(end + 1..)?);
    let numbered = |number: &str| match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok(),
        None => number.parse().ok(),
    };
    let character = match name.strip_prefix('#') {
        Some(number) => char::from_u32(numbered(number)?)?,
        None => NAMED.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((character, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_lines_and_leaves_out_what_nobody_sees() {
        let html = "<head><title>x</title></head><p>Uw bericht\n is niet&nbsp;bezorgd.</p><STYLE>p{}</STYLE><!-- <p> --><table><tr><td>550</td><td>5.1.1</td></tr></table>a<br/>b";
        let lines: Vec<String> = to_text(html)
            .lines()
            .map(|line| line.trim().to_owned())
            .filter(|line| !line.is_empty())
            .collect();
        assert_eq!(lines, ["Uw bericht is niet bezorgd.", "550 5.1.1", "a", "b"]);
    }

    #[test]
    fn reads_a_page_in_the_character_set_that_it_names() {
        let names = ["<meta charset=Shift_JIS>", "<META content='text/html; CHARSET=cp932'>"];
        for name in names {
            let page = [b"<html>", name.as_bytes(), b"<p>\x88\xB6\x90\xE6\x95s\x96\xBE"].concat();
            assert_eq!(to_text(&decode(&page)).trim(), "宛先不明");
        }
        assert_eq!(decode(b"<html><meta charset=\"\">bo\xEEte"), "<html><meta charset=\"\">boîte");
        assert_eq!(charset_named_in("<meta charset="), None);
    }

    #[test]
    fn keeps_addresses_in_brackets() {
        assert_eq!(
            to_text("550 <jan@voorbeeld.nl>: &lt;x&gt; &eacute;&#233;&#xE9; R&D &unknown; a < b"),
            "550 <jan@voorbeeld.nl>: <x> ééé R&D &unknown; a < b"
        );
    }

    #[test]
    fn ends_with_anything_open() {
        for html in
            ["<", "<p", "<!--", "<script>a", "&", "&#", "&#x110000;", "</", "<a <b", "<style></st"]
        {
            to_text(html);
        }
    }
}
