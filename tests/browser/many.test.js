// Many mails at once: several files, or a mailbox, become a table with a row for each address.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { path } from './bounces.js';
import { useBrowser } from './browser.js';

const open = useBrowser();
const FILES = ['full-mailbox.eml', 'three-recipients.eml'].map(path);

/** A mailbox of so many bounces, each of an address of its own. */
const mailbox = (count) =>
  Array.from(
    { length: count },
    (_, number) => `From MAILER-DAEMON Tue Mar  3 10:11:12 2026
From: MAILER-DAEMON@voorbeeld.nl
To: info@example.org
Subject: Undelivered Mail Returned to Sender

<lid${number}@voorbeeld.nl>: host mx.voorbeeld.nl[192.0.2.1] said: ${number % 2 ? '550 5.1.1 User unknown' : '552 5.2.2 =Mailbox full'}

`,
  ).join('');

/** A folder that is gone after the test. */
async function folder(test) {
  const name = await mkdtemp(join(tmpdir(), 'bouncewijzer-'));
  test.after(() => rm(name, { recursive: true }));
  return name;
}

/** The addresses in the order of the rows. */
const addresses = (reader) => reader.texts('open');

test('several files become a table with counts, the gravest first', async (t) => {
  const reader = await open(t);
  await reader.choose(...FILES);
  await reader.reads({
    headline: ['4 adressen in 2 berichten'],
    filter: ['4 alle', '1 verwijderen', '2 wachten', '1 bewaren'],
    open: ['weg@example.com', 't.smit@voorbeeld.nl', 'vol@example.org', 'spam@voorbeeld.nl'],
  });
});

test('other files take the place of a table, and the focus is at their number', async (t) => {
  const reader = await open(t);
  await reader.choose(...FILES);
  await reader.reads({ headline: ['4 adressen in 2 berichten'] });
  const mails = join(await folder(t), 'veel.mbox');
  await writeFile(mails, mailbox(100_000));
  await reader.choose(mails);
  await reader.find('stop');
  await reader.eventually(async () => assert.equal(await reader.focused(), 'reading'));
  await reader.press('stop');
  await reader.find('stopped-reading');
  await reader.eventually(async () => assert.equal(await reader.focused(), 'headline'));
});

test('a picture among the files is told apart', async (t) => {
  const reader = await open(t);
  const picture = join(await folder(t), 'scherm.png');
  await writeFile(picture, '\x89PNG\r\n', 'latin1');
  await reader.choose(picture, ...FILES);
  await reader.reads({
    headline: ['4 adressen in 2 berichten'],
    unread: ['Dit konden we niet lezen: scherm.png.'],
  });
});

test('rows are filtered by verdict and sorted by column', async (t) => {
  const reader = await open(t);
  await reader.choose(...FILES);
  await reader.press('sort');
  await reader.reads({ open: ['spam@voorbeeld.nl', 't.smit@voorbeeld.nl', 'vol@example.org', 'weg@example.com'] });
  await reader.press('sort');
  assert.equal((await addresses(reader))[0], 'weg@example.com');
  const [, remove] = await reader.page.$$('bounce-wijzer >>> [part~="filter"]');
  await remove.click();
  await reader.reads({ open: ['weg@example.com'] });
});

test('a row opens to its card, and is ticked off', async (t) => {
  const reader = await open(t);
  await reader.choose(...FILES);
  await reader.press('open');
  await reader.reads({ address: ['weg@example.com'] });
  await reader.press('open');
  await reader.reads({ address: [] });
  await reader.press('tick');
  await reader.page.waitForSelector('bounce-wijzer >>> tr.done');
});

test('what must go is copied as a list', async (t) => {
  const reader = await open(t);
  await reader.drop('box.mbox', mailbox(4));
  await reader.press('copy-removals');
  await reader.copied('lid1@voorbeeld.nl\nlid3@voorbeeld.nl');
});

test('the table is kept for Excel, with nothing in it that calculates', async (t) => {
  const reader = await open(t);
  const downloads = await folder(t);
  const session = await reader.page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  await reader.drop('box.mbox', mailbox(2));
  await reader.press('download');
  let names = [];
  for (let patience = 50; patience && !names.includes('foutmeldingen.csv'); patience -= 1) {
    await wait(100);
    names = await readdir(downloads);
  }
  const table = await readFile(join(downloads, 'foutmeldingen.csv'), 'utf8');
  const [head, first] = table.split('\r\n');
  assert.ok(head.startsWith('\uFEFFAdres;Advies;'), head);
  assert.ok(first.startsWith('lid1@voorbeeld.nl;verwijderen;'), first);
  assert.doesNotMatch(table, /(^|;)[=+@-]/m);
});

test('a large mailbox is read in pieces, and the reading can be stopped', async (t) => {
  const reader = await open(t);
  const name = join(await folder(t), 'box.mbox');
  await writeFile(name, mailbox(60_000));
  await reader.choose(name);
  await reader.press('stop');
  await reader.find('stopped-reading');
  const [headline] = await reader.texts('headline');
  assert.doesNotMatch(headline, /60\.000 berichten/);

  // Another rule begins anew.
  await reader.run(() => document.querySelector('bounce-wijzer').setAttribute('rule', 'strict'));
  await reader.press('stop');
  await reader.find('stopped-reading');
  assert.doesNotMatch(String(await reader.texts('headline')), /^0 adressen/);
});
