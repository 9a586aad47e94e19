//! English, as plain as the Dutch.

use super::{Day, FieldWords, Moment, Words, grouped};
use crate::cause::{Cause, Who};
use crate::code::{Class, Group, Reply, Status};
use crate::report::{Kind, Stage};
use crate::route::Stop;
use crate::verdict::{Certainty, Verdict};

pub(super) const FIELD_WORDS: FieldWords = FieldWords {
    paste: "Paste the error message here",
    privacy: "What you paste stays on this computer. Nothing is sent.",
    choose_file: "Choose a file…",
    drop_here: "Drop the file here",
    clear: "Clear",
    empty: "Paste an error message. You will read at once whether the address must go.",
    examples: "Or try an example",
    samples: SAMPLES,
    fetching: "One moment: the explanation is being fetched.",
    lost: "The explanation was not fetched",
    lost_help: "Nothing was lost. Try again in a moment. Does that not help? Copy what you pasted and load this page again.",
    fetch_again: "Try again",
};

pub(super) const WORDS: Words = Words {
    headline: |verdict| match verdict {
        Verdict::Remove => "Yes, remove this address",
        Verdict::Check => "Check this address",
        Verdict::Wait => "Not yet: wait and try again later",
        Verdict::Keep => "No, keep this address",
        Verdict::None => "This is not an error message about an address",
    },
    verdict: |verdict| match verdict {
        Verdict::Remove => "remove",
        Verdict::Check => "check",
        Verdict::Wait => "wait",
        Verdict::Keep => "keep",
        Verdict::None => "no error message",
    },
    certainty: |certainty| match certainty {
        Certainty::Sure => "The error message is clear about this.",
        Certainty::Likely => "This is likely, but not entirely certain.",
        Certainty::Unclear => "The error message does not clearly say what is wrong.",
    },
    who: |who| match who {
        Who::Recipient => "the recipient",
        Who::RecipientServer => "the people who run their mail server",
        Who::Sender => "you",
        Who::OwnMailSystem => "your own mail administrators (help desk)",
        Who::Nobody => "nobody",
    },
    title,
    meaning,
    steps,
    reply,
    status,
    kind: |kind| match kind {
        Kind::Failed => "The message was not delivered",
        Kind::Delayed => "The message is still on its way",
        Kind::Delivered => "The message was delivered",
        Kind::Complaint => "The recipient reports your message as spam",
        Kind::AutoReply => "This is an automatic reply",
        Kind::Other => "This is not an error message",
    },

    forged: "You probably did not send this message yourself. \
        Somebody else used your address as the sender, and you cannot help that. \
        If you did send it, read on.",
    not_final: "The mail server is still trying. \
                You will get a new error message if it does not succeed.",
    retry_until: |moment| {
        let Moment { day, month, year, time } = moment;
        format!("It stops on {day} {} {year} at {time}.", MONTHS.get(*month).unwrap_or(&""))
    },
    retry_words: |words| format!("The bounce says for how long: ‘{words}’"),
    wait_title: "This address may not exist",
    wait_meaning: "This address cannot be found now. \
                   That is not final yet, because it may also be a passing fault.",
    wait_steps: &[
        "Look for a typing error in the address.",
        "Wait a week: the message may still arrive.",
        "Remove the address if a new error message says that it does not exist.",
    ],
    delayed_steps: &[
        "Do nothing for now: the mail server tries again by itself.",
        "Look meanwhile whether the address has a typing error.",
        "Send the message again only when you hear that it did not work.",
    ],
    delayed_full_steps: &[
        "Do nothing for now: the mail server tries again by itself.",
        "Tell the recipient in another way that the mailbox is full.",
        "Send the message again only when you hear that it did not work.",
    ],
    left_title: "This address may no longer be used",
    left_meaning: "Nobody reads this address any more, as it seems. \
                   The recipient may have another address, or somebody else may have taken over.",
    left_steps: &[
        "Read whether the message names another address.",
        "Ask the recipient or the organisation which address to use now.",
        "Remove or replace the address if nobody uses it any more.",
    ],
    check_typo_steps: &[
        "Compare the address with the suggestion, letter by letter.",
        "Correct the address if the suggestion is right, and send the message again.",
        "Ask the recipient for the right address if you are in doubt.",
    ],
    unclear_steps: UNCLEAR_STEPS,
    bare_code_steps: &[
        "Paste the whole error message: its words say more than the code.",
        "Look for a typing error in the address.",
        "Keep the address as long as the reason is not clear.",
    ],

    copy_address: "Copy address",
    copied: "Copied",
    not_copied: "Copying failed. Select the text and press Ctrl+C.",
    copy_summary: "Copy explanation",
    print: "Print",
    route: "The way of your message",
    stop: |stop| match stop {
        Stop::Sender => "we",
        Stop::OwnServer => "our mail server",
        Stop::TheirServer => "their mail server",
        Stop::Mailbox => "mailbox",
    },
    stopped_here: "here it got stuck",
    try_on: |day| {
        let Day { weekday, day, month } = day;
        let weekday = WEEKDAYS.get(weekday).unwrap_or(&"");
        format!("Try again on {weekday} {day} {}.", MONTHS.get(month).unwrap_or(&""))
    },
    letter: "Text for your help desk",
    copy_letter: "Copy text",
    mail_letter: "Open in e-mail",
    letter_subject: |address| match address {
        Some(address) => format!("Error message about a message to {address}"),
        None => String::from("Error message about a message"),
    },
    letter_opening: |address| format!("My message to {address} came back."),
    letter_opening_unknown: "My message came back.",
    letter_says: "The Bouncewijzer says:",
    letter_answer: "The mail server answered:",
    letter_closing: "Could you look into this? Thank you.",
    participant: "look up in the address book",
    whole_message: "How to get the whole message",
    whole_message_steps: &[
        (
            "Outlook",
            &[
                "Open the message and click the three dots (…).",
                "Choose ‘Save as’ or ‘Download’.",
                "Drag the file onto this page.",
            ],
        ),
        (
            "Gmail",
            &[
                "Open the message and click the three dots (⋮).",
                "Choose ‘Show original’ and then ‘Copy to clipboard’.",
                "Paste it into the text field.",
            ],
        ),
        (
            "Apple Mail",
            &[
                "Drag the message from the list to your desktop.",
                "Then drag the file onto this page.",
            ],
        ),
    ],
    nothing: "We see no error message here",
    nothing_help: "Paste the whole message that came back, with all its technical lines. \
                   Just a code is fine too, such as 550.",
    search_found: "This fits your search",
    who_acts: "Who must act?",
    what_now: "What do you do now?",
    then_remove: "Is the address right? Then remove it like this:",
    why: "Why do we think so?",
    details: "Technical details",
    reply_code: "Reply code",
    status_code: "Status code",
    registered: |code| format!("Official meaning of {code}"),
    codes: "Codes",
    stage: |stage| match stage {
        Stage::Connect => "while the mail servers made contact",
        Stage::MailFrom => "at the address of the sender",
        Stage::RcptTo => "at the address of the recipient",
        Stage::Data => "before the contents were sent",
        Stage::Content => "after the contents were sent",
    },
    stage_name: "When it was refused",
    original_recipient: "Sent to",
    remote_mta: "Their mail server",
    form: "Kind of error message",
    no_address: "No address found",
    did_you_mean: |address| format!("Did you mean {address}?"),
    moved_to: |address| format!("The new address is probably {address}."),
    unreadable: |name| format!("We cannot read the file {name}"),
    empty_file: |name| format!("The file {name} is empty"),
    unreadable_help: "Save the message again and choose that file. \
                      You can also open the message and paste its text here. \
                      Is it a zip file? Then unpack it first.",
    group: |group| match group {
        Group::Reply(Class::Transient) => "400 and up: temporary",
        Group::Reply(Class::Permanent) => "500 and up: final",
        Group::Status(1) => "About the address",
        Group::Status(2) => "About the mailbox",
        Group::Status(3) => "About the mail server",
        Group::Status(4) => "About the way there",
        Group::Status(5) => "About the contact between mail servers",
        Group::Status(6) => "About the content of the message",
        Group::Status(7) => "About rules and security",
        Group::Status(_) => "Without a reason",
    },
    advice: |verdict| match verdict {
        Verdict::Remove => "Remove if the address does not exist",
        Verdict::Check => "Check the address",
        Verdict::Wait | Verdict::Keep => "Keep the address",
        Verdict::None => "Do nothing",
    },
    reading: |mails| format!("{} read…", messages(mails)),
    reading_now: "The messages are being read.",
    stop_reading: "Stop",
    reading_stopped: "You stopped the reading. Below is what was found until then.",
    found: |addresses, mails| {
        let addresses = match addresses {
            1 => String::from("1 address"),
            number => format!("{} addresses", grouped(number, ',')),
        };
        format!("{addresses} in {}", messages(mails))
    },
    unread: |names| format!("We could not read this: {names}."),
    no_addresses: "We find no address in these messages.",
    done: "Done",
    done_with: |address| format!("Done with {address}"),
    columns: ["Address", "Advice", "Messages", "Last"],
    day: |date| {
        let month =
            MONTHS.get(usize::from(date.month).wrapping_sub(1)).and_then(|name| name.get(..3));
        format!("{} {} {}", date.day, month.unwrap_or_default(), date.year)
    },
    reason: "Reason",
    all: "all",
    more: |rows| format!("Show {rows} more addresses"),
    copy_removals: "Copy what must go",
    download: "Save for Excel",
    file_name: "bounces.csv",
    print_list: "Print as a work list",
    code_name: "Name of the code",
};

/// So many messages.
fn messages(number: usize) -> String {
    match number {
        1 => String::from("1 message"),
        number => format!("{} messages", grouped(number, ',')),
    }
}

const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const UNCLEAR_STEPS: &[&str] = &[
    "Look for a typing error in the address.",
    "Send a short test message tomorrow, without an attachment.",
    "Send the whole error message to your help desk if the test comes back too.",
];

fn title(cause: Cause) -> &'static str {
    match cause {
        Cause::UnknownRecipient => "This address does not exist",
        Cause::MailboxClosed => "This mailbox has been closed",
        Cause::UnknownDomain => "This domain does not exist",
        Cause::NoMailDomain => "This domain takes no e-mail",
        Cause::Moved => "The recipient has another address",
        Cause::BadAddress => "This address is written wrongly",
        Cause::StaleEntry => "Outlook uses an outdated address",
        Cause::MailboxFull => "The mailbox is full",
        Cause::Abandoned => "The mailbox is full and abandoned",
        Cause::StaysFull => "The mailbox stays full",
        Cause::Suppressed => "Our mailing service skips this address",
        Cause::RecipientBusy => "The mailbox gets too many messages",
        Cause::TryLater => "The mail server asks for patience",
        Cause::Unreachable => "Their mail server cannot be reached",
        Cause::ServerFault => "Their mail server has a fault",
        Cause::MailLoop => "The message goes in circles",
        Cause::TooLarge => "The message is too large",
        Cause::ContentRefused => "The content is refused",
        Cause::Spam => "A spam filter stops the message",
        Cause::Policy => "Their mail server refuses the message",
        Cause::Blocklisted => "Our mail server is blocked",
        Cause::SenderAuthentication => "Their mail server distrusts the sender",
        Cause::SenderRejected => "Your own address is refused",
        Cause::Login => "Logging in did not succeed",
        Cause::SendingLimit => "The sending limit is reached",
        Cause::TooManyRecipients => "Too many recipients in one message",
        Cause::Restricted => "Not everyone may write here",
        Cause::BlockedByRecipient => "Your own address is blocked",
        Cause::RelayDenied => "The message is not passed on",
        Cause::Protocol => "The mail servers misunderstand each other",
        Cause::Encryption => "No secure connection",
        Cause::Undefined => "The reason is not clear",
        Cause::Delivered => "The message was delivered",
        Cause::AutoReply => "This is an automatic reply",
        Cause::Complaint => "Your message was reported as spam",
    }
}

#[expect(clippy::too_many_lines, reason = "a list of messages")]
fn meaning(cause: Cause) -> &'static str {
    match cause {
        Cause::UnknownRecipient => {
            "Their mail server does not know this address. \
             The part before the @ does not exist there."
        }
        Cause::MailboxClosed => {
            "This address used to exist. The mailbox has been closed or is no longer used."
        }
        Cause::UnknownDomain => {
            "The domain, the part after the @, does not exist. \
             Often it is a typing error, or the domain has been given up."
        }
        Cause::NoMailDomain => {
            "The domain, the part after the @, does exist. \
             Its owner has set it to never take e-mail."
        }
        Cause::Moved => {
            "The recipient no longer uses this address. \
             Sometimes the new address is in the message that you got."
        }
        Cause::BadAddress => {
            "The mail server takes no address of this form. \
             It may contain a space, a comma or a letter with an accent."
        }
        Cause::StaleEntry => {
            "Outlook remembers this address from an old address book. \
             It is not a valid address any more. \
             The recipient may still be within reach."
        }
        Cause::MailboxFull => {
            "The address is right, but the recipient's mailbox is full. \
             There is no room for new messages."
        }
        Cause::Abandoned => {
            "The mailbox is full and has not been used for a long time. \
             The recipient probably does not read your messages any more."
        }
        Cause::StaysFull => {
            "The mailbox was full three times, or for more than a month. \
             Perhaps nobody reads it any more."
        }
        Cause::Suppressed => {
            "The message was not sent. An earlier message came back, \
             or the recipient unsubscribed or reported it as spam."
        }
        Cause::RecipientBusy => {
            "The address is right. The recipient gets too many messages at once now. \
             That passes by itself."
        }
        Cause::TryLater => {
            "Their mail server does not take the message yet. \
             Often that is a check against spam, a rush or a short fault."
        }
        Cause::Unreachable => {
            "Our mail server could not reach their mail server, or not in time. \
             The address may well be right."
        }
        Cause::ServerFault => {
            "Something is wrong with their mail server. \
             Its disk may be full, or a setting may be wrong. \
             The address is probably not the problem."
        }
        Cause::MailLoop => {
            "The mail servers keep passing the message on to each other. \
             Usually the recipient's forwarding is set up wrongly."
        }
        Cause::TooLarge => {
            "With its attachments, the message is larger than the mail server allows. \
             The address is not the problem."
        }
        Cause::ContentRefused => {
            "The mail server does not accept something in the message, \
             such as an attachment or a link. The address is not the problem."
        }
        Cause::Spam => {
            "The spam filter takes your message for unwanted mail. \
             That says nothing about the address."
        }
        Cause::Policy => {
            "A rule of their organisation stops the message. \
             The error message does not say which rule. That says nothing about the address."
        }
        Cause::Blocklisted => {
            "Our mail server is on a block list or has a bad name. \
             That is why their mail server refuses our messages. \
             Neither you nor the address is the problem."
        }
        Cause::SenderAuthentication => {
            "Their mail server cannot check that the message is really from you. \
             Usually a setting of our domain is wrong. The address is not the problem."
        }
        Cause::SenderRejected => {
            "The mail server refuses the sender's address, or does not know it. \
             That says nothing about the recipient's address."
        }
        Cause::Login => {
            "The mail server is not sure who you are, so it does not send your message. \
             Your password may have changed, or your account may not send. \
             The address is not the problem."
        }
        Cause::SendingLimit => {
            "More messages were sent in a short time than is allowed. \
             So nothing more goes out for a while. The address is not the problem."
        }
        Cause::TooManyRecipients => {
            "The message has more recipients than the mail server allows. \
             The addresses are not the problem."
        }
        Cause::Restricted => {
            "This address exists, but not everyone may write to it. \
             Often only colleagues or members of a group may."
        }
        Cause::BlockedByRecipient => {
            "The recipient, or their organisation, stops your messages. \
             The recipient's address does work."
        }
        Cause::RelayDenied => {
            "This mail server takes no messages for the domain, the part after the @. \
             Usually their domain is set up wrongly. Sometimes you must log in yourself first."
        }
        Cause::Protocol => {
            "Something went wrong in the contact between the two mail servers. \
             That says nothing about the address."
        }
        Cause::Encryption => {
            "The mail servers could not make a secure connection. \
             That is why the message was not delivered. The address is not the problem."
        }
        Cause::Undefined => {
            "The error message does not clearly say why the message does not arrive. \
             There may be nothing wrong with the address."
        }
        Cause::Delivered => {
            "This is a confirmation. The mail server delivered your message or passed it on. \
             You do not have to do anything."
        }
        Cause::AutoReply => {
            "The mailbox sends this reply by itself, for instance during a holiday. \
             Your message did arrive."
        }
        Cause::Complaint => {
            "The recipient got your message and reported it as spam. \
             The address works, but the recipient probably does not want these messages."
        }
    }
}

#[expect(clippy::too_many_lines, reason = "a list of messages")]
fn steps(cause: Cause) -> &'static [&'static str] {
    match cause {
        Cause::UnknownRecipient => &[
            "Look for a typing error in the address.",
            "Remove the address from the address book if it is spelled right.",
            "Ask the recipient for a new address if you need one.",
        ],
        Cause::MailboxClosed => &[
            "Check that this is the address that you meant.",
            "Remove the address from the address book.",
            "Call the recipient if you need a new address.",
        ],
        Cause::UnknownDomain => &[
            "Look for a typing error in the part after the @.",
            "Look up the right address, for instance on the organisation's website.",
            "Remove the address from the address book if the domain is really gone.",
        ],
        Cause::NoMailDomain => &[
            "Check that the part after the @ is right, for instance .nl or .com.",
            "Remove the address from the address book if it is spelled right.",
            "Ask the recipient in another way for an address that does work.",
        ],
        Cause::Moved => &[
            "Look for the new address in the error message.",
            "Ask the recipient which address is the right one now.",
            "Then replace the old address in the address book.",
        ],
        Cause::BadAddress => &[
            "Find the mistake, such as a space, two dots in a row or a missing @.",
            "Correct the address in the address book and send the message again.",
            "Ask the recipient for the right address if you do not see the mistake.",
        ],
        Cause::StaleEntry => &[
            "Start a new message and type the whole address yourself.",
            "Clear the old name: click the cross behind the suggestion of Outlook.",
            "Replace the address in your contacts too.",
        ],
        Cause::MailboxFull => &[
            "Try again in a week.",
            "Tell the recipient in another way that the mailbox is full.",
            "Remove the address only if the mailbox is still full after a month.",
        ],
        Cause::Abandoned => &[
            "Ask the recipient in another way whether this address is still in use.",
            "Ask for an address that works.",
            "Remove the address if the recipient no longer uses it.",
        ],
        Cause::StaysFull => &[
            "Ask the recipient in another way whether this mailbox is still read.",
            "If so: ask them to make room in it, and then send the message again.",
            "If not: ask for another address and remove this one.",
        ],
        Cause::Suppressed => &[
            "Look up in the mailing service why the address is on its list.",
            "Remove the address if the earlier message came back because it is unknown.",
            "Take it off the list if it is right and the recipient wants your messages.",
        ],
        Cause::RecipientBusy => &[
            "Try again in a few hours.",
            "Wait a day if it goes wrong again.",
            "Send fewer messages in a row to this address.",
        ],
        Cause::TryLater => &[
            "Wait a day: the mail server often tries again by itself.",
            "Then send the message again yourself if it has not arrived.",
            "Send the error message to your help desk if it still fails after three days.",
        ],
        Cause::Unreachable => &[
            "Try again tomorrow.",
            "Look for a typing error in the part after the @.",
            "Call the recipient if it still fails after a week.",
        ],
        Cause::ServerFault => &[
            "Try again in two days.",
            "Tell the recipient in another way that their mail server has a fault.",
            "Give this error message to the recipient, for their own help desk.",
        ],
        Cause::MailLoop => &[
            "Tell the recipient in another way that the forwarding goes wrong.",
            "Ask the recipient to report this to their own help desk.",
            "Send the message again when the fault has been repaired.",
        ],
        Cause::TooLarge => &[
            "Make the attachments smaller or spread them over more messages.",
            "Send a link instead of an attachment when a file is large.",
        ],
        Cause::ContentRefused => &[
            "Send the message again without attachments and links.",
            "Then send the attachment in another form, for instance as a PDF.",
            "Send this error message to your help desk if everything comes back.",
        ],
        Cause::Spam => &[
            "Send a shorter message with a clear subject and without links.",
            "Ask the recipient to add your address to the safe senders.",
            "Send this error message to your help desk if it happens more often.",
        ],
        Cause::Policy => &[
            "Send this error message to your help desk.",
            "Ask the recipient whether their help desk can let your messages in.",
            "Call the recipient if your message is urgent.",
        ],
        Cause::Blocklisted => &[
            "Send this error message to your help desk.",
            "Ask the help desk to get our mail server off the block list.",
            "Send the message again when that is done.",
        ],
        Cause::SenderAuthentication => &[
            "Send this error message to your help desk.",
            "Ask the help desk to check SPF, DKIM, DMARC and reverse DNS.",
            "Send the message again when the settings are right.",
        ],
        Cause::SenderRejected => &[
            "Check in your mail program that your own address is spelled right.",
            "Send the message again from your usual work address.",
            "Send this error message to your help desk if it goes wrong again.",
        ],
        Cause::Login => &[
            "Enter your newest password in your mail program.",
            "Close the mail program, open it again and send the message again.",
            "Call your help desk if you cannot log in or your account is blocked.",
        ],
        Cause::SendingLimit => &[
            "Wait a day and then send the message again.",
            "Spread a large mailing over more days.",
            "Call your help desk at once if you did not send much yourself.",
        ],
        Cause::TooManyRecipients => &[
            "Spread the recipients over more messages, for instance fifty at a time.",
            "Ask your help desk for a mailing list if you often write to many people.",
        ],
        Cause::Restricted => &[
            "Check whether this is a group or an internal address.",
            "Ask the recipient to allow messages from your address.",
            "Use another address of the recipient until then.",
        ],
        Cause::BlockedByRecipient => &[
            "Call or write to the recipient to ask why.",
            "Ask the recipient to lift the block.",
            "Send no more newsletters if the recipient does not want them.",
        ],
        Cause::RelayDenied => &[
            "Look for a typing error in the part after the @.",
            "Log in to your mail program again if all your messages come back.",
            "Give this error message to the recipient, for the people who run their mail server.",
        ],
        Cause::Protocol => &[
            "Send the message one more time.",
            "Send this error message to your help desk if it goes wrong again.",
        ],
        Cause::Encryption => &[
            "Try again tomorrow.",
            "Send this error message to your help desk if it goes wrong again.",
            "Ask the help desk to check the TLS settings and the certificate.",
        ],
        Cause::Undefined => UNCLEAR_STEPS,
        Cause::Delivered => &[],
        Cause::AutoReply => &["Read whether the recipient is away or names another address."],
        Cause::Complaint => &[
            "Take the address off your mailing list.",
            "Ask in another way whether you may still write.",
        ],
    }
}

#[expect(clippy::too_many_lines, reason = "a list of messages")]
fn reply(reply: Reply) -> Option<&'static str> {
    Some(match reply.number() {
        420 | 426 => "The connection to their mail server took too long or was lost.",
        421 => {
            "Their mail server is not available now and closes the connection. \
             Usually it is busy or has a fault, and that passes by itself."
        }
        422 => "The mailbox is full, or their mail server has a fault.",
        430 => "The mail server does not understand a command.",
        431 => "Their mail server has too little room.",
        432 => "The mailbox gets too much at once, or a new password is needed.",
        441 => "Their mail server does not answer.",
        442 => "The connection to their mail server was lost.",
        446 => "The message goes in circles between mail servers.",
        447 => "The message could not be delivered in time.",
        449 => "Our mail server found no way to their mail server.",
        450 => {
            "The recipient's mailbox is briefly not available, for instance because it is locked. \
             Try again later."
        }
        451 => {
            "The mail server stopped because of a fault at the provider. \
             It is not your fault and usually passes by itself."
        }
        452 => {
            "The mail server stopped, because the provider has too little storage. \
             Sometimes the mailbox is full, or the message had too many recipients."
        }
        453 => "Their mail server takes no messages now.",
        454 => {
            "Your mail program must log in before you can send, and that failed this time. \
             Enter your new password there if it has changed."
        }
        455 => "The mail server cannot carry out this command now.",
        458 | 459 => "The mail server does not pass on the messages for this domain now.",
        471 => "A spam filter of our own mail server stops the message.",
        498 | 512 => "No mail server was found for the domain, the part after the @.",
        500 => {
            "The mail server does not understand the command. That says nothing about the address."
        }
        501 => {
            "There is a spelling mistake in the command to the mail server. \
             Often an address is typed wrongly, for instance with a space."
        }
        502 => "The mail server does not know this command.",
        503 => {
            "The mail server got commands in the wrong order. \
             Often your mail program had not logged in yet."
        }
        504 => {
            "The mail server does not know a part of the command. \
             Usually a setting of your mail program is the cause."
        }
        505 => "The recipient's account has been closed.",
        510 | 511 => "Their mail server does not know this address.",
        513 => "The address is written wrongly.",
        521 => {
            "The connection was refused: this domain takes no e-mail. \
             It may also be that the mail server is not available or blocks us."
        }
        522 => "The mailbox is full.",
        523 | 524 | 538 => "Your mail program must make a secure connection first.",
        525 => "The account is disabled. It may be your account or the recipient's.",
        530 => {
            "You must log in before you can send. \
             Check whether your mail program still has an old password."
        }
        533 => "There is no permission to deliver this message.",
        534 => "The way in which you log in is not safe enough.",
        535 => {
            "Logging in failed: the user name or the password is not right. \
             Enter your newest password in your mail program."
        }
        540 => "The mailbox is blocked or no longer used.",
        541 => "Their mail server refuses the message. Often a spam filter is the cause.",
        542 | 585 => "Their mail server refuses this address: there is no mailbox of that name.",
        550 => {
            "The mailbox was not found, or a rule or spam filter refuses the message. \
             Only the words beside the code tell which of the two it is."
        }
        551 => {
            "The recipient has no mailbox on this mail server. \
             Sometimes the error message has another address that you can try."
        }
        552 => {
            "There is too little storage: the mailbox is full or the message is too large. \
             The address is usually right."
        }
        553 => {
            "The name of the mailbox is not valid. \
             Often there is a mistake in the address, but sometimes the sender is refused."
        }
        554 => {
            "The recipient's domain says ‘not allowed’, often because of a spam filter. \
             Sometimes your address or the recipient's is invalid, or has too few rights. \
             Check the recipient's address."
        }
        555 => "The mail server does not know an addition to one of the addresses.",
        556 => "The domain, the part after the @, takes no e-mail.",
        571 => "A rule or a spam filter stops the message.",
        591 => "Our mail server is on a block list.",
        _ => return None,
    })
}

#[rustfmt::skip]
fn status(status: Status) -> Option<&'static str> {
    Some(match status.key() {
        (0,  0) => "no reason given",
        (1,  0) => "trouble with the address",
        (1,  1) => "the address does not exist",
        (1,  2) => "the domain of the address is wrong",
        (1,  3) => "the address is written wrongly",
        (1,  4) => "the address fits more than one mailbox",
        (1,  5) => "the address is valid",
        (1,  6) => "moved, without a new address",
        (1,  7) => "the sender's address is written wrongly",
        (1,  8) => "the sender's domain is refused",
        (1,  9) => "passed on, no further news about delivery",
        (1, 10) => "address unknown, or domain without e-mail",
        (2,  0) => "trouble with the mailbox",
        (2,  1) => "the mailbox takes no messages",
        (2,  2) => "mailbox full, or a limit is reached",
        (2,  3) => "the message is too large for the mailbox",
        (2,  4) => "the mailing list does not work properly",
        (3,  0) => "trouble with the mail server",
        (3,  1) => "the mail server is full",
        (3,  2) => "the mail server takes no messages",
        (3,  3) => "the mail server cannot handle this message",
        (3,  4) => "message too large for the mail server",
        (3,  5) => "the mail server is set up wrongly",
        (3,  6) => "the message was given another priority",
        (4,  0) => "trouble with the network",
        (4,  1) => "no answer, or the address is refused",
        (4,  2) => "the connection was lost",
        (4,  3) => "a directory or DNS did not answer",
        (4,  4) => "no way to the mail server found",
        (4,  5) => "too busy, or the sending limit is reached",
        (4,  6) => "the message goes in circles",
        (4,  7) => "not delivered in time",
        (5,  0) => "trouble between mail servers, or address unknown",
        (5,  1) => "the mail server does not know the command",
        (5,  2) => "spelling mistake in the command",
        (5,  3) => "too many recipients in one message",
        (5,  4) => "a part of the command is wrong",
        (5,  5) => "wrong version of the protocol",
        (5,  6) => "the line for logging in is too long",
        (6,  0) => "trouble with the content",
        (6,  1) => "this kind of content is not allowed",
        (6,  2) => "conversion is needed, but not allowed",
        (6,  3) => "conversion is needed, but not possible",
        (6,  4) => "converted, but something was lost",
        (6,  5) => "converting the message failed",
        (6,  6) => "the content is not available",
        (6,  7) => "no special letters allowed in an address",
        (6,  8 | 10) => "no reply with special letters allowed",
        (6,  9) => "no special letters allowed above the message",
        (7,  0) => "refused for safety reasons",
        (7,  1) => "no permission, the message is refused",
        (7,  2) => "you may not write to this list",
        (7,  3) => "secure conversion is needed, but not possible",
        (7,  4) => "the requested security is not available",
        (7,  5) => "the encryption failed",
        (7,  6) => "the mail server does not know this encryption",
        (7,  7) => "the message was changed on its way",
        (7,  8) => "user name or password is wrong",
        (7,  9) => "the way of logging in is too weak",
        (7, 10) => "a secure connection is needed",
        (7, 11) => "logging in needs a secure connection",
        (7, 12) => "new password needed, or internal senders only",
        (7, 13) => "account disabled, or internal senders only",
        (7, 14) => "more trust is needed first",
        (7, 15) => "the priority of the message is too low",
        (7, 16) => "the message is too large for this priority",
        (7, 17) => "the mailbox has a new owner",
        (7, 18) => "the domain has a new owner",
        (7, 19) => "the owner cannot be checked",
        (7, 20) => "no valid signature (DKIM)",
        (7, 21) => "the signature (DKIM) is not accepted",
        (7, 22) => "the signature (DKIM) does not match the sender",
        (7, 23) => "the check of the sender (SPF) failed",
        (7, 24) => "error in the check of the sender (SPF)",
        (7, 25) => "the name of our mail server is wrong",
        (7, 26) => "several checks of the sender failed",
        (7, 27) => "sender takes no e-mail, or SPF failed",
        (7, 28) => "too many messages in a short time",
        (7, 29) => "forwarding not trusted, or connection not secure",
        (7, 30) => "secure connection needed, or DKIM missing",
        _ => return None,
    })
}

const SAMPLES: &[(&str, &str)] =
    &[("Unknown address", UNKNOWN), ("Full mailbox", FULL), ("Stopped as spam", SPAM)];

const FULL: &str = "\
Message not delivered

There was a problem delivering your message to m.evans@example.org.

The response was:
552 5.2.2 <m.evans@example.org>: Mailbox is full (in reply to RCPT TO command)
";

const SPAM: &str = "\
This is the mail system at host smtp.example.com.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

<info@example.org>: host mx.example.org[192.0.2.25] said:
    554 5.7.1 Message rejected: it looks like spam (in reply to end of DATA command)
";

const UNKNOWN: &str = "\
From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
Subject: Delivery Status Notification (Failure)

** Address not found **

Your message wasn't delivered to j.carter@example.org because the address couldn't be found, \
or is unable to receive mail.

The response from the remote server was:
550 5.1.1 <j.carter@example.org> User unknown

----- Original message -----
From: Sam Reed <sam.reed@example.com>
To: j.carter@example.org
Subject: Invitation to the open evening
Date: Mon, 23 Nov 2026 09:14:05 +0000
";
