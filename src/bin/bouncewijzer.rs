//! The terminal: explains files, folders, standard input or lines of JSON.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fmt, fs};

use bouncewijzer::cause::Cause;
use bouncewijzer::explanation::Outcome;
use bouncewijzer::{Answer, Explanation, Lang, Rule, explain, explain_bytes};
use lexopt::prelude::*;
use serde::Serialize;
use serde_json::Value as Json;

/// What `--help` says.
const HELP: &str = "\
Explains bounced e-mail: what the code means, and whether the address must be removed.

Usage: bouncewijzer [--json] [--lang nl|en] [--strict] FILE|FOLDER|-...
       bouncewijzer [--json] [--lang nl|en] [--strict] --lines FILE.jsonl

  FILE, FOLDER, -     mails or texts to explain; - is standard input
  --lines FILE.jsonl  explains each line {\"id\": ..., \"text\": ...} as one paste
  --json              one JSON object a mail, instead of words
  --lang nl|en        the language of the words; Dutch when it is not given
  --strict            the literal rule: a final code from 500 up removes the address
  --help, --version

Exit status: 0 when all was read, 2 when something could not be read.

Examples:
  bouncewijzer bounce.eml
  bouncewijzer --json --lang en mails/ > answers.jsonl
  echo '550 5.1.1 User unknown' | bouncewijzer -
";

/// What was asked.
struct Options {
    json: bool,
    lang: Lang,
    rule: Rule,
    lines: Vec<PathBuf>,
    paths: Vec<PathBuf>,
}

/// Why something could not be read, as a sentence.
struct Complaint(String);

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn main() -> ExitCode {
    match options(lexopt::Parser::from_env()) {
        Ok(Some(options)) => run(&options),
        Ok(None) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bouncewijzer: {error}. Try --help.");
            ExitCode::from(2)
        }
    }
}

/// Reads the command line: nothing when it only asked for help or the version.
fn options(mut parser: lexopt::Parser) -> Result<Option<Options>, lexopt::Error> {
    let mut options = Options {
        json: false,
        lang: Lang::Nl,
        rule: Rule::Careful,
        lines: Vec::new(),
        paths: Vec::new(),
    };
    while let Some(argument) = parser.next()? {
        match argument {
            Long("json") => options.json = true,
            Long("lang") => options.lang = language(&parser.value()?.string()?)?,
            Long("strict") => options.rule = Rule::Strict,
            Long("lines") => options.lines.push(parser.value()?.into()),
            Long("help") | Short('h') => {
                say(HELP);
                return Ok(None);
            }
            Long("version") | Short('V') => {
                say(concat!("bouncewijzer ", env!("CARGO_PKG_VERSION"), "\n"));
                return Ok(None);
            }
            Value(path) => options.paths.push(path.into()),
            other => return Err(other.unexpected()),
        }
    }
    if options.paths.is_empty() && options.lines.is_empty() {
        return Err("nothing to read was given".into());
    }
    Ok(Some(options))
}

/// The language called `tag`.
fn language(tag: &str) -> Result<Lang, lexopt::Error> {
    match tag {
        "nl" => Ok(Lang::Nl),
        "en" => Ok(Lang::En),
        other => Err(format!("the language {other:?} is not spoken, only nl and en").into()),
    }
}

/// Prints `text`.
fn say(text: &str) {
    // A reader that closes early, such as `head`, is no error.
    _ = io::stdout().write_all(text.as_bytes());
}

/// Answers all that was asked: what cannot be read is told and does not stop the rest.
fn run(options: &Options) -> ExitCode {
    let mut complaints = 0;
    let mut tell = |result: Result<(), Complaint>| {
        if let Err(complaint) = result {
            eprintln!("bouncewijzer: {complaint}");
            complaints += 1;
        }
    };
    for path in &options.lines {
        answer_lines(path, options, &mut tell);
    }
    for path in &options.paths {
        answer_path(path, options, &mut tell);
    }
    if complaints == 0 { ExitCode::SUCCESS } else { ExitCode::from(2) }
}

/// Answers a file, standard input, or each file of a folder in the order of their names.
fn answer_path(path: &Path, options: &Options, tell: &mut dyn FnMut(Result<(), Complaint>)) {
    if !path.is_dir() {
        tell(read(path).and_then(|bytes| {
            answer(&path.to_string_lossy(), &explain_bytes(&bytes, options.rule), options)
        }));
        return;
    }
    match entries(path) {
        Ok(entries) => entries.iter().for_each(|entry| answer_path(entry, options, tell)),
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

/// The bytes of a file, or of standard input for `-`.
fn read(path: &Path) -> Result<Vec<u8>, Complaint> {
    let mut bytes = Vec::new();
    let result = if path == Path::new("-") {
        io::stdin().lock().read_to_end(&mut bytes).map(|_| ())
    } else {
        fs::read(path).map(|read| bytes = read)
    };
    result.map(|()| bytes).map_err(|error| unreadable(path, &error))
}

/// Answers each line of a file as one paste.
fn answer_lines(path: &Path, options: &Options, tell: &mut dyn FnMut(Result<(), Complaint>)) {
    let file = match fs::File::open(path) {
        Ok(file) => BufReader::new(file),
        Err(error) => return tell(Err(unreadable(path, &error))),
    };
    for (number, line) in file.lines().enumerate() {
        match line {
            Ok(line) if line.trim().is_empty() => {}
            Ok(line) => tell(answer_line(&line, options).map_err(|why| {
                Complaint(format!("{}, line {}: {why}.", path.display(), number + 1))
            })),
            Err(error) => return tell(Err(unreadable(path, &error))),
        }
    }
}

/// Answers one line `{"id": …, "text": …}`.
fn answer_line(line: &str, options: &Options) -> Result<(), Complaint> {
    let row: Json = serde_json::from_str(line)
        .map_err(|error| Complaint(format!("this is no JSON ({error})")))?;
    let field = |name: &str| {
        row.get(name)
            .and_then(Json::as_str)
            .ok_or_else(|| Complaint(format!("the text {name:?} is missing")))
    };
    answer(field("id")?, &explain(field("text")?, options.rule), options)
}

/// Prints the answer about one mail.
fn answer(name: &str, explanation: &Explanation, options: &Options) -> Result<(), Complaint> {
    let text = if options.json {
        in_json(name, explanation, options.lang)?
    } else {
        in_words(name, explanation, options.lang)
    };
    match io::stdout().lock().write_all(text.as_bytes()) {
        // A reader that has seen enough, such as `head`, is no error.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => {
            result.map_err(|error| Complaint(format!("the answer could not be written ({error}).")))
        }
    }
}

/// The answer about one mail, with the name by which it was given.
#[derive(Serialize)]
struct Named<'a> {
    file: &'a str,
    #[serde(flatten)]
    answer: Answer<'a>,
}

/// The answer as one line of JSON.
fn in_json(name: &str, explanation: &Explanation, lang: Lang) -> Result<String, Complaint> {
    let named = Named { file: name, answer: Answer::of(explanation, lang) };
    let line = serde_json::to_string(&named);
    line.map(|line| line + "\n").map_err(|error| Complaint(format!("{name}: {error}.")))
}

/// The answer for people.
fn in_words(name: &str, explanation: &Explanation, lang: Lang) -> String {
    let mut lines = vec![name.to_owned()];
    if explanation.deliveries.is_empty() {
        lines.push(format!("  {}", (lang.words().kind)(explanation.kind)));
    }
    lines.extend(lang.hint(explanation).map(|hint| format!("  {hint}")));
    for outcome in &explanation.deliveries {
        lines.extend(in_lines(outcome, lang));
    }
    lines.join("\n") + "\n\n"
}

/// The answer about one recipient, line by line.
fn in_lines(outcome: &Outcome, lang: Lang) -> Vec<String> {
    let words = lang.words();
    let recipient = outcome.recipient.as_deref().unwrap_or(words.no_address);
    let codes = [
        outcome.reply_code.map(|code| code.to_string()),
        outcome.status.map(|code| code.to_string()),
    ];
    let title: Vec<String> =
        codes.into_iter().flatten().chain([lang.title(outcome).to_owned()]).collect();
    let mut lines = vec![
        format!("  {recipient}: {}", (words.headline)(outcome.verdict)),
        format!("    {}", title.join(" ")),
        format!("    {}", lang.meaning(outcome)),
    ];
    if !outcome.is_final {
        let until = lang.retry_until(outcome).map(|until| format!(" {until}"));
        lines.push(format!("    {}{}", words.not_final, until.unwrap_or_default()));
    }
    let suggestion = outcome.suggestion.as_deref().map(|right| match outcome.cause {
        Cause::Moved => (words.moved_to)(right),
        _ => (words.did_you_mean)(right),
    });
    lines.extend(suggestion.map(|sentence| format!("    {sentence}")));
    lines.extend(
        (1..).zip(lang.steps(outcome)).map(|(number, step)| format!("    {number}. {step}")),
    );
    lines
}

/// The sentence about something that could not be read.
fn unreadable(path: &Path, error: &io::Error) -> Complaint {
    Complaint(format!("{} could not be read ({error}).", path.display()))
}
