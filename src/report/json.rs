//! Reads the events that mailing services send as JSON: Amazon SES, Mailgun, Postmark and the like.
//!
//! Each has names of its own for the same things, which [`event`] knows. An event is an object that names a
//! recipient; what happened may stand in it, below it, or in an object around it.

use std::iter::Peekable;
use std::str::Chars;

use crate::message::Message;
use crate::report::fields::Fields;
use crate::report::gather::Gathered;
use crate::report::notice::Notice;
use crate::report::{Delivery, Kind, Report, address, event};

/// A value, with numbers and the like as text.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Json {
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// How deep values within values are looked into.
const DEPTH: usize = 16;

/// How many fields of the objects around an event are looked at.
const AROUND: usize = 64;

/// Names of objects about the mail that was sent, whose addresses are those of everybody.
const ABOUT_THE_MAIL: &[&str] = &["mail", "message", "headers", "commonheaders", "envelope"];

/// Reads the events in a text that is JSON.
pub(super) fn read(message: &Message, _: &Notice) -> Option<Report> {
    let values = values(beginning(&message.text)?, 0);
    let mut gathered = Gathered::default();
    for value in &values {
        collect(value, &Fields::new(), &mut gathered);
    }
    let told = gathered.report().or_else(|| about_nobody(&values));
    // An event about something else, such as a mail that was opened, is no bounce, whatever numbers it has.
    told.or_else(|| values.iter().any(is_event).then(Report::default))
}

/// Whether `value` is an event, or a list of them.
fn is_event(value: &Json) -> bool {
    match value {
        Json::Text(_) => false,
        Json::List(items) => {
            items.iter().any(|item| matches!(item, Json::Object(_)) && is_event(item))
        }
        Json::Object(members) => {
            members.iter().any(|(name, _)| event::is_event(&event::name(name)))
        }
    }
}

/// The part of `text` from the line on with which JSON begins.
fn beginning(text: &str) -> Option<&str> {
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        let begin = line.trim_start_matches([' ', '>']);
        let inner = begin.strip_prefix('[').map_or(begin, str::trim_start);
        if inner.starts_with('{') || inner.is_empty() && begin.starts_with('[') {
            return text.get(offset..);
        }
        offset += line.len();
    }
    None
}

/// The events in `value`, which stands inside objects with the fields `around` it.
fn collect(value: &Json, around: &Fields, gathered: &mut Gathered) {
    match value {
        Json::Text(_) => {}
        Json::List(items) => items.iter().for_each(|item| collect(item, around, gathered)),
        Json::Object(members) => {
            let mut fields = Fields::new();
            flatten(members, &mut fields);
            fields.extend(around.iter().take(AROUND).cloned());
            if members.iter().any(|(name, value)| names_recipient(name, value)) {
                deliveries(members, &fields).for_each(|delivery| gathered.add(delivery));
            } else {
                members
                    .iter()
                    .filter(|(name, value)| !is_about_the_mail(name, value))
                    .for_each(|(_, value)| collect(value, &fields, gathered));
            }
        }
    }
}

/// What an event with these `members` says of its recipient, or of each when it names several.
fn deliveries(members: &[(String, Json)], fields: &Fields) -> impl Iterator<Item = Delivery> {
    let several = members.iter().find_map(|(name, value)| match value {
        Json::List(items) if names_recipient(name, value) => Some(items.as_slice()),
        _ => None,
    });
    let event = event::read(fields, "event");
    let names = several.unwrap_or_default().iter().filter_map(|item| match item {
        Json::Text(text) => address::first(text).map(str::to_owned),
        _ => None,
    });
    let names: Vec<Option<String>> = names.map(Some).collect();
    let names = if names.is_empty() {
        vec![event.as_ref().and_then(|event| event.recipient.clone())]
    } else {
        names
    };
    names.into_iter().filter_map(move |recipient| Some(Delivery { recipient, ..event.clone()? }))
}

/// An answer without a recipient, such as that of a service that refused to send.
fn about_nobody(values: &[Json]) -> Option<Report> {
    let [Json::Object(members)] = values else { return None };
    let mut fields = Fields::new();
    flatten(members, &mut fields);
    let delivery = event::read(&fields, "event")?;
    let has_code = delivery.reply.is_some() || delivery.status.is_some();
    has_code.then(|| Report { kind: Kind::Failed, deliveries: vec![delivery], ..Report::default() })
}

/// Whether a member of an object names who the mail was for.
fn names_recipient(name: &str, value: &Json) -> bool {
    let is_address = |value: &Json| matches!(value, Json::Text(text) if text.contains('@'));
    event::is_recipient(&event::name(name))
        && match value {
            Json::List(items) => items.iter().any(is_address),
            value => is_address(value),
        }
}

/// Whether a member is an object about the mail that was sent, and not a whole event that is called a message.
fn is_about_the_mail(name: &str, value: &Json) -> bool {
    ABOUT_THE_MAIL.contains(&event::name(name).as_str()) && !is_event(value)
}

/// Adds the members that are text, also those of the objects within, to `fields`.
fn flatten(members: &[(String, Json)], fields: &mut Fields) {
    for (name, value) in members {
        let name = event::name(name);
        match value {
            Json::Text(text) if event::is_known(&name) => fields.push((name, text.clone())),
            Json::Object(inner) if !ABOUT_THE_MAIL.contains(&name.as_str()) => {
                flatten(inner, fields);
            }
            _ => {}
        }
    }
}

/// The values in `text`, which stand at depth `depth`: one, or one on each line.
fn values(text: &str, depth: usize) -> Vec<Json> {
    let mut characters = text.chars().peekable();
    let mut values = Vec::new();
    while let Some(&next) = characters.peek() {
        if matches!(next, '{' | '[') {
            values.extend(value(&mut characters, depth));
        } else {
            characters.next();
        }
    }
    values
}

/// The next value: nothing when there is none, and as much as there is where the text is cut off.
fn value(text: &mut Peekable<Chars>, depth: usize) -> Option<Json> {
    skip_space(text);
    match *text.peek()? {
        _ if depth > DEPTH => None,
        '{' => Some(Json::Object(members(text, depth))),
        '[' => Some(Json::List(items(text, depth))),
        '"' => Some(nested(string(text), depth)),
        _ => Some(Json::Text(word(text))),
    }
}

/// The members of an object.
fn members(text: &mut Peekable<Chars>, depth: usize) -> Vec<(String, Json)> {
    let mut members = Vec::new();
    text.next();
    loop {
        skip_space(text);
        match text.peek() {
            Some('"') => {
                let name = string(text);
                skip_space(text);
                if text.next_if_eq(&':').is_none() {
                    return members;
                }
                let Some(value) = value(text, depth + 1) else { return members };
                members.push((name, value));
            }
            Some(',') => {
                text.next();
            }
            Some('}') => {
                text.next();
                return members;
            }
            _ => return members,
        }
    }
}

/// The items of a list.
fn items(text: &mut Peekable<Chars>, depth: usize) -> Vec<Json> {
    let mut items = Vec::new();
    text.next();
    loop {
        skip_space(text);
        match text.peek() {
            Some(',') => {
                text.next();
            }
            Some(']') => {
                text.next();
                return items;
            }
            Some('}' | ':') | None => return items,
            Some(_) => {
                let Some(value) = value(text, depth + 1) else { return items };
                items.push(value);
            }
        }
    }
}

/// The text between quotes.
fn string(text: &mut Peekable<Chars>) -> String {
    let mut string = String::new();
    text.next();
    while let Some(character) = text.next() {
        match character {
            '"' => break,
            '\\' => match text.next() {
                Some('n' | 'r' | 't') => string.push('\n'),
                Some('u') => string.extend(escaped(text)),
                Some(other) => string.push(other),
                None => break,
            },
            other => string.push(other),
        }
    }
    string
}

/// The character of four hexadecimal digits.
fn escaped(text: &mut Peekable<Chars>) -> Option<char> {
    let digits = (0..4).map_while(|_| text.next_if(char::is_ascii_hexdigit));
    let code =
        digits.filter_map(|digit| digit.to_digit(16)).fold(0, |code, digit| code * 16 + digit);
    char::from_u32(code)
}

/// A number, `true`, or whatever else stands without quotes.
fn word(text: &mut Peekable<Chars>) -> String {
    let mut word: String = text.next().into_iter().collect();
    while let Some(next) = text.next_if(|&c| !matches!(c, ',' | '}' | ']') && !c.is_whitespace()) {
        word.push(next);
    }
    word
}

/// `text`, or the value that it holds: Amazon's notifications carry the event as a text of JSON.
fn nested(text: String, depth: usize) -> Json {
    if !text.trim_start().starts_with('{') {
        return Json::Text(text);
    }
    let inner = values(&text, depth + 1).into_iter().next();
    inner.unwrap_or(Json::Text(text))
}

fn skip_space(text: &mut Peekable<Chars>) {
    while text.next_if(|c| c.is_whitespace()).is_some() {}
}
