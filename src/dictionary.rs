//! Lists every code that has words here, for a page that shows them.

use serde::Serialize;

use crate::code::{Group, Reply, Status};
use crate::lang::Lang;
use crate::verdict::{Rule, Verdict};

/// A code, and what it means when it stands alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// The code.
    pub code: String,
    /// What the codes of its group have in common.
    pub group: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// What must be done with the address, in words.
    pub advice: &'static str,
}

impl Entry {
    /// Every code in the words of `lang`: reply codes, then enhanced status codes of class 5, each in their order.
    pub fn all(lang: Lang) -> Vec<Self> {
        let words = lang.words();
        let replies = (400..600).filter_map(|number: u16| number.to_string().parse::<Reply>().ok());
        let replies = replies.filter_map(|reply| {
            let meaning = (words.reply)(reply)?;
            Some(Self::of(lang, reply.to_string(), Group::Reply(reply.class()), meaning))
        });
        let statuses = Status::registry().filter_map(|status| {
            let meaning = (words.status)(status)?;
            Some(Self::of(lang, status.to_string(), Group::Status(status.subject), meaning))
        });
        replies.chain(statuses).collect()
    }

    /// The entry of `code`.
    fn of(lang: Lang, code: String, group: Group, meaning: &'static str) -> Self {
        let words = lang.words();
        let explanation = crate::explain(&code, Rule::default());
        let verdict = explanation.deliveries.first().map_or(Verdict::Check, |it| it.verdict);
        Self { code, group: (words.group)(group), meaning, advice: (words.advice)(verdict) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_there_once_and_groups_stand_together() {
        for lang in [Lang::Nl, Lang::En] {
            let entries = Entry::all(lang);
            let mut codes: Vec<&str> = entries.iter().map(|entry| entry.code.as_str()).collect();
            assert!(100 < codes.len(), "{}", codes.len());
            codes.sort_unstable();
            codes.dedup();
            assert_eq!(codes.len(), entries.len());
            let groups: Vec<&str> = entries
                .chunk_by(|one, other| one.group == other.group)
                .filter_map(|chunk| chunk.first())
                .map(|entry| entry.group)
                .collect();
            assert_eq!(groups.len(), 10);
        }
    }
}
