//! Finds which of many phrases stand in a text, in one pass over it.

use std::iter;

use crate::list::List;

/// Phrases of at least three bytes, to be looked up by how they begin.
pub(crate) struct Phrases {
    /// In the order of their shelves.
    rows: Vec<Row>,
    /// Where the rows of each shelf start; the last is the end.
    starts: Vec<u16>,
}

/// A phrase, and the number of its group.
pub(crate) type Row = (&'static str, usize);

/// How many shelves there are: so many more than phrases that most places in a text lead to an empty one.
const SHELVES: usize = 1 << 13;

impl Phrases {
    /// Prepares the phrases of `groups`, which are numbered in their order.
    pub(crate) fn of(groups: &mut dyn Iterator<Item = List>) -> Self {
        let numbered = groups.enumerate();
        let mut rows: Vec<Row> = numbered
            .flat_map(|(group, phrases)| phrases.iter().map(move |phrase| (phrase, group)))
            .collect();
        rows.sort_unstable_by_key(|&(phrase, _)| (shelf(phrase.as_bytes()), phrase));
        let mut starts = Vec::with_capacity(SHELVES + 1);
        let mut shelves = rows.iter().map(|(phrase, _)| shelf(phrase.as_bytes())).peekable();
        let mut start = 0;
        for number in 0..=SHELVES {
            while shelves.next_if(|shelf| *shelf < Some(number)).is_some() {
                start += 1;
            }
            starts.push(start);
        }
        Self { rows, starts }
    }

    /// The phrases that may stand at the start of `text`, and few others.
    pub(crate) fn beginning(&self, text: &[u8]) -> &[Row] {
        self.shelf_of(text).unwrap_or_default()
    }

    /// The same, `None` where `text` is too short.
    fn shelf_of(&self, text: &[u8]) -> Option<&[Row]> {
        let number = shelf(text)?;
        let (&start, &end) = (self.starts.get(number)?, self.starts.get(number + 1)?);
        self.rows.get(usize::from(start)..usize::from(end))
    }

    /// Each phrase that stands in `text` with the byte at which it does, in the order of the text.
    pub(crate) fn matches(&self, text: &str) -> impl Iterator<Item = (usize, Row)> {
        let mut at = 0;
        let mut rest = text.as_bytes();
        let mut here = self.beginning(rest);
        // At most bytes no phrase begins: those are passed in one loop.
        iter::from_fn(move || {
            loop {
                while let Some((&row, others)) = here.split_first() {
                    here = others;
                    if rest.starts_with(row.0.as_bytes()) {
                        return Some((at, row));
                    }
                }
                (_, rest) = rest.split_first()?;
                at += 1;
                here = self.beginning(rest);
            }
        })
    }

    /// The group of each phrase that stands in `text`.
    pub(crate) fn groups_in(&self, text: &str) -> impl Iterator<Item = usize> {
        self.matches(text).map(|(_, (_, group))| group)
    }
}

/// The shelf of the phrases that begin as `text` does: its first three bytes as one number, scattered.
fn shelf(text: &[u8]) -> Option<usize> {
    let &[first, second, third, ..] = text else { return None };
    let bytes = u32::from_le_bytes([first, second, third, 0]);
    // A large odd number carries each of the bits up to the highest, as hash functions do.
    let scattered = bytes.wrapping_mul(0x9E37_79B1) >> (u32::BITS - SHELVES.ilog2());
    usize::try_from(scattered).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::list::list;

    #[test]
    fn finds_phrases_that_overlap_and_share_beginnings() {
        let groups =
            [list!["not delivered", "livered"], list!["not del"], list!["été"], list![" (no"]];
        let phrases = Phrases::of(&mut groups.into_iter());
        let found: Vec<usize> = phrases.groups_in("it was not delivered, l'été (not del").collect();
        assert_eq!(found, [1, 0, 0, 2, 3, 1]);
        assert_eq!(phrases.groups_in("").count(), 0);
        assert_eq!(phrases.groups_in("no").count(), 0);
    }
}
