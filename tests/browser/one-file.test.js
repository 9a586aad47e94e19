// The page in one file, in every kind of frame and from a disk: it works, and asks nobody for anything.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { LINES, path } from './bounces.js';
import { DIST, launch, useBrowser, useHost } from './browser.js';
import { ENGINES } from './engines.js';
import { FRAMES, addFrame, onDisk, others, works } from './frames.js';
import { Reader } from './reader.js';
import { breakEngine, mendEngine } from './states.js';

const NAME = 'bouncewijzer.html';
const html = await readFile(join(DIST, NAME), 'utf8');
const WINDOW = { width: 1280, height: 900 };

for (const engine of ENGINES.filter(({ name }) => name !== 'WebKit')) {
  describe(engine.name, { skip: engine.path ? false : `${engine.name} is not here` }, () => {
    const open = useHost(engine);
    let browser;
    before(async () => (browser = await launch(engine)));
    after(() => browser?.close());

    for (const [kind, properties] of Object.entries(FRAMES)) {
      test(`in a frame of the kind ${kind}`, async (t) => {
        const outside = await open(t, () => '');
        await outside.run(addFrame, properties(outside.product + NAME, html));
        await works(outside);
        assert.deepEqual(others(outside, outside.page.url(), outside.product + NAME), []);
      });
    }

    test('in a frame of a page on a disk', async (t) => {
      const folder = await onDisk(t, { [NAME]: html, 'page.html': `<!doctype html><title>Wiki</title><iframe src="${NAME}"></iframe>` });
      const outside = new Reader(await browser.open(`${folder}page.html`, WINDOW));
      t.after(() => outside.leave());
      await works(outside);
      assert.deepEqual(others(outside, `${folder}page.html`, folder + NAME), []);
    });

    test('from a disk', async (t) => {
      const folder = await onDisk(t, { [NAME]: html });
      const reader = new Reader(await browser.open(`${folder}${NAME}?lang=en`, WINDOW));
      t.after(() => reader.leave());
      await reader.paste(LINES.remove);
      await reader.reads({ headline: ['Yes, remove this address'] });
      assert.deepEqual(others(reader, folder + NAME), []);
    });
  });
}

const open = useBrowser();
const openHost = useHost();

test('an editor changes the language, the options and the steps in the file', async (t) => {
  const edited = html
    .replace('<bounce-wijzer lang="nl">', '<bounce-wijzer lang="en" rule="strict">')
    .replace('Open the participant', 'Open the <b>member</b>');
  const outside = await openHost(t, () => '');
  await outside.run(addFrame, { srcdoc: edited });
  const reader = await outside.inside();
  await reader.paste(LINES.keep);
  await reader.reads({ headline: ['Yes, remove this address'] });
  assert.match(await reader.run(() => document.querySelector('.steps[lang=en]').innerText), /^Open the member/);
  assert.equal(await reader.run(() => document.documentElement.lang), 'en');
});

test('the policy allows this script and this style, and no request', async (t) => {
  const reader = await open(t, { path: NAME });
  const policy = await reader.run(() => document.querySelector('meta[http-equiv="Content-Security-Policy"]').content);
  assert.match(policy, /^default-src 'none'; script-src 'sha256-[^' ]+' 'wasm-unsafe-eval'; style-src 'sha256-[^' ]+'; img-src data:; base-uri 'none'; form-action 'none'$/);
  const answer = await reader.run(() => fetch('bouncewijzer.html').then(() => 'it can send', () => 'it cannot send'));
  assert.equal(answer, 'it cannot send');
  await reader.eventually(() => assert.match(String(reader.complaints), /^connect-src stopped/));
  reader.complaints.splice(0);
});

test('a file is chosen, and after a break-down it begins again', async (t) => {
  const reader = await open(t, { path: NAME });
  await reader.choose(path('full-mailbox.eml'));
  await reader.reads({ address: ['t.smit@voorbeeld.nl'] });
  await breakEngine(reader);
  await reader.paste('één');
  await reader.page.waitForSelector('bounce-wijzer >>> [role=alert]', { visible: true });
  assert.match(String(reader.complaints.splice(0)), /unreachable/);
  await mendEngine(reader);
  await (await reader.page.$('bounce-wijzer >>> [role=alert] button')).click();
  // The new engine takes the focus when it is there.
  await reader.eventually(async () => assert.equal(await reader.focused(), 'paste'));
  await reader.paste(LINES.remove);
  await reader.reads({ headline: ['Ja, verwijder dit adres'] });
});
