//! Puts text in lower case.

/// Text that can be put in lower case.
pub(crate) trait Lower {
    /// The same in lower case.
    ///
    /// The tables for letters beyond ASCII are large, so that a page uses those of its browser.
    fn lower(&self) -> String;
}

impl Lower for str {
    fn lower(&self) -> String {
        if self.is_ascii() { self.to_ascii_lowercase() } else { beyond_ascii(self) }
    }
}

#[cfg(target_arch = "wasm32")]
fn beyond_ascii(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
}

#[cfg(not(target_arch = "wasm32"))]
fn beyond_ascii(text: &str) -> String {
    text.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn puts_every_script_in_lower_case() {
        for (text, lower) in [("JaN@X.nl", "jan@x.nl"), ("ÉÉN ДОМ", "één дом"), ("ΟΔΟΣ", "οδος")]
        {
            assert_eq!(text.lower(), lower);
        }
    }
}
