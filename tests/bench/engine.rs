//! Times the engine natively: `cargo bench --bench engine -- ROUNDS FOLDER…`.
//!
//! Reads every file below the folders first, then explains all of them ROUNDS times in this one process, and
//! prints the seconds of each round, one a line.

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::Instant;

use bouncewijzer::{Rule, explain_bytes};

fn main() {
    // Cargo adds an argument of its own.
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    let rounds = arguments.next().and_then(|rounds| rounds.parse().ok()).unwrap_or(1);
    let mut paths = Vec::new();
    for folder in arguments {
        collect(Path::new(&folder), &mut paths);
    }
    paths.sort();
    let mails: Vec<Vec<u8>> = paths.iter().filter_map(|path| fs::read(path).ok()).collect();
    for _ in 0..rounds {
        let start = Instant::now();
        for mail in &mails {
            black_box(explain_bytes(black_box(mail), Rule::default()));
        }
        println!("{}", start.elapsed().as_secs_f64());
    }
}

/// Adds the files in `folder`, and in the folders in it, to `paths`.
fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, paths);
        } else {
            paths.push(path);
        }
    }
}
