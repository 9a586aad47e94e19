//! Drawings of our own. Each verdict has a shape of its own, so that colour is never alone.

use yew::prelude::*;

use crate::verdict::Verdict;

/// The shape of a verdict: a crossed envelope, a clock, a tick, a magnifier or an open letter.
pub(super) fn verdict(verdict: Verdict) -> Html {
    let shape = match verdict {
        Verdict::Remove => html! {
            <><path d="M21 30H5a2 2 0 0 1-2-2V10a2 2 0 0 1 2-2h26a2 2 0 0 1 2 2v8" /><path d="m4 10 14 11L32 10M25 24l8 8m0-8-8 8" /></>
        },
        Verdict::Wait => html! { <><circle cx="18" cy="18" r="14" /><path d="M18 10v8l6 4" /></> },
        Verdict::Keep => {
            html! { <><circle cx="18" cy="18" r="14" /><path d="m11 19 5 5 9-11" /></> }
        }
        Verdict::Check => html! { <><circle cx="15" cy="15" r="11" /><path d="m23 23 10 10" /></> },
        Verdict::None => html! {
            <><path d="M3 15v15a2 2 0 0 0 2 2h26a2 2 0 0 0 2-2V15L18 4Z" /><path d="m4 16 14 10 14-10" /></>
        },
    };
    html! {
        <svg class="shape" viewBox="0 0 36 36" width="36" height="36" aria-hidden="true">{ shape }</svg>
    }
}

/// A lock: nothing leaves the page.
pub(super) fn lock() -> Html {
    small("M4 7.5h8v6H4zm1.5 0V5a2.5 2.5 0 0 1 5 0v2.5")
}

/// A sheet of paper: a file.
pub(super) fn file() -> Html {
    small("M9.5 2H4v12h8V4.5zv2.5H12")
}

/// A printer.
pub(super) fn printer() -> Html {
    small("M4.5 6V2.5h7V6M4.5 11.5H2.5V6h11v5.5h-2M4.5 9.5h7v4h-7z")
}

/// Two sheets: copy.
pub(super) fn copy() -> Html {
    small("M6 5.5h7v8H6zM10 5.5v-3H3v8h3")
}

/// A drawing of one line of text high.
fn small(path: &'static str) -> Html {
    html! {
        <svg class="small" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d={path} /></svg>
    }
}
