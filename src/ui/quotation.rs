use std::cmp::Reverse;
use std::ops::Range;

use yew::prelude::*;

use crate::explanation::Evidence;

/// Shows the server's own words, with those marked that the verdict was decided on.
///
/// Servers speak English, apart from a few; what they say is shown as text, never as markup.
pub(super) fn view(diagnostic: &str, evidence: &[Evidence]) -> Html {
    html! {
        <blockquote part="diagnostic" lang="en" translate="no">
            for piece in pieces(diagnostic, evidence) {
                { match piece {
                    Piece::Plain(text) => html! { { text } },
                    Piece::Marked(text) => html! { <mark part="evidence">{ text }</mark> },
                } }
            }
        </blockquote>
    }
}

/// A piece of a text.
#[derive(Debug, PartialEq)]
enum Piece<'a> {
    /// Words that decided nothing.
    Plain(&'a str),
    /// Words that decided.
    Marked(&'a str),
}

/// Cuts `text` where a quote begins or ends. Of quotes that overlap, the first and longest stays.
fn pieces<'a>(text: &'a str, evidence: &[Evidence]) -> Vec<Piece<'a>> {
    // Lower case of ASCII only keeps every letter at its place.
    let lower = text.to_ascii_lowercase();
    let mut ranges: Vec<_> = evidence.iter().filter_map(|it| range(&lower, &it.quote)).collect();
    ranges.sort_by_key(|range| (range.start, Reverse(range.end)));

    let mut pieces = Vec::new();
    let mut end = 0;
    for range in ranges {
        if let Some(plain) = text.get(end..range.start) {
            pieces.push(Piece::Plain(plain));
            end = range.end;
            pieces.extend(text.get(range).map(Piece::Marked));
        }
    }
    pieces.extend(text.get(end..).map(Piece::Plain));
    pieces.retain(|piece| *piece != Piece::Plain(""));
    pieces
}

/// Where `quote` first stands in `lower`.
fn range(lower: &str, quote: &str) -> Option<Range<usize>> {
    let start = lower.find(&quote.to_ascii_lowercase())?;
    (!quote.is_empty()).then(|| start..start + quote.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explanation::Why;

    #[track_caller]
    fn check(text: &str, quotes: &[&str], expect: &[Piece]) {
        let quote = |quote: &&str| Evidence { quote: (*quote).into(), why: Why::Phrase };
        let evidence: Vec<_> = quotes.iter().map(quote).collect();
        assert_eq!(pieces(text, &evidence), expect);
    }

    #[test]
    fn marks_each_quote_where_it_first_stands() {
        use Piece::{Marked, Plain};

        check("550 User unknown", &["user UNKNOWN"], &[Plain("550 "), Marked("User unknown")]);
        check("é 550 é 550", &["550"], &[Plain("é "), Marked("550"), Plain(" é 550")]);
        check("550 5.1.1", &["5.1.1", "550"], &[Marked("550"), Plain(" "), Marked("5.1.1")]);
    }

    #[test]
    fn keeps_the_longest_of_quotes_that_overlap() {
        use Piece::{Marked, Plain};

        check("mailbox full", &["box", "mailbox", "x f"], &[Marked("mailbox"), Plain(" full")]);
    }

    #[test]
    fn a_quote_that_is_not_there_changes_nothing() {
        check("552 full", &["", "quota"], &[Piece::Plain("552 full")]);
        check("", &["quota"], &[]);
    }
}
