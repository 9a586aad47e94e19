//! Finds which of many phrases stand in a text, in one pass over it.

/// Phrases of at least two bytes, sorted so that those with one beginning stand together.
pub(crate) struct Phrases {
    rows: Vec<Row>,
    /// For every 64 pairs of bytes: a bit for each with which phrases begin, and how many such pairs come before.
    beginnings: Vec<(u64, usize)>,
    /// Where the phrases of each such pair start in `rows`; the last is the end.
    starts: Vec<usize>,
}

/// A phrase, and the number of its group.
pub(crate) type Row = (&'static str, usize);

/// How many pairs of bytes one element of the beginnings tells of.
const BITS: usize = 64;

impl Phrases {
    /// Prepares the phrases of `groups`, which are numbered in their order.
    pub(crate) fn of(groups: impl Iterator<Item = &'static [&'static str]>) -> Self {
        let numbered = groups.enumerate();
        let mut rows: Vec<Row> = numbered
            .flat_map(|(group, phrases)| phrases.iter().map(move |&phrase| (phrase, group)))
            .collect();
        rows.sort_unstable();
        let mut beginnings = vec![(0_u64, 0); (1 << 16) / BITS];
        let mut starts = Vec::new();
        let mut last = None;
        for (row, (phrase, _)) in rows.iter().enumerate() {
            let pair = beginning(phrase.as_bytes());
            if pair != last {
                starts.push(row);
                last = pair;
            }
            if let Some((bits, _)) = pair.and_then(|pair| beginnings.get_mut(pair / BITS)) {
                *bits |= 1 << (pair.unwrap_or_default() % BITS);
            }
        }
        starts.push(rows.len());
        let mut before = 0;
        for (bits, rank) in &mut beginnings {
            *rank = before;
            before += bits.count_ones() as usize;
        }
        Self { rows, beginnings, starts }
    }

    /// The phrases that begin with the same two bytes as `text`.
    pub(crate) fn beginning(&self, text: &[u8]) -> &[Row] {
        self.rows_of(text).unwrap_or_default()
    }

    /// The same, by way of the bit for those bytes: most places in a text are passed by one look at it.
    fn rows_of(&self, text: &[u8]) -> Option<&[Row]> {
        let pair = beginning(text)?;
        let &(bits, rank) = self.beginnings.get(pair / BITS)?;
        let below = bits & ((1 << (pair % BITS)) - 1);
        if bits >> (pair % BITS) & 1 == 0 {
            return None;
        }
        let place = rank + below.count_ones() as usize;
        self.rows.get(*self.starts.get(place)?..*self.starts.get(place + 1)?)
    }

    /// Each phrase that stands in `text` with the byte at which it does, in the order of the text.
    pub(crate) fn matches(&self, text: &str) -> impl Iterator<Item = (usize, Row)> {
        let bytes = text.as_bytes();
        (0..bytes.len()).flat_map(move |at| {
            let rest = bytes.get(at..).unwrap_or_default();
            let here = self.beginning(rest).iter();
            here.filter(|(phrase, _)| rest.starts_with(phrase.as_bytes()))
                .map(move |&row| (at, row))
        })
    }

    /// The group of each phrase that stands in `text`.
    pub(crate) fn groups_in(&self, text: &str) -> impl Iterator<Item = usize> {
        self.matches(text).map(|(_, (_, group))| group)
    }
}

/// The first two bytes of `text` as one number.
fn beginning(text: &[u8]) -> Option<usize> {
    let (&first, rest) = text.split_first()?;
    Some(usize::from(first) << 8 | usize::from(*rest.first()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_phrases_that_overlap_and_share_beginnings() {
        let groups: [&'static [&'static str]; 3] =
            [&["not delivered", "livered"], &["not del"], &["é"]];
        let phrases = Phrases::of(groups.into_iter());
        let found: Vec<usize> = phrases.groups_in("it was not delivered, not dé").collect();
        assert_eq!(found, [1, 0, 0, 2]);
        assert_eq!(phrases.groups_in("").count(), 0);
        assert_eq!(phrases.groups_in("n").count(), 0);
    }
}
