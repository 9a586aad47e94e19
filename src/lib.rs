//! Explains bounced e-mail: what the code means, and whether the address must be removed.
//!
//! The data flows one way, and each step is one module:
//!
//! | step | from | to | module |
//! |---|---|---|---|
//! | read | what was pasted or dropped | [`Message`] | [`message`] |
//! | find codes | the words of a server | [`Reply`](code::Reply), [`Status`](code::Status) | [`code`] |
//! | recognise | [`Message`] | [`Report`] | [`report`] |
//! | decide the cause | [`Delivery`](report::Delivery) | [`Reason`](cause::Reason) | [`cause`] |
//! | decide the verdict | [`Reason`](cause::Reason), [`Rule`] | [`Verdict`](verdict::Verdict) | [`verdict`] |
//! | locate | [`Cause`](cause::Cause) | the [`Stop`](route::Stop) that was not passed | [`route`] |
//! | correct | an address | the likely right one | [`spelling`] |
//! | sum up | all of it | [`Explanation`] | [`explanation`] |
//! | sum many up | [`Explanation`]s | [`Batch`]: each address once | [`batch`] |
//! | say | [`Explanation`] | words in a [`Lang`] | [`lang`] |
//! | hand over | [`Explanation`], [`Lang`] | [`Answer`] | [`answer`], and the terminal |
//! | list | a [`Lang`] | an [`Entry`](dictionary::Entry) for each code | [`dictionary`] |
//! | tabulate | cells | rows of a spreadsheet | [`spreadsheet`] |
//! | show | [`Explanation`], words | a page | [`ui`], and for scripts `js` |
//!
//! # Example
//!
//! This example shows how the words of a server go before its code:
//!
//! ```
//! use bouncewijzer::verdict::Verdict;
//! use bouncewijzer::{Rule, explain};
//!
//! let explanation = explain("550 5.7.1 <jan@voorbeeld.nl>: mailbox is full", Rule::default());
//!
//! assert_eq!(explanation.deliveries[0].recipient.as_deref(), Some("jan@voorbeeld.nl"));
//! assert_eq!(explanation.deliveries[0].verdict, Verdict::Wait);
//! ```

mod keyed;
mod list;
mod lower;
pub mod message;
pub mod code;
mod search;
pub mod report;
pub mod cause;
pub mod verdict;
pub mod route;
pub mod spelling;
pub mod explanation;
pub mod batch;
pub mod lang;
pub mod answer;
pub mod dictionary;
pub mod spreadsheet;
mod json;
pub mod ui;

#[cfg(target_arch = "wasm32")]
pub mod js;

pub use answer::Answer;
pub use batch::Batch;
pub use explanation::Explanation;
pub use lang::Lang;
pub use message::Message;
pub use report::Report;
pub use verdict::Rule;

/// Explains the bounce in `text`: a whole mail, a part of one, a line, or only a code.
///
/// Never fails: a text in which nothing is recognised is of [`Kind::Other`](report::Kind::Other).
pub fn explain(text: &str, rule: Rule) -> Explanation {
    explain_bytes(text.as_bytes(), rule)
}

/// Explains the bounce in `bytes`, such as those of an `.eml` file.
///
/// Never fails, like [`explain`].
pub fn explain_bytes(bytes: &[u8], rule: Rule) -> Explanation {
    let message = Message::read(bytes);
    Explanation::of(Report::recognise(&message), rule).dated(message.date())
}

/// Explains each mail in `bytes`: those of a mailbox file, or the one mail or text that they are.
///
/// Never fails, like [`explain`]. A mailbox that is too large for the memory goes through [`message::mbox::split`].
pub fn explain_all(bytes: &[u8], rule: Rule) -> Vec<Explanation> {
    let mut explanations = Vec::new();
    let mut each = |mail: &[u8]| explanations.push(explain_bytes(mail, rule));
    let mut splitter = message::mbox::Splitter::default();
    splitter.push(bytes, &mut each);
    splitter.finish(&mut each);
    explanations
}
