// Every state that the widget can be in, and how a reader brings it about.
import assert from 'node:assert/strict';
import { LINES, path, sample, text } from './bounces.js';
import { EXPLAINER } from './build.js';

const FILES = ['full-mailbox.eml', 'three-recipients.eml'].map(path);

/**
 * Each takes the reader from any other, except from `failed`, and is there when the promise is kept. The first two are
 * for a new page that comes in two parts, in this order: they end when what explains is fetched.
 */
export const STATES = {
  ...(EXPLAINER ? { fetching, lost } : {}),
  empty: (reader) => clear(reader),
  ...Object.fromEntries(Object.entries(LINES).map(([verdict, line]) => [verdict, (reader) => paste(reader, line)])),
  several: (reader) => choose(reader, path('three-recipients.eml')),
  unclear: (reader) => paste(reader, '550 <jan@voorbeeld.nl>: requested action not taken'),
  code: (reader) => paste(reader, 'foutcode 550'),
  nothing: (reader) => paste(reader, 'Hallo, tot morgen!'),
  answered: (reader) => choose(reader, sample('autoreply-nl-01.eml')),
  delayed: (reader) => choose(reader, sample('delayed-30.eml')),
  forged: (reader) => choose(reader, sample('forged-01.eml')),
  unfolded,
  unreadable,
  reading,
  stopped,
  many,
  opened: async (reader) => {
    await many(reader);
    await reader.press('open');
    await reader.find('card');
  },
  filtered: async (reader) => {
    await many(reader);
    await reader.press('filter', 1);
  },
  ticked: async (reader) => {
    await many(reader);
    await reader.press('tick');
  },
  failed: async (reader) => {
    await clear(reader);
    await breakEngine(reader);
    await reader.paste('één');
    await reader.eventually(() => reader.run(failure));
    // That it broke is what was asked for.
    reader.complaints.splice(0);
  },
};

/** The request of a reader for what explains, which gets no answer. */
const held = new WeakMap();

/** What explains is on its way. */
async function fetching(reader) {
  const { page } = reader;
  await page.setRequestInterception(true);
  page.on('request', function hold(request) {
    if (!request.url().endsWith('_explainer.wasm')) return void request.continue();
    page.off('request', hold);
    held.set(reader, request);
  });
  await reader.paste(LINES.remove);
  await reader.find('fetching');
  // It is seen sooner than the request is held.
  await reader.eventually(() => assert.ok(held.has(reader), 'nothing was fetched'));
}

/** What explains cannot be fetched. */
async function lost(reader) {
  await held.get(reader).abort();
  await reader.page.setRequestInterception(false);
  await reader.find('fetch-again');
  // That it failed is what was asked for.
  reader.complaints.splice(0);
}

async function clear(reader) {
  // There is nothing to clear before anything was brought.
  if ((await reader.texts('clear')).length) await reader.press('clear');
  await reader.find('empty');
}

async function paste(reader, text) {
  await clear(reader);
  await reader.paste(text);
  await reader.find('headline');
}

async function choose(reader, ...files) {
  await clear(reader);
  await reader.choose(...files);
  await reader.find('headline');
}

/** An answer with everything that can be folded unfolded. */
async function unfolded(reader) {
  await paste(reader, await text('gmail.txt'));
  await reader.run(() => {
    const folded = document.querySelector('bounce-wijzer').shadowRoot.querySelectorAll('details');
    for (const details of folded) details.open = true;
  });
}

/** A file that is gone when it is read. */
async function unreadable(reader) {
  await clear(reader);
  await reader.run(() => {
    window.arrayBuffer = Blob.prototype.arrayBuffer;
    Blob.prototype.arrayBuffer = () => Promise.reject(new Error('gone'));
  });
  await reader.choose(FILES[0]);
  await reader.find('headline');
  await reader.run(readFiles);
}

/** Many mails, of which the first is being read for ever. */
async function reading(reader) {
  await clear(reader);
  await reader.run(holdFiles);
  await reader.choose(...FILES);
  await reader.find('reading');
  await reader.run(readFiles);
}

/** Many mails, of which only the first was read. */
async function stopped(reader) {
  await reading(reader);
  await reader.press('stop');
  await reader.run(() => window.goOn());
  await reader.find('stopped-reading');
}

async function many(reader) {
  await choose(reader, ...FILES, sample('autoreply-nl-01.eml'));
  await reader.find('table');
}

/** Makes the engine trap at the next letter that is not ASCII: it gets a length that no memory has. */
export function breakEngine(reader) {
  return reader.run(() => {
    window.encodeInto = TextEncoder.prototype.encodeInto;
    TextEncoder.prototype.encodeInto = () => ({ read: 0, written: 2 ** 32 - 16 });
  });
}

export function mendEngine(reader) {
  return reader.run(() => {
    TextEncoder.prototype.encodeInto = window.encodeInto;
  });
}

// What follows runs in the page.

/** Holds up the reading of files until `goOn` is called. */
function holdFiles() {
  window.arrayBuffer = Blob.prototype.arrayBuffer;
  const isLetGo = new Promise((goOn) => (window.goOn = goOn));
  Blob.prototype.arrayBuffer = async function () {
    await isLetGo;
    return window.arrayBuffer.call(this);
  };
}

/** Has files be read as usual. */
function readFiles() {
  Blob.prototype.arrayBuffer = window.arrayBuffer;
}

function failure() {
  if (!document.querySelector('bounce-wijzer').shadowRoot.querySelector('[role=alert]')) throw new Error('it works');
}
