//! Renders the widget to HTML, without a browser.

use bouncewijzer::Lang;
use bouncewijzer::ui::{App, AppProps, Input, Settings};
use futures::executor::block_on;
use yew::{Callback, ServerRenderer};

const TWO_RECIPIENTS: &str = "\
This is the mail system at host mail.example.org.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients.

<vol@voorbeeld.nl>: host mx.voorbeeld.nl[192.0.2.10] said: 552 5.2.2
    <vol@voorbeeld.nl> Mailbox is full (in reply to RCPT TO command)

<weg@voorbeeld.nl>: host mx.voorbeeld.nl[192.0.2.10] said: 550 5.1.1
    <weg@voorbeeld.nl> User unknown <script>alert(1)</script>
    (in reply to RCPT TO command)
";

/// The widget after the input that `input` makes.
fn render(lang: Lang, input: impl FnOnce() -> Input + Send + 'static) -> String {
    render_as(move || Settings { lang, ..Settings::default() }, input)
}

/// The same with the settings that `settings` makes.
fn render_as(
    settings: impl FnOnce() -> Settings + Send + 'static,
    input: impl FnOnce() -> Input + Send + 'static,
) -> String {
    let props = move || AppProps {
        settings: settings(),
        input: input(),
        onready: Callback::noop(),
        onresult: Callback::noop(),
        onlost: Callback::noop(),
    };
    block_on(ServerRenderer::<App>::with_props(props).hydratable(false).render())
}

/// The widget after `text` was pasted.
fn paste(lang: Lang, text: &str) -> String {
    let text = text.to_owned();
    render(lang, || Input::Text(text.into()))
}

/// Asserts that `parts` stand in `html` in this order.
#[track_caller]
fn stand_in_order(html: &str, parts: &[&str]) {
    let mut rest = html;
    for part in parts {
        let Some((_, after)) = rest.split_once(part) else {
            panic!("{part:?} is not where it belongs in {html}");
        };
        rest = after;
    }
}

#[test]
fn says_when_somebody_else_sent_the_mail() {
    let html = paste(Lang::En, include_str!("corpus/forged-01.eml"));
    stand_in_order(
        &html,
        &["part=\"hint\"", "Somebody else used your address", "part=\"headline\""],
    );
    assert!(!paste(Lang::En, TWO_RECIPIENTS).contains("part=\"hint\""));
}

#[test]
fn says_the_verdict_in_the_language_of_the_reader() {
    for (lang, headline) in
        [(Lang::Nl, "Ja, verwijder dit adres"), (Lang::En, "remove this address")]
    {
        stand_in_order(
            &paste(lang, TWO_RECIPIENTS),
            &["part=\"headline\"", headline, "weg@voorbeeld.nl"],
        );
    }
}

#[test]
fn gives_each_recipient_a_card_the_gravest_first() {
    let html = paste(Lang::Nl, TWO_RECIPIENTS);

    assert_eq!(html.matches("<article").count(), 2, "{html}");
    stand_in_order(&html, &["card remove", "weg@voorbeeld.nl", "card wait", "vol@voorbeeld.nl"]);
    stand_in_order(&html, &["part=\"summary\"", "1", "verwijderen", "1", "wachten", "<article"]);
}

#[test]
fn leaves_room_for_the_steps_of_the_house_in_one_card() {
    let html = paste(
        Lang::Nl,
        &TWO_RECIPIENTS
            .replace("552 5.2.2", "550 5.1.1")
            .replace("Mailbox is full", "User unknown"),
    );

    assert_eq!(html.matches("card remove").count(), 2, "{html}");
    assert_eq!(html.matches("<slot name=\"remove-steps\"").count(), 1, "{html}");
}

#[test]
fn marks_the_words_that_decided() {
    let html = paste(Lang::Nl, TWO_RECIPIENTS);

    stand_in_order(
        &html,
        &["<blockquote", "<mark part=\"evidence\">User unknown</mark>", "</blockquote>"],
    );
}

#[test]
fn shows_markup_of_a_mail_as_text() {
    let html = paste(Lang::Nl, TWO_RECIPIENTS);

    assert!(html.contains("&lt;script&gt;"), "{html}");
    assert!(!html.contains("<script"), "{html}");
}

#[test]
fn says_what_to_do_before_anything_is_pasted() {
    let html = paste(Lang::Nl, " \n");

    assert!(html.contains("part=\"empty\""), "{html}");
    assert!(!html.contains("<article"), "{html}");
}

#[test]
fn says_so_when_nothing_is_recognised() {
    let html = paste(Lang::En, "See you tomorrow!");

    stand_in_order(&html, &["card none", Lang::En.words().nothing, Lang::En.words().nothing_help]);
}

#[test]
fn names_the_file_that_is_shown() {
    let html = render(Lang::Nl, || Input::File {
        name: "terug.eml".into(),
        bytes: TWO_RECIPIENTS.as_bytes().into(),
    });

    stand_in_order(&html, &["terug.eml", "card remove", "weg@voorbeeld.nl"]);
}

#[test]
fn finds_no_words_in_a_picture_or_an_archive() {
    for bytes in [&b"\x89PNG\r\n\x1A\n 550 5.1.1"[..], b"PK\x03\x04 550 5.1.1 User unknown"] {
        let html = render(Lang::Nl, || Input::File { name: "x.zip".into(), bytes: bytes.into() });

        stand_in_order(&html, &["card none", "x.zip", Lang::Nl.words().unreadable_help]);
    }
}

#[test]
fn says_which_file_could_not_be_read() {
    let html = render(Lang::Nl, || Input::Unreadable { name: "<map>".into() });

    stand_in_order(&html, &["card none", "&lt;map&gt;"]);
}

#[test]
fn the_example_is_a_bounce_in_every_language() {
    for lang in [Lang::Nl, Lang::En] {
        stand_in_order(
            &render(lang, || Input::Example(0)),
            &["card remove", "part=\"address\"", "part=\"steps\""],
        );
    }
}

#[test]
fn shows_where_the_message_got_stuck() {
    let html = paste(Lang::Nl, "550 5.1.1 <weg@voorbeeld.nl>: User unknown");

    stand_in_order(
        &html,
        &["part=\"route\"", "passed", "passed", "passed", "stopped", "postvak", "part=\"stopped\""],
    );
    assert!(!paste(Lang::Nl, "550").contains("part=\"route\""));
}

#[test]
fn marks_the_words_in_what_was_pasted_too() {
    let html = paste(Lang::Nl, "550 5.1.1 <weg@voorbeeld.nl>: User\n    unknown");

    stand_in_order(
        &html,
        &["part=\"marked\"", "<mark part=\"evidence\">User\n    unknown</mark>", "<textarea"],
    );
}

#[test]
fn names_the_day_to_try_again() {
    let settings = || Settings { today: Some(20_782), ..Settings::default() };
    let html = render_as(settings, || Input::Text("552 5.2.2 mailbox full".into()));
    stand_in_order(&html, &["part=\"try-on\"", "Probeer het opnieuw op woensdag 2 december."]);

    let html = render_as(settings, || Input::Text("550 5.1.1 user unknown".into()));
    assert!(!html.contains("part=\"try-on\""), "{html}");
}

#[test]
fn has_a_text_for_the_help_desk_where_it_can_help() {
    let settings = || Settings { contact: Some("helpdesk@x.nl".into()), ..Settings::default() };
    let blocked = "550 5.7.1 <jan@x.nl>: 192.0.2.1 is listed at zen.spamhaus.org";
    let html = render_as(settings, || Input::Text(blocked.into()));
    stand_in_order(
        &html,
        &["part=\"letter-text\"", "jan@x.nl", "spamhaus", "href=\"mailto:helpdesk@x.nl?subject="],
    );

    let unknown = "550 5.1.1 <jan@x.nl>: user unknown";
    assert!(!paste(Lang::Nl, unknown).contains("part=\"letter\""));
}

#[test]
fn an_address_leads_to_its_participant_where_the_page_says_so() {
    let settings = || Settings {
        address_url: Some("https://adresboek.x.nl/?q={address}".into()),
        ..Settings::default()
    };
    let html = render_as(settings, || Input::Text("550 5.1.1 <jan@x.nl>: user unknown".into()));
    stand_in_order(&html, &["href=\"https://adresboek.x.nl/?q=jan%40x.nl\"", "jan@x.nl</bdi>"]);
}

#[test]
fn tells_how_to_get_the_whole_message_where_nothing_says_why() {
    for text in ["550", "Tot morgen!"] {
        assert!(paste(Lang::Nl, text).contains("part=\"whole-message\""), "{text}");
    }
    let unknown = "550 5.1.1 <jan@x.nl>: user unknown";
    assert!(!paste(Lang::Nl, unknown).contains("part=\"whole-message\""));
}

#[test]
fn shows_many_recipients_in_a_table() {
    let line = |number: usize| {
        format!(
            "Mar  3 10:11:12 mx postfix/smtp[99]: A{number}: to=<jan{number}@x.nl>, \
             relay=mx.x.nl[192.0.2.1]:25, dsn=5.1.1, status=bounced \
             (host mx.x.nl[192.0.2.1] said: 550 5.1.1 User unknown (in reply to RCPT TO command))"
        )
    };
    let lines = |count: usize| (1..=count).map(line).collect::<Vec<_>>().join("\n");
    let html = paste(Lang::Nl, &lines(9));
    stand_in_order(
        &html,
        &["9 adressen in 1 bericht", "part=\"filter\"", "9", "verwijderen", "<table", "jan1@x.nl"],
    );
    assert!(!html.contains("<article"), "{html}");
    assert!(!paste(Lang::Nl, &lines(8)).contains("<table"));
}

#[test]
fn a_word_finds_what_it_may_mean() {
    let html = paste(Lang::Nl, "wachtwoord");
    stand_in_order(
        &html,
        &["Dit past bij uw zoekwoord", "part=\"found\"", "Inloggen is niet gelukt"],
    );
}
