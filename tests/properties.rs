//! What holds for whatever is pasted: mails of the corpus, torn, joined, quoted and wrapped in the words of somebody.

use std::fs;
use std::sync::LazyLock;

use bouncewijzer::explanation::Outcome;
use bouncewijzer::verdict::{Certainty, Verdict};
use bouncewijzer::{Explanation, Rule, explain, explain_bytes};
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// The mails and texts of the corpus.
static SAMPLES: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus");
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension != "json"));
    paths.sort();
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
});

/// Lines of servers that each mean one thing, whatever stands around them.
const LINES: &[&str] = &[
    "550 5.1.1 <jan@voorbeeld.nl>: Recipient address rejected: User unknown",
    "552 5.2.2 <jan@voorbeeld.nl>: mailbox full",
    "554 5.7.1 <jan@voorbeeld.nl>: message blocked because of spam",
    "550 5.7.26 <jan@voorbeeld.nl>: this mail is unauthenticated",
    "451 4.7.1 <jan@voorbeeld.nl>: greylisted, please try again later",
    "550 5.4.1 <jan@voorbeeld.nl>: Recipient address rejected: Access denied",
];

/// What people write above and below what they pass on.
const ABOVE: &[&str] =
    &["", "Hoi, deze kwam terug:\n\n", "This came back, what now?\n\n", "Das kam zurück:\n\n"];
const BELOW: &[&str] =
    &["", "\n\nGroetjes, Kees\n", "\n\nKind regards,\nPat\n", "\n\nMit freundlichen Grüßen\nUwe\n"];

/// A sample with a piece of another in it.
fn torn() -> impl Strategy<Value = Vec<u8>> {
    any::<(Index, Index, Index, Index, Index)>().prop_map(|(one, other, at, from, to)| {
        let (one, other) = (one.get(&SAMPLES), other.get(&SAMPLES));
        let (from, to) = (from.index(other.len() + 1), to.index(other.len() + 1));
        let at = at.index(one.len() + 1);
        [&one[..at], &other[from.min(to)..from.max(to)], &one[at..]].concat()
    })
}

/// What is decided of each recipient.
fn verdicts(explanation: &Explanation) -> Vec<(Option<&str>, Verdict)> {
    let outcomes = explanation.deliveries.iter();
    outcomes.map(|outcome| (outcome.recipient.as_deref(), outcome.verdict)).collect()
}

/// `text` as all its letters and digits, so that only these are compared.
fn bare(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).collect()
}

/// Whether the codes and the quotes of `outcome` stand in `text`.
fn is_printed(outcome: &Outcome, text: &str) -> bool {
    let codes = [
        outcome.reply_code.map(|code| code.to_string()),
        outcome.status.map(|code| code.to_string()),
    ];
    let bare_text = bare(text);
    codes.into_iter().flatten().all(|code| bare_text.contains(&bare(&code)))
        && outcome.evidence.iter().all(|evidence| bare_text.contains(&bare(&evidence.quote)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn torn_mails_are_answered(mail in torn()) {
        for outcome in explain_bytes(&mail, Rule::Careful).deliveries {
            prop_assert!(outcome.verdict != Verdict::Remove || outcome.certainty != Certainty::Unclear);
            prop_assert!(outcome.recipient.is_none_or(|recipient| recipient.contains('@')));
        }
    }

    #[test]
    fn cut_mails_are_answered(sample in any::<Index>(), end in any::<Index>()) {
        let mail = sample.get(&SAMPLES);
        explain_bytes(&mail[..end.index(mail.len() + 1)], Rule::Careful);
    }

    #[test]
    fn any_bytes_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        explain_bytes(&bytes, Rule::Careful);
    }

    #[test]
    fn codes_and_quotes_are_printed(text in "(550|5\\.1\\.1|user unknown|mailbox full|<jan@x\\.nl>|[a-z]{1,9}|[0-9.]{1,9}|[:;,'\"<>()#\\n-]| ){1,40}") {
        for outcome in explain(&text, Rule::Careful).deliveries {
            prop_assert!(is_printed(&outcome, &text), "{outcome:?}");
        }
    }

    #[test]
    fn wrapping_changes_no_verdict(line in select(LINES), above in select(ABOVE), below in select(BELOW), end in select(&["\n", "\r\n", "\r"][..]), mark in select(&["", "> ", ">> ", "    "][..])) {
        let plain = explain(line, Rule::Careful);
        let text = format!("{above}{line}{below}");
        let text = text.lines().fold(String::new(), |text, line| text + mark + line + end);
        let wrapped = explain(&text, Rule::Careful);
        prop_assert_eq!(verdicts(&wrapped), verdicts(&plain), "{}", text);
    }

    #[test]
    fn line_ends_change_no_verdict(sample in any::<Index>(), end in select(&["\r\n", "\r"][..])) {
        let Ok(text) = std::str::from_utf8(sample.get(&SAMPLES).as_slice()) else { return Ok(()) };
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let other = explain(&text.replace('\n', end), Rule::Careful);
        let plain = explain(&text, Rule::Careful);
        prop_assert_eq!(verdicts(&other), verdicts(&plain));
    }
}
