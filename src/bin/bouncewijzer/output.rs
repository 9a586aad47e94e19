//! Prints answers in the format that was asked for.

mod csv;
mod json;
mod words;

use std::io::{self, Write};

use bouncewijzer::{Batch, Explanation, Lang, spreadsheet};

use crate::Complaint;
use crate::options::{Format, Options};

/// What prints the answers.
pub(crate) struct Output {
    format: Format,
    lang: Lang,
    /// What is summed up, when that was asked for.
    batch: Option<Batch>,
    /// Whether anything was printed yet.
    has_begun: bool,
}

impl Output {
    /// Prints as `options` say.
    pub(crate) fn new(options: &Options) -> Self {
        let batch = options.sums_up.then(Batch::default);
        Self { format: options.format, lang: options.lang, batch, has_begun: false }
    }

    /// Prints the answer about the mail called `name`, or adds it to the summary.
    pub(crate) fn add(&mut self, name: &str, explanation: &Explanation) -> Result<(), Complaint> {
        if let Some(batch) = &mut self.batch {
            batch.add(explanation);
            return Ok(());
        }
        let head = self.head(csv::HEAD);
        let text = match self.format {
            Format::Words => words::answer(name, explanation, self.lang),
            Format::Json => json::answer(name, explanation, self.lang)?,
            Format::Csv => head + &csv::answer(name, explanation, self.lang),
        };
        print(&text)
    }

    /// Prints the summary, if one was asked for.
    pub(crate) fn finish(&mut self) -> Result<(), Complaint> {
        let Some(batch) = self.batch.take() else { return Ok(()) };
        let head = self.head(csv::SUMMARY_HEAD);
        let text = match self.format {
            Format::Words => words::summary(&batch, self.lang),
            Format::Json => json::summary(&batch)?,
            Format::Csv => head + &csv::summary(&batch, self.lang),
        };
        print(&text)
    }

    /// What stands above the first answer of a spreadsheet: `head`, once.
    fn head(&mut self, head: &str) -> String {
        let is_first = !std::mem::replace(&mut self.has_begun, true);
        if is_first { spreadsheet::MARK.to_owned() + head } else { String::new() }
    }
}

/// Prints `text`.
pub(crate) fn print(text: &str) -> Result<(), Complaint> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        // A reader that has seen enough, such as `head`, is no error.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => {
            result.map_err(|error| Complaint(format!("the answer could not be written ({error}).")))
        }
    }
}
