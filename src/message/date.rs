//! Reads the date of a mail (RFC 5322, section 3.3).

use std::fmt;

use mail_parser::DateTime;
use serde::{Serialize, Serializer};

/// A moment, and the day on which it was where the mail was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// Seconds since 1 January 1970 in UTC, without leap seconds.
    pub seconds: i64,
    /// The year.
    pub year: u16,
    /// The month, January being 1.
    pub month: u8,
    /// The day of the month.
    pub day: u8,
}

/// Reads the value of a field such as `Date: Tue, 3 Mar 2026 10:11:12 +0100`.
pub(super) fn read(value: &str) -> Option<Date> {
    let date = DateTime::parse_rfc822(value).filter(DateTime::is_valid)?;
    Some(Date { seconds: date.to_timestamp(), year: date.year, month: date.month, day: date.day })
}

/// The day, such as `2026-03-03` (ISO 8601).
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_dates() {
        let read = |value| read(value).map(|date| (date.to_string(), date.seconds));
        let day = |seconds| Some(("2026-03-03".to_owned(), seconds));
        assert_eq!(read("Tue, 3 Mar 2026 00:11:12 +0100"), day(1_772_493_072));
        assert_eq!(read("3 Mar 2026 00:11:12 +0000 (GMT)"), day(1_772_496_672));
        assert_eq!(read("gisteren"), None);
        assert_eq!(read(""), None);
    }
}
