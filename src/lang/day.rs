use crate::cause::Cause;
use crate::explanation::Outcome;
use crate::lang::Lang;
use crate::verdict::Verdict;

/// A day of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// The day of the week, Monday being 0.
    pub weekday: usize,
    /// The day of the month.
    pub day: i64,
    /// The month, January being 0.
    pub month: usize,
}

impl Day {
    /// The day that is so many days after 1 January 1970; `None` for one that no calendar here has.
    ///
    /// The calendar is that of Pope Gregory, counted in eras of 400 years that begin on 1 March.
    pub fn since_epoch(days: i64) -> Option<Self> {
        let from_march = days + 719_468;
        let of_era = from_march.rem_euclid(146_097);
        let year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        Some(Self {
            // 1 January 1970 was a Thursday.
            weekday: usize::try_from((days + 3).rem_euclid(7)).ok()?,
            day: of_year - (153 * month + 2) / 5 + 1,
            month: usize::try_from((month + 2) % 12).ok()?,
        })
    }
}

impl Lang {
    /// When to try again, in a sentence that stands for the first step, where it is `today`, in days since
    /// 1 January 1970; `None` where trying again is not the first step.
    pub fn try_on(self, outcome: &Outcome, today: i64) -> Option<String> {
        let is_ours_to_try = outcome.verdict == Verdict::Wait && outcome.is_final;
        let day = patience(outcome.cause).filter(|_| is_ours_to_try)?;
        Some((self.words().try_on)(Day::since_epoch(today + day)?))
    }
}

/// After how many days to try again, where that is the first thing to do.
fn patience(cause: Cause) -> Option<i64> {
    match cause {
        Cause::RecipientBusy | Cause::TryLater | Cause::Unreachable => Some(1),
        Cause::ServerFault => Some(2),
        Cause::MailboxFull => Some(7),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_follow_the_calendar() {
        let day = |days| Day::since_epoch(days).map(|it| (it.weekday, it.day, it.month));
        assert_eq!(day(0), Some((3, 1, 0)));
        assert_eq!(day(-1), Some((2, 31, 11)));
        // 29 February 2000, a Tuesday; 25 November 2026, a Wednesday.
        assert_eq!(day(11_016), Some((1, 29, 1)));
        assert_eq!(day(20_782), Some((2, 25, 10)));
    }
}
