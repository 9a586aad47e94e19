//! Tells a notice from what only talks about notices: a letter, an article, minutes, the confirmation of a question.

use crate::code;
use crate::lower::Lower;
use crate::report::forms::SALUTATIONS;
use crate::report::notice::{Notice, Writer};

/// From how many bytes on a text is an essay, where it names no address, no code and nobody's mail.
const ESSAY: usize = 400;

/// Within how many bytes a salutation ends.
const SALUTATION: usize = 40;

/// How many words at most announce the answer of a server.
const ANNOUNCEMENT: usize = 6;

impl Notice<'_> {
    /// Whether it only talks about notices, and neither is one nor quotes one.
    ///
    /// The words of a lost address stand in it too, and say nothing of the addresses that it happens to name.
    pub(in crate::report) fn is_talk(&self) -> bool {
        if self.is_example() || self.wording.is_warning() {
            return true;
        }
        if self.is_quoted() || self.entries.is_list {
            return false;
        }
        let is_told = !self.entries.is_guess || self.wording.is_comment();
        let is_named = !self.entries.is_empty() && is_told;
        self.wording.is_resolved()
            || self.has_stray_number()
            || self.wording.is_of_parcel() && self.said.codes.reply.is_none()
            || !is_named && (self.wording.is_article() || self.is_essay() || self.is_letter())
    }

    /// Whether a person says it, in whose words a refusal is only hearsay.
    pub(in crate::report) fn is_hearsay(&self) -> bool {
        let is_written = self.writer == Writer::Somebody || self.has_salutation();
        let is_by_a_person = self.wording.is_told() || is_written && !self.is_bounce;
        self.entries.is_guess && !self.entries.is_empty() || is_by_a_person && !self.is_quoted()
    }

    /// Whether it says that it is an automatic answer, or the confirmation of a question, which may quote a refusal.
    pub(in crate::report) fn is_automatic(&self) -> bool {
        let is_plain = self.said.codes == code::Codes::default() && !self.is_surely_bounce();
        let says = self.wording.is_ticket() || self.wording.is_automatic() && is_plain;
        says && !self.is_quoted()
    }

    /// Whether a refusal in it is one of a manual, or of a server for files.
    fn is_example(&self) -> bool {
        let is_of_files = self.wording.is_of_files() && self.entries.is_empty();
        let is_by_a_server = self.is_by_a_server() || self.writer == Writer::Server;
        (self.wording.is_example() || is_of_files) && !is_by_a_server
    }

    /// Whether it is a notice, or holds one or the words of a server as they came.
    fn is_quoted(&self) -> bool {
        let names = self.is_bounce && self.wording.is_of_your_mail() && !self.entries.is_empty();
        let is_by_a_server = self.is_by_a_server() || self.writer == Writer::Server;
        is_by_a_server || self.wording.is_of_form() || names || self.text.lines().any(is_answer)
    }

    /// Whether a person wrote it to another, and not about a mail that came back with an answer.
    fn is_letter(&self) -> bool {
        let has_code = self.said.codes != code::Codes::default();
        if self.wording.is_comment() && (has_code || self.has_salutation()) {
            return false;
        }
        let is_mail = self.writer == Writer::Somebody || self.is_mail();
        let is_personal = self.wording.is_told() && (is_mail || self.has_salutation());
        let is_of_none = !has_code && !self.is_bounce;
        let is_of_notice = self.is_surely_bounce() || self.wording.is_of_your_mail();
        is_personal
            || is_mail && !self.is_bounce
            || self.has_salutation() && (is_of_none || !is_of_notice)
    }

    /// Whether all that looks like a refusal is a number that no standard has, such as that of a house.
    fn has_stray_number(&self) -> bool {
        let codes = self.said.codes;
        let is_unknown = codes.reply.is_some_and(|reply| reply.registered().is_none());
        let has_lines = self.text.trim().contains('\n');
        is_unknown && codes.status.is_none() && has_lines && !self.is_bounce
    }

    /// Whether it goes on for long without an address, a code, or a word about the reader's own mail.
    fn is_essay(&self) -> bool {
        ESSAY < self.text.len()
            && !self.text.contains('@')
            && self.said.codes == code::Codes::default()
            && !self.wording.is_of_your_mail()
    }

    /// Whether it opens as a letter does.
    fn has_salutation(&self) -> bool {
        let first = self.text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        let first = first.trim().lower();
        let ends =
            first.ends_with([',', '!']) || first.find(',').is_some_and(|comma| comma < SALUTATION);
        ends && SALUTATIONS.any_begins(&first)
    }
}

/// Whether `line` is the answer of a server, and no sentence of a person in which a code stands: it opens with a code
/// that a standard has, or announces it in a few words, as in `Foutmelding: 550 …`.
fn is_answer(line: &str) -> bool {
    let Some((before, said)) = code::position(line).and_then(|at| line.split_at_checked(at)) else {
        return false;
    };
    let codes = code::find(line);
    let is_known = codes.reply.is_some_and(|reply| reply.registered().is_some())
        || codes.status.is_some_and(|status| status.registered().is_some());
    let is_mark = |c: char| c.is_whitespace() || "<>*-|•\"'(#[".contains(c);
    let before = before.trim_matches(is_mark);
    let sentence = before.rsplit(". ").next().and_then(|said| said.rsplit(": ").next());
    let sentence = sentence.unwrap_or_default();
    // The number of an invoice is announced too, and nothing stands behind it.
    let is_told = sentence.ends_with([':', ';']) && said.contains(char::is_alphabetic);
    let announces = code::is_bare(sentence) || is_told;
    is_known && announces && sentence.split_whitespace().count() <= ANNOUNCEMENT
}
