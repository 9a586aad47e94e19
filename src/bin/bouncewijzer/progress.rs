//! Shows how far a long reading is, on standard error and only to a person.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

/// The line that shows how far it is.
pub(crate) struct Progress {
    is_shown: bool,
    /// When it was last written.
    last: Instant,
    has_line: bool,
}

/// How often it is written.
const EVERY: Duration = Duration::from_millis(200);

impl Progress {
    /// Begins to count.
    pub(crate) fn new() -> Self {
        Self { is_shown: io::stderr().is_terminal(), last: Instant::now(), has_line: false }
    }

    /// Shows that so many `mails` and `bytes` were read.
    pub(crate) fn show(&mut self, mails: usize, bytes: u64) {
        if self.is_shown && EVERY <= self.last.elapsed() {
            self.last = Instant::now();
            self.has_line = true;
            // Who cannot see it misses nothing.
            _ = write!(io::stderr(), "\r{mails} mails, {} MB", bytes / 1_000_000);
        }
    }

    /// Takes the line away.
    pub(crate) fn clear(&mut self) {
        if std::mem::take(&mut self.has_line) {
            _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}
