//! Reads the command line.

use std::path::PathBuf;

use bouncewijzer::{Lang, Rule};
use lexopt::prelude::*;

/// What `--help` says.
const HELP: &str = "\
Explains bounced e-mail: what the code means, and whether the address must be removed.

Usage: bouncewijzer [OPTION]... FILE|FOLDER|-...
       bouncewijzer [OPTION]... --lines FILE.jsonl

What to read
  FILE                a mail (.eml, .msg), a saved text or page, a mailbox (.mbox),
                      or an archive of those (.zip)
  FOLDER              every file in it and in its folders, such as a Maildir
  -                   standard input
  --lines FILE.jsonl  each line {\"id\": ..., \"text\": ...} as one paste

What to print
  (nothing)           an answer in words for each mail
  --json              one JSON object a mail
  --csv               one row a recipient, for a spreadsheet
  --summary           one line an address over all mails; also with --json or --csv
  --lang nl|en        the language of the words; Dutch when it is not given

How to decide
  --strict            the literal rule: a final code from 500 up removes the address

  --help, --version

Exit status: 0 when all was read, 2 when something could not be read.

Examples:
  bouncewijzer bounce.eml
  echo '550 5.1.1 User unknown' | bouncewijzer -
  bouncewijzer --json --lang en mails/ > answers.jsonl
  bouncewijzer --summary --csv bounces.mbox > addresses.csv
";

/// What was asked on the command line.
pub(crate) enum Request {
    /// To explain mails.
    Explain(Options),
    /// To say this, such as the help.
    Say(&'static str),
}

/// What to explain, and how.
pub(crate) struct Options {
    pub(crate) format: Format,
    /// Whether to print one line an address instead of an answer a mail.
    pub(crate) sums_up: bool,
    pub(crate) lang: Lang,
    pub(crate) rule: Rule,
    /// Files with lines of JSON.
    pub(crate) lines: Vec<PathBuf>,
    /// Files, folders, or `-`.
    pub(crate) paths: Vec<PathBuf>,
}

/// How answers are printed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// For people.
    Words,
    /// One object a line.
    Json,
    /// For a spreadsheet.
    Csv,
}

/// Reads the command line.
pub(crate) fn read(mut parser: lexopt::Parser) -> Result<Request, lexopt::Error> {
    let mut options = Options {
        format: Format::Words,
        sums_up: false,
        lang: Lang::Nl,
        rule: Rule::Careful,
        lines: Vec::new(),
        paths: Vec::new(),
    };
    while let Some(argument) = parser.next()? {
        match argument {
            Long("json") => options.format = Format::Json,
            Long("csv") => options.format = Format::Csv,
            Long("summary") => options.sums_up = true,
            Long("lang") => options.lang = language(&parser.value()?.string()?)?,
            Long("strict") => options.rule = Rule::Strict,
            Long("lines") => options.lines.push(parser.value()?.into()),
            Long("help") | Short('h') => return Ok(Request::Say(HELP)),
            Long("version") | Short('V') => {
                return Ok(Request::Say(concat!("bouncewijzer ", env!("CARGO_PKG_VERSION"), "\n")));
            }
            Value(path) => options.paths.push(path.into()),
            other => return Err(other.unexpected()),
        }
    }
    if options.paths.is_empty() && options.lines.is_empty() {
        return Err("nothing to read was given".into());
    }
    Ok(Request::Explain(options))
}

/// The language called `tag`.
fn language(tag: &str) -> Result<Lang, lexopt::Error> {
    match tag {
        "nl" => Ok(Lang::Nl),
        "en" => Ok(Lang::En),
        other => Err(format!("the language {other:?} is not spoken, only nl and en").into()),
    }
}
