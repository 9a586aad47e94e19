//! Reads lines that name what they tell: `to=<jan@voorbeeld.nl>, dsn=5.1.1, status=bounced (…)`.
//!
//! Postfix, sendmail and `OpenSMTPD` write so.

use super::Told;
use crate::code::{self, Class};
use crate::report::{Delivery, Kind, address};

/// What happened, by the first word about it, in lower case.
const KINDS: &[(&str, Kind)] = &[
    ("sent", Kind::Delivered),
    ("ok", Kind::Delivered),
    ("deferred", Kind::Delayed),
    ("queued", Kind::Delayed),
    ("tempfail", Kind::Delayed),
    ("softbounce", Kind::Delayed),
    ("bounced", Kind::Failed),
    ("expired", Kind::Failed),
    ("permfail", Kind::Failed),
    ("undeliverable", Kind::Failed),
];

/// Reads one line.
pub(super) fn read(line: &str) -> Option<Vec<Delivery>> {
    let recipients = value(line, "to").or_else(|| value(line, "arg1"))?;
    let (kind, words, form) =
        postfix(line).or_else(|| opensmtpd(line)).or_else(|| sendmail(line))?;
    let status = value(line, "dsn").and_then(|dsn| code::find(dsn).status);
    let original = value(line, "orig_to").and_then(address::first);
    let told = |recipient: &str| {
        let original = original.filter(|original| !address::same(original, recipient));
        Told { kind, recipient: Some(recipient), original, words, status, form }.delivery()
    };
    let deliveries: Vec<Delivery> =
        address::addresses(recipients).map(|found| told(found.text)).collect();
    (!deliveries.is_empty()).then_some(deliveries)
}

/// What Postfix says: that it tried, or that it refused what came in.
fn postfix(line: &str) -> Option<(Kind, &str, &'static str)> {
    if let Some((_, refused)) = line.split_once("reject: ") {
        let words = refused.split_once("]: ")?.1;
        let end = words.find("; from=<").unwrap_or(words.len());
        return Some((Kind::Failed, words.get(..end)?, "postfix"));
    }
    let (word, rest) = line.split_once(" status=")?.1.split_once(' ')?;
    let words = rest.strip_prefix('(')?;
    let words = words.rfind(')').and_then(|end| words.get(..end)).unwrap_or(words);
    Some((kind(word)?, words, "postfix"))
}

/// What `OpenSMTPD` says.
fn opensmtpd(line: &str) -> Option<(Kind, &str, &'static str)> {
    let result = quoted(line, " result=\"")?;
    Some((kind(result)?, quoted(line, " stat=\"")?, "opensmtpd"))
}

/// What sendmail says, which gives no word for it but only the answer.
fn sendmail(line: &str) -> Option<(Kind, &str, &'static str)> {
    if let Some((_, words)) = line.split_once(", reject=") {
        return Some((Kind::Failed, words, "sendmail"));
    }
    let (above, told) = line.split_once(", stat=")?;
    // Newer ones print the whole answer before their own word for it.
    let words = above.split_once(", reply=").map_or(told, |(_, reply)| reply);
    let first = told.split([':', ' ', '(']).next().unwrap_or_default();
    let class = value(line, "dsn").and_then(|dsn| dsn.trim().chars().next());
    let by_class = match class {
        Some('2') => Kind::Delivered,
        Some('4') => Kind::Delayed,
        _ => Kind::Failed,
    };
    let is_passing = code::find(words).reply.is_some_and(|code| code.class() == Class::Transient);
    let by_class = if is_passing { Kind::Delayed } else { by_class };
    Some((kind(first).unwrap_or(by_class), words, "sendmail"))
}

/// What happened, by the word for it.
fn kind(word: &str) -> Option<Kind> {
    let word = word.to_ascii_lowercase();
    KINDS.iter().find(|(known, _)| *known == word).map(|&(_, kind)| kind)
}

/// The value called `name`, up to the comma or the space behind it.
fn value<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let starts = line.match_indices(name).filter_map(|(at, _)| {
        let is_whole = line.get(..at)?.ends_with([' ', ',']);
        line.get(at + name.len()..)?.strip_prefix('=').filter(|_| is_whole)
    });
    let value = starts.into_iter().next()?;
    let end = value.find(", ").or_else(|| value.find(' ')).unwrap_or(value.len());
    let end = if value.starts_with('<') { end } else { value.find(' ').unwrap_or(end).min(end) };
    value.get(..end)
}

/// What stands between `opening` and the next quote.
fn quoted<'a>(line: &'a str, opening: &str) -> Option<&'a str> {
    let (_, rest) = line.split_once(opening)?;
    Some(rest.split_once('"').map_or(rest, |(quoted, _)| quoted))
}
