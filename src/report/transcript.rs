//! Finds which answers in a transcript are about which recipient.

use crate::keyed::Keyed;
use crate::lower::Lower;
use crate::report::address;
use crate::report::lines::Line;

/// The answers that name a recipient, by its address in lower case.
pub(super) type Answers = Keyed<String>;

/// Finds the answers in `lines` that name a recipient: in the answer itself, or in the command before it.
pub(super) fn answers(lines: &[Line]) -> Answers {
    let mut answers = Answers::default();
    for (at, line) in lines.iter().enumerate() {
        let Some(recipient) = address::first(line.text) else { continue };
        let below = lines.get(at + 1..).unwrap_or_default();
        if line.has_code() {
            let answer = folded(line.text, below);
            add(&mut answers, recipient, &answer);
        } else if is_command(line.text)
            && let Some(answer) = below.first().filter(|below| below.lower.starts_with("<<<"))
        {
            add(&mut answers, recipient, answer.text);
        }
    }
    answers
}

/// Adds an answer about `recipient`, below those that are known.
fn add(answers: &mut Answers, recipient: &str, answer: &str) {
    answers.change(recipient.lower(), |known| {
        if !known.is_empty() {
            *known += "\n\n";
        }
        *known += answer;
    });
}

/// A line with those below it on which it goes on.
fn folded(line: &str, below: &[Line]) -> String {
    let rest = below.iter().take_while(|line| line.text.starts_with(' ') && !line.is_empty());
    rest.fold(line.to_owned(), |text, line| text + "\n" + line.text)
}

/// Whether a line is the command that names a recipient (RFC 5321, section 4.1.1.3).
fn is_command(line: &str) -> bool {
    line.trim_start().strip_prefix(">>>").is_some_and(|command| {
        command.trim_start().get(..4).is_some_and(|verb| verb.eq_ignore_ascii_case("rcpt"))
    })
}
