//! Each mail in `tests/corpus` is answered as its `.json` says.
//!
//! The `.json` beside a mail holds what a reader must be told, written by hand. It names only the fields that matter;
//! a list instead of a value means that each of its members is right.
//!
//! A new mail without a `.json` gets a first one with `UPDATE=1 cargo test --test corpus`: correct it by hand.

use std::fs;
use std::path::{Path, PathBuf};

use bouncewijzer::answer::Answer;
use bouncewijzer::{Lang, Rule, explain_bytes};
use serde_json::{Map, Value, json};

/// What a new `.json` holds of each delivery.
const FIELDS: &[&str] = &[
    "recipient",
    "original_recipient",
    "reply_code",
    "status",
    "cause",
    "verdict",
    "final",
    "suggestion",
];

#[test]
fn every_mail_is_answered_as_expected() {
    let mails = files(is_mail);
    let misses: Vec<String> = mails.iter().flat_map(|mail| misses(mail)).collect();
    assert!(
        misses.is_empty(),
        "\n{}\n{} misses in {} mails",
        misses.join("\n"),
        misses.len(),
        mails.len()
    );
}

#[test]
fn every_mail_has_its_answer_and_every_answer_its_mail() {
    for mail in files(is_mail) {
        assert!(answer_file(&mail).exists(), "{} has no .json", name(&mail));
    }
    for answer in files(|path| has_extension(path, "json")) {
        let mail = ["eml", "txt", "html"]
            .iter()
            .any(|extension| answer.with_extension(extension).exists());
        assert!(mail, "{} has no mail", name(&answer));
    }
}

#[test]
fn there_are_enough_mails_and_enough_dutch_ones() {
    let mails = files(is_mail);
    let dutch = mails.iter().filter(|mail| name(mail).contains("-nl-")).count();
    assert!(mails.len() >= 40, "{} mails", mails.len());
    assert!(dutch >= 12, "{dutch} Dutch mails");
}

#[test]
fn nothing_unclear_is_removed() {
    for mail in files(is_mail) {
        for delivery in deliveries(&answer(&mail)) {
            let removed = delivery["verdict"] == "remove";
            assert!(!removed || delivery["certainty"] != "unclear", "{}: {delivery}", name(&mail));
        }
    }
}

#[test]
fn every_quoted_phrase_stands_in_the_words_of_the_server() {
    let mut misses = Vec::new();
    for mail in files(is_mail) {
        for delivery in deliveries(&answer(&mail)) {
            let words = delivery["diagnostic"].as_str().unwrap_or_default();
            let evidence = delivery["evidence"].as_array().into_iter().flatten();
            for phrase in evidence.filter(|evidence| evidence["why"] == "phrase") {
                if !words.contains(phrase["quote"].as_str().unwrap_or_default()) {
                    misses.push(format!("{}: {phrase} in {words:?}", name(&mail)));
                }
            }
        }
    }
    assert!(misses.is_empty(), "\n{}", misses.join("\n"));
}

/// Where the answer to `mail` differs from its `.json`, a line a field.
fn misses(mail: &Path) -> Vec<String> {
    let got = answer(mail);
    let Some(want) = expectation(mail, &got) else {
        return vec![format!("{}: no .json (UPDATE=1 writes a first one)", name(mail))];
    };
    let mut misses = Vec::new();
    compare("kind", &want["kind"], &got["kind"], &mut misses);
    let forged = want.get("forged").cloned().unwrap_or(Value::Bool(false));
    compare("forged", &forged, &got["forged"], &mut misses);
    if let Some(want) = want.get("deliveries").and_then(Value::as_array) {
        compare_deliveries(want, deliveries(&got), &mut misses);
    }
    misses.into_iter().map(|miss| format!("{}: {miss}", name(mail))).collect()
}

fn compare_deliveries(want: &[Value], got: &[Value], misses: &mut Vec<String>) {
    if want.len() != got.len() {
        misses.push(format!("deliveries: want {}, got {}: {}", want.len(), got.len(), short(got)));
        return;
    }
    for (index, (want, got)) in want.iter().zip(got).enumerate() {
        let Some(fields) = want.as_object() else { continue };
        for (field, want) in fields {
            compare(&format!("deliveries[{index}].{field}"), want, &got[field], misses);
        }
    }
}

/// Notes a miss unless `got` is `want`, or one of them when `want` is a list.
fn compare(field: &str, want: &Value, got: &Value, misses: &mut Vec<String>) {
    let right = want.as_array().map_or(want == got, |wants| wants.contains(got));
    if !right {
        misses.push(format!("{field}: want {want}, got {got}"));
    }
}

/// The answer to the mail in this file, as other programs get it.
fn answer(mail: &Path) -> Value {
    let bytes = fs::read(mail).expect("the mail can be read");
    let explanation = explain_bytes(&bytes, Rule::default());
    serde_json::to_value(Answer::of(&explanation, Lang::Nl)).expect("an answer is JSON")
}

/// What the `.json` of `mail` says; with `UPDATE=1` it is written from `got` when it is absent.
fn expectation(mail: &Path, got: &Value) -> Option<Value> {
    let file = answer_file(mail);
    if !file.exists() && std::env::var_os("UPDATE").is_some_and(|update| update == "1") {
        fs::write(&file, suggestion(got)).expect("the .json can be written");
        println!("wrote {}: correct it by hand", file.display());
    }
    let text = fs::read_to_string(&file).ok()?;
    Some(serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display())))
}

/// The part of an answer that belongs in a `.json`.
fn suggestion(got: &Value) -> String {
    let chosen = |delivery: &Value| -> Map<String, Value> {
        FIELDS.iter().map(|&field| (field.to_owned(), delivery[field].clone())).collect()
    };
    let deliveries: Vec<_> = deliveries(got).iter().map(chosen).collect();
    format!("{:#}\n", json!({ "kind": got["kind"], "deliveries": deliveries }))
}

/// The deliveries of an answer.
fn deliveries(answer: &Value) -> &[Value] {
    answer["deliveries"].as_array().map_or(&[], Vec::as_slice)
}

/// Recipients and verdicts in one line.
fn short(deliveries: &[Value]) -> String {
    let one = |delivery: &Value| {
        format!("{} {} {}", delivery["recipient"], delivery["cause"], delivery["verdict"])
    };
    deliveries.iter().map(one).collect::<Vec<_>>().join(" | ")
}

/// The files of the corpus that `wanted` takes, by name.
fn files(wanted: fn(&Path) -> bool) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let entries = fs::read_dir(folder).expect("tests/corpus is there");
    let mut files: Vec<_> =
        entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| wanted(path)).collect();
    files.sort();
    files
}

fn is_mail(path: &Path) -> bool {
    ["eml", "txt", "html"].iter().any(|extension| has_extension(path, extension))
}

fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|found| found == extension)
}

fn answer_file(mail: &Path) -> PathBuf {
    mail.with_extension("json")
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
