//! Judges whether words that no code stands beside are about mail at all.

use crate::cause::words::{MAIL, TRADES, Words};
use crate::report::{Delivery, addresses};

/// How many words may stand around those that decide, in a text that is nothing but an answer: `sorry, no such user here`.
const AROUND: usize = 3;

/// Whether the words speak of what else goes to an address or a user: a parcel, a payment, a log-in.
pub(super) fn is_about_something_else(delivery: &Delivery) -> bool {
    !has_code(delivery) && places(delivery).any(|words| Words::of(words).find(&TRADES).is_some())
}

/// Whether `quote` stands among other words, none of which is one for mail.
pub(super) fn is_among_other_words(delivery: &Delivery, quote: &str) -> bool {
    let most = AROUND + count(quote);
    !has_code(delivery)
        && places(delivery).any(|words| most < count(words))
        && places(delivery).all(|words| Words::of(words).find(&MAIL).is_none())
}

/// Whether a server printed a code for it.
fn has_code(delivery: &Delivery) -> bool {
    delivery.reply.is_some() || delivery.status.is_some()
}

/// All that is said about a recipient, and around it.
fn places(delivery: &Delivery) -> impl Iterator<Item = &str> {
    [&delivery.diagnostic, &delivery.context, &delivery.notice].into_iter().map(String::as_str)
}

/// How many words `text` has, without addresses.
fn count(text: &str) -> usize {
    let is_word = |word: &&str| word.contains(char::is_alphanumeric);
    let words = text.split_whitespace().filter(is_word).count();
    words.saturating_sub(addresses(text).count())
}
