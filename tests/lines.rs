//! Each line of `tests/lines.tsv`, pasted alone, is answered as the table says.

use bouncewijzer::answer::Answer;
use bouncewijzer::{Lang, Rule, explain};
use serde_json::Value;

/// The table: a row a line, its columns parted by tabs, groups headed by `#`.
const TABLE: &str = include_str!("lines.tsv");

/// The codes that the help page of the house explains.
const HOUSE: &[&str] = &[
    "421", "450", "451", "452", "454", "501", "503", "504", "521", "530", "535", "550", "551",
    "552", "553", "554",
];

/// A row of the table: what must be read in `text`.
struct Line {
    wants: [(&'static str, &'static str); 4],
    text: &'static str,
}

#[test]
fn every_line_is_answered_as_the_table_says() {
    let lines = lines();
    let misses: Vec<String> = lines.iter().flat_map(misses).collect();
    assert!(
        misses.is_empty(),
        "\n{}\n{} misses in {} lines",
        misses.join("\n"),
        misses.len(),
        lines.len()
    );
}

#[test]
fn every_code_of_the_house_is_in_the_table_and_none_removes() {
    for code in HOUSE {
        let line = lines().into_iter().find(|line| line.text == *code);
        let line = line.unwrap_or_else(|| panic!("{code} has no row"));
        assert!(!line.wants.contains(&("verdict", "remove")), "{code}");
    }
}

#[test]
fn a_line_in_which_nothing_is_read_is_never_removed() {
    for line in lines() {
        let answer = answer(line.text);
        for delivery in deliveries(&answer) {
            let unclear = delivery["certainty"] == "unclear" || delivery["cause"] == "undefined";
            assert!(!unclear || delivery["verdict"] != "remove", "{}: {delivery}", line.text);
        }
    }
}

#[test]
fn the_strict_rule_removes_on_a_final_code_but_not_for_a_fault_of_our_own() {
    let strict = |text| answer_by(Rule::Strict, text)["deliveries"][0]["verdict"].clone();
    for text in ["550", "550 5.1.1 User unknown", "551 User not local"] {
        assert_eq!(strict(text), "remove", "{text}");
    }
    for text in ["421", "450 User unknown", "454", "503", "504", "530", "535"] {
        assert_ne!(strict(text), "remove", "{text}");
    }
}

fn lines() -> Vec<Line> {
    let rows = TABLE.lines().filter(|row| !row.is_empty() && !row.starts_with("# "));
    rows.map(|row| line(row).unwrap_or_else(|| panic!("not five columns: {row}"))).collect()
}

fn line(row: &'static str) -> Option<Line> {
    let mut columns = row.splitn(5, '\t');
    let mut next = |field| Some((field, columns.next()?));
    let wants = [next("reply_code")?, next("status")?, next("cause")?, next("verdict")?];
    Some(Line { wants, text: columns.next()? })
}

/// Where the answer to a line differs from its row.
fn misses(line: &Line) -> Vec<String> {
    let answer = answer(line.text);
    let got = deliveries(&answer);
    if got.len() > 1 {
        return vec![format!("{}\n    one delivery at most, got {}", line.text, got.len())];
    }
    let mut wrongs = Vec::new();
    for (field, want) in line.wants {
        let got = got.first().and_then(|delivery| delivery[field].as_str()).unwrap_or("-");
        if !allows(want, got) {
            wrongs.push(format!("{field}: want {want}, got {got}"));
        }
    }
    if wrongs.is_empty() {
        wrongs
    } else {
        vec![format!("{}\n    {}", line.text, wrongs.join("; "))]
    }
}

/// Whether `got` is one of the members of `want`.
fn allows(want: &str, got: &str) -> bool {
    want == "*" || want.split('/').any(|want| want == got)
}

/// The answer to a pasted line, as other programs get it.
fn answer(text: &str) -> Value {
    answer_by(Rule::default(), text)
}

fn answer_by(rule: Rule, text: &str) -> Value {
    let explanation = explain(text, rule);
    serde_json::to_value(Answer::of(&explanation, Lang::Nl)).expect("an answer is JSON")
}

/// The deliveries of an answer.
fn deliveries(answer: &Value) -> &[Value] {
    answer["deliveries"].as_array().map_or(&[], Vec::as_slice)
}
