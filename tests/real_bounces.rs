//! Every real bounce beside this folder is answered, whole and cut anywhere. Skipped, with a word, where they are not.

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};

use bouncewijzer::{Rule, explain_all, explain_bytes};

/// Where the real bounces are, from the root of the project.
const FOLDER: &str = "../shared/corpus";

/// How many of them are cut at every byte: the shortest.
const CUT: usize = 100;

/// The files below `folder`, sorted.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files.extend(self::files(&path));
        } else {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The real mails and texts; none where they are not.
fn bounces() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(FOLDER);
    let found = ["emails", "texts"].map(|part| files(&folder.join(part))).concat();
    if found.is_empty() {
        println!("skipped: {FOLDER} is not here");
    }
    found.iter().map(|path| fs::read(path).unwrap()).collect()
}

/// Cuts those of the shortest bounces whose place in the list leaves `rest` when halved.
fn cut_half(rest: usize) {
    let mut bounces = bounces();
    bounces.sort_by_key(Vec::len);
    bounces.dedup();
    for bounce in bounces.iter().filter(|bounce| 100 < bounce.len()).take(CUT).skip(rest).step_by(2)
    {
        for end in 0..=bounce.len() {
            black_box(explain_bytes(&bounce[..end], Rule::Careful));
        }
    }
}

#[test]
fn every_real_bounce_is_answered() {
    for bounce in bounces() {
        assert!(!explain_all(&bounce, Rule::Careful).is_empty() || bounce.trim_ascii().is_empty());
    }
}

#[test]
fn real_bounces_that_are_cut_are_answered() {
    cut_half(0);
}

#[test]
fn more_real_bounces_that_are_cut_are_answered() {
    cut_half(1);
}
