//! Parts a mailbox file into its mails ([RFC 4155]), one mail in memory at a time.
//!
//! [RFC 4155]: https://datatracker.ietf.org/doc/html/rfc4155

use std::io::{self, Read};
use std::mem;

/// Gives each mail in `mailbox` to `each`.
///
/// # Errors
///
/// When it cannot be read to its end; what came before that was given all the same.
pub fn split(mut mailbox: impl Read, each: &mut dyn FnMut(&[u8])) -> io::Result<()> {
    let mut splitter = Splitter::default();
    let mut chunk = vec![0; CHUNK];
    let result = loop {
        match mailbox.read(&mut chunk) {
            Ok(0) => break Ok(()),
            Ok(length) => splitter.push(chunk.get(..length).unwrap_or_default(), each),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => break Err(error),
        }
    };
    splitter.finish(each);
    result
}

/// Parts a mailbox while its bytes come in.
///
/// A mail begins at a line such as `From jan@voorbeeld.nl Tue Mar  3 10:11:12 2026`, at the top or below an empty line.
/// What is no mailbox comes out as the one mail or text that it is. Lines end in `\n`, `\r\n` or `\r`.
#[derive(Debug)]
pub struct Splitter {
    /// The lines that have come in of the mail that is being read.
    mail: Vec<u8>,
    /// The beginning of the line that is coming in.
    line: Vec<u8>,
    /// Whether the line above that is empty, or there is none.
    below_empty: bool,
    /// Whether a mail begins at the top: a notice may show such a line further down, and is one mail all the same.
    is_mailbox: Option<bool>,
}

/// How many bytes are read at a time.
const CHUNK: usize = 64 * 1024;

/// The most bytes that are kept of one mail. No notice is as long, and a damaged mailbox must not fill the memory.
pub const LONGEST: usize = 8 * 1024 * 1024;

/// Whether `bytes`, or their beginning, are a mailbox with more than one mail.
pub fn is_mailbox(bytes: &[u8]) -> bool {
    // Most of what is asked about is none, and need not be parted to see that.
    if !bytes.trim_ascii_start().starts_with(b"From ") {
        return false;
    }
    let mut ended = 0;
    // The last mail is still open, so one that ended is not the only one.
    Splitter::default().push(bytes, &mut |_| ended += 1);
    0 < ended
}

impl Default for Splitter {
    fn default() -> Self {
        Self { mail: Vec::new(), line: Vec::new(), below_empty: true, is_mailbox: None }
    }
}

impl Splitter {
    /// Takes the next `bytes` of the mailbox, and gives each mail that ends in them to `each`.
    pub fn push(&mut self, bytes: &[u8], each: &mut dyn FnMut(&[u8])) {
        let mut rest = bytes;
        while let Some(end) = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')) {
            let (line, below) = rest.split_at(end + 1);
            self.end_line(line, each);
            rest = below;
        }
        keep(&mut self.line, rest);
    }

    /// Ends the mailbox, and gives its last mail to `each`, unless it is empty.
    pub fn finish(mut self, each: &mut dyn FnMut(&[u8])) {
        self.end_line(&[], each);
        self.give(each);
    }

    /// Looks at the line that has come in, with `end`: a new mail begins with it, or it belongs to this one.
    fn end_line(&mut self, end: &[u8], each: &mut dyn FnMut(&[u8])) {
        if self.line.is_empty() {
            return self.add(end, each);
        }
        let mut line = mem::take(&mut self.line);
        keep(&mut line, end);
        self.add(&line, each);
        line.clear();
        self.line = line;
    }

    /// Adds a line: a new mail begins with it, or it belongs to this one.
    fn add(&mut self, line: &[u8], each: &mut dyn FnMut(&[u8])) {
        let begins = self.below_empty && is_envelope(line);
        if begins && self.is_mailbox == Some(true) {
            self.give(each);
        }
        if self.is_mailbox.is_none() && !line.trim_ascii().is_empty() {
            self.is_mailbox = Some(begins);
        }
        // The second half of a line end `\r\n` is no empty line.
        if line != b"\n" || !self.mail.ends_with(b"\r") {
            self.below_empty = line.trim_ascii().is_empty();
        }
        let escaped = usize::from(self.is_mailbox == Some(true) && is_escaped(line));
        keep(&mut self.mail, line.get(escaped..).unwrap_or_default());
    }

    /// Gives the mail to `each`, unless it is empty.
    fn give(&mut self, each: &mut dyn FnMut(&[u8])) {
        if !self.mail.trim_ascii().is_empty() {
            each(&self.mail);
        }
        self.mail.clear();
    }
}

/// Adds `bytes` to `kept`, as long as that is not too long.
fn keep(kept: &mut Vec<u8>, bytes: &[u8]) {
    let room = LONGEST.saturating_sub(kept.len());
    kept.extend_from_slice(bytes.get(..room).unwrap_or(bytes));
}

/// Whether a mail begins at `line`: with the word `From`, a sender, a time and a year. People write `From` too.
fn is_envelope(line: &[u8]) -> bool {
    let Some(rest) = line.strip_prefix(b"From ") else { return false };
    let words = || rest.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
    let is_number = |word: &[u8]| word.iter().all(u8::is_ascii_digit);
    let is_time = |word: &[u8]| {
        let mut parts = word.split(|&byte| byte == b':');
        parts.clone().count() > 1 && parts.all(|part| part.len() <= 2 && is_number(part))
    };
    line.len() < 400
        && words().any(is_time)
        && words().any(|word| word.len() == 4 && is_number(word))
}

/// Whether a mark stands before `line` so that no mail begins there.
fn is_escaped(line: &[u8]) -> bool {
    let marks = line.iter().take_while(|&&byte| byte == b'>').count();
    0 < marks && line.get(marks..).is_some_and(|rest| rest.starts_with(b"From "))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The mails in `mailbox`, which comes in by `size` bytes at a time.
    fn split(mailbox: &str, size: usize) -> Vec<String> {
        let mut mails = Vec::new();
        let mut each = |mail: &[u8]| mails.push(String::from_utf8_lossy(mail).into_owned());
        let mut splitter = Splitter::default();
        for bytes in mailbox.as_bytes().chunks(size) {
            splitter.push(bytes, &mut each);
        }
        splitter.finish(&mut each);
        mails
    }

    const FIRST: &str = "From a@x.nl Tue Mar  3 10:11:12 2026\nSubject: 1\n\nFrom now on: 10:30\n";
    const SECOND: &str = "From - Tue, 3 Mar 2026 10:11 +0100\nSubject: 2\n\nFrom here\n";

    #[test]
    fn parts_a_mailbox_wherever_its_bytes_are_cut() {
        let mailbox = format!("\n{FIRST}\n{SECOND}").replace("\nFrom here", "\n>From here");
        for size in 1..mailbox.len() {
            let mails = split(&mailbox, size);
            assert_eq!(mails.len(), 2, "{size}");
            assert_eq!(mails.last().map(String::as_str), Some(SECOND), "{size}");
        }
    }

    #[test]
    fn knows_all_line_ends() {
        let mailbox = format!("{FIRST}\n{SECOND}");
        for end in ["\n", "\r\n", "\r"] {
            for size in [1, 7, 4096] {
                assert_eq!(split(&mailbox.replace('\n', end), size).len(), 2, "{end:?}");
            }
        }
    }

    #[test]
    fn a_mailbox_has_more_than_one_mail() {
        assert!(is_mailbox(format!("\n{FIRST}\n{SECOND}").as_bytes()));
        assert!(!is_mailbox(FIRST.as_bytes()));
        assert!(!is_mailbox(format!("Subject: x\n\n{FIRST}\n{SECOND}").as_bytes()));
    }

    #[test]
    fn leaves_other_texts_whole() {
        let notice = format!("Subject: returned mail\n\n>From x\n\n{FIRST}");
        for text in
            ["550 5.1.1 User unknown", "Subject: x\n\nFrom here\n\nFrom jan 2026\n", &notice]
        {
            assert_eq!(split(text, 3), [text]);
        }
        assert!(split("\n \n", 1).is_empty());
    }

    #[test]
    fn a_mail_without_end_does_not_fill_the_memory() {
        let mut splitter = Splitter::default();
        let mut lengths = Vec::new();
        let mut each = |mail: &[u8]| lengths.push(mail.len());
        splitter.push(format!("{FIRST}\n{SECOND}").as_bytes(), &mut each);
        for line in ["x", "x\n"] {
            for _ in 0..20 {
                splitter.push(line.repeat(1024 * 1024 / line.len()).as_bytes(), &mut each);
            }
        }
        splitter.push(format!("\n\n{FIRST}").as_bytes(), &mut each);
        splitter.finish(&mut each);
        assert_eq!(lengths, [FIRST.len() + 1, LONGEST, FIRST.len()]);
    }
}
