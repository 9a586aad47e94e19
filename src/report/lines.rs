//! A text by its lines, with what each of them says: read once, since a notice is looked at from many sides.

use crate::code::{self, Codes};
use crate::lower::Lower;
use crate::report::wording::{self, Wording};

/// The lines of a text in lower case, one behind the other.
pub(super) struct Lowered<'m> {
    text: &'m str,
    /// Each with single spaces between its words, and one behind them.
    lower: String,
    /// Where each line starts, in `text` and in `lower`.
    starts: Vec<(usize, usize)>,
}

/// A line, and what it says.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Line<'a> {
    /// The line as it is, without its end.
    pub(super) text: &'a str,
    /// The byte of the whole text at which it starts.
    pub(super) start: usize,
    /// The same in lower case, with single spaces between its words and none around them.
    pub(super) lower: &'a str,
    /// The words of notices that stand on it.
    pub(super) wording: Wording,
    /// Those that begin on the line above and end on it.
    joined: Wording,
}

impl<'m> Lowered<'m> {
    /// Reads `text`.
    pub(super) fn of(text: &'m str) -> Self {
        let mut lower = String::with_capacity(text.len() + 1);
        let mut starts = Vec::new();
        let mut offset = 0;
        for line in text.split_inclusive('\n') {
            starts.push((offset, lower.len()));
            push_lower(&mut lower, line);
            offset += line.len();
        }
        Self { text, lower, starts }
    }

    /// Each line. What stands on more than two is not looked for.
    pub(super) fn lines(&self) -> Vec<Line<'_>> {
        let mut lines: Vec<Line> = (0..self.starts.len()).map(|row| self.line(row)).collect();
        for hit in wording::hits(&self.lower) {
            let (first, last) = (self.row_at(hit.start), self.row_at(hit.end - 1));
            let Some(line) = lines.get_mut(last) else { continue };
            if first == last {
                line.wording.add(hit.group);
            } else if first + 1 == last {
                line.joined.add(hit.group);
            }
        }
        lines
    }

    /// Line number `row`, without what it says.
    fn line(&self, row: usize) -> Line<'_> {
        let end = (self.text.len(), self.lower.len());
        let (start, lower) = self.starts.get(row).copied().unwrap_or(end);
        let (text_end, lower_end) = self.starts.get(row + 1).copied().unwrap_or(end);
        let text = self.text.get(start..text_end).unwrap_or_default();
        let text = text.strip_suffix('\n').unwrap_or(text);
        let lower = self.lower.get(lower..lower_end).unwrap_or_default().trim_end();
        Line { text, start, lower, ..Line::default() }
    }

    /// The number of the line at byte `at` of what is in lower case.
    fn row_at(&self, at: usize) -> usize {
        self.starts.partition_point(|&(_, start)| start <= at).saturating_sub(1)
    }
}

/// Adds the words of `line` in lower case, with a space behind each.
fn push_lower(lower: &mut String, line: &str) {
    for word in line.split_ascii_whitespace() {
        if word.is_ascii() {
            let from = lower.len();
            lower.push_str(word);
            lower.get_mut(from..).unwrap_or_default().make_ascii_lowercase();
        } else {
            lower.push_str(&word.lower());
        }
        lower.push(' ');
    }
}

impl Line<'_> {
    /// Whether nothing stands on it.
    pub(super) fn is_empty(&self) -> bool {
        self.lower.is_empty()
    }

    /// Whether words of something else than a notice end on it.
    pub(super) fn says_other(&self) -> bool {
        self.wording.is_other() || self.joined.is_other()
    }

    /// Whether a code of a server stands on it.
    pub(super) fn has_code(&self) -> bool {
        code::find(self.text) != Codes::default()
    }
}

/// What `lines` say together.
pub(super) fn wording(lines: &[Line]) -> Wording {
    let own = lines.iter().map(|line| line.wording);
    let joined = lines.iter().skip(1).map(|line| line.joined);
    own.chain(joined).collect()
}

/// The number of the first of `lines` on which a notice stands, and not only the words of somebody who passed it on.
pub(super) fn first_of_notice(lines: &[Line]) -> Option<usize> {
    lines.iter().position(|line| {
        line.wording.is_of_notice() || line.joined.is_of_notice() || line.has_code()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_what_stands_on_them_and_what_they_share() {
        let lowered = Lowered::of("Uw  BERICHT is niet\n bezorgd aan\n\nJan É\n");
        let lines = lowered.lines();
        let lower: Vec<&str> = lines.iter().map(|line| line.lower).collect();
        assert_eq!(lower, ["uw bericht is niet", "bezorgd aan", "", "jan é"]);
        assert_eq!(lines[1].text, " bezorgd aan");
        assert_eq!(first_of_notice(&lines), Some(1));
        assert!(wording(&lines).is_bounce());
        assert!(!wording(&lines[2..]).is_bounce());
    }
}
