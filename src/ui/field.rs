use std::rc::Rc;

use web_sys::{FileList, HtmlElement, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::{Input, file, icon, marked};
use crate::explanation::Evidence;
use crate::{Explanation, Lang};

/// The properties of [`Field`].
#[derive(Properties, PartialEq)]
pub(super) struct FieldProps {
    /// The language to speak.
    pub(super) lang: Lang,
    /// What stands in it.
    pub(super) input: Input,
    /// What that comes down to.
    pub(super) explanation: Rc<Explanation>,
    /// Called with each change.
    pub(super) oninput: Callback<Input>,
    /// Called when something is pasted, and not typed.
    pub(super) onpaste: Callback<()>,
    /// Called with the files that were chosen.
    pub(super) onfiles: Callback<FileList>,
}

/// The longest text in which words are marked: a longer one would be slow to draw twice.
const LONGEST_MARKED: usize = 64 * 1024;

/// A field to paste in, with the other ways to bring a bounce under it.
#[component]
pub(super) fn Field(props: &FieldProps) -> Html {
    let FieldProps { lang, input, explanation, oninput, onpaste, onfiles } = props;
    let words = lang.field_words();
    let chooser = use_node_ref();
    let marks = use_node_ref();

    let onpaste = onpaste.clone();
    let ontext = oninput.reform(move |event: InputEvent| {
        if event.input_type() == "insertFromPaste" {
            onpaste.emit(());
        }
        let field: HtmlTextAreaElement = event.target_unchecked_into();
        let text = field.value();
        file::mailbox(&text).unwrap_or_else(|| Input::Text(text.into()))
    });
    let onscroll = {
        let marks = marks.clone();
        Callback::from(move |event: Event| follow(&event.target_unchecked_into(), &marks))
    };
    let choose = {
        let chooser = chooser.clone();
        Callback::from(move |_| {
            if let Some(chooser) = chooser.cast::<HtmlInputElement>() {
                chooser.click();
            }
        })
    };
    let onchange = {
        let onfiles = onfiles.clone();
        Callback::from(move |event: Event| {
            let chooser: HtmlInputElement = event.target_unchecked_into();
            if let Some(files) = chooser.files() {
                onfiles.emit(files);
            }
            // Emptied, so that the same file can be chosen again.
            chooser.set_value("");
        })
    };
    let clear = oninput.reform(|_| Input::default());
    let text = input.text(*lang);

    html! {
        <section class="field">
            <label for="paste" part="label">{ words.paste }</label>
            <div class="paste">
                <div ref={marks} class="marks" part="marked" aria-hidden="true">{ view_marks(&text, explanation) }</div>
                // No spell checker, translator or form filler may see what is pasted: some send it away.
                <textarea id="paste" part="paste" value={text} oninput={ontext} {onscroll} rows="9"
                    spellcheck="false" autocomplete="off" autocapitalize="off" translate="no" />
            </div>
            { view_file(input) }
            <div class="row">
                <button type="button" part="file" onclick={choose}>{ words.choose_file }</button>
                <input ref={chooser} type="file" multiple=true hidden=true accept=".eml,.msg,.mbox,.txt,.htm,.html,message/rfc822,text/plain" {onchange} />
                if !input.is_empty() {
                    <button type="button" class="plain" part="clear" onclick={clear}>{ words.clear }</button>
                }
            </div>
            <p class="privacy" part="privacy">{ icon::lock() }<span>{ words.privacy }</span></p>
        </section>
    }
}

/// Draws the text behind the field, with the words marked that decided. A field cannot mark words itself.
fn view_marks(text: &str, explanation: &Explanation) -> Html {
    if LONGEST_MARKED < text.len() {
        return html! {};
    }
    let evidence: Vec<Evidence> =
        explanation.deliveries.iter().flat_map(|outcome| outcome.evidence.clone()).collect();
    // A line end that closes the text makes a line in the field, and none behind it.
    html! { <>{ marked::view(text, &evidence) }{ "\n" }</> }
}

/// Scrolls the words behind `field` to where those in it are.
fn follow(field: &HtmlElement, marks: &NodeRef) {
    if let Some(marks) = marks.cast::<HtmlElement>() {
        marks.set_scroll_top(field.scroll_top());
    }
}

/// Names the file that is shown, when it is a file.
fn view_file(input: &Input) -> Html {
    match input {
        Input::File { name, .. } => view_name(name),
        Input::Many(sources) => match &**sources {
            [source] if !source.name.is_empty() => view_name(&source.name),
            _ => html! {},
        },
        Input::Text(_) | Input::Example(_) | Input::Unreadable { .. } => html! {},
    }
}

/// Shows the name of a file.
fn view_name(name: &AttrValue) -> Html {
    html! { <p class="file" part="file-name">{ icon::file() }<bdi translate="no">{ name }</bdi></p> }
}
