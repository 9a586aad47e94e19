//! Where the explainer is, which a page may have to fetch.

use yew::platform::spawn_local;
use yew::prelude::*;

use super::Input;
use super::explainer::{Explainer, Lost, at_hand, fetch};
use crate::{Explanation, Lang, Rule};

/// Where the explainer is.
#[derive(Clone, Copy)]
pub(super) enum Presence {
    /// Not asked for yet.
    Away,
    /// Asked for, but it could not be fetched. Nobody needed it yet.
    Missed,
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
        !matches!(self, Self::Away | Self::Missed | Self::SentFor)
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

/// Where the explainer is, and the ways to fetch it before it is needed, and after it was lost.
pub(super) struct Supply {
    /// Where it is.
    pub(super) presence: Presence,
    /// Called when somebody comes near, who may need it soon.
    pub(super) onapproach: Callback<()>,
    /// Called when the reader, who was told that it is lost, tries again.
    pub(super) onretry: Callback<()>,
}

/// Fetches the explainer as soon as it is needed. `onlost` is called when it cannot be fetched then.
#[hook]
pub(super) fn use_supply(is_needed: bool, onlost: &Callback<()>) -> Supply {
    let presence = use_state(Presence::at_first);
    let needed = use_mut_ref(|| false);
    let fetch = {
        let (setter, onlost, needed) = (presence.setter(), onlost.clone(), needed.clone());
        Callback::from(move |sent| {
            let (setter, onlost, needed) = (setter.clone(), onlost.clone(), needed.clone());
            setter.set(sent);
            spawn_local(async move {
                setter.set(match fetch().await {
                    Ok(explainer) => Presence::Here(explainer),
                    Err(Lost) if *needed.borrow() => {
                        onlost.emit(());
                        Presence::Lost
                    }
                    Err(Lost) => Presence::Missed,
                });
            });
        })
    };
    use_effect_with(is_needed, {
        let (presence, fetch) = (*presence, fetch.clone());
        move |is_needed| {
            needed.replace(*is_needed);
            let is_absent = matches!(presence, Presence::Away | Presence::Missed | Presence::Lost);
            if *is_needed && is_absent {
                fetch.emit(Presence::SentFor);
            }
            // A widget that was taken away needs nothing any more.
            move || {
                needed.replace(false);
            }
        }
    });
    let (mut onapproach, mut onretry) = (Callback::noop(), Callback::noop());
    match *presence {
        Presence::Away => onapproach = fetch.reform(|()| Presence::SentFor),
        Presence::Lost => onretry = fetch.reform(|()| Presence::SentForAgain),
        // Who only comes near again, does not try again.
        Presence::Missed | Presence::SentFor | Presence::Here(_) | Presence::SentForAgain => {}
    }
    Supply { presence: *presence, onapproach, onretry }
}
