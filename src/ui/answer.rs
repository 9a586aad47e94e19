use yew::prelude::*;

use super::presence::Presence;
use super::status::Status;
use super::{Input, Settings, icon, note};
use crate::Explanation;
use crate::lang::FieldWords;
use crate::verdict::Verdict;

/// Shows the column beside the field: what `input` comes down to, or what can be done before that is known.
///
/// The heading of the first card is `heading`, or what stands there until that comes.
pub(super) fn view(
    settings: &Settings,
    input: &Input,
    explanation: &Explanation,
    heading: &NodeRef,
    presence: Presence,
    oninput: &Callback<Input>,
    onretry: &Callback<()>,
) -> Html {
    let words = settings.lang.field_words();
    let (said, content) = match presence {
        _ if input.is_empty() => (String::new(), view_empty(words, oninput)),
        Presence::Here(explainer) => (explainer.view)(settings, input, explanation, heading),
        Presence::Away | Presence::Missed | Presence::SentFor => {
            (words.fetching.to_owned(), view_fetching(words, heading))
        }
        Presence::Lost => {
            (words.lost.to_owned(), view_lost(words, words.lost_help, heading, onretry))
        }
        Presence::SentForAgain => {
            (words.fetching.to_owned(), view_lost(words, words.fetching, heading, onretry))
        }
    };
    html! { <section class="answer" part="answer"><Status text={said} />{ content }</section> }
}

/// Shows what can be done before anything is pasted: paste, or try an example.
fn view_empty(words: &FieldWords, oninput: &Callback<Input>) -> Html {
    html! {
        <div class="empty" part="empty">
            { icon::verdict(Verdict::None) }
            <p>{ words.empty }</p>
            <p>{ words.examples }</p>
            <ul class="examples">
                for (number, &(name, _)) in words.samples.iter().enumerate() {
                    <li>
                        <button type="button" class="plain" part="example" onclick={oninput.reform(move |_| Input::Example(number))}>
                            { name }
                        </button>
                    </li>
                }
            </ul>
        </div>
    }
}

/// Shows that what explains is on its way.
fn view_fetching(words: &FieldWords, heading: &NodeRef) -> Html {
    html! { <p ref={heading} tabindex="-1" part="fetching">{ words.fetching }</p> }
}

/// Shows that what explains could not be fetched, with `help`, and a way to try again.
fn view_lost(
    words: &FieldWords,
    help: &'static str,
    heading: &NodeRef,
    onretry: &Callback<()>,
) -> Html {
    let content = html! {
        <div class="body" part="body">
            <p part="meaning">{ help }</p>
            <div class="row">
                <button type="button" part="fetch-again" onclick={onretry.reform(|_| ())}>{ words.fetch_again }</button>
            </div>
        </div>
    };
    note::view(words.lost.into(), heading, content)
}
