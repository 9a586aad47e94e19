//! The words by which notices are known, as data. All in lower case.

use crate::list::{List, list};
use crate::report::Kind;

/// The name of a form, words that only its notices have, and names of its program or company. The first row that
/// fits names the form.
///
/// A name alone makes no notice: people write of Gmail, and have addresses there.
#[rustfmt::skip]
pub(super) const FORMS: &[(&str, List, List)] = &[
    ("google-groups", list!["the group you tried to contact", "groups.google.com/support", "topic.py?topic=25838"], list!["groups.google.com"]),
    ("exchange", list![
        "diagnostic information for administrators", "diagnostische gegevens voor beheerders", "generating server:", "bronserver:",
        "diagnoseinformationen für administratoren", "informations de diagnostic pour les administrateurs",
        "información de diagnóstico para los administradores", "informazioni di diagnostica per gli amministratori",
        "delivery has failed to these recipients", "message hops",
        "imceaex-", "did not reach the following recipient", "heeft een of meer geadresseerden niet bereikt",
        "kan niet worden bezorgd bij de volgende geadresseerden", "resolver.adr.", "resolver.rst.", "storedrv.",
        "unknown to address", "onbekend aan-adres", "| office 365 |",
    ], list!["microsoft exchange", "office 365", "microsoft 365"]),
    ("gmail", list![
        "google tried to deliver", "address not found", "adres niet gevonden", "message blocked",
        "bericht geblokkeerd", "delivery incomplete", "bezorging onvolledig", "bezorging niet voltooid",
        "the response from the remote server was", "het antwoord van de externe server was", "message not delivered",
        "je bericht is niet bezorgd aan", "uw bericht is niet bezorgd aan", "support.google.com/mail/", "support.google.com/a/answer",
    ], list!["gmail", "support.google.com"]),
    ("qmail", list!["qmail-send program", "i'm afraid i wasn't able to deliver", "giving up on "], list!["qmail"]),
    ("exim", list![
        "created automatically by mail delivery software", "smtp error from remote mail",
        "a message that you sent could not be delivered", "a message that you sent has not yet been delivered",
        "retry timeout exceeded", "unrouteable address",
    ], list!["exim"]),
    ("sendmail", list![
        "transcript of session follows", "had permanent fatal errors", "had transient non-fatal errors", "while talking to",
    ], list![]),
    ("opensmtpd", list!["this is the mailer-daemon"], list!["opensmtpd"]),
    ("dragonfly", list!["dragonfly mail agent"], list![]),
    ("domino", list!["domino directory", "was not delivered to:", "public name & address book"], list![]),
    ("yahoo", list!["we were unable to deliver your message to the following address"], list![]),
    ("postfix", list!["this is the mail system at host", "(in reply to ", "refused to talk to me", "i'm sorry to have to inform you"], list!["postfix"]),
    ("outlook", list![
        "automatically generated delivery status notification", "0x800ccc", "serverfout:", "server error:", "door de server is geweigerd",
        "rejected by the server",
    ], list![]),
    ("ironport", list!["was undeliverable", "the reason for the problem"], list![]),
    ("groupwise", list![], list!["groupwise"]),
    ("communigate", list!["smtp module(domain", "local module(account"], list!["communigate"]),
    ("imail", list!["rcpt to generated following response"], list![]),
    ("mdaemon", list![], list!["mdaemon"]),
];

/// Words of notices in general, by which a text is known to be about mail that was not delivered.
pub(super) const BOUNCE_WORDS: List = list![
    "n'a pas été distribué",
    "n'a pas été remis",
    "n'a pas pu être remis",
    "n'a pas pu être distribué",
    "n'a pas pu être délivré",
    "échec de la remise",
    "no se ha entregado",
    "no se entregó",
    "error al entregar el mensaje",
    "non è stato recapitato",
    "recapito non riuscito",
    "non è stato consegnato",
    "não pôde ser entregue",
    "leveransen misslyckades",
    "levererades inte",
    "blev ikke leveret",
    "ble ikke levert",
    "kunde inte skickas",
    "ei voitu toimittaa",
    "toimitus epäonnistui",
    "nebyla doručena",
    "nelze doručit",
    "nedoručiteln",
    "nem lett kézbesítve",
    "kézbesíthetetlen",
    "nem kézbesíthető",
    "teslim edilemedi",
    "iletilemedi",
    "не может быть доставлено",
    "не может быть отправлено",
    "не было доставлено",
    "nie można dostarczyć",
    "niedostarczon",
    "送信できませんでした",
    "配信できません",
    "お届けできません",
    "届けることができません",
    "被退回",
    "退信",
    "无法送达",
    "无法投递",
    "未能送达",
    "無法傳遞",
    "無法投遞",
    "배달되지",
    "반송되",
    "전송되지",
    "undeliver",
    "undelivered",
    "could not deliver",
    "couldn't be delivered",
    "couldn't deliver",
    "unable to deliver",
    "wasn't delivered",
    "delivery failed",
    "failed to deliver",
    "geen van uw e-mailaccounts",
    "afleverfout",
    "konnte nicht versendet werden",
    "konnte nicht gesendet werden",
    "n'a pas pu être envoyé",
    "volgende adres werd geweigerd",
    "volgende adres is geweigerd",
    "afleveringsfout",
    "bezorgfout",
    "bezorgingsfout",
    "onbezorgbaar",
    "n'est pas parvenu à",
    "nie powiodło się",
    "未能向",
    "未送达",
    "无法发送到",
    "mensaje bloqueado",
    "message bloqué",
    "nachricht blockiert",
    "messaggio bloccato",
    "mensagem bloqueada",
    "non è stato possibile recapitare",
    "none of your e-mail accounts",
    "none of your email accounts",
    "kan e-mail niet versturen",
    "kan bericht niet versturen",
    "door de server geweigerd",
    "hard bounce",
    "soft bounce",
    "hardbounce",
    "softbounce",
    "delivery failure",
    "delivery has failed",
    "delivery status notification",
    "delivery notification",
    "failure notice",
    "failed permanently",
    "returned mail",
    "mail delivery failed",
    "returning message to sender",
    "message could not be",
    "did not receive this message",
    "rejected your message",
    "uw bericht geweigerd",
    "je bericht geweigerd",
    "non-deliver",
    "error delivering your mail",
    "error message below",
    "had delivery problems",
    "delivery report",
    "automatically rejected",
    "error occurred while trying to deliver",
    "mail system error",
    "permanent fatal error",
    "has not yet been delivered",
    "following recipients failed",
    "following recipient(s)",
    "failed recipient",
    "failed addresses",
    "returning to sender",
    "message you sent to",
    "mail returned",
    "onbestelbaar",
    "niet afgeleverd",
    "niet worden afgeleverd",
    "geadresseerde is",
    "unzustellbar",
    "nicht zugestellt",
    "non remis",
    "est différée",
    "est retardée",
    "va réessayer",
    "réessaiera",
    "réessayera",
    "distribution incomplète",
    "remise incomplète",
    "livraison incomplète",
    "problème temporaire est survenu",
    "vorübergehendes problem aufgetreten",
    "consegna incompleta",
    "entrega incompleta",
    "problema temporal al entregar",
    "volverá a intentarlo",
    "a été retardée",
    "se ha retrasado",
    "seguirá intentando",
    "è stata ritardata",
    "continuerà a tentare",
    "está atrasada",
    "continuará tentando",
    "continuará a tentar",
    "opóźnion",
    "pas encore été remis",
    "pas encore été distribué",
    "sin entregar",
    "no se pudo entregar",
    "non recapitabile",
    "não_entregue",
    "não foi entregue",
    "falha na entrega",
    "nie została dostarczona",
    "kunde inte levereras",
    "kunne ikke leveres",
    "не доставлено",
    "не удалось доставить",
];

/// Words that notices have, and so have letters about parcels and meetings: they count where a text speaks of mail.
pub(super) const WEAK_BOUNCE_WORDS: List = list![
    "konnte nicht an",
    "wurde nicht an",
    "wurde abgelehnt",
    "no se pudo enviar",
    "mislykkedes",
    "mislyktes",
    "epäonnistui",
    "a été refusé",
    "a été rejeté",
    "n'a pas été envoyé",
    "geadresseerden bereikt",
    "geadresseerde(n) bereikt",
    "niet worden bereikt",
    "kan (kunnen) niet",
    "is geblokkeerd",
    "werd geblokkeerd",
    "niet worden verzonden",
    "kon niet worden",
    "delayed",
    "was rejected",
    "is geweigerd",
    "is afgewezen",
    "werd afgewezen",
    "mislukt",
    "teruggestuurd",
    "niet verzonden",
    "vertraagd",
    "bezorging",
    "zustellung",
    "échec",
    "rechazó",
    "配信",
    "配送",
    "did not reach",
    "niet bereikt",
    "niet bezorgd",
    "niet worden bezorgd",
    "not delivered",
    "not be delivered",
    "niet aangekomen",
    "n'a pas pu être",
    "no se ha podido",
    "non è stato possibile",
];

/// Words by which people say that a mail came back.
#[rustfmt::skip]
pub(super) const COMMENT_WORDS: List = list![
    "kreeg mijn mail niet", "kreeg mijn e-mail niet", "kreeg mijn bericht niet", "kreeg het bericht niet", "kreeg de mail niet", "kreeg je mail niet",
    "kreeg je e-mail niet", "kreeg je bericht niet", "kreeg uw mail niet", "kreeg uw e-mail niet", "kreeg uw bericht niet", "kreeg onze mail niet",
    "kreeg dit terug", "krijg dit terug", "krijg terug", "krijgen terug", "kregen terug", "bounce van", "bounce from",
    "kwam terug", "komt terug", "kwamen terug", "komen terug", "teruggekomen", "terug gekomen", "kreeg terug", "kreeg ik terug", "gebounced",
    "came back", "bounced", "zurückgekommen", "kam zurück", "est revenu",
];

/// Words for mail, in the languages of the words above.
#[rustfmt::skip]
pub(super) const MAIL_WORDS: List = list![
    "meddel", "melding", "viesti", "zpráv", "üzenet", "ileti", "письм", "сообщен", "wiadomo", "e-post", "posta", "levél", "邮件", "郵件", "메일",
    "mail", "bericht", "message", "nachricht", "mensaje", "messaggio", "mensagem", "correo", "courriel", "recipient", "geadresseerde",
    "ontvanger", "empfänger", "destinat", "postvak", "server", "smtp", "メール", "メッセージ",
];

/// Words of confirmations that a mail was delivered or passed on.
#[rustfmt::skip]
pub(super) const DELIVERED_WORDS: List = list![
    "successfully delivered", "successfully relayed", "successful mail delivery report", "had successful delivery notifications",
    "delivery to these recipients or groups is complete", "has been delivered to the following recipients",
    "was delivered to the following recipients", "has been relayed to the following",
    "bezorging bij deze geadresseerden of groepen is voltooid", "geadresseerden of groepen is voltooid",
    "geadresseerden of distributielijsten is voltooid", "bericht is bezorgd bij de volgende", "is bezorgd bij de volgende geadresseerden",
    "met succes bezorgd", "succesvol bezorgd", "succesvol afgeleverd", "is met succes afgeleverd",
    "zustellung an diese empfänger oder gruppen ist abgeschlossen", "zustellung an diese empfänger oder verteilerlisten ist abgeschlossen",
    "wurde erfolgreich zugestellt", "wurde den folgenden empfängern zugestellt", "wurde an die folgenden empfänger zugestellt",
    "la remise à ces destinataires ou groupes est terminée", "a été remis aux destinataires suivants", "remis avec succès",
    "entrega a estos destinatarios o grupos se ha completado", "se completó la entrega a estos destinatarios", "se ha entregado a los siguientes",
    "recapito a questi destinatari o gruppi completato", "è stato recapitato ai seguenti",
    "is gelezen op", "a été lu le", "was read on", "wurde gelesen am", "se ha leído el", "è stato letto il",
];

/// Words of what is no notice about an address, in which those of notices may stand too: mail that waits for
/// somebody's approval, lists of what a filter holds, receipts of reading.
#[rustfmt::skip]
pub(super) const OTHER_WORDS: List = list![
    "moderator approval", "until the list moderator", "until the moderator", "held for moderation", "held for approval",
    "waiting for approval", "awaiting approval", "pending approval", "needs approval before", "waiting for moderator",
    "wacht op goedkeuring", "afwachting van goedkeuring", "goedkeuring van de moderator", "goedkeuring van een moderator",
    "wartet auf genehmigung", "genehmigung durch den moderator", "bis der moderator", "en attente d'approbation", "en attente de modération",
    "messages in quarantine", "messages in your quarantine", "quarantine summary", "quarantine digest", "quarantine notification",
    "quarantine report", "spam digest", "spam report", "spam summary", "quarantined messages", "berichten in quarantaine",
    "berichten worden voor u in quarantaine", "quarantaineoverzicht", "quarantainerapport", "quarantaine-overzicht", "quarantaine rapport",
    "spamrapport", "spamoverzicht", "spam-overzicht", "overzicht van de berichten die", "nachrichten in quarantäne", "quarantänebericht",
    "spambericht für", "messages en quarantaine", "messages mis en quarantaine",
    "is bijna vol", "almost full", "nearly full", "fast voll", "presque pleine",
    "niet ingetrokken", "bericht intrekken", "intrekken van het bericht", "intrekken van dit bericht", "message recall", "would like to recall the message", "intrekken van bericht", "nachrichtenrückruf", "recall failure", "recall success",
    "deleted without being read", "zonder te zijn gelezen", "zonder gelezen te zijn", "ungelesen gelöscht", "supprimé sans être lu",
    "supprimé sans avoir été lu",
];

/// Words by which people and programs pass a complaint on without a machine-readable part.
pub(super) const COMPLAINT_WORDS: List = list![
    "email abuse report",
    "email feedback report",
    "complaint about message from",
    "email abuse complaint",
    "abuse report for an email message",
    "authentication-failure report for an email message",
    "authentication failure report for an email message",
    "sent this email to unsubscribe from",
    "melding van misbruik (abuse report)",
    "dit is een melding van misbruik voor een e-mail",
    "dit is een klacht over een e-mail",
];

/// Senders of notices: parts of an address or a name.
pub(super) const SENDERS: List = list![
    "mailer-daemon",
    "mailerdaemon",
    "postmaster",
    "post_master",
    "mail delivery",
    "mail-daemon",
    "maildaemon",
    "microsoftexchange",
    "delivery subsystem",
    "mdaemon@",
    "<>",
];

/// Beginnings of the subjects of notices. People who pass one on put a word before it.
pub(super) const SUBJECTS: List = list![
    "undeliver",
    "undelivered mail",
    "mail delivery fail",
    "mail could not be delivered",
    "mail not delivered",
    "mail system error",
    "delivery status notification",
    "delivery failure",
    "delivery report (fail",
    "delivery notification",
    "failure notice",
    "returned mail",
    "returned to sender",
    "message undeliverable",
    "message delivery failure",
    "non-delivery",
    "non delivery",
    "onbestelbaar",
    "niet afgeleverd",
    "unzustellbar",
];

/// Lines at which a notice ends, without their dashes: the mail that came back begins.
pub(super) const BOUNDARIES: List = list![
    "original message headers",
    "oorspronkelijke berichtkoppen",
    "ursprüngliche nachrichtenköpfe",
    "en-têtes de message d'origine",
    "encabezados de mensajes originales",
    "encabezados originales",
    "intestazioni originali del messaggio",
    "cabeçalhos originais da mensagem",
    "below this line is",
    "this is a copy of",
    "message headers follow",
    "message header follows",
    "message header follow",
    "unsent message follows",
    "the header of the original",
    "original message follows",
    "returned message follows",
    "message follows",
    "message text follows",
    "header of the message",
    "included is a copy",
    "a copy of the original",
    "copy of the message",
    "start of returned message",
    "returned message",
    "content-type: message/rfc822",
    "undelivered message",
    "de kop van het bericht",
    "begin of returned",
    "your original message",
    "original headers",
    "the message header",
    "message contents follow",
    "the attached file contains",
];

/// Beginnings of lines with which somebody closes a letter; a signature follows.
pub(super) const CLOSINGS: List = list![
    "met vriendelijke groet",
    "vriendelijke groet",
    "met hartelijke groet",
    "hartelijke groet",
    "met groet",
    "groet,",
    "groet ",
    "gr.",
    "gr ",
    "groeten,",
    "groetjes",
    "mvg",
    "hoogachtend",
    "kind regards",
    "best regards",
    "regards,",
    "yours sincerely",
    "mit freundlichen",
    "freundliche grüße",
    "viele grüße",
    "cordialement",
    "bien à vous",
    "saludos",
    "cordiali saluti",
];

/// Beginnings of lines with which somebody opens a letter.
#[rustfmt::skip]
pub(super) const SALUTATIONS: List = list![
    "beste ", "hoi ", "hallo", "hoi", "ha ", "dag ", "geachte ", "lieve ", "goedemorgen", "goedemiddag", "goedenavond", "dear ", "hi ", "hi,",
    "hello", "good morning", "good afternoon", "sehr geehrte", "liebe ", "guten tag", "bonjour", "cher ", "chère ", "chers ", "madame, monsieur",
];

/// Words by which people speak of themselves and to each other, as no server does.
#[rustfmt::skip]
pub(super) const TOLD_WORDS: List = list![
    "ik kreeg", "ik krijg", "ik heb ", "ik had ", "ik ben ", "ik ga ", "ik kan ", "ik wil ", "ik stuur", "ik mail", "ik denk", "kreeg ik", "krijg ik",
    "heb ik ", "kan ik ", "moet ik ", "zal ik ", "wij kregen", "wij krijgen", "we kregen", "we krijgen", "kregen wij", "krijgen wij", "krijgen we",
    "kregen we", "mijn mail", "mijn e-mail", "mijn bericht", "jullie", "heb jij", "weet jij", "kun je", "kan je ", "wil je ", "kunt u mij", "bij jou",
    "mijn nieuwe",
    "i got ", "i get ", "i keep getting", "i received", "i have ", "i tried", "my mail", "my email", "my e-mail", "my message", "could you please",
    "can you ", "ich bekam", "ich bekomme", "ich habe", "meine mail", "meine e-mail", "können sie mir", "j'ai ", "je reçois", "mon mail",
    "mon message", "pouvez-vous",
];

/// Words by which people say that what was wrong is wrong no more, or never was.
#[rustfmt::skip]
pub(super) const RESOLVED_WORDS: List = list![
    "is opgelost", "zijn opgelost", "is verholpen", "is hersteld", "werkt weer", "werken weer", "doet het weer", "was een storing", "bestaat wel",
    "bestaat gewoon", "bestaat nog", "klopt gewoon", "komt weer aan", "komen weer aan", "komt nu aan", "komt alles aan", "alsnog aangekomen",
    "toch aangekomen", "wel aangekomen", "weer bereikbaar", "has been resolved", "has been fixed", "is fixed now", "works again", "working again",
    "does exist", "funktioniert wieder", "ist behoben", "wurde behoben", "fonctionne à nouveau", "est résolu",
];

/// Words of texts that explain what bounces are, or tell of many, or are about something else.
#[rustfmt::skip]
pub(super) const ARTICLE_WORDS: List = list![
    "betekent dat", "betekent een", "een bounce is", "is een bounce", "soorten bounces", "een hard bounce", "een soft bounce", "(bijvoorbeeld",
    "dit artikel", "veelgestelde vragen", "deze nieuwsbrief", "dit blog", "deze blog", "notulen", "actielijst", "factuurnummer",
    "means that", "a hard bounce", "a soft bounce", "this article", "was this helpful", "frequently asked", "this newsletter", "minutes of",
    "was bedeutet", "bedeutet, dass", "diesem artikel", "häufige fragen", "signifie que", "cet article",
];

/// Words with which notices speak of the mail to the one who sent it.
#[rustfmt::skip]
pub(super) const YOUR_MAIL_WORDS: List = list![
    "uw bericht", "je bericht", "uw e-mail", "uw email", "uw mail", "je e-mail", "je email", "je mail", "your message", "your mail", "your email",
    "your e-mail", "ihre nachricht", "ihre e-mail", "ihre mail", "votre message", "votre courriel", "votre mail", "su mensaje", "il messaggio",
    "sua mensagem",
];

/// Words of letters about parcels, orders and payments, which are not delivered and refused too.
#[rustfmt::skip]
pub(super) const PARCEL_WORDS: List = list![
    "zending", "pakket", "pakje", "bestelling", "uw brief", "brief retour", "brieven", "poststuk", "tikkie", "betaling", "incasso", "overboeking",
    "track & trace", "parcel", "shipment", "your package", "your order", "payment", "sendung", "paket", "bestellung", "zahlung", "colis", "commande",
    "paiement",
];

/// Words by which a text that speaks of a parcel speaks of a mail about it too.
#[rustfmt::skip]
pub(super) const MAILED_WORDS: List = list![
    "mail aan", "mail naar", "mail van ", "de mail ", "de e-mail ", "bericht aan", "bericht naar", "mailbox", "postvak", "mailserver", "gemaild",
    "gemailed", "nieuwsbrief", "message to", "mail to", "email to", "mail server", "nachricht an", "onbestelbaar:", "undeliverable:", "following recipient", "geadresseerde", "returned mail", "delivery status",
    "mail delivery", "mail an", "courriel", "mail à",
];

/// Words by which a text gives an example.
#[rustfmt::skip]
pub(super) const EXAMPLE_WORDS: List = list![
    "geeft dan", "krijg je dan", "krijgt u dan", "zie je dan", "ziet u dan", "staat dan", "krijg je bijvoorbeeld", "krijgt u bijvoorbeeld",
    "zie je bijvoorbeeld", "then gives", "then returns", "would return", "you then get", "you will then see",
];

/// Words of a text that explains how something works.
#[rustfmt::skip]
pub(super) const MANUAL_WORDS: List = list![
    "handleiding", "hoofdstuk", "paragraaf", "bijvoorbeeld", "voorbeeld@", "veelgestelde", "stappenplan", "manual", "chapter", "for example",
    "example@", "faq",
];

/// Words of a warning of what will happen to mail.
#[rustfmt::skip]
pub(super) const WARNING_WORDS: List = list![
    "is bijna vol", "almost full", "nearly full", "anders worden nieuwe", "anders worden berichten", "anders kunt u geen", "otherwise new m",
    "or new messages will",
];

/// Words for the mailbox of the reader.
#[rustfmt::skip]
pub(super) const YOUR_MAILBOX_WORDS: List = list![
    "uw mailbox", "je mailbox", "uw postvak", "je postvak", "uw postbus", "uw inbox", "your mailbox", "your inbox",
];

/// Words of programs that are no mail program and whose servers have the same codes.
#[rustfmt::skip]
pub(super) const FTP_WORDS: List = list![
    "filezilla", "failed to open file", "failed to change directory", "can't change directory", "ftp-server", "ftp server", "via ftp", "sftp",
];

/// Words of confirmations that a question was received, which may quote it.
#[rustfmt::skip]
pub(super) const TICKET_WORDS: List = list![
    "melding is ontvangen", "bericht is ontvangen", "vraag is ontvangen", "aanvraag is ontvangen", "e-mail is ontvangen", "mail is ontvangen",
    "uw melding ontvangen", "uw bericht ontvangen", "uw vraag ontvangen", "uw aanvraag ontvangen", "uw e-mail ontvangen", "in goede orde ontvangen",
    "ontvangen en geregistreerd", "geregistreerd onder", "bericht is geregistreerd", "melding is geregistreerd", "ontvangstbevestiging",
    "request has been received", "message has been received", "ticket has been created", "ticket has been opened", "received your request",
    "eingangsbestätigung", "ihre anfrage erhalten", "bien reçu votre",
];

/// Words with which an automatic answer says what it is, or that somebody is away.
#[rustfmt::skip]
pub(super) const AUTOMATIC_WORDS: List = list![
    "is een automatisch bericht", "is een automatisch gegenereerd", "is een automatisch antwoord", "is een automatische reactie",
    "ik ben afwezig", "ben ik afwezig", "ik ben niet aanwezig", "ik ben met verlof", "op vakantie en kan uw", "op vakantie en kunnen uw",
    "automatic reply to your", "is an automatic reply", "is an automated reply", "is an automatic response", "is an automated response",
    "i am away until", "i am away from", "i am out of the office", "i'm out of the office", "i am currently out of",
    "eine automatische antwort", "ich bin bis zum", "une réponse automatique", "gracias por contactar",
];

/// Titles of the mail that came back, which stand alone on a line.
pub(super) const TITLES: List = list![
    "original message",
    "original message:",
    "oorspronkelijk bericht",
    "oorspronkelijk bericht:",
    "origineel bericht",
];

/// Beginnings of lines that only the header of a mail has.
pub(super) const HEADER_LINES: List =
    list!["received: from ", "received: by ", "return-path: <", "dkim-signature:", "x-received:"];

/// Words of notices about mail that is still being tried, which only those have.
pub(super) const DELAY_WORDS: List = list![
    "warning message only",
    "warning only",
    "temporary failure report",
    "not yet been delivered",
    "not yet received",
    "will be retried",
    "will retry",
    "nieuwe poging",
    "will keep trying",
    "will continue to try",
    "will continue trying",
    "still trying",
    "still being retried",
    "will try again",
    "will be tried again",
    "delivery incomplete",
    "delay reason",
    "(delay)",
    "do not need to resend",
    "do not need to re-send",
    "no need to resend",
    "no action is required on your part",
    "temporary problem delivering",
    "keep trying",
    "delivery attempts will continue",
    "notification about a delay",
    "bezorging onvolledig",
    "bezorging niet voltooid",
    "nog niet bezorgd",
    "blijft het proberen",
    "blijven het proberen",
    "probeert het nog",
    "probeert het opnieuw",
    "proberen het opnieuw",
    "zustellung verzögert",
    "wird weiter versucht",
    "weiterhin versucht",
    "wird weiterhin",
    "noch nicht zugestellt",
    "bisher nicht zugestellt",
    "zustellung unvollständig",
    "verzögert sich",
    "nur eine warnung",
    "müssen die nachricht nicht erneut",
    "est différée",
    "est retardée",
    "a été retardée",
    "se ha retrasado",
    "seguirá intentando",
    "è stata ritardata",
    "continuerà a tentare",
    "está atrasada",
    "continuará tentando",
    "continuará a tentar",
    "opóźnion",
    "va réessayer",
    "réessaiera",
    "réessayera",
    "distribution incomplète",
    "remise incomplète",
    "livraison incomplète",
    "problème temporaire est survenu",
    "vorübergehendes problem aufgetreten",
    "consegna incompleta",
    "pas encore été remis",
    "pas encore pu être",
    "pas encore été distribué",
    "de nouvelles tentatives",
    "tentatives de remise vont continuer",
    "n'avez pas besoin de renvoyer",
    "aún no se ha entregado",
    "se retrasó la entrega",
    "entrega incompleta",
    "problema temporal al entregar",
    "volverá a intentarlo",
    "non è stato ancora recapitato",
    "ancora stato recapitato",
    "ainda não foi entregue",
    "nog niet worden bezorgd",
    "nog niet worden afgeleverd",
    "nog niet afgeleverd",
    "nog niet aangekomen",
    "blijft proberen",
    "blijven proberen",
    "alleen een waarschuwing",
    "slechts een waarschuwing",
    "niet opnieuw te versturen",
    "niet opnieuw te verzenden",
    "niet nogmaals te versturen",
    "wordt nog geprobeerd",
    "is vertraagd:",
    "är försenad",
    "er forsinket",
    "ещё не доставлено",
    "еще не доставлено",
];

/// Words of notices that no further attempt will be made.
pub(super) const FINAL_WORDS: List = list![
    "permanent error",
    "permanent fatal",
    "failed permanently",
    "permanent failure",
    "given up",
    "giving up",
    "not going to try again",
    "will not try",
    "will not be retried",
    "queue too long",
    "deleted from queue",
    "definitief",
    "definitive",
    "mail delivery failed",
    "i'm sorry to have to inform you",
    "i'm afraid i wasn't able to deliver",
    "a message that you sent could not be delivered",
    "retry timeout exceeded",
    "delivery has failed",
    "delivery failed",
    "failed delivery",
    "returned to sender",
    "returning message to sender",
    "returned mail",
    "failure notice",
    "undeliverable",
    "undelivered",
    "wasn't delivered",
    "couldn't be delivered",
    "onbestelbaar",
    "unzustellbar",
    "non remis",
];

/// Words for a delay, which notices that gave up use too.
pub(super) const WEAK_DELAY_WORDS: List = list![
    "delayed",
    "warning: could not send message",
    "transient non-fatal errors",
    "vertraagd",
    "vertraging",
    "verzögert",
    "retardé",
    "retrasado",
    "ritardo",
];

/// Words after which the address that follows is a recipient that was not reached.
pub(super) const RECIPIENT_CUES: List = list![
    "nachricht nicht an",
    "nachricht wurde nicht an",
    "nachricht konnte nicht an",
    "nicht an",
    "postfach von",
    "posteingang von",
    "empfängers",
    "distribué à",
    "parvenu à",
    "envoyé à",
    "délivré à",
    "délivré à l'adresse suivante :",
    "l'adresse suivante :",
    "adresse de",
    "recapitato a",
    "messaggio per",
    "mensaje para",
    "entregue ao",
    "entregue à",
    "wiadomość do",
    "dostarczona do",
    "dostarczona do użytkownika",
    "meddelande till",
    "levererades inte till",
    "meddelelse til",
    "melding til",
    "zpráva na adresu",
    "doručena na adresu",
    "kézbesítve",
    "адресату",
    "на адрес",
    "письмо для",
    "收件人",
    "收件人：",
    "宛先",
    "あて先",
    "宛先：",
    "받는 사람",
    "delivered to",
    "delivered to:",
    "deliver to",
    "delivery to",
    "deliver your message to",
    "deliver your mail to",
    "delivering your mail to",
    "deliver message to",
    "delivering message to",
    "delivering to",
    "delivery of your message to",
    "your message to",
    "message to",
    "your message for",
    "your mail to",
    "your email to",
    "your e-mail to",
    "send mail to",
    "uw mail aan",
    "uw e-mail aan",
    "je mail aan",
    "je e-mail aan",
    "sent to",
    "sent mail to",
    "message was addressed",
    "adres is",
    "message you sent to",
    "addressed to",
    "recipient",
    "recipient:",
    "recipient address",
    "rcpt to:",
    "rcpt to",
    "expanded from:",
    "expanded from",
    "generated from",
    "user",
    "mailbox",
    "address",
    "address:",
    "address was",
    "account",
    "to:",
    "to address:",
    "bezorgd aan",
    "bezorgd bij",
    "bezorgen aan",
    "bericht aan",
    "bericht naar",
    "bezorgen bij",
    "bezorgd worden aan",
    "bezorgd worden bij",
    "bezorging aan",
    "bezorging bij",
    "e-mail aan",
    "e-mail naar",
    "mail aan",
    "mail naar",
    "email aan",
    "email naar",
    "mailtje aan",
    "mailtje naar",
    "aangekomen bij",
    "aangekomen op",
    "afgeleverd worden aan",
    "afgeleverd worden bij",
    "afgeleverd worden op",
    "aflevering aan",
    "aflevering bij",
    "verstuurd aan",
    "verstuurd naar",
    "verzenden aan",
    "verzenden naar",
    "afgeleverd aan",
    "afgeleverd bij",
    "afgeleverd op",
    "afleveren bij",
    "afleveren aan",
    "verzonden aan",
    "verzonden naar",
    "gestuurd aan",
    "gestuurd naar",
    "geadresseerde",
    "geadresseerde:",
    "van de ontvangers",
    "van de geadresseerden",
    "one of the recipients",
    "ontvanger",
    "ontvanger:",
    "e-mailadres",
    "mailadres",
    "emailadres",
    "e-mailadres is",
    "adres",
    "adres:",
    "postvak",
    "postvak van",
    "postbus van",
    "mailbox van",
    "inbox van",
    "brievenbus van",
    "mailbox of",
    "inbox of",
    "mailbox for",
    "aan:",
    "zugestellt an",
    "e-mail an",
    "mail an",
    "zustellung an",
    "e-mail à",
    "courriel à",
    "courrier à",
    "correo a",
    "correo electrónico a",
    "nachricht an",
    "empfänger",
    "empfänger:",
    "an:",
    "message à",
    "remis à",
    "destinataire",
    "adresse",
    "mensaje a",
    "entregado a",
    "destinatario",
    "messaggio a",
    "consegnato a",
    "mensagem para",
    "entregue a",
];

/// Words after which the address that follows is the sender, or somebody who can help.
pub(super) const SENDER_CUES: List = list![
    "sent by",
    "from",
    "from:",
    "van",
    "van:",
    "contact",
    "contact met",
    "contact op met",
    "bereiken op",
    "bereikbaar op",
    "bereikbaar via",
    "door naar",
    "doorsturen naar",
    "doorsturen aan",
    "sender",
    "sender:",
    "afzender",
    "afzender:",
    "afzonden door",
    "verzonden door",
    "on behalf of",
    "message-id",
    "message-id:",
    "message id:",
    "reply-to:",
    "return-path:",
    "in-reply-to:",
    "references:",
];

/// Words for who sent a mail, behind which that address follows.
pub(super) const SENDER_NAMES: List = list!["sender", "afzender", "absender", "expéditeur"];

/// Words that ask to write to somebody.
#[rustfmt::skip]
pub(super) const INVITATIONS: List = list![
    "vragen?", "vraag?", "hulp?", "meer weten?", "informatie?", "stuur dan", "mail dan", "stuur een", "stuur ons", "stuur uw", "questions?", "help?",
    "please send", "please write", "send an e", "send us", "fragen?", "schreiben sie", "une question",
];

/// Words after which the address that follows is the new one of somebody who moved.
#[rustfmt::skip]
pub(super) const NEW_CUES: List = list![
    "nieuwe e-mailadres is", "nieuwe emailadres is", "nieuwe mailadres is", "nieuwe adres is", "nieuwe adres:", "nieuw adres:",
    "nieuw e-mailadres:", "nieuw emailadres:", "nieuw mailadres:", "nieuwe e-mailadres:", "new address is", "new email address is",
    "new e-mail address is", "new address:", "new email address:", "neue adresse ist", "neue e-mail-adresse ist", "neue e-mail-adresse:",
    "neue adresse:", "nouvelle adresse est", "nouvelle adresse :",
];

/// Words after which the address that follows is that of somebody who can help, or who did something.
#[rustfmt::skip]
pub(super) const HELPER_CUES: List = list![
    " met", " with", " mit", " avec", " con", " com", " by", " door", " via", " von", " de", " da", " bij", " at", " to", " naar", " help:", " mail",
    " e-mail", " email", " postmaster", " helpdesk", " support", " uw", " your", " mijn", " my", " op", " or", " of", " oder", " ou", " afz", "от",
];

/// Words after which the address that follows is the one from which a refusal came back, although `van` stands there.
#[rustfmt::skip]
pub(super) const RETURNED_CUES: List = list![
    "terug van", "bounce van", "foutmelding van", "onbestelbaar bericht van", "onbestelbare mail van", "back from", "bounce from", "bounce of",
];

/// Words behind an address about which somebody asks whether it is still in use.
#[rustfmt::skip]
pub(super) const ASKED_ABOUT: List = list![
    "nog bestaat", "bestaat nog", "nog klopt", "nog werkt", "nog goed is", "nog actief", "nog?", "still exists", "still works", "still valid",
];

/// Words after which the address that follows is that of the one who reads them.
#[rustfmt::skip]
pub(super) const OWN_CUES: List = list![
    " your address", " your email address", " your e-mail address", " your sender address", " uw adres", " uw e-mailadres", " uw mailadres",
    " uw emailadres", " je adres", " je e-mailadres", " jouw adres", " ihre adresse", " votre adresse",
];

/// Words after which the address that follows is that of somebody to ask, or who said something.
#[rustfmt::skip]
pub(super) const ASKED_CUES: List = list![
    " volgens", " vraag", " vraag het aan", " bel", " mail even", " meld dit bij", " meld het bij", " according to", " ask", " fragen sie", " laut",
    " selon", " demandez à", " via", " contact", " contact:", " contact op met", " melden bij", " abuse:",
];

/// Parts of a label, such as `Recipient address:`, that name a recipient.
pub(super) const RECIPIENT_LABELS: List = list![
    "recipient",
    "rcpt",
    "geadresseerde",
    "ontvanger",
    "empfänger",
    "destinat",
    "failed address",
    "undelivered address",
    "to address",
    "address",
    "adres",
    "unknown user",
    "no such user",
    "user",
    "mailbox",
];

/// Beginnings of lines whose address is no recipient that was not reached.
pub(super) const OTHER_LABELS: List = list![
    "from:",
    "from ",
    "van:",
    "von:",
    "de :",
    "de:",
    "da:",
    "sender:",
    "afzender:",
    "absender:",
    "reply-to:",
    "e:",
    "m:",
    "t:",
    "tel:",
    "tel.",
    "telefoon",
    "mob:",
    "mobiel",
    "e-mail:",
    "email:",
    "mail:",
    "return-path",
    "date:",
    "subject:",
    "onderwerp:",
    "betreff:",
    "objet:",
    "asunto:",
    "message-id",
    "message id",
    "cc:",
    "x-",
    "received:",
    "by ",
    "for <",
    "envelope-from",
    "(envelope-from",
    "list-",
    "references:",
    "in-reply-to:",
    "mail from",
    "mime-version",
    "content-",
    "original message from",
    "original address:",
    "the original message was received",
    "mailed-by",
    "dkim-",
    "arc-",
    ">>> mail",
    ">>> ehlo",
    ">>> helo",
    "please contact",
    "contact ",
];

/// Words that open a letter. An address right behind them is that of its reader.
pub(super) const GREETINGS: List = list!["hello ", "hallo ", "beste ", "dear "];

/// Words after which the answer of the server stands.
pub(super) const ANSWER_CUES: List = list![
    "remote host said:",
    "remote server said:",
    "said:",
    "the response from the remote server was:",
    "the response was:",
    "the error that the other server returned was:",
    "gave this error:",
    "remote server returned",
    "server returned:",
    "returned:",
    "responded with:",
    "response:",
    "diagnostic-code:",
    "diagnostic code:",
    "(reason:",
    "reason:",
    "because:",
    "refused to talk to me:",
    "reported error:",
    "error details:",
    "the reason for the problem:",
    "error message below:",
    "the error was:",
    "error:",
    "following error:",
    "het antwoord van de externe server was:",
    "het antwoord was:",
    "antwoord van de server:",
    "reactie van server:",
    "externe server heeft",
    "externe server retourneerde",
    "gaf deze fout:",
    "gaf de volgende fout:",
    "gerapporteerde fout:",
    "foutmelding:",
    "reden:",
    "omdat:",
    "fehler:",
    "grund:",
];

/// Words that no longer belong to the answer before them: the notice's own, and the answers to later commands.
pub(super) const ANSWER_ENDS: List = list![
    "};{",
    " (in reply to ",
    " giving up on ",
    " i'm not going to try again",
    " ##",
    " -- ",
    " 503 5.5.1",
    " 503 5.5.0",
    " 503 5.0.0",
    " 421 too many",
    " 503 bad sequence",
    " 503 error: need",
    " 503 must have",
    " 503 need",
    " 503 no recipient",
    " 503 no valid",
    " 503 polite people",
    " 503 rcpt",
    " 503 valid rcpt",
    " 554 5.5.1 error: no valid recipients",
    " 554 error: no valid recipients",
    " 554 no valid recipients",
];

/// Labels of the sender in the header above a message that is passed on, without the colon.
pub(super) const FORWARD_SENDER_LABELS: List = list![
    "van",
    "from",
    "von",
    "de",
    "da",
    "afzender",
    "absender",
    "expéditeur",
    "remitente",
    "fra",
    "från",
    "od",
];

/// Other labels in such a header.
pub(super) const FORWARD_LABELS: List = list![
    "aan",
    "to",
    "an",
    "à",
    "para",
    "a",
    "til",
    "till",
    "do",
    "cc",
    "bcc",
    "kopie",
    "onderwerp",
    "subject",
    "betreff",
    "betr",
    "objet",
    "asunto",
    "oggetto",
    "assunto",
    "emne",
    "ämne",
    "temat",
    "datum",
    "date",
    "data",
    "fecha",
    "verzonden",
    "sent",
    "gesendet",
    "envoyé",
    "enviado",
    "inviato",
    "antwoord aan",
    "beantwoorden",
    "reply-to",
    "antwort an",
];

/// Beginnings of the line below the sender with which web mail says that a mail is to the reader.
pub(super) const TO_READER: List =
    list!["aan mij", "naar mij", "to me", "an mich", "à moi", "para mí", "a me"];

/// Labels of the subject in the heading of a copied mail.
#[rustfmt::skip]
pub(super) const SUBJECT_LABELS: List = list![
    "subject:", "onderwerp:", "betreff:", "objet :", "objet:", "asunto:", "oggetto:", "assunto:", "ämne:", "emne:", "aihe:", "temat:",
    "předmět:", "tárgy:", "konu:", "тема:", "件名:", "主题:", "主旨:",
];

/// What a list says of an address in one word or two, and what that is. Words for a failure stand with the events.
#[rustfmt::skip]
pub(super) const LIST_OUTCOMES: &[(Kind, List)] = &[
    (Kind::Delivered, list![
        "afgeleverd", "bezorgd", "aangekomen", "is aangekomen", "is wel aangekomen", "wel aangekomen", "wel afgeleverd", "wel bezorgd", "werkt", "werkt wel", "werkt nog", "werkt nog wel",
        "werkt weer", "doet het wel weer", "bestaat nog", "ontvangen", "geopend", "gelezen", "geklikt", "verzonden",
        "verstuurd", "actief", "in orde", "goed", "ok", "oké", "250", "delivered", "opened", "open", "clicked", "click", "read",
        "sent", "relayed", "success", "accepted", "active", "processed", "zugestellt", "geöffnet", "gesendet", "remis", "ouvert", "envoyé",
        "distribué", "entregado", "consegnato",
    ]),
    (Kind::Complaint, list!["spamklacht", "klacht", "spam gemeld", "als spam gemeld", "complaint", "spam complaint", "spam report", "beschwerde", "plainte"]),
    (Kind::AutoReply, list![
        "vakantie", "op vakantie", "met vakantie", "afwezig", "afwezigheidsbericht", "automatisch antwoord", "autoreply", "auto-reply",
        "automatic reply", "out of office", "out-of-office", "ooo", "vacation", "abwesend", "abwesenheit", "urlaub", "absence",
    ]),
];

/// Parts of words by which a list says that a mail did not arrive.
#[rustfmt::skip]
pub(super) const LIST_WORDS: List = list![
    "onbekend", "bestaat niet", "niet gevonden", "ongeldig", "geweigerd", "geblokkeerd", "bounce", "mailbox vol", "is vol", "postvak vol",
    "postbus vol", "opgeheven", "werkt niet", "unknown", "no such", "not found", "does not exist", "doesn't exist", "invalid", "rejected", "blocked", "mailbox full", "is full", "inbox full", "quota",
    "unbekannt", "existiert nicht", "abgelehnt", "voll", "inconnu", "n'existe pas", "pleine", "desconocido", "sconosciuto",
];

/// Words between the names of people, in lower case.
#[rustfmt::skip]
pub(super) const NAME_PARTICLES: List = list![
    "van", "de", "der", "den", "het", "'t", "te", "ten", "ter", "in", "op", "la", "le", "du", "von", "zu", "el", "al", "di", "en", "e.o.", "o.b.v.",
];
