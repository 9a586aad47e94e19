// The whole job of a reader, in every browser that is here.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LINES, path, text } from './bounces.js';
import { useBrowser } from './browser.js';
import { ENGINES } from './engines.js';

const FILES = ['full-mailbox.eml', 'three-recipients.eml'].map(path);
const ADDRESSES = ['weg@example.com', 't.smit@voorbeeld.nl', 'vol@example.org', 'spam@voorbeeld.nl'];
const REMOVE = 'Ja, verwijder dit adres';

for (const engine of ENGINES) {
  const skip = engine.path ? false : `${engine.name} is not here`;
  describe(engine.name, { skip }, () => job(useBrowser(engine)));
}

/** The tests of the job, on pages that `open` opens. */
function job(open) {
  test('pasting a bounce gives the verdict', async (t) => {
    const reader = await open(t);
    await reader.paste(await text('exchange-nl.txt'));
    await reader.reads({ headline: [REMOVE], address: ['marieke.dejong@voorbeeld.nl'], code: ['550', '5.1.10'] });
  });

  test('choosing a file gives the verdict', async (t) => {
    const reader = await open(t);
    await reader.choose(path('full-mailbox.eml'));
    await reader.reads({ address: ['t.smit@voorbeeld.nl'], 'file-name': ['full-mailbox.eml'] });
    await focusIs(reader, 'headline');
  });

  test('dropping a file gives the verdict', async (t) => {
    const reader = await open(t);
    await reader.drop('full-mailbox.eml', await text('full-mailbox.eml'));
    await reader.reads({ address: ['t.smit@voorbeeld.nl'], 'file-name': ['full-mailbox.eml'] });
  });

  test('many files become a table that is sorted, filtered, opened and ticked off', async (t) => {
    const reader = await open(t);
    await reader.choose(...FILES);
    await reader.reads({ headline: ['4 adressen in 2 berichten'], open: ADDRESSES });
    await focusIs(reader, 'headline');
    await reader.press('sort');
    await reader.reads({ open: ADDRESSES.toSorted() });
    await reader.press('filter', 1);
    await reader.reads({ open: ['weg@example.com'] });
    await reader.press('open');
    await reader.reads({ address: ['weg@example.com'] });
    await reader.press('tick');
    assert.deepEqual(await reader.run(ticked), ['weg@example.com']);
    await reader.press('copy-removals');
    await reader.copied('weg@example.com');
  });

  test('the address is copied, and copying is confirmed', async (t) => {
    const reader = await open(t);
    await reader.paste(LINES.remove);
    await reader.press('copy-address');
    await reader.says('Gekopieerd');
    await reader.copied('jan@voorbeeld.nl');
  });

  test('the address is copied in the old way where the new one is refused', async (t) => {
    const reader = await open(t);
    await reader.run(refuseClipboard);
    await reader.paste(LINES.remove);
    await reader.press('copy-address');
    await reader.says('Gekopieerd');
    await focusIs(reader, 'copy-address');
    await reader.copied('jan@voorbeeld.nl');
  });

  test('on paper stands the answer without what can be pressed', async (t) => {
    const reader = await open(t);
    await reader.run(watchPrinter);
    await reader.paste(LINES.remove);
    await reader.press('print');
    assert.equal(await reader.run(() => window.printed), 1);
    await reader.run(showPaper);
    assert.deepEqual(await reader.run(visible, ['headline', 'address', 'steps', 'diagnostic']), [true, true, true, true]);
    assert.deepEqual(await reader.run(visible, ['paste', 'file', 'copy-address', 'print']), [false, false, false, false]);
  });

  test('the table is printed as a work list', async (t) => {
    const reader = await open(t);
    await reader.run(watchPrinter);
    await reader.choose(...FILES);
    await reader.press('print-list');
    assert.equal(await reader.run(() => window.printed), 1);
    await reader.run(showPaper);
    assert.deepEqual(await reader.run(visible, ['headline', 'tick', 'open', 'filter', 'paste']), [true, true, true, false, false]);
  });

  test('the answer and the page speak English, and Dutch again', async (t) => {
    const reader = await open(t);
    await reader.paste(LINES.keep);
    await reader.reads({ headline: ['Nee, bewaar dit adres'] });
    await reader.run(speak, 'en');
    await reader.reads({ headline: ['No, keep this address'] });
    assert.equal(await reader.run(() => document.documentElement.lang), 'en');
    await reader.run(speak, 'nl');
    await reader.reads({ headline: ['Nee, bewaar dit adres'] });
    assert.equal(await reader.run(() => document.documentElement.lang), 'nl');
  });

  test('the keyboard alone is enough', async (t) => {
    const reader = await open(t);
    await reader.bring(LINES.remove);
    await reader.reach('paste');
    await reader.keys('Control+v');
    await reader.reads({ headline: [REMOVE] });
    assert.equal(await reader.focused(), 'paste', 'pasting moved the focus');
    await reader.reach('copy-address');
    await reader.keys('Enter');
    await reader.says('Gekopieerd');
    await reader.reach('clear', 'Shift+Tab');
    await reader.keys(' ');
    await reader.reads({ headline: [] });
    await reader.reach('example');
    await reader.keys('Enter');
    await focusIs(reader, 'headline');
  });
}

async function focusIs(reader, part) {
  await reader.eventually(async () => assert.equal(await reader.focused(), part));
}

// What follows runs in the page.

/** Has the browser refuse to copy in the new way, as in a frame of another site. */
function refuseClipboard() {
  navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
}

/** Counts how often the page is printed, and does not print it. */
function watchPrinter() {
  window.printed = 0;
  window.print = () => (window.printed += 1);
}

/** Shows on the screen what goes on paper: no driver of all three can do that. */
function showPaper() {
  const widget = document.querySelector('bounce-wijzer').shadowRoot;
  for (const sheet of [...document.styleSheets, ...widget.adoptedStyleSheets]) {
    for (const { media } of sheet.cssRules) {
      if (media?.mediaText === 'print') media.mediaText = 'all';
    }
  }
}

/** Whether something is to be seen of each of the parts. */
function visible(parts) {
  const widget = document.querySelector('bounce-wijzer').shadowRoot;
  const all = (part) => [...widget.querySelectorAll(`[part~="${part}"]`)];
  return parts.map((part) => all(part).some((one) => one.checkVisibility()));
}

/** The addresses that are ticked off. */
function ticked() {
  const rows = [...document.querySelector('bounce-wijzer').shadowRoot.querySelectorAll('[part~=row]')];
  return rows.filter((row) => row.querySelector('input').checked).map((row) => row.querySelector('th').innerText.trim());
}

/** Presses the button of a language. */
function speak(language) {
  document.querySelector(`[data-language=${language}]`).click();
}
