//! Reads compound files ([MS-CFB]): a folder of files in one file, in sectors that may lie anywhere.
//!
//! [MS-CFB]: https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb

use crate::message::charset;

/// A compound file.
pub(super) struct Compound<'a> {
    bytes: &'a [u8],
    /// How many bytes a sector has.
    sector: usize,
    /// The number of the sector that follows each sector.
    next: Vec<u32>,
    /// Its files and folders, the root first.
    entries: Vec<Entry>,
    /// What the small files hold, in sectors of their own.
    small: Vec<u8>,
    /// The number of the small sector that follows each small sector.
    next_small: Vec<u32>,
}

/// A file or a folder.
#[derive(Default)]
pub(super) struct Entry {
    pub(super) name: String,
    kind: u8,
    /// The entries beside it, in the same folder.
    siblings: [u32; 2],
    /// An entry in it.
    child: u32,
    /// The number of its first sector.
    start: u32,
    size: usize,
}

/// The size of the header, in bytes.
const HEADER: usize = 512;

/// The size of an entry, in bytes.
const ENTRY: usize = 128;

/// The size of a small sector, in bytes.
const SMALL_SECTOR: usize = 64;

/// The size below which a file is small.
const SMALL: usize = 4096;

impl<'a> Compound<'a> {
    /// Opens the file in `bytes`; nothing when its header is no such header, or it has no root.
    pub(super) fn open(bytes: &'a [u8]) -> Option<Self> {
        let sector = match bytes.get(0x1E..0x20)? {
            [9, 0] => 512,
            [12, 0] => 4096,
            _ => return None,
        };
        let (next, small, next_small) = (Vec::new(), Vec::new(), Vec::new());
        let mut file = Self { bytes, sector, next, entries: Vec::new(), small, next_small };
        file.next = file.table()?;
        let entries = file.chain(number(bytes, 0x30)?, usize::MAX);
        file.entries = entries.chunks_exact(ENTRY).filter_map(Entry::read).collect();
        let root = file.entries.first()?;
        file.small = file.chain(root.start, root.size);
        file.next_small = numbers(&file.chain(number(bytes, 0x3C)?, usize::MAX));
        Some(file)
    }

    /// The table of which sector follows each.
    fn table(&self) -> Option<Vec<u32>> {
        let mut places = numbers(self.bytes.get(0x4C..HEADER)?);
        // The header has room for the places of some of it; the others are listed in sectors of their own.
        let mut more = number(self.bytes, 0x44)?;
        while let Some(sector) = self.sector(more).filter(|_| places.len() < self.bytes.len()) {
            let mut listed = numbers(sector);
            more = listed.pop()?;
            places.extend(listed);
        }
        let sectors = places.into_iter().map_while(|place| self.sector(place));
        Some(sectors.take(self.bytes.len() / self.sector).flat_map(numbers).collect())
    }

    /// The sector of this number, of which the file may have only the beginning.
    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        let start = usize::try_from(number).ok()?.checked_add(1)?.checked_mul(self.sector)?;
        let rest = self.bytes.get(start..)?;
        rest.get(..self.sector).or(Some(rest)).filter(|sector| !sector.is_empty())
    }

    /// The small sector of this number.
    fn small_sector(&self, number: u32) -> Option<&[u8]> {
        let start = usize::try_from(number).ok()?.checked_mul(SMALL_SECTOR)?;
        self.small.get(start..start.checked_add(SMALL_SECTOR)?)
    }

    /// What the sectors from number `start` on hold, up to `size` bytes.
    fn chain(&self, start: u32, size: usize) -> Vec<u8> {
        follow(&self.next, start, size, &|number| self.sector(number))
    }

    /// The entries in the root.
    pub(super) fn root(&self) -> Vec<&Entry> {
        self.entries.first().map(|root| self.within(root)).unwrap_or_default()
    }

    /// The entries in `folder`.
    pub(super) fn within(&self, folder: &Entry) -> Vec<&Entry> {
        let mut found: Vec<&Entry> = Vec::new();
        let mut open = vec![folder.child];
        while let Some(number) = open.pop() {
            let entry = usize::try_from(number).ok().and_then(|number| self.entries.get(number));
            // Entries of a damaged file may name each other in a circle.
            if let Some(entry) = entry.filter(|_| found.len() < self.entries.len()) {
                found.push(entry);
                open.extend(entry.siblings);
            }
        }
        found
    }

    /// What is in `file`, up to `limit` bytes.
    pub(super) fn read(&self, file: &Entry, limit: usize) -> Vec<u8> {
        let size = file.size.min(limit);
        if file.size < SMALL {
            return follow(&self.next_small, file.start, size, &|number| self.small_sector(number));
        }
        self.chain(file.start, size)
    }
}

impl Entry {
    /// Reads an entry.
    fn read(bytes: &[u8]) -> Option<Self> {
        let length = usize::from(*bytes.get(0x40)?).saturating_sub(2);
        Some(Self {
            name: charset::utf_16(bytes.get(..length)?, u16::from_le_bytes),
            kind: *bytes.get(0x42)?,
            siblings: [number(bytes, 0x44)?, number(bytes, 0x48)?],
            child: number(bytes, 0x4C)?,
            start: number(bytes, 0x74)?,
            size: usize::try_from(number(bytes, 0x78)?).ok()?,
        })
    }

    /// Whether it is a folder.
    pub(super) fn is_folder(&self) -> bool {
        self.kind == 1
    }

    /// Whether it is a file.
    pub(super) fn is_file(&self) -> bool {
        self.kind == 2
    }
}

/// What the sectors hold from number `start` on, each followed by the `next` of it, up to `size` bytes.
fn follow<'a>(
    next: &[u32],
    start: u32,
    size: usize,
    sector: &dyn Fn(u32) -> Option<&'a [u8]>,
) -> Vec<u8> {
    let mut held = Vec::new();
    let mut place = Some(start);
    // The table of a damaged file may go round in circles.
    for _ in 0..next.len() {
        let Some(number) = place.filter(|_| held.len() < size) else { break };
        let Some(bytes) = sector(number) else { break };
        held.extend_from_slice(bytes);
        place = usize::try_from(number).ok().and_then(|number| next.get(number)).copied();
    }
    held.truncate(size);
    held
}

/// The number of four bytes at byte `at`.
fn number(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|number| u32::from_le_bytes(*number))
}

/// The numbers of four bytes that `bytes` are.
fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).filter_map(|chunk| number(chunk, 0)).collect()
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use cfb::{CompoundFile, Version};

    use super::*;

    /// A file with a folder, in which files of these sizes stand.
    fn file(version: Version, sizes: &[usize]) -> Vec<u8> {
        let cursor = Cursor::new(Vec::new());
        let mut file = CompoundFile::create_with_version(version, cursor).unwrap();
        file.create_storage("/folder").unwrap();
        for &size in sizes {
            let mut stream = file.create_stream(format!("/folder/{size}")).unwrap();
            stream.write_all(&contents(size)).unwrap();
        }
        file.into_inner().into_inner()
    }

    fn contents(size: usize) -> Vec<u8> {
        (0..=250).cycle().take(size).collect()
    }

    #[test]
    fn reads_files_of_every_size() {
        let sizes = [0, 1, 64, 100, 4095, 4096, 10_000, 8_000_000];
        for version in [Version::V3, Version::V4] {
            let bytes = file(version, &sizes);
            let file = Compound::open(&bytes).unwrap();
            let [folder] = file.root()[..] else { panic!("one folder") };
            assert!(folder.is_folder() && folder.name == "folder");
            let within = file.within(folder);
            assert_eq!(within.len(), sizes.len());
            for entry in within {
                let size: usize = entry.name.parse().unwrap();
                assert!(entry.is_file());
                assert!(file.read(entry, usize::MAX) == contents(size), "{size}");
                assert_eq!(file.read(entry, 70).len(), size.min(70));
            }
        }
    }

    #[test]
    fn a_damaged_file_ends() {
        let bytes = file(Version::V3, &[1, 100, 10_000]);
        for at in (0x1E..bytes.len()).step_by(2) {
            for byte in [0, 1, 0xFF] {
                let mut damaged = bytes.clone();
                damaged[at] = byte;
                let Some(file) = Compound::open(&damaged) else { continue };
                for entry in file.root().into_iter().flat_map(|folder| file.within(folder)) {
                    assert!(file.read(entry, usize::MAX).len() <= 2 * bytes.len());
                }
            }
        }
    }
}
