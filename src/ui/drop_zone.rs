use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, EventTarget, FileList, Node};
use yew::prelude::*;

/// The properties of [`DropZone`].
#[derive(Properties, PartialEq)]
pub(super) struct DropZoneProps {
    /// Shown while a file is held above it.
    pub(super) hint: AttrValue,
    /// Called with the files that were dropped.
    pub(super) ondrop: Callback<FileList>,
    /// Called when somebody comes near, with a pointer, a file, a finger or the keyboard.
    pub(super) onapproach: Callback<()>,
    /// Whether a table stands in it, which needs all of its width.
    pub(super) is_wide: bool,
    /// What stands in it.
    pub(super) children: Html,
}

/// The ground of the widget, on which a file can be dropped anywhere.
#[component]
pub(super) fn DropZone(props: &DropZoneProps) -> Html {
    let DropZoneProps { hint, ondrop, onapproach, is_wide, children } = props;
    let is_held = use_state_eq(|| false);

    let ondragover = {
        let (is_held, onapproach) = (is_held.setter(), onapproach.clone());
        Callback::from(move |event: DragEvent| {
            if files(&event).is_some() {
                // Without this the browser leaves the page for the file.
                event.prevent_default();
                is_held.set(true);
                // No pointer is seen while something is dragged.
                onapproach.emit(());
            }
        })
    };
    let ondragleave = {
        let is_held = is_held.setter();
        Callback::from(move |event: DragEvent| is_held.set(stays_inside(&event)))
    };
    let ondrop = {
        let (is_held, ondrop) = (is_held.setter(), ondrop.clone());
        Callback::from(move |event: DragEvent| {
            is_held.set(false);
            let Some(files) = files(&event) else { return };
            event.prevent_default();
            if let Some(files) = files.files() {
                ondrop.emit(files);
            }
        })
    };

    let onpointerover = onapproach.reform(|_: PointerEvent| ());
    let onfocusin = onapproach.reform(|_: FocusEvent| ());

    html! {
        <div class={classes!("widget", is_held.then_some("held"), is_wide.then_some("wide"))} {ondragover} {ondragleave} {ondrop} {onpointerover} {onfocusin}>
            { children.clone() }
            if *is_held {
                <p class="hint" part="drop">{ hint }</p>
            }
        </div>
    }
}

/// The files that are dragged: `None` when it is text, which the field takes by itself.
fn files(event: &DragEvent) -> Option<DataTransfer> {
    let is_files = |kind| kind == "Files";
    event.data_transfer().filter(|data| data.types().iter().any(is_files))
}

/// Whether the pointer only went from one element of the widget to another.
fn stays_inside(event: &DragEvent) -> bool {
    let node = |target: EventTarget| target.dyn_into::<Node>().ok();
    let entered = event.related_target().and_then(node);
    let ground = event.current_target().and_then(node);
    entered.is_some() && ground.is_some_and(|ground| ground.contains(entered.as_ref()))
}
