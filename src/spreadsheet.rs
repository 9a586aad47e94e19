//! Writes tables for a spreadsheet: UTF-8 with a mark in front and semicolons, as Dutch Excel opens it by itself.

/// What stands before the first row.
pub const MARK: &str = "\u{FEFF}";

/// `cells` as a row ([RFC 4180], with semicolons), with its line end.
///
/// A cell that a spreadsheet would calculate gets a mark in front: what is in a mail must never run.
///
/// [RFC 4180]: https://datatracker.ietf.org/doc/html/rfc4180
pub fn row<'a>(cells: impl IntoIterator<Item = &'a str>) -> String {
    let cells: Vec<String> = cells.into_iter().map(|cell| quoted(&harmless(cell))).collect();
    cells.join(";") + "\r\n"
}

/// `cell` with a mark in front when a spreadsheet would take it for a formula.
fn harmless(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}

/// `cell` between quotes, where something in it would end it.
fn quoted(cell: &str) -> String {
    let needs_quotes = cell.contains([';', '"', '\n', '\r']);
    if needs_quotes { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_neither_a_formula_nor_the_end_of_the_row() {
        let cells = ["jan@x.nl", "=1+1", "-2", "@x", "a;b", "a \"b\"", "a\nb", ""];
        assert_eq!(row(cells), "jan@x.nl;'=1+1;'-2;'@x;\"a;b\";\"a \"\"b\"\"\";\"a\nb\";\r\n");
    }
}
