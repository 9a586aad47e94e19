use yew::prelude::*;

use super::{codes, copy, details, icon, quotation};
use crate::cause::Cause;
use crate::explanation::Outcome;
use crate::lang::{Lang, Words};
use crate::verdict::{Certainty, Verdict};

/// What a card has to itself by its place among the others.
pub(super) struct Place {
    /// The heading, to which the focus can go.
    pub(super) heading: NodeRef,
    /// Whether the house's own steps stand in it.
    pub(super) has_slot: bool,
}

/// Shows what happened to one recipient, and what to do.
pub(super) fn view(lang: Lang, outcome: &Outcome, place: &Place) -> Html {
    let words = lang.words();
    html! {
        <article class={class(outcome.verdict)} part={format!("card {}", class(outcome.verdict))}>
            { view_head(words, outcome, &place.heading) }
            <div class="body">
                { view_suggestion(words, outcome) }
                <div class="what">
                    { codes::view(outcome) }
                    <h3 part="title">{ lang.title(outcome) }</h3>
                </div>
                <p part="meaning">{ lang.meaning(outcome) }</p>
                { view_caution(lang, outcome) }
                <dl class="facts">
                    { codes::view_name(words, outcome) }
                    <dt>{ words.who_acts }</dt>
                    <dd part="who">{ (words.who)(outcome.who) }</dd>
                </dl>
                { view_steps(words, lang.steps(outcome), place) }
                { view_reason(words, outcome) }
                { details::view(words, outcome) }
            </div>
        </article>
    }
}

/// The name of a verdict in the style sheet.
fn class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Remove => "remove",
        Verdict::Wait => "wait",
        Verdict::Keep => "keep",
        Verdict::Check => "check",
        Verdict::None => "none",
    }
}

/// Shows the verdict, and the address that it is about.
fn view_head(words: &Words, outcome: &Outcome, heading: &NodeRef) -> Html {
    html! {
        <header>
            { icon::verdict(outcome.verdict) }
            <h2 ref={heading} tabindex="-1" part="headline">{ (words.headline)(outcome.verdict) }</h2>
            if let Some(address) = &outcome.recipient {
                <p class="address">
                    <bdi part="address" translate="no">{ address }</bdi>
                    { copy::view(words, address, "copy-address") }
                </p>
            } else if outcome.verdict != Verdict::None {
                <p class="soft" part="no-address">{ words.no_address }</p>
            }
            if let Some(address) = &outcome.original_recipient {
                <p class="soft">
                    { words.original_recipient }{ ": " }<bdi part="original" translate="no">{ address }</bdi>
                </p>
            }
        </header>
    }
}

/// Shows the likely right address, or the new one of somebody who moved.
fn view_suggestion(words: &Words, outcome: &Outcome) -> Html {
    let Some(address) = &outcome.suggestion else { return html! {} };
    let sentence = match outcome.cause {
        Cause::Moved => (words.moved_to)(address),
        _ => (words.did_you_mean)(address),
    };
    html! {
        <p class="suggestion">
            <b part="suggestion">{ sentence }</b>
            { copy::view(words, address, "copy-suggestion") }
        </p>
    }
}

/// Says it when the mail server goes on trying, and when something else may be the matter.
fn view_caution(lang: Lang, outcome: &Outcome) -> Html {
    let words = lang.words();
    let until = lang.retry_until(outcome);
    html! {
        <>
            if !outcome.is_final && outcome.verdict != Verdict::None {
                <p part="not-final">
                    { words.not_final }{ until.map(|until| format!(" {until}")) }
                </p>
            }
            if outcome.certainty == Certainty::Likely {
                <p class="soft" part="certainty">{ (words.certainty)(outcome.certainty) }</p>
            }
        </>
    }
}

/// Shows what to do. Where an address must go, the house says how, after the look at its spelling that comes first.
fn view_steps(words: &Words, steps: &[&'static str], place: &Place) -> Html {
    let Some((first, others)) = steps.split_first() else { return html! {} };
    html! {
        <div part="steps">
            <h3>{ words.what_now }</h3>
            if place.has_slot {
                <p class="first" part="first-step">{ *first }{ " " }{ words.then_remove }</p>
                <slot name="remove-steps">{ view_list(others) }</slot>
            } else {
                { view_list(steps) }
            }
        </div>
    }
}

/// Shows steps as a numbered list.
fn view_list(steps: &[&'static str]) -> Html {
    html! { <ol>for step in steps { <li>{ *step }</li> }</ol> }
}

/// Shows the server's own words, unless it said no more than a code.
fn view_reason(words: &Words, outcome: &Outcome) -> Html {
    if !outcome.diagnostic.contains(char::is_alphabetic) {
        return html! {};
    }
    html! {
        <>
            <h3>{ words.why }</h3>
            { quotation::view(&outcome.diagnostic, &outcome.evidence) }
        </>
    }
}
