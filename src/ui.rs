//! Shows an explanation on a page: the widget, made with Yew.
//!
//! A page may fetch what explains, and what shows that, only when it is needed: `explainer` is the one way into both.
//!
//! What can be styled and found from outside carries a `part`:
//!
//! | part | what it is |
//! |---|---|
//! | `label`, `paste`, `marked` | the text field and its label; the words in it that decided |
//! | `file`, `clear`, `file-name` | the buttons under it; the file that is shown |
//! | `privacy`, `drop` | that nothing leaves the page; where a file can be dropped |
//! | `answer` | the column with everything that was found |
//! | `fetching`, `fetch-again` | that what explains is on its way; what tries once more when that failed |
//! | `empty`, `example` | what stands there before anything is pasted, and what can be tried |
//! | `found` | what a search found |
//! | `status` | the answer in one sentence, for screen readers only |
//! | `hint` | what to know about the whole text first |
//! | `summary`, `filter` | how many addresses to remove, to check, to keep |
//! | `reading`, `progress`, `stop` | how far the reading of many mails is, and a way to stop it |
//! | `many`, `stopped-reading`, `unread` | what many mails come down to; that not all of it was read |
//! | `table`, `sort`, `row`, `tick`, `open`, `more` | a row for each address |
//! | `copy-removals`, `download`, `print-list` | the table elsewhere |
//! | `card`, `head`, `body` | what happened to one recipient |
//! | `remove`, `wait`, `keep`, `check`, `none` | the verdict, which a card has for a second name |
//! | `headline`, `address`, `participant`, `copy-address` | the verdict, and on which address |
//! | `no-address`, `original` | that there is no address; the one that was written to |
//! | `suggestion`, `copy-suggestion` | the likely right address |
//! | `codes`, `code` | the codes of the server |
//! | `title`, `meaning` | what happened |
//! | `route`, `stopped` | the way of the message, and the stop that it did not get past |
//! | `not-final`, `try-on` | that the server goes on trying; on which day the reader tries again |
//! | `who`, `steps`, `first-step` | who can do something, and what to do, and first of all |
//! | `letter`, `letter-text`, `copy-letter`, `mail-letter` | the text for the help desk |
//! | `reason`, `certainty` | why, and how sure it is |
//! | `diagnostic`, `evidence` | the server's own words, and which of them decided |
//! | `whole-message` | how the whole message is got out of a mail program |
//! | `copy-summary`, `print` | the answer as text, and on paper |
//! | `details`, `standard` | the folded technical details, and the standard of a code |

mod answer;
mod arrival;
mod card;
mod codes;
mod copy;
mod details;
mod drop_zone;
pub(crate) mod explainer;
mod field;
mod file;
mod findings;
mod help;
mod icon;
mod input;
mod letter;
mod many;
mod marked;
mod note;
mod presence;
mod print;
mod quotation;
mod route;
mod settings;
mod settled;
mod status;

use std::rc::Rc;
use std::time::Duration;

use web_sys::FileList;
use yew::prelude::*;

use crate::Explanation;
use arrival::{Arrival, use_arrival};
use drop_zone::DropZone;
use field::Field;
pub use input::Input;
pub use many::Source;
use presence::{Supply, use_supply};
pub use settings::Settings;
use settled::use_settled;

/// The style sheet of the widget, for the shadow root that it stands in.
pub const STYLES: &str = include_str!("../www/widget.css");

/// How long it waits for a reader who types in a long text.
const PAUSE: Duration = Duration::from_millis(200);

/// The properties of [`App`].
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// How the page wants it.
    pub settings: Settings,
    /// What to explain first, nothing by default.
    #[prop_or_default]
    pub input: Input,
    /// Called once, when the widget stands, with the way to give it something else to explain.
    #[prop_or_default]
    pub onready: Callback<Callback<Input>>,
    /// Called with each new answer; with nothing where there is none, or where many mails are read.
    #[prop_or_default]
    pub onresult: Callback<Option<Rc<Explanation>>>,
    /// Called each time that what explains is needed, and could not be fetched.
    #[prop_or_default]
    pub onlost: Callback<()>,
}

/// The whole widget: a field to paste in, and beside it what that comes down to.
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { settings, input, onready, onresult, onlost } = props;
    let Settings { lang, rule, .. } = settings;
    let input = use_state_eq(|| input.clone());
    let oninput = use_callback(input.setter(), |input, setter| setter.set(input));
    let onfiles = use_callback(oninput.clone(), |files: FileList, oninput| {
        file::read(&files, oninput.clone());
    });

    let before = use_mut_ref(Input::default);
    let pause = input.is_typed_after(&before.replace((*input).clone())).then_some(PAUSE);
    let asked = use_settled(Input::default, &input, pause);
    let Supply { presence, onapproach, onretry } = use_supply(!asked.is_empty(), onlost);
    let is_here = presence.explainer().is_some();
    let explanation = use_memo((asked.clone(), *lang, *rule, is_here), |(asked, lang, rule, _)| {
        presence.explain(asked, *lang, *rule)
    });

    use_effect_with(onready.clone(), {
        let oninput = oninput.clone();
        move |onready| onready.emit(oninput)
    });
    use_effect_with((explanation.clone(), is_here && asked.has_answer()), {
        let onresult = onresult.clone();
        move |(explanation, has_answer)| {
            onresult.emit(Some(explanation.clone()).filter(|_| *has_answer));
        }
    });
    let Arrival { heading, onpaste, onwait } = use_arrival(&input, &explanation, presence);
    let onretry = onretry.reform(move |()| onwait.emit(()));

    let is_wide = matches!(*input, Input::Many(_)) || explanation.has_many();
    html! {
        <DropZone hint={lang.field_words().drop_here} ondrop={onfiles.clone()} {onapproach} {is_wide}>
            <Field lang={*lang} input={(*input).clone()} explanation={explanation.clone()} oninput={oninput.clone()} {onpaste} {onfiles} />
            if let (Input::Many(sources), Some(explainer)) = (&*input, presence.explainer()) {
                { (explainer.view_many)(settings, sources, &heading) }
            } else {
                { answer::view(settings, &asked, &explanation, &heading, presence, &oninput, &onretry) }
            }
        </DropZone>
    }
}
