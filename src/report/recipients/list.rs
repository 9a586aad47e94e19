//! Reads lists on which each address has words of its own, such as the export of a mailing service or what somebody
//! typed: the words beside an address are about that address, and say nothing of its neighbours.

use crate::code::{self, Codes};
use crate::lower::Lower;
use crate::report::address::{self, Address};
use crate::report::forms::{
    FORWARD_LABELS, FORWARD_SENDER_LABELS, LIST_OUTCOMES, LIST_WORDS, NAME_PARTICLES, OTHER_LABELS,
};
use crate::report::lines::Line;
use crate::report::recipients::{is_alone, is_label, names_sender};
use crate::report::wording::Wording;
use crate::report::{Kind, event};

/// An address of a list, and what is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row<'a> {
    /// The address.
    pub(super) recipient: &'a str,
    /// The words about it alone.
    pub(super) words: String,
}

/// The most rows that are read.
const LONGEST: usize = 5000;

/// Signs that part an address from the words about it.
const MARKS: &[char] = &[';', ',', '|', ':', '=', '-', '–', '—', '(', '>', '→'];

/// The rows of the list that `lines` hold, none when they hold no list.
pub(super) fn rows<'a>(lines: &[Line<'a>]) -> Vec<Row<'a>> {
    let read = [by_line, by_heading, on_one_line];
    read.iter().map(|read| read(lines)).find(|rows| is_list(rows)).unwrap_or_default()
}

/// Whether `rows` are of two addresses at least, and one of them says what happened.
fn is_list(rows: &[Row]) -> bool {
    let is_other =
        |row: &Row| rows.first().is_some_and(|it| !address::same(it.recipient, row.recipient));
    rows.iter().any(is_other) && rows.iter().any(|row| is_failure(&row.words))
}

/// Whether `words` sound like a mail that did not arrive.
pub(in crate::report) fn is_failure(words: &str) -> bool {
    tells(words) && matches!(outcome(words), None | Some(Kind::Failed))
}

/// What became of a mail by the `words` beside its address: nothing where those say it in another way.
pub(in crate::report) fn outcome(words: &str) -> Option<Kind> {
    let failed =
        || cells(words).any(|cell| event::kind_of(&event::name(cell)) == Some(Kind::Failed));
    let codes = code::find(words);
    let is_refused = codes.status.is_some() || codes.reply.is_some_and(|it| it.number() != 250);
    match cells(words).find_map(named) {
        _ if failed() => Some(Kind::Failed),
        Some(_) if is_refused => None,
        found => found,
    }
}

/// Whether `words` sound like what happened to a mail.
pub(in crate::report) fn tells(words: &str) -> bool {
    let lower = words.lower();
    code::find(words) != Codes::default()
        || outcome(words).is_some()
        || Wording::of(&lower).is_of_notice()
        || LIST_WORDS.any_stands_in(&lower)
}

/// The parts of `words` between the signs that part cells.
fn cells(words: &str) -> impl Iterator<Item = &str> {
    let cells = words.split([';', ',', '|', ':', '(', ')']);
    cells.flat_map(|cell| cell.split(" - ")).flat_map(|cell| cell.split("  ")).map(trimmed)
}

/// The outcome that a cell names, by itself or with a time or a number behind it.
fn named(cell: &str) -> Option<Kind> {
    let lower = cell.lower();
    let is_time = |rest: &str| {
        rest.chars().all(|c| c.is_ascii_digit() || c == ' ')
            || [" op ", " om ", " on ", " at "].iter().any(|word| rest.starts_with(word))
    };
    let fits = |name: &str| lower.strip_prefix(name).is_some_and(is_time);
    if lower.starts_with("250 ") {
        return Some(Kind::Delivered);
    }
    LIST_OUTCOMES.iter().find(|(_, names)| names.iter().any(&fits)).map(|row| row.0)
}

/// `text` without the signs and spaces around it.
fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || MARKS.contains(&c) || "<\"'*•·.)!".contains(c))
}

/// A row on each line: `jan@voorbeeld.nl - onbekend`.
fn by_line<'a>(lines: &[Line<'a>]) -> Vec<Row<'a>> {
    let shared = shared(lines);
    let mut rows: Vec<Option<Row>> = lines.iter().map(|line| row(line, shared)).collect();
    let first = rows.iter().position(Option::is_some).unwrap_or_default();
    let end = rows.iter().rposition(Option::is_some).map_or(0, |last| last + 1);
    // What stands below a row may be the answer to it.
    let belongs = |(line, row): (&Line, &Option<Row>)| {
        let is_own = line.text.contains('@') || line.has_code() || line.text.starts_with(' ');
        row.is_none() && !line.is_empty() && is_own
    };
    let is_broken = lines.iter().zip(&rows).take(end + 1).skip(first).any(belongs);
    if is_broken { Vec::new() } else { rows.drain(..).flatten().take(LONGEST).collect() }
}

/// Whether `lines` hold rows of a list that cannot be told apart from what stands between them.
pub(super) fn is_mixed(lines: &[Line]) -> bool {
    lines.iter().filter_map(|line| row(line, None)).any(|row| tells(&row.words))
}

/// The address that stands on the first lines beside others: that of the sender, in a column of its own.
fn shared<'a>(lines: &[Line<'a>]) -> Option<&'a str> {
    let mut named = lines.iter().filter(|line| address::first(line.text).is_some());
    let (first, second) = (named.next()?, named.next()?);
    let is_on = |line: &Line, wanted: &str| {
        address::addresses(line.text).any(|found| address::same(found.text, wanted))
    };
    address::addresses(first.text).map(|found| found.text).find(|wanted| is_on(second, wanted))
}

/// The row on `line`, which names one address beside the `shared` one, and says something beside it.
fn row<'a>(line: &Line<'a>, shared: Option<&str>) -> Option<Row<'a>> {
    let found = only(line.text, shared)?;
    let before = without_number(line.text.get(..found.start)?);
    let behind = line.text.get(found.end..)?;
    let after = behind.trim_start_matches(['>', '\'', '"', ')']).replace(found.text, "");
    let after = shared.map_or(after.clone(), |shared| after.replace(shared, ""));
    let has_words = |text: &str| text.contains(char::is_alphanumeric);
    let is_field = OTHER_LABELS.any_begins(line.lower);
    if is_field || is_label_of_header(before) || names_sender(before) {
        return None;
    }
    let is_before = has_words(before) && !has_words(behind);
    let is_row = if is_before { is_said(before) } else { has_words(&after) && is_owner(before) };
    let words = format!("{}; {after}", before.trim_end_matches(['<', '\'', '"', '(', ' ']));
    // The name of somebody is no word about the mail, and is no harm either: it stands in no table of words.
    is_row.then(|| Row { recipient: found.text, words: words.trim().to_owned() })
}

/// The address on `line`, when it names no other beside the `shared` one.
fn only<'a>(line: &'a str, shared: Option<&str>) -> Option<Address<'a>> {
    let is_own = |found: &Address| shared.is_none_or(|shared| !address::same(shared, found.text));
    let mut found = address::addresses(line).filter(is_own);
    let first = found.next()?;
    found.all(|other| address::same(other.text, first.text)).then_some(first)
}

/// `text` without the sign or the number in front of a row.
fn without_number(text: &str) -> &str {
    let rest = text.trim_start_matches([' ', '*', '-', '•', '·', '>']);
    let behind = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_numbered = behind.len() < rest.len() && rest.len() - behind.len() < 4;
    match behind.strip_prefix(['.', ')']) {
        Some(rest) if is_numbered => rest.trim_start(),
        _ => rest,
    }
}

/// Whether `before` is the label of a field, such as `Aan:` or `Ontvanger:`.
fn is_label_of_header(before: &str) -> bool {
    let label = before.trim_end_matches(['<', '\'', '"', ' ']).lower();
    let Some(name) = label.strip_suffix(':') else { return false };
    is_label(before) && !tells(name)
        || FORWARD_LABELS.iter().chain(FORWARD_SENDER_LABELS).any(|known| known == name.trim())
}

/// Whether `before` says what happened to the address behind it: `Hardbounce: `, `User unknown - `.
fn is_said(before: &str) -> bool {
    let words = before.trim_end_matches(['<', '\'', '"', ' ']);
    let is_marked = words.ends_with([';', '|', ':', '=', '-', '–', '—', ',']);
    (is_marked || outcome(trimmed(words)).is_some()) && code::find(words).status.is_none()
}

/// Whether `before` is nothing, cells of a row, or the name or the number of who has the address behind it.
fn is_owner(before: &str) -> bool {
    let words = before.trim_end_matches(['<', '\'', '"', '(', ' ']);
    let is_of_name = |word: &str| {
        word.starts_with(char::is_uppercase)
            || !word.contains(char::is_alphabetic)
            || NAME_PARTICLES.contains(word.lower().as_str())
    };
    let is_name =
        || words.split_whitespace().count() <= 5 && words.split_whitespace().all(is_of_name);
    let is_cell = words.ends_with([';', '|', ',']);
    words.is_empty() || (is_cell || is_name()) && code::find(words) == Codes::default()
}

/// Addresses below headings that say what happened to those that follow.
fn by_heading<'a>(lines: &[Line<'a>]) -> Vec<Row<'a>> {
    let mut rows: Vec<Row> = Vec::new();
    let mut headings = 0;
    let mut heading = "";
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| !line.is_empty()) {
        if !line.text.contains('@') {
            let is_heading = line.lower.ends_with(':') && tells(line.text) && !line.has_code();
            let below = lines.get(at + 1).filter(|below| below.text.contains('@'));
            heading = if is_heading && below.is_some() { line.text } else { "" };
            headings += usize::from(!heading.is_empty());
            continue;
        }
        let listed =
            only(line.text, None).filter(|_| is_alone(line.text.trim()) && !heading.is_empty());
        let Some(found) = listed else { return Vec::new() };
        rows.push(Row { recipient: found.text, words: heading.to_owned() });
    }
    if 1 < headings { rows } else { Vec::new() }
}

/// Rows that stand on one line: `jan@voorbeeld.nl (550 unknown) en piet@voorbeeld.nl (552 full)`.
fn on_one_line<'a>(lines: &[Line<'a>]) -> Vec<Row<'a>> {
    let mut named = lines.iter().filter(|line| address::first(line.text).is_some());
    let (Some(line), None) = (named.next(), named.next()) else { return Vec::new() };
    let found: Vec<Address> = address::addresses(line.text).take(LONGEST).collect();
    let before = found.first().and_then(|first| line.text.get(..first.start)).unwrap_or_default();
    if code::find(before) != Codes::default() || names_sender(before) {
        return Vec::new();
    }
    let ends = found.iter().skip(1).map(|next| Some(next.start)).chain([None]);
    let rows = found.iter().zip(ends).map(|(found, end)| stretch(line.text, found, end));
    rows.collect::<Option<Vec<Row>>>().unwrap_or_default()
}

/// What stands behind the address `found` up to byte `end`, at which the next begins, or up to the end of the sentence.
fn stretch<'a>(line: &'a str, found: &Address<'a>, end: Option<usize>) -> Option<Row<'a>> {
    let behind = line.get(found.end..end.unwrap_or(line.len()))?;
    let words = match end {
        Some(_) => joined(behind)?,
        None => behind.split(". ").next()?,
    };
    let has_words = words.contains(char::is_alphanumeric);
    has_words.then(|| Row { recipient: found.text, words: words.trim().to_owned() })
}

/// `words` without the joint behind them, which opens the next row.
fn joined(words: &str) -> Option<&str> {
    let words = words.trim_end_matches(['<', '\'', '"', ' ']);
    let joints = [",", ";", " en", " and", " und", " et", " &", " +", " maar", " but"];
    joints.iter().find_map(|joint| words.strip_suffix(joint))
}
