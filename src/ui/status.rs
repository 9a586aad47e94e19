use std::time::Duration;

use yew::platform::spawn_local;
use yew::platform::time::sleep;
use yew::prelude::*;

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
    let said = use_state_eq(AttrValue::default);
    let latest = use_mut_ref(AttrValue::default);
    use_effect_with(text.clone(), {
        let said = said.setter();
        move |text| {
            latest.replace(text.clone());
            let text = text.clone();
            spawn_local(async move {
                sleep(PAUSE).await;
                if *latest.borrow() == text {
                    said.set(text);
                }
            });
        }
    });
    html! { <p class="spoken" part="status" role="status">{ &*said }</p> }
}
