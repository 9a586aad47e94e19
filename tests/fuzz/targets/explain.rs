//! Whatever is pasted or dropped gets an answer, and what the answer quotes stands in what was read.

#![no_main]

use bouncewijzer::verdict::{Certainty, Verdict};
use bouncewijzer::{Lang, Rule, explain_bytes};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for rule in [Rule::Careful, Rule::Strict] {
        let explanation = explain_bytes(bytes, rule);
        for outcome in &explanation.deliveries {
            assert!(outcome.verdict != Verdict::Remove || outcome.certainty != Certainty::Unclear);
            assert!(outcome.evidence.iter().all(|evidence| !evidence.quote.is_empty()));
        }
        for lang in [Lang::Nl, Lang::En] {
            bouncewijzer::Answer::of(&explanation, lang);
        }
    }
});
