//! Finds typing errors in addresses, and the likely right address.

mod domains;

use crate::lower::Lower;
use crate::report::{Delivery, addresses};

/// The likely right address for `address`, `None` when its domain is right or nothing like a known one.
///
/// Only the domain is looked at: of the part before the `@`, only its owner knows how it is spelled.
pub fn correct(address: &str) -> Option<String> {
    let (local, domain) = address.rsplit_once('@')?;
    let domain = domain.lower();
    if domains::KNOWN.contains(domain.as_str()) || domains::RARE.contains(domain.as_str()) {
        return None;
    }
    let right = domains::KNOWN.iter().find(|known| is_slip(&domain, known))?;
    Some(format!("{local}@{right}"))
}

/// Whether the domain of `address` has no dot: it was cut off where a line was broken, or is a name inside a network.
///
/// In the addresses of Domino, such as `Jan Smit/Voorbeeld@Voorbeeld`, it never has one.
pub(crate) fn is_cut_off(address: &str) -> bool {
    let domain = address.rsplit_once('@').map(|(_, domain)| domain);
    domain.is_some_and(|domain| !domain.contains(['.', ':', '['])) && !address.contains('/')
}

/// The address that the person has now, as the words around `quote` say, which tell that there is one:
/// the first behind them, or else the last before them.
pub(crate) fn new_address(delivery: &Delivery, quote: &str) -> Option<String> {
    let old = delivery.recipient.as_deref().unwrap_or_default();
    let of = |text: &str| {
        let from = text.find(quote).unwrap_or_default();
        let found = || addresses(text).filter(|found| !found.text.eq_ignore_ascii_case(old));
        let behind = found().find(|found| from <= found.start);
        behind.or_else(|| found().last()).map(|found| found.text.to_owned())
    };
    of(&delivery.diagnostic).or_else(|| of(&delivery.context))
}

/// Whether `typed` is `known`, which is ASCII, with one slip of the fingers: a letter too many, too few, wrong, or
/// two swapped.
fn is_slip(typed: &str, known: &str) -> bool {
    if 1 < typed.len().abs_diff(known.len()) {
        return false;
    }
    let (typed, known) = (typed.as_bytes(), known.as_bytes());
    let start = typed.iter().zip(known).take_while(|(a, b)| a == b).count();
    let (typed, known) =
        (typed.get(start..).unwrap_or_default(), known.get(start..).unwrap_or_default());
    let end = typed.iter().rev().zip(known.iter().rev()).take_while(|(a, b)| a == b).count();
    let typed = typed.get(..typed.len() - end).unwrap_or_default();
    let known = known.get(..known.len() - end).unwrap_or_default();
    match (typed, known) {
        ([], [_]) | ([_], [] | [_]) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_slips_in_domains() {
        for (typed, right) in [
            ("a@gmial.com", "a@gmail.com"),
            ("a@gmail.con", "a@gmail.com"),
            ("a@gmai.com", "a@gmail.com"),
            ("a@hotmial.com", "a@hotmail.com"),
            ("a@hotmailcom", "a@hotmail.com"),
            ("a@zigo.nl", "a@ziggo.nl"),
            ("a@kpnmial.nl", "a@kpnmail.nl"),
            ("a@outlok.com", "a@outlook.com"),
        ] {
            assert_eq!(correct(typed).as_deref(), Some(right), "{typed}");
        }
    }

    #[test]
    fn leaves_other_domains_alone() {
        for address in [
            "a@gmail.com",
            "a@mail.com",
            "a@voorbeeld.nl",
            "a@example.com",
            "a@live.be",
            "jan",
            "a@home.nl",
            "a@hotmail.nl",
        ] {
            assert_eq!(correct(address), None, "{address}");
        }
    }

    #[test]
    fn no_known_domain_is_a_slip_of_another() {
        for known in domains::KNOWN.iter().chain(domains::RARE) {
            assert_eq!(correct(&format!("a@{known}")), None, "{known}");
        }
    }
}
