//! Finds the codes in what a server says, and not the numbers that only look like codes.
//!
//! A date, a version, an IP address, a port, a size and a house number all look like codes.
//! What tells them apart is where they stand: a code opens an answer, or follows a word for one.

use super::{Reply, Status};
use crate::list::{List, list};

/// The codes of one answer of a server.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Codes {
    /// The reply code.
    pub reply: Option<Reply>,
    /// The enhanced status code.
    pub status: Option<Status>,
}

/// A number of digits and dots, and what stands around it.
struct Number<'a> {
    before: &'a str,
    digits: &'a str,
    after: &'a str,
}

/// Words after which a number is a code, in English and Dutch and as machines print them.
const CODE_WORDS: List = list![
    "answered",
    "antwoord",
    "antwoordde",
    "bedeutet",
    "betekent",
    "bounce",
    "code",
    "codes",
    "diagnostic",
    "does",
    "dsn",
    "een",
    "error",
    "errorcode",
    "fehler",
    "fehlercode",
    "fout",
    "foutcode",
    "foutmelding",
    "gaf",
    "geeft",
    "got",
    "is",
    "kreeg",
    "melding",
    "met",
    "ndr",
    "reason",
    "reden",
    "reply",
    "replied",
    "response",
    "returned",
    "said",
    "smtp",
    "smtpcode",
    "statuscode",
    "status",
    "responsecode",
    "error_code",
    "cuda_nsu",
    "was",
    "with",
];

/// Words before which a number is an amount.
const UNITS: List = list![
    "bytes",
    "byte",
    "kb",
    "kib",
    "kbytes",
    "mb",
    "mib",
    "gb",
    "gib",
    "octets",
    "euro",
    "eur",
    "deelnemers",
    "mensen",
    "ms",
    "sec",
    "seconds",
    "minutes",
    "minuten",
    "hours",
    "uur",
    "days",
    "dagen",
    "recipients",
    "messages",
    "adressen",
];

/// Words for a number, behind which one is a code only when a word for a code goes before: `fout nr. 550`.
const NUMBER_WORDS: &[&str] = &["nr.", "Nr.", "art.", "par.", "hfst.", "blz."];

/// Ports of mail servers, which are no codes when they follow a colon.
const PORTS: &[&str] = &["465", "587"];

/// How many bytes before a number are looked at.
const BEFORE: usize = 32;

/// How many characters behind a code are looked at for words.
const BEHIND: usize = 100;

/// The codes in `text`: those of the innermost answer when one server quotes another.
pub fn find(text: &str) -> Codes {
    let outer = first(text);
    let inner = quoted(text).map(first).unwrap_or_default();
    match (inner.reply, inner.status) {
        (None, None) => outer,
        _ => Codes { reply: inner.reply.or(outer.reply), status: inner.status.or(outer.status) },
    }
}

/// The answer that a server quotes inside its own, such as `550-'5.4.1 …'` or `… minutes.<421 4.4.2 …>`.
pub fn quoted(text: &str) -> Option<&str> {
    let own = numbers(text).find(|number| number.reply().is_some() || number.status().is_some())?;
    let behind = |(at, sign): (usize, &str)| own.after.get(at + sign.len()..);
    let quoted = own
        .after
        .match_indices(['\'', '"', '<', '('])
        .filter_map(behind)
        .find(|inner| starts_with_code(inner));
    // Sendmail puts its own answer before that of the other server: `554 <address>... 550 Host unknown`.
    quoted.or_else(|| {
        own.after.match_indices("... ").filter_map(behind).find(|inner| starts_with_code(inner))
    })
}

/// The byte where the first answer with a reply code begins, or else the first enhanced status code.
pub fn position(text: &str) -> Option<usize> {
    let start = |number: &Number| text.len() - number.after.len() - number.digits.len();
    let reply = numbers(text).find(|number| number.reply().is_some());
    reply.or_else(|| numbers(text).find(|number| number.status().is_some())).as_ref().map(start)
}

/// Every code in `text` as it is printed, in their order, each once.
pub fn all(text: &str) -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    let is_code = |number: &Number| number.reply().is_some() || number.status().is_some();
    for number in numbers(text).filter(is_code) {
        if !codes.iter().any(|code| code == number.digits) {
            codes.push(number.digits.to_owned());
        }
    }
    codes
}

/// Whether `text` is nothing but codes, and words for them such as `foutcode`.
pub fn is_bare(text: &str) -> bool {
    let mut words = text
        .split(|c: char| c.is_whitespace() || matches!(c, ':' | '#' | '(' | ')' | ',' | '-'))
        .filter(|word| !word.is_empty());
    words.all(|word| {
        let word = word.trim_matches(['.', '"', '\'', '?', '!']);
        word.parse::<Reply>().is_ok()
            || word.parse::<Status>().is_ok()
            || CODE_WORDS.contains_ignore_ascii_case(word)
    })
}

/// Whether `text` begins with a code that is followed by words.
fn starts_with_code(text: &str) -> bool {
    let Some((word, rest)) = text.split_once([' ', '-']) else { return false };
    let is_code = word.parse::<Reply>().is_ok() || word.parse::<Status>().is_ok();
    is_code && rest.chars().take(BEHIND).any(char::is_alphabetic)
}

/// The first reply code and the first enhanced status code in `text`.
fn first(text: &str) -> Codes {
    let mut codes = Codes::default();
    for number in numbers(text) {
        if codes.status.is_none() {
            codes.status = number.status();
        }
        if codes.reply.is_none() {
            codes.reply = number.reply();
            codes.status = codes.status.or_else(|| codes.reply.and(number.typed_status()));
        }
        if codes.reply.is_some() && codes.status.is_some() {
            break;
        }
    }
    codes
}

/// The runs of digits and dots in `text`, without the dot that ends a sentence.
fn numbers(text: &str) -> impl Iterator<Item = Number<'_>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text.get(from..)?.bytes().position(|byte| byte.is_ascii_digit())?;
        let (before, rest) = text.split_at(start);
        let is_inside = |byte: u8| byte.is_ascii_digit() || byte == b'.';
        let end = rest.bytes().position(|byte| !is_inside(byte)).unwrap_or(rest.len());
        from = start + end;
        let digits = rest.get(..end)?.trim_end_matches('.');
        Some(Number { before: tail(before), digits, after: rest.get(digits.len()..)? })
    })
}

/// The last characters of `text`, and no more than one line of them.
fn tail(text: &str) -> &str {
    let from = text.floor_char_boundary(text.len().saturating_sub(BEFORE));
    let tail = text.get(from..).unwrap_or_default();
    tail.rsplit('\n').next().unwrap_or_default()
}

impl Number<'_> {
    /// This number as an enhanced status code, when it is one and stands where one can stand.
    fn status(&self) -> Option<Status> {
        let status = self.digits.parse().ok()?;
        (self.opens_an_answer() && self.ends_well()).then_some(status)
    }

    /// This number as a reply code, when it is one and stands where one can stand.
    fn reply(&self) -> Option<Reply> {
        let reply = self.digits.parse().ok()?;
        ((self.opens_an_answer() || self.leads_an_answer())
            && self.ends_well()
            && !self.is_amount()
            && !self.is_port()
            && !self.is_of_telephone())
        .then_some(reply)
    }

    /// The status code behind this number, when somebody typed it over with commas: `550 5,1,1`.
    fn typed_status(&self) -> Option<Status> {
        let word =
            self.after.trim_start().split(|c: char| c != ',' && !c.is_ascii_digit()).next()?;
        word.replace(',', ".").parse().ok()
    }

    /// Whether the number stands where an answer begins: at the start, after a sign, or after a word for a code.
    fn opens_an_answer(&self) -> bool {
        let text = self.before.trim_end();
        let Some(last) = text.chars().next_back() else { return true };
        if text.len() < self.before.len() {
            return match last {
                '$' | '€' | '+' | '@' => false,
                '.' => before_number_word(text).is_none_or(follows_code_word),
                last if last.is_alphanumeric() => follows_code_word(text),
                _ => true,
            };
        }
        match last {
            ':' | ';' | '\'' | '"' | '#' | '<' | '>' | '(' => true,
            '[' => !self.after.starts_with(']'),
            '=' => text.ends_with("code=") || text.ends_with("status="),
            '-' => ends_with_reply(text.trim_end_matches('-')),
            _ => false,
        }
    }

    /// Whether an enhanced status code or a quotation follows, which only a reply code has behind it.
    fn leads_an_answer(&self) -> bool {
        let Some(after) = self.after.strip_prefix([' ', '-']) else { return false };
        let word =
            after.split(|c: char| c != '.' && !c.is_ascii_digit()).next().unwrap_or_default();
        let is_free = !self.before.ends_with(|c: char| c.is_alphanumeric() || "-.,_/@".contains(c));
        is_free
            && (word.trim_end_matches('.').parse::<Status>().is_ok()
                || after.starts_with(['\'', '"']))
    }

    /// Whether nothing is stuck to the end of the number.
    fn ends_well(&self) -> bool {
        let mut after = self.after.chars();
        match after.next() {
            Some('-') if self.digits.len() == 3 => true,
            Some('-') => {
                ends_with_reply(self.before.trim_end_matches(['-', ' ']))
                    || !after.next().is_some_and(char::is_alphanumeric)
            }
            Some(',') => !after.next().is_some_and(|next| next.is_ascii_digit()),
            Some(next) => !(next.is_alphanumeric() || matches!(next, '_' | '@' | '%' | '/')),
            None => true,
        }
    }

    /// Whether the number counts something.
    fn is_amount(&self) -> bool {
        let word = self
            .after
            .trim_start()
            .split(|c: char| !c.is_ascii_alphabetic())
            .next()
            .unwrap_or_default();
        self.after.starts_with(' ') && UNITS.contains_ignore_ascii_case(word)
    }

    /// Whether the number is part of one of a telephone: `(480) 555-0100`, `030 - 555 01 23`.
    fn is_of_telephone(&self) -> bool {
        let is_followed = |rest: &str| {
            let (exchange, line) = rest.split_once('-').unwrap_or_default();
            let digits = line.bytes().take_while(u8::is_ascii_digit).count();
            exchange.bytes().all(|byte| byte.is_ascii_digit()) && digits == 4
        };
        let area = self.after.strip_prefix(')').map(str::trim_start);
        // Numbers of cases are written so too: `550-421-2026`.
        let grouped = self.after.strip_prefix('-').is_some_and(is_followed);
        is_followed(self.after)
            || grouped
            || area.is_some_and(is_followed)
            || ends_with_area_code(self.before)
    }

    /// Whether the number is a port of a server.
    fn is_port(&self) -> bool {
        let before = self.before.trim_end().trim_end_matches(':').to_ascii_lowercase();
        PORTS.contains(&self.digits)
            && (self.before.ends_with(':') || before.ends_with("port") || before.ends_with("poort"))
    }
}

/// Whether `text` ends with the first part of the number of a telephone, such as `0550 511 `, `+31 40 ` or `030 / `.
fn ends_with_area_code(text: &str) -> bool {
    let text = text.strip_suffix("/ ").unwrap_or(text);
    let is_of_number = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')' | '+');
    let (before, run) = text.split_at(text.trim_end_matches(is_of_number).len());
    let run = run.trim_start_matches([' ', '(', '-']);
    let groups = || run.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty());
    let is_year = |group: &str| group.len() == 4 && group.starts_with(['1', '2']);
    let has_area =
        run.starts_with('+') || run.starts_with('0') && 1 < groups().next().map_or(0, str::len);
    // A time and a date stand before codes too.
    has_area && !before.ends_with([':', '.', '/']) && !groups().any(is_year)
}

/// Whether the last word of `text` goes before a code: a word for one, or a reply code.
fn follows_code_word(text: &str) -> bool {
    let word = text.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
    CODE_WORDS.contains_ignore_ascii_case(word) || ends_with_reply(text)
}

/// What stands before a word for a number that ends `text`: `klant` in `klant nr.`.
fn before_number_word(text: &str) -> Option<&str> {
    let before = NUMBER_WORDS.iter().find_map(|word| text.strip_suffix(word))?;
    before.ends_with(char::is_whitespace).then(|| before.trim_end())
}

/// Whether `text` ends with a reply code that stands on its own.
fn ends_with_reply(text: &str) -> bool {
    let word = text
        .rsplit(|c: char| c.is_whitespace() || "'\"(:;#<>=[".contains(c))
        .next()
        .unwrap_or_default();
    word.parse::<Reply>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephone_is_told_from_a_time_and_a_date() {
        for text in ["T 0550 511 ", "06-", "+31 40 ", "(0550) "] {
            assert!(ends_with_area_code(text), "{text}");
        }
        for text in ["09:01:02 ", "02-03-2026 ", "2026-03-02 ", "", "550 ", "0 ", "192.0.2.09 "] {
            assert!(!ends_with_area_code(text), "{text}");
        }
    }

    fn printed(text: &str) -> (String, String) {
        let Codes { reply, status } = find(text);
        (
            reply.map(|code| code.to_string()).unwrap_or_default(),
            status.map(|code| code.to_string()).unwrap_or_default(),
        )
    }

    #[track_caller]
    fn check(text: &str, reply: &str, status: &str) {
        assert_eq!(printed(text), (reply.to_owned(), status.to_owned()), "{text}");
    }

    #[test]
    fn finds_codes_where_an_answer_begins() {
        check("550", "550", "");
        check("5.7.26", "", "5.7.26");
        check("foutcode 552", "552", "");
        check("550 5.1.1 <x@y.nl> User unknown", "550", "5.1.1");
        check("550-5.1.1 The email account", "550", "5.1.1");
        check("host mx[192.0.2.1] said: 452 4.2.2 full (in reply to RCPT)", "452", "4.2.2");
        check("Sorry, no mailbox here by that name. (#5.1.1)", "", "5.1.1");
        check("#550 5.2.3 RESOLVER.RST.RecipSizeLimit", "550", "5.2.3");
        check("Invalid Address, ERROR_CODE :550, ERROR_CODE :5.1.1", "550", "5.1.1");
        check("reactie van server: '550 unknown', poort: 587", "550", "");
        check("550 550 5.7.124 no", "550", "5.7.124");
        check("550 5,1,1 user unknown", "550", "5.1.1");
        check("Wat betekent 554?", "554", "");
    }

    #[test]
    fn every_code_is_listed_once() {
        let said = "550 5.1.1 at 10:11, then 550 again; 421 4.4.2 from 192.0.2.1";
        assert_eq!(all(said), ["550", "5.1.1", "421", "4.4.2"]);
    }

    #[test]
    fn an_inner_answer_goes_before_the_outer() {
        check("5.1.0 - Unknown address error 550-'5.4.1 Access denied'", "550", "5.4.1");
        check("5.3.0 - Other mail system problem 550-'Unknown user'", "550", "5.3.0");
        check("554 <jan@voorbeeld.nl>... 550 Host unknown", "550", "");
        check(
            "554 4.4.7 expired after 840 minutes.<421 4.4.2 Connection timed out>",
            "421",
            "4.4.2",
        );
    }

    #[test]
    fn numbers_that_only_look_like_codes_are_none() {
        for text in [
            "[192.0.2.250]",
            "5.2.1.44",
            "4.16.55.1",
            "PHPMailer 5.2.7",
            "Perl version 5.6.0",
            "MOS 4.1.8-GA",
            "MIME-tools 5.502",
            "[#4.16.1]",
            "OFR_416 [416]",
            "2024-06-24T08:58:06.520Z",
            "(Postfix, from userid 501)",
            "SIZE=543",
            "552 MB",
            "550 bytes",
            "smtp.voorbeeld.nl:587",
            "poort 465",
            "0x800CCC79",
            "16.55847:94050000",
            "regiesmtp454.odiso.net",
            "jan501@voorbeeld.nl",
            "RFC 5321",
            "250 2.1.5 Ok",
            "5.5.2024",
            "040-550 12 34",
            "(480) 555-0100",
            "EUR 550,00",
            "betekent 554 euro",
            "Bel 0550-554 501",
            "Dorpsstraat 501, 5521 AB",
            "554 deelnemers",
            "hoofdstuk 5.1.1",
            "versie 5.1.1",
            "artikel 5.1.2",
            "4.0.01",
        ] {
            check(text, "", "");
        }
    }
}
