//! Says things in the language of the reader. The only place that holds sentences.

mod day;
mod en;
mod find;
mod letter;
mod nl;

use crate::cause::{Cause, Who};
use crate::code::{Group, Reply, Status};
use crate::explanation::{Explanation, Outcome, Why};
use crate::message::Date;
use crate::report::{Kind, Stage};
use crate::route::Stop;
use crate::verdict::{Certainty, Verdict};

pub use day::Day;
pub use letter::Letter;

/// A language that the widget speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Dutch.
    #[default]
    Nl,
    /// English.
    En,
}

/// Everything that is said to people, in one language.
///
/// A missing word or a new [`Cause`] does not compile, so no language can fall behind.
pub struct Words {
    /// The answer to "must this address go?", as a headline.
    pub headline: fn(Verdict) -> &'static str,
    /// The verdict in one word, for counts and lists.
    pub verdict: fn(Verdict) -> &'static str,
    /// How sure the verdict is, as a sentence.
    pub certainty: fn(Certainty) -> &'static str,
    /// Who can do something about it, without an article's capital, such as `de ontvanger`.
    pub who: fn(Who) -> &'static str,
    /// What happened, as a heading of a few words.
    pub title: fn(Cause) -> &'static str,
    /// What happened, in one to three sentences.
    pub meaning: fn(Cause) -> &'static str,
    /// What to do now: at most three steps, the most useful first.
    pub steps: fn(Cause) -> &'static [&'static str],
    /// What a reply code means when it stands alone: `None` for a code that no table has.
    pub reply: fn(Reply) -> Option<&'static str>,
    /// The name of an enhanced status code, without a capital, since it follows the code: `None`
    /// for a code that the registry does not have.
    pub status: fn(Status) -> Option<&'static str>,
    /// The heading for a text that is not a bounce.
    pub kind: fn(Kind) -> &'static str,

    /// Shown above the answer when somebody else sent the mail that came back in the reader's name.
    pub forged: &'static str,
    /// Shown when the mail server has not given up yet.
    pub not_final: &'static str,
    /// How long the mail server goes on: a day and a time of day.
    pub retry_until: fn(&Moment) -> String,
    /// How long the mail server goes on, in the words of the notice.
    pub retry_words: fn(&str) -> String,
    /// The heading when the address seems gone, and it is too early to say so.
    pub wait_title: &'static str,
    /// What happened when the address seems gone, and it is too early to say so.
    pub wait_meaning: &'static str,
    /// The steps when the address seems gone, and it is too early to say so.
    pub wait_steps: &'static [&'static str],
    /// The steps when the mail server goes on trying by itself.
    pub delayed_steps: &'static [&'static str],
    /// The steps when the mail server goes on trying, and the mailbox is full.
    pub delayed_full_steps: &'static [&'static str],
    /// The heading when somebody says that an address is no longer used, and a person must look.
    pub left_title: &'static str,
    /// What happened when somebody says that an address is no longer used.
    pub left_meaning: &'static str,
    /// The steps when somebody says that an address is no longer used.
    pub left_steps: &'static [&'static str],
    /// The steps when a likely right address is suggested.
    pub check_typo_steps: &'static [&'static str],
    /// The steps when nothing says why.
    pub unclear_steps: &'static [&'static str],
    /// The steps when there is nothing but a code.
    pub bare_code_steps: &'static [&'static str],

    /// The button that copies the address.
    pub copy_address: &'static str,
    /// Said after copying.
    pub copied: &'static str,
    /// Said when copying failed.
    pub not_copied: &'static str,
    /// The button that copies the whole answer.
    pub copy_summary: &'static str,
    /// The button that prints the answer.
    pub print: &'static str,
    /// What the way of the message is called, before its stops.
    pub route: &'static str,
    /// A stop on the way of the message.
    pub stop: fn(Stop) -> &'static str,
    /// Said of the stop that the message did not get past.
    pub stopped_here: &'static str,
    /// When to try again: a day.
    pub try_on: fn(Day) -> String,
    /// The heading of the text for the help desk.
    pub letter: &'static str,
    /// The button that copies that text.
    pub copy_letter: &'static str,
    /// The link that opens that text in a mail program.
    pub mail_letter: &'static str,
    /// The subject of that text: the address, if it is known.
    pub letter_subject: fn(Option<&str>) -> String,
    /// Its first sentence: the address.
    pub letter_opening: fn(&str) -> String,
    /// Its first sentence when no address is known.
    pub letter_opening_unknown: &'static str,
    /// Before what the widget says about it.
    pub letter_says: &'static str,
    /// Before the words of the server.
    pub letter_answer: &'static str,
    /// Its last sentence.
    pub letter_closing: &'static str,
    /// What follows an address that is a link to the participant, for those who do not see that.
    pub participant: &'static str,
    /// The heading of how the whole message is got out of a mail program.
    pub whole_message: &'static str,
    /// How that is done: the name of a mail program, and the few clicks.
    pub whole_message_steps: &'static [(&'static str, &'static [&'static str])],
    /// The heading for a text in which nothing was recognised.
    pub nothing: &'static str,
    /// What to paste instead.
    pub nothing_help: &'static str,
    /// Above the causes that a search found.
    pub search_found: &'static str,
    /// The heading of who must act.
    pub who_acts: &'static str,
    /// The heading of the steps.
    pub what_now: &'static str,
    /// Before the house's own steps, after the look at the spelling.
    pub then_remove: &'static str,
    /// The heading of the server's own words.
    pub why: &'static str,
    /// The heading of the folded details.
    pub details: &'static str,
    /// Details: the reply code.
    pub reply_code: &'static str,
    /// Details: the enhanced status code.
    pub status_code: &'static str,
    /// Details: the meaning of the code in its standard.
    pub registered: fn(&str) -> String,
    /// Details: the codes, in the words of the server.
    pub codes: &'static str,
    /// Details: the step of the conversation between the servers.
    pub stage: fn(Stage) -> &'static str,
    /// Details: the name of that step.
    pub stage_name: &'static str,
    /// Details: the address that was written to, when it was forwarded.
    pub original_recipient: &'static str,
    /// Details: the server that answered.
    pub remote_mta: &'static str,
    /// Details: the form in which the bounce is written.
    pub form: &'static str,
    /// Shown in the place of an address when none was found.
    pub no_address: &'static str,
    /// A likely right address after a typing error: the address.
    pub did_you_mean: fn(&str) -> String,
    /// The new address of somebody who moved: the address.
    pub moved_to: fn(&str) -> String,
    /// The heading for a file that could not be read: its name.
    pub unreadable: fn(&str) -> String,
    /// The heading for a file with nothing in it: its name.
    pub empty_file: fn(&str) -> String,
    /// What to do when a file could not be read.
    pub unreadable_help: &'static str,
    /// What the codes of a group have in common, as a heading.
    pub group: fn(Group) -> &'static str,
    /// What must be done with an address, in a few words for a list.
    pub advice: fn(Verdict) -> &'static str,
    /// Said while many mails are read: how many were read.
    pub reading: fn(usize) -> String,
    /// Said to a screen reader when the reading begins.
    pub reading_now: &'static str,
    /// The button that stops the reading.
    pub stop_reading: &'static str,
    /// Said when the reader stopped it.
    pub reading_stopped: &'static str,
    /// What many mails come down to: how many addresses there are, and how many mails.
    pub found: fn(usize, usize) -> String,
    /// Said of files that could not be read: their names.
    pub unread: fn(&str) -> String,
    /// Said when many mails have no address in them.
    pub no_addresses: &'static str,
    /// Above the boxes in which a row is ticked off.
    pub done: &'static str,
    /// Says in which box an address is ticked off: the address.
    pub done_with: fn(&str) -> String,
    /// The names of the columns: address, verdict, how many mails, and the day of the last.
    pub columns: [&'static str; 4],
    /// A day in that last column, short.
    pub day: fn(Date) -> String,
    /// The name of the column with what happened.
    pub reason: &'static str,
    /// The button that shows the addresses with any verdict.
    pub all: &'static str,
    /// The button that shows more rows: how many.
    pub more: fn(usize) -> String,
    /// The button that copies the addresses that must go.
    pub copy_removals: &'static str,
    /// The button that keeps the table as a file.
    pub download: &'static str,
    /// The name of that file.
    pub file_name: &'static str,
    /// The button that prints the table.
    pub print_list: &'static str,
    /// What an enhanced status code is called, which the server may have meant otherwise.
    pub code_name: &'static str,
}

/// What is said before anything is explained, in one language: all that the page needs until somebody brings a bounce.
pub struct FieldWords {
    /// The label of the text field.
    pub paste: &'static str,
    /// Below the field: that nothing leaves the page.
    pub privacy: &'static str,
    /// The button that opens a file.
    pub choose_file: &'static str,
    /// Shown while a file is held above the widget.
    pub drop_here: &'static str,
    /// The button that empties the field.
    pub clear: &'static str,
    /// Shown before anything is pasted.
    pub empty: &'static str,
    /// Above the examples that can be tried.
    pub examples: &'static str,
    /// Examples to try: what each is about, and its text.
    pub samples: &'static [(&'static str, &'static str)],
    /// Said while what explains is fetched.
    pub fetching: &'static str,
    /// The heading when it cannot be fetched.
    pub lost: &'static str,
    /// What to do then.
    pub lost_help: &'static str,
    /// The button that fetches it again.
    pub fetch_again: &'static str,
}

impl Lang {
    /// The language of a tag such as `nl-BE`; Dutch when it is not spoken.
    pub fn from_tag(tag: &str) -> Self {
        match tag.split(['-', '_']).next() {
            Some(tag) if tag.eq_ignore_ascii_case("en") => Self::En,
            _ => Self::Nl,
        }
    }

    /// The tag of this language, for `lang` attributes.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// What is said in this language before anything is explained.
    pub fn field_words(self) -> &'static FieldWords {
        match self {
            Self::Nl => &nl::FIELD_WORDS,
            Self::En => &en::FIELD_WORDS,
        }
    }

    /// Everything else that is said in this language.
    pub fn words(self) -> &'static Words {
        match self {
            Self::Nl => &nl::WORDS,
            Self::En => &en::WORDS,
        }
    }

    /// What to know about the whole text before what happened to each recipient.
    pub fn hint(self, explanation: &Explanation) -> Option<&'static str> {
        explanation.is_forged.then_some(self.words().forged)
    }

    /// What happened to a recipient, as a heading.
    pub fn title(self, outcome: &Outcome) -> &'static str {
        let words = self.words();
        match Doubt::of(outcome) {
            Some(Doubt::TooEarly) => words.wait_title,
            Some(Doubt::Left) => words.left_title,
            Some(Doubt::NoReason) => (words.title)(Cause::Undefined),
            None => (words.title)(outcome.cause),
        }
    }

    /// What happened to a recipient.
    pub fn meaning(self, outcome: &Outcome) -> &'static str {
        let words = self.words();
        if let Some(meaning) = deciding_reply(outcome).and_then(words.reply) {
            return meaning;
        }
        match Doubt::of(outcome) {
            Some(Doubt::TooEarly) => words.wait_meaning,
            Some(Doubt::Left) => words.left_meaning,
            Some(Doubt::NoReason) => (words.meaning)(Cause::Undefined),
            None => (words.meaning)(outcome.cause),
        }
    }

    /// How long the mail server goes on trying, where that is told.
    pub fn retry_until(self, outcome: &Outcome) -> Option<String> {
        let printed = outcome.retry_until.as_deref()?;
        let words = self.words();
        Some(match Moment::read(printed) {
            Some(moment) => (words.retry_until)(&moment),
            None => (words.retry_words)(printed),
        })
    }

    /// What to do now, the most useful first.
    pub fn steps(self, outcome: &Outcome) -> &'static [&'static str] {
        let words = self.words();
        let is_typo = outcome.suggestion.is_some() && outcome.cause != Cause::Moved;
        match (outcome.verdict, outcome.cause) {
            (Verdict::Wait, Cause::Undefined) => words.wait_steps,
            (Verdict::Wait, cause) if means_gone(cause) => words.wait_steps,
            (Verdict::Check, _) if is_typo => words.check_typo_steps,
            (Verdict::Check, _) if is_unclear(outcome) => {
                if has_words(outcome) {
                    words.unclear_steps
                } else {
                    words.bare_code_steps
                }
            }
            (Verdict::Check, Cause::MailboxClosed) => words.left_steps,
            (Verdict::Wait, Cause::MailboxFull) if !outcome.is_final => words.delayed_full_steps,
            (Verdict::Wait, cause) if !outcome.is_final && passes_by_itself(cause) => {
                words.delayed_steps
            }
            // The strict rule removes for causes whose own steps would keep the address.
            (Verdict::Remove, cause) if !is_about_the_address(cause) => {
                (words.steps)(Cause::UnknownRecipient)
            }
            (_, cause) => (words.steps)(cause),
        }
    }
}

/// `number` with `sign` between its thousands.
fn grouped(number: usize, sign: char) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.char_indices() {
        if at != 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(sign);
        }
        grouped.push(digit);
    }
    grouped
}

/// A day, with a time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment<'a> {
    /// The day of the month.
    pub day: u8,
    /// The month, January being 0.
    pub month: usize,
    /// The year.
    pub year: &'a str,
    /// The hour and the minute.
    pub time: &'a str,
}

impl<'a> Moment<'a> {
    /// Reads a date as mails have it (RFC 5322, section 3.3), such as `Sat, 7 Mar 2026 09:01:02 +0100`.
    fn read(date: &'a str) -> Option<Self> {
        let from = date.find(|c: char| c.is_ascii_digit())?;
        let mut parts = date.get(from..)?.split_whitespace();
        let day = parts.next()?.parse().ok()?;
        let name = parts.next()?.to_ascii_lowercase();
        let month = MONTHS.iter().position(|month| *month == name)?;
        let year = parts.next().filter(|year| year.len() == 4)?;
        let time = parts.next()?.get(..5)?;
        Some(Self { day, month, year, time })
    }
}

/// The months as mails have them.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Why the words of a cause that blames the address would say too much.
enum Doubt {
    /// The answer is only temporary.
    TooEarly,
    /// It is not used any more, as it seems, and may be another's or have a new one beside it.
    Left,
    /// Nothing but a weak sign points that way.
    NoReason,
}

impl Doubt {
    fn of(outcome: &Outcome) -> Option<Self> {
        match (outcome.verdict, outcome.cause) {
            (Verdict::Wait, cause) if means_gone(cause) => Some(Self::TooEarly),
            (_, cause) if is_about_the_address(cause) && is_unclear(outcome) => {
                Some(Self::NoReason)
            }
            (Verdict::Check, Cause::MailboxClosed) => Some(Self::Left),
            _ => None,
        }
    }
}

/// Whether nothing says why, or only a code that many servers use for much else.
fn is_unclear(outcome: &Outcome) -> bool {
    let by_code = || is_about_the_address(outcome.cause) && deciding_reply(outcome).is_some();
    outcome.certainty == Certainty::Unclear || (outcome.verdict == Verdict::Check && by_code())
}

/// The reply code, when nothing else decided the cause.
fn deciding_reply(outcome: &Outcome) -> Option<Reply> {
    let evidence = &outcome.evidence;
    let decided = !evidence.is_empty() && evidence.iter().all(|sign| sign.why == Why::Reply);
    let bare = outcome.cause == Cause::Undefined && !has_words(outcome);
    outcome.reply_code.filter(|_| decided || bare)
}

/// Whether the server said more than a code.
fn has_words(outcome: &Outcome) -> bool {
    outcome.diagnostic.contains(char::is_alphabetic)
}

/// Whether nobody has to do anything about a cause while the mail server goes on trying.
fn passes_by_itself(cause: Cause) -> bool {
    matches!(
        cause,
        Cause::TryLater | Cause::Unreachable | Cause::ServerFault | Cause::RecipientBusy
    )
}

/// Whether the address or its domain is no more, once that is final.
fn means_gone(cause: Cause) -> bool {
    matches!(
        cause,
        Cause::UnknownRecipient | Cause::MailboxClosed | Cause::UnknownDomain | Cause::NoMailDomain
    )
}

/// Whether a cause blames the address, so that its steps put it right or remove it.
fn is_about_the_address(cause: Cause) -> bool {
    means_gone(cause) || matches!(cause, Cause::Moved | Cause::BadAddress | Cause::StaleEntry)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::explanation::Evidence;

    const BOTH: [Lang; 2] = [Lang::Nl, Lang::En];

    const VERDICTS: [Verdict; 5] =
        [Verdict::Remove, Verdict::Check, Verdict::Wait, Verdict::Keep, Verdict::None];

    const CERTAINTIES: [Certainty; 3] = [Certainty::Sure, Certainty::Likely, Certainty::Unclear];

    const KINDS: [Kind; 6] = [
        Kind::Failed,
        Kind::Delayed,
        Kind::Delivered,
        Kind::Complaint,
        Kind::AutoReply,
        Kind::Other,
    ];

    const WHO: [Who; 5] =
        [Who::Recipient, Who::RecipientServer, Who::Sender, Who::OwnMailSystem, Who::Nobody];

    /// The codes that the house's help page explains.
    const HOUSE: [u16; 16] =
        [421, 450, 451, 452, 454, 501, 503, 504, 521, 530, 535, 550, 551, 552, 553, 554];

    /// Codes that no standard has, and servers send.
    const UNREGISTERED: [u16; 22] = [
        420, 426, 431, 441, 442, 446, 447, 449, 471, 498, 505, 510, 511, 512, 513, 522, 540, 541,
        542, 571, 585, 591,
    ];

    /// The pages that have sentences of their own.
    const PAGES: [&str; 2] = [include_str!("../www/index.html"), include_str!("../www/embed.html")];

    /// The words of officials, which no letter needs.
    const OFFICIALESE: &[&str] = &[
        "aangaande",
        "alsmede",
        "alvorens",
        "behoudens",
        "betreffende",
        "conform",
        "derhalve",
        "desbetreffende",
        "dient",
        "dienen",
        "doch",
        "echter",
        "gaarne",
        "geschiedt",
        "hetgeen",
        "heden",
        "hierbij",
        "hiertoe",
        "indien",
        "ingevolge",
        "inzake",
        "jegens",
        "middels",
        "mits",
        "nimmer",
        "omtrent",
        "onverhoopt",
        "reeds",
        "slechts",
        "te allen tijde",
        "teneinde",
        "tevens",
        "trachten",
        "verzoeken",
        "voornoemde",
        "wij verzoeken u",
        "zulks",
    ];

    /// Words that are not said to somebody who is called *u*.
    const FAMILIAR: &[&str] = &["je", "jij", "jou", "jouw", "jullie", "men"];

    /// Words that would name a thing that has another name here.
    const OTHER_NAMES: &[&str] = &[
        "bounce",
        "e-mailadres",
        "emailadres",
        "geadresseerde",
        "inbox",
        "mailadres",
        "mailbox",
        "mailboxen",
        "postbus",
        "server",
        "servicedesk",
        "verzender",
    ];

    fn replies() -> impl Iterator<Item = Reply> {
        (400..600).map(reply)
    }

    fn reply(number: u16) -> Reply {
        number.to_string().parse().unwrap()
    }

    fn statuses() -> impl Iterator<Item = Status> {
        let keys = (0..8).flat_map(|subject| (0..100).map(move |detail| (subject, detail)));
        keys.map(|(subject, detail)| format!("5.{subject}.{detail}").parse().unwrap())
    }

    /// Everything that stands above or beside something: labels, headings, names.
    fn headings(lang: Lang) -> Vec<&'static str> {
        let (words, field) = (lang.words(), lang.field_words());
        let mut all: Vec<&str> = Cause::ALL.iter().map(|cause| (words.title)(*cause)).collect();
        all.extend(VERDICTS.map(words.headline));
        all.extend(VERDICTS.map(words.verdict));
        all.extend(KINDS.map(words.kind));
        all.extend(WHO.map(words.who));
        all.extend(statuses().filter_map(words.status));
        all.extend([words.wait_title, words.left_title, words.nothing, words.copy_address]);
        all.extend([field.paste, field.choose_file, field.drop_here, field.examples, field.clear]);
        all.extend([field.lost, field.fetch_again]);
        all.extend([words.copied, words.who_acts, words.what_now, words.then_remove]);
        all.extend([words.why, words.details, words.reply_code, words.status_code]);
        all.extend([words.original_recipient, words.remote_mta, words.form]);
        all.extend([words.no_address, words.codes, words.stage_name]);
        all.extend([words.copy_summary, words.print, words.route, words.stopped_here]);
        all.extend([words.letter, words.copy_letter, words.mail_letter, words.participant]);
        all.extend([words.letter_says, words.letter_answer, words.whole_message]);
        all.extend(VERDICTS.map(words.advice));
        all.extend((0..8).map(|subject| (words.group)(Group::Status(subject))));
        all.extend([
            words.search_found,
            words.stop_reading,
            words.done,
            words.reason,
            words.all,
            words.copy_removals,
        ]);
        all.extend([words.download, words.print_list]);
        all.extend(words.columns);
        all.extend(Stop::ALL.iter().map(|stop| (words.stop)(*stop)));
        all.extend(field.samples.iter().map(|(name, _)| *name));
        all.extend(words.whole_message_steps.iter().map(|(program, _)| *program));
        all
    }

    /// Everything that is said in whole sentences.
    fn sentences(lang: Lang) -> Vec<&'static str> {
        let (words, field) = (lang.words(), lang.field_words());
        let mut all: Vec<&str> = Cause::ALL.iter().map(|cause| (words.meaning)(*cause)).collect();
        all.extend(all_steps(lang).iter().copied().flatten());
        all.extend(replies().filter_map(words.reply));
        all.extend(CERTAINTIES.map(words.certainty));
        all.extend([
            words.forged,
            words.not_final,
            words.wait_meaning,
            words.left_meaning,
            words.not_copied,
            words.nothing_help,
        ]);
        all.extend([field.privacy, field.empty, field.fetching, field.lost_help]);
        all.extend([words.letter_opening_unknown, words.letter_closing]);
        all.extend([words.reading_stopped, words.no_addresses]);
        all.extend([words.reading_now, words.unreadable_help]);
        all.extend(words.whole_message_steps.iter().flat_map(|(_, steps)| *steps));
        all
    }

    fn all_steps(lang: Lang) -> Vec<&'static [&'static str]> {
        let words = lang.words();
        let mut all: Vec<_> = Cause::ALL.iter().map(|cause| (words.steps)(*cause)).collect();
        all.extend([
            words.wait_steps,
            words.delayed_steps,
            words.delayed_full_steps,
            words.left_steps,
            words.check_typo_steps,
            words.bare_code_steps,
        ]);
        all
    }

    fn everything(lang: Lang) -> Vec<&'static str> {
        [headings(lang), sentences(lang)].concat()
    }

    /// The lines of Dutch on a page: what stands after a mark of that language, until a mark of another.
    fn dutch_lines(page: &str) -> Vec<String> {
        let blocks = page.split(" lang=\"").filter(|block| block.starts_with("nl\" data-text"));
        let read = |block: &str| {
            let markup = format!("<html><p {block}");
            crate::message::Message::read(markup.as_bytes()).text
        };
        let cut = |block| read(block).lines().map(String::from).collect::<Vec<_>>();
        blocks.flat_map(cut).collect()
    }

    /// The number of words in each sentence of `text`.
    fn lengths(text: &str) -> impl Iterator<Item = usize> {
        let sentences = text.split(['.', '!', '?', ':']);
        sentences.map(|sentence| sentence.split_whitespace().count()).filter(|length| *length > 0)
    }

    /// `text` as lower-case words with one space around each.
    fn spaced(text: &str) -> String {
        let bare = |word: &str| {
            let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
            format!(" {}", word.to_lowercase())
        };
        text.split_whitespace().map(bare).chain([String::from(" ")]).collect()
    }

    #[track_caller]
    fn assert_avoids(banned: &[&str]) {
        for text in everything(Lang::Nl) {
            for word in banned {
                assert!(!spaced(text).contains(&format!(" {word} ")), "{word}: {text}");
            }
        }
    }

    fn outcome(cause: Cause, verdict: Verdict, certainty: Certainty) -> Outcome {
        Outcome {
            recipient: None,
            original_recipient: None,
            reply_code: None,
            status: None,
            cause,
            verdict,
            certainty,
            is_final: true,
            retry_until: None,
            who: cause.who(),
            diagnostic: String::new(),
            remote_mta: None,
            stage: None,
            stopped_at: None,
            codes: Vec::new(),
            form: "text",
            suggestion: None,
            evidence: Vec::new(),
        }
    }

    fn evidence(why: Why) -> Evidence {
        Evidence { quote: String::from("550"), why }
    }

    #[test]
    fn every_cause_has_a_title_a_meaning_and_at_most_three_steps() {
        for lang in BOTH {
            let words = lang.words();
            for cause in Cause::ALL {
                let title = (words.title)(*cause);
                assert!((2..=6).contains(&title.split(' ').count()), "{title}");
                assert!((1..=3).contains(&lengths((words.meaning)(*cause)).count()), "{title}");
                assert!((words.steps)(*cause).len() <= 3, "{title}");
            }
        }
    }

    #[test]
    fn no_two_causes_have_the_same_words() {
        for lang in BOTH {
            let words = lang.words();
            let mut titles = HashSet::new();
            let mut meanings = HashSet::new();
            let mut steps = HashSet::new();
            for cause in Cause::ALL {
                assert!(titles.insert((words.title)(*cause)), "{cause:?}");
                assert!(meanings.insert((words.meaning)(*cause)), "{cause:?}");
                assert!(steps.insert((words.steps)(*cause)), "{cause:?}");
            }
        }
    }

    #[test]
    fn nothing_is_left_empty() {
        for text in BOTH.map(everything).concat() {
            assert!(!text.is_empty());
            assert_eq!(text, text.trim());
            assert!(!text.contains("  "), "{text}");
        }
    }

    #[test]
    fn every_registered_code_has_words() {
        for lang in BOTH {
            let words = lang.words();
            for reply in replies().filter(|reply| reply.registered().is_some()) {
                assert!((words.reply)(reply).is_some(), "{reply}");
            }
            for number in UNREGISTERED {
                assert!((words.reply)(reply(number)).is_some(), "{number}");
            }
            for status in statuses() {
                assert_eq!(
                    (words.status)(status).is_some(),
                    status.registered().is_some(),
                    "{status}"
                );
            }
        }
    }

    #[test]
    fn both_languages_know_the_same_replies() {
        let known = |lang: Lang| {
            replies()
                .filter(move |reply| (lang.words().reply)(*reply).is_some())
                .collect::<Vec<_>>()
        };
        assert_eq!(known(Lang::Nl), known(Lang::En));
    }

    #[test]
    fn each_house_code_has_its_own_explanation() {
        for lang in BOTH {
            let explain = lang.words().reply;
            let own: HashSet<_> = HOUSE.iter().filter_map(|code| explain(reply(*code))).collect();
            assert_eq!(own.len(), HOUSE.len());
        }
    }

    #[test]
    fn names_of_statuses_are_short_and_follow_a_code() {
        for lang in BOTH {
            for name in statuses().filter_map(lang.words().status) {
                assert!((2..=8).contains(&name.split(' ').count()), "{name}");
                assert!(name.starts_with(char::is_lowercase), "{name}");
            }
        }
    }

    #[test]
    fn headings_have_no_full_stop_and_sentences_do() {
        for heading in BOTH.map(headings).concat() {
            assert!(!heading.ends_with('.'), "{heading}");
        }
        for text in BOTH.map(sentences).concat() {
            assert!(text.ends_with(['.', '?']), "{text}");
            assert!(text.starts_with(char::is_uppercase), "{text}");
        }
    }

    #[test]
    fn a_step_is_one_sentence() {
        for lang in BOTH {
            for step in all_steps(lang).concat() {
                let example = step.replace(".nl", "nl").replace(".com", "com");
                assert_eq!(example.matches(['.', '?', '!']).count(), 1, "{step}");
            }
        }
    }

    #[test]
    fn sentences_are_short() {
        for lang in BOTH {
            let texts = sentences(lang);
            let lengths: Vec<_> = texts.iter().flat_map(|text| lengths(text)).collect();
            for text in &texts {
                assert!(self::lengths(text).all(|length| length <= 20), "{text}");
            }
            let total: usize = lengths.iter().sum();
            assert!(total <= 12 * lengths.len(), "{lang:?}");
        }
    }

    #[test]
    fn pages_say_it_as_plainly() {
        let lines = PAGES.map(dutch_lines).concat();
        assert!(lines.len() > 60, "{}", lines.len());
        let mut all = Vec::new();
        for line in &lines {
            all.extend(lengths(line));
            assert!(lengths(line).all(|length| length <= 20), "{line}");
            for word in OFFICIALESE.iter().chain(FAMILIAR) {
                assert!(!spaced(line).contains(&format!(" {word} ")), "{word}: {line}");
            }
        }
        assert!(all.iter().sum::<usize>() <= 12 * all.len());
    }

    #[test]
    fn dutch_is_not_officialese() {
        assert_avoids(OFFICIALESE);
    }

    #[test]
    fn dutch_says_u() {
        assert_avoids(FAMILIAR);
    }

    #[test]
    fn dutch_calls_one_thing_by_one_name() {
        assert_avoids(OTHER_NAMES);
    }

    #[test]
    fn the_samples_have_different_answers() {
        for lang in BOTH {
            let verdicts = lang.field_words().samples.iter().map(|(_, text)| {
                let explanation = crate::explain(text, crate::Rule::default());
                explanation.deliveries.first().map(|outcome| outcome.verdict)
            });
            let verdicts: Vec<_> = verdicts.collect();
            assert_eq!(verdicts, [Verdict::Remove, Verdict::Wait, Verdict::Keep].map(Some));
        }
    }

    #[test]
    fn many_are_counted_in_words() {
        let words = Lang::Nl.words();
        assert_eq!((words.found)(1, 1), "1 adres in 1 bericht");
        assert_eq!((words.found)(1_234, 1_000_000), "1.234 adressen in 1.000.000 berichten");
    }

    #[test]
    fn days_are_said_as_readers_write_them() {
        let mail =
            crate::Message::read(b"Date: Tue, 3 Mar 2026 10:11:12 +0100\nTo: j@example.org\n\n");
        let day = mail.date().unwrap();
        assert_eq!((Lang::Nl.words().day)(day), "3-3-2026");
        assert_eq!((Lang::En.words().day)(day), "3 Mar 2026");
    }

    #[test]
    fn arguments_are_said() {
        for lang in BOTH {
            let words = lang.words();
            let says = [
                words.did_you_mean,
                words.moved_to,
                words.unreadable,
                words.empty_file,
                words.registered,
                words.retry_words,
                words.letter_opening,
                words.unread,
                words.done_with,
            ];
            for say in says {
                assert!(say("j@example.org").contains("j@example.org"));
            }
        }
    }

    #[test]
    fn a_cause_is_told_in_its_own_words() {
        for lang in BOTH {
            let words = lang.words();
            let outcome = outcome(Cause::MailboxFull, Verdict::Wait, Certainty::Sure);
            assert_eq!(lang.title(&outcome), (words.title)(Cause::MailboxFull));
            assert_eq!(lang.meaning(&outcome), (words.meaning)(Cause::MailboxFull));
            assert_eq!(lang.steps(&outcome), (words.steps)(Cause::MailboxFull));
        }
    }

    #[test]
    fn a_code_that_decides_alone_is_explained() {
        let words = Lang::Nl.words();
        let mut outcome = outcome(Cause::Undefined, Verdict::Check, Certainty::Unclear);
        outcome.reply_code = Some(reply(550));
        assert_eq!(Some(Lang::Nl.meaning(&outcome)), (words.reply)(reply(550)));

        outcome.diagnostic = String::from("550 No");
        assert_eq!(Lang::Nl.meaning(&outcome), (words.meaning)(Cause::Undefined));

        outcome.evidence = vec![evidence(Why::Reply)];
        assert_eq!(Some(Lang::Nl.meaning(&outcome)), (words.reply)(reply(550)));

        outcome.evidence.push(evidence(Why::Phrase));
        assert_eq!(Lang::Nl.meaning(&outcome), (words.meaning)(Cause::Undefined));
    }

    #[test]
    fn a_code_without_words_asks_for_the_whole_message() {
        let words = Lang::Nl.words();
        let mut outcome = outcome(Cause::Undefined, Verdict::Check, Certainty::Unclear);
        assert_eq!(Lang::Nl.steps(&outcome), words.bare_code_steps);
        outcome.diagnostic = String::from("550 No");
        assert_eq!(Lang::Nl.steps(&outcome), words.unclear_steps);
    }

    #[test]
    fn what_is_only_temporary_does_not_say_gone() {
        let words = Lang::Nl.words();
        let outcome = outcome(Cause::UnknownRecipient, Verdict::Wait, Certainty::Likely);
        assert_eq!(Lang::Nl.title(&outcome), words.wait_title);
        assert_eq!(Lang::Nl.meaning(&outcome), words.wait_meaning);
        assert_eq!(Lang::Nl.steps(&outcome), words.wait_steps);
    }

    #[test]
    fn what_is_unclear_does_not_say_gone() {
        let words = Lang::Nl.words();
        let outcome = outcome(Cause::UnknownRecipient, Verdict::Check, Certainty::Unclear);
        assert_eq!(Lang::Nl.title(&outcome), (words.title)(Cause::Undefined));
        assert_eq!(Lang::Nl.meaning(&outcome), (words.meaning)(Cause::Undefined));
    }

    #[test]
    fn a_code_alone_does_not_say_gone() {
        let words = Lang::Nl.words();
        let mut outcome = outcome(Cause::UnknownRecipient, Verdict::Check, Certainty::Likely);
        outcome.reply_code = Some(reply(550));
        outcome.evidence = vec![evidence(Why::Reply)];
        assert_eq!(Lang::Nl.title(&outcome), (words.title)(Cause::Undefined));
        assert_eq!(Some(Lang::Nl.meaning(&outcome)), (words.reply)(reply(550)));
        assert_eq!(Lang::Nl.steps(&outcome), words.bare_code_steps);
    }

    #[test]
    fn a_likely_typing_error_comes_first() {
        let words = Lang::Nl.words();
        let mut outcome = outcome(Cause::UnknownDomain, Verdict::Check, Certainty::Sure);
        outcome.suggestion = Some(String::from("jan@voorbeeld.nl"));
        assert_eq!(Lang::Nl.steps(&outcome), words.check_typo_steps);
        outcome.cause = Cause::Moved;
        assert_eq!(Lang::Nl.steps(&outcome), (words.steps)(Cause::Moved));
    }

    #[test]
    fn the_strict_rule_removes_in_its_steps_too() {
        let words = Lang::Nl.words();
        let mut outcome = outcome(Cause::Policy, Verdict::Remove, Certainty::Likely);
        assert_eq!(Lang::Nl.steps(&outcome), (words.steps)(Cause::UnknownRecipient));
        outcome.cause = Cause::BadAddress;
        assert_eq!(Lang::Nl.steps(&outcome), (words.steps)(Cause::BadAddress));
    }

    #[test]
    fn a_tag_names_its_language() {
        for (tag, lang) in
            [("en", Lang::En), ("EN-gb", Lang::En), ("nl-BE", Lang::Nl), ("", Lang::Nl)]
        {
            assert_eq!(Lang::from_tag(tag), lang, "{tag}");
        }
        assert!(BOTH.iter().all(|lang| Lang::from_tag(lang.tag()) == *lang));
    }
}
