//! Brings the reader to an answer when it comes.

use std::rc::Rc;

use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use super::Input;
use super::presence::Presence;
use crate::Explanation;

/// Where the reader is brought, and what brings them there.
pub(super) struct Arrival {
    /// The heading of the first card, or what stands there until that comes.
    pub(super) heading: NodeRef,
    /// Called when something is pasted, and not typed.
    pub(super) onpaste: Callback<()>,
    /// Called when somebody presses a button that goes away when the explainer comes.
    pub(super) onwait: Callback<()>,
}

/// Brings the reader to `explanation`, the answer to `input`: with the focus after something that they chose, unless they went
/// elsewhere since, and never while they type; and in sight after something that they pasted.
#[hook]
pub(super) fn use_arrival(
    input: &Input,
    explanation: &Rc<Explanation>,
    presence: Presence,
) -> Arrival {
    let heading = use_node_ref();
    let is_pasted = use_mut_ref(|| false);
    let is_awaited = use_mut_ref(|| false);
    let onpaste = use_callback(is_pasted.clone(), |(), is_pasted| *is_pasted.borrow_mut() = true);
    let onwait = use_callback(is_awaited.clone(), |(), awaited| *awaited.borrow_mut() = true);

    use_effect_with(input.clone(), {
        let (heading, is_awaited) = (heading.clone(), is_awaited.clone());
        move |input| {
            // What was pressed before, was pressed for something else.
            is_awaited.replace(input.is_chosen());
            if input.is_chosen() {
                focus(&heading);
            }
        }
    });
    use_effect_with((presence.is_known(), presence.explainer().is_some()), {
        let heading = heading.clone();
        move |_| {
            if *is_awaited.borrow() {
                follow(&heading);
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
fn focus(heading: &NodeRef) {
    if let Some(heading) = heading.cast::<HtmlElement>() {
        // Focus can only fail for what cannot take it, and then it stays where it was.
        let _ = heading.focus();
    }
}

/// Gives the focus to a heading that takes the place of what had it. Who went elsewhere in the meantime, stays there.
pub(super) fn follow(heading: &NodeRef) {
    if has_lost_focus().unwrap_or_default() {
        focus(heading);
    }
}

/// Whether what had the focus went away, and nothing took it: neither on this page nor, where it stands in a frame, on one
/// around it. A page of its own keeps its place while the reader looks at another window.
fn has_lost_focus() -> Option<bool> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let is_framed = window.parent().ok()?.as_ref() != Some(&window);
    let is_elsewhere = is_framed && !document.has_focus().ok()?;
    Some(!is_elsewhere && document.active_element() == document.body().map(Element::from))
}

/// Scrolls to the answer where that is out of sight, as on a phone. The focus stays where it is.
fn show(heading: &NodeRef) {
    if let Some(heading) = heading.cast::<HtmlElement>() {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        heading.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
