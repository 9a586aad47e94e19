use std::time::Duration;

use yew::prelude::*;

use super::settled::use_settled;

/// The properties of [`Status`].
#[derive(Properties, PartialEq)]
pub(super) struct StatusProps {
    /// What is said.
    pub(super) text: AttrValue,
}

/// How long it waits for the reader to pause.
const PAUSE: Duration = Duration::from_millis(500);

/// Says something to a screen reader, once nothing else is to be said: who types would hear an answer to every letter.
#[component]
pub(super) fn Status(StatusProps { text }: &StatusProps) -> Html {
    let said = use_settled(AttrValue::default, text, Some(PAUSE));
    html! { <p class="spoken" part="status" role="status">{ said }</p> }
}
