//! The terminal answers what it can read, and tells what it cannot.
#![cfg(feature = "terminal")]

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// Runs the program with `arguments`, and `input` on its standard input.
fn run(arguments: &[&str], input: &str) -> Output {
    run_with(arguments, input.as_bytes())
}

/// Runs the program with `arguments`, and bytes that need be no text on its standard input.
fn run_with(arguments: &[&str], input: &[u8]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_bouncewijzer"));
    let program = program.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR"));
    let program = program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = program.spawn().unwrap();
    // A program that reads no standard input may have ended already.
    _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

/// The lines of JSON that a run printed.
fn answers(output: &Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn answers_in_words() {
    let output = run(&["-"], "550 5.1.1 <jan@voorbeeld.nl>: User unknown");

    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("jan@voorbeeld.nl: Ja, verwijder dit adres"), "{text}");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn answers_one_object_for_each_mail_of_a_folder() {
    let output = run(&["--json", "--lang", "en", "tests/corpus"], "");

    let answers = answers(&output);
    assert!(100 < answers.len());
    for answer in answers {
        assert!(answer["file"].as_str().unwrap().starts_with("tests/corpus"));
        assert!(answer["kind"].is_string() && answer["deliveries"].is_array());
    }
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn the_answer_has_every_field_of_its_contract() {
    let output = run(&["--json", "-"], "550 5.1.1 <jan@gmial.com>: User unknown");

    let answer = &answers(&output)[0]["deliveries"][0];
    let fields: Vec<&str> = answer.as_object().unwrap().keys().map(String::as_str).collect();
    let contract = [
        "cause",
        "certainty",
        "codes",
        "diagnostic",
        "evidence",
        "final",
        "form",
        "meaning",
        "original_recipient",
        "recipient",
        "remote_mta",
        "reply_code",
        "retry_until",
        "stage",
        "status",
        "steps",
        "stopped_at",
        "suggestion",
        "title",
        "verdict",
        "who",
    ];
    assert_eq!(fields, contract);
    assert_eq!(answer["suggestion"], "jan@gmail.com");
    assert_eq!(answer["evidence"][0]["why"], "phrase");
}

#[test]
fn tells_what_it_cannot_read_and_answers_the_rest() {
    let output = run(&["--json", "tests/nothing.eml", "-"], "452 4.2.2 mailbox full");

    assert_eq!(answers(&output).len(), 1);
    let sentence = String::from_utf8(output.stderr).unwrap();
    assert!(sentence.contains("tests/nothing.eml could not be read"), "{sentence}");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn refuses_what_it_does_not_know() {
    for arguments in [&[][..], &["--what"], &["--lang", "fr", "-"]] {
        let output = run(arguments, "");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(!output.stderr.is_empty());
    }
}

/// A mailbox of three bounces of two addresses, and a cell that a spreadsheet would calculate.
const MAILBOX: &str = "\
From MAILER-DAEMON Tue Mar  3 10:11:12 2026
From: MAILER-DAEMON@voorbeeld.nl
Date: Tue, 3 Mar 2026 10:11:12 +0100
Subject: failure notice

<jan@voorbeeld.be>:
552 5.2.2 mailbox full

From MAILER-DAEMON Wed Mar  4 10:11:12 2026
From: MAILER-DAEMON@voorbeeld.nl
Date: Wed, 4 Mar 2026 10:11:12 +0100
Subject: failure notice

<jan@voorbeeld.be>:
552 5.2.2 mailbox full

From MAILER-DAEMON Thu Mar  5 10:11:12 2026
From: MAILER-DAEMON@voorbeeld.nl
Date: Thu, 5 Mar 2026 10:11:12 +0100
Subject: failure notice

<=piet@voorbeeld.be>:
550 5.1.1 user unknown; \"gone\"
";

#[test]
fn answers_each_mail_of_a_mailbox() {
    let output = run(&["--json", "-"], MAILBOX);

    let answers = answers(&output);
    let names: Vec<&str> = answers.iter().filter_map(|answer| answer["file"].as_str()).collect();
    assert_eq!(names, ["-#1", "-#2", "-#3"]);
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn answers_each_mail_of_an_archive() {
    let archive = std::fs::read("tests/terminal/box.zip").unwrap();
    for (name, input) in [("tests/terminal/box.zip", &[][..]), ("-", &archive)] {
        let output = run_with(&["--json", name], input);

        let answers = answers(&output);
        let told =
            |answer: &Value| format!("{} {}", answer["file"], answer["deliveries"][0]["verdict"]);
        let files =
            ["map/mail.eml\" \"remove\"", "box.mbox#1\" \"wait\"", "box.mbox#2\" \"remove\""];
        assert_eq!(
            answers.iter().map(told).collect::<Vec<_>>(),
            files.map(|file| format!("\"{name}#{file}"))
        );
        assert_eq!(output.status.code(), Some(0));
    }
}

#[test]
fn tells_what_it_cannot_read_of_an_archive_and_answers_the_rest() {
    let output = run(&["--json", "tests/terminal/secret.zip"], "");

    assert_eq!(answers(&output).len(), 1);
    let sentence = String::from_utf8(output.stderr).unwrap();
    assert!(sentence.contains("secret.zip#secret.eml could not be read (it is encrypted)."));
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn tells_that_an_archive_is_damaged() {
    let output = run(&["--json", "-"], "PK\u{3}\u{4} and no more");

    assert!(output.stdout.is_empty());
    let sentence = String::from_utf8(output.stderr).unwrap();
    assert!(sentence.contains("- could not be read (the archive is damaged)."), "{sentence}");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn sums_up_by_address() {
    let output = run(&["--summary", "-"], MAILBOX);

    let text = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 3, "{text}");
    assert!(
        lines[0].starts_with("verwijderen") && lines[0].contains("piet@voorbeeld.be"),
        "{text}"
    );
    assert!(lines[1].starts_with("wachten") && lines[1].contains("2×"), "{text}");
    assert!(lines[1].contains("2026-03-03 … 2026-03-04"), "{text}");
    assert_eq!(lines[2], "1 verwijderen, 1 wachten");
}

#[test]
fn sums_up_as_json() {
    let rows = answers(&run(&["--summary", "--json", "-"], MAILBOX));

    assert_eq!(rows.len(), 2);
    assert_eq!(rows[1]["address"], "jan@voorbeeld.be");
    assert_eq!(rows[1]["times"], 2);
    assert_eq!(rows[1]["first"], "2026-03-03");
}

#[test]
fn prints_tables_that_spreadsheets_open_without_harm() {
    let table = |arguments: &[&str]| String::from_utf8(run(arguments, MAILBOX).stdout).unwrap();

    let all = table(&["--csv", "-"]);
    assert!(all.starts_with("\u{FEFF}file;kind;recipient;"), "{all}");
    assert_eq!(all.matches("recipient;verdict").count(), 1);
    assert_eq!(all.lines().count(), 4);
    assert!(all.contains("\"550 5.1.1 user unknown; \"\"gone\"\"\""), "{all}");

    let addresses = table(&["--csv", "--summary", "-"]);
    assert_eq!(addresses.lines().count(), 3, "{addresses}");
    assert!(!addresses.contains("\n="), "{addresses}");

    let file = table(&["--csv", "--lines", "tests/terminal/formula.jsonl"]);
    assert!(file.contains("\n'=1+1;"), "{file}");
}
