//! Lists of phrases. Each is one text: it takes two thirds of the room that a text and an address for each phrase would
//! take in a page.

/// A list of phrases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct List(&'static str);

/// Makes a [`List`] of phrases.
macro_rules! list {
    ($($phrase:literal),* $(,)?) => { $crate::list::List::of(concat!($($phrase, "\n"),*)) };
}
pub(crate) use list;

/// Gives the phrases of a list, in their order.
#[derive(Debug, Clone)]
pub(crate) struct Phrases(&'static str);

impl List {
    /// The list of the phrases on the lines of `text`, which [`list!`] writes.
    pub(crate) const fn of(text: &'static str) -> Self {
        Self(text)
    }

    /// The phrases, in their order.
    pub(crate) fn iter(self) -> Phrases {
        Phrases(self.0)
    }

    /// Whether `phrase` is one of them.
    pub(crate) fn contains(self, phrase: &str) -> bool {
        self.iter().any(|known| known == phrase)
    }

    /// Whether `phrase` is one of them, with small letters for capitals or the other way round.
    pub(crate) fn contains_ignore_ascii_case(self, phrase: &str) -> bool {
        self.iter().any(|known| known.eq_ignore_ascii_case(phrase))
    }

    /// Whether `text` begins with one of them.
    pub(crate) fn any_begins(self, text: &str) -> bool {
        self.iter().any(|phrase| text.starts_with(phrase))
    }

    /// Whether `text` ends with one of them.
    pub(crate) fn any_ends(self, text: &str) -> bool {
        self.iter().any(|phrase| text.ends_with(phrase))
    }

    /// Whether one of them stands in `text`.
    pub(crate) fn any_stands_in(self, text: &str) -> bool {
        self.iter().any(|phrase| text.contains(phrase))
    }
}

impl IntoIterator for List {
    type Item = &'static str;
    type IntoIter = Phrases;

    fn into_iter(self) -> Phrases {
        self.iter()
    }
}

impl Iterator for Phrases {
    type Item = &'static str;

    // Many loops share it.
    #[inline(never)]
    fn next(&mut self) -> Option<&'static str> {
        // By hand, since phrases are short: a search for a character takes longer to begin than to end here.
        let bytes = self.0.as_bytes();
        let mut end = 0;
        while *bytes.get(end)? != b'\n' {
            end += 1;
        }
        let (phrase, rest) = self.0.split_at_checked(end)?;
        self.0 = rest.get(1..)?;
        Some(phrase)
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn keeps_phrases_as_they_are() {
        let list = list!["to ", " from", "é"];
        assert_eq!(list.iter().collect::<Vec<_>>(), ["to ", " from", "é"]);
        assert!(list.contains("é") && !list.contains("to"));
        assert_eq!(list![].iter().next(), None);
    }

    #[test]
    fn finds_them_in_a_text() {
        let list = list!["to ", " from", "é", "too"];
        let begin = ["to jan", "é", "tool", "été"].map(|text| list.any_begins(text));
        assert_eq!(begin, [true; 4]);
        let others = ["", "t", "to", "from", "to\n", "x to "].map(|text| list.any_begins(text));
        assert_eq!(others, [false; 6]);
        assert_eq!(["it is from", "é", "café"].map(|text| list.any_ends(text)), [true; 3]);
        assert_eq!(["", "from", "é "].map(|text| list.any_ends(text)), [false; 3]);
        assert_eq!(["it is from it", "éé", "tto "].map(|text| list.any_stands_in(text)), [true; 3]);
        assert_eq!(["", "from", "to"].map(|text| list.any_stands_in(text)), [false; 3]);
        assert!(
            !list![].any_begins("to ") && !list![].any_ends("to ") && !list![].any_stands_in("to ")
        );
    }
}
