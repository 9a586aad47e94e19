use yew::prelude::*;

use super::icon;
use crate::verdict::Verdict;

/// Shows a calm card, of something on which there is no verdict: `title`, and `content` under it.
pub(super) fn view(title: AttrValue, heading: &NodeRef, content: Html) -> Html {
    html! {
        <article class="none" part="card none">
            <header part="head">
                { icon::verdict(Verdict::None) }
                <h2 ref={heading} tabindex="-1" part="headline">{ title }</h2>
            </header>
            { content }
        </article>
    }
}
