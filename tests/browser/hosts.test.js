// The widget in pages of hosts that cannot run here, each with the policy and the frames that the product is known to have.
import { test } from 'node:test';
import { copies, getsVerdict, scrollsInside, single, snippet, useGuest } from './guest.js';

const guest = useGuest();
/** A link to the page, which every host lets through. */
const link = () => `<p><a href="${snippet.page(guest.place())}">Bouncewijzer</a></p>`;

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
  const visit = await guest.visit(t, snippet.frame(guest.place()), bookstack(guest.address('')));
  const reader = await visit.inside();
  await getsVerdict(reader);
  await scrollsInside(visit, reader);
  visit.askedOnlyForOwn();
});

test('BookStack: a frame from another host stays empty, and the link below it helps', async (t) => {
  const visit = await guest.visit(t, snippet.frame(guest.place()) + link(), bookstack());
  await visit.sees(`frame-src stopped ${guest.origin}`);
  visit.leftWidgetAlone();
  await visit.follow('Bouncewijzer');
  await getsVerdict(visit);
});

test('BookStack: its policy stops the engine of the element, and the link that it was made of is left', async (t) => {
  const script = snippet.widgetsForLinks({ ...guest.place(), folder: '/' });
  const page = `<script nonce="${NONCE}">${script}</script><a href="/index.html">Bouncewijzer</a>`;
  const visit = await guest.visit(t, page, bookstack());
  await visit.page.waitForSelector('bounce-wijzer [slot=unavailable]', { visible: true });
  await visit.sees('script-src stopped wasm-eval');
  visit.askedOnlyForOwn();
});

// SharePoint Online: the policy that "Support for Content Security Policy (CSP) in SharePoint Online" of Microsoft's
// documentation prints, with fewer of Microsoft's own hosts. Its Embed web part drops the `allow` of a frame
// (SharePoint/sp-dev-docs, issue 10571).
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
  const visit = await guest.visit(t, snippet.frame(guest.place()).replace(/ allow=".*?"/, ''), sharepoint);
  const reader = await visit.inside();
  await getsVerdict(reader);
  await copies(reader);
  await scrollsInside(visit, reader);
  visit.askedOnlyForOwn();
});

test('SharePoint: scripts of another host do not run, and the steps and a link are left', async (t) => {
  const visit = await guest.visit(t, snippet.element(guest.place()) + link(), sharepoint);
  await visit.page.waitForSelector('bounce-wijzer [slot=remove-steps]', { visible: true });
  await visit.sees(`script-src-elem stopped ${guest.address('bounce-wijzer.js')}`);
  visit.leftWidgetAlone();
  await visit.follow('Bouncewijzer');
  await getsVerdict(visit);
});

test('SharePoint: the element works from its own host, where a web part can bring it', async (t) => {
  const page = snippet.element(guest.place()).replaceAll(guest.address(''), '/');
  const visit = await guest.visit(t, page, sharepoint);
  await getsVerdict(visit);
  visit.askedOnlyForOwn();
});

// Confluence Cloud: `getIframeSandboxAttribute` in @atlaskit/smart-card, for pages of hosts that Atlassian does not know.
// It lets no frame print.
const SANDBOX =
  'allow-downloads allow-forms allow-popups allow-popups-to-escape-sandbox allow-presentation allow-same-origin allow-scripts';

test('Confluence: a frame in a sandbox, and copying from it', async (t) => {
  const src = snippet.address(guest.place());
  const visit = await guest.visit(t, `<iframe sandbox="${SANDBOX}" src="${src}" width="100%" height="480"></iframe>`);
  const reader = await visit.inside();
  await getsVerdict(reader);
  await copies(reader);
  await reader.press('print');
  await reader.reads({ headline: ['Ja, verwijder dit adres'] });
  await scrollsInside(visit, reader);
  visit.askedOnlyForOwn();
});

// What the documentation of an app with an HTML macro for Confluence (yamuno.com, "Content Display") says of its frames.
const MACRO = 'allow-scripts allow-same-origin allow-modals allow-popups allow-forms';

test('Confluence: the single file in an HTML macro asks for nothing', async (t) => {
  const content = single.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const visit = await guest.visit(t, `<iframe sandbox="${MACRO}" srcdoc="${content}" width="100%" height="480"></iframe>`);
  const reader = await visit.inside();
  await getsVerdict(reader);
  await copies(reader);
  await scrollsInside(visit, reader);
  visit.leftWidgetAlone();
});
