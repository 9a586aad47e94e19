use yew::prelude::*;

use super::{Input, Settings, card, help, many, note};
use crate::cause::Cause;
use crate::explanation::Outcome;
use crate::lang::Words;
use crate::report::Kind;
use crate::verdict::Verdict;
use crate::{Batch, Explanation};

/// Shows what `input` comes down to, a card for each recipient, and says it in one sentence.
///
/// The heading of the first card is `heading`.
pub(super) fn view(
    settings: &Settings,
    input: &Input,
    explanation: &Explanation,
    heading: &NodeRef,
) -> (String, Html) {
    if explanation.deliveries.is_empty() {
        return view_note(settings, input, explanation.kind, heading);
    }
    let said = say(settings.lang.words(), &explanation.deliveries);
    (said, view_deliveries(settings, explanation, heading))
}

/// Shows what happened to each recipient.
fn view_deliveries(settings: &Settings, explanation: &Explanation, heading: &NodeRef) -> Html {
    html! {
        <>
            if let Some(hint) = settings.lang.hint(explanation) {
                <p class="hint" part="hint">{ hint }</p>
            }
            if explanation.has_many() {
                { view_many(settings, explanation, heading) }
            } else {
                { view_cards(settings, &explanation.deliveries, heading) }
            }
        </>
    }
}

/// Shows a table with a row for each recipient.
fn view_many(settings: &Settings, explanation: &Explanation, heading: &NodeRef) -> Html {
    let mut batch = Batch::default();
    batch.add(explanation);
    let rows = batch.rows().into();
    html! {
        <section class="many" part="many">
            { many::view_heading(settings, &rows, batch.mails(), heading) }
            { many::view_table(settings, &rows) }
        </section>
    }
}

/// Shows a card for each recipient, with their number above it when there are several.
fn view_cards(settings: &Settings, deliveries: &[Outcome], heading: &NodeRef) -> Html {
    // A slot can be filled once: the house's own steps stand in the first card that removes.
    let first_removal = deliveries.iter().position(|it| it.verdict == Verdict::Remove);

    html! {
        <>
            if deliveries.len() > 1 {
                { view_summary(settings.lang.words(), deliveries) }
            }
            for (position, outcome) in deliveries.iter().enumerate() {
                { card::view(settings, outcome, &card::Place {
                    heading: if position == 0 { heading.clone() } else { NodeRef::default() },
                    has_slot: first_removal == Some(position),
                }) }
            }
        </>
    }
}

/// Counts the verdicts.
fn view_summary(words: &Words, deliveries: &[Outcome]) -> Html {
    html! {
        <ul class="summary" part="summary">
            for (verdict, number) in count(deliveries) {
                <li><b>{ number }</b>{ " " }{ (words.verdict)(verdict) }</li>
            }
        </ul>
    }
}

/// Shows what it is when no recipient is named, and says that: a calm card, since there is nothing to do.
fn view_note(settings: &Settings, input: &Input, kind: Kind, heading: &NodeRef) -> (String, Html) {
    let words = settings.lang.words();
    let found = find(settings, input, kind);
    let (title, content) = if found.is_empty() {
        (title(words, input, kind), view_help(words, input, kind))
    } else {
        (words.search_found.to_owned(), view_found(words, &found))
    };
    (title.clone(), note::view(title.into(), heading, content))
}

/// The causes that are found by what stands in the field, where that is no message but a word to look for.
fn find(settings: &Settings, input: &Input, kind: Kind) -> Vec<Cause> {
    match kind {
        Kind::Other => settings.lang.find(&input.text(settings.lang)),
        _ => Vec::new(),
    }
}

/// Shows what helps where nothing could be read.
fn view_help(words: &Words, input: &Input, kind: Kind) -> Html {
    html! {
        if input.is_lost() {
            <div class="body" part="body"><p part="meaning">{ words.unreadable_help }</p></div>
        } else if kind == Kind::Other {
            <div class="body" part="body">
                <p part="meaning">{ words.nothing_help }</p>
                { help::view(words) }
            </div>
        }
    }
}

/// Shows the causes that a search found, each with what must be done with the address.
fn view_found(words: &Words, found: &[Cause]) -> Html {
    html! {
        <dl class="body" part="found">
            for &cause in found {
                <div>
                    <dt><b>{ (words.title)(cause) }</b></dt>
                    <dd>{ (words.meaning)(cause) }</dd>
                    <dd class="soft">{ (words.headline)(Verdict::of(cause)) }</dd>
                </div>
            }
        </dl>
    }
}

/// What it is when no recipient is named.
fn title(words: &Words, input: &Input, kind: Kind) -> String {
    match (input, kind) {
        (Input::Unreadable { name }, _) => (words.unreadable)(name),
        (Input::File { name, bytes }, _) if bytes.is_empty() => (words.empty_file)(name),
        (Input::File { name, .. }, _) if input.is_lost() => (words.unreadable)(name),
        (_, Kind::Other) => words.nothing.to_owned(),
        _ => (words.kind)(kind).to_owned(),
    }
}

/// The answer in one sentence: the verdict and the address, or the numbers when there are several.
fn say(words: &Words, deliveries: &[Outcome]) -> String {
    if let [outcome] = deliveries {
        let address = outcome.recipient.as_deref().unwrap_or_default();
        return format!("{} {address}", (words.headline)(outcome.verdict));
    }
    let part = |(verdict, number)| format!("{number} {}", (words.verdict)(verdict));
    count(deliveries).map(part).collect::<Vec<_>>().join(", ")
}

/// How often each verdict was given, in their own order, the gravest first.
fn count(deliveries: &[Outcome]) -> impl Iterator<Item = (Verdict, usize)> {
    let runs = deliveries.chunk_by(|one, next| one.verdict == next.verdict);
    runs.filter_map(|run| Some((run.first()?.verdict, run.len())))
}
