//! Finds and names the codes that mail servers answer with.

mod find;
mod replies;
mod statuses;

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

pub use find::{Codes, all, find, is_bare, position, quoted};

/// An SMTP reply code, such as `550` ([RFC 5321, section 4.2]).
///
/// Any number from 400 to 599 is one; the registry only adds a name.
///
/// [RFC 5321, section 4.2]: https://datatracker.ietf.org/doc/html/rfc5321#section-4.2
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reply(u16);

/// An enhanced status code of class 4 or 5, such as `5.1.1` ([RFC 3463]).
///
/// Any number of that shape is one; the registry only adds a name.
///
/// [RFC 3463]: https://datatracker.ietf.org/doc/html/rfc3463
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Status {
    /// Whether trying again may help.
    pub class: Class,
    /// What the code is about, such as `1` for an address.
    pub subject: u16,
    /// What exactly is the matter.
    pub detail: u16,
}

/// Whether trying again may help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// `4`: it may work later.
    Transient,
    /// `5`: it will not work as it is.
    Permanent,
}

/// What the codes of a group have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// A reply code of this class.
    Reply(Class),
    /// An enhanced status code about this subject (RFC 3463, section 3.1).
    Status(u16),
}

/// The text is not a reply code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAReply;

/// The text is not an enhanced status code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAStatus;

impl Reply {
    /// The number, such as `550`.
    pub fn number(self) -> u16 {
        self.0
    }

    /// Whether trying again may help.
    pub fn class(self) -> Class {
        if self.0 < 500 { Class::Transient } else { Class::Permanent }
    }

    /// What the standard says of this code, and which standard: `None` when no standard has it.
    pub fn registered(self) -> Option<(&'static str, &'static str)> {
        let row = replies::REPLIES.binary_search_by_key(&self.0, |row| row.0).ok()?;
        replies::REPLIES.get(row).map(|&(_, text, reference)| (text, reference))
    }
}

impl Status {
    /// What the registry of IANA calls this code, and its reference: `None` when it is not there.
    pub fn registered(self) -> Option<(&'static str, &'static str)> {
        let key = (self.subject, self.detail);
        let row = statuses::STATUSES.binary_search_by_key(&key, |row| (row.0, row.1)).ok()?;
        statuses::STATUSES.get(row).map(|&(_, _, title, reference)| (title, reference))
    }

    /// Every code of the registry of IANA, of class 5.
    pub fn registry() -> impl Iterator<Item = Self> {
        let status = |&(subject, detail, _, _): &(u16, u16, &str, &str)| Self {
            class: Class::Permanent,
            subject,
            detail,
        };
        statuses::STATUSES.iter().map(status)
    }

    /// The code without its class, the key of most tables.
    pub fn key(self) -> (u16, u16) {
        (self.subject, self.detail)
    }
}

impl FromStr for Reply {
    type Err = NotAReply;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match number(text) {
            Some(number @ 400..600) if text.len() == 3 => Ok(Self(number)),
            _ => Err(NotAReply),
        }
    }
}

impl FromStr for Status {
    type Err = NotAStatus;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (class, rest) = text.split_once('.').ok_or(NotAStatus)?;
        let (subject, detail) = rest.split_once('.').ok_or(NotAStatus)?;
        let class = match class {
            "4" => Class::Transient,
            "5" => Class::Permanent,
            _ => return Err(NotAStatus),
        };
        // The registry has subjects 0 to 7; a version such as 5.12.3 has others.
        let subject = number(subject).filter(|subject| *subject < 8).ok_or(NotAStatus)?;
        Ok(Self { class, subject, detail: number(detail).ok_or(NotAStatus)? })
    }
}

/// A number of one to three digits, without zeros in front, which no code has (RFC 3463, section 2).
fn number(text: &str) -> Option<u16> {
    let digits = (1..=3).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && (text == "0" || !text.starts_with('0'));
    if digits { text.parse().ok() } else { None }
}

impl fmt::Display for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let class = match self.class {
            Class::Transient => '4',
            Class::Permanent => '5',
        };
        write!(f, "{class}.{}.{}", self.subject, self.detail)
    }
}

impl fmt::Display for NotAReply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a reply code from 400 to 599")
    }
}

impl fmt::Display for NotAStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an enhanced status code of class 4 or 5")
    }
}

impl std::error::Error for NotAReply {}
impl std::error::Error for NotAStatus {}

impl Serialize for Reply {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for Status {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn status_reads_back_what_it_writes() {
        for text in ["4.4.7", "5.0.0", "5.7.512", "5.1.10"] {
            assert_eq!(text.parse::<Status>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn other_numbers_are_no_status() {
        for text in [
            "", "5", "5.1", "5.1.", "5.1.1.1", "5.1.x", "3.1.1", "2.0.0", "5.+1.1", "5.1.1000",
            "5.8.1",
        ] {
            assert_eq!(text.parse::<Status>(), Err(NotAStatus), "{text}");
        }
    }

    #[test]
    fn every_number_from_400_to_599_is_a_reply() {
        for number in 0..1000_u16 {
            let text = number.to_string();
            assert_eq!(text.parse::<Reply>().is_ok(), (400..600).contains(&number), "{text}");
        }
        assert_eq!("+50".parse::<Reply>(), Err(NotAReply));
    }

    #[test]
    fn the_registries_are_sorted_and_have_no_doubles() {
        assert!(replies::REPLIES.is_sorted_by(|a, b| a.0 < b.0));
        assert!(statuses::STATUSES.is_sorted_by(|a, b| (a.0, a.1) < (b.0, b.1)));
    }

    #[test]
    fn every_row_names_its_reference() {
        for (code, text, reference) in replies::REPLIES {
            assert!(code.to_string().parse::<Reply>().is_ok(), "{code}");
            assert!(!text.is_empty() && reference.starts_with("RFC "), "{code}");
        }
        for (subject, detail, title, reference) in statuses::STATUSES {
            assert!(format!("5.{subject}.{detail}").parse::<Status>().is_ok(), "{title}");
            assert!(!title.is_empty() && reference.starts_with("RFC "), "{title}");
        }
    }
}
