// How the element finds its engine: under the name that says what is in it, and beside itself, wherever that is; and
// what it says when that is not to be had.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { test } from 'node:test';
import { LINES } from './bounces.js';
import { DIST, hold, useServers } from './browser.js';
import { ENGINE, GLUE, MARK, WASM, WHOLE, WRONG } from './build.js';

const read = (name) => readFile(join(DIST, name), 'utf8');
/** The mark of a build that is gone. */
const OLD = '0123456789abcdef';
const aged = async (name) => (await read(name)).replaceAll(MARK, OLD);

const open = useServers();

/** Asserts that the engine works, and that these were its files, each asked for once. */
async function works({ server, reader }, ...files) {
  await reader.paste(LINES.remove);
  await reader.reads({ headline: ['Ja, verwijder dit adres'] });
  const asked = server.requests.map((url) => url.replace(/\?\d+$/, '?')).filter((url) => /\/bouncewijzer/.test(url));
  assert.deepEqual(asked.sort(), [...new Set(files)].map((file) => `/${file}`).sort());
}

test('each file is asked for once, and what is loaded beforehand is used', async (t) => {
  for (const path of ['', 'embed.html']) {
    const { server, reader } = await open(t, {}, { path });
    await works({ server, reader }, ...ENGINE);
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
  await works(await open(t, pages), ...old, ...ENGINE);
});

test('the whole engine stands under a stable name too', async () => {
  assert.deepEqual(await readFile(join(DIST, 'bouncewijzer_bg.wasm')), await readFile(join(DIST, WHOLE)));
});

test('a page with a base elsewhere does not change where the element finds its engine', async (t) => {
  const page = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Wiki</title><base href="/elsewhere/">
    <script type="module" src="../bounce-wijzer.js"></script><bounce-wijzer></bounce-wijzer>`;
  await works(await open(t, { '/deep/page.html': page }, { path: 'deep/page.html' }), ...ENGINE);
});

for (const [how, body] of Object.entries(WRONG)) {
  test(`when the engine ${how}: a plain sentence, the help text, and what was pasted when it is there again`, async (t) => {
    const held = hold();
    const pages = Object.fromEntries([WASM, WHOLE].map((name) => [`/${name}`, held.promise.then(() => body(name))]));
    const { reader } = await open(t, pages, { early: true });
    await reader.paste(LINES.remove);
    held.resolve();
    await reader.page.waitForSelector('bounce-wijzer >>> [role=alert]', { visible: true });
    assert.match(await reader.page.$eval('bounce-wijzer', (widget) => widget.innerText), /werkt nu even niet/);
    for (const name in pages) delete pages[name];
    await (await reader.page.$('bounce-wijzer >>> [role=alert] button')).click();
    await reader.reads({ headline: ['Ja, verwijder dit adres'], address: ['jan@voorbeeld.nl'] });
  });
}

test('what is pasted while the engine is loaded is explained as soon as it is there', async (t) => {
  const held = hold();
  const { reader } = await open(t, { [`/${WASM}`]: held.promise }, { early: true });
  await reader.paste(LINES.remove);
  await reader.keys('Home');
  await reader.type('> ');
  held.resolve();
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
