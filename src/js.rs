//! Hands the explanation over to JavaScript.
//!
//! It goes as JSON, which JavaScript reads sooner than objects are built up member by member.
//!
//! An older `bounce-wijzer.js` from a cache may call what is here: no function goes, and none takes its arguments otherwise.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use js_sys::{Date, Function, JSON, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::prelude::*;
use yew::{AppHandle, Renderer};

use crate::ui::explainer::{Explainer, Lost, at_hand, fetch};
use crate::ui::{App, AppProps, Input, STYLES, Settings};
use crate::{Explanation, Lang, Rule};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("js/types.d.ts");

/// Fetches what explains, where that is apart. [`explain`] and [`codes`] need it.
///
/// # Errors
///
/// When it cannot be fetched.
#[wasm_bindgen]
pub async fn prepare() -> Result<(), JsError> {
    fetch().await.map(|_| ()).map_err(|Lost| JsError::new("what explains cannot be fetched"))
}

/// Explains the bounce in `text`: a whole mail, a part of one, a line, or a code.
///
/// # Errors
///
/// When it comes before [`prepare`], or JavaScript cannot make the objects of the answer.
#[wasm_bindgen(unchecked_return_type = "Answer")]
pub fn explain(
    text: &str,
    #[wasm_bindgen(unchecked_optional_param_type = "Options")] options: &JsValue,
) -> Result<JsValue, JsValue> {
    let Settings { lang, rule, .. } = settings(options);
    JSON::parse(&(explainer()?.answer)(text, rule, lang))
}

/// Every code that has words in the language of this tag, with what it means and what to do.
///
/// # Errors
///
/// When it comes before [`prepare`], or JavaScript cannot make the objects of the list.
#[wasm_bindgen(unchecked_return_type = "Entry[]")]
pub fn codes(lang: &str) -> Result<JsValue, JsValue> {
    JSON::parse(&(explainer()?.codes)(Lang::from_tag(lang)))
}

/// The style sheet of the widget.
#[wasm_bindgen]
pub fn styles() -> String {
    STYLES.to_owned()
}

/// Shows the widget in the place of `root`, with `text` in its field.
///
/// `onready` is called once, when it stands; `onresult` with a `Result` for each new answer, and with `null` where there
/// is none any more; `onlost`, where it is given, each time that what explains is needed, and could
/// not be fetched.
#[wasm_bindgen]
pub fn mount(
    root: Element,
    #[wasm_bindgen(unchecked_param_type = "WidgetOptions")] options: &JsValue,
    text: String,
    #[wasm_bindgen(unchecked_param_type = "() => void")] onready: Function,
    #[wasm_bindgen(unchecked_param_type = "(result: Result | null) => void")] onresult: Function,
    #[wasm_bindgen(unchecked_optional_param_type = "() => void")] onlost: Option<Function>,
) -> Handle {
    let oninput = Rc::new(OnceCell::new());
    let app = AppProps {
        settings: settings(options),
        input: Input::Text(text.into()),
        onready: tell_ready(onready, oninput.clone()),
        onresult: tell_result(&onresult, options),
        onlost: onlost.map(tell_lost).unwrap_or_default(),
    };
    let (onready, onlost) = (app.onready.clone(), app.onlost.clone());
    let mut stage = Stage::in_place_of(root);
    stage.play(app);
    Handle { stage, onready, onresult, onlost, oninput }
}

/// A widget on a page.
#[wasm_bindgen]
pub struct Handle {
    stage: Stage,
    onready: Callback<Callback<Input>>,
    /// What the page does with each result.
    onresult: Function,
    onlost: Callback<()>,
    /// Gives the widget something else to explain, from the moment that it stands.
    oninput: Rc<OnceCell<Callback<Input>>>,
}

#[wasm_bindgen]
impl Handle {
    /// Follows other options from now on.
    pub fn update(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "WidgetOptions")] options: &JsValue,
    ) {
        self.stage.change(AppProps {
            settings: settings(options),
            input: Input::default(),
            onready: self.onready.clone(),
            onresult: tell_result(&self.onresult, options),
            onlost: self.onlost.clone(),
        });
    }

    /// Puts `text` in the field.
    pub fn set_text(&self, text: String) {
        if let Some(oninput) = self.oninput.get() {
            oninput.emit(Input::Text(text.into()));
        }
    }

    /// Takes the widget off the page.
    pub fn destroy(self) {
        self.stage.leave();
    }
}

/// Where a widget stands, one after the other: Yew keeps every root that it ever had, so each is used again.
struct Stage {
    root: Element,
    app: AppHandle<Scene>,
    /// How many widgets have stood here.
    number: usize,
}

thread_local! {
    /// Those on which nothing stands.
    static EMPTY: RefCell<Vec<Stage>> = const { RefCell::new(Vec::new()) };
}

impl Stage {
    /// One that is empty, in the place of `root`, or a new one in it.
    fn in_place_of(root: Element) -> Self {
        let Some(stage) = EMPTY.with_borrow_mut(Vec::pop) else {
            let app = Renderer::with_root(root.clone()).render();
            return Self { root, app, number: 0 };
        };
        // That cannot fail: both are elements, and neither stands in the other.
        let _ = root.replace_with_with_node_1(&stage.root);
        stage
    }

    /// Begins with a new widget.
    fn play(&mut self, app: AppProps) {
        self.number += 1;
        self.change(app);
    }

    /// Goes on with the same widget in another way.
    fn change(&mut self, app: AppProps) {
        self.app.update(SceneProps { number: self.number, app: Some(app) });
    }

    /// Ends it, and waits for the next.
    fn leave(mut self) {
        self.app.update(SceneProps::default());
        self.root.remove();
        EMPTY.with_borrow_mut(|empty| empty.push(self));
    }
}

/// The properties of [`Scene`].
#[derive(Default, PartialEq, Properties)]
struct SceneProps {
    /// Which of the widgets it is that stand here one after the other.
    number: usize,
    app: Option<AppProps>,
}

/// What stands on a stage, if anything does.
#[component]
fn Scene(SceneProps { number, app }: &SceneProps) -> Html {
    html! {
        if let Some(app) = app {
            <App key={*number} ..app.clone() />
        }
    }
}

/// What explains, which must be here.
fn explainer() -> Result<Explainer, JsError> {
    at_hand().ok_or_else(|| JsError::new("not prepared: await prepare() first"))
}

/// The settings in `options`, which are as `Options` or `WidgetOptions` say, or nothing.
fn settings(options: &JsValue) -> Settings {
    let option = |name: &str| {
        let value = Reflect::get(options, &name.into()).ok()?.as_string();
        value.filter(|value| !value.is_empty())
    };
    Settings {
        lang: Lang::from_tag(&option("lang").unwrap_or_default()),
        rule: rule(&option("rule").unwrap_or_default()),
        contact: option("contact").map(Into::into),
        address_url: option("addressUrl").map(Into::into),
        today: Some(today()),
    }
}

/// The rule of a name; the careful one when there is no such rule.
fn rule(name: &str) -> Rule {
    match name {
        "strict" => Rule::Strict,
        _ => Rule::Careful,
    }
}

/// The day that it is where the reader is, in days since 1 January 1970.
#[expect(clippy::cast_possible_truncation, reason = "there are not that many days")]
fn today() -> i64 {
    let now = Date::new_0();
    let minutes = now.get_time() / 60_000.0 - now.get_timezone_offset();
    (minutes / (24.0 * 60.0)).floor() as i64
}

/// Keeps the way to the widget, and tells the page that it stands.
fn tell_ready(
    onready: Function,
    oninput: Rc<OnceCell<Callback<Input>>>,
) -> Callback<Callback<Input>> {
    Callback::from(move |to_widget| {
        // It is given once; a second one would be the same.
        let _ = oninput.set(to_widget);
        // What the page does with it, is its own business.
        let _ = onready.call0(&JsValue::NULL);
    })
}

/// Tells the page that what explains could not be fetched.
fn tell_lost(onlost: Function) -> Callback<()> {
    Callback::from(move |()| {
        // What the page does with it, is its own business.
        let _ = onlost.call0(&JsValue::NULL);
    })
}

/// Tells the page what was decided, without anything that was pasted, and without addresses unless `options` share them.
fn tell_result(onresult: &Function, options: &JsValue) -> Callback<Option<Rc<Explanation>>> {
    let onresult = onresult.clone();
    let shares_addresses =
        Reflect::get(options, &"shareAddress".into()).is_ok_and(|value| value.is_truthy());
    Callback::from(move |explanation: Option<Rc<Explanation>>| {
        // Where there is an explanation, what explains is here.
        let told = explanation.zip(at_hand()).map(|(explanation, explainer)| {
            if shares_addresses {
                (explainer.result_with_addresses)(&explanation)
            } else {
                (explainer.result)(&explanation)
            }
        });
        let result = told.and_then(|json| JSON::parse(&json).ok());
        // What the page does with it, is its own business.
        let _ = onresult.call1(&JsValue::NULL, &result.unwrap_or(JsValue::NULL));
    })
}
