//! Reads lines of the main log of Exim: `1abcde-0000AB-CD ** jan@voorbeeld.nl R=dnslookup T=remote_smtp …: 550 …`.

use super::Told;
use crate::report::{Delivery, Kind, address};

/// What happened, by its sign.
const SIGNS: &[(&str, Kind)] = &[
    (" ** ", Kind::Failed),
    (" == ", Kind::Delayed),
    (" => ", Kind::Delivered),
    (" -> ", Kind::Delivered),
    (" *> ", Kind::Delivered),
];

/// Words by which Exim refuses what comes in.
const REFUSED: &str = " rejected RCPT ";

/// Reads one line.
pub(super) fn read(line: &str) -> Option<Vec<Delivery>> {
    let told = tried(line).or_else(|| refused(line))?;
    Some(vec![told.delivery()])
}

/// Reads a line about an attempt to deliver.
fn tried(line: &str) -> Option<Told<'_>> {
    let signs = SIGNS.iter().filter_map(|&(sign, kind)| Some((line.find(sign)?, sign, kind)));
    let (at, sign, kind) = signs.min_by_key(|&(at, ..)| at)?;
    if !line.get(..at)?.rsplit(' ').next().is_some_and(is_id) {
        return None;
    }
    let rest = line.get(at + sign.len()..)?;
    let mut words = rest.split(' ');
    let (first, second) = (words.next()?, words.next().unwrap_or_default());
    let beside = second.strip_prefix('<').and_then(|_| address::first(second));
    let recipient = address::first(first).or(beside)?;
    let original = beside.filter(|beside| !address::same(beside, recipient));
    let answer = rest.split_once(": ").map_or("", |(_, answer)| answer);
    Some(Told {
        kind,
        recipient: Some(recipient),
        original,
        words: answer,
        status: None,
        form: "exim",
    })
}

/// Reads a line about mail that was refused when it came in.
fn refused(line: &str) -> Option<Told<'_>> {
    let (_, rest) = line.split_once(REFUSED)?;
    let (recipient, words) = rest.split_once(": ")?;
    let kind = Kind::Failed;
    let recipient = Some(address::first(recipient)?);
    Some(Told { kind, recipient, original: None, words, status: None, form: "exim" })
}

/// Whether `word` is the name that Exim gives a message: letters and digits in three groups.
fn is_id(word: &str) -> bool {
    let mut groups = 0;
    word.split('-').all(|group| {
        groups += 1;
        !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_alphanumeric())
    }) && groups == 3
        && (16..=23).contains(&word.len())
}
