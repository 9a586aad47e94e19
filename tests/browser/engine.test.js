// How the element finds its engine: under the name that says what is in it, and beside itself, wherever that is; and
// what it says when that is not to be had.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { after, before, test } from 'node:test';
import { LINES } from './bounces.js';
import { DIST, launch, visit } from './browser.js';
import { serve } from './server.js';

const read = (name) => readFile(join(DIST, name), 'utf8');
const GLUE = (await readdir(DIST)).find((name) => /^bouncewijzer-[0-9a-f]{16}\.js$/.test(name));
const MARK = GLUE.match(/-(.*)\.js/)[1];
const WASM = `bouncewijzer-${MARK}_bg.wasm`;
/** What explains, which is fetched when somebody turns to the widget. */
const EXPLAINER = `bouncewijzer-${MARK}_explainer.wasm`;
/** All of it in one, for scripts, and for an element whose own engine is gone. */
const WHOLE = (await read('bouncewijzer.js')).match(/bouncewijzer-\w+_bg\.wasm/)[0];
/** The same of a build that is gone. */
const OLD = '0123456789abcdef';
const aged = async (name) => (await read(name)).replaceAll(MARK, OLD);

/** A promise, and the way to keep it. */
function promise() {
  let resolve;
  return { promise: new Promise((keep) => (resolve = keep)), resolve: (value) => resolve(value) };
}

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

/** Opens the page of a server that has these pages beside or instead of the files of `dist`. */
async function open(test, pages, options) {
  const server = await serve(DIST, { pages });
  test.after(() => server.close());
  const reader = await visit(browser, server, options);
  test.after(() => reader.leave());
  return { server, reader };
}

/** Asserts that the engine works, and that these were its files, each asked for once. */
async function works({ server, reader }, ...files) {
  await reader.paste(LINES.remove);
  await reader.reads({ headline: ['Ja, verwijder dit adres'] });
  const asked = server.requests.map((url) => url.replace(/\?\d+$/, '?')).filter((url) => /\/bouncewijzer/.test(url));
  assert.deepEqual(asked.sort(), files.map((file) => `/${file}`).sort());
}

test('each file is asked for once, and what is loaded beforehand is used', async (t) => {
  for (const path of ['', 'embed.html']) {
    const { server, reader } = await open(t, {}, { path });
    await works({ server, reader }, GLUE, WASM, EXPLAINER);
    // So long does Chromium wait before it complains.
    await wait(4000);
    assert.deepEqual(reader.messages.filter((message) => /preload/.test(message)), []);
    assert.deepEqual(server.requests.toSorted(), [...new Set(server.requests)].sort());
  }
});

test('an old element from a cache, whose engine is gone, takes the one that is there', async (t) => {
  const pages = { '/bounce-wijzer.js': await aged('bounce-wijzer.js') };
  await works(await open(t, pages), `bouncewijzer-${OLD}.js`, 'bouncewijzer.js?', GLUE, WASM, WHOLE);
});

test('an old element and an old half of its engine never take the other half of a new one', async (t) => {
  const pages = {
    '/bounce-wijzer.js': await aged('bounce-wijzer.js'),
    [`/bouncewijzer-${OLD}.js`]: await aged(GLUE),
  };
  const old = [`bouncewijzer-${OLD}.js`, `bouncewijzer-${OLD}_bg.wasm`];
  await works(await open(t, pages), ...old, 'bouncewijzer.js?', GLUE, WASM, WHOLE);
});

test('an old page from a cache works with the files that are there', async (t) => {
  const pages = { '/index.html': await aged('index.html') };
  const old = [`bouncewijzer-${OLD}.js`, `bouncewijzer-${OLD}_bg.wasm`];
  await works(await open(t, pages), ...old, GLUE, WASM, EXPLAINER);
});

test('the whole engine stands under a stable name too', async () => {
  assert.deepEqual(await readFile(join(DIST, 'bouncewijzer_bg.wasm')), await readFile(join(DIST, WHOLE)));
});

test('a page with a base elsewhere does not change where the element finds its engine', async (t) => {
  const page = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Wiki</title><base href="/elsewhere/">
    <script type="module" src="../bounce-wijzer.js"></script><bounce-wijzer></bounce-wijzer>`;
  await works(await open(t, { '/deep/page.html': page }, { path: 'deep/page.html' }), GLUE, WASM, EXPLAINER);
});

const WRONG = {
  'is not there': () => null,
  'is broken': () => Buffer.from('\0asm and nothing more'),
  'is cut off': async (name) => (await readFile(join(DIST, name))).subarray(0, 100_000),
  'is a page that says sorry': () => '<!doctype html><title>404</title>',
};
for (const [how, body] of Object.entries(WRONG)) {
  test(`when the engine ${how}: a plain sentence, the help text, and what was pasted when it is there again`, async (t) => {
    const hold = promise();
    const pages = Object.fromEntries([WASM, WHOLE].map((name) => [`/${name}`, hold.promise.then(() => body(name))]));
    const { reader } = await open(t, pages, { early: true });
    await reader.paste(LINES.remove);
    hold.resolve();
    await reader.page.waitForSelector('bounce-wijzer >>> [role=alert]', { visible: true });
    assert.match(await reader.page.$eval('bounce-wijzer', (widget) => widget.innerText), /werkt nu even niet/);
    for (const name in pages) delete pages[name];
    await (await reader.page.$('bounce-wijzer >>> [role=alert] button')).click();
    await reader.reads({ headline: ['Ja, verwijder dit adres'], address: ['jan@voorbeeld.nl'] });
  });
}

for (const [how, body] of Object.entries(WRONG)) {
  test(`when what explains ${how}: it is said, the text stays, and it is fetched again`, async (t) => {
    const pages = { [`/${EXPLAINER}`]: await body(EXPLAINER) };
    const { server, reader } = await open(t, pages);
    await reader.paste(LINES.remove);
    await reader.reads({ headline: ['De uitleg is niet opgehaald'] });
    await reader.says('De uitleg is niet opgehaald');
    assert.equal(await reader.focused(), 'paste');
    assert.equal(await reader.run(() => document.querySelector('bounce-wijzer').value), LINES.remove);
    await assert.rejects(reader.run(explain, LINES.remove), /cannot be fetched/);

    // A button that goes on failing does not lose the focus.
    const help = await reader.texts('meaning');
    await reader.reach('fetch-again');
    const before = server.requests.length;
    await reader.keys('Enter');
    await reader.eventually(() => assert.equal(server.requests.length, before + 1));
    await reader.reads({ headline: ['De uitleg is niet opgehaald'], meaning: help });
    assert.equal(await reader.focused(), 'fetch-again');

    delete pages[`/${EXPLAINER}`];
    await reader.keys('Enter');
    await reader.reads({ headline: ['Ja, verwijder dit adres'], address: ['jan@voorbeeld.nl'] });
    assert.equal(await reader.focused(), 'headline');
    assert.equal((await reader.run(explain, LINES.remove)).deliveries.length, 1);
  });
}

/** Runs in the page. */
async function explain(text) {
  const { explain } = await import('/bounce-wijzer.js');
  return explain(text);
}

/** Holds a file above the widget; runs in the page. */
function drag() {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['550'], 'bericht.eml'));
  const field = document.querySelector('bounce-wijzer').shadowRoot.querySelector('textarea');
  field.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true, composed: true }));
}

const TURNS = {
  'with the pointer': (reader) => reader.page.hover('bounce-wijzer'),
  'with the keyboard': (reader) => reader.reach('paste'),
  'with a file': (reader) => reader.run(drag),
};
for (const [how, turn] of Object.entries(TURNS)) {
  test(`what explains is not fetched before somebody turns to the widget ${how}`, async (t) => {
    const { server, reader } = await open(t, {});
    await wait(1000);
    const count = () => server.requests.filter((url) => url === `/${EXPLAINER}`).length;
    assert.equal(count(), 0);
    await turn(reader);
    await reader.eventually(() => assert.equal(count(), 1));
  });
}

test('what is pasted while what explains is fetched is explained as soon as it is there', async (t) => {
  const hold = promise();
  const { reader } = await open(t, { [`/${EXPLAINER}`]: hold.promise });
  await reader.paste(LINES.remove);
  await reader.reads({ fetching: ['Even geduld: de uitleg wordt opgehaald.'] });
  await reader.says('Even geduld: de uitleg wordt opgehaald.');
  await reader.keys('Home');
  await reader.type('> ');
  hold.resolve();
  await reader.reads({ headline: ['Ja, verwijder dit adres'], address: ['jan@voorbeeld.nl'] });
  // The reader goes on where they were.
  assert.equal(await reader.focused(), 'paste');
});

test('an example that was pressed too soon is shown when that is here, and the focus goes to it', async (t) => {
  const hold = promise();
  const { reader } = await open(t, { [`/${EXPLAINER}`]: hold.promise });
  await reader.press('example');
  await reader.find('fetching');
  hold.resolve();
  await reader.find('card');
  await reader.eventually(async () => assert.equal(await reader.focused(), 'headline'));
});

test('what is pasted while the engine is loaded is explained as soon as it is there', async (t) => {
  const hold = promise();
  const { reader } = await open(t, { [`/${WASM}`]: hold.promise }, { early: true });
  await reader.paste(LINES.remove);
  await reader.keys('Home');
  await reader.type('> ');
  hold.resolve();
  await reader.reads({ headline: ['Ja, verwijder dit adres'], address: ['jan@voorbeeld.nl'] });
  // The reader goes on where they were.
  await reader.type('> ');
  const value = await reader.run(() => document.querySelector('bounce-wijzer').value);
  assert.equal(value, `> > ${LINES.remove}`);
});

test('a browser without WebAssembly: a plain sentence, and the help text still serves', async (t) => {
  const page = (await read('index.html')).replace('<script', '<script src="old.js"></script><script');
  const { reader } = await open(t, { '/index.html': page, '/old.js': 'delete globalThis.WebAssembly' }, { early: true });
  await reader.page.waitForSelector('bounce-wijzer >>> [role=alert]', { visible: true });
  assert.match(await reader.page.$eval('body', (body) => body.innerText), /werkt nu even niet[^]*Tijdelijk of definitief/);
});
