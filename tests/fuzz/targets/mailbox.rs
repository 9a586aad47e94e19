//! A mailbox is parted the same way wherever its bytes are cut, and no byte of a text is lost.

#![no_main]

use bouncewijzer::message::mbox::Splitter;
use libfuzzer_sys::fuzz_target;

/// The mails in `bytes`, which come in by `size` at a time.
fn split(bytes: &[u8], size: usize) -> Vec<Vec<u8>> {
    let mut mails = Vec::new();
    let mut each = |mail: &[u8]| mails.push(mail.to_vec());
    let mut splitter = Splitter::default();
    for chunk in bytes.chunks(size) {
        splitter.push(chunk, &mut each);
    }
    splitter.finish(&mut each);
    mails
}

fuzz_target!(|bytes: &[u8]| {
    let whole = split(bytes, bytes.len().max(1));
    for size in [1, 2, 7, 64] {
        assert_eq!(split(bytes, size), whole);
    }
    assert!(whole.iter().map(Vec::len).sum::<usize>() <= bytes.len());
    if !bytes.trim_ascii_start().starts_with(b"From ") {
        assert!(whole.iter().all(|mail| mail == bytes));
    }
});
