//! Tells from its words what a notice is.

use std::sync::LazyLock;

use crate::list::List;
use crate::report::forms::{
    ARTICLE_WORDS, AUTOMATIC_WORDS, BOUNCE_WORDS, COMMENT_WORDS, COMPLAINT_WORDS, DELAY_WORDS,
    DELIVERED_WORDS, EXAMPLE_WORDS, FINAL_WORDS, FORMS, FTP_WORDS, MAIL_WORDS, MAILED_WORDS,
    MANUAL_WORDS, OTHER_WORDS, PARCEL_WORDS, RESOLVED_WORDS, TICKET_WORDS, TOLD_WORDS,
    WARNING_WORDS, WEAK_BOUNCE_WORDS, WEAK_DELAY_WORDS, YOUR_MAIL_WORDS, YOUR_MAILBOX_WORDS,
};
use crate::search::Phrases;

/// Which kinds of words a text has: a bit for each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Wording(u64);

/// Words of a kind, and the bytes between which they stand.
pub(super) struct Hit {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) group: usize,
}

/// The words of notices in general, behind those of the forms. The first two are those that only notices have.
const GENERAL: [List; 23] = [
    BOUNCE_WORDS,
    WEAK_BOUNCE_WORDS,
    COMMENT_WORDS,
    MAIL_WORDS,
    FINAL_WORDS,
    DELAY_WORDS,
    WEAK_DELAY_WORDS,
    DELIVERED_WORDS,
    OTHER_WORDS,
    COMPLAINT_WORDS,
    TOLD_WORDS,
    RESOLVED_WORDS,
    ARTICLE_WORDS,
    YOUR_MAIL_WORDS,
    TICKET_WORDS,
    AUTOMATIC_WORDS,
    PARCEL_WORDS,
    MAILED_WORDS,
    EXAMPLE_WORDS,
    MANUAL_WORDS,
    WARNING_WORDS,
    YOUR_MAILBOX_WORDS,
    FTP_WORDS,
];

const BOUNCE: usize = FORMS.len();
const WEAK_BOUNCE: usize = BOUNCE + 1;
const COMMENT: usize = BOUNCE + 2;
const MAIL: usize = BOUNCE + 3;
const FINAL: usize = BOUNCE + 4;
const DELAY: usize = BOUNCE + 5;
const WEAK_DELAY: usize = BOUNCE + 6;
const DELIVERED: usize = BOUNCE + 7;
const OTHER: usize = BOUNCE + 8;
const COMPLAINT: usize = BOUNCE + 9;
const TOLD: usize = BOUNCE + 10;
const RESOLVED: usize = BOUNCE + 11;
const ARTICLE: usize = BOUNCE + 12;
const YOUR_MAIL: usize = BOUNCE + 13;
const TICKET: usize = BOUNCE + 14;
const AUTOMATIC: usize = BOUNCE + 15;
const PARCEL: usize = BOUNCE + 16;
const MAILED: usize = BOUNCE + 17;
const EXAMPLE: usize = BOUNCE + 18;
const MANUAL: usize = BOUNCE + 19;
const WARNING: usize = BOUNCE + 20;
const YOUR_MAILBOX: usize = BOUNCE + 21;
const FTP: usize = BOUNCE + 22;

/// The first of the names that the forms have, in the order of the forms.
const NAMES: usize = BOUNCE + GENERAL.len();

/// There is a bit for each.
const _: () = assert!(NAMES + FORMS.len() <= u64::BITS as usize);

/// All of them, each kind in a group of its own.
static KNOWN: LazyLock<Phrases> = LazyLock::new(|| {
    let (words, names) = (FORMS.iter().map(|form| form.1), FORMS.iter().map(|form| form.2));
    Phrases::of(&mut words.chain(GENERAL).chain(names))
});

/// The words of notices in `text`, which is in lower case.
pub(super) fn hits(text: &str) -> impl Iterator<Item = Hit> {
    let hit = |(start, (phrase, group)): (usize, (&str, usize))| Hit {
        start,
        end: start + phrase.len(),
        group,
    };
    KNOWN.matches(text).map(hit)
}

impl Wording {
    /// Judges `text`, which is in lower case and on one line.
    pub(super) fn of(text: &str) -> Self {
        let mut wording = Self::default();
        KNOWN.groups_in(text).for_each(|group| wording.add(group));
        wording
    }

    /// Adds words of this group.
    pub(super) fn add(&mut self, group: usize) {
        self.0 |= 1 << group;
    }

    /// Whether there are words of this group.
    fn says(self, group: usize) -> bool {
        self.0 >> group & 1 != 0
    }

    /// The form in which it is written, if it is one that is known.
    pub(super) fn form(self) -> Option<&'static str> {
        let fits = |&(group, _): &(usize, _)| self.says(group) || self.says(NAMES + group);
        (0..).zip(FORMS).find(fits).map(|(_, form)| form.0)
    }

    /// Whether it has words that notices have.
    pub(super) fn is_of_notice(self) -> bool {
        self.0 & ((1 << COMMENT) - 1) != 0
    }

    /// Whether somebody says that a mail came back.
    pub(super) fn is_comment(self) -> bool {
        self.says(COMMENT)
    }

    /// Whether it has words that only the notices of one form have.
    pub(super) fn is_of_form(self) -> bool {
        self.0 & ((1 << BOUNCE) - 1) != 0
    }

    /// Whether somebody speaks for himself, and to somebody.
    pub(super) fn is_told(self) -> bool {
        self.says(TOLD)
    }

    /// Whether somebody says that what was wrong is wrong no more.
    pub(super) fn is_resolved(self) -> bool {
        self.says(RESOLVED)
    }

    /// Whether it explains what bounces are, or tells of many.
    pub(super) fn is_article(self) -> bool {
        self.says(ARTICLE)
    }

    /// Whether it confirms that a question was received.
    pub(super) fn is_ticket(self) -> bool {
        self.says(TICKET)
    }

    /// Whether it says that it is an automatic answer, or that somebody is away.
    pub(super) fn is_automatic(self) -> bool {
        self.says(AUTOMATIC)
    }

    /// Whether it speaks of a parcel, an order or a payment, and of no mail.
    pub(super) fn is_of_parcel(self) -> bool {
        self.says(PARCEL) && ![MAILED, YOUR_MAIL, COMMENT].iter().any(|&group| self.says(group))
    }

    /// Whether it explains something by an example, and nobody tells what he got.
    pub(super) fn is_example(self) -> bool {
        self.says(EXAMPLE) && self.says(MANUAL) && !self.says(TOLD)
    }

    /// Whether it warns the reader of what will happen to mail for his own mailbox.
    pub(super) fn is_warning(self) -> bool {
        self.says(WARNING) && self.says(YOUR_MAILBOX) && !self.is_surely_bounce()
    }

    /// Whether it is about files and no mail.
    pub(super) fn is_of_files(self) -> bool {
        self.says(FTP) && !self.is_surely_bounce() && !self.says(COMMENT)
    }

    /// Whether it speaks of the reader's own mail, as notices do.
    pub(super) fn is_of_your_mail(self) -> bool {
        self.says(YOUR_MAIL)
    }

    /// Whether it sounds like a notice about mail that was not delivered.
    pub(super) fn is_bounce(self) -> bool {
        self.is_surely_bounce() || self.says(WEAK_BOUNCE) && self.says(MAIL)
    }

    /// Whether it has words that only notices have.
    pub(super) fn is_surely_bounce(self) -> bool {
        self.0 & ((1 << WEAK_BOUNCE) - 1) != 0
    }

    /// Whether it says that the mail is still being tried.
    pub(super) fn is_delay(self) -> bool {
        self.says(DELAY) || self.says(WEAK_DELAY) && !self.gave_up()
    }

    /// Whether it says that no further attempt will be made.
    pub(super) fn gave_up(self) -> bool {
        self.says(FINAL)
    }

    /// Whether it says that the mail was delivered.
    pub(super) fn is_delivery(self) -> bool {
        self.says(DELIVERED) && !self.gave_up()
    }

    /// The same without the words of something else, which stand in the mail that came back.
    pub(super) fn without_other(self) -> Self {
        Self(self.0 & !(1 << OTHER))
    }

    /// Whether it says that it is something else than a notice about an address.
    pub(super) fn is_other(self) -> bool {
        self.says(OTHER)
    }

    /// Whether it passes on that a recipient took the mail for spam.
    pub(super) fn is_complaint(self) -> bool {
        self.says(COMPLAINT)
    }
}

impl FromIterator<Wording> for Wording {
    /// What many texts say together.
    fn from_iter<I: IntoIterator<Item = Self>>(wordings: I) -> Self {
        Self(wordings.into_iter().fold(0, |all, wording| all | wording.0))
    }
}

/// Whether one sentence of `text`, which is in lower case and on one line, sounds like a notice by itself.
pub(super) fn has_bounce(text: &str) -> bool {
    text.split(". ")
        .flat_map(|part| part.split("? "))
        .any(|sentence| Wording::of(sentence).is_bounce())
}
