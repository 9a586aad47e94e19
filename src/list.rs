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
}
