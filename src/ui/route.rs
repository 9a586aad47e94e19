use yew::prelude::*;

use crate::lang::Words;
use crate::route::Stop;

/// Shows the way of the message, and the stop that it did not get past.
pub(super) fn view(words: &Words, stopped_at: Option<Stop>) -> Html {
    let Some(stopped_at) = stopped_at else { return html! {} };
    html! {
        <ol class="route" part="route" aria-label={words.route}>
            for &stop in Stop::ALL {
                <li class={class(stop, stopped_at)}>
                    <span>{ (words.stop)(stop) }</span>
                    if stop == stopped_at {
                        <span class="spoken" part="stopped">{ ": " }{ words.stopped_here }</span>
                    }
                </li>
            }
        </ol>
    }
}

/// What a stop is called in the style sheet.
fn class(stop: Stop, stopped_at: Stop) -> &'static str {
    match stop {
        stop if stop < stopped_at => "passed",
        stop if stop == stopped_at => "stopped",
        _ => "ahead",
    }
}
