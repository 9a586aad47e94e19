//! Twice as much of the worst takes no more than 2.3 times as long.
//!
//! Both sizes are timed in turns in one run, and the fastest of each counts, so that a busy machine does not matter.
//! A ratio that is too high is measured again: what grows too fast does so every time.

use std::hint::black_box;
use std::time::{Duration, Instant};

use bouncewijzer::{Rule, explain_all};

/// The highest ratio.
const LIMIT: f64 = 2.3;

/// How often each size is timed, and how often a ratio is measured again.
const TURNS: usize = 2;
const ATTEMPTS: usize = 12;

/// The smaller size in bytes. Of the words of a notice no more than 64 kB are read: twice the size stays below that.
const SIZE: usize = 15_000;

/// How long `input` takes.
fn time(input: &[u8]) -> Duration {
    let start = Instant::now();
    black_box(explain_all(black_box(input), Rule::default()));
    start.elapsed()
}

/// How many times as long twice the size takes.
fn ratio(once: &[u8], twice: &[u8]) -> f64 {
    let turns = (0..TURNS).map(|_| (time(once), time(twice)));
    let (fast, slow): (Vec<Duration>, Vec<Duration>) = turns.unzip();
    let least = |times: Vec<Duration>| times.iter().min().map_or(0.0, Duration::as_secs_f64);
    least(slow) / least(fast)
}

/// Holds the growth of `make`, which makes an input of about so many bytes.
#[track_caller]
fn check(name: &str, make: impl Fn(usize) -> String) {
    let (once, twice) = (make(SIZE), make(2 * SIZE));
    let mut ratios = (0..ATTEMPTS).map(|_| ratio(once.as_bytes(), twice.as_bytes()));
    let is_in_proportion = ratios.any(|ratio| ratio <= LIMIT);
    assert!(is_in_proportion, "{name:?}: twice as much takes more than {LIMIT} times as long");
}

/// `piece` again and again, up to `size` bytes.
fn fill(piece: &str, size: usize) -> String {
    piece.repeat(size / piece.len())
}

const HEADER: &str =
    "Return-Path: <>\nFrom: MAILER-DAEMON@x.nl\nTo: w@x.nl\nSubject: failure\nMIME-Version: 1.0\n";

#[test]
fn pieces_without_end_grow_in_proportion() {
    for piece in [
        "550 5.1.1 451 4.4.2 ",
        "user unknow mailbox is ful does not exis ",
        "\"@",
        "'550 ",
        "<p <a href=",
        "<a@b.nl ",
        "jan@x.nl",
        "a.",
        "-",
        "> > ",
        "[{\"a\":",
        "{\"email\":\"a@b.nl\",",
        "&#x41;&amp",
        "5.",
        "... 550 ",
        "user x ",
        "=?utf-8?q?a?= ",
        "É",
    ] {
        check(piece, |size| fill(piece, size));
    }
}

#[test]
fn lines_without_end_grow_in_proportion() {
    for line in [
        "From: MAILER-DAEMON@x.nl\n",
        "Aan: jan@x.nl\n",
        "> > 550 5.1.1\n",
        "Final-Recipient: rfc822; a@b.nl\n",
        "Feedback-Type: abuse\n\n",
        "a;b;c@d.nl;550 5.1.1 user unknown\n",
        "Mar  3 10:11:12 mx postfix/smtp[1]: A1: to=<a@b.nl>, status=bounced (550 5.1.1 x)\n",
        "The following addresses failed:\n\n",
        "Met vriendelijke groet,\n",
        ">>> RCPT TO:<a@b.nl>\n<<< 550 5.1.1 x\n",
        "\n",
    ] {
        check(line, |size| fill(line, size));
    }
}

#[test]
fn many_recipients_grow_in_proportion() {
    let numbered = |size: usize, line: &dyn Fn(usize) -> String| -> String {
        let length = line(1000).len();
        (0..size / length).map(|number| line(1000 + number)).collect()
    };
    check("headed", |size| numbered(size, &|n| format!("<jan{n}@x.nl>: 550 5.1.1 user unknown\n")));
    check("list", |size| {
        "The following addresses failed:\n\n".to_owned()
            + &numbered(size, &|n| format!("  jan{n}@x{n}.nl\n"))
    });
    check("report", |size| {
        let fields =
            |n| format!("Final-Recipient: rfc822; jan{n}@x.nl\nAction: failed\nStatus: 5.1.1\n\n");
        let parts = "Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n";
        format!("{HEADER}{parts}Reporting-MTA: dns; x.nl\n\n{}--b--\n", numbered(size, &fields))
    });
    check("mailbox", |size| {
        numbered(size, &|n| {
            format!(
                "From a@b Tue Mar  3 10:11:12 2026\nSubject: x\nTo: y\n\n<jan{n}@x.nl>: 550 5.1.1 no\n\n"
            )
        })
    });
}

#[test]
fn mails_grow_in_proportion() {
    check("header", |size| HEADER.to_owned() + &fill("X-A: b\n c\n", size) + "\n550 5.1.1 x\n");
    check("folded", |size| format!("{HEADER}X-A: {}\n\n550 5.1.1 x\n", fill("b\n ", size)));
    check("subject", |size| format!("{HEADER}X-A: {}\n\n550 x\n", fill("=?utf-8?b?w6k=?= ", size)));
    check("base64", |size| {
        let body = fill("VXNlciB1bmtub3du//+=?\n", size);
        format!("{HEADER}Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n{body}")
    });
    check("page", |size| {
        format!("{HEADER}Content-Type: text/html\n\n{}", fill("<div><b>550 &lt;", size))
    });
    check("parts", |size| {
        let parts = fill("--b\nContent-Type: text/plain\n\n550 5.1.1 x\n", size);
        format!("{HEADER}Content-Type: multipart/mixed; boundary=b\n\n{parts}--b--\n")
    });
    check("nested", |size| {
        let level = |n| format!("Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n");
        let levels: String = (0..size / 55).map(level).collect();
        format!("{HEADER}{levels}\n550 5.1.1 x\n")
    });
}
