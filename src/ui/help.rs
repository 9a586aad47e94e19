use yew::prelude::*;

use crate::lang::Words;

/// Shows how the whole message is got out of a mail program, folded.
pub(super) fn view(words: &Words) -> Html {
    html! {
        <details part="whole-message">
            <summary>{ words.whole_message }</summary>
            for &(program, steps) in words.whole_message_steps {
                <h3>{ program }</h3>
                <ol>for &step in steps { <li>{ step }</li> }</ol>
            }
        </details>
    }
}
