//! Reads what was asked: files, folders, mailboxes, standard input, and lines of JSON.

use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::{fs, mem};

use bouncewijzer::message::mbox::Splitter;
use bouncewijzer::{Explanation, explain, explain_bytes};
use serde_json::Value as Json;

use crate::Complaint;
use crate::options::Options;
use crate::output::Output;
use crate::progress::Progress;

/// Tells what could not be read.
type Tell<'a> = &'a mut dyn FnMut(Result<(), Complaint>);

/// How many bytes are read at a time.
const CHUNK: usize = 64 * 1024;

/// Explains all that was asked.
pub(crate) fn explain_all(options: &Options, output: &mut Output, tell: Tell) {
    for path in &options.lines {
        lines(path, options, output, tell);
    }
    let mut progress = Progress::new();
    for path in &options.paths {
        explain_path(path, options, output, &mut progress, tell);
    }
    progress.clear();
}

/// Explains a file, standard input, or each file of a folder in the order of their names.
fn explain_path(
    path: &Path,
    options: &Options,
    output: &mut Output,
    progress: &mut Progress,
    tell: Tell,
) {
    if !path.is_dir() {
        return tell(explain_file(path, options, output, progress));
    }
    match entries(path) {
        Ok(entries) => {
            for entry in entries {
                explain_path(&entry, options, output, progress, tell);
            }
        }
        Err(error) => tell(Err(unreadable(path, &error))),
    }
}

/// The entries of a folder, sorted.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    entries.sort();
    Ok(entries)
}

/// Explains each mail in a file, or in standard input for `-`.
fn explain_file(
    path: &Path,
    options: &Options,
    output: &mut Output,
    progress: &mut Progress,
) -> Result<(), Complaint> {
    let mut input: Box<dyn Read> = if path == Path::new("-") {
        Box::new(io::stdin().lock())
    } else {
        Box::new(fs::File::open(path).map_err(|error| unreadable(path, &error))?)
    };
    let mut mails = Mails { name: path.to_string_lossy().into_owned(), first: None, count: 0 };
    let mut result = Ok(());
    let mut explain = |mail: &[u8], output: &mut Output| {
        let told = mails.add(explain_bytes(mail, options.rule), output);
        result = mem::replace(&mut result, Ok(())).and(told);
        mails.count
    };
    let mut splitter = Splitter::default();
    let mut chunk = vec![0; CHUNK];
    let mut bytes = 0;
    let mut read = 0;
    loop {
        let length = match input.read(&mut chunk) {
            Ok(0) => break,
            Ok(length) => length,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(unreadable(path, &error)),
        };
        bytes += length as u64;
        let new = chunk.get(..length).unwrap_or_default();
        splitter.push(new, &mut |mail| read = explain(mail, output));
        progress.show(read, bytes);
    }
    splitter.finish(&mut |mail| read = explain(mail, output));
    if read == 0 {
        explain(b"", output);
    }
    progress.clear();
    result.and_then(|()| mails.finish(output))
}

/// The answers about the mails of one file: one is known by the name of the file, more have a number behind it.
struct Mails {
    name: String,
    /// The first answer, while it may be the only one.
    first: Option<Explanation>,
    count: usize,
}

impl Mails {
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
        self.first.take().map_or(Ok(()), |only| output.add(&self.name, &only))
    }
}

/// Explains each line of a file as one paste.
fn lines(path: &Path, options: &Options, output: &mut Output, tell: Tell) {
    let file = match fs::File::open(path) {
        Ok(file) => BufReader::new(file),
        Err(error) => return tell(Err(unreadable(path, &error))),
    };
    for (number, line) in file.lines().enumerate() {
        match line {
            Ok(line) if line.trim().is_empty() => {}
            Ok(line) => tell(explain_line(&line, options, output).map_err(|why| {
                Complaint(format!("{}, line {}: {why}.", path.display(), number + 1))
            })),
            Err(error) => return tell(Err(unreadable(path, &error))),
        }
    }
}

/// Explains one line `{"id": …, "text": …}`.
fn explain_line(line: &str, options: &Options, output: &mut Output) -> Result<(), Complaint> {
    let row: Json = serde_json::from_str(line)
        .map_err(|error| Complaint(format!("this is no JSON ({error})")))?;
    let field = |name: &str| {
        row.get(name)
            .and_then(Json::as_str)
            .ok_or_else(|| Complaint(format!("the text {name:?} is missing")))
    };
    output.add(field("id")?, &explain(field("text")?, options.rule))
}

/// The sentence about something that could not be read.
fn unreadable(path: &Path, error: &io::Error) -> Complaint {
    Complaint(format!("{} could not be read ({error}).", path.display()))
}
