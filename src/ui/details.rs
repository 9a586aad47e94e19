use yew::prelude::*;

use crate::explanation::Outcome;
use crate::lang::Words;

/// Shows what a help desk asks for, folded.
pub(super) fn view(words: &Words, outcome: &Outcome) -> Html {
    let reply = outcome.reply_code;
    let status = outcome.status;
    html! {
        <details part="details">
            <summary>{ words.details }</summary>
            <dl class="facts">
                { view_row(words.reply_code, reply.map(|code| code.to_string())) }
                { reply.map(|code| view_registered(words, &code.to_string(), code.registered())) }
                { view_row(words.status_code, status.map(|code| code.to_string())) }
                { view_row(words.code_name, status.and_then(words.status).map(str::to_owned)) }
                { status.map(|code| view_registered(words, &code.to_string(), code.registered())) }
                { view_row(words.codes, several(&outcome.codes)) }
                { view_row(words.remote_mta, outcome.remote_mta.clone()) }
                { view_row(words.stage_name, outcome.stage.map(|stage| (words.stage)(stage).to_owned())) }
                { view_row(words.form, Some(outcome.form.to_owned())) }
            </dl>
        </details>
    }
}

/// The codes in one line, when there are more than the two that are shown by themselves.
fn several(codes: &[String]) -> Option<String> {
    (2 < codes.len()).then(|| codes.join(", "))
}

/// Shows a fact, when there is one.
fn view_row(name: &'static str, value: Option<String>) -> Html {
    let Some(value) = value else { return html! {} };
    html! { <><dt>{ name }</dt><dd>{ value }</dd></> }
}

/// Shows what a standard says of a code, in the standard's own words.
fn view_registered(
    words: &Words,
    code: &str,
    meaning: Option<(&'static str, &'static str)>,
) -> Html {
    let Some((text, reference)) = meaning else { return html! {} };
    html! {
        <>
            <dt>{ (words.registered)(code) }</dt>
            <dd><span lang="en">{ text }</span>{ " (" }{ view_reference(reference) }{ ")" }</dd>
        </>
    }
}

/// Shows a reference such as `RFC 7505, RFC 7504`, as a link to the first document in it.
fn view_reference(reference: &'static str) -> Html {
    let number = reference.split(',').next().and_then(|first| first.strip_prefix("RFC "));
    match number {
        Some(number) => html! {
            <a part="standard" href={format!("https://www.rfc-editor.org/rfc/rfc{number}")} rel="noreferrer" target="_blank">
                { reference }
            </a>
        },
        None => html! { { reference } },
    }
}
