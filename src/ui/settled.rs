//! Waits for a value to stay as it is.

use std::time::Duration;

use yew::platform::spawn_local;
use yew::platform::time::sleep;
use yew::prelude::*;

/// `value`, once it has stayed the same for the time of `pause`, and until then what it was before: `first` to begin with.
/// Without a pause it is `value` at once.
#[hook]
pub(super) fn use_settled<T>(first: impl FnOnce() -> T, value: &T, pause: Option<Duration>) -> T
where
    T: Clone + PartialEq + 'static,
{
    let settled = use_mut_ref(first);
    let latest = use_mut_ref(|| value.clone());
    let update = use_force_update();

    latest.replace(value.clone());
    if pause.is_none() {
        settled.replace(value.clone());
    }
    use_effect_with((value.clone(), pause), {
        let settled = settled.clone();
        move |(value, pause)| {
            let (value, Some(pause)) = (value.clone(), *pause) else { return };
            spawn_local(async move {
                sleep(pause).await;
                // What came since then waits for itself.
                if *latest.borrow() == value {
                    settled.replace(value);
                    update.force_update();
                }
            });
        }
    });
    settled.borrow().clone()
}
