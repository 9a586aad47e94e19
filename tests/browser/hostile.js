// Bounces with something in one of their fields that is none of their sender's business.

const base64 = (text) => Buffer.from(text).toString('base64');
/** A line of a header: what would end it goes on on the next. */
const folded = (text) => text.replace(/[\r\n]+/g, '\n ');

/** A delivery report, of which `fields` are as given. */
function report(fields) {
  const {
    subject = 'Undelivered Mail Returned to Sender', notice = 'Your message could not be delivered.', address = 'jan@voorbeeld.nl',
    original = 'leden@voorbeeld.nl', server = 'mx.voorbeeld.nl', answer = '550 5.1.1 User unknown', diagnostic = '', file = 'verslag.pdf', html = 'Not delivered.', name = 'Jan',
  } = fields;
  return `Date: Thu, 12 Mar 2026 09:14:05 +0100
From: Mail Delivery System <MAILER-DAEMON@mail.vereniging.example>
To: ${folded(name)} <secretaris@vereniging.example>
Subject: ${folded(subject)}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: multipart/alternative; boundary="b2"

--b2
Content-Type: text/plain; charset=utf-8

${notice}

--b2
Content-Type: text/html; charset=utf-8

<html><body><p>${html}</p></body></html>

--b2--

--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; ${folded(server)}

Original-Recipient: rfc822; ${folded(original)}
Final-Recipient: rfc822; ${folded(address)}
Action: failed
Status: 5.1.1
Remote-MTA: dns; ${folded(server)}
Diagnostic-Code: smtp; ${folded(answer)} ${folded(diagnostic)}

--b1
Content-Type: application/octet-stream; name="${folded(file)}"
Content-Disposition: attachment; filename="${folded(file)}"

x

--b1--
`;
}

/** How a text gets into a bounce, by the field that it stands in. */
export const FIELDS = {
  subject: (text) => report({ subject: text }),
  'encoded subject': (text) => report({ subject: `=?utf-8?B?${base64(text)}?=` }),
  name: (text) => report({ name: text }),
  address: (text) => report({ address: `${text}@voorbeeld.nl` }),
  'quoted address': (text) => report({ address: `"${text.replace(/["\\]/g, '\\$&')}"@voorbeeld.nl` }),
  'original address': (text) => report({ original: `${text}@voorbeeld.nl` }),
  diagnostic: (text) => report({ diagnostic: text }),
  server: (text) => report({ server: text }),
  file: (text) => report({ file: text }),
  html: (text) => report({ html: text }),
  notice: (text) => report({ notice: text }),
  line: (text) => `550 5.1.1 <jan@voorbeeld.nl>: User unknown ${text}`,
  'list by a server': (text) => `550 5.7.1 <jan@voorbeeld.nl>: 192.0.2.1 is listed at zen.spamhaus.org ${text}`,
  page: (text) => `<!doctype html><html><head><title>${text}</title></head><body>550 5.1.1 &lt;jan@voorbeeld.nl&gt;: User unknown ${text}</body></html>`,
  alone: (text) => text,
};

/** A bounce with the text in every field, but for the addresses: those would not be read as such. */
export const everywhere = (text) => report({
  subject: text, name: text, notice: text, html: text, server: text, file: text, diagnostic: `is listed at zen.spamhaus.org ${text}`,
});

/** A mailbox with a bounce for each of `texts`, which the server says first, and which begin the address where they can. */
export const mailbox = (texts) =>
  texts.map((text, number) => {
    const local = /^[^\s<>"'(),:;\\@[\]\x00-\x1f]+$/.test(text) ? text : 'jan';
    const mail = report({ address: `${local}${number}@voorbeeld.nl`, answer: `${text} 550 5.1.1 User unknown`, server: text });
    return `From MAILER-DAEMON Thu Mar 12 09:14:05 2026\n${mail}`;
  }).join('\n');

/** A text as long as `text` that means nothing to anybody. */
export const harmless = (text) => text.replace(/[^\w\s]/g, 'x');
