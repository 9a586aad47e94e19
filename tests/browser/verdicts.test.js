// A person pastes a bounce and reads the verdict.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LINES, path, text } from './bounces.js';
import { useBrowser } from './browser.js';

const open = useBrowser();

test('a Dutch bounce of Exchange: the address must go', async (t) => {
  const reader = await open(t);
  await reader.paste(await text('exchange-nl.txt'));
  await reader.reads({
    headline: ['Ja, verwijder dit adres'],
    address: ['marieke.dejong@voorbeeld.nl'],
    code: ['550', '5.1.10'],
  });
});

test('a bounce of Gmail about a login: the address stays', async (t) => {
  const reader = await open(t);
  await reader.paste(await text('gmail.txt'));
  await reader.reads({
    headline: ['Nee, bewaar dit adres'],
    address: ['p.bakker@example.org'],
    code: ['550', '5.7.26'],
  });
});

test('a whole mail, chosen as a file, about a full mailbox: wait', async (t) => {
  const reader = await open(t);
  await reader.choose(path('full-mailbox.eml'));
  await reader.reads({
    headline: ['Nog niet: wacht en probeer later opnieuw'],
    address: ['t.smit@voorbeeld.nl'],
    code: ['552', '5.2.2'],
    'file-name': ['full-mailbox.eml'],
  });
});

test('one line: the address must go', async (t) => {
  const reader = await open(t);
  await reader.paste(LINES.remove);
  await reader.reads({
    headline: ['Ja, verwijder dit adres'],
    address: ['jan@voorbeeld.nl'],
    code: ['550', '5.1.1'],
  });
});

test('one line with a typing error: the right address is suggested', async (t) => {
  const reader = await open(t);
  await reader.paste(LINES.check);
  await reader.reads({ headline: ['Controleer dit adres'], address: ['jan@gmial.com'] });
  const [sentence] = await reader.texts('suggestion');
  assert.match(sentence, /jan@gmail\.com/);
});

test('a bare code: a person must look', async (t) => {
  const reader = await open(t);
  await reader.paste('foutcode 550');
  await reader.reads({ headline: ['Controleer dit adres'], address: [], code: ['550'] });
});

test('several recipients: a card each, the gravest first', async (t) => {
  const reader = await open(t);
  await reader.choose(path('three-recipients.eml'));
  await reader.reads({
    summary: ['1 verwijderen 1 wachten 1 bewaren'],
    headline: [
      'Ja, verwijder dit adres',
      'Nog niet: wacht en probeer later opnieuw',
      'Nee, bewaar dit adres',
    ],
    address: ['weg@example.com', 'vol@example.org', 'spam@voorbeeld.nl'],
  });
});

test('a mail in Japanese, whose character set only the browser knows: wait', async (t) => {
  const reader = await open(t);
  await reader.choose(path('../../corpus/docomo-ja-70.eml'));
  await reader.reads({
    headline: ['Nog niet: wacht en probeer later opnieuw'],
    address: ['hana@docomo.ne.jp'],
  });
});

test('a line in French capitals, which the browser puts in lower case: wait', async (t) => {
  const reader = await open(t);
  await reader.paste('550 <jan@voorbeeld.nl>: LE DESTINATAIRE A DÉPASSÉ SON QUOTA');
  await reader.reads({
    headline: ['Nog niet: wacht en probeer later opnieuw'],
    address: ['jan@voorbeeld.nl'],
  });
});

test('five million bytes without meaning are no bounce, and are read at once', async (t) => {
  const reader = await open(t);
  await reader.drop('noise.eml', '\u0000\ufffd<>@ 5'.repeat(600_000));
  await reader.reads({ headline: ['We herkennen geen foutmelding'] });
});

test('typing is enough: the answer follows without a button', async (t) => {
  const reader = await open(t);
  await reader.press('paste');
  await reader.type('5.7.26');
  await reader.reads({ code: ['5.7.26'], headline: ['Nee, bewaar dit adres'] });
});

test('the example shows an answer, and clearing takes it away', async (t) => {
  const reader = await open(t);
  await reader.press('example');
  await reader.find('headline');
  await reader.press('clear');
  await reader.reads({ headline: [] });
});
