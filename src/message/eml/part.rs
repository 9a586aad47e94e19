//! Reads the parts of a mail as text.

use std::borrow::Cow;

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{Encoding, Message, MessagePart, MimeHeaders, PartType};

use crate::message::{charset, html, text};

/// The media type of a part in lower case, `text/plain` when it has none.
pub(super) fn media_type(part: &MessagePart) -> String {
    let Some(media) = part.content_type() else { return "text/plain".to_owned() };
    format!("{}/{}", media.ctype(), media.subtype().unwrap_or_default()).to_ascii_lowercase()
}

/// The text of a part of `mail`, cleaned.
pub(super) fn contents(mail: &Message, part: &MessagePart) -> String {
    match &part.body {
        PartType::Text(body) | PartType::Html(body) => text::clean(&decoded(mail, part, body)),
        PartType::Binary(body) | PartType::InlineBinary(body) => {
            text::clean(&charset::decode_as(charset_of(part), body))
        }
        PartType::Message(inner) => text::clean(&charset::decode(inner.raw_message())),
        PartType::Multipart(_) => String::new(),
    }
}

/// The text of a part, of which `body` is the parser's reading: it does not know each character set.
pub(super) fn decoded<'a>(mail: &Message, part: &MessagePart, body: &'a str) -> Cow<'a, str> {
    if charset::is_whole(body) {
        return body.into();
    }
    let is_html = matches!(part.body, PartType::Html(_));
    let named = charset_of(part).or_else(|| html::charset_named_in(body).filter(|_| is_html));
    let restored = bytes(mail, part).and_then(|bytes| charset::restored(body, named, &bytes));
    restored.map_or(body.into(), Cow::Owned)
}

/// The name of the character set of a part.
fn charset_of<'a>(part: &'a MessagePart) -> Option<&'a str> {
    part.content_type().and_then(|media| media.attribute("charset"))
}

/// The bytes of a part as they were before they were encoded for the way; nothing when that was not done well.
fn bytes<'a>(mail: &'a Message, part: &MessagePart) -> Option<Cow<'a, [u8]>> {
    let (start, end) = (part.offset_body as usize, part.offset_end as usize);
    let sent = mail.raw_message.get(start..end)?;
    match part.encoding {
        Encoding::None => Some(sent.into()),
        Encoding::Base64 => base64_decode(sent).map(Cow::Owned),
        Encoding::QuotedPrintable => quoted_printable_decode(sent).map(Cow::Owned),
    }
}
