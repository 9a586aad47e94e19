//! Where the explainer is, which a page may have to fetch.

use yew::platform::spawn_local;
use yew::prelude::*;

use super::Input;
use super::explainer::{Explainer, at_hand, fetch};
use crate::{Explanation, Lang, Rule};

/// Where the explainer is.
#[derive(Clone, Copy)]
pub(super) enum Presence {
    /// Not asked for yet.
    Away,
    /// On its way.
    SentFor,
    /// Here.
    Here(Explainer),
    /// It could not be fetched, or is not what it should be.
    Lost,
    /// On its way again, after it was lost.
    SentForAgain,
}

impl Presence {
    /// Where it is when a widget begins. Nothing is fetched then.
    fn at_first() -> Self {
        at_hand().map_or(Self::Away, Self::Here)
    }

    /// Whether it came, or is known not to come: there is something to show.
    pub(super) fn is_known(self) -> bool {
        !matches!(self, Self::Away | Self::SentFor)
    }

    /// What `input` comes down to; nothing while that cannot be known.
    pub(super) fn explain(self, input: &Input, lang: Lang, rule: Rule) -> Explanation {
        match self {
            Self::Here(explainer) if !input.is_empty() => (explainer.explain)(input, lang, rule),
            _ => Explanation::NOTHING,
        }
    }

    /// The explainer, if it is here.
    pub(super) fn explainer(self) -> Option<Explainer> {
        match self {
            Self::Here(explainer) => Some(explainer),
            _ => None,
        }
    }
}

/// Where the explainer is, which is fetched as soon as it is needed, and a way to fetch it sooner, or again.
#[hook]
pub(super) fn use_explainer(is_needed: bool) -> (Presence, Callback<()>) {
    let presence = use_state(Presence::at_first);
    let fetch = {
        let presence = presence.clone();
        Callback::from(move |()| {
            presence.set(match *presence {
                Presence::Away => Presence::SentFor,
                Presence::Lost => Presence::SentForAgain,
                _ => return,
            });
            let presence = presence.setter();
            spawn_local(async move {
                presence.set(fetch().await.map_or(Presence::Lost, Presence::Here));
            });
        })
    };
    use_effect_with(is_needed, {
        let fetch = fetch.clone();
        move |is_needed| {
            if *is_needed {
                fetch.emit(());
            }
        }
    });
    (*presence, fetch)
}
