use web_sys::{File, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::{Input, icon};
use crate::Lang;

/// The properties of [`Field`].
#[derive(Properties, PartialEq)]
pub(super) struct FieldProps {
    /// The language to speak.
    pub(super) lang: Lang,
    /// What stands in it.
    pub(super) input: Input,
    /// Called with each change.
    pub(super) oninput: Callback<Input>,
    /// Called with the file that was chosen.
    pub(super) onfile: Callback<File>,
}

/// A field to paste in, with the other ways to bring a bounce under it.
#[component]
pub(super) fn Field(FieldProps { lang, input, oninput, onfile }: &FieldProps) -> Html {
    let words = lang.words();
    let chooser = use_node_ref();

    let ontext = oninput.reform(|event: InputEvent| {
        let field: HtmlTextAreaElement = event.target_unchecked_into();
        Input::Text(field.value().into())
    });
    let choose = {
        let chooser = chooser.clone();
        Callback::from(move |_| {
            if let Some(chooser) = chooser.cast::<HtmlInputElement>() {
                chooser.click();
            }
        })
    };
    let onchange = {
        let onfile = onfile.clone();
        Callback::from(move |event: Event| {
            let chooser: HtmlInputElement = event.target_unchecked_into();
            if let Some(file) = chooser.files().and_then(|files| files.get(0)) {
                onfile.emit(file);
            }
            // Emptied, so that the same file can be chosen again.
            chooser.set_value("");
        })
    };
    let example = oninput.reform(|_| Input::Example);
    let clear = oninput.reform(|_| Input::default());

    html! {
        <section class="field">
            <label for="paste">{ words.paste }</label>
            // No spell checker, translator or form filler may see what is pasted: some send it away.
            <textarea id="paste" part="paste" value={input.text(words)} oninput={ontext} rows="9"
                spellcheck="false" autocomplete="off" autocapitalize="off" translate="no" />
            { view_file(input) }
            <div class="row">
                <button type="button" part="file" onclick={choose}>{ words.choose_file }</button>
                <input ref={chooser} type="file" hidden=true accept=".eml,.txt,message/rfc822,text/plain" {onchange} />
                <button type="button" class="plain" part="example" onclick={example}>{ words.example }</button>
                <button type="button" class="plain" part="clear" onclick={clear}>{ words.clear }</button>
            </div>
            <p class="privacy" part="privacy">{ icon::lock() }<span>{ words.privacy }</span></p>
        </section>
    }
}

/// Names the file that is shown, when it is a file.
fn view_file(input: &Input) -> Html {
    match input {
        Input::File { name, .. } => html! {
            <p class="file" part="file-name">{ icon::file() }<bdi translate="no">{ name }</bdi></p>
        },
        Input::Text(_) | Input::Example | Input::Unreadable { .. } => html! {},
    }
}
