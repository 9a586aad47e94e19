use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use crate::batch::Row;
use crate::lang::Words;
use crate::spreadsheet;

/// The rows as a table for a spreadsheet.
pub(super) fn table(words: &Words, rows: &[Row]) -> String {
    let [address, verdict, times, last] = words.columns;
    let mut table = spreadsheet::MARK.to_owned();
    table += &spreadsheet::row([address, verdict, words.reason, times, last, words.letter_answer]);
    for row in rows {
        let (times, last) = (row.times.to_string(), row.last.map(|day| day.to_string()));
        table += &spreadsheet::row([
            row.address.as_str(),
            (words.verdict)(row.verdict),
            (words.title)(row.cause),
            &times,
            &last.unwrap_or_default(),
            &row.diagnostic,
        ]);
    }
    table
}

/// Has the browser keep `text` as a file called `name`; `None` when it will not.
pub(super) fn save(name: &str, text: &str) -> Option<()> {
    let kind = BlobPropertyBag::new();
    kind.set_type("text/csv;charset=utf-8");
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let document = web_sys::window()?.document()?;
    let link = document.create_element("a").ok()?.dyn_into::<HtmlAnchorElement>().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Batch, Lang, Rule, explain};

    #[test]
    fn a_table_has_a_row_for_each_address() {
        let mut batch = Batch::default();
        batch.add(&explain("550 5.1.1 <jan@x.nl>: \"user unknown\"", Rule::default()));
        let table = table(Lang::Nl.words(), &batch.rows());
        assert!(table.starts_with("\u{FEFF}Adres;"), "{table}");
        assert!(table.contains("\r\njan@x.nl;verwijderen;Dit adres bestaat niet;1;;"), "{table}");
    }
}
