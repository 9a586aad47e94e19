//! Brings the reader to an answer when it comes.

use std::rc::Rc;

use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use super::Input;
use super::presence::Presence;
use crate::Explanation;

/// Where the reader is brought, and what brings them there.
pub(super) struct Arrival {
    /// The heading of the first card.
    pub(super) heading: NodeRef,
    /// Called when something is pasted, and not typed.
    pub(super) onpaste: Callback<()>,
    /// Called when somebody presses a button that goes away when the explainer comes.
    pub(super) onwait: Callback<()>,
}

/// Brings the reader to `explanation`, the answer to `input`: with the focus after something that they chose, never while
/// they type, and in sight after something that they pasted.
#[hook]
pub(super) fn use_arrival(
    input: &Input,
    explanation: &Rc<Explanation>,
    presence: Presence,
) -> Arrival {
    let heading = use_node_ref();
    let is_pasted = use_mut_ref(|| false);
    let is_waited_for = use_mut_ref(|| false);
    let onpaste = use_callback(is_pasted.clone(), |(), is_pasted| *is_pasted.borrow_mut() = true);
    let onwait = use_callback(is_waited_for.clone(), |(), waited| *waited.borrow_mut() = true);

    let is_here = presence.explainer().is_some();
    use_effect_with((input.clone(), presence.is_known(), is_here), {
        let heading = heading.clone();
        move |(input, is_known, is_here)| {
            if (*is_known && input.is_chosen()) || (*is_here && is_waited_for.replace(false)) {
                focus(&heading);
            }
        }
    });
    use_effect_with((explanation.clone(), presence.is_known()), {
        let heading = heading.clone();
        move |(_, is_known)| {
            if *is_known && is_pasted.replace(false) {
                show(&heading);
            }
        }
    });
    Arrival { heading, onpaste, onwait }
}

/// Gives the focus to a heading.
pub(super) fn focus(heading: &NodeRef) {
    if let Some(heading) = heading.cast::<HtmlElement>() {
        // Focus can only fail for what cannot take it, and then it stays where it was.
        let _ = heading.focus();
    }
}

/// Scrolls to the answer where that is out of sight, as on a phone. The focus stays where it is.
fn show(heading: &NodeRef) {
    if let Some(heading) = heading.cast::<HtmlElement>() {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        heading.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
