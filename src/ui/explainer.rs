//! What reads and explains mail, which a page fetches when somebody turns to the widget: it is more than half of all that is
//! compiled, and who only reads the help around the widget does without.
//!
//! With the feature `apart` all that only [`Explainer`] leads to goes into a file of its own. So nothing that a page needs from
//! the start may call it in another way, or the page would carry it from the start.

use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

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
    pub(crate) view_many: fn(&Settings, &Rc<[Source]>) -> Html,
    /// What a text comes down to, for a script.
    pub(crate) answer: fn(&str, Rule, Lang) -> String,
    /// Every code, for a script.
    pub(crate) codes: fn(Lang) -> String,
    /// What the page around the widget is told.
    pub(crate) result: fn(&Explanation, bool) -> String,
}

/// It could not be fetched, or is not what it should be.
#[derive(Debug)]
pub(crate) struct Lost;

impl Explainer {
    /// Whether it has to be fetched.
    pub(crate) const IS_APART: bool = cfg!(feature = "apart");

    const ALL: Self = Self {
        explain: Input::explain,
        view: findings::view,
        view_many: many::view,
        answer: json::answer,
        codes: json::codes,
        result: json::result,
    };

    /// The explainer, if it is here already.
    ///
    /// It is asked for twice: what was fetched before comes after it was asked for once.
    pub(crate) fn at_hand() -> Option<Self> {
        let mut fetching = pin!(fetch());
        let mut context = Context::from_waker(Waker::noop());
        let found = (0..2).find_map(|_| match fetching.as_mut().poll(&mut context) {
            Poll::Ready(found) => Some(found),
            Poll::Pending => None,
        });
        found?.ok()
    }
}

/// Fetches it, unless it is here already.
#[cfg(feature = "apart")]
#[wasm_split_helpers::wasm_split(
    explainer,
    fallible,
    return_wrapper(let explainer = _; { Ok(explainer) } -> Result<Explainer, Lost>)
)]
pub(crate) fn fetch() -> Explainer {
    Explainer::ALL
}

#[cfg(feature = "apart")]
impl From<wasm_split_helpers::SplitLoaderError> for Lost {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// Gives it: it is here.
#[cfg(not(feature = "apart"))]
pub(crate) fn fetch() -> impl Future<Output = Result<Explainer, Lost>> {
    std::future::ready(Ok(Explainer::ALL))
}
