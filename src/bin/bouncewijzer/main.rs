//! The terminal: explains files, folders, mailboxes, standard input or lines of JSON. It writes nothing to disk.

mod options;
mod output;
mod progress;
mod source;

use std::fmt;
use std::process::ExitCode;

use options::{Options, Request};
use output::Output;

/// Why something could not be read or written, as a sentence.
struct Complaint(String);

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn main() -> ExitCode {
    match options::read(lexopt::Parser::from_env()) {
        Ok(Request::Explain(options)) => run(&options),
        Ok(Request::Say(text)) => {
            // A reader that closes early, such as `head`, is no error.
            _ = output::print(text);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("bouncewijzer: {error}. Try --help.");
            ExitCode::from(2)
        }
    }
}

/// Answers all that was asked: what cannot be read is told and does not stop the rest.
fn run(options: &Options) -> ExitCode {
    let mut output = Output::new(options);
    let mut complaints = 0;
    let mut tell = |result: Result<(), Complaint>| {
        if let Err(complaint) = result {
            eprintln!("bouncewijzer: {complaint}");
            complaints += 1;
        }
    };
    source::explain_all(options, &mut output, &mut tell);
    tell(output.finish());
    if complaints == 0 { ExitCode::SUCCESS } else { ExitCode::from(2) }
}
