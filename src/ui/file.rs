use std::rc::Rc;

use js_sys::Uint8Array;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File};
use yew::Callback;
use yew::platform::spawn_local;

use super::Input;

/// As much of a file as is read: a report stands at its beginning, attachments follow.
const LIMIT: i32 = 32 * 1024 * 1024;

/// Reads `file` and gives it to `oninput`.
pub(super) fn read(file: File, oninput: Callback<Input>) {
    spawn_local(async move {
        let name = file.name().into();
        oninput.emit(match bytes(&file).await {
            Some(bytes) => Input::File { name, bytes },
            None => Input::Unreadable { name },
        });
    });
}

/// What is in `file`: `None` when it cannot be read, such as a folder.
async fn bytes(file: &Blob) -> Option<Rc<[u8]>> {
    let beginning = file.slice_with_i32_and_i32(0, LIMIT).ok()?;
    let buffer = JsFuture::from(beginning.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec().into())
}
