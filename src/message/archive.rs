//! Reads archives of mails (`.zip`), one file in them at a time. Only for the terminal: it would make the page larger
//! by an eighth.

use std::error::Error;
use std::fmt;
use std::io::{self, Read, Seek};

use flate2::read::DeflateDecoder;
use rawzip::{
    CompressionMethod, RECOMMENDED_BUFFER_SIZE, ReaderAt, ZipArchive, ZipFileHeaderRecord,
};

use crate::message::{charset, text};

/// Why an archive, or a file in one, cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// It is not as an archive must be.
    Broken,
    /// It cannot be read without a password.
    Encrypted,
    /// Nothing here unpacks it.
    Unknown,
    /// More than [`LARGEST`] is packed in it.
    TooLarge,
    /// None of its files may hold a mail.
    Empty,
}

/// The most that is unpacked of one archive, in bytes: a small one can hold more than any disk.
pub const LARGEST: u64 = 2_000_000_000;

/// What the names of files with mails end with. Those of a Maildir and of some mailboxes have no such end.
const ENDS: &[&str] = &["eml", "htm", "html", "mbox", "msg", "txt"];

/// What is done with each file: its name, and its bytes unless it cannot be read.
pub type Each<'a> = &'a mut dyn FnMut(&str, Result<&mut dyn Read, Damage>);

/// Whether `bytes` begin as those of an archive.
pub fn looks_like_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Gives each file in `archive` that may hold mails to `each`. Archives within it are left alone.
///
/// # Errors
///
/// When it is damaged, too large or without such a file; what came before the damage was given all the same.
pub fn read(archive: impl Read + Seek, each: Each) -> Result<(), Damage> {
    read_at_most(LARGEST, archive, each)
}

/// Reads an archive in which at most `left` bytes are packed.
fn read_at_most(mut left: u64, archive: impl Read + Seek, each: Each) -> Result<(), Damage> {
    let mut buffer = vec![0; RECOMMENDED_BUFFER_SIZE];
    let archive = ZipArchive::from_seekable(archive, &mut buffer).map_err(|_| Damage::Broken)?;
    let mut entries = archive.entries(&mut buffer);
    let mut is_empty = true;
    while let Some(entry) = entries.next_entry().map_err(|_| Damage::Broken)? {
        let name = name(&entry);
        if entry.is_dir() || !may_hold_mails(&name) {
            continue;
        }
        is_empty = false;
        match open(&archive, &entry) {
            Err(damage) => each(&name, Err(damage)),
            Ok(file) => {
                let mut file = file.take(left.saturating_add(1));
                each(&name, Ok(&mut file));
                left = file.limit().checked_sub(1).ok_or(Damage::TooLarge)?;
            }
        }
    }
    if is_empty { Err(Damage::Empty) } else { Ok(()) }
}

/// The name of a file, on one line.
fn name(entry: &ZipFileHeaderRecord) -> String {
    text::unfold(&text::clean(&charset::decode(entry.file_path().as_bytes())))
}

/// Whether the file called `name` may hold mails. What a Mac hides in archives does not.
fn may_hold_mails(name: &str) -> bool {
    let mut folders = name.rsplit('/');
    let file = folders.next().unwrap_or_default();
    let is_hidden = file.starts_with('.') || folders.any(|folder| folder == "__MACOSX");
    let is_maildir = || name.contains("/cur/") || name.contains("/new/");
    let is_known = || match file.rsplit_once('.') {
        Some((_, end)) => ENDS.iter().any(|known| end.eq_ignore_ascii_case(known)),
        None => true,
    };
    !is_hidden && (is_known() || is_maildir())
}

/// What unpacks a file, and looks whether it came out as it went in.
fn open<'a, R: ReaderAt>(
    archive: &'a ZipArchive<R>,
    entry: &ZipFileHeaderRecord,
) -> Result<Box<dyn Read + 'a>, Damage> {
    if entry.flags().is_encrypted() {
        return Err(Damage::Encrypted);
    }
    let file = archive.get_entry(entry.wayfinder()).map_err(|_| Damage::Broken)?;
    match entry.compression_method() {
        CompressionMethod::STORE => Ok(Box::new(file.verifying_reader(file.reader()))),
        CompressionMethod::DEFLATE => {
            Ok(Box::new(file.verifying_reader(DeflateDecoder::new(file.reader()))))
        }
        _ => Err(Damage::Unknown),
    }
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Broken => "the archive is damaged",
            Self::Encrypted => "it is encrypted",
            Self::Unknown => "it is packed in an unknown way",
            Self::TooLarge => "more than 2 GB is packed in it",
            Self::Empty => "no mail is in it",
        })
    }
}

impl Error for Damage {}

impl From<Damage> for io::Error {
    fn from(damage: Damage) -> Self {
        Self::other(damage)
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use flate2::Compression;
    use flate2::write::DeflateEncoder;
    use rawzip::ZipArchiveWriter;

    use super::*;

    /// An archive of files, each with its name and its contents.
    fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut archive = ZipArchiveWriter::new(&mut bytes);
        for (name, contents) in files {
            let method = CompressionMethod::DEFLATE;
            let (mut entry, config) =
                archive.new_file(name).compression_method(method).start().unwrap();
            let encoder = DeflateEncoder::new(&mut entry, Compression::default());
            let mut writer = config.wrap(encoder);
            writer.write_all(contents).unwrap();
            let (encoder, descriptor) = writer.finish().unwrap();
            encoder.finish().unwrap();
            entry.finish(descriptor).unwrap();
        }
        archive.finish().unwrap();
        bytes
    }

    /// What is in an archive: the name of each file with its text, or with what is wrong with it.
    fn files(left: u64, archive: &[u8]) -> (Vec<String>, Result<(), Damage>) {
        let mut files = Vec::new();
        let result = read_at_most(left, Cursor::new(archive), &mut |name, file| {
            let mut text = String::new();
            let read = file.map_err(io::Error::from);
            let read = read.and_then(|file| file.read_to_string(&mut text).map(|_| text));
            files.push(format!("{name}: {}", read.unwrap_or_else(|error| error.to_string())));
        });
        (files, result)
    }

    const MAIL: &[u8] = b"<jan@voorbeeld.nl>: 550 5.1.1 User unknown";

    #[test]
    fn gives_the_files_that_may_hold_mails() {
        let names = ["a.EML", "map/b.msg", "Inbox", "x/cur/17.M1.host"];
        let others = ["c.jpg", "d.zip", ".hidden.eml", "__MACOSX/map/a.eml"];
        let all: Vec<(&str, &[u8])> =
            names.iter().chain(&others).map(|name| (*name, b"x".as_slice())).collect();
        let (found, result) = files(LARGEST, &archive(&all));
        assert_eq!(found, names.map(|name| format!("{name}: x")));
        assert_eq!(result, Ok(()));
    }

    #[test]
    fn stops_where_too_much_is_packed() {
        let bytes = archive(&[("a.txt", &[b'x'; 600]), ("b.txt", &[b'x'; 600]), ("c.txt", b"x")]);
        let (found, result) = files(1000, &bytes);
        assert_eq!(found.iter().map(String::len).collect::<Vec<_>>(), [607, 408]);
        assert_eq!(result, Err(Damage::TooLarge));
        assert_eq!(files(1201, &bytes).1, Ok(()));
    }

    #[test]
    fn tells_what_is_encrypted() {
        let mut bytes = archive(&[("a.eml", MAIL)]);
        let directory = bytes.windows(4).position(|mark| mark == b"PK\x01\x02").unwrap();
        bytes[directory + 8] |= 1;
        assert_eq!(files(LARGEST, &bytes).0, ["a.eml: it is encrypted"]);
    }

    #[test]
    fn an_archive_without_mails_is_told_of() {
        for files in [&[][..], &[("word/document.xml", MAIL)]] {
            let bytes = archive(files);
            assert!(looks_like_archive(&bytes));
            assert_eq!(read(Cursor::new(bytes), &mut |_, _| {}), Err(Damage::Empty));
        }
    }

    #[test]
    fn damaged_archives_are_left() {
        let whole = archive(&[("a.eml", MAIL), ("b.txt", &[b'x'; 600])]);
        for at in 0..whole.len() {
            let mut bytes = whole.clone();
            bytes[at] ^= 0x55;
            _ = files(LARGEST, &bytes);
            assert_eq!(files(LARGEST, &whole[..at]).1, Err(Damage::Broken));
        }
    }
}
