use crate::cause::Who;
use crate::explanation::Outcome;
use crate::lang::Lang;
use crate::verdict::Verdict;

/// A text for the help desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Its subject.
    pub subject: String,
    /// Its text, with `\n` between the lines.
    pub body: String,
}

impl Lang {
    /// What happened to a recipient and what to do, as plain text.
    pub fn summary(self, outcome: &Outcome) -> String {
        let words = self.words();
        let mut lines = vec![(words.headline)(outcome.verdict).to_owned()];
        lines.extend(outcome.recipient.clone());
        lines.extend(outcome.suggestion.as_deref().map(words.did_you_mean));
        lines.push(String::new());
        lines.push(format!("{}. {}", self.title(outcome), self.meaning(outcome)));
        lines.push(format!("{} {}", words.who_acts, (words.who)(outcome.who)));
        lines.push(String::new());
        lines.push(words.what_now.to_owned());
        lines.extend(self.steps(outcome).iter().zip(1..).map(|(step, at)| format!("{at}. {step}")));
        lines.extend(self.facts(outcome));
        lines.join("\n")
    }

    /// A text that asks the help desk to look at it, with the facts and without blame.
    ///
    /// `None` where the help desk can do nothing about it.
    pub fn letter(self, outcome: &Outcome) -> Option<Letter> {
        let is_ours = outcome.who == Who::OwnMailSystem
            || outcome.who == Who::Sender && outcome.verdict == Verdict::Keep;
        if !is_ours {
            return None;
        }
        let words = self.words();
        let address = outcome.recipient.as_deref();
        let opening =
            address.map_or_else(|| words.letter_opening_unknown.to_owned(), words.letter_opening);
        let said =
            format!("{} {}. {}", words.letter_says, self.title(outcome), self.meaning(outcome));
        let mut lines = vec![opening, said];
        lines.extend(self.facts(outcome));
        lines.extend([String::new(), words.letter_closing.to_owned()]);
        Some(Letter { subject: (words.letter_subject)(address), body: lines.join("\n") })
    }

    /// The codes, the server, and what it answered, each on a line of its own below an empty one.
    fn facts(self, outcome: &Outcome) -> Vec<String> {
        let words = self.words();
        let reply = outcome.reply_code.map(|code| code.to_string());
        let codes: Vec<String> =
            reply.into_iter().chain(outcome.status.map(|code| code.to_string())).collect();
        let mut lines = vec![String::new()];
        if !codes.is_empty() {
            lines.push(format!("{}: {}", words.codes, codes.join(" ")));
        }
        if let Some(server) = &outcome.remote_mta {
            lines.push(format!("{}: {server}", words.remote_mta));
        }
        if !outcome.diagnostic.is_empty() {
            lines.push(words.letter_answer.to_owned());
            lines.push(outcome.diagnostic.clone());
        }
        if lines.len() == 1 { Vec::new() } else { lines }
    }
}
