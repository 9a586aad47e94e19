//! A code that is found stands in the text, and where its answer begins is a place in it.

#![no_main]

use bouncewijzer::code;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let codes = code::find(text);
    assert!(codes.reply.is_none_or(|reply| text.contains(&reply.to_string())));
    assert!(code::position(text).is_none_or(|at| text.is_char_boundary(at)));
    assert!(code::quoted(text).is_none_or(|quoted| text.contains(quoted)));
    code::is_bare(text);
});
