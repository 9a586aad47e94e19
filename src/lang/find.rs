use crate::cause::Cause;
use crate::lang::Lang;
use crate::lower::Lower;

/// How many words somebody looks for at most: what is longer is no search.
const WORDS: usize = 4;

/// How many causes are found at most.
const FOUND: usize = 5;

impl Lang {
    /// The causes of which the words here have every word of `text`, when that is a search and no message.
    pub fn find(self, text: &str) -> Vec<Cause> {
        let lower = text.lower();
        let words: Vec<&str> = lower.split_whitespace().collect();
        if words.is_empty() || WORDS < words.len() || text.contains('@') {
            return Vec::new();
        }
        let has = |said: &str| {
            let said = said.lower();
            words.iter().all(|word| said.contains(word))
        };
        let by = |say: fn(Cause) -> &'static str| {
            Cause::ALL.iter().copied().filter(move |&cause| has(say(cause)))
        };
        // What is called so comes before what is only told with such words.
        let mut found: Vec<Cause> = by(self.words().title).collect();
        for cause in by(self.words().meaning) {
            if !found.contains(&cause) {
                found.push(cause);
            }
        }
        found.truncate(FOUND);
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_finds_causes_by_their_words() {
        assert_eq!(Lang::Nl.find("te groot").first(), Some(&Cause::TooLarge));
        assert_eq!(Lang::Nl.find("Wachtwoord"), [Cause::Login]);
        assert!(Lang::En.find("full").contains(&Cause::MailboxFull));
        assert!(Lang::Nl.find("").is_empty());
        assert!(Lang::Nl.find("kan iemand mij zeggen wat dit is").is_empty());
    }
}
