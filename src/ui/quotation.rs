use yew::prelude::*;

use super::marked;
use crate::explanation::Evidence;

/// Shows the server's own words, with those marked that the verdict was decided on.
///
/// Servers speak English, apart from a few; what they say is shown as text, never as markup.
pub(super) fn view(diagnostic: &str, evidence: &[Evidence]) -> Html {
    html! {
        <blockquote part="diagnostic" lang="en" translate="no">
            { marked::view(diagnostic, evidence) }
        </blockquote>
    }
}
