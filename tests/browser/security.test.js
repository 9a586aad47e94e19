// What a hostile mail brings stays text: nothing of it runs, becomes an element, or leads somewhere.
//
// The page has no policy, so that nothing but the widget itself keeps it so.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useBrowser } from './browser.js';
import { CHROMIUM, ENGINES } from './engines.js';
import { FIELDS, everywhere, harmless, mailbox } from './hostile.js';
import { PAYLOADS } from './payloads.js';

/** Notes whatever runs, and every result. */
const WATCH = `<script>
  ran = [];
  xss = () => ran.push('xss');
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'eval']) window[name] = () => ran.push(name);
  results = [];
  addEventListener('bounce-result', ({ detail }) => results.push(detail));
</script>`;
const PAGES = {
  '/host.html': `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Wiki</title>${WATCH}
    <script type="module" src="bounce-wijzer.js"></script>
    <bounce-wijzer contact="helpdesk@voorbeeld.nl" address-url="https://adresboek.example/leden?q={address}&tab=1"></bounce-wijzer>`,
  '/bare.html': `<!doctype html><html><meta charset="utf-8"><title>Bare</title>${WATCH}`,
};
// Other engines read the same fields in the same way: there it is enough to see what they make of them.
const FEW = { everywhere, address: FIELDS.address };

test('there are enough of them, and in a careless page many run', async (t) => {
  assert.ok(PAYLOADS.length >= 200, `${PAYLOADS.length}`);
  const reader = await openChromium(t, { path: 'bare.html', early: true });
  // Those that wait for nobody stand first.
  const alive = await reader.run(careless, PAYLOADS.slice(0, 90), 50);
  // What they complain of is their own business.
  await reader.page.goto('about:blank');
  reader.complaints.length = 0;
  assert.ok(alive >= 50, `only ${alive} run where they can`);
});

for (const engine of ENGINES.filter(({ path }) => path)) {
  const open = useBrowser(engine, PAGES);
  for (const [field, write] of Object.entries(engine === CHROMIUM ? FIELDS : FEW)) {
    test(`${engine.name}: nothing comes alive of the field "${field}"`, async (t) => {
      const reader = await open(t, { path: 'host.html' });
      // From then on an answer stands there as soon as it is given.
      await reader.paste('550');
      await reader.find('headline');
      const shown = await reader.run(compare, PAYLOADS.map((text) => [text, harmless(text), 'x', '', '<>'].map(write)));
      assert.deepEqual(shown.different, []);
      assert.deepEqual(shown.alone, [], 'no harmless mail is read in the same way');
      await stayedText(reader, shown);
    });
  }
}

const openChromium = useBrowser(CHROMIUM, PAGES);

test('a name of a file stays text', async (t) => {
  const reader = await openChromium(t, { path: 'host.html' });
  const shown = await reader.run(dropFiles, PAYLOADS);
  assert.equal(shown.named, 2 * PAYLOADS.length);
  assert.deepEqual(shown.elements, [1, 1], 'how many ways there are to show one');
  await stayedText(reader, shown);
});

test('many mails: the table has as many elements as that of harmless mails, and the spreadsheet no formula', async (t) => {
  const reader = await openChromium(t, { path: 'host.html' });
  await reader.run(keepDownloads);
  const texts = [...PAYLOADS, '=', '+', '-', '@', '=1+1|', '+31', '-2', '=a!'];
  const tables = {};
  for (const [name, ones] of Object.entries({ hostile: texts, harmless: texts.map(() => 'x') })) {
    await reader.drop('box.mbox', mailbox(ones));
    await reader.reads({ headline: [`${ones.length} adressen in ${ones.length} berichten`] });
    tables[name] = await reader.run(openRows, 20);
    await reader.press('clear');
    await reader.find('empty');
  }
  const { hostile } = tables;
  assert.equal(hostile.elements, tables.harmless.elements);
  assert.deepEqual(hostile.names, tables.harmless.names);
  assert.deepEqual(hostile.rows.map((row) => row.length), Array(texts.length + 1).fill(6));
  const cells = hostile.rows.flat();
  assert.deepEqual(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell)), []);
  assert.ok(cells.filter((cell) => /^'[=+\-@]/.test(cell)).length >= 20, 'what began as a formula is there');
  await stayedText(reader, hostile);
});

test('an attribute that is a payload leads nowhere else', async (t) => {
  const reader = await openChromium(t, { path: 'host.html' });
  const shown = await reader.run(setAttributes, FIELDS['list by a server'](''), PAYLOADS);
  for (const link of shown.links) assert.match(link, /^(mailto:[^/]*\?subject=|https:\/\/www\.rfc-editor\.org\/)/);
  assert.deepEqual(await reader.run(() => window.ran), []);
});

/** Asserts that nothing ran, that links lead where they should, and that results tell nothing of the mail. */
async function stayedText(reader, { links = [], attributes = [] }) {
  // What waits for a file that does not load, or for a moment, has had that.
  await reader.run(() => new Promise((resolve) => setTimeout(resolve, 200)));
  const { ran, results, strangers } = await reader.run(() => ({
    ran: window.ran, results: window.results, strangers: document.querySelectorAll('body > :not(bounce-wijzer)').length,
  }));
  assert.deepEqual([ran, strangers], [[], 0]);
  assert.deepEqual(attributes.filter((name) => /^on|^style$|^src/.test(name)), []);
  for (const { href, text } of links) leadsWhereItShould(href, text);
  for (const result of results) tellsOnlyCodes(result);
}

function leadsWhereItShould(href, text) {
  const { protocol, origin, pathname, search, searchParams, hash } = new URL(href);
  const names = [...searchParams.keys()].join();
  if (origin === 'https://adresboek.example') {
    assert.deepEqual([pathname, names, hash, searchParams.get('q')], ['/leden', 'q,tab', '', text], href);
  } else if (protocol === 'mailto:') {
    assert.deepEqual([pathname, names, hash], ['helpdesk@voorbeeld.nl', 'subject,body', ''], href);
    assert.doesNotMatch(search, /[<>"'\s]/);
  } else {
    assert.match(href, /^https:\/\/www\.rfc-editor\.org\/rfc\/rfc\d+$/);
  }
}

function tellsOnlyCodes({ kind, deliveries, ...others }) {
  assert.deepEqual(others, {});
  assert.match(kind, /^(failed|delayed|delivered|complaint|auto-reply|other)$/);
  for (const { reply_code, status, cause, verdict, certainty, ...more } of deliveries) {
    assert.deepEqual(more, {});
    assert.match(reply_code ?? '550', /^\d{3}$/);
    assert.match(status ?? '5.1.1', /^\d\.\d{1,3}\.\d{1,3}$/);
    assert.match([cause, verdict, certainty].join(), /^[a-z-]+,(remove|check|wait|keep|none),(sure|likely|unclear)$/);
  }
}

// What follows runs in the page.

/** Gives how many of the payloads run in a page that takes text for HTML, once there are enough. */
async function careless(payloads, enough) {
  const alive = new Set();
  addEventListener('message', ({ data }) => alive.add(data));
  for (const [number, payload] of payloads.entries()) {
    const frame = document.createElement('iframe');
    frame.sandbox = 'allow-scripts';
    frame.srcdoc = `<script>xss = () => parent.postMessage(${number}, '*')</script><div>${payload}</div>`;
    document.body.append(frame);
  }
  for (const end = Date.now() + 20_000; alive.size < enough && Date.now() < end; ) await new Promise((resolve) => setTimeout(resolve, 100));
  return alive.size;
}

/** Shows mails, each beside the first of its harmless twins that is read in the same way. */
async function compare(mails) {
  const widget = document.querySelector('bounce-wijzer');
  const { port1, port2 } = new MessageChannel();
  const drawn = () => new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  const links = new Map();
  const attributes = new Set();
  /** What two answers have in common that only differ in the words of the mail. */
  const withoutWords = (key, value) =>
    ['recipient', 'original_recipient', 'diagnostic', 'remote_mta', 'suggestion', 'quote'].includes(key) ? Boolean(value) : value;
  /** Shows a text, and counts the elements that stand there then, by their names. */
  const show = async (text) => {
    const answer = await widget.explain(text);
    await drawn();
    const elements = {};
    for (const { localName } of widget.shadowRoot.querySelectorAll('*')) elements[localName] = (elements[localName] ?? 0) + 1;
    return { elements: JSON.stringify(elements), answer: JSON.stringify(answer, withoutWords) };
  };
  const note = () => {
    for (const link of widget.shadowRoot.querySelectorAll('a')) links.set(link.href, link.querySelector('bdi')?.textContent);
    for (const element of widget.shadowRoot.querySelectorAll('*')) for (const name of element.getAttributeNames()) attributes.add(name);
  };
  const different = [];
  const alone = [];
  for (const [mail, ...twins] of mails) {
    const shown = await show(mail);
    note();
    let twin;
    for (const other of twins) {
      twin = await show(other);
      if (twin.answer === shown.answer) break;
    }
    if (twin.answer !== shown.answer) alone.push(mail);
    else if (twin.elements !== shown.elements) different.push({ mail, shown: shown.elements, twin: twin.elements });
  }
  return { different, alone, attributes: [...attributes], links: [...links].map(([href, text]) => ({ href, text })) };
}

/** Drops files with these names, each as one that can be read and as one that is empty. */
async function dropFiles(names) {
  const { shadowRoot } = document.querySelector('bounce-wijzer');
  const field = shadowRoot.querySelector('textarea');
  const ways = [new Set(), new Set()];
  let named = 0;
  for (const name of names) {
    for (const [number, content] of ['550 5.1.1 <jan@voorbeeld.nl>: User unknown', ''].entries()) {
      const file = new File([content], name);
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(file);
      field.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, composed: true }));
      const shows = () => {
        const is = shadowRoot.querySelector('[part=file-name] bdi')?.textContent === file.name;
        return is && (number === 0) === Boolean(shadowRoot.querySelector('[part=address]'));
      };
      for (const end = Date.now() + 1000; !shows() && Date.now() < end; ) await new Promise((resolve) => setTimeout(resolve));
      if (shows()) named += 1;
      ways[number].add(shadowRoot.querySelectorAll('*').length);
    }
  }
  return { named, elements: ways.map((way) => way.size) };
}

/** Keeps what would be downloaded. */
function keepDownloads() {
  window.kept = [];
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    window.kept.push(blob);
    return createObjectURL.call(URL, new Blob());
  };
}

/** Opens so many rows from all over the table, one after the other; gives what elements stand there, the links, and the rows of the spreadsheet. */
async function openRows(number) {
  const { shadowRoot } = document.querySelector('bounce-wijzer');
  const pause = () => new Promise((resolve) => setTimeout(resolve));
  const elements = shadowRoot.querySelectorAll('*').length;
  const names = new Set();
  const links = [];
  const buttons = [...shadowRoot.querySelectorAll('[part=open]')];
  for (const button of buttons.filter((_, at) => at % Math.ceil(buttons.length / number) === 0)) {
    button.click();
    await pause();
    for (const { localName } of shadowRoot.querySelectorAll('*')) names.add(localName);
    for (const link of shadowRoot.querySelectorAll('a')) links.push({ href: link.href, text: link.querySelector('bdi')?.textContent });
    button.click();
    await pause();
  }
  shadowRoot.querySelector('[part=download]').click();
  const table = await window.kept.at(-1).text();
  const rows = [[]];
  for (const [, quoted, plain, end] of table.matchAll(/(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/g)) {
    rows.at(-1).push(quoted ?? plain);
    if (end !== ';') rows.push([]);
  }
  return { elements, names: [...names].sort(), links, rows: rows.slice(0, -1) };
}

/** Gives each payload to the attributes of the element, and tells where links lead. */
async function setAttributes(line, payloads) {
  const widget = document.querySelector('bounce-wijzer');
  console.warn = () => {};
  await widget.explain(line);
  const links = new Set();
  for (const payload of payloads) {
    for (const name of ['contact', 'address-url', 'lang', 'theme', 'rule']) widget.setAttribute(name, payload);
    await new Promise((resolve) => setTimeout(resolve));
    for (const link of widget.shadowRoot.querySelectorAll('a')) links.add(link.href);
  }
  return { links: [...links] };
}
