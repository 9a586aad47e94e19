//! Marks words in a text.

use std::cmp::Reverse;
use std::ops::Range;

use yew::prelude::*;

use crate::explanation::Evidence;

/// Shows `text`, with the words marked that the verdict was decided on.
pub(super) fn view(text: &str, evidence: &[Evidence]) -> Html {
    html! {
        for piece in pieces(text, evidence) {
            { match piece {
                Piece::Plain(text) => html! { { text } },
                Piece::Marked(text) => html! { <mark part="evidence">{ text }</mark> },
            } }
        }
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
    let mut ranges: Vec<_> = evidence.iter().filter_map(|it| range(text, &it.quote)).collect();
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

/// Where `quote` first stands in `text`, however capitals are written and wherever lines end.
fn range(text: &str, quote: &str) -> Option<Range<usize>> {
    let first = quote.trim_start().bytes().next()?;
    let starts = text.bytes().enumerate().filter(|(_, byte)| byte.eq_ignore_ascii_case(&first));
    starts.map(|(start, _)| start).find_map(|start| {
        let length = length(text.get(start..)?, quote)?;
        Some(start..start + length)
    })
}

/// How many bytes `quote` takes at the start of `text`. White space and the marks of quoting are as one space.
fn length(text: &str, quote: &str) -> Option<usize> {
    let mut rest = text;
    for (number, word) in quote.split_whitespace().enumerate() {
        if 0 < number {
            let behind = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '>');
            rest = Some(behind).filter(|behind| behind.len() < rest.len())?;
        }
        let (beginning, behind) = rest.split_at_checked(word.len())?;
        rest = Some(behind).filter(|_| beginning.eq_ignore_ascii_case(word))?;
    }
    Some(text.len() - rest.len())
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
    fn marks_a_quote_that_goes_on_on_the_next_line() {
        use Piece::{Marked, Plain};

        check(
            "> 550 User\n>  unknown.",
            &["User unknown"],
            &[Plain("> 550 "), Marked("User\n>  unknown"), Plain(".")],
        );
        check("Userunknown", &["user unknown"], &[Plain("Userunknown")]);
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
        check("é", &["é é"], &[Piece::Plain("é")]);
    }
}
