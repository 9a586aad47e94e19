use std::cmp::Ordering;

use crate::batch::Row;
use crate::verdict::Verdict;

/// A column by which rows can be sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// The address.
    Address,
    /// The verdict, the gravest first.
    Verdict,
    /// How many mails told of it.
    Times,
    /// The day of the last of them.
    Last,
}

impl Column {
    /// Every column, from the start of a row.
    pub(super) const ALL: &[Self] = &[Self::Address, Self::Verdict, Self::Times, Self::Last];
}

/// Which rows are shown, and in which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Order {
    /// The verdict that all rows have; any when there is none.
    pub(super) only: Option<Verdict>,
    /// The column that they are sorted by.
    pub(super) by: Column,
    /// Whether the last comes first.
    pub(super) is_reversed: bool,
}

impl Default for Order {
    fn default() -> Self {
        Self { only: None, by: Column::Verdict, is_reversed: false }
    }
}

impl Order {
    /// The same rows sorted by `column`, or the other way round where they are so already.
    pub(super) fn sorted_by(self, column: Column) -> Self {
        let is_reversed = self.by == column && !self.is_reversed;
        Self { by: column, is_reversed, ..self }
    }

    /// The numbers of the `rows` that are shown, in their order.
    pub(super) fn of(self, rows: &[Row]) -> Vec<usize> {
        let is_shown = |row: &Row| self.only.is_none_or(|only| only == row.verdict);
        let mut order: Vec<(usize, &Row)> =
            rows.iter().enumerate().filter(|(_, row)| is_shown(row)).collect();
        // Rows come by verdict and then by address, and those that are alike stay so.
        order.sort_by(|(_, one), (_, other)| self.compare(one, other));
        if self.is_reversed {
            order.reverse();
        }
        order.into_iter().map(|(number, _)| number).collect()
    }

    /// Which of two rows comes first.
    fn compare(self, one: &Row, other: &Row) -> Ordering {
        match self.by {
            Column::Address => lower(one).cmp(lower(other)),
            Column::Verdict => one.verdict.cmp(&other.verdict),
            Column::Times => one.times.cmp(&other.times),
            Column::Last => one.last.cmp(&other.last),
        }
    }
}

/// The address of `row` in lower case.
fn lower(row: &Row) -> impl Iterator<Item = u8> {
    row.address.bytes().map(|byte| byte.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Batch, Rule, explain};

    #[test]
    fn rows_are_sorted_and_filtered() {
        let mut batch = Batch::default();
        for text in ["550 5.1.1 <b@x.nl>: user unknown", "552 5.2.2 <A@x.nl>: mailbox full"] {
            batch.add(&explain(text, Rule::default()));
        }
        let rows = batch.rows();
        let shown = |order: Order| {
            let rows = order.of(&rows).into_iter().filter_map(|number| rows.get(number));
            rows.map(|row| row.address.clone()).collect::<Vec<_>>()
        };
        assert_eq!(shown(Order::default()), ["b@x.nl", "A@x.nl"]);
        let by_address = Order::default().sorted_by(Column::Address);
        assert_eq!(shown(by_address), ["A@x.nl", "b@x.nl"]);
        assert_eq!(shown(by_address.sorted_by(Column::Address)), ["b@x.nl", "A@x.nl"]);
        assert_eq!(shown(Order { only: Some(Verdict::Wait), ..Order::default() }), ["A@x.nl"]);
    }
}
