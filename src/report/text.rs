//! Reads notices that are written for people only, and loose lines of servers.

use crate::code::{self, Class, Codes};
use crate::lower::Lower;
use crate::message::Message;
use crate::report::diagnostic::Said;
use crate::report::notice::Notice;
use crate::report::recipients::{self, Entry};
use crate::report::{Delivery, Kind, Report, Stage, address, diagnostic, wording};

/// The longest text without any code or word of a notice that may still be the words of a server.
const LOOSE: usize = 1500;

/// Reads each recipient that the notice names, or the text as the answer of one server.
///
/// With [`Kind::Other`], the deliveries are only a guess: the words alone must decide.
pub(super) fn read(_: &Message, notice: &Notice) -> Option<Report> {
    let is_letter = notice.is_mail() && !notice.is_from_a_server() && !notice.is_bounce;
    let is_letter = is_letter || notice.is_talk();
    let is_delivery = notice.is_delivery();
    if (is_letter || notice.is_mailing() || notice.is_other()) && !is_delivery {
        return None;
    }
    if notice.entries.is_list {
        return Some(list(notice));
    }
    let mut deliveries: Vec<Delivery> =
        notice.entries.iter().map(|entry| delivery(entry, notice)).collect();
    if deliveries.is_empty() {
        deliveries = failed_recipients(notice);
    }
    if deliveries.is_empty() {
        deliveries.push(loose(notice)?);
    }
    let known = is_delivery
        || notice.is_bounce
        || notice.is_from_a_server()
        || deliveries.iter().any(|delivery| delivery.reply.is_some() || delivery.status.is_some());
    let kind = match (known, notice.is_delay) {
        (false, _) => Kind::Other,
        _ if is_delivery => Kind::Delivered,
        (true, true) => Kind::Delayed,
        (true, false) => Kind::Failed,
    };
    Some(settled(kind, deliveries, notice))
}

/// The report of `deliveries`, which are all of this `kind` unless several notices stand below one another.
fn settled(kind: Kind, mut deliveries: Vec<Delivery>, notice: &Notice) -> Report {
    let is_hearsay = notice.is_hearsay();
    let is_split = kind == Kind::Delayed && are_several(&deliveries);
    for delivery in &mut deliveries {
        let is_over = is_split && delivery.class() == Some(Class::Permanent);
        delivery.kind = if is_over { Kind::Failed } else { kind };
        delivery.is_final = is_over || is_final(delivery, notice);
        // The words of a server beside an address tell the same, whoever passes them on.
        let is_named = delivery.recipient.is_some() && delivery.reply.is_some();
        delivery.is_hearsay = !is_named && is_hearsay;
        if recipients::names_reader(&delivery.diagnostic) {
            // It is about the sender, whatever it says of an unknown address.
            delivery.stage = Some(Stage::MailFrom);
        }
    }
    let kind = if is_split { Kind::Failed } else { kind };
    Report { kind, deliveries, ..Report::default() }
}

/// Whether `deliveries` are those of several notices: no server goes on with what it refused for good.
fn are_several(deliveries: &[Delivery]) -> bool {
    let has = |class| deliveries.iter().any(|delivery| delivery.class() == Some(class));
    has(Class::Permanent) && has(Class::Transient)
}

/// A list, each row of which tells of its own address only.
fn list(notice: &Notice) -> Report {
    let is_known = notice.is_bounce || notice.entries.iter().any(Entry::is_failure);
    let deliveries: Vec<Delivery> =
        notice.entries.iter().map(|entry| listed(entry, is_known, notice)).collect();
    let has = |kind| deliveries.iter().any(|delivery| delivery.kind == kind);
    let graves = [Kind::Failed, Kind::Delayed, Kind::Other, Kind::Complaint, Kind::Delivered];
    let kind = graves.into_iter().find(|&kind| has(kind)).unwrap_or(Kind::AutoReply);
    Report { kind, deliveries, ..Report::default() }
}

/// What the row of a list says.
fn listed(entry: &Entry, is_known: bool, notice: &Notice) -> Delivery {
    let delivery = notice.tell(named(entry, notice), entry);
    let is_delayed = wording::Wording::of(&entry.words.lower()).is_delay();
    let is_failed = is_known || delivery.class().is_some();
    let told = if is_delayed { Kind::Delayed } else { Kind::Failed };
    let kind = entry.outcome.unwrap_or(if is_failed { told } else { Kind::Other });
    let is_final = !is_delayed && delivery.class() != Some(Class::Transient);
    let is_failure = matches!(kind, Kind::Failed | Kind::Delayed | Kind::Other);
    let is_hearsay = delivery.reply.is_none() && notice.is_hearsay();
    Delivery { kind, is_final: is_final || !is_failure, is_hearsay, ..delivery }
}

/// The recipient of `entry`.
fn named(entry: &Entry, notice: &Notice) -> Delivery {
    let recipient = Some(entry.recipient.clone());
    let other = |original: &&String| !address::same(original, &entry.recipient);
    let original_recipient = entry.original.as_ref().filter(other).cloned();
    Delivery { recipient, original_recipient, form: notice.form, ..Delivery::default() }
}

/// What the notice says about one recipient.
fn delivery(entry: &Entry, notice: &Notice) -> Delivery {
    let base = named(entry, notice);
    if entry.words.trim().is_empty() {
        let has_code = notice.said.codes != Codes::default();
        let is_told_apart = notice.entries.are_told_apart || notice.entries.have_words();
        if is_told_apart || has_code && !notice.entries.share_a_domain() {
            return base;
        }
        // A list of recipients, and the answer somewhere above or below it.
        let delivery = notice.enrich(Delivery { recipient: None, ..base.clone() });
        let said = if has_code { delivery.diagnostic.clone() } else { String::new() };
        return Delivery {
            recipient: base.recipient,
            original_recipient: base.original_recipient,
            diagnostic: said,
            ..delivery
        };
    }
    notice.tell(base, entry)
}

/// The recipients that a header field names, when the text names none.
fn failed_recipients(notice: &Notice) -> Vec<Delivery> {
    notice
        .failed_recipients()
        .map(|recipient| {
            notice.enrich(Delivery {
                recipient: Some(recipient.to_owned()),
                form: notice.form,
                ..Delivery::default()
            })
        })
        .collect()
}

/// The whole text as the answer of one server.
fn loose(notice: &Notice) -> Option<Delivery> {
    let said = &notice.said;
    let has_code = said.codes != Codes::default();
    let text = notice.text.trim();
    // A person's mail that talks about bounces has words of one too.
    let is_told = if notice.is_mail() { notice.is_from_a_server() } else { notice.is_bounce };
    let may_be_one = is_told || notice.is_delivery() || !notice.is_mail() && text.len() < LOOSE;
    let has_code = has_code && (!notice.is_mail() || is_told || is_an_answer(said));
    if text.is_empty() || !has_code && !may_be_one {
        return None;
    }
    let bare = code::is_bare(text);
    Some(Delivery {
        reply: said.codes.reply,
        status: said.codes.status,
        diagnostic: if bare { String::new() } else { said.text.clone() },
        context: if bare { String::new() } else { diagnostic::flat(text) },
        remote_mta: said.host.clone(),
        stage: said.stage,
        form: if bare { "code" } else { notice.form },
        ..Delivery::default()
    })
}

/// Whether a server said this: whoever writes about bounces names a number too, but no code behind it, nor a server.
fn is_an_answer(said: &Said) -> bool {
    said.codes.status.is_some() || said.host.is_some() || said.stage.is_some()
}

/// Whether no further attempt will be made.
///
/// A refusal for now may be one of many: its server tries again, unless something shows that it gave up.
fn is_final(delivery: &Delivery, notice: &Notice) -> bool {
    let is_transient = delivery.class() == Some(Class::Transient);
    !notice.is_delay && (!is_transient || notice.gave_up || notice.is_from_a_server())
}
