use std::ops::RangeInclusive;
use std::rc::Rc;
use std::time::Duration;

use js_sys::{Date, Uint8Array};
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;
use yew::AttrValue;
use yew::platform::time::sleep;

use crate::batch::Row;
use crate::message::{self, mbox::Splitter};
use crate::{Batch, Rule, explain_bytes};

/// Something to read: a file, or a text of which each mail is one.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// Its name, without a path.
    pub name: AttrValue,
    /// What is in it.
    pub blob: Blob,
}

/// How far the reading is.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Progress {
    /// How many bytes were read.
    bytes: f64,
    /// How many bytes there are.
    all: f64,
    /// How many mails were read.
    pub(super) mails: usize,
}

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Found {
    /// A row for each address.
    pub(super) rows: Rc<[Row]>,
    /// How many mails were read.
    pub(super) mails: usize,
    /// The names of what could not be read.
    pub(super) unread: Rc<[AttrValue]>,
    /// Whether the reader stopped it before the end.
    pub(super) is_stopped: bool,
}

/// How many bytes are read at a time, to begin with.
///
/// Between two such pieces the page can draw and hear the reader, so each takes much less than the 50 milliseconds that a
/// person notices. To get one takes a while however small it is, so they become as large as that allows on this machine.
const PIECE: f64 = 128.0 * 1024.0;

/// As few bytes as are read at a time, and as many.
const SIZES: RangeInclusive<f64> = 32.0 * 1024.0..=512.0 * 1024.0;

/// How many milliseconds a piece is to take.
const TIMES: RangeInclusive<f64> = 8.0..=25.0;

/// How much of one mail is read: a report stands at its beginning, attachments follow.
const LONGEST_MAIL: usize = 128 * 1024;

/// After how many milliseconds it is told how far the reading is.
const PAUSE: f64 = 100.0;

impl Progress {
    /// How far it is, in per cent.
    #[expect(clippy::cast_possible_truncation, reason = "it is a hundred at most")]
    #[expect(clippy::cast_sign_loss, reason = "no size is below zero")]
    pub(super) fn percent(&self) -> u8 {
        if self.all <= 0.0 { 0 } else { (100.0 * self.bytes / self.all).round() as u8 }
    }
}

/// Reads all `sources`, until `is_over` says so, and tells `onprogress` how far it is.
pub(super) async fn read(
    sources: &[Source],
    rule: Rule,
    is_over: &dyn Fn() -> bool,
    onprogress: &dyn Fn(Progress),
) -> Found {
    let mut reading = Reading {
        rule,
        is_over,
        onprogress,
        batch: Batch::default(),
        progress: Progress {
            all: sources.iter().map(|it| it.blob.size()).sum(),
            ..Progress::default()
        },
        piece: PIECE,
        told: Date::now(),
    };
    let mut unread = Vec::new();
    for source in sources {
        if reading.read(&source.blob).await.is_none() {
            unread.push(source.name.clone());
        }
    }
    // Summing up and drawing take a moment each: the page breathes before and between.
    sleep(Duration::ZERO).await;
    let rows = reading.batch.rows().into();
    sleep(Duration::ZERO).await;
    Found { rows, mails: reading.batch.mails(), unread: unread.into(), is_stopped: is_over() }
}

/// What is being read.
struct Reading<'a> {
    rule: Rule,
    is_over: &'a dyn Fn() -> bool,
    onprogress: &'a dyn Fn(Progress),
    batch: Batch,
    progress: Progress,
    /// How many bytes are read next.
    piece: f64,
    /// When it was last told how far it is.
    told: f64,
}

impl Reading<'_> {
    /// Reads each mail in `blob`, piece by piece; `None` when there is nothing in it that can be read.
    async fn read(&mut self, blob: &Blob) -> Option<()> {
        let mut splitter = Splitter::default();
        let mut from = 0.0;
        while from < blob.size() && !(self.is_over)() {
            let bytes = bytes(blob, from, from + self.piece).await?;
            let start = Date::now();
            let piece = bytes.to_vec();
            if from == 0.0 && message::is_wordless(&piece) {
                return None;
            }
            splitter.push(&piece, &mut |mail| self.add(mail));
            from += self.piece;
            self.progress.bytes += f64::from(bytes.length());
            let next = next_piece(self.piece, Date::now() - start);
            // The end of a file does not show that more can be done in that time.
            if from <= blob.size() || next < self.piece {
                self.piece = next;
            }
            self.tell();
        }
        splitter.finish(&mut |mail| self.add(mail));
        Some(())
    }

    /// Adds what `mail` comes down to.
    fn add(&mut self, mail: &[u8]) {
        self.batch.add(&explain_bytes(message::beginning(mail, LONGEST_MAIL), self.rule));
        self.progress.mails = self.batch.mails();
    }

    /// Tells how far it is, now and then.
    fn tell(&mut self) {
        let now = Date::now();
        if self.told + PAUSE < now {
            self.told = now;
            (self.onprogress)(self.progress);
        }
    }
}

/// How many bytes are read after `piece` bytes that took so many `milliseconds`.
fn next_piece(piece: f64, milliseconds: f64) -> f64 {
    let next = if milliseconds < *TIMES.start() {
        piece * 2.0
    } else if *TIMES.end() < milliseconds {
        piece / 2.0
    } else {
        piece
    };
    next.clamp(*SIZES.start(), *SIZES.end())
}

/// The bytes of `blob` from `from` to `end`; `None` when it cannot be read, such as a folder.
async fn bytes(blob: &Blob, from: f64, end: f64) -> Option<Uint8Array> {
    let piece = blob.slice_with_f64_and_f64(from, end).ok()?;
    let buffer = JsFuture::from(piece.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_pieces_that_take_neither_short_nor_long() {
        // Seven machines, by how many milliseconds each takes for a thousand bytes.
        for pace in [0.001, 0.02, 0.05, 0.1, 0.2, 0.5, 100.0] {
            let mut piece = PIECE;
            for _ in 0..20 {
                piece = next_piece(piece, pace * piece / 1000.0);
            }
            let milliseconds = pace * piece / 1000.0;
            assert!(milliseconds <= *TIMES.end() || piece <= *SIZES.start(), "{pace}");
            assert!(milliseconds >= *TIMES.start() || piece >= *SIZES.end(), "{pace}");
        }
    }
}
