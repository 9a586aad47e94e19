// What the page does around the verdict: searching, and narrow screens.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LINES } from './bounces.js';
import { useBrowser } from './browser.js';

const open = useBrowser();
const SEARCH = '#search-nl';

test('letters in a long text stay, and its answer is the one to the last of them', async (t) => {
  const reader = await open(t);
  const letter = 'Regel van een brief zonder code.\n'.repeat(1000);
  await reader.paste(letter);
  await reader.find('headline');
  await reader.keys('Control+Home');
  await reader.type('550 5.1.1 <jan@voorbeeld.nl>: User unknown\n');
  await reader.reads({ headline: ['Ja, verwijder dit adres'], address: ['jan@voorbeeld.nl'] });
  await reader.type('552 5.2.2 <vol@voorbeeld.nl>: Mailbox full\n');
  await reader.reads({ address: ['jan@voorbeeld.nl', 'vol@voorbeeld.nl'] });
  const value = await reader.run(() => document.querySelector('bounce-wijzer').value);
  assert.equal(value.length, letter.length + 2 * 43);
});

test('the search field leaves the rows that have the words', async (t) => {
  const { page } = await open(t);
  await page.type(SEARCH, 'vol');
  for (const row of await visibleRows(page)) assert.match(row, /vol/i);
  await page.type(SEARCH, 'strekt onbekend');
  assert.deepEqual(await visibleRows(page), []);
});

test('the search field finds a code', async (t) => {
  const { page } = await open(t);
  await page.type(SEARCH, '552');
  const [row, ...others] = await visibleRows(page);
  assert.match(row, /^552/);
  assert.deepEqual(others, []);
});

test('every code has an address of its own that can be shared', async (t) => {
  const reader = await open(t, { path: '#5.7.26' });
  await reader.reads({ code: ['5.7.26'], headline: ['Nee, bewaar dit adres'] });
  const { page } = reader;
  await page.waitForSelector('tr[aria-current]');
  assert.match(await page.$eval('tr[aria-current]', (row) => row.innerText), /^5\.7\.26/);
  await page.click('a[href="#552"]');
  await reader.reads({ code: ['552'] });
  assert.match(page.url(), /#552$/);
});

test('the search field finds codes beyond those of the house, in both languages', async (t) => {
  const { page } = await open(t);
  await page.type(SEARCH, 'DKIM');
  await page.waitForSelector('#codes-nl tbody + tbody');
  assert.ok((await visibleRows(page)).some((row) => row.startsWith('5.7.20')));
  await page.click('[data-language=en]');
  await page.type('#search-en', 'quota');
  await page.waitForSelector('#codes-en tbody + tbody');
  for (const row of await visibleRows(page)) assert.match(row, /quota/i);
});

test('the codes of the house stand alone until all are asked for', async (t) => {
  const { page } = await open(t);
  assert.equal((await visibleRows(page)).length, 16);
  await page.click('[aria-controls=codes-nl] [name=all]');
  await page.waitForSelector('#codes-nl tbody + tbody');
  assert.ok((await visibleRows(page)).length > 100);
});

test('on a phone the answer to what was pasted is brought into sight', async (t) => {
  const reader = await open(t, { width: 320, height: 480 });
  await reader.paste(LINES.remove);
  await reader.find('headline');
  await reader.page.waitForFunction(isHeadlineInSight);
  assert.equal(await reader.focused(), 'paste', 'pasting moved the focus');
});

for (const width of [320, 360, 1280]) {
  test(`nothing sticks out sideways at ${width} pixels`, async (t) => {
    const reader = await open(t, { width });
    await reader.paste(`550 5.1.1 <${'lang.'.repeat(20)}adres@voorbeeld.nl>: ${'x'.repeat(300)} User unknown`);
    await reader.find('headline');
    const over = await reader.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(over <= 0, `${over} pixels too wide`);
  });
}

/** The texts of the rows that a reader sees, without the heading. */
function visibleRows(page) {
  return page.$$eval('tbody tr:has(td)', (rows) => rows.filter((row) => row.checkVisibility()).map((row) => row.innerText));
}

/** Whether the end of the headline is in the window; runs in the page. */
function isHeadlineInSight() {
  const headline = document.querySelector('bounce-wijzer').shadowRoot.querySelector('[part=headline]');
  return headline.getBoundingClientRect().bottom <= innerHeight;
}
