use yew::AttrValue;

use crate::{Lang, Rule};

/// How the page around the widget wants it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Settings {
    /// The language to speak.
    pub lang: Lang,
    /// The rule that decides.
    pub rule: Rule,
    /// The address of the help desk.
    pub contact: Option<AttrValue>,
    /// Where a participant is found in the address book: an address of the web with `{address}` in it.
    pub address_url: Option<AttrValue>,
    /// The day on which it is shown, in days since 1 January 1970; without it no days are named.
    pub today: Option<i64>,
}

impl Settings {
    /// Where `address` is found in the address book, if the page said where.
    ///
    /// Nothing but `http:` and `https:` is followed, and nothing in `address` can change to which server.
    pub(super) fn participant(&self, address: &str) -> Option<String> {
        let url = self.address_url.as_deref()?;
        let (before, _) = url.split_once("{address}")?;
        names_server(before).then(|| url.replace("{address}", &encoded(address)))
    }

    /// The link that opens a mail to the help desk: one without an address lets the reader choose.
    pub(super) fn mail(&self, subject: &str, body: &str) -> String {
        let contact = self.contact.as_deref().unwrap_or_default();
        // Mail programs want line ends as mails have them (RFC 6068, section 5).
        let body = body.replace('\n', "\r\n");
        format!(
            "mailto:{}?subject={}&body={}",
            encoded(contact).replace("%40", "@"),
            encoded(subject),
            encoded(&body)
        )
    }
}

/// Whether the start of a link tells the whole server, as `https://x.nl/` does: what follows cannot change it.
fn names_server(start: &str) -> bool {
    let Some((scheme, rest)) = start.split_once("://") else { return false };
    let is_web = ["https", "http"].iter().any(|web| scheme.eq_ignore_ascii_case(web));
    is_web && rest.find(['/', '?', '#']).is_some_and(|end| 0 < end)
}

/// `text` as a part of a link (RFC 3986, section 2): all but letters, digits and four signs as bytes in hexadecimal.
fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.extend([byte >> 4, byte & 15].map(hexadecimal));
        }
    }
    encoded
}

/// A hexadecimal digit.
fn hexadecimal(digit: u8) -> char {
    char::from_digit(u32::from(digit), 16).unwrap_or('0').to_ascii_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(url: &'static str) -> Settings {
        Settings { address_url: Some(url.into()), ..Settings::default() }
    }

    #[test]
    fn an_address_leads_to_its_participant_only() {
        let found = settings("https://x.nl/?q={address}&a=1").participant("jan&q=#/é@x.nl");
        assert_eq!(found.as_deref(), Some("https://x.nl/?q=jan%26q%3D%23%2F%C3%A9%40x.nl&a=1"));
        let found = settings("HTTP://x.nl#{address}").participant("jan@x.nl");
        assert_eq!(found.as_deref(), Some("HTTP://x.nl#jan%40x.nl"));
    }

    #[test]
    fn an_address_cannot_choose_the_server() {
        for url in [
            "javascript:alert('{address}')",
            "javascript://x.nl/{address}",
            "data:{address}",
            "//x.nl/{address}",
            "https://{address}",
            "https://x.nl{address}",
            "https://{address}@x.nl/{address}",
            "https:///{address}",
            "https://x.nl/",
            "",
        ] {
            assert_eq!(settings(url).participant("jan@x.nl"), None, "{url}");
        }
    }

    #[test]
    fn a_letter_keeps_its_lines() {
        let settings = Settings { contact: Some("helpdesk@x.nl".into()), ..Settings::default() };
        assert_eq!(
            settings.mail("a b", "c\n&d"),
            "mailto:helpdesk@x.nl?subject=a%20b&body=c%0D%0A%26d"
        );
    }
}
