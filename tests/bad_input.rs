//! Whatever is pasted gets an answer, and never a panic.

use bouncewijzer::report::Kind;
use bouncewijzer::verdict::Verdict;
use bouncewijzer::{Explanation, Rule, explain, explain_bytes};

/// A refusal that names a recipient, which tells that a text was read.
const REFUSAL: &str = "<jan@voorbeeld.nl>: 550 5.1.1 User unknown";

/// The header of a notice.
const HEADER: &str =
    "From: MAILER-DAEMON@voorbeeld.nl\nTo: wij@voorbeeld.org\nSubject: Undelivered mail\n";

fn read(bytes: &[u8]) -> Explanation {
    explain_bytes(bytes, Rule::default())
}

#[test]
fn nothing_is_no_bounce() {
    for text in [
        "",
        " ",
        "\n\n\n",
        "\u{FEFF}",
        "\0\0\0",
        "\u{A0}\u{200B}",
        "@",
        "<>",
        ":",
        "...",
        "=?",
        "\"@",
    ] {
        assert_eq!(explain(text, Rule::default()).kind, Kind::Other, "{text:?}");
    }
}

#[test]
fn binary_is_no_bounce() {
    let bytes: Vec<u8> = (0..=255).cycle().take(100_000).collect();
    assert_eq!(read(&bytes).kind, Kind::Other);
    assert_eq!(read(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\x00\x00").kind, Kind::Other);
}

#[test]
fn a_mail_without_a_body_is_answered() {
    for mail in [HEADER, "From: jan@voorbeeld.nl\nSubject: Koffie?\nMessage-ID: <1@x>\n\n"] {
        assert_eq!(
            read(mail.as_bytes()),
            Explanation { kind: Kind::Other, date: None, is_forged: false, deliveries: Vec::new() }
        );
    }
}

#[test]
fn a_mail_cut_anywhere_is_answered() {
    let mail = format!(
        "{HEADER}MIME-Version: 1.0\nContent-Type: multipart/report; boundary=\"b\"\n\n--b\n\n{REFUSAL}\n--b\n\
         Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; jan@voorbeeld.nl\n\
         Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User \u{201C}unknown\u{201D}\n\n--b--\n"
    );
    for end in 0..=mail.len() {
        let answer = read(mail.as_bytes().get(..end).unwrap_or_default());
        assert!(answer.deliveries.len() <= 1, "{end}");
    }
    let whole = read(mail.as_bytes());
    assert_eq!(whole.deliveries.first().map(|outcome| outcome.verdict), Some(Verdict::Remove));
}

#[test]
fn a_multipart_of_a_thousand_levels_is_answered() {
    let level =
        |level| format!("Content-Type: multipart/mixed; boundary=\"b{level}\"\n\n--b{level}\n");
    let levels: String = (0..1000).map(level).collect();
    let mail =
        format!("{HEADER}MIME-Version: 1.0\n{levels}Content-Type: text/plain\n\n{REFUSAL}\n");
    assert_eq!(read(mail.as_bytes()).kind, Kind::Failed);
}

#[test]
fn mails_in_mails_of_a_thousand_levels_are_answered() {
    let mail = format!("{HEADER}MIME-Version: 1.0\nContent-Type: message/rfc822\n\n").repeat(1000);
    assert!(read(mail.as_bytes()).deliveries.is_empty());
}

#[test]
fn five_megabytes_are_answered() {
    let line = "De vergadering is om 10.30 uur in zaal 5.1.1 <jan@voorbeeld.nl>, zie ook regel 550 van de lijst.\n";
    let text = line.repeat(5 * 1024 * 1024 / line.len());
    assert_ne!(read(text.as_bytes()).kind, Kind::Complaint);
    for piece in
        ["@", "5.", "550 ", "<", "a@b ", "\"@", "(", "... ", "a.", "user x ", "\n>", "-", "=?"]
    {
        read(piece.repeat(5 * 1024 * 1024 / piece.len()).as_bytes());
    }
}

#[test]
fn a_megabyte_of_open_tags_is_answered() {
    for piece in ["<", "<p ", "</", "<script>", "<!--", "&", "&#", "<style></"] {
        let body = piece.repeat(1024 * 1024 / piece.len());
        read(format!("{HEADER}Content-Type: text/html\n\n{body}").as_bytes());
    }
}

#[test]
fn a_wrong_charset_is_answered() {
    for charset in ["utf-8", "x-unknown", "iso-2022-jp", "utf-16", "\"", ""] {
        let head = format!("{HEADER}Content-Type: text/plain; charset={charset}\n\n{REFUSAL} ");
        let mut mail = head.into_bytes();
        mail.extend([0xFF, 0xFE, 0x80, 0xE9, 0x1B, 0x24]);
        assert_eq!(read(&mail).kind, Kind::Failed, "{charset}");
    }
}
