//! Dutch, at level B1: short sentences, *u*, and one word for one thing.

use super::{Day, FieldWords, Moment, Words, grouped};
use crate::cause::{Cause, Who};
use crate::code::{Class, Group, Reply, Status};
use crate::report::{Kind, Stage};
use crate::route::Stop;
use crate::verdict::{Certainty, Verdict};

pub(super) const FIELD_WORDS: FieldWords = FieldWords {
    paste: "Plak hier de foutmelding",
    privacy: "Wat u plakt, blijft op deze computer. Er wordt niets verstuurd.",
    choose_file: "Bestand kiezen…",
    drop_here: "Laat het bestand hier los",
    clear: "Wissen",
    empty: "Plak een foutmelding. U leest dan meteen of het adres weg moet.",
    examples: "Of probeer een voorbeeld",
    samples: SAMPLES,
    fetching: "Even geduld: de uitleg wordt opgehaald.",
    lost: "De uitleg is niet opgehaald",
    lost_help: "Er is niets verloren gegaan. Probeer het zo opnieuw. Lukt het dan niet? Kopieer wat u plakte en laad deze pagina opnieuw.",
    fetch_again: "Opnieuw proberen",
};

pub(super) const WORDS: Words = Words {
    headline: |verdict| match verdict {
        Verdict::Remove => "Ja, verwijder dit adres",
        Verdict::Check => "Controleer dit adres",
        Verdict::Wait => "Nog niet: wacht en probeer later opnieuw",
        Verdict::Keep => "Nee, bewaar dit adres",
        Verdict::None => "Dit is geen foutmelding over een adres",
    },
    verdict: |verdict| match verdict {
        Verdict::Remove => "verwijderen",
        Verdict::Check => "controleren",
        Verdict::Wait => "wachten",
        Verdict::Keep => "bewaren",
        Verdict::None => "geen foutmelding",
    },
    certainty: |certainty| match certainty {
        Certainty::Sure => "De foutmelding is hier duidelijk over.",
        Certainty::Likely => "Dit is waarschijnlijk, maar niet helemaal zeker.",
        Certainty::Unclear => "De foutmelding zegt niet duidelijk wat er mis is.",
    },
    who: |who| match who {
        Who::Recipient => "de ontvanger",
        Who::RecipientServer => "de beheerder van hun mailserver",
        Who::Sender => "u",
        Who::OwnMailSystem => "uw eigen mailbeheer (helpdesk)",
        Who::Nobody => "niemand",
    },
    title,
    meaning,
    steps,
    reply,
    status,
    kind: |kind| match kind {
        Kind::Failed => "Het bericht is niet aangekomen",
        Kind::Delayed => "Het bericht is nog onderweg",
        Kind::Delivered => "Het bericht is aangekomen",
        Kind::Complaint => "De ontvanger meldt uw bericht als spam",
        Kind::AutoReply => "Dit is een automatisch antwoord",
        Kind::Other => "Dit is geen foutmelding",
    },

    forged: "U hebt dit bericht waarschijnlijk niet zelf verstuurd. \
        Iemand anders gebruikte uw adres als afzender, en daar kunt u niets aan doen. \
        Hebt u het wel verstuurd, lees dan verder.",
    not_final: "De mailserver probeert het nog. U krijgt een nieuwe foutmelding als het niet lukt.",
    retry_until: |moment| {
        let Moment { day, month, year, time } = moment;
        format!(
            "De mailserver stopt daarmee op {day} {} {year} om {time} uur.",
            MONTHS.get(*month).unwrap_or(&"")
        )
    },
    retry_words: |words| format!("In de foutmelding staat hoelang: ‘{words}’"),
    wait_title: "Misschien bestaat dit adres niet",
    wait_meaning: "Dit adres is nu niet te vinden. \
                   Dat is nog niet definitief, want het kan ook een storing zijn.",
    wait_steps: &[
        "Kijk of er een typefout in het adres staat.",
        "Wacht een week: misschien komt het bericht alsnog aan.",
        "Verwijder het adres als een nieuwe foutmelding zegt dat het niet bestaat.",
    ],
    delayed_steps: &[
        "U hoeft nu niets te doen: de mailserver probeert het vanzelf opnieuw.",
        "Kijk intussen of er een typefout in het adres staat.",
        "Verstuur het bericht pas opnieuw als u hoort dat het niet is gelukt.",
    ],
    delayed_full_steps: &[
        "U hoeft nu niets te doen: de mailserver probeert het vanzelf opnieuw.",
        "Vertel de ontvanger op een andere manier dat het postvak vol is.",
        "Verstuur het bericht pas opnieuw als u hoort dat het niet is gelukt.",
    ],
    left_title: "Dit adres wordt misschien niet meer gebruikt",
    left_meaning: "Dit adres wordt waarschijnlijk niet meer gelezen. \
                   Misschien heeft de ontvanger een ander adres, of neemt iemand anders het over.",
    left_steps: &[
        "Lees in het bericht of er een ander adres staat.",
        "Vraag de ontvanger of de organisatie welk adres nu geldt.",
        "Verwijder of vervang het adres als niemand het meer gebruikt.",
    ],
    check_typo_steps: &[
        "Vergelijk het adres letter voor letter met het voorstel.",
        "Verbeter het adres als het voorstel klopt, en verstuur het bericht opnieuw.",
        "Vraag de ontvanger om het juiste adres als u twijfelt.",
    ],
    unclear_steps: UNCLEAR_STEPS,
    bare_code_steps: &[
        "Plak de hele foutmelding: de woorden zeggen meer dan de code.",
        "Kijk of er een typefout in het adres staat.",
        "Bewaar het adres zolang de reden niet duidelijk is.",
    ],

    copy_address: "Kopieer adres",
    copied: "Gekopieerd",
    not_copied: "Kopiëren lukte niet. Selecteer de tekst en druk op Ctrl+C.",
    copy_summary: "Kopieer uitleg",
    print: "Afdrukken",
    route: "De weg van uw bericht",
    stop: |stop| match stop {
        Stop::Sender => "wij",
        Stop::OwnServer => "onze mail\u{AD}server",
        Stop::TheirServer => "hun mail\u{AD}server",
        Stop::Mailbox => "postvak",
    },
    stopped_here: "hier bleef het steken",
    try_on: |day| {
        let Day { weekday, day, month } = day;
        let weekday = WEEKDAYS.get(weekday).unwrap_or(&"");
        format!("Probeer het opnieuw op {weekday} {day} {}.", MONTHS.get(month).unwrap_or(&""))
    },
    letter: "Tekst voor uw helpdesk",
    copy_letter: "Kopieer tekst",
    mail_letter: "Open in e-mail",
    letter_subject: |address| match address {
        Some(address) => format!("Foutmelding bij een bericht aan {address}"),
        None => String::from("Foutmelding bij een bericht"),
    },
    letter_opening: |address| format!("Mijn bericht aan {address} kwam terug."),
    letter_opening_unknown: "Mijn bericht kwam terug.",
    letter_says: "De Bouncewijzer zegt:",
    letter_answer: "De mailserver antwoordde:",
    letter_closing: "Kunt u hiernaar kijken? Alvast bedankt.",
    participant: "zoek op in het adresboek",
    whole_message: "Zo krijgt u het hele bericht",
    whole_message_steps: &[
        (
            "Outlook",
            &[
                "Open het bericht en klik op de drie puntjes (…).",
                "Kies ‘Opslaan als’ of ‘Downloaden’.",
                "Sleep het bestand naar deze pagina.",
            ],
        ),
        (
            "Gmail",
            &[
                "Open het bericht en klik op de drie puntjes (⋮).",
                "Kies ‘Origineel weergeven’ en dan ‘Naar klembord kopiëren’.",
                "Plak het in het tekstvak.",
            ],
        ),
        (
            "Apple Mail",
            &[
                "Sleep het bericht uit de lijst naar uw bureaublad.",
                "Sleep het bestand daarna naar deze pagina.",
            ],
        ),
    ],
    nothing: "We herkennen geen foutmelding",
    nothing_help: "Plak het hele bericht dat u terugkreeg, ook de Engelse zinnen. \
                   Alleen een code mag ook, bijvoorbeeld 550.",
    search_found: "Dit past bij uw zoekwoord",
    who_acts: "Wie moet iets doen?",
    what_now: "Wat doet u nu?",
    then_remove: "Klopt het adres? Dan verwijdert u het zo:",
    why: "Waarom denken we dit?",
    details: "Technische gegevens",
    reply_code: "Antwoordcode",
    status_code: "Statuscode",
    registered: |code| format!("Officiële betekenis van {code}"),
    codes: "Codes",
    stage: |stage| match stage {
        Stage::Connect => "bij het contact tussen de mailservers",
        Stage::MailFrom => "bij het adres van de afzender",
        Stage::RcptTo => "bij het adres van de ontvanger",
        Stage::Data => "voor het versturen van de inhoud",
        Stage::Content => "na het versturen van de inhoud",
    },
    stage_name: "Wanneer geweigerd",
    original_recipient: "Verstuurd aan",
    remote_mta: "Hun mailserver",
    form: "Soort foutmelding",
    no_address: "Geen adres gevonden",
    did_you_mean: |address| format!("Bedoelt u {address}?"),
    moved_to: |address| format!("Het nieuwe adres is waarschijnlijk {address}."),
    unreadable: |name| format!("We kunnen het bestand {name} niet lezen"),
    empty_file: |name| format!("Het bestand {name} is leeg"),
    unreadable_help: "Sla het bericht opnieuw op en kies dat bestand. \
                      U kunt het bericht ook openen en de tekst hier plakken. \
                      Is het een zip-bestand? Pak dat dan eerst uit.",
    group: |group| match group {
        Group::Reply(Class::Transient) => "400 en hoger: tijdelijk",
        Group::Reply(Class::Permanent) => "500 en hoger: definitief",
        Group::Status(1) => "Over het adres",
        Group::Status(2) => "Over het postvak",
        Group::Status(3) => "Over de mailserver",
        Group::Status(4) => "Over de weg ernaartoe",
        Group::Status(5) => "Over het contact tussen mailservers",
        Group::Status(6) => "Over de inhoud van het bericht",
        Group::Status(7) => "Over regels en veiligheid",
        Group::Status(_) => "Zonder reden",
    },
    advice: |verdict| match verdict {
        Verdict::Remove => "Verwijderen als het adres niet bestaat",
        Verdict::Check => "Adres controleren",
        Verdict::Wait | Verdict::Keep => "Adres bewaren",
        Verdict::None => "Niets doen",
    },
    reading: |mails| format!("{} gelezen…", messages(mails)),
    reading_now: "De berichten worden gelezen.",
    stop_reading: "Stoppen",
    reading_stopped: "U hebt het lezen gestopt. Hieronder staat wat tot dan toe gevonden is.",
    found: |addresses, mails| {
        let addresses = match addresses {
            1 => String::from("1 adres"),
            number => format!("{} adressen", grouped(number, '.')),
        };
        format!("{addresses} in {}", messages(mails))
    },
    unread: |names| format!("Dit konden we niet lezen: {names}."),
    no_addresses: "We vinden geen adres in deze berichten.",
    done: "Klaar",
    done_with: |address| format!("Klaar met {address}"),
    columns: ["Adres", "Advies", "Berichten", "Laatste"],
    day: |date| format!("{}-{}-{}", date.day, date.month, date.year),
    reason: "Reden",
    all: "alle",
    more: |rows| format!("Toon nog {rows} adressen"),
    copy_removals: "Kopieer wat weg moet",
    download: "Bewaar voor Excel",
    file_name: "foutmeldingen.csv",
    print_list: "Druk af als werklijst",
    code_name: "Naam van de code",
};

/// So many messages.
fn messages(number: usize) -> String {
    match number {
        1 => String::from("1 bericht"),
        number => format!("{} berichten", grouped(number, '.')),
    }
}

const WEEKDAYS: [&str; 7] =
    ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

const UNCLEAR_STEPS: &[&str] = &[
    "Kijk of er een typefout in het adres staat.",
    "Verstuur morgen een kort testbericht zonder bijlage.",
    "Stuur de hele foutmelding naar uw helpdesk als ook het testbericht terugkomt.",
];

fn title(cause: Cause) -> &'static str {
    match cause {
        Cause::UnknownRecipient => "Dit adres bestaat niet",
        Cause::MailboxClosed => "Dit postvak is opgeheven",
        Cause::UnknownDomain => "Dit domein bestaat niet",
        Cause::NoMailDomain => "Dit domein ontvangt geen e-mail",
        Cause::Moved => "De ontvanger heeft een ander adres",
        Cause::BadAddress => "Dit adres is verkeerd geschreven",
        Cause::StaleEntry => "Outlook gebruikt een verouderd adres",
        Cause::MailboxFull => "Het postvak is vol",
        Cause::Abandoned => "Dit postvak is vol en verlaten",
        Cause::StaysFull => "Dit postvak blijft vol",
        Cause::Suppressed => "Onze verzenddienst slaat dit adres over",
        Cause::RecipientBusy => "Het postvak krijgt te veel berichten",
        Cause::TryLater => "De mailserver vraagt om geduld",
        Cause::Unreachable => "Hun mailserver is niet bereikbaar",
        Cause::ServerFault => "Hun mailserver heeft een storing",
        Cause::MailLoop => "Het bericht draait rondjes",
        Cause::TooLarge => "Het bericht is te groot",
        Cause::ContentRefused => "De inhoud wordt geweigerd",
        Cause::Spam => "Een spamfilter houdt het bericht tegen",
        Cause::Policy => "Hun mailserver weigert het bericht",
        Cause::Blocklisted => "Onze mailserver is geblokkeerd",
        Cause::SenderAuthentication => "Hun mailserver vertrouwt de afzender niet",
        Cause::SenderRejected => "Uw eigen adres wordt geweigerd",
        Cause::Login => "Inloggen is niet gelukt",
        Cause::SendingLimit => "De verzendlimiet is bereikt",
        Cause::TooManyRecipients => "Te veel ontvangers in één bericht",
        Cause::Restricted => "Dit adres accepteert niet elke afzender",
        Cause::BlockedByRecipient => "Uw eigen adres is geblokkeerd",
        Cause::RelayDenied => "Het bericht wordt niet doorgegeven",
        Cause::Protocol => "De mailservers begrijpen elkaar niet",
        Cause::Encryption => "Geen veilige verbinding",
        Cause::Undefined => "De reden is niet duidelijk",
        Cause::Delivered => "Het bericht is aangekomen",
        Cause::AutoReply => "Dit is een automatisch antwoord",
        Cause::Complaint => "Uw bericht is gemeld als spam",
    }
}

#[expect(clippy::too_many_lines, reason = "a list of messages")]
fn meaning(cause: Cause) -> &'static str {
    match cause {
        Cause::UnknownRecipient => {
            "Hun mailserver kent dit adres niet. Het deel vóór de @ is daar onbekend."
        }
        Cause::MailboxClosed => {
            "Dit adres heeft bestaan. Het postvak is gesloten of wordt niet meer gebruikt."
        }
        Cause::UnknownDomain => {
            "Het domein, het deel na de @, bestaat niet. \
             Vaak is het een typefout, of is het domein opgeheven."
        }
        Cause::NoMailDomain => {
            "Het domein, het deel na de @, bestaat wel. \
             De eigenaar heeft ingesteld dat het nooit e-mail ontvangt."
        }
        Cause::Moved => {
            "De ontvanger gebruikt dit adres niet meer. \
             Soms staat het nieuwe adres in het bericht dat u kreeg."
        }
        Cause::BadAddress => {
            "De mailserver accepteert geen adres in deze vorm. \
             Er staat bijvoorbeeld een spatie, een komma of een letter met een accent in."
        }
        Cause::StaleEntry => {
            "Outlook heeft dit adres uit een oud adresboek onthouden. \
             Het is geen geldig adres meer. De ontvanger kan nog wel bereikbaar zijn."
        }
        Cause::MailboxFull => {
            "Het adres is goed, maar het postvak van de ontvanger is vol. \
             Nieuwe berichten passen er niet meer bij."
        }
        Cause::Abandoned => {
            "Het postvak is vol en al lang niet meer gebruikt. \
             De ontvanger leest uw berichten waarschijnlijk niet meer."
        }
        Cause::StaysFull => {
            "Het postvak was drie keer vol, of langer dan een maand. \
             Misschien leest niemand het nog."
        }
        Cause::Suppressed => {
            "Het bericht is niet verstuurd. Een eerder bericht kwam terug, \
             of de ontvanger heeft zich afgemeld of het als spam gemeld."
        }
        Cause::RecipientBusy => {
            "Het adres is goed. De ontvanger krijgt nu te veel berichten tegelijk. \
             Dat gaat vanzelf over."
        }
        Cause::TryLater => {
            "Hun mailserver neemt het bericht nu nog niet aan. \
             Vaak is dat een controle tegen spam, drukte of een korte storing."
        }
        Cause::Unreachable => {
            "Onze mailserver kreeg geen contact met hun mailserver, of niet op tijd. \
             Het adres kan gewoon goed zijn."
        }
        Cause::ServerFault => {
            "Er is iets mis met hun mailserver. \
             De schijf is bijvoorbeeld vol of een instelling klopt niet. \
             Aan het adres ligt het waarschijnlijk niet."
        }
        Cause::MailLoop => {
            "De mailservers sturen het bericht steeds naar elkaar door. \
             Meestal is het doorsturen bij de ontvanger verkeerd ingesteld."
        }
        Cause::TooLarge => {
            "Het bericht is met de bijlagen groter dan de mailserver toestaat. \
             Aan het adres ligt het niet."
        }
        Cause::ContentRefused => {
            "De mailserver accepteert iets in het bericht niet, \
             bijvoorbeeld een bijlage of een link. Aan het adres ligt het niet."
        }
        Cause::Spam => {
            "Het spamfilter ziet uw bericht aan voor ongewenste post. \
             Over het adres zegt dat niets."
        }
        Cause::Policy => {
            "Een regel van hun organisatie houdt het bericht tegen. \
             Welke regel dat is, staat er niet bij. Over het adres zegt dat niets."
        }
        Cause::Blocklisted => {
            "Onze mailserver staat op een blokkeerlijst of heeft een slechte naam. \
             Daarom weigert hun mailserver onze berichten. \
             Aan u en aan het adres ligt het niet."
        }
        Cause::SenderAuthentication => {
            "Hun mailserver kan niet controleren of het bericht echt van u komt. \
             Meestal klopt een instelling van ons domein niet. Aan het adres ligt het niet."
        }
        Cause::SenderRejected => {
            "De mailserver weigert het adres van de afzender, of kent het niet. \
             Over het adres van de ontvanger zegt dat niets."
        }
        Cause::Login => {
            "De mailserver weet niet zeker wie u bent, en verstuurt uw bericht daarom niet. \
             Misschien klopt uw wachtwoord niet meer, of mag uw account niet verzenden. \
             Aan het adres ligt het niet."
        }
        Cause::SendingLimit => {
            "Er zijn in korte tijd meer berichten verstuurd dan is toegestaan. \
             Daarom gaat er tijdelijk niets meer door. Aan het adres ligt het niet."
        }
        Cause::TooManyRecipients => {
            "Het bericht heeft meer ontvangers dan de mailserver toestaat. \
             Aan de adressen ligt het niet."
        }
        Cause::Restricted => {
            "Dit adres bestaat, maar niet iedereen mag ernaartoe mailen. \
             Vaak mogen alleen collega's of leden van een groep dat."
        }
        Cause::BlockedByRecipient => {
            "De ontvanger, of de organisatie waar die werkt, houdt uw berichten tegen. \
             Het adres van de ontvanger werkt wel."
        }
        Cause::RelayDenied => {
            "Deze mailserver neemt geen berichten aan voor het domein, het deel na de @. \
             Meestal is hun domein verkeerd ingesteld. Soms moet u zelf eerst inloggen."
        }
        Cause::Protocol => {
            "Er ging iets mis in het contact tussen de twee mailservers. \
             Over het adres zegt dat niets."
        }
        Cause::Encryption => {
            "De mailservers konden geen veilige verbinding maken. \
             Daarom is het bericht niet bezorgd. Aan het adres ligt het niet."
        }
        Cause::Undefined => {
            "De foutmelding zegt niet duidelijk waarom het bericht niet aankomt. \
             Misschien is er niets mis met het adres."
        }
        Cause::Delivered => {
            "Dit is een bevestiging. De mailserver heeft uw bericht bezorgd of doorgegeven. \
             U hoeft niets te doen."
        }
        Cause::AutoReply => {
            "Het postvak stuurt dit antwoord vanzelf, bijvoorbeeld tijdens een vakantie. \
             Uw bericht is wel aangekomen."
        }
        Cause::Complaint => {
            "De ontvanger kreeg uw bericht en meldde het als spam. \
             Het adres werkt, maar de ontvanger wil deze berichten waarschijnlijk niet."
        }
    }
}

#[expect(clippy::too_many_lines, reason = "a list of messages")]
fn steps(cause: Cause) -> &'static [&'static str] {
    match cause {
        Cause::UnknownRecipient => &[
            "Kijk of er een typefout in het adres staat.",
            "Verwijder het adres uit het adresboek als het goed gespeld is.",
            "Vraag de ontvanger zo nodig om een nieuw adres.",
        ],
        Cause::MailboxClosed => &[
            "Kijk of dit het adres is dat u bedoelde.",
            "Verwijder het adres uit het adresboek.",
            "Bel de ontvanger als u een nieuw adres nodig hebt.",
        ],
        Cause::UnknownDomain => &[
            "Kijk of er een typefout staat in het deel na de @.",
            "Zoek het juiste adres op, bijvoorbeeld op de website van de organisatie.",
            "Verwijder het adres uit het adresboek als het domein echt weg is.",
        ],
        Cause::NoMailDomain => &[
            "Kijk of het deel na de @ klopt, bijvoorbeeld .nl of .com.",
            "Verwijder het adres uit het adresboek als het goed gespeld is.",
            "Vraag de ontvanger op een andere manier om een adres dat wel werkt.",
        ],
        Cause::Moved => &[
            "Zoek het nieuwe adres in het bericht dat u kreeg.",
            "Vraag de ontvanger welk adres nu geldt.",
            "Vervang daarna het oude adres in het adresboek.",
        ],
        Cause::BadAddress => &[
            "Zoek de fout, zoals een spatie, twee punten achter elkaar of een ontbrekende @.",
            "Verbeter het adres in het adresboek en verstuur het bericht opnieuw.",
            "Vraag de ontvanger om het juiste adres als u de fout niet ziet.",
        ],
        Cause::StaleEntry => &[
            "Begin een nieuw bericht en typ het hele adres zelf.",
            "Wis de oude naam: klik op het kruisje achter het voorstel van Outlook.",
            "Vervang het adres ook in uw contactpersonen.",
        ],
        Cause::MailboxFull => &[
            "Probeer het over een week opnieuw.",
            "Vertel de ontvanger op een andere manier dat het postvak vol is.",
            "Verwijder het adres pas als het postvak na een maand nog vol is.",
        ],
        Cause::Abandoned => &[
            "Vraag de ontvanger op een andere manier of dit adres nog in gebruik is.",
            "Vraag meteen om een adres dat wel werkt.",
            "Verwijder het adres als de ontvanger het niet meer gebruikt.",
        ],
        Cause::StaysFull => &[
            "Vraag de ontvanger langs een andere weg of dit postvak nog wordt gelezen.",
            "Zo ja: vraag om er ruimte in te maken, en verstuur het bericht dan opnieuw.",
            "Zo nee: vraag om een ander adres en verwijder dit.",
        ],
        Cause::Suppressed => &[
            "Zoek in de verzenddienst op waarom het adres op de lijst staat.",
            "Verwijder het adres als het eerdere bericht om een onbekend adres terugkwam.",
            "Haal het adres van de lijst als het klopt en de ontvanger uw berichten wil.",
        ],
        Cause::RecipientBusy => &[
            "Probeer het over een paar uur opnieuw.",
            "Wacht een dag als het dan weer misgaat.",
            "Stuur minder berichten achter elkaar naar dit adres.",
        ],
        Cause::TryLater => &[
            "Wacht een dag: de mailserver probeert het vaak vanzelf opnieuw.",
            "Verstuur het bericht daarna zelf opnieuw als het niet is aangekomen.",
            "Stuur de foutmelding naar uw helpdesk als het na drie dagen nog niet lukt.",
        ],
        Cause::Unreachable => &[
            "Probeer het morgen opnieuw.",
            "Kijk of er een typefout staat in het deel na de @.",
            "Bel de ontvanger als het na een week nog niet lukt.",
        ],
        Cause::ServerFault => &[
            "Probeer het over twee dagen opnieuw.",
            "Vertel de ontvanger op een andere manier dat hun mailserver een storing heeft.",
            "Geef deze foutmelding aan de ontvanger, voor de helpdesk daar.",
        ],
        Cause::MailLoop => &[
            "Vertel de ontvanger op een andere manier dat het doorsturen misgaat.",
            "Vraag de ontvanger om dit te melden bij de eigen helpdesk.",
            "Verstuur het bericht opnieuw als de fout is opgelost.",
        ],
        Cause::TooLarge => &[
            "Maak de bijlagen kleiner of verdeel ze over meer berichten.",
            "Stuur bij een groot bestand een link in plaats van een bijlage.",
        ],
        Cause::ContentRefused => &[
            "Verstuur het bericht opnieuw zonder bijlagen en links.",
            "Stuur de bijlage daarna in een andere vorm, bijvoorbeeld als pdf.",
            "Stuur deze foutmelding naar uw helpdesk als alles terugkomt.",
        ],
        Cause::Spam => &[
            "Verstuur een korter bericht met een duidelijk onderwerp en zonder links.",
            "Vraag de ontvanger om uw adres bij de veilige afzenders te zetten.",
            "Stuur deze foutmelding naar uw helpdesk als het vaker gebeurt.",
        ],
        Cause::Policy => &[
            "Stuur deze foutmelding naar uw helpdesk.",
            "Vraag de ontvanger of de helpdesk daar uw berichten kan toelaten.",
            "Bel de ontvanger als uw bericht haast heeft.",
        ],
        Cause::Blocklisted => &[
            "Stuur deze foutmelding naar uw helpdesk.",
            "Vraag de helpdesk om onze mailserver van de blokkeerlijst te laten halen.",
            "Verstuur het bericht opnieuw als dat is gelukt.",
        ],
        Cause::SenderAuthentication => &[
            "Stuur deze foutmelding naar uw helpdesk.",
            "Vraag de helpdesk om SPF, DKIM, DMARC en reverse DNS te controleren.",
            "Verstuur het bericht opnieuw als de instellingen goed zijn.",
        ],
        Cause::SenderRejected => &[
            "Kijk in uw mailprogramma of uw eigen adres goed gespeld is.",
            "Verstuur het bericht opnieuw vanaf uw gewone werkadres.",
            "Stuur deze foutmelding naar uw helpdesk als het weer misgaat.",
        ],
        Cause::Login => &[
            "Vul in uw mailprogramma uw nieuwste wachtwoord in.",
            "Sluit het mailprogramma, open het weer en verstuur het bericht opnieuw.",
            "Bel uw helpdesk als inloggen niet lukt of als uw account geblokkeerd is.",
        ],
        Cause::SendingLimit => &[
            "Wacht een dag en verstuur het bericht dan opnieuw.",
            "Verdeel een grote mailing over meer dagen.",
            "Bel meteen uw helpdesk als u zelf niet veel hebt verstuurd.",
        ],
        Cause::TooManyRecipients => &[
            "Verdeel de ontvangers over meer berichten, bijvoorbeeld vijftig per keer.",
            "Vraag uw helpdesk om een verzendlijst als u vaak aan veel mensen schrijft.",
        ],
        Cause::Restricted => &[
            "Kijk of dit een groep of een intern adres is.",
            "Vraag de ontvanger om berichten van uw adres toe te laten.",
            "Gebruik zolang een ander adres van de ontvanger.",
        ],
        Cause::BlockedByRecipient => &[
            "Bel of schrijf de ontvanger om te vragen waarom.",
            "Vraag de ontvanger om de blokkade op te heffen.",
            "Stuur geen nieuwsbrieven meer als de ontvanger die niet wil.",
        ],
        Cause::RelayDenied => &[
            "Kijk of er een typefout staat in het deel na de @.",
            "Log opnieuw in bij uw mailprogramma als al uw berichten terugkomen.",
            "Geef deze foutmelding aan de ontvanger, voor de beheerder van hun mailserver.",
        ],
        Cause::Protocol => &[
            "Verstuur het bericht nog één keer.",
            "Stuur deze foutmelding naar uw helpdesk als het weer misgaat.",
        ],
        Cause::Encryption => &[
            "Probeer het morgen opnieuw.",
            "Stuur deze foutmelding naar uw helpdesk als het weer misgaat.",
            "Vraag de helpdesk om de TLS-instellingen en het certificaat te controleren.",
        ],
        Cause::Undefined => UNCLEAR_STEPS,
        Cause::Delivered => &[],
        Cause::AutoReply => &["Lees of de ontvanger weg is of een ander adres noemt."],
        Cause::Complaint => &[
            "Haal het adres van uw verzendlijst.",
            "Vraag op een andere manier of u nog mag mailen.",
        ],
    }
}

fn reply(reply: Reply) -> Option<&'static str> {
    Some(match reply.number() {
        420 | 426 => "De verbinding met hun mailserver duurde te lang of viel weg.",
        421 => {
            "Hun mailserver is nu niet beschikbaar en verbreekt de verbinding. \
             Meestal is het drukte of een storing, en gaat het vanzelf over."
        }
        422 => "Het postvak is vol, of hun mailserver heeft een storing.",
        430 => "De mailserver begrijpt een opdracht niet.",
        431 => "Hun mailserver heeft te weinig ruimte.",
        432 => "Het postvak krijgt te veel tegelijk, of er is een nieuw wachtwoord nodig.",
        441 => "Hun mailserver geeft geen antwoord.",
        442 => "De verbinding met hun mailserver viel weg.",
        446 => "Het bericht draait rondjes tussen mailservers.",
        447 => "Het bezorgen lukte niet op tijd.",
        449 => "Onze mailserver vond geen weg naar hun mailserver.",
        450 => {
            "Het postvak van de ontvanger is even niet beschikbaar, \
             bijvoorbeeld omdat het op slot zit. Probeer het later opnieuw."
        }
        451 => {
            "De mailserver stopte door een fout bij de provider. \
             Dat ligt niet aan u en gaat meestal vanzelf over."
        }
        452 => {
            "De mailserver stopte, want de provider heeft te weinig opslagruimte. \
             Soms is het postvak vol, of had het bericht te veel ontvangers."
        }
        453 => "Hun mailserver neemt nu geen berichten aan.",
        454 => {
            "Uw mailprogramma moet inloggen voordat u kunt versturen, en dat lukte nu niet. \
             Vul daar zo nodig uw nieuwe wachtwoord in."
        }
        455 => "De mailserver kan deze opdracht nu niet uitvoeren.",
        458 | 459 => "De mailserver geeft de berichten voor dit domein nu niet door.",
        471 => "Een spamfilter van onze eigen mailserver houdt het bericht tegen.",
        498 | 512 => "Er is geen mailserver gevonden voor het domein, het deel na de @.",
        500 => "De mailserver begrijpt de opdracht niet. Over het adres zegt dat niets.",
        501 => {
            "Er staat een schrijffout in de opdracht aan de mailserver. \
             Vaak is een adres verkeerd getypt, bijvoorbeeld met een spatie."
        }
        502 => "De mailserver kent deze opdracht niet.",
        503 => {
            "De mailserver kreeg opdrachten in de verkeerde volgorde. \
             Vaak was uw mailprogramma nog niet ingelogd."
        }
        504 => {
            "De mailserver kent een deel van de opdracht niet. \
             Meestal ligt dat aan een instelling van uw mailprogramma."
        }
        505 => "Het account van de ontvanger is gesloten.",
        510 | 511 => "Hun mailserver kent dit adres niet.",
        513 => "Het adres is verkeerd geschreven.",
        521 => {
            "De verbinding is geweigerd: dit domein ontvangt geen e-mail. \
             Het kan ook zijn dat de mailserver niet beschikbaar is of ons blokkeert."
        }
        522 => "Het postvak is vol.",
        523 | 524 | 538 => "Uw mailprogramma moet eerst een veilige verbinding maken.",
        525 => "Het account is uitgeschakeld. Dat kan uw account zijn of dat van de ontvanger.",
        530 => {
            "U moet inloggen voordat u kunt versturen. \
             Kijk of in uw mailprogramma nog een oud wachtwoord staat."
        }
        533 => "Er is geen toestemming om dit bericht te bezorgen.",
        534 => "De manier waarop u inlogt, is niet veilig genoeg.",
        535 => {
            "Het inloggen mislukte: de gebruikersnaam of het wachtwoord klopt niet. \
             Vul in uw mailprogramma uw nieuwste wachtwoord in."
        }
        540 => "Het postvak is geblokkeerd of wordt niet meer gebruikt.",
        541 => "Hun mailserver weigert het bericht. Vaak komt dat door een spamfilter.",
        542 | 585 => "Hun mailserver weigert dit adres: er is daar geen postvak met deze naam.",
        550 => {
            "Het postvak is niet gevonden, of een regel of spamfilter weigert het bericht. \
             Alleen de woorden bij de code vertellen welke van de twee het is."
        }
        551 => {
            "De ontvanger heeft geen postvak op deze mailserver. \
             Soms staat in de foutmelding een ander adres dat u kunt proberen."
        }
        552 => {
            "Er is te weinig opslagruimte: het postvak is vol of het bericht is te groot. \
             Het adres is meestal goed."
        }
        553 => {
            "De naam van het postvak is ongeldig. \
             Vaak staat er een fout in het adres, maar soms wordt juist de afzender geweigerd."
        }
        554 => {
            "Het domein van de ontvanger zegt ‘niet toegestaan’, vaak door een spamfilter. \
             Soms is het adres van u of van de ontvanger ongeldig, of heeft het te weinig rechten. \
             Controleer het adres van de ontvanger."
        }
        555 => "De mailserver kent een toevoeging bij een van de adressen niet.",
        556 => "Het domein, het deel na de @, ontvangt geen e-mail.",
        571 => "Een regel of een spamfilter houdt het bericht tegen.",
        591 => "Onze mailserver staat op een blokkeerlijst.",
        _ => return None,
    })
}

#[rustfmt::skip]
fn status(status: Status) -> Option<&'static str> {
    Some(match status.key() {
        (0,  0) => "geen reden genoemd",
        (1,  0) => "probleem met het adres",
        (1,  1) => "het adres bestaat niet",
        (1,  2) => "het domein van het adres klopt niet",
        (1,  3) => "het adres is verkeerd geschreven",
        (1,  4) => "het adres past bij meer dan één postvak",
        (1,  5) => "het adres is geldig",
        (1,  6) => "verhuisd, zonder nieuw adres",
        (1,  7) => "het adres van de afzender is verkeerd geschreven",
        (1,  8) => "het domein van de afzender wordt geweigerd",
        (1,  9) => "doorgegeven, verder geen nieuws over de bezorging",
        (1, 10) => "adres onbekend, of domein zonder e-mail",
        (2,  0) => "probleem met het postvak",
        (2,  1) => "het postvak neemt geen berichten aan",
        (2,  2) => "postvak vol, of een limiet is bereikt",
        (2,  3) => "het bericht is te groot voor het postvak",
        (2,  4) => "de verzendlijst werkt niet goed",
        (3,  0) => "probleem met de mailserver",
        (3,  1) => "de mailserver is vol",
        (3,  2) => "de mailserver neemt geen berichten aan",
        (3,  3) => "de mailserver kan dit bericht niet aan",
        (3,  4) => "het bericht is te groot voor de mailserver",
        (3,  5) => "de mailserver is verkeerd ingesteld",
        (3,  6) => "het bericht kreeg een andere voorrang",
        (4,  0) => "probleem met het netwerk",
        (4,  1) => "geen antwoord, of het adres is geweigerd",
        (4,  2) => "de verbinding viel weg",
        (4,  3) => "een adreslijst of DNS gaf geen antwoord",
        (4,  4) => "geen weg naar de mailserver gevonden",
        (4,  5) => "te druk, of de verzendlimiet is bereikt",
        (4,  6) => "het bericht draait rondjes",
        (4,  7) => "bezorgen lukte niet op tijd",
        (5,  0) => "probleem tussen de mailservers, of adres onbekend",
        (5,  1) => "de mailserver kent de opdracht niet",
        (5,  2) => "schrijffout in de opdracht",
        (5,  3) => "te veel ontvangers in één bericht",
        (5,  4) => "een deel van de opdracht klopt niet",
        (5,  5) => "verkeerde versie van het protocol",
        (5,  6) => "de regel voor het inloggen is te lang",
        (6,  0) => "probleem met de inhoud",
        (6,  1) => "dit soort inhoud is niet toegestaan",
        (6,  2) => "omzetten is nodig, maar mag niet",
        (6,  3) => "omzetten is nodig, maar kan niet",
        (6,  4) => "omgezet, maar niet alles bleef behouden",
        (6,  5) => "het omzetten van het bericht mislukte",
        (6,  6) => "de inhoud is niet beschikbaar",
        (6,  7) => "bijzondere letters in een adres mogen niet",
        (6,  8 | 10) => "een antwoord met bijzondere letters mag niet",
        (6,  9) => "bijzondere letters boven het bericht mogen niet",
        (7,  0) => "geweigerd vanwege de veiligheid",
        (7,  1) => "geen toestemming, het bericht is geweigerd",
        (7,  2) => "u mag niet naar deze lijst mailen",
        (7,  3) => "beveiligd omzetten is nodig, maar kan niet",
        (7,  4) => "de gevraagde beveiliging is er niet",
        (7,  5) => "de versleuteling mislukte",
        (7,  6) => "de mailserver kent deze versleuteling niet",
        (7,  7) => "het bericht is onderweg veranderd",
        (7,  8) => "gebruikersnaam of wachtwoord klopt niet",
        (7,  9) => "de manier van inloggen is te zwak",
        (7, 10) => "een veilige verbinding is nodig",
        (7, 11) => "inloggen mag alleen met een veilige verbinding",
        (7, 12) => "nieuw wachtwoord nodig, of alleen interne afzenders",
        (7, 13) => "account uitgeschakeld, of alleen interne afzenders",
        (7, 14) => "er is eerst meer vertrouwen nodig",
        (7, 15) => "de voorrang van het bericht is te laag",
        (7, 16) => "het bericht is te groot voor deze voorrang",
        (7, 17) => "het postvak heeft een nieuwe eigenaar",
        (7, 18) => "het domein heeft een nieuwe eigenaar",
        (7, 19) => "de eigenaar is niet te controleren",
        (7, 20) => "geen geldige handtekening (DKIM)",
        (7, 21) => "de handtekening (DKIM) wordt niet geaccepteerd",
        (7, 22) => "de handtekening (DKIM) past niet bij de afzender",
        (7, 23) => "de controle van de afzender (SPF) mislukte",
        (7, 24) => "fout in de controle van de afzender (SPF)",
        (7, 25) => "de naam van onze mailserver klopt niet",
        (7, 26) => "meerdere controles van de afzender mislukten",
        (7, 27) => "afzender ontvangt geen e-mail, of SPF mislukte",
        (7, 28) => "te veel berichten in korte tijd",
        (7, 29) => "doorsturen niet te controleren, of verbinding onveilig",
        (7, 30) => "veilige verbinding nodig, of DKIM ontbreekt",
        _ => return None,
    })
}

const SAMPLES: &[(&str, &str)] =
    &[("Onbekend adres", UNKNOWN), ("Vol postvak", FULL), ("Tegengehouden als spam", SPAM)];

const FULL: &str = "\
Bericht niet bezorgd

Er is een probleem opgetreden bij het bezorgen van uw bericht aan m.dejong@voorbeeld.nl.

Het antwoord was:
552 5.2.2 <m.dejong@voorbeeld.nl>: Mailbox is full (in reply to RCPT TO command)
";

const SPAM: &str = "\
This is the mail system at host smtp.voorbeeld.org.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

<info@voorbeeld.nl>: host mx.voorbeeld.nl[192.0.2.25] said:
    554 5.7.1 Message rejected: it looks like spam (in reply to end of DATA command)
";

const UNKNOWN: &str = "\
Onbestelbaar: Uitnodiging informatieavond

Uw bericht kan niet worden bezorgd bij de volgende geadresseerden of groepen:

g.visser@voorbeeld.nl
Dit e-mailadres is niet gevonden. Controleer de spelling en verzend het bericht opnieuw.

Diagnostische gegevens voor beheerders:

Bronserver: AM0PR01MB0042.eurprd01.prod.outlook.com

g.visser@voorbeeld.nl
Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient \
g.visser@voorbeeld.nl not found by SMTP address lookup'

Oorspronkelijke berichtkoppen:

From: Secretariaat <secretariaat@voorbeeld.org>
To: g.visser@voorbeeld.nl
Subject: Uitnodiging informatieavond
Date: Mon, 23 Nov 2026 09:14:05 +0100
";
