// What is left of the page when a part of it does not work.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LINES } from './bounces.js';
import { useBrowser, useServers } from './browser.js';
import { breakEngine, mendEngine } from './states.js';

const open = useBrowser();
const openServer = useServers();
const CODES = '421 450 451 452 454 501 503 504 521 530 535 550 551 552 553 554'.split(' ');

/** The codes that a reader sees at the beginning of a row. */
function visibleCodes(page) {
  return page.$$eval('tbody th', (codes) => codes.filter((code) => code.checkVisibility()).map((code) => code.innerText));
}

/** The text that a reader sees where the widget should be. */
async function sentence(page) {
  return page.$eval('bounce-wijzer', (widget) => widget.innerText);
}

test('without scripts: the help text, the steps and all 16 codes', async (t) => {
  const reader = await open(t, { script: false });
  assert.deepEqual(await visibleCodes(reader.page), CODES);
  const text = await reader.page.$eval('body', (body) => body.innerText);
  assert.match(text, /Opslaan/);
  assert.match(text, /Let op/);
});

test('without the engine: a plain sentence, and the help text still serves', async (t) => {
  const { page } = await open(t, { blocked: /\.wasm$/ });
  await page.waitForSelector('bounce-wijzer >>> [role=alert]', { visible: true });
  assert.match(await sentence(page), /werkt nu even niet/);
  assert.deepEqual(await visibleCodes(page), CODES);
});

test('without the script of the widget: a plain sentence after a while, and codes are not said not to exist', async (t) => {
  const reader = await open(t, { blocked: /bounce-wijzer\.js$/ });
  const { page } = reader;
  await page.waitForSelector('bounce-wijzer [slot=unavailable]', { visible: true });
  assert.match(await sentence(page), /werkt nu even niet/);
  assert.deepEqual(await visibleCodes(page), CODES);
  await page.type('#search-nl', '5.7.26');
  await reader.eventually(async () => assert.match(await reader.found(), /^De andere codes zijn niet opgehaald/));
});

test('when the script of the widget comes at a second try, the widget does too', async (t) => {
  const pages = { '/bounce-wijzer.js': null };
  const { reader } = await openServer(t, pages, { early: true });
  await reader.page.type('#search-nl', '5.7.26');
  await reader.eventually(async () => assert.match(await reader.found(), /^De andere codes zijn niet opgehaald/));
  delete pages['/bounce-wijzer.js'];
  await reader.keys('Enter');
  await reader.eventually(async () => assert.equal(await reader.found(), '1 code gevonden'));
  await reader.paste(LINES.remove);
  await reader.reads({ headline: ['Ja, verwijder dit adres'] });
});

test('when the engine breaks down: a plain sentence, and a way to begin again', async (t) => {
  const reader = await open(t);
  await breakEngine(reader);
  await reader.paste('één');
  await reader.page.waitForSelector('bounce-wijzer >>> [role=alert]', { visible: true });
  assert.match(await sentence(reader.page), /werkt nu even niet/);
  assert.match(String(reader.complaints.splice(0)), /unreachable/);

  await mendEngine(reader);
  await (await reader.page.$('bounce-wijzer >>> [role=alert] button')).click();
  // The new engine takes the focus when it is there.
  await reader.eventually(async () => assert.equal(await reader.focused(), 'paste'));
  await reader.paste(LINES.remove);
  await reader.reads({ headline: ['Ja, verwijder dit adres'], address: ['jan@voorbeeld.nl'] });
});
