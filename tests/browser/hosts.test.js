// The widget in pages of hosts that cannot run here, each with the policy and the frames that the product is known to have.
import { test } from 'node:test';
import { copies, getsVerdict, scrollsInside, useGuest } from './guest.js';
import { widgetsForLinks } from './wikis/snippets.js';

const guest = useGuest();

// BookStack: app/Util/CspService.php of its source. The admin names the hosts of frames in ALLOWED_IFRAME_SOURCES, and
// what is written in "Custom HTML Head Content" gets the nonce.
const NONCE = 'nm3lW0q8Zt5xRb2yKc7dVf1h';
const bookstack = (...sources) => ({
  'content-security-policy': [
    "frame-ancestors 'self'",
    `frame-src 'self' ${sources.join(' ')}`,
    `script-src http: https: 'nonce-${NONCE}' 'strict-dynamic'`,
    "object-src 'self'",
    "base-uri 'self'",
  ].join('; '),
});

test('BookStack: a frame from a host that the admin allowed', async (t) => {
  const visit = await guest.visit(t, guest.frame(), bookstack(guest.address('')));
  const reader = await visit.inside();
  await getsVerdict(reader);
  await scrollsInside(visit, reader);
  visit.askedOnlyForOwn();
});

test('BookStack: a frame from another host stays empty, and the link below it helps', async (t) => {
  const visit = await guest.visit(t, `${guest.frame()}<p>${guest.link}</p>`, bookstack());
  await visit.sees(`frame-src stopped ${guest.origin}`);
  visit.leftWidgetAlone();
  await visit.follow('De Bouncewijzer');
  await getsVerdict(visit);
});

test('BookStack: its policy stops the engine of the element, and the link that it was made of is left', async (t) => {
  const script = `<script nonce="${NONCE}">${widgetsForLinks('/')}</script>`;
  const visit = await guest.visit(t, `${script}<a href="/index.html">De Bouncewijzer</a>`, bookstack());
  await visit.page.waitForSelector('bounce-wijzer [slot=unavailable]', { visible: true });
  await visit.sees('script-src stopped wasm-eval');
  visit.askedOnlyForOwn();
});

// SharePoint Online: the policy that "Support for Content Security Policy (CSP) in SharePoint Online" of Microsoft's
// documentation prints, with fewer of Microsoft's own hosts. The Embed web part keeps of a frame no more than where it is from and how large it is, and drops
// `allow` (SharePoint/sp-dev-docs, issue 10571).
const sharepoint = {
  'content-security-policy': `script-src 'unsafe-eval' 'self'
    https://contentstorage.osi.office.net https://swx.cdn.skype.com https://res.delve.office.com
    https://lpcres.delve.office.com https://widget.uservoice.com https://by2.uservoice.com https://www.bing.com/api/maps
    https://www.bing.com/rms https://fabriciss.azureedge.net https://ajax.aspnetcdn.com https://js.monitor.azure.com
    https://r4.res.office365.com https://public-cdn.sharepointonline.com https://teams.microsoft.com *.cdn.office.net
    *.fluidpreview.office.net *.onecdn.static.microsoft https://webshell.suite.office.com https://amcdn.msftauth.net
    https://shell.cdn.office.net 'nonce-${NONCE}'`.replace(/\s+/g, ' '),
};

test('SharePoint: a frame, and copying from it', async (t) => {
  const visit = await guest.visit(t, guest.frame(), sharepoint);
  const reader = await visit.inside();
  await getsVerdict(reader);
  await copies(reader);
  await scrollsInside(visit, reader);
  visit.askedOnlyForOwn();
});

test('SharePoint: scripts of another host do not run, and the link in the element is left', async (t) => {
  const visit = await guest.visit(t, guest.element(), sharepoint);
  await visit.sees(`script-src-elem stopped ${guest.address('bounce-wijzer.js')}`);
  visit.leftWidgetAlone();
  await visit.follow('De Bouncewijzer');
  await getsVerdict(visit);
});

test('SharePoint: the element works from its own host, where a web part can bring it', async (t) => {
  const visit = await guest.visit(t, guest.element('/'), sharepoint);
  await getsVerdict(visit);
  visit.askedOnlyForOwn();
});

// Confluence Cloud: `getIframeSandboxAttribute` in @atlaskit/smart-card, for pages of hosts that Atlassian does not know.
// It lets no frame print.
const SANDBOX = 'allow-downloads allow-forms allow-popups allow-popups-to-escape-sandbox allow-presentation allow-same-origin allow-scripts';

test('Confluence: a frame in a sandbox, and copying from it', async (t) => {
  const visit = await guest.visit(t, guest.frame().replace('<iframe', `<iframe sandbox="${SANDBOX}"`));
  const reader = await visit.inside();
  await getsVerdict(reader);
  await copies(reader);
  await reader.press('print');
  await reader.reads({ headline: ['Ja, verwijder dit adres'] });
  await scrollsInside(visit, reader);
  visit.askedOnlyForOwn();
});
