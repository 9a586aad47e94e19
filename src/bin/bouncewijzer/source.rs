//! Reads what was asked: files, folders, mailboxes, archives, standard input, and lines of JSON.

mod mails;

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Cursor, Read, Seek};
use std::path::{Path, PathBuf};

use bouncewijzer::explain;
use bouncewijzer::message::archive;
use serde_json::Value as Json;

use crate::Complaint;
use crate::options::Options;
use crate::output::Output;
use crate::progress::Progress;

/// Explains what it reads.
struct Reader<'a> {
    options: &'a Options,
    output: &'a mut Output,
    progress: Progress,
    /// Tells what could not be read.
    tell: &'a mut dyn FnMut(Result<(), Complaint>),
}

/// Explains all that was asked.
pub(crate) fn explain_all(
    options: &Options,
    output: &mut Output,
    tell: &mut dyn FnMut(Result<(), Complaint>),
) {
    let mut reader = Reader { options, output, progress: Progress::new(), tell };
    for path in &options.lines {
        reader.lines(path);
    }
    for path in &options.paths {
        reader.path(path);
    }
    reader.progress.clear();
}

impl Reader<'_> {
    /// Explains a file, standard input, or each file of a folder in the order of their names.
    fn path(&mut self, path: &Path) {
        if path.is_dir() {
            return self.folder(path);
        }
        let result = if path == Path::new("-") { self.standard_input() } else { self.file(path) };
        (self.tell)(result.map_err(|error| unreadable(&path.to_string_lossy(), &error)));
    }

    /// Explains each file of a folder.
    fn folder(&mut self, path: &Path) {
        match entries(path) {
            Ok(entries) => entries.iter().for_each(|entry| self.path(entry)),
            Err(error) => (self.tell)(Err(unreadable(&path.to_string_lossy(), &error))),
        }
    }

    /// Explains each mail in a file.
    fn file(&mut self, path: &Path) -> io::Result<()> {
        let mut file = File::open(path)?;
        let start = beginning(&mut file)?;
        let name = path.to_string_lossy();
        if archive::looks_like_archive(&start) {
            return self.archive(&name, file);
        }
        self.mails(&name, start.as_slice().chain(file))
    }

    /// Explains each mail in standard input. An archive is read whole, since its contents stand at its end.
    fn standard_input(&mut self) -> io::Result<()> {
        let mut input = io::stdin().lock();
        let mut start = beginning(&mut input)?;
        if archive::looks_like_archive(&start) {
            input.read_to_end(&mut start)?;
            return self.archive("-", Cursor::new(start));
        }
        self.mails("-", start.as_slice().chain(input))
    }

    /// Explains each mail in each file of an archive.
    fn archive(&mut self, name: &str, archive: impl Read + Seek) -> io::Result<()> {
        let result = archive::read(archive, &mut |file_name, file| {
            let name = format!("{name}#{file_name}");
            let result = file.map_err(io::Error::from).and_then(|file| self.mails(&name, file));
            (self.tell)(result.map_err(|error| unreadable(&name, &error)));
        });
        Ok(result?)
    }

    /// Explains each line of a file as one paste.
    fn lines(&mut self, path: &Path) {
        if let Err(error) = self.each_line(path) {
            (self.tell)(Err(unreadable(&path.to_string_lossy(), &error)));
        }
    }

    /// Explains each line of a file until one cannot be read.
    fn each_line(&mut self, path: &Path) -> io::Result<()> {
        for (number, line) in BufReader::new(File::open(path)?).lines().enumerate() {
            let line = line?;
            if line.trim().is_empty() {
                continue;
            }
            (self.tell)(explain_line(&line, self.options, self.output).map_err(|why| {
                Complaint(format!("{}, line {}: {why}.", path.display(), number + 1))
            }));
        }
        Ok(())
    }
}

/// The entries of a folder, sorted.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    entries.sort();
    Ok(entries)
}

/// The first bytes of `input`, which tell an archive from a mail.
fn beginning(input: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut start = Vec::new();
    input.take(4).read_to_end(&mut start)?;
    Ok(start)
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
fn unreadable(name: &str, error: &io::Error) -> Complaint {
    Complaint(format!("{name} could not be read ({error})."))
}
