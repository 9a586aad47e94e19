use yew::prelude::*;

use crate::explanation::Outcome;

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
