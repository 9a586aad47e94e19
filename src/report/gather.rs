//! Gathers what is reported, each recipient once.

use std::collections::HashMap;

use crate::lower::Lower;
use crate::report::{Delivery, Kind, Report};

/// What is reported so far.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    deliveries: Vec<Delivery>,
    /// The place of each recipient, by its address in lower case.
    places: HashMap<String, usize>,
}

impl Gathered {
    /// Adds `found`, or joins it to what is known of the same recipient: the gravest counts.
    pub(super) fn add(&mut self, found: Delivery) {
        match self.place(&found) {
            Some(known)
                if gravity(found.kind) < gravity(known.kind) || known.diagnostic.is_empty() =>
            {
                *known = found;
            }
            Some(_) => {}
            None => self.deliveries.push(found),
        }
    }

    /// Adds `found`, or puts it in the place of what was known of the same recipient.
    pub(super) fn renew(&mut self, found: Delivery) {
        match self.place(&found) {
            Some(known) => *known = found,
            None => self.deliveries.push(found),
        }
    }

    /// What is known of the recipient of `found`.
    fn place(&mut self, found: &Delivery) -> Option<&mut Delivery> {
        let new = self.deliveries.len();
        let address = found.recipient.as_deref().map(Lower::lower)?;
        self.deliveries.get_mut(*self.places.entry(address).or_insert(new))
    }

    /// The report about all of them, nothing when there are none.
    pub(super) fn report(self) -> Option<Report> {
        let kind = self.deliveries.iter().map(|it| it.kind).min_by_key(|&kind| gravity(kind))?;
        Some(Report { kind, deliveries: self.deliveries, ..Report::default() })
    }
}

/// A failure is graver than a delay, a delay than a complaint, and that than a delivery.
fn gravity(kind: Kind) -> u8 {
    match kind {
        Kind::Failed => 0,
        Kind::Delayed => 1,
        Kind::Complaint => 2,
        Kind::Delivered | Kind::AutoReply | Kind::Other => 3,
    }
}
