//! Recognises answers that a mailbox sends by itself ([RFC 3834]): out of office, holiday, an address that is left.
//!
//! [RFC 3834]: https://datatracker.ietf.org/doc/html/rfc3834

use crate::list::{List, list};
use crate::lower::Lower;
use crate::message::Message;
use crate::report::diagnostic::flat;
use crate::report::forms::{BOUNCE_WORDS, SUBJECT_LABELS, TITLES, WEAK_BOUNCE_WORDS};
use crate::report::notice::Notice;
use crate::report::{Delivery, Kind, Report, address};

/// Beginnings of the subject of an automatic answer, in lower case: what mail programs put there by themselves,
/// and what people write.
#[rustfmt::skip]
const SUBJECTS: List = list![
    "automatisch antwoord", "automatisch bericht", "automatische beantwoording", "automatische reactie", "automatische afwezigheid",
    "afwezig", "buiten kantoor", "niet aanwezig", "niet op kantoor", "ik ben afwezig", "vakantie", "met vakantie", "op vakantie",
    "zwangerschapsverlof", "met verlof",
    "automatic reply", "automatic response", "automated reply", "automated response", "auto reply", "auto-reply", "autoreply", "auto response",
    "auto:", "out of office", "out of the office", "out-of-office", "ooo:", "vacation", "on vacation", "on holiday", "on leave", "annual leave",
    "away from my mail", "away from the office", "i am out of the office", "i'm out of the office",
    "abwesen", "automatische antwort", "automatischer", "außer haus", "nicht im büro", "im urlaub", "urlaub",
    "réponse automatique", "absence du bureau", "absent du bureau", "absent(e) du bureau", "absence :", "message d'absence", "en congé",
    "respuesta automática", "fuera de", "ausente", "de vacaciones",
    "risposta automatica", "fuori sede", "fuori ufficio", "assente",
    "resposta automática", "fora do escritório", "ausência", "ausente do escritório",
    "autosvar", "automatiskt svar", "automatisk svar", "ikke til stede", "frånvaro", "fraværende", "frånvarande",
    "automaattinen vastaus", "poissa", "automatyczna odpowiedź", "odpowiedź automatyczna", "autoodpowiedź", "poza biurem", "nieobecność",
    "automatická odpověď", "automatická odpoveď", "mimo kancelář", "automatikus válasz", "házon kívül", "otomatik yanıt", "otomatik cevap",
    "автоматический ответ", "автоответ", "автоматична відповідь", "вне офиса", "αυτόματη απάντηση", "răspuns automat", "автоматичен отговор",
    "automatski odgovor", "samodejni odgovor", "automātiska atbilde", "automaatvastus",
    "自動応答", "自動返信", "不在", "自动回复", "自動回覆", "自動回復", "자동 회신", "자동 응답",
];

/// Parts of the subject of an automatic answer, which stand behind the subject of the mail that it answers.
#[rustfmt::skip]
const SUBJECT_PARTS: List = list![
    "automatisch antwoord", "afwezigheid", "is afwezig", "ben afwezig", "met vakantie", "out of office", "out of the office", "out-of-office",
    "automatic reply", "auto-reply", "autoreply", "on vacation", "on holiday", "on annual leave", "(vacation)", "abwesenheit", "im urlaub",
    "réponse automatique",
];

/// Header fields, and the beginnings of their values, that only automatic answers have.
const FIELDS: &[(&str, &str)] = &[
    ("Auto-Submitted", "auto-replied"),
    ("Precedence", "auto_reply"),
    ("X-Precedence", "auto_reply"),
    ("X-Autoreply", ""),
    ("X-Auto-Reply", ""),
    ("X-Autorespond", ""),
    ("X-Autoresponder", ""),
    ("X-AutoReply-From", ""),
    ("X-Mail-Autoreply", ""),
    ("X-Vacation", ""),
    ("Delivered-By-The-Graces-Of", ""),
    ("Delivered-To", "autoresponder"),
];

/// Labels of the sender in the heading of a copied mail, in lower case.
const SENDER_LABELS: List = list![
    "from:",
    "van:",
    "von:",
    "de :",
    "de:",
    "da:",
    "från:",
    "fra:",
    "lähettäjä:",
    "od:",
    "kimden:",
    "от:",
];

/// How many lines the heading of a copied mail takes at most.
const HEADING: usize = 12;

/// Reads an automatic answer. Notices of servers carry some of the same fields, so they are kept out.
///
/// Its words go along: they may say that nobody uses the address any more.
pub(super) fn read(message: &Message, notice: &Notice) -> Option<Report> {
    if message.disposition.is_some() || notice.is_by_a_server() {
        return None;
    }
    let from = if message.headers.is_empty() {
        copied(message, notice)?
    } else if is_one(message, notice) || notice.is_automatic() {
        message.header("From").unwrap_or_default()
    } else {
        return None;
    };
    Some(Report {
        kind: Kind::AutoReply,
        deliveries: vec![Delivery {
            kind: Kind::AutoReply,
            recipient: address::first(from).map(str::to_owned),
            context: flat(own_words(notice.text)),
            is_final: true,
            form: "auto-reply",
            ..Delivery::default()
        }],
        ..Report::default()
    })
}

/// Whether the header of `message` is that of an automatic answer.
fn is_one(message: &Message, notice: &Notice) -> bool {
    let subject = notice.subject().lower();
    if opens(&subject) {
        return true;
    }
    if BOUNCE_WORDS.iter().chain(WEAK_BOUNCE_WORDS).any(|word| subject.contains(word)) {
        return false;
    }
    let has = |&(name, value): &(&str, &str)| {
        message.header(name).is_some_and(|own| own.to_ascii_lowercase().starts_with(value))
    };
    // Some servers mark their notices as answers too, and have no name that tells them apart.
    let is_refusal = notice.is_bounce && notice.said.codes.reply.is_some();
    !is_refusal && (FIELDS.iter().any(has) || SUBJECT_PARTS.any_stands_in(&subject))
}

/// Whether `subject`, in lower case, begins as that of an automatic answer.
fn opens(subject: &str) -> bool {
    let subject = subject.trim_start_matches(['[', '*', ' ', '"', '\'']);
    SUBJECTS.any_begins(subject)
}

/// The line with the sender of an automatic answer that was copied out of a mail program; `""` where it has none.
fn copied<'m>(message: &'m Message, notice: &Notice) -> Option<&'m str> {
    // In a notice it is the subject of the mail that came back.
    let is_refusal = notice.said.codes.reply.is_some() && notice.is_bounce;
    let names_recipient = notice.is_surely_bounce() && !notice.entries.is_empty();
    let is_one = has_subject(&message.text) && !is_refusal && !names_recipient;
    if !is_one && !notice.is_automatic() {
        return None;
    }
    let labelled = |line: &&str| {
        let line = line.trim().lower();
        SENDER_LABELS.any_begins(&line)
    };
    Some(message.text.lines().take(2 * HEADING).find(labelled).unwrap_or_default())
}

/// Whether `text` opens with the subject of an automatic answer, or has it in the heading.
fn has_subject(text: &str) -> bool {
    let heading = text.lines().filter(|line| !line.trim().is_empty()).take(HEADING);
    heading.enumerate().any(|(row, line)| {
        let line = line.trim().lower();
        let labelled = SUBJECT_LABELS.iter().find_map(|label| line.strip_prefix(label));
        labelled.or_else(|| (row == 0).then_some(line.as_str())).is_some_and(opens)
    })
}

/// The part of `text` above the mail that is answered, which has words of its own.
fn own_words(text: &str) -> &str {
    let mut end = 0;
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim().trim_matches(['-', '_', ' ']).lower();
        let quotes = trimmed.starts_with('>')
            || TITLES.contains(trimmed.as_str())
            || trimmed.ends_with("schreef:")
            || trimmed.ends_with("wrote:")
            || trimmed.ends_with("schrieb:");
        if quotes {
            break;
        }
        end += line.len();
    }
    text.get(..end).unwrap_or_default()
}
