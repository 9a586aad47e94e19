use yew::prelude::*;

use super::{Settings, copy};
use crate::explanation::Outcome;

/// Shows a text for the help desk, folded, where the help desk can do something about it.
pub(super) fn view(settings: &Settings, outcome: &Outcome) -> Html {
    let words = settings.lang.words();
    let Some(letter) = settings.lang.letter(outcome) else { return html! {} };
    html! {
        <details class="letter" part="letter">
            <summary>{ words.letter }</summary>
            <pre part="letter-text">{ &letter.body }</pre>
            <p class="row">
                { copy::view(words, &copy::Copied {
                    text: &letter.body,
                    label: words.copy_letter,
                    part: "copy-letter",
                }) }
                <a part="mail-letter" href={settings.mail(&letter.subject, &letter.body)}>
                    { words.mail_letter }
                </a>
            </p>
        </details>
    }
}
