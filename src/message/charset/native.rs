//! The character sets that `encoding_rs` knows, which is the decoder of Firefox.

use encoding_rs::Encoding;

use super::Decoder;

/// The decoder of the terminal.
pub(super) struct Native;

impl Decoder for Native {
    fn decode(name: &str, bytes: &[u8]) -> Option<String> {
        // Some sets are known only to be refused, as browsers do.
        let encoding = Encoding::for_label_no_replacement(name.as_bytes())?;
        let (text, _) = encoding.decode_with_bom_removal(bytes);
        Some(text.into_owned())
    }
}
