//! Finds e-mail addresses in text.

use crate::lower::Lower;

use std::borrow::Cow;

/// An address, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Address<'a> {
    /// The address as written, without brackets.
    pub(crate) text: &'a str,
    /// The byte where it starts.
    pub(crate) start: usize,
    /// The byte after its end.
    pub(crate) end: usize,
}

/// The longest local part and domain that are looked at (RFC 5321, section 4.5.3.1), with room for encoded senders.
const LONGEST: usize = 320;

/// The addresses in `text`, in their order.
pub(crate) fn addresses(text: &str) -> impl Iterator<Item = Address<'_>> {
    text.match_indices('@').filter_map(|(at, _)| around(text, at))
}

/// The first address in `text`.
pub(crate) fn first(text: &str) -> Option<&str> {
    addresses(text).next().map(|found| found.text)
}

/// The address around the `@` at byte `at`.
fn around(text: &str, at: usize) -> Option<Address<'_>> {
    let (before, after) = (text.get(..at)?, text.get(at + 1..)?);
    let local = local_part(before);
    let domain = domain(after);
    if local.is_empty() || domain.is_empty() || is_in_link(before) {
        return None;
    }
    let (start, end) = (at - local.len(), at + 1 + domain.len());
    Some(Address { text: text.get(start..end)?, start, end })
}

/// Whether `before` ends within a link, whose parts may hold addresses of anybody.
fn is_in_link(before: &str) -> bool {
    let from = before.floor_char_boundary(before.len().saturating_sub(LONGEST));
    let near = before.get(from..).unwrap_or_default();
    let word = near.rsplit(|c: char| c.is_whitespace() || "<>\"'()".contains(c)).next();
    word.is_some_and(|word| word.contains("://"))
}

/// The local part at the end of `before`.
fn local_part(before: &str) -> &str {
    let from = before.floor_char_boundary(before.len().saturating_sub(LONGEST));
    let near = before.get(from..).unwrap_or_default();
    if let Some(open) = near.strip_suffix('"') {
        let start =
            open.rfind('"').filter(|&start| !open.get(start..).unwrap_or_default().contains('\n'));
        return start.and_then(|start| near.get(start..)).unwrap_or_default();
    }
    let start = near
        .char_indices()
        .rev()
        .take_while(|&(_, c)| is_local(c))
        .last()
        .map_or(near.len(), |(start, _)| start);
    let local = without_text_before(near.get(start..).unwrap_or_default());
    let local = local.trim_start_matches(['\'', '.', '*', '-', '/']);
    let local = if local.starts_with("=?") { local } else { local.trim_start_matches('=') };
    // A setting such as `to=jan@voorbeeld.nl` is no part of the address.
    let setting = ["to=", "for=", "rcpt=", "from=", "recipient=", "orcpt=", "SMTP=", "smtp="];
    setting.iter().find_map(|name| local.strip_prefix(name)).unwrap_or(local)
}

/// The domain at the start of `after`.
fn domain(after: &str) -> &str {
    if after.starts_with('[') {
        let end = after.find(']').filter(|&end| end < 50).map_or(0, |end| end + 1);
        return after.get(..end).unwrap_or_default();
    }
    let end = after
        .char_indices()
        .take(LONGEST)
        .find(|&(_, c)| !is_domain(c))
        .map_or(after.len().min(LONGEST), |(end, _)| end);
    let domain = after.get(..end).unwrap_or_default().trim_end_matches(['.', '-', '_']);
    let domain = without_text_behind(domain);
    if domain.contains("..") || domain.starts_with('.') { "" } else { domain }
}

/// `domain` without the words that languages without spaces write right behind it: no top-level domain mixes scripts.
fn without_text_behind(domain: &str) -> &str {
    let last = domain.rfind('.').map_or(0, |dot| dot + 1);
    let label = domain.get(last..).unwrap_or_default();
    if !label.starts_with(|c: char| c.is_ascii()) {
        return domain;
    }
    let end = label.find(|c: char| !c.is_ascii()).unwrap_or(label.len());
    domain.get(..last + end).unwrap_or_default()
}

/// `local` without the words that languages without spaces write right before it.
fn without_text_before(local: &str) -> &str {
    let end = local.rfind(is_wide).map_or(0, |at| {
        at + local.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
    });
    local.get(end..).filter(|rest| !rest.is_empty()).unwrap_or(local)
}

/// Whether `c` is of a script that has no spaces: Chinese, Japanese, or their punctuation.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
}

fn is_local(c: char) -> bool {
    c.is_alphanumeric() || "!#$%&'*+/=?^_{|}~.-".contains(c)
}

fn is_domain(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '-' | '_')
}

/// `address` as people write it: reports encode `+` and `=` as `+2B` and `+3D` (RFC 3461, section 4),
/// and other characters as `\x{E9}` (RFC 6533, section 3).
pub(crate) fn decode(address: &str) -> Cow<'_, str> {
    if !address.contains("\\x{") && !address.contains("+2B") && !address.contains("+3D") {
        return address.into();
    }
    let mut decoded = String::with_capacity(address.len());
    let mut rest = address;
    while let Some((plain, behind)) = rest.split_once("\\x{") {
        decoded.push_str(plain);
        let character = behind.split_once('}').and_then(|(hex, rest)| {
            let code = u32::from_str_radix(hex, 16).ok()?;
            char::from_u32(code).filter(|c| !c.is_control()).map(|c| (c, rest))
        });
        let Some((character, behind)) = character else { return address.into() };
        decoded.push(character);
        rest = behind;
    }
    decoded.push_str(rest);
    decoded.replace("+2B", "+").replace("+3D", "=").into()
}

/// Whether two addresses are the same: servers do not mind capitals and quotes, and people less.
pub(crate) fn same(one: &str, other: &str) -> bool {
    let plain = |address: &str| address.replace('"', "").lower();
    plain(one) == plain(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encoded_addresses_are_decoded() {
        assert_eq!(decode("jan+2Bclub+3Dx@voorbeeld.nl"), "jan+club=x@voorbeeld.nl");
        assert_eq!(decode("jan+20@voorbeeld.nl"), "jan+20@voorbeeld.nl");
        assert_eq!(decode("gr\\x{E5}@voorbeeld.nl"), "grå@voorbeeld.nl");
        assert_eq!(decode("gr\\x{x@voorbeeld.nl"), "gr\\x{x@voorbeeld.nl");
    }

    #[test]
    fn links_have_no_addresses() {
        let text =
            "https://a.nl/?to=jan@x.nl&b=2 (http://u@a.nl) <https://a.nl>jan@x.nl mailto:piet@x.nl";
        let found: Vec<&str> = addresses(text).map(|found| found.text).collect();
        assert_eq!(found, ["jan@x.nl", "piet@x.nl"]);
    }

    #[test]
    fn scripts_without_spaces_end_an_address() {
        let text = "宛先jan@voorbeeld.jp様 an@例え.テスト 你好，piet@x.nl您好";
        let found: Vec<&str> = addresses(text).map(|found| found.text).collect();
        assert_eq!(found, ["jan@voorbeeld.jp", "an@例え.テスト", "piet@x.nl"]);
    }

    #[test]
    fn finds_addresses_without_what_surrounds_them() {
        let text = "<jan@voorbeeld.nl>: x, 'piet.a+b@x-y.nl'. \"van den\"@oud.nl mailto:k@n.nl to=m@n.be, @ a@ @b [x@[192.0.2.1]] é@ü.nl";
        let found: Vec<&str> = addresses(text).map(|found| found.text).collect();
        assert_eq!(
            found,
            [
                "jan@voorbeeld.nl",
                "piet.a+b@x-y.nl",
                "\"van den\"@oud.nl",
                "k@n.nl",
                "m@n.be",
                "x@[192.0.2.1]",
                "é@ü.nl"
            ]
        );
    }
}
