//! Looks for the phrases of a table in the words of a server, in one pass.

use std::cell::LazyCell;
use std::sync::LazyLock;

use crate::cause::{Cause, phrases};
use crate::list::List;
use crate::lower::Lower;
use crate::report::addresses;
use crate::search::Phrases;

/// A table of phrases in groups, which are in order of precedence.
pub(super) struct Table {
    groups: &'static [(Cause, List)],
    phrases: Phrases,
}

/// The words of a server, ready to be searched.
pub(super) struct Words<'a> {
    text: &'a str,
    /// The same bytes in lower case, with addresses and the names of hosts blanked out:
    /// `spam@voorbeeld.nl` and `spamfilter.voorbeeld.nl` say nothing about spam. So do sentences that only guess.
    masked: String,
}

/// Words that decide before any code.
pub(super) static STRONG: LazyLock<Table> = LazyLock::new(|| Table::of(phrases::STRONG));

/// Words that decide only when no exact code does.
pub(super) static WEAK: LazyLock<Table> = LazyLock::new(|| Table::of(phrases::WEAK));

/// Words by which an automatic answer says that nobody uses the address any more.
pub(super) static LEFT: LazyLock<Table> = LazyLock::new(|| Table::of(phrases::LEFT));

/// Words that leave open which address is meant.
pub(super) static DOUBTS: LazyLock<Table> = LazyLock::new(|| Table::of(phrases::DOUBTS));

/// Words of what else goes to an address.
pub(super) static TRADES: LazyLock<Table> = LazyLock::new(|| Table::of(phrases::TRADES));

/// Words for mail.
pub(super) static MAIL: LazyLock<Table> = LazyLock::new(|| Table::of(phrases::MAIL));

/// Words by which a notice begins to guess.
static GUESSES: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::of(&mut std::iter::once(phrases::GUESSES)));

/// The longest guess, in bytes.
const LONGEST_GUESS: usize = 300;

/// The signs in a phrase that stand for a gap.
const GAPS: [u8; 2] = [b'*', b'@'];

/// The longest gap, in bytes.
const GAP: usize = 80;

/// The verbs that `@` stands for too.
const VERBS: &[&str] = &["is", "was", "ist", "est", "es", "está", "è", "zijn"];

/// A phrase up to this length must be a whole word.
const SHORT: usize = 5;

/// Words that are written in one with the next: `mailadres`, `emailaccount`.
const COMPOUNDS: &[&str] = &["email", "mail"];

/// Parts of names of hosts that do say something: the lists that block mail servers, and the page that explains SPF.
const TELLING_HOSTS: &[&str] = &[
    "spamhaus",
    "spamcop",
    "barracudacentral",
    "sorbs",
    "csi.cloudmark",
    "ipcheck.proofpoint",
    "dnsbl",
    "openspf",
    "rbl",
];

/// Beginnings of words with dots that are no names of hosts, but Exchange's names for what went wrong.
const EXCHANGE_WORDS: &[&str] = &["resolver.", "storedrv.", "queue.", "transport.", "smtpsend."];

impl<'a> Words<'a> {
    /// Prepares `text`.
    pub(super) fn of(text: &'a str) -> Self {
        let lower = lower(text);
        let addresses = addresses(text).map(|found| (found.start, found.end));
        let guesses = guesses(&lower);
        let blanks: Vec<(usize, usize)> = addresses.chain(hosts(text)).chain(guesses).collect();
        let mut masked = lower.into_bytes();
        for (start, end) in blanks {
            blank(&mut masked, start, end);
        }
        // Only whole characters were blanked, so this is still text.
        Self { text, masked: String::from_utf8(masked).unwrap_or_default() }
    }

    /// The cause of the first group of `table` that has a phrase here, and the longest such phrase as it is written here.
    pub(super) fn find(&self, table: &Table) -> Option<(Cause, &'a str)> {
        let mut best: Option<(usize, usize, usize)> = None;
        for start in word_starts(&self.masked) {
            let rest = self.masked.get(start..).unwrap_or_default();
            for &(phrase, group) in table.phrases.beginning(rest.as_bytes()) {
                let better = |&(known, from, to): &(usize, usize, usize)| {
                    group < known || group == known && to - from < phrase.len()
                };
                if best.as_ref().is_none_or(better)
                    && has_first_word(rest.as_bytes(), phrase.as_bytes())
                    && let Some(length) = matches(rest, phrase)
                {
                    best = Some((group, start, start + length));
                }
            }
        }
        let (group, start, end) = best?;
        Some((table.groups.get(group)?.0, self.text.get(start..end)?))
    }
}

/// Where `text`, which is in lower case, only guesses: from words such as `possible reasons` to the end of the sentence.
fn guesses(text: &str) -> impl Iterator<Item = (usize, usize)> {
    GUESSES.matches(text).map(|(start, _)| {
        let rest = text.get(start..).unwrap_or_default();
        let rest = rest.get(..rest.floor_char_boundary(LONGEST_GUESS)).unwrap_or_default();
        (start, start + rest.find(". ").unwrap_or(rest.len()))
    })
}

/// `text` in lower case, each character in as many bytes as before, so that places in it stay the same.
fn lower(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let lower = text.lower();
    let mut pairs = text.chars().zip(lower.chars());
    if lower.len() == text.len() && pairs.all(|(one, other)| one.len_utf8() == other.len_utf8()) {
        return lower;
    }
    // Some letters take another number of bytes: those stay as they are.
    let lower = |character: char| {
        let lower = character.encode_utf8(&mut [0; 4]).lower();
        let mut only = lower.chars();
        let first = only.next().filter(|first| first.len_utf8() == character.len_utf8());
        first.filter(|_| only.next().is_none()).unwrap_or(character)
    };
    text.chars().map(lower).collect()
}

impl Table {
    /// Prepares the phrases of `groups`.
    fn of(groups: &'static [(Cause, List)]) -> Self {
        Self { groups, phrases: Phrases::of(&mut groups.iter().map(|&(_, phrases)| phrases)) }
    }
}

/// Whether `text` starts with the first word of `phrase`, or with as much of it as stands before a gap: few places do, and
/// those that do not are told apart fast.
fn has_first_word(text: &[u8], phrase: &[u8]) -> bool {
    let mut at = 0;
    while let Some(&byte) = phrase.get(at) {
        if b" *@$".contains(&byte) {
            return true;
        }
        if text.get(at) != Some(&byte) {
            return false;
        }
        at += 1;
    }
    true
}

/// How many bytes of `text` the phrase at its start takes, when it is there.
fn matches(text: &str, phrase: &str) -> Option<usize> {
    let (phrase, closes) =
        phrase.strip_suffix('$').map_or((phrase, false), |phrase| (phrase, true));
    let mut gap = None;
    let mut length = 0;
    let mut left = phrase;
    while !left.is_empty() {
        // By the byte, since phrases are short: a search for characters takes longer to begin than to end here.
        let end = left.bytes().position(|byte| GAPS.contains(&byte)).unwrap_or(left.len());
        let (words, behind) = left.split_at_checked(end)?;
        length += end_of(text.get(length..)?, words.trim(), gap)?;
        gap = behind.bytes().next();
        left = behind.get(1..).unwrap_or_default();
    }
    let rest = text.get(length..).unwrap_or_default();
    let is_whole = || !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
    let is_end = || {
        rest.trim_start_matches(['.', ' ', '\'', '"', '>', ')']).is_empty()
            || rest.starts_with(" (")
    };
    ((SHORT < phrase.len() || is_whole()) && (!closes || is_end())).then_some(length)
}

/// The byte of `text` at which `words` end, which stand at its start or behind a `gap`.
fn end_of(text: &str, words: &str, gap: Option<u8>) -> Option<usize> {
    let Some(gap) = gap else { return text.starts_with(words).then_some(words.len()) };
    let near = text.get(..text.floor_char_boundary(GAP + words.len()))?;
    let start = near.find(words)?;
    (gap == b'*' || near.get(..start).is_some_and(is_name)).then_some(start + words.len())
}

/// Whether `gap` has a name at most: what was an address, something in quotes, or only a verb. In `address class
/// unknown`, `user: unknown error` and `gebruikersnaam onbekend` it has something else.
fn is_name(gap: &str) -> bool {
    let mut words = gap.split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
    let is_known = |word: &str| VERBS.contains(&word) || !word.starts_with(char::is_alphanumeric);
    !gap.starts_with(char::is_alphanumeric)
        && !gap.contains(':')
        && words.next().is_none_or(is_known)
        && words.next().is_none()
}

/// The bytes of `text` at which a word starts. So does what stands behind `mail` in one word, as in `mailadres`.
fn word_starts(text: &str) -> impl Iterator<Item = usize> {
    let mut inside = false;
    let mut compound = None;
    text.bytes().enumerate().filter_map(move |(at, byte)| {
        let is_of_word = match byte {
            0..0x80 => byte.is_ascii_alphanumeric(),
            // The rest of a character is what its first byte was.
            0x80..0xC0 => return None,
            _ => text.get(at..)?.chars().next()?.is_alphanumeric(),
        };
        // Chinese, Japanese and Korean write words without spaces: one may begin at each character.
        let starts = is_of_word && (!inside || 0xE2 < byte);
        if starts {
            compound = text.get(at..).and_then(mail).map(|length| at + length);
        }
        inside = is_of_word;
        (starts || is_of_word && compound == Some(at)).then_some(at)
    })
}

/// How many bytes the word for mail takes with which `text` starts.
fn mail(text: &str) -> Option<usize> {
    COMPOUNDS.iter().find(|word| text.starts_with(**word)).map(|word| word.len())
}

/// Where the names of hosts stand in `text`.
fn hosts(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text.get(from..)?.find(is_host_character)?;
        let rest = text.get(start..)?;
        let end = rest.find(|c| !is_host_character(c)).unwrap_or(rest.len());
        let run = rest.get(..end)?;
        // Sendmail puts dots behind an address and goes on: `jan@voorbeeld.nl...User unknown`.
        let end = run.find("..").map_or(end, |dots| dots + 2);
        from = start + end;
        Some((start, start + run.get(..end)?.trim_end_matches(['.', '-']).len()))
    })
    .filter(|&(start, end)| text.get(start..end).is_some_and(is_host))
}

fn is_host_character(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '-')
}

/// Whether `word` is the name of a host, which has a dot and ends in letters.
fn is_host(word: &str) -> bool {
    let Some((before, last)) = word.rsplit_once('.') else { return false };
    let lower = LazyCell::new(|| word.to_ascii_lowercase());
    (2..13).contains(&last.len())
        && last.bytes().all(|byte| byte.is_ascii_alphabetic())
        && !opens_sentence(before, last)
        && !EXCHANGE_WORDS.iter().any(|start| lower.starts_with(start))
        && !TELLING_HOSTS.iter().any(|part| lower.contains(part))
}

/// Whether `word` opens a sentence that is glued to the one `before` it, as in `Delivery error.Mailbox is full`.
fn opens_sentence(before: &str, word: &str) -> bool {
    let (first, rest) = word.split_at_checked(1).unwrap_or_default();
    let is_lower = |text: &str| text.bytes().all(|byte| byte.is_ascii_lowercase());
    let ends_in_word =
        before.rsplit(|c: char| !c.is_ascii_alphabetic()).next().is_some_and(is_lower);
    2 < rest.len()
        && first.bytes().all(|byte| byte.is_ascii_uppercase())
        && is_lower(rest)
        && ends_in_word
}

/// Blanks out the bytes from `start` to `end`.
fn blank(bytes: &mut [u8], start: usize, end: usize) {
    if let Some(bytes) = bytes.get_mut(start..end) {
        bytes.fill(b' ');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, cause: Option<Cause>, quote: &str) {
        let found = Words::of(text).find(&STRONG);
        assert_eq!(found, cause.map(|cause| (cause, quote)), "{text}");
    }

    #[test]
    fn finds_words_as_they_are_written() {
        check(
            "550 5.1.1 <jan@x.nl>... User Unknown",
            Some(Cause::UnknownRecipient),
            "User Unknown",
        );
        check(
            "550 User jan@x.nl does not exist",
            Some(Cause::UnknownRecipient),
            "User jan@x.nl does not exist",
        );
        check(
            "552 1 Requested mail action aborted, mailbox not found",
            Some(Cause::UnknownRecipient),
            "aborted, mailbox not found",
        );
    }

    #[test]
    fn names_of_hosts_and_addresses_say_nothing() {
        check("550 spamrelay.zxcs.nl spam@voorbeeld.nl", None, "");
        check(
            "554 blocked, see https://www.spamhaus.org/query",
            Some(Cause::Blocklisted),
            "spamhaus",
        );
    }

    #[test]
    fn short_phrases_are_whole_words() {
        check("marble spfx", None, "");
    }

    #[test]
    fn phrases_are_in_lower_case_and_stand_once() {
        let all: Vec<&str> =
            phrases::STRONG.iter().chain(phrases::WEAK).flat_map(|group| group.1).collect();
        for (row, phrase) in all.iter().enumerate() {
            assert_eq!(*phrase, phrase.to_lowercase());
            assert_eq!(*phrase, phrase.trim());
            assert!(phrase.starts_with(char::is_alphanumeric), "{phrase}");
            assert!(
                all.get(..row).unwrap_or_default().iter().all(|other| other != phrase),
                "{phrase}"
            );
        }
    }

    #[test]
    fn every_phrase_can_decide() {
        for table in [&*STRONG, &*WEAK, &*LEFT] {
            for (cause, phrases) in table.groups {
                for phrase in *phrases {
                    let text = phrase.trim_end_matches('$').replace(GAPS.map(char::from), "-");
                    let found = Words::of(&text).find(table);
                    assert_eq!(found.map(|(cause, _)| cause), Some(*cause), "{phrase}");
                }
            }
        }
    }

    #[test]
    fn no_phrase_says_what_a_shorter_one_of_its_group_says() {
        let tables = [
            phrases::STRONG,
            phrases::WEAK,
            phrases::LEFT,
            phrases::DOUBTS,
            phrases::TRADES,
            phrases::MAIL,
        ];
        for (_, group) in tables.into_iter().flatten() {
            let known = Phrases::of(&mut std::iter::once(*group));
            for phrase in group.iter().filter(|phrase| !phrase.ends_with('$')) {
                let text = phrase.replace('*', "- a b c -").replace('@', "-");
                for rest in word_starts(&text).filter_map(|at| text.get(at..)) {
                    let here = known.beginning(rest.as_bytes()).iter();
                    let other = here
                        .map(|row| row.0)
                        .find(|other| *other != phrase && matches(rest, other).is_some());
                    assert_eq!(other, None, "{phrase}");
                }
            }
        }
    }
}
