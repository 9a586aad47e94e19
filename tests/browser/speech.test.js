// What a screen reader hears, and in which language.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { LINES, path, text } from './bounces.js';
import { useBrowser } from './browser.js';
import { STATES } from './states.js';

const open = useBrowser();
const LATEST = 1500; // milliseconds: what is said later than that is said to nobody

test('each answer is said once', async (t) => {
  const reader = await open(t);
  await reader.run(listen);
  await reader.paste(LINES.remove);
  await hears(reader, ['Ja, verwijder dit adres jan@voorbeeld.nl']);
  await reader.paste(LINES.keep);
  await hears(reader, ['Nee, bewaar dit adres jan@voorbeeld.nl']);
  await reader.choose(path('three-recipients.eml'));
  await hears(reader, ['1 verwijderen, 1 wachten, 1 bewaren']);
  await reader.press('clear');
  await hears(reader, []);
});

test('who types hears the answer when they pause, not at every letter', async (t) => {
  const reader = await open(t);
  await reader.press('paste');
  await reader.run(listen);
  await reader.type('552 5.2.2 mailbox full');
  const heard = await listenFor(reader);
  assert.equal(heard.length, 1, heard.join('\n'));
});

test('the region that speaks is there before there is anything to say', async (t) => {
  const reader = await open(t);
  await reader.run(listen);
  await reader.run(() => {
    window.region = document.querySelector('bounce-wijzer').shadowRoot.querySelector('[part=status]');
  });
  await reader.paste(LINES.remove);
  await reader.find('headline');
  await reader.eventually(async () => {
    assert.ok(await reader.run(() => window.region.isConnected && window.region.textContent !== ''));
  });
});

test('that something was copied is said once', async (t) => {
  const reader = await open(t);
  await reader.paste(LINES.remove);
  await wait(LATEST);
  await reader.run(listen);
  await reader.press('copy-address');
  await hears(reader, ['Gekopieerd']);
});

test('the end of a long reading is told by the focus, which goes to the count', async (t) => {
  const reader = await open(t);
  await STATES.many(reader);
  await reader.eventually(async () => assert.equal(await reader.focused(), 'headline'));
});

test('English words of a server are English, also on a Dutch page', async (t) => {
  const reader = await open(t);
  for (const line of Object.values(LINES)) {
    await reader.paste(line);
    await reader.find('diagnostic');
    assert.equal(await reader.run(languageOf, '[part=diagnostic]'), 'en');
    assert.equal(await reader.run(languageOf, 'h2'), 'nl');
  }
});

test('what the standard says of a code is English, on a Dutch page', async (t) => {
  const reader = await open(t);
  await reader.paste(await text('gmail.txt'));
  await reader.find('details');
  assert.equal(await reader.run(languageOf, '[part=details] dd span'), 'en');
});

async function hears(reader, sentences) {
  assert.deepEqual(await listenFor(reader), sentences);
}

/** Waits, and gives what was said since the last time. */
async function listenFor(reader) {
  await wait(LATEST);
  return reader.run(() => window.said.splice(0));
}

// What follows runs in the page.

/** Notes from now on what stands in a region that speaks when it changes. */
function listen() {
  window.said = [];
  const said = new Map();
  const hear = () => {
    for (const region of document.querySelector('bounce-wijzer').shadowRoot.querySelectorAll('[role=status], [role=alert]')) {
      const sentence = region.textContent.trim();
      if (sentence && sentence !== said.get(region)) window.said.push(sentence);
      said.set(region, sentence);
    }
  };
  hear();
  window.said = [];
  new MutationObserver(hear).observe(document.querySelector('bounce-wijzer').shadowRoot, {
    subtree: true, childList: true, characterData: true,
  });
}

function languageOf(selector) {
  const found = document.querySelector('bounce-wijzer').shadowRoot.querySelector(selector);
  const host = document.querySelector('bounce-wijzer');
  return (found.closest('[lang]') ?? host.closest('[lang]')).lang;
}
