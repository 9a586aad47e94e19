//! Finds which recipients a notice is about, and the words that go with each.

mod guess;
pub(in crate::report) mod list;
mod together;

use std::collections::HashMap;

use crate::code::{self, Codes};
use crate::list::{List, list};
use crate::lower::Lower;
use crate::report::Kind;
use crate::report::address::{self, Address};
use crate::report::forms::{
    ASKED_ABOUT, ASKED_CUES, CLOSINGS, GREETINGS, HELPER_CUES, INVITATIONS, NEW_CUES, OTHER_LABELS,
    OWN_CUES, RECIPIENT_CUES, RECIPIENT_LABELS, RETURNED_CUES, SENDER_CUES, SENDER_NAMES, SENDERS,
};
use crate::report::forward;
use crate::report::lines::Line;
use crate::report::transcript::{self, Answers};

/// The recipients that a notice names.
#[derive(Debug, Default)]
pub(super) struct Entries {
    list: Vec<Entry>,
    /// The place of each, by its address in lower case.
    places: HashMap<String, usize>,
    /// Whether answers name their recipients, so that one about another says nothing about the rest.
    pub(super) are_told_apart: bool,
    /// Whether the recipient is only the one address that there is.
    pub(super) is_guess: bool,
    /// Whether each stands on a list, with words of its own.
    pub(super) is_list: bool,
}

/// A recipient that a notice names, and what it says about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// The address.
    pub(super) recipient: String,
    /// The address that it was expanded or forwarded from.
    pub(super) original: Option<String>,
    /// The words about it.
    pub(super) words: String,
    /// What became of the mail, where a list says so in a word.
    pub(super) outcome: Option<Kind>,
    /// Whether a reply code stands in them.
    has_reply: bool,
    /// Whether a label such as `Ontvanger:` says that it is a recipient.
    is_labelled: bool,
}

impl Entry {
    /// Whether its words sound like a mail that did not arrive.
    pub(super) fn is_failure(&self) -> bool {
        list::is_failure(&self.words)
    }

    /// Whether it only names `reader`, who got the notice, and says nothing that a server would say.
    pub(super) fn is_greeting(&self, reader: &str) -> bool {
        !self.has_reply && address::same(&self.recipient, reader)
    }
}

/// How plainly a line says that an address is a recipient that was not reached; the plainest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Plainness {
    /// `<jan@voorbeeld.nl>: the words`, as Postfix and qmail write.
    Headed,
    /// The address stands alone on its line, as with Exim and Exchange.
    Alone,
    /// The address opens its line.
    Leading,
    /// `Recipient address: jan@voorbeeld.nl`.
    Labelled,
    /// `Your message to jan@voorbeeld.nl …`.
    Told,
    /// The address stands in the answer of a server, right behind its code.
    Answered,
    /// The address stands somewhere in the answer of a server.
    Mentioned,
    /// `To: jan@voorbeeld.nl`, among other lines of the header of the mail that came back.
    Copied,
    /// The address is that of a mail server, which is hardly ever a recipient.
    Server,
}

/// An address on a line.
#[derive(Clone)]
struct Claim<'a> {
    line: usize,
    plainness: Plainness,
    recipient: &'a str,
    original: Option<&'a str>,
    /// Those that are named with it: `jan@voorbeeld.nl en piet@voorbeeld.nl`.
    others: Vec<&'a str>,
    /// What stands behind them on the line.
    rest: &'a str,
    /// Whether a label such as `Ontvanger:` stands before it.
    is_labelled: bool,
}

/// How many lines below a recipient may name the address that it was expanded from.
const NOTES: usize = 5;

/// How many lines are looked at for the words about one recipient.
const LINES: usize = 200;

impl Entries {
    /// Finds the recipients that `lines` are about, from line number `from` on.
    pub(super) fn of(lines: &[Line], from: usize) -> Self {
        let claims = (from..lines.len()).filter_map(|line| claim(lines, line));
        let mut claims: Vec<Claim> = claims.flat_map(together::parted).collect();
        let plainest = claims.iter().map(|claim| claim.plainness).min();
        claims.retain(|claim| Some(claim.plainness) == plainest);
        let mut entries = Self::default();
        for (row, claim) in claims.iter().enumerate() {
            let next = claims.get(row + 1).map_or(lines.len(), |next| next.line);
            let below = lines.get(claim.line + 1..next.min(claim.line + LINES));
            let words = words(claim, below.unwrap_or_default());
            entries.add(claim, words.clone());
            for &recipient in &claim.others {
                let other = Claim { recipient, original: None, ..claim.clone() };
                entries.add(&other, words.clone());
            }
        }
        if 1 < entries.list.len() {
            if plainest == Some(Plainness::Alone) {
                entries.share();
                entries.drop_signature();
            }
            entries.tell_apart(&transcript::answers(lines.get(from..).unwrap_or_default()));
            entries.are_told_apart |= plainest == Some(Plainness::Alone) && list::is_mixed(lines);
        }
        entries
    }

    /// Finds the list that `lines` hold, each row of which is about its own address only.
    pub(super) fn listed(lines: &[Line]) -> Self {
        let mut entries = Self::default();
        for row in list::rows(lines) {
            let outcome = list::outcome(&row.words);
            let recipient = row.recipient.to_owned();
            let words = row.words;
            let (original, has_reply, is_labelled) = (None, false, false);
            entries.join(Entry { recipient, original, words, outcome, has_reply, is_labelled });
        }
        entries.is_list = !entries.list.is_empty();
        entries.are_told_apart = entries.is_list;
        entries
    }

    /// The only address in a text of one line, where nothing in it says that it is that of somebody else.
    ///
    /// Nothing says either that it is the one that failed: it is a guess.
    pub(super) fn guessed(lines: &[Line]) -> Self {
        let mut filled = lines.iter().filter(|line| !line.is_empty());
        let (line, None) = (filled.next(), filled.next()) else { return Self::default() };
        let mut entries = Self { is_guess: true, ..Self::default() };
        if let Some(claim) = line.and_then(guess::only) {
            entries.add(&claim, claim.rest.to_owned());
        }
        entries
    }

    /// Takes what stands below a list of recipients away from the last one: it is about all of them, or nobody knows whom.
    fn share(&mut self) {
        if let [.., above, last] = self.list.as_mut_slice()
            && above.words.trim().is_empty()
        {
            last.words.clear();
            last.has_reply = false;
        }
    }

    /// Leaves out an address below all that is said of others: it is that of somebody who passed the notice on.
    fn drop_signature(&mut self) {
        if let [above @ .., last] = self.list.as_slice()
            && last.words.trim().is_empty()
            && above.iter().all(|entry| !entry.words.trim().is_empty())
        {
            self.places.remove(&last.recipient.lower());
            self.list.pop();
        }
    }

    /// Gives each recipient of a list the answers that name it, and the last one not those about the others.
    fn tell_apart(&mut self, answers: &Answers) {
        let is_named = |entry: &Entry| answers.get(&entry.recipient.lower()).is_some();
        self.are_told_apart = self.list.iter().any(is_named);
        if !self.are_told_apart {
            return;
        }
        for entry in &mut self.list {
            let is_other = |found: Address| {
                let address = found.text.lower();
                address != entry.recipient.lower()
                    && self.places.contains_key(&address)
                    && answers.get(&address).is_some()
            };
            let own = answers.get(&entry.recipient.lower());
            if address::addresses(&entry.words).any(is_other) {
                entry.words = own.cloned().unwrap_or_default();
            } else if let Some(own) = own.filter(|_| code::find(&entry.words) == Codes::default()) {
                entry.words = format!("{own}\n\n{}", entry.words);
            }
            entry.has_reply = code::find(&entry.words).reply.is_some();
        }
    }

    /// The recipients, in the order in which they are named.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.list.iter()
    }

    /// Whether it names none.
    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Whether something is said of at least one recipient by itself, so that it need not be about the rest.
    pub(super) fn have_words(&self) -> bool {
        self.list.iter().any(|entry| !entry.words.trim().is_empty())
    }

    /// Whether all recipients are at one domain, so that one server can have answered for all.
    pub(super) fn share_a_domain(&self) -> bool {
        let domain = |entry: &Entry| entry.recipient.rsplit('@').next().map(str::lower);
        let mut domains = self.list.iter().map(domain);
        domains.next().is_none_or(|first| domains.all(|other| other == first))
    }

    /// Keeps only the recipients of which the words themselves hold a reply code, and those with a label where the
    /// answer `names_none`.
    pub(super) fn retain_answered(&mut self, names_none: bool) {
        self.retain(|entry| entry.has_reply || names_none && entry.is_labelled);
    }

    /// Leaves out `reader`, who got the notice, where it says nothing that a server would say.
    pub(super) fn leave_out(&mut self, reader: &str) {
        self.retain(|entry| !entry.is_greeting(reader));
    }

    /// Keeps the recipients that `stays` wants.
    fn retain(&mut self, stays: impl Fn(&Entry) -> bool) {
        self.list.retain(stays);
        let places = self.list.iter().enumerate();
        self.places = places.map(|(at, entry)| (entry.recipient.lower(), at)).collect();
    }

    /// The entry of `address`.
    pub(super) fn get(&self, address: &str) -> Option<&Entry> {
        self.list.get(*self.places.get(&address.lower())?)
    }

    /// Adds what is said about a recipient, which a notice may name twice: once for people, once for managers.
    fn add(&mut self, claim: &Claim, words: String) {
        let original = claim.original.or_else(|| generated_from(&words)).map(str::to_owned);
        let recipient = claim.recipient.to_owned();
        let is_labelled = claim.is_labelled;
        self.join(Entry {
            recipient,
            original,
            words,
            outcome: None,
            has_reply: false,
            is_labelled,
        });
    }

    /// Adds `found`, or joins it to what is known of the same recipient.
    fn join(&mut self, mut found: Entry) {
        found.has_reply = code::find(&found.words).reply.is_some();
        let new = self.list.len();
        let place = *self.places.entry(found.recipient.lower()).or_insert(new);
        let Some(known) = self.list.get_mut(place) else { return self.list.push(found) };
        if found.outcome != known.outcome {
            known.outcome = None;
        }
        if found.has_reply && !known.has_reply {
            known.words = format!("{}\n\n{}", found.words, known.words);
            known.has_reply = true;
        } else {
            known.words += "\n\n";
            known.words += &found.words;
        }
    }
}

/// The line at which the recipients stand that the last of `lines` is about: in its own paragraph, or above it.
pub(super) fn heading_of(lines: &[Line]) -> Option<usize> {
    let (last, above) = lines.split_last()?;
    let paragraph = above.iter().rposition(Line::is_empty).map_or(0, |at| at + 1);
    let is_alone = |line: &Line| line.text.contains('@') && is_alone(line.text.trim());
    let heading = above.iter().rposition(|line| !line.is_empty() && !is_alone(line));
    let named = heading.filter(|&at| at + 1 < paragraph && names_recipients(above, at));
    let has_address = |from: usize| {
        let lines = above.get(from..).unwrap_or_default();
        lines.iter().any(|line| line.text.contains('@'))
    };
    let is_told = || {
        let plain = [Plainness::Headed, Plainness::Labelled, Plainness::Told];
        let mut claims = (paragraph..above.len()).filter_map(|line| claim(above, line));
        above.get(paragraph).is_some_and(|line| is_alone(line) || is_dated(line))
            || claims.any(|claim| plain.contains(&claim.plainness))
    };
    let is_coded = || last.has_code() || is_told();
    named
        .or_else(|| Some(paragraph).filter(|&at| at < above.len() && has_address(at) && is_coded()))
}

/// Whether `line` has an address and the time of a failure, as Outlook writes it: `jan@voorbeeld.nl op 3-4-2026 10:10`.
fn is_dated(line: &Line) -> bool {
    let Some((found, behind)) = line.lower.split_once(' ') else { return false };
    let words = ["op ", "on ", "am ", "le "];
    let time = words.iter().find_map(|word| behind.strip_prefix(word)).unwrap_or_default();
    let is_of_time = |c: char| c.is_ascii_digit() || " -/.:apm".contains(c);
    address::first(found).is_some_and(|first| first.len() == found.trim_matches('\'').len())
        && time.starts_with(|c: char| c.is_ascii_digit())
        && time.chars().all(is_of_time)
}

/// Whether an answer speaks of the address of the one who reads it: `Your address jan@voorbeeld.nl is not known here`.
pub(super) fn names_reader(answer: &str) -> bool {
    let is_own = |found: Address| {
        let before = format!(" {}", answer.get(..found.start).unwrap_or_default().lower());
        let words = before.trim_end_matches(['<', ' ', '\'', '"', '(']);
        OWN_CUES.any_ends(words)
    };
    address::addresses(answer).any(is_own)
}

/// Whether line number `line` ends with words behind which recipients follow, or names one at its head or with a label.
fn names_recipients(lines: &[Line], line: usize) -> bool {
    let text = lines.get(line).map(|line| line.lower).unwrap_or_default();
    let has_label = || ["user", "recipient", "rcpt"].iter().any(|label| text.contains(label));
    let names = || match claim(lines, line).map(|claim| claim.plainness) {
        Some(Plainness::Headed) => true,
        Some(Plainness::Labelled) => has_label(),
        _ => false,
    };
    text.strip_suffix(':').is_some_and(is_told) || names()
}

/// The line with a label such as `Ontvanger:`, among the last of `lines`, below which an address stands alone.
pub(super) fn label_of(lines: &[Line]) -> Option<usize> {
    let from = lines.len().saturating_sub(SIGNATURE);
    lines.iter().enumerate().skip(from).find_map(|(row, line)| {
        let below = lines.get(row + 1).map(|below| below.text.trim());
        let below = below.filter(|line| line.contains('@'));
        (is_label(line.lower) && below.is_some_and(is_alone)).then_some(row)
    })
}

/// The words about the recipient of `claim`: those on its line, and those on the lines below up to the next recipient.
fn words(claim: &Claim, below: &[Line]) -> String {
    // In a transcript each line is an answer of its own, and goes on only where it is folded.
    let is_transcript = matches!(claim.plainness, Plainness::Answered | Plainness::Mentioned)
        && code::find(claim.rest) != Codes::default();
    let below = below
        .iter()
        .take_while(|line| !is_transcript || line.text.starts_with(' ') && !line.is_empty());
    below.fold(claim.rest.to_owned(), |words, line| words + "\n" + line.text)
}

/// The address in a note below a recipient, such as `(generated from info@voorbeeld.nl)`.
fn generated_from(words: &str) -> Option<&str> {
    let is_note =
        |line: &&str| line.starts_with('(') && line.contains(" from") || is_original(line);
    words.lines().map(str::trim).take(NOTES).find(is_note).and_then(address::first)
}

/// Whether `line` names the address that was written to, as Sun's server does below the one that failed.
fn is_original(line: &str) -> bool {
    line.get(..17).is_some_and(|label| label.eq_ignore_ascii_case("Original address:"))
}

/// The address on line number `line`, when the line says that it is a recipient.
fn claim<'a>(lines: &[Line<'a>], line: usize) -> Option<Claim<'a>> {
    let &Line { text, lower, wording, .. } = lines.get(line)?;
    if !text.contains('@') {
        return None;
    }
    let trimmed = text.trim().trim_start_matches(['*', '-', '•', '·', '>', ' ']);
    if OTHER_LABELS.any_begins(lower) || is_accepted(lines, line) {
        return None;
    }
    let found = first_recipient(trimmed)?;
    let before = trimmed.get(..found.start)?;
    let (others, end) = together::joined(trimmed, &found);
    let after = trimmed.get(end..)?.trim_start_matches(['>', '\'', '"', ']']);
    let greets = GREETINGS.any_begins(lower);
    if names_sender(before) || greets && (before.len() < 8 || !wording.is_of_notice()) {
        return None;
    }
    let headed = headed(before, after);
    let plainness = match headed {
        Some(_) if is_continued(lines, line) => return None,
        Some(_) => Plainness::Headed,
        None => plainness(lines, line, trimmed, before, after)?,
    };
    if plainness == Plainness::Mentioned && is_one_of_two(trimmed, found.text) {
        // One of the two is the sender, and nothing says which.
        return None;
    }
    let is_of_server = Plainness::Headed < plainness && is_a_server(found.text);
    let plainness = if is_of_server { Plainness::Server } else { plainness };
    let rest = match plainness {
        Plainness::Headed => headed.map_or("", |(_, rest)| rest),
        Plainness::Alone => "",
        Plainness::Leading => after,
        Plainness::Labelled if is_said_behind(before, after) => after,
        _ => trimmed,
    };
    let is_list = !matches!(plainness, Plainness::Copied | Plainness::Server);
    let is_notes_name = found.text.contains('/') && !found.text.contains('.');
    let is_whole = is_notes_name && plainness == Plainness::Alone;
    Some(Claim {
        line,
        plainness,
        recipient: if is_whole { trimmed } else { found.text },
        original: headed.and_then(|(original, _)| original),
        others: if is_list { others } else { Vec::new() },
        rest,
        is_labelled: is_named_recipient(before),
    })
}

/// Whether what is said of a labelled address stands behind it, and not `before` it.
fn is_said_behind(before: &str, after: &str) -> bool {
    !after.trim().is_empty() && code::find(before) == Codes::default()
}

/// Whether `line` names `first` before all others, and another behind it.
fn is_one_of_two(line: &str, first: &str) -> bool {
    let mut named = address::addresses(line).map(|named| address::same(named.text, first));
    named.next() == Some(true) && named.any(|is_first| !is_first)
}

/// The first address on a line, or the one behind it where that is the sender: `from info@vereniging.nl to
/// jan@voorbeeld.nl`, `info@vereniging.nl -> jan@voorbeeld.nl`.
fn first_recipient(line: &str) -> Option<Address<'_>> {
    let mut found = address::addresses(line);
    let first = found.find(|found| !is_other(line, found))?;
    let after = line.get(first.end..)?.trim_start_matches(['>', '"', '\'', ' ']);
    let points = ["→", "->", "=>", "⇒"].iter().any(|arrow| after.starts_with(arrow));
    let points = points || line.get(first.end..)?.trim_start().starts_with("->");
    let before = line.get(..first.start)?.trim_end_matches(['<', '"', '\'', ' ']).lower();
    let is_sender = || {
        let leads = ["to ", "naar ", "aan ", "an "].iter().any(|word| after.starts_with(word));
        leads && SENDER_CUES.any_ends(&before)
    };
    if points || is_sender() { found.next().or(Some(first)) } else { Some(first) }
}

/// Whether the line is one of a transcript in which the server accepts a recipient.
fn is_accepted(lines: &[Line], line: usize) -> bool {
    let bare = |row: usize| {
        let line = lines.get(row).map(|line| line.lower).unwrap_or_default();
        line.trim_start_matches(['<', '>', '-', '*', ' '])
    };
    let accepts = |row: usize| bare(row).starts_with("250 ") || bare(row).starts_with("250-");
    accepts(line) || bare(line).starts_with("rcpt to:") && accepts(line + 1)
}

/// Whether the address on `line` is that of an account, of who is greeted, or of who got the notice.
fn is_other(line: &str, found: &Address) -> bool {
    let before = line.get(..found.start).unwrap_or_default();
    let after = line.get(found.end..).unwrap_or_default().trim_start_matches([')', '>', ' ']);
    let lower = before.lower();
    let greets = GREETINGS.any_begins(&lower);
    is_task(before)
        || greets && !before.contains([',', '.', '!', ':'])
        || RECEIVED.any_begins(after) && !is_denied(after)
}

/// Whether the sentence that `words` open says that something did not happen: `kreeg mijn mail niet. …`.
fn is_denied(words: &str) -> bool {
    let lower = words.lower();
    let sentence = lower.split(['.', ':', ';', ',', '(', '?', '!']).next().unwrap_or_default();
    [" niet", " not", " nicht", " nooit", " never"]
        .iter()
        .any(|no| sentence.trim_end().ends_with(no))
}

/// Verbs before which the one stands who got the notice, or tells about it.
const RECEIVED: List = list![
    "kreeg ",
    "krijgt ",
    "ontving ",
    "meldt ",
    "schrijft ",
    "schreef ",
    "got ",
    "received ",
    "wrote ",
    "bekam ",
    "erhielt ",
    "schrieb ",
    "a reçu ",
    "a écrit ",
];

/// Whether `before` ends with what Outlook calls its sending of mail by an account: `Task 'info@voorbeeld.nl - Sending'`.
fn is_task(before: &str) -> bool {
    let before = before.trim_end_matches(['\'', '"', '<', ' ']).lower();
    ["task", "taak", "aufgabe", "tâche"].iter().any(|task| before.ends_with(task))
}

/// Whether a line goes on with the paragraph above it, as the answers of servers do that Postfix folds.
fn is_continued(lines: &[Line], line: usize) -> bool {
    let above = line.checked_sub(1).and_then(|above| lines.get(above)).copied().unwrap_or_default();
    let is_rule = above.text.ends_with(['-', '|', '=', '_', ':', '。', '：']);
    lines.get(line).is_some_and(|line| line.text.starts_with(' ')) && !above.is_empty() && !is_rule
}

/// How plainly a line that does not open with `<address>:` says that its address is a recipient.
fn plainness(
    lines: &[Line],
    line: usize,
    trimmed: &str,
    before: &str,
    after: &str,
) -> Option<Plainness> {
    let own = lines.get(line).copied().unwrap_or_default();
    let is_command = own.lower.starts_with(">>> ");
    if is_command || is_copied(lines, line) {
        return Some(Plainness::Copied);
    }
    let told = words_before(lines, line, before);
    if is_of_another(&told) || OWN_CUES.any_ends(&told) && own.has_code() {
        return None;
    }
    if is_alone(trimmed) {
        return (!is_signed(lines, line)
            && forward::to_reader(lines, line).is_none()
            && !SENDER_CUES.any_ends(&told))
        .then_some(Plainness::Alone);
    }
    if is_label(before) || after.trim_start().starts_with(';') && before.trim().is_empty() {
        return Some(Plainness::Labelled);
    }
    if matches!(before, "" | "<") && after.starts_with("...") {
        return Some(Plainness::Answered);
    }
    if matches!(before, "" | "<" | "'" | "\"")
        && after.starts_with(' ')
        && !is_continued(lines, line)
    {
        return Some(Plainness::Leading);
    }
    let is_named = before.trim_end().ends_with('(')
        && after.starts_with(')')
        && before.split_whitespace().count() <= 5
        && code::find(trimmed) == Codes::default();
    let is_passed = before.lower().trim_end_matches(['<', ' ']).ends_with(" to");
    if is_told(&told)
        || is_named
        || is_passed && address::first(before).is_some()
        || after.trim().is_empty() && before.trim_end_matches(['<', ' ']).ends_with(':')
    {
        return Some(Plainness::Told);
    }
    if ASKED_ABOUT.any_begins(after.trim_start()) {
        return Some(Plainness::Mentioned);
    }
    mentioned(own, &told, trimmed, before)
}

/// Whether the address behind the words `told` is a new one, that of the sender, or one to write to.
fn is_of_another(told: &str) -> bool {
    let is_sender = || told.rsplit(' ').next().is_some_and(|word| SENDER_NAMES.contains(word));
    NEW_CUES.any_ends(told) || is_sender() || is_invited(told)
}

/// How plainly a line that only mentions an address in a sentence says that it is a recipient, behind the words `told`.
fn mentioned(own: Line, told: &str, trimmed: &str, before: &str) -> Option<Plainness> {
    let is_of = |cues: List| cues.any_ends(told);
    if code::find(trimmed) == Codes::default() {
        // The sentence that says that a mail did not arrive names who it was for, whatever its language.
        let aimed = [" aan", " naar", " to", " an", " à"];
        let is_aimed =
            aimed.iter().any(|to| told.ends_with(to) || told.contains(&format!("{to} ")));
        let tells = own.wording.is_of_notice() || is_aimed && own.wording.is_comment();
        let is_other = !is_of(RETURNED_CUES) && (is_of(SENDER_CUES) || is_of(HELPER_CUES));
        return (!is_other && tells).then_some(Plainness::Mentioned);
    }
    if is_of(SENDER_CUES) && !is_of(RETURNED_CUES) || is_of(ASKED_CUES) {
        return None;
    }
    let answered = code::is_bare(before.trim_end_matches(['<', ' ']));
    if !answered && trimmed.get(before.len()..)?.lower().starts_with("abuse@") {
        return None;
    }
    Some(if answered { Plainness::Answered } else { Plainness::Mentioned })
}

/// Whether the line is one of the few of a header that Exchange and others put above what they say.
fn is_copied(lines: &[Line], line: usize) -> bool {
    let begins = |line: Option<&Line>, names: &[&str]| {
        let lower = line.map(|line| line.lower.trim_start_matches(['*', ' '])).unwrap_or_default();
        names.iter().any(|name| lower.starts_with(name))
    };
    let above = line.checked_sub(1).and_then(|above| lines.get(above));
    begins(lines.get(line), &["to:", "aan:"])
        && (begins(lines.get(line + 1), BESIDE_TO) || begins(above, BESIDE_TO))
}

/// Beginnings of lines that stand beside `To:` in a header.
const BESIDE_TO: &[&str] =
    &["subject:", "onderwerp:", "sent:", "verzonden:", "date:", "datum:", "from:", "van:", "cc:"];

/// Whether an address is that of a mail server, which is nobody's recipient.
fn is_a_server(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    SENDERS.any_begins(&lower)
}

/// The words behind `<address>:`, and the address it was expanded from.
fn headed<'a>(before: &str, after: &'a str) -> Option<(Option<&'a str>, &'a str)> {
    let is_command = before.to_ascii_lowercase().ends_with("to:<");
    if before.contains(' ') || 20 < before.len() || is_command {
        return None;
    }
    let mut rest = after.trim_start();
    let mut original = None;
    if let Some(inside) = rest.strip_prefix('(') {
        let (note, behind) = inside.split_once(')')?;
        original = address::first(note);
        rest = behind.trim_start();
    }
    let rest = rest.strip_prefix(':')?;
    Some((original, rest.trim_start()))
}

/// Whether a line has nothing but addresses, and perhaps the name of who they are of.
fn is_alone(line: &str) -> bool {
    let is_answer = || line.get(..3).is_some_and(|code| code.parse::<u16>().is_ok());
    if line.starts_with('(') || is_answer() || is_signing(&line.lower()) {
        return false;
    }
    let mut rest = String::new();
    let mut from = 0;
    for Address { start, end, .. } in address::addresses(line) {
        rest.push_str(line.get(from..start).unwrap_or_default());
        from = end.max(from);
    }
    rest.push_str(line.get(from..).unwrap_or_default());
    let is_list = address::addresses(line).nth(1).is_some();
    let rest = if is_list { rest.replace(';', ",") } else { rest };
    let rest = rest.replace("mailto:", "").replace("smtp:", "").replace("SMTP:", "");
    let words = rest.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    // Beside the number of a telephone an address is that of somebody who signs.
    !rest.contains([':', '=', '?', '!', ';', '|'])
        && !rest.contains(|c: char| c.is_ascii_digit())
        && !rest.trim_end().ends_with('.')
        && words.count() <= 4
        && code::find(line) == Codes::default()
}

/// Whether the last sentence of `line`, which is in lower case, closes a letter.
fn is_signing(line: &str) -> bool {
    let last = line.rsplit(". ").next().unwrap_or_default();
    CLOSINGS.any_begins(last)
}

/// Whether the address alone on line number `line` stands below the name of somebody who signs, and nothing that
/// a notice would say stands below it.
fn is_signed(lines: &[Line], line: usize) -> bool {
    let above = lines.get(..line).unwrap_or_default();
    let Some((name, above)) = above.split_last() else { return false };
    let is_list = || above.iter().rev().find(|line| !line.is_empty());
    let says =
        |line: &Line| line.wording.is_of_notice() || line.text.contains('@') || line.has_code();
    is_name(name.text.trim())
        && !says(name)
        && !is_list().is_some_and(|line| line.lower.ends_with(':'))
        && !lines.get(line + 1..).unwrap_or_default().iter().take(SIGNATURE).any(says)
}

/// How many lines below an address are looked at for words of a notice.
const SIGNATURE: usize = 10;

/// Whether `text` may be the name of a person or an organisation: a few words without signs, the first with a capital.
fn is_name(text: &str) -> bool {
    let is_of_name = |c: char| c.is_alphabetic() || matches!(c, ' ' | '.' | '-' | '\'' | '&' | ',');
    let lower = text.lower();
    text.starts_with(char::is_uppercase)
        && text.chars().all(is_of_name)
        && text.split_whitespace().count() <= 5
        && !RECIPIENT_LABELS.any_stands_in(&lower)
}

/// Whether `before` is a label of the sender, such as `Adres van afzender:`.
fn names_sender(before: &str) -> bool {
    let label = before.trim_end_matches(['<', ' ']).lower();
    if label.ends_with("mail from:") {
        return true;
    }
    let words = label.strip_suffix(':').unwrap_or_default().split_whitespace();
    !label.contains("expanded")
        && !label.contains("generated")
        && words.clone().count() < 6
        && words.into_iter().any(|word| {
            matches!(word, "sender" | "afzender" | "from" | "absender" | "expéditeur" | "remitente")
        })
}

/// Whether `before` ends with a word that only recipients have: `Ontvanger: `, `the message recipient "`.
fn is_named_recipient(before: &str) -> bool {
    let words = before.trim_end_matches(['<', ' ', '\'', '"', ':']).lower();
    ["ontvanger", "geadresseerde", "recipient", "empfänger", "empfängers", "destinataire"]
        .iter()
        .any(|name| words.ends_with(name))
}

/// Whether `before` is a label such as `Recipient address:`.
fn is_label(before: &str) -> bool {
    let before = before.trim_end_matches(['<', ' ', '\'', '"']).lower();
    let before = before.strip_suffix("rfc822;").unwrap_or(&before).trim_end();
    if before.ends_with("smtp=") || before.ends_with("smtp:") {
        return true;
    }
    let Some(label) = before.strip_suffix([':', '=']) else { return false };
    label.len() < 40 && RECIPIENT_LABELS.any_stands_in(label)
}

/// The words before an address in lower case, with those on the last line above that has any.
fn words_before(lines: &[Line], line: usize, before: &str) -> String {
    let above = lines.get(line.saturating_sub(2)..line).unwrap_or_default();
    let above = above.iter().rev().find(|line| !line.is_empty()).copied().unwrap_or_default();
    let is_field = OTHER_LABELS.any_begins(above.lower);
    let above = if is_field && !above.lower.ends_with(':') { "" } else { above.lower };
    let words = format!("{above} {}", before.lower());
    words.trim_end_matches(['<', ' ', '\'', '"', '(', '*', '[', ',']).to_owned()
}

/// Whether `words` end with those by which somebody asks to write to the address that follows: `Vragen? Mail naar …`.
fn is_invited(words: &str) -> bool {
    let sentence = || words.rsplit(". ").next().unwrap_or_default();
    [" naar", " aan", " to", " an", " à"].iter().any(|cue| words.ends_with(cue))
        && INVITATIONS.any_stands_in(sentence())
}

/// Whether `words` end with some that say that a recipient follows.
fn is_told(words: &str) -> bool {
    RECIPIENT_CUES.iter().any(|cue| {
        words.strip_suffix(cue).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    })
}
