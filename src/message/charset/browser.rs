//! The character sets that the browser knows.

use web_sys::TextDecoder;

use super::Decoder;

/// The decoder of the browser.
pub(super) struct Browser;

impl Decoder for Browser {
    fn decode(name: &str, bytes: &[u8]) -> Option<String> {
        TextDecoder::new_with_label(name).ok()?.decode_with_u8_array(bytes).ok()
    }
}
