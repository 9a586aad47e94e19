// Places that are not as usual: servers that say less, no network any more, other policies, directions and sizes.
import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { LINES, path } from './bounces.js';
import { DIST, launch, useHost, visit } from './browser.js';
import { EXPLAINER } from './build.js';
import { CHROMIUM, ENGINES } from './engines.js';
import { addFrame, others } from './frames.js';
import { TYPES, serve } from './server.js';

const REMOVE = 'Ja, verwijder dit adres';
const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
const element = '<script type="module" src="bounce-wijzer.js"></script><bounce-wijzer></bounce-wijzer>';

for (const engine of ENGINES.filter(({ name }) => name !== 'WebKit')) {
  describe(engine.name, { skip: engine.path ? false : `${engine.name} is not here` }, () => {
    const openHost = useHost(engine);
    let browser;
    before(async () => (browser = await launch(engine)));
    after(() => browser?.close());

    /** Opens the page of a server of its own. */
    async function open(test, { folder = DIST, path, ...options }) {
      const server = await serve(folder, options);
      test.after(() => server.close());
      const reader = await visit(browser, server, { path });
      test.after(() => reader.leave());
      return { server, reader };
    }

    test('a server that does not know what WebAssembly is', async (t) => {
      const { server, reader } = await open(t, { types: { ...TYPES, '.wasm': 'text/plain' } });
      await works(reader);
      assert.deepEqual(others(reader, server.url), []);
    });

    test('a folder in a folder, and its name does not matter', async (t) => {
      const folder = await mkdtemp(join(tmpdir(), 'bouncewijzer-'));
      t.after(() => rm(folder, { recursive: true }));
      await cp(DIST, join(folder, 'hulp/e-mail (1)'), { recursive: true });
      for (const page of ['index.html', 'embed.html', 'bouncewijzer.html']) {
        const path = `hulp/e-mail%20(1)/${page}`;
        const { server, reader } = await open(t, { folder, path });
        await works(reader);
        assert.deepEqual(others(reader, `${server.url}hulp/e-mail%20(1)/`), []);
      }
    });

    test('no network any more, once it is loaded and somebody turned to it', async (t) => {
      const { server, reader } = await open(t, {});
      await reader.press('paste');
      if (EXPLAINER) await reader.eventually(async () => assert.ok(await reader.run(hasFetched, EXPLAINER), 'what explains is not here'));
      await reader.run(() => document.querySelector('tbody + tbody') ?? new Promise((done) => setTimeout(done, 500)));
      await server.stop();
      await works(reader);
      await reader.choose(path('full-mailbox.eml'));
      await reader.reads({ address: ['t.smit@voorbeeld.nl'] });
      await reader.run(() => document.querySelector('[data-language=en]').click());
      await reader.reads({ headline: ['Not yet: wait and try again later'] });
    });

    test('a page with a strict policy', async (t) => {
      const reader = await openHost(t, () => element, { headers: { 'content-security-policy': STRICT } });
      await works(reader);
      assert.deepEqual(others(reader, reader.page.url()), []);
    });

    test('a page from right to left', async (t) => {
      const reader = await openHost(t, () => `<div dir="rtl">${element}</div>`, { width: 360 });
      await works(reader);
      assert.ok((await reader.run(overflow)) <= 0, 'it scrolls sideways');
      const directions = await reader.run(() => {
        const { shadowRoot } = document.querySelector('bounce-wijzer');
        return ['paste', 'headline', 'steps'].map((part) => getComputedStyle(shadowRoot.querySelector(`[part~=${part}]`)).direction);
      });
      assert.deepEqual(directions, ['ltr', 'ltr', 'ltr'], 'Dutch and English are read from left to right');
    });

    test('a frame in a page from right to left', async (t) => {
      const outside = await openHost(t, (url) => `<script>document.dir = 'rtl'</script><script src="${url}embed.js"></script>`, { width: 360 });
      await outside.run(addFrame, { src: `${outside.product}embed.html` });
      await fits(outside, await outside.inside());
    });

    test('a page that is zoomed', async (t) => {
      const outside = await openHost(t, (url) => `<script src="${url}embed.js"></script><style>body { zoom: 1.5 }</style>`);
      await outside.run(addFrame, { src: `${outside.product}embed.html`, width: 400 });
      await fits(outside, await outside.inside());
    });
  });
}

describe(`${CHROMIUM.name}, at 400 %`, () => {
  const open = useHost();

  test('a frame shows the whole answer', async (t) => {
    const zoomed = { width: 320, height: 256, scale: 4 };
    const outside = await open(t, (url) => `<script src="${url}embed.js"></script>`, zoomed);
    await outside.run(addFrame, { src: `${outside.product}embed.html`, width: '100%' });
    await fits(outside, await outside.inside());
    assert.ok((await outside.run(overflow)) <= 0, 'the page around it scrolls sideways');
  });
});

/** Has the reader read a bounce. */
async function works(reader) {
  await reader.paste(LINES.remove);
  await reader.reads({ headline: [REMOVE], address: ['jan@voorbeeld.nl'] });
}

/** Has the reader in the frame read a bounce, and sees that the frame shows all of it. */
async function fits(outside, reader) {
  await works(reader);
  await reader.eventually(async () => assert.ok((await reader.run(hidden)) <= 0, 'the frame is too low'));
  assert.ok((await reader.run(overflow)) <= 0, 'the frame scrolls sideways');
  assert.deepEqual(others(outside, outside.page.url(), outside.product), []);
}

// What follows runs in a page.

/** Whether a file was fetched, to its last byte. */
function hasFetched(file) {
  return performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.endsWith(file) && responseEnd > 0);
}

/** How many pixels the content is wider than the window. */
function overflow() {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

/** How many pixels the content is higher than the window. */
function hidden() {
  return document.documentElement.scrollHeight - document.documentElement.clientHeight;
}
