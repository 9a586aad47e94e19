use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlDocument, HtmlElement, HtmlTextAreaElement};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::icon;
use crate::lang::Words;

/// The properties of [`Copy`].
#[derive(Properties, PartialEq)]
struct CopyProps {
    /// What is copied.
    text: AttrValue,
    /// What the button is called.
    label: AttrValue,
    /// Said after copying.
    copied: AttrValue,
    /// Said when copying failed.
    not_copied: AttrValue,
    /// The name by which the button is found from outside.
    part: AttrValue,
}

/// What a button copies.
pub(super) struct Copied<'a> {
    /// The text itself.
    pub(super) text: &'a str,
    /// What the button is called.
    pub(super) label: &'static str,
    /// The name by which the button is found from outside.
    pub(super) part: &'static str,
}

/// Shows a button that copies a text.
pub(super) fn view(words: &Words, Copied { text, label, part }: &Copied) -> Html {
    let text = AttrValue::from((*text).to_owned());
    html! {
        <Copy key={&*text} text={text.clone()} label={*label} part={*part}
            copied={words.copied} not_copied={words.not_copied} />
    }
}

/// Shows a button that copies an address.
pub(super) fn view_address(words: &Words, text: &str, part: &'static str) -> Html {
    view(words, &Copied { text, label: words.copy_address, part })
}

/// A button that copies a text, and says whether that worked.
#[component]
fn Copy(CopyProps { text, label, copied, not_copied, part }: &CopyProps) -> Html {
    let outcome = use_state_eq(|| None);
    let button = use_node_ref();

    let onclick = {
        let (text, outcome, button) = (text.clone(), outcome.setter(), button.clone());
        Callback::from(move |_| {
            let (text, outcome, button) = (text.clone(), outcome.clone(), button.clone());
            spawn_local(async move { outcome.set(Some(copy(&text, &button).await)) });
        })
    };
    // What was said goes when the reader goes, so that it can be said again.
    let onblur = {
        let outcome = outcome.setter();
        Callback::from(move |_| outcome.set(None))
    };

    // Several buttons have one label, and are told apart by what they copy, where that is short.
    let name = (!text.contains('\n')).then(|| format!("{label} {text}"));

    html! {
        <span class="copy">
            <button ref={button} type="button" {part} aria-label={name} {onclick} {onblur}>
                { icon::copy() }{ label }
            </button>
            <span role="status">
                { match *outcome {
                    None => "",
                    Some(true) => copied,
                    Some(false) => not_copied,
                } }
            </span>
        </span>
    }
}

/// Copies `text`, and tells whether that worked.
async fn copy(text: &str, button: &NodeRef) -> bool {
    copy_by_permission(text).await || copy_by_command(text, button).is_some_and(|done| done)
}

/// Copies in the new way, which a page without `https` and a foreign frame do not have.
async fn copy_by_permission(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let clipboard = window.navigator().clipboard();
    !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// Copies in the old way, which needs a field beside the button for a moment.
fn copy_by_command(text: &str, button: &NodeRef) -> Option<bool> {
    let button = button.cast::<HtmlElement>()?;
    let document = web_sys::window()?.document()?.dyn_into::<HtmlDocument>().ok()?;
    let field = document.create_element("textarea").ok()?.dyn_into::<HtmlTextAreaElement>().ok()?;

    field.set_value(text);
    button.after_with_node_1(&field).ok()?;
    field.select();
    let done = document.exec_command("copy").unwrap_or(false);
    field.remove();
    // The button had the focus before the field took it.
    let _ = button.focus();
    Some(done)
}
