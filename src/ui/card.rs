use yew::prelude::*;

use super::{Settings, codes, copy, details, help, icon, letter, print, quotation, route};
use crate::cause::Cause;
use crate::explanation::Outcome;
use crate::lang::Words;
use crate::verdict::{Certainty, Verdict};

/// What a card has to itself by its place among the others.
pub(super) struct Place {
    /// The heading, to which the focus can go.
    pub(super) heading: NodeRef,
    /// Whether the house's own steps stand in it.
    pub(super) has_slot: bool,
}

/// Shows what happened to one recipient, and what to do.
pub(super) fn view(settings: &Settings, outcome: &Outcome, place: &Place) -> Html {
    let lang = settings.lang;
    let words = lang.words();
    html! {
        <article class={class(outcome.verdict)} part={format!("card {}", class(outcome.verdict))}>
            { view_head(settings, outcome, &place.heading) }
            <div class="body" part="body">
                { view_suggestion(words, outcome) }
                <div class="what">
                    { codes::view(outcome) }
                    <h3 part="title">{ lang.title(outcome) }</h3>
                </div>
                <p part="meaning">{ lang.meaning(outcome) }</p>
                { route::view(words, outcome.stopped_at) }
                <dl class="facts">
                    <dt>{ words.who_acts }</dt>
                    <dd part="who">{ (words.who)(outcome.who) }</dd>
                </dl>
                { view_waiting(settings, outcome) }
                { view_steps(settings, outcome, place) }
                { letter::view(settings, outcome) }
                { view_reason(words, outcome) }
                { view_actions(settings, outcome) }
                { details::view(words, outcome) }
            </div>
        </article>
    }
}

/// The name of a verdict in the style sheet.
pub(super) fn class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Remove => "remove",
        Verdict::Wait => "wait",
        Verdict::Keep => "keep",
        Verdict::Check => "check",
        Verdict::None => "none",
    }
}

/// Shows the verdict, and the address that it is about.
fn view_head(settings: &Settings, outcome: &Outcome, heading: &NodeRef) -> Html {
    let words = settings.lang.words();
    html! {
        <header part="head">
            { icon::verdict(outcome.verdict) }
            <h2 ref={heading} tabindex="-1" part="headline">{ (words.headline)(outcome.verdict) }</h2>
            if let Some(address) = &outcome.recipient {
                <p class="address">
                    { view_address(settings, address) }
                    { copy::view_address(words, address, "copy-address") }
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

/// Shows an address, as a link to its participant where the page says where that is.
fn view_address(settings: &Settings, address: &str) -> Html {
    let address_of = |address| html! { <bdi part="address" translate="no">{ address }</bdi> };
    match settings.participant(address) {
        Some(href) => html! {
            <a part="participant" {href} rel="noreferrer" target="_blank">
                { address_of(address) }
                <span class="spoken">{ ", " }{ settings.lang.words().participant }</span>
            </a>
        },
        None => address_of(address),
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
            { copy::view_address(words, address, "copy-suggestion") }
        </p>
    }
}

/// Says it when the mail server goes on trying by itself.
fn view_waiting(settings: &Settings, outcome: &Outcome) -> Html {
    if outcome.is_final || outcome.verdict == Verdict::None {
        return html! {};
    }
    let until = settings.lang.retry_until(outcome).map(|until| format!(" {until}"));
    html! { <p part="not-final">{ settings.lang.words().not_final }{ until }</p> }
}

/// Shows what to do. Where an address must go, the house says how, after the look at its spelling that comes first.
fn view_steps(settings: &Settings, outcome: &Outcome, place: &Place) -> Html {
    let words = settings.lang.words();
    let steps = settings.lang.steps(outcome);
    let Some((first, others)) = steps.split_first() else { return html! {} };
    let day = settings.today.and_then(|today| settings.lang.try_on(outcome, today));
    html! {
        <div part="steps">
            <h3>{ words.what_now }</h3>
            if place.has_slot {
                <p class="first" part="first-step">{ *first }{ " " }{ words.then_remove }</p>
                <slot name="remove-steps">{ view_list(others) }</slot>
            } else if let Some(day) = day {
                <ol>
                    <li part="try-on"><b>{ day }</b></li>
                    { view_items(others) }
                </ol>
            } else {
                { view_list(steps) }
            }
        </div>
    }
}

/// Shows steps as a numbered list.
fn view_list(steps: &[&'static str]) -> Html {
    html! { <ol>{ view_items(steps) }</ol> }
}

/// Shows the items of a list of steps.
fn view_items(steps: &[&'static str]) -> Html {
    html! { for step in steps { <li>{ *step }</li> } }
}

/// Shows how sure it is, and the server's own words, unless it said no more than a code.
fn view_reason(words: &Words, outcome: &Outcome) -> Html {
    let has_words = outcome.diagnostic.contains(char::is_alphabetic);
    html! {
        <div class="reason" part="reason">
            <h3>{ words.why }</h3>
            <p part="certainty">{ (words.certainty)(outcome.certainty) }</p>
            if has_words {
                { quotation::view(&outcome.diagnostic, &outcome.evidence) }
            }
            if outcome.certainty == Certainty::Unclear {
                { help::view(words) }
            }
        </div>
    }
}

/// Shows what else can be done with the answer.
fn view_actions(settings: &Settings, outcome: &Outcome) -> Html {
    let words = settings.lang.words();
    html! {
        <p class="row actions">
            { copy::view(words, &copy::Copied {
                text: &settings.lang.summary(outcome),
                label: words.copy_summary,
                part: "copy-summary",
            }) }
            { print::view(words) }
        </p>
    }
}
