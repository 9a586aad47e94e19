use std::rc::Rc;

use js_sys::{Array, JsString, Uint8Array};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, FileList};
use yew::platform::spawn_local;
use yew::{AttrValue, Callback};

use super::{Input, Source};
use crate::message::mbox::is_mailbox;

/// As much of a single file as is read: a report stands at its beginning, attachments follow.
const LIMIT: i32 = 32 * 1024 * 1024;

/// How much of a file is looked at for a second mail in it.
const MAILBOX: i32 = 256 * 1024;

/// Reads `files` and gives what is in them to `oninput`: the one mail, or all of them.
pub(super) fn read(files: &FileList, oninput: Callback<Input>) {
    let files: Vec<File> = (0..files.length()).filter_map(|number| files.get(number)).collect();
    match files.as_slice() {
        [] => {}
        [file] => read_one(file.clone(), oninput),
        several => oninput.emit(Input::Many(several.iter().map(source).collect())),
    }
}

/// The mails in `text`, when that is a mailbox with more than one.
pub(super) fn mailbox(text: &str) -> Option<Input> {
    if !is_mailbox(text.as_bytes()) {
        return None;
    }
    let blob = Blob::new_with_str_sequence(&Array::of1(&JsString::from(text))).ok()?;
    Some(Input::Many(Rc::new([Source { name: AttrValue::default(), blob }])))
}

/// Reads the one file: as one mail, or as the mailbox that it is.
fn read_one(file: File, oninput: Callback<Input>) {
    spawn_local(async move {
        let name = file.name().into();
        let beginning = bytes(&file, MAILBOX).await.unwrap_or_default();
        if is_mailbox(&beginning) {
            return oninput.emit(Input::Many(Rc::new([source(&file)])));
        }
        oninput.emit(match bytes(&file, LIMIT).await {
            Some(bytes) => Input::File { name, bytes },
            None => Input::Unreadable { name },
        });
    });
}

fn source(file: &File) -> Source {
    Source { name: file.name().into(), blob: file.clone().into() }
}

/// What is in the first `limit` bytes of `file`: `None` when it cannot be read, such as a folder.
async fn bytes(file: &Blob, limit: i32) -> Option<Rc<[u8]>> {
    let beginning = file.slice_with_i32_and_i32(0, limit).ok()?;
    let buffer = JsFuture::from(beginning.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec().into())
}
