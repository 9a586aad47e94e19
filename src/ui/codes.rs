use yew::prelude::*;

use crate::explanation::Outcome;
use crate::lang::Words;

/// Shows the codes as they were printed.
pub(super) fn view(outcome: &Outcome) -> Html {
    let reply = outcome.reply_code.map(|code| code.to_string());
    let status = outcome.status.map(|code| code.to_string());
    if reply.is_none() && status.is_none() {
        return html! {};
    }
    html! {
        <p class="codes" part="codes">
            for code in reply.into_iter().chain(status) {
                <code part="code">{ code }</code>{ " " }
            }
        </p>
    }
}

/// Shows what the enhanced status code is called.
///
/// It is labelled as a name, since servers use codes for more than what these are called after: a
/// mail server that asks for patience may do so with 4.7.1, "delivery not authorized".
pub(super) fn view_name(words: &Words, outcome: &Outcome) -> Html {
    let Some(name) = outcome.status.and_then(words.status) else { return html! {} };
    html! {
        <>
            <dt>{ words.code_name }</dt>
            <dd part="code-name">{ name }</dd>
        </>
    }
}
