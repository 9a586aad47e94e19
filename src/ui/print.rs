use yew::prelude::*;

use super::icon;
use crate::lang::Words;

/// Shows a button that prints the page.
pub(super) fn view(words: &Words) -> Html {
    let onclick = Callback::from(|_| print());
    html! {
        <button type="button" class="plain" part="print" {onclick}>{ icon::printer() }{ words.print }</button>
    }
}

/// Prints the page.
pub(super) fn print() {
    if let Some(window) = web_sys::window() {
        // A frame may not be allowed to print; the browser's own command still is.
        let _ = window.print();
    }
}
