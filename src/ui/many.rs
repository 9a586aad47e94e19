//! Shows what many mails come down to: a table with a row for each address.

mod download;
mod reading;
mod sort;
mod table;

use std::cell::Cell;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::Settings;
use super::arrival::follow;
use super::status::Status;
use crate::batch::Row;
pub use reading::Source;
use reading::{Found, Progress};
use table::Table;

/// Shows what the mails in `sources` come down to, and how far the reading of them is.
///
/// What stands there while they are read is `heading`, and then the heading is.
pub(super) fn view(settings: &Settings, sources: &Rc<[Source]>, heading: &NodeRef) -> Html {
    html! { <Many settings={settings.clone()} sources={sources.clone()} heading={heading.clone()} /> }
}

/// The properties of [`Many`].
#[derive(Properties, PartialEq)]
struct ManyProps {
    /// How the page wants it.
    settings: Settings,
    /// What is read.
    sources: Rc<[Source]>,
    heading: NodeRef,
}

/// How far it is.
enum State {
    /// Reading.
    Reading(Progress),
    /// Ended, or stopped by the reader.
    Ended(Found),
}

/// What many mails come down to, and how far the reading of them is.
#[component]
fn Many(ManyProps { settings, sources, heading }: &ManyProps) -> Html {
    let state = use_state(|| State::Reading(Progress::default()));
    let task = (sources.clone(), settings.rule);
    let stop = use_memo(task.clone(), |_| Cell::new(false));

    use_effect_with(task, {
        let (state, stop) = (state.setter(), stop.clone());
        move |(sources, rule)| {
            let (sources, rule) = (sources.clone(), *rule);
            // Whether the reader turned to something else, so that nobody waits for the answer.
            let is_left = Rc::new(Cell::new(false));
            let token = is_left.clone();
            state.set(State::Reading(Progress::default()));
            spawn_local(async move {
                let is_over = || stop.get() || token.get();
                let onprogress = |progress| {
                    if !token.get() {
                        state.set(State::Reading(progress));
                    }
                };
                let found = reading::read(&sources, rule, &is_over, &onprogress).await;
                if !token.get() {
                    state.set(State::Ended(found));
                }
            });
            move || is_left.set(true)
        }
    });
    let onstop = Callback::from(move |_| stop.set(true));
    use_effect_with(matches!(*state, State::Reading(_)), {
        let heading = heading.clone();
        move |_| follow(&heading)
    });

    let words = settings.lang.words();
    let (said, content) = match &*state {
        State::Reading(progress) => {
            (words.reading_now.into(), view_progress(settings, progress, heading, onstop))
        }
        State::Ended(found) => (
            (words.found)(found.rows.len(), found.mails),
            html! { <Ending settings={settings.clone()} found={found.clone()} heading={heading.clone()} /> },
        ),
    };
    html! { <><Status text={said} />{ content }</> }
}

/// Shows how far the reading is, and a way to stop it.
fn view_progress(
    settings: &Settings,
    progress: &Progress,
    heading: &NodeRef,
    onstop: Callback<MouseEvent>,
) -> Html {
    let words = settings.lang.words();
    html! {
        <section ref={heading} tabindex="-1" class="reading" part="reading">
            <label for="progress">{ (words.reading)(progress.mails) }</label>
            <progress id="progress" part="progress" max="100" value={progress.percent().to_string()} />
            <button type="button" part="stop" onclick={onstop}>{ words.stop_reading }</button>
        </section>
    }
}

/// The properties of [`Ending`].
#[derive(Properties, PartialEq)]
struct EndingProps {
    settings: Settings,
    found: Found,
    heading: NodeRef,
}

/// What was found.
#[component]
fn Ending(EndingProps { settings, found, heading }: &EndingProps) -> Html {
    let words = settings.lang.words();

    html! {
        <section class="many" part="many">
            { view_heading(settings, &found.rows, found.mails, heading) }
            if found.is_stopped {
                <p part="stopped-reading">{ words.reading_stopped }</p>
            }
            if !found.unread.is_empty() {
                <p part="unread">{ (words.unread)(&found.unread.join(", ")) }</p>
            }
            { view_table(settings, &found.rows) }
        </section>
    }
}

/// Shows how many addresses there are, in how many mails.
pub(super) fn view_heading(
    settings: &Settings,
    rows: &Rc<[Row]>,
    mails: usize,
    heading: &NodeRef,
) -> Html {
    let found = (settings.lang.words().found)(rows.len(), mails);
    html! { <h2 ref={heading} tabindex="-1" part="headline">{ found }</h2> }
}

/// Shows a table with a row for each address, unless there is none.
pub(super) fn view_table(settings: &Settings, rows: &Rc<[Row]>) -> Html {
    if rows.is_empty() {
        return html! { <p part="meaning">{ settings.lang.words().no_addresses }</p> };
    }
    html! { <Table settings={settings.clone()} rows={rows.clone()} /> }
}
