//! Explains the mails of one file, while it is read.

use std::io::{self, Read};

use bouncewijzer::message::mbox;
use bouncewijzer::{Explanation, explain_bytes};

use super::Reader;
use crate::Complaint;
use crate::output::Output;

/// The answers about the mails of one file: one is known by the name of the file, more have a number behind it.
struct Mails<'a> {
    name: &'a str,
    /// The first answer, while it may be the only one.
    first: Option<Explanation>,
    count: usize,
    bytes: u64,
}

impl Reader<'_> {
    /// Explains each mail in the file called `name`, of which `input` is the contents.
    pub(super) fn mails(&mut self, name: &str, input: impl Read) -> io::Result<()> {
        let mut mails = Mails { name, first: None, count: 0, bytes: 0 };
        let mut told = Ok(());
        let mut each = |mail: &[u8]| {
            let explanation = explain_bytes(mail, self.options.rule);
            mails.bytes += mail.len() as u64;
            if told.is_ok() {
                told = mails.add(explanation, self.output);
            }
            self.progress.show(mails.count, mails.bytes);
        };
        let read = mbox::split(input, &mut each);
        // An empty file has an answer too.
        if read.is_ok() && mails.count == 0 {
            mails.first = Some(explain_bytes(b"", self.options.rule));
        }
        self.progress.clear();
        (self.tell)(told.and_then(|()| mails.finish(self.output)));
        read
    }
}

impl Mails<'_> {
    /// Adds the answer about the next mail.
    fn add(&mut self, explanation: Explanation, output: &mut Output) -> Result<(), Complaint> {
        self.count += 1;
        if self.count == 1 {
            self.first = Some(explanation);
            return Ok(());
        }
        if let Some(first) = self.first.take() {
            output.add(&format!("{}#1", self.name), &first)?;
        }
        output.add(&format!("{}#{}", self.name, self.count), &explanation)
    }

    /// Ends the file.
    fn finish(&mut self, output: &mut Output) -> Result<(), Complaint> {
        self.first.take().map_or(Ok(()), |only| output.add(self.name, &only))
    }
}
