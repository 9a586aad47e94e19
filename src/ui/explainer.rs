//! What reads and explains mail, which a page fetches when somebody turns to the widget: it is more than half of all that is
//! compiled, and who only reads the help around the widget does without.
//!
//! With the feature `apart` all that only [`Explainer`] leads to goes into a file of its own. So nothing that a page needs from
//! the start may call it in another way, or the page would carry it from the start.

use std::rc::Rc;

use yew::prelude::*;

use super::{Input, Settings, Source, findings, many};
use crate::{Explanation, Lang, Rule, json};

/// The ways into it: who has them can explain.
#[derive(Clone, Copy)]
#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "some is for JavaScript only"))]
pub(crate) struct Explainer {
    /// Explains what was brought.
    pub(crate) explain: fn(&Input, Lang, Rule) -> Explanation,
    /// Shows what one mail comes down to, and says it in a sentence.
    pub(crate) view: fn(&Settings, &Input, &Explanation, &NodeRef) -> (String, Html),
    /// Shows what many mails come down to.
    pub(crate) view_many: fn(&Settings, &Rc<[Source]>, &NodeRef) -> Html,
    /// What a text comes down to, for a script.
    pub(crate) answer: fn(&str, Rule, Lang) -> String,
    /// Every code, for a script.
    pub(crate) codes: fn(Lang) -> String,
    /// What the page around the widget is told.
    pub(crate) result: fn(&Explanation) -> String,
    /// The same for a page that asked for the addresses too.
    pub(crate) result_with_addresses: fn(&Explanation) -> String,
}

/// It could not be fetched, or is not what it should be.
#[derive(Debug)]
pub(crate) struct Lost;

impl Explainer {
    const ALL: Self = Self {
        explain: Input::explain,
        view: findings::view,
        view_many: many::view,
        answer: json::answer,
        codes: json::codes,
        result: json::result,
        result_with_addresses: json::result_with_addresses,
    };
}

#[cfg(feature = "apart")]
mod place {
    use std::cell::{Cell, RefCell};

    use js_sys::Promise;
    use wasm_bindgen::JsValue;
    use wasm_bindgen_futures::{JsFuture, future_to_promise};
    use wasm_split_helpers::SplitLoaderError;

    use super::{Explainer, Lost};

    thread_local! {
        /// The explainer, from when it was fetched.
        static HERE: Cell<Option<Explainer>> = const { Cell::new(None) };
        /// The end of fetching it, while that goes on.
        static ON_ITS_WAY: RefCell<Option<Promise>> = const { RefCell::new(None) };
    }

    /// The explainer, if it is here already.
    pub(crate) fn at_hand() -> Option<Explainer> {
        HERE.get()
    }

    /// Fetches it, unless it is here already. All who ask at one time wait for one attempt, and so for as long as one may take.
    pub(crate) async fn fetch() -> Result<Explainer, Lost> {
        if at_hand().is_none() {
            let end = ON_ITS_WAY.with_borrow_mut(|end| end.get_or_insert_with(begin).clone());
            // What came of it, stands where everybody looks.
            let _ = JsFuture::from(end).await;
        }
        at_hand().ok_or(Lost)
    }

    /// Begins to fetch it, and promises that this ends.
    fn begin() -> Promise {
        future_to_promise(async {
            HERE.set(load().await.ok());
            ON_ITS_WAY.take();
            Ok(JsValue::UNDEFINED)
        })
    }

    #[wasm_split_helpers::wasm_split(
        explainer,
        fallible,
        return_wrapper(let explainer = _; { Ok(explainer) } -> Result<Explainer, SplitLoaderError>)
    )]
    fn load() -> Explainer {
        Explainer::ALL
    }
}

#[cfg(not(feature = "apart"))]
mod place {
    use super::{Explainer, Lost};

    /// The explainer, which is always here.
    #[expect(clippy::unnecessary_wraps, reason = "where it is apart, it may be away")]
    pub(crate) fn at_hand() -> Option<Explainer> {
        Some(Explainer::ALL)
    }

    /// Gives it: it is here.
    pub(crate) fn fetch() -> impl Future<Output = Result<Explainer, Lost>> {
        std::future::ready(Ok(Explainer::ALL))
    }
}

pub(crate) use place::{at_hand, fetch};
