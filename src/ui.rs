//! Shows an explanation on a page: the widget, made with Yew.
//!
//! What can be styled and found from outside carries a `part`:
//!
//! | part | what it is |
//! |---|---|
//! | `paste`, `file`, `example`, `clear` | the text field; the buttons under it |
//! | `file-name`, `privacy` | the file that is shown; that nothing leaves the page |
//! | `answer` | the column with everything that was found |
//! | `empty` | what stands there before anything is pasted |
//! | `status` | the answer in one sentence, for screen readers only |
//! | `summary` | how many addresses to remove, to check, to keep |
//! | `card remove` (or `wait`, `keep`, `check`, `none`) | what happened to one recipient |
//! | `headline`, `address`, `copy-address`, `original` | the verdict, and on which address |
//! | `suggestion`, `copy-suggestion` | the likely right address |
//! | `codes`, `code`, `code-name` | the codes of the server, and what the last is called |
//! | `title`, `meaning` | what happened |
//! | `not-final`, `certainty` | that the server goes on trying; that it is not quite sure |
//! | `who`, `steps`, `first-step` | who can do something, and what to do, and first of all |
//! | `diagnostic`, `evidence` | the server's own words, and which of them decided |
//! | `details` | the folded technical details |

mod answer;
mod card;
mod codes;
mod copy;
mod details;
mod drop_zone;
mod field;
mod file;
mod icon;
mod input;
mod quotation;

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::{Explanation, Lang, Rule};
use drop_zone::DropZone;
use field::Field;
pub use input::Input;

/// The style sheet of the widget, for the shadow root that it stands in.
pub const STYLES: &str = include_str!("../www/widget.css");

/// The properties of [`App`].
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The language to speak.
    pub lang: Lang,
    /// The rule that decides.
    #[prop_or_default]
    pub rule: Rule,
    /// What to explain first, nothing by default.
    #[prop_or_default]
    pub input: Input,
    /// Called once, when the widget stands, with the way to give it something else to explain.
    #[prop_or_default]
    pub onready: Callback<Callback<Input>>,
    /// Called with each new answer.
    #[prop_or_default]
    pub onresult: Callback<Rc<Explanation>>,
}

/// The whole widget: a field to paste in, and beside it what that comes down to.
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { lang, rule, input, onready, onresult } = props;
    let words = lang.words();
    let input = use_state_eq(|| input.clone());
    let heading = use_node_ref();

    let oninput = use_callback(input.setter(), |input, setter| setter.set(input));
    let onfile = use_callback(oninput.clone(), |file, oninput| file::read(file, oninput.clone()));

    let explanation = use_memo(((*input).clone(), *lang, *rule), |(input, lang, rule)| {
        input.explain(lang.words(), *rule)
    });

    use_effect_with(onready.clone(), {
        let oninput = oninput.clone();
        move |onready| onready.emit(oninput)
    });
    use_effect_with((explanation.clone(), input.is_empty()), {
        let onresult = onresult.clone();
        move |(explanation, nothing)| {
            if !nothing {
                onresult.emit(explanation.clone());
            }
        }
    });
    use_effect_with((*input).clone(), {
        let heading = heading.clone();
        move |input| {
            if input.is_chosen() {
                focus(&heading);
            }
        }
    });

    html! {
        <DropZone hint={words.drop_here} ondrop={onfile.clone()}>
            <Field lang={*lang} input={(*input).clone()} {oninput} {onfile} />
            { answer::view(*lang, &input, &explanation, &heading) }
        </DropZone>
    }
}

/// Brings the reader to the answer after something that they chose; never while they type.
fn focus(heading: &NodeRef) {
    if let Some(heading) = heading.cast::<HtmlElement>() {
        // Focus can only fail for what cannot take it, and then it stays where it was.
        let _ = heading.focus();
    }
}
