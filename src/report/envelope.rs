//! Takes addresses out of the ones that mail systems wrap around them, so that a bounce finds its way back.

use crate::report::address;

/// Beginnings of addresses that were signed: BATV, also as Cisco and `SparkPost` write it.
const SIGNED: &[&str] = &["prvs=", "msprvs1=", "btv1=="];

/// The address that `wrapped` carries, when it is one that passed a mail on or signed it.
pub(super) fn unwrap(wrapped: &str) -> Option<String> {
    let (local, domain) = wrapped.rsplit_once('@')?;
    rewritten(local).or_else(|| signed(local, domain))
}

/// The recipient that `sender` carries, when a list or a mailing service made a sender for each (VERP):
/// `list-bounces+jan=voorbeeld.nl@lists.example`.
pub(super) fn recipient(sender: &str) -> Option<String> {
    let (local, _) = sender.rsplit_once('@')?;
    let (before, domain) = local.rsplit_once('=')?;
    let user = without_numbers(before.split_once('+')?.1);
    joined(user, domain)
}

/// The sender inside one that a forwarding server rewrote (SRS): `SRS0=hash=day=voorbeeld.nl=jan@…`.
fn rewritten(local: &str) -> Option<String> {
    let (form, rest) = local.split_at_checked(5)?;
    let inner = if form.eq_ignore_ascii_case("SRS0=") || form.eq_ignore_ascii_case("SRS0+") {
        rest
    } else if form.eq_ignore_ascii_case("SRS1=") || form.eq_ignore_ascii_case("SRS1+") {
        rest.split_once("==")?.1
    } else {
        return None;
    };
    let mut parts = inner.splitn(4, '=').skip(2);
    let (domain, user) = (parts.next()?, parts.next()?);
    joined(user, domain)
}

/// The address inside one that was signed: `prvs=0123abcdef=jan@voorbeeld.nl`.
fn signed(local: &str, domain: &str) -> Option<String> {
    let rest = SIGNED.iter().find_map(|start| {
        let beginning = local.get(..start.len())?;
        beginning.eq_ignore_ascii_case(start).then(|| local.get(start.len()..)).flatten()
    })?;
    let (signature, user) = rest.split_once('=')?;
    let is_signature =
        !signature.is_empty() && signature.bytes().all(|b| b.is_ascii_alphanumeric());
    is_signature.then(|| joined(user.trim_start_matches('='), domain)).flatten()
}

/// `user` without the numbers of the mailing that some services put before it: `550123-a1b2-jan`.
fn without_numbers(user: &str) -> &str {
    let mut user = user;
    while let Some((number, rest)) = user.split_once('-') {
        let is_number = number.contains(|c: char| c.is_ascii_digit())
            && number.bytes().all(|byte| byte.is_ascii_hexdigit());
        if !is_number {
            break;
        }
        user = rest;
    }
    user
}

/// The address of `user` at `domain`, when it is one.
fn joined(user: &str, domain: &str) -> Option<String> {
    let joined = format!("{user}@{domain}");
    let is_whole = address::first(&joined) == Some(&joined) && domain.contains('.');
    is_whole.then_some(joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signed_and_rewritten_addresses_are_unwrapped() {
        for (wrapped, inner) in [
            ("prvs=1550abcdef=jan@voorbeeld.nl", Some("jan@voorbeeld.nl")),
            ("btv1==550abc==jan@voorbeeld.nl", Some("jan@voorbeeld.nl")),
            ("SRS0=aBcD=5F=voorbeeld.nl=jan@door.example", Some("jan@voorbeeld.nl")),
            (
                "srs1=x=eerst.example==aBcD=5F=voorbeeld.nl=jan=a@door.example",
                Some("jan=a@voorbeeld.nl"),
            ),
            ("SRS0=x@door.example", None),
            ("jan=piet@voorbeeld.nl", None),
            ("prvs@voorbeeld.nl", None),
        ] {
            assert_eq!(unwrap(wrapped).as_deref(), inner, "{wrapped}");
        }
    }

    #[test]
    fn senders_that_were_made_for_one_recipient_name_it() {
        for (sender, recipient) in [
            ("lijst-bounces+jan=voorbeeld.nl@lijst.example", Some("jan@voorbeeld.nl")),
            (
                "bounces+550123-a1b2-jan-kees=voorbeeld.nl@dienst.example",
                Some("jan-kees@voorbeeld.nl"),
            ),
            ("bounces+550123@dienst.example", None),
            ("jan+kleur=rood@voorbeeld.nl", None),
        ] {
            assert_eq!(super::recipient(sender).as_deref(), recipient, "{sender}");
        }
    }
}
