//! Where the explainer is, which a page may have to fetch.

use yew::platform::spawn_local;
use yew::prelude::*;

use super::explainer::{Explainer, fetch};

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
        if Explainer::IS_APART {
            Self::Away
        } else {
            Explainer::at_hand().map_or(Self::Away, Self::Here)
        }
    }

    /// Whether it came, or is known not to come: there is something to show.
    pub(super) fn is_known(self) -> bool {
        !matches!(self, Self::Away | Self::SentFor)
    }

    /// The explainer, if it is here.
    pub(super) fn explainer(self) -> Option<Explainer> {
        match self {
            Self::Here(explainer) => Some(explainer),
            _ => None,
        }
    }
}

/// Where the explainer is, and a way to fetch it where it is not here, again if need be.
#[hook]
pub(super) fn use_explainer() -> (Presence, Callback<()>) {
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
    (*presence, fetch)
}
