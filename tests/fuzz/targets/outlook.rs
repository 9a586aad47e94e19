//! A compound file, such as Outlook saves, is read or left, however damaged it is.

#![no_main]

use bouncewijzer::{Message, Rule, explain_bytes};
use libfuzzer_sys::fuzz_target;

/// The first bytes of a compound file, without which nothing of it would be read.
const MAGIC: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

fuzz_target!(|bytes: &[u8]| {
    let mut file = MAGIC.to_vec();
    file.extend_from_slice(bytes.strip_prefix(MAGIC).unwrap_or(bytes));
    Message::read(&file);
    explain_bytes(&file, Rule::default());
});
