//! Finds the answer of the server in the words about a recipient.

use std::sync::LazyLock;

use crate::code::{self, Codes};
use crate::list::{List, list};
use crate::report::Stage;
use crate::report::forms::{ANSWER_CUES, ANSWER_ENDS};
use crate::search::Phrases;

/// What the words about a recipient hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Said {
    /// The server's own words.
    pub(super) text: String,
    /// The codes in them.
    pub(super) codes: Codes,
    /// The server that said it.
    pub(super) host: Option<String>,
    /// When it was said.
    pub(super) stage: Option<Stage>,
}

/// The longest answer that is kept: servers that say more repeat themselves.
const LONGEST: usize = 1200;

/// Words of `InterMail` that announce the answer of the other server.
const RELAY_CUE: &str = "SMTP diagnostic:";

/// Words that announce an answer.
static CUES: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(&mut [ANSWER_CUES].into_iter()));

/// Words that no longer belong to an answer.
static ENDS: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(&mut [ANSWER_ENDS].into_iter()));

/// Words that name a step, each in a group of its own.
static STEPS: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::of(&mut STAGES.iter().map(|(cues, _)| *cues)));

/// Reads the answer in `words`: what stands behind a code, or behind words that announce it.
pub(super) fn read(words: &str) -> Said {
    let text = answer(words);
    let stage = stage(words);
    let codes = code::find(&text);
    Said { codes, host: host(words), stage, text }
}

/// The answer itself, on one line.
fn answer(words: &str) -> String {
    let paragraphs = || words.split("\n\n");
    let coded = || paragraphs().filter_map(from_code);
    let relayed = || paragraphs().filter_map(behind_relay).find_map(from_code);
    let announced = || {
        let mut rest = paragraphs();
        let announced = rest.find_map(after_cue)?;
        if announced.is_empty() { rest.next() } else { Some(announced) }
    };
    // A notice may name the code first and quote the whole answer further down.
    let found = relayed().or_else(|| coded().find(|answer| !code::is_bare(answer)));
    let found = found.or_else(|| coded().next());
    let found =
        found.or_else(announced).or_else(|| paragraphs().find(|text| !text.trim().is_empty()));
    close(&flat(found.unwrap_or_default()))
}

/// What stands behind the words by which `InterMail` passes the other server's answer on, below its own code.
fn behind_relay(paragraph: &str) -> Option<&str> {
    let (_, answer) = paragraph.split_once(RELAY_CUE)?;
    Some(answer.trim_start())
}

/// What stands behind the code in `paragraph`: up to the closing quote where it is quoted, and all of it where
/// the code only closes a sentence, as in `no mailbox here (#5.1.1)`.
fn from_code(paragraph: &str) -> Option<&str> {
    let (before, answer) = paragraph.split_at_checked(code::position(paragraph)?)?;
    if before.ends_with(['(', '#']) && code::find(answer).reply.is_none() {
        return Some(paragraph);
    }
    let Some(quote) = before.chars().next_back().filter(|last| matches!(last, '\'' | '"')) else {
        return Some(answer);
    };
    let end = answer.match_indices(quote).map(|(end, _)| end).find(|&end| closes(answer, end));
    end.and_then(|end| answer.get(..end)).or(Some(answer))
}

/// Whether the quote at byte `end` closes: no letter stands right behind it, as in `couldn't`.
fn closes(answer: &str, end: usize) -> bool {
    !answer.get(end + 1..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
}

/// What stands behind the first words in `paragraph` that announce an answer.
fn after_cue(paragraph: &str) -> Option<&str> {
    let lower = paragraph.to_ascii_lowercase();
    let first = CUES.matches(&lower).map(|(at, (cue, _))| at + cue.len()).min()?;
    paragraph.get(first..).map(str::trim)
}

/// Takes off what follows an answer: a closing quote, the step, that it gave up, answers that only follow from it.
fn close(answer: &str) -> String {
    let lower = answer.to_ascii_lowercase();
    let end = ENDS.matches(&lower).next().map_or(answer.len(), |(at, _)| at);
    let answer = answer.get(..end).unwrap_or_default().trim();
    let answer = answer
        .strip_suffix(['\'', '"'])
        .filter(|rest| !rest.contains(['\'', '"']))
        .unwrap_or(answer);
    answer.strip_suffix(')').filter(|rest| !rest.contains('(')).unwrap_or(answer).trim().to_owned()
}

/// `text` on one line, with single spaces, and no longer than an answer can be.
pub(super) fn flat(text: &str) -> String {
    let mut line = String::with_capacity(text.len().min(LONGEST));
    for word in text.split_ascii_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
        if LONGEST < line.len() {
            line.truncate(line.floor_char_boundary(LONGEST));
            break;
        }
    }
    line
}

/// The server in words such as `host mx.voorbeeld.nl[192.0.2.1] said:`.
fn host(words: &str) -> Option<String> {
    let (_, rest) = words.split_once("host ").or_else(|| words.split_once("while talking to "))?;
    let name = rest
        .trim_start()
        .split(|c: char| c.is_whitespace() || matches!(c, '[' | '(' | ':' | ','))
        .next()?;
    let name = name.trim_end_matches('.');
    name.contains('.').then(|| name.to_owned())
}

/// The step of the conversation that `words` name.
pub(super) fn stage(words: &str) -> Option<Stage> {
    let lower = flat(words).to_ascii_lowercase();
    STEPS.groups_in(&lower).min().and_then(|first| STAGES.get(first)).map(|&(_, stage)| stage)
}

/// Words that name a step.
#[rustfmt::skip]
const STAGES: &[(List, Stage)] = &[
    (list!["in reply to end of data"], Stage::Content),
    (list!["in reply to data command"], Stage::Data),
    (list!["after end of data"], Stage::Content),
    (list!["failed after i sent the message"], Stage::Content),
    (list!["smtp command data"], Stage::Data),
    (list!["did not like our final data"], Stage::Content),
    (list!["message-is-rejected-by"], Stage::Content),
    (list!["in reply to mail from"], Stage::MailFrom),
    (list!["after mail from"], Stage::MailFrom),
    (list!["sender was rejected"], Stage::MailFrom),
    (list!["did not like our mail from"], Stage::MailFrom),
    (list!["refused to talk to me"], Stage::Connect),
    (list!["after initial connection"], Stage::Connect),
    (list!["in reply to ehlo"], Stage::Connect),
    (list!["in reply to helo"], Stage::Connect),
    (list!["after ehlo"], Stage::Connect),
    (list!["after helo"], Stage::Connect),
    (list!["my name was rejected"], Stage::Connect),
    (list!["in reply to rcpt to"], Stage::RcptTo),
    (list!["after rcpt to"], Stage::RcptTo),
    (list!["does not like recipient"], Stage::RcptTo),
    (list!["did not like our rcpt to"], Stage::RcptTo),
    (list!["[rcpt_to]"], Stage::RcptTo),
];
