//! Reads the header of the mail that came back.

use crate::lower::Lower;
use crate::message::Message;
use crate::report::address;
use crate::report::fields::{self, Fields};

/// The names of the field with the recipients, as mail programs write it in the languages of this page's users.
const TO: &[&str] = &["To", "Aan", "An", "À", "Para"];

/// The names of the field with the sender.
const FROM: &[&str] = &["From", "Van", "Von", "De"];

/// The names of fields in which a mailing list writes its own address or name.
const LIST: &[&str] = &["List-Post", "List-Id", "X-BeenThere", "X-Mailing-List", "Mailing-List"];

/// The longest header that is read.
const LONGEST: usize = 16 * 1024;

/// The header of the mail that came back.
#[derive(Debug, Default)]
pub(super) struct Original {
    /// Its fields.
    pub(super) fields: Fields,
}

impl Original {
    /// Reads the header in the part of `message` that holds it, or in the text `below` the notice.
    pub(super) fn of(message: &Message, below: &str) -> Self {
        let text = message.original.as_deref().unwrap_or(below);
        let header = text.get(..text.floor_char_boundary(LONGEST)).unwrap_or_default();
        let names_recipient =
            |fields: &Fields| TO.iter().any(|to| fields::get(fields, to).is_some());
        Self { fields: fields::groups(header).find(names_recipient).unwrap_or_default() }
    }

    /// Who sent the mail, as its header has it.
    pub(super) fn sender(&self) -> Option<&str> {
        FROM.iter().find_map(|from| fields::get(&self.fields, from))
    }

    /// The address that the mail was for, when it was for one only.
    pub(super) fn recipient(&self) -> Option<&str> {
        let has_more = ["Cc", "Bcc"].iter().any(|name| fields::get(&self.fields, name).is_some());
        let to = TO.iter().find_map(|to| fields::get(&self.fields, to))?;
        let mut named = address::addresses(to);
        let only = named.next()?.text;
        let is_only = named.all(|other| address::same(other.text, only));
        (is_only && !has_more && !self.is_a_list(only)).then_some(only)
    }

    /// Whether `address` is that of a mailing list, whose members got the mail in its place.
    fn is_a_list(&self, address: &str) -> bool {
        let address = address.lower();
        let as_name = address.replace('@', ".");
        let values = LIST.iter().filter_map(|name| fields::get(&self.fields, name));
        values.map(str::lower).any(|value| value.contains(&address) || value.contains(&as_name))
    }
}
