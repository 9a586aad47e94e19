// Times the page in Chromium, as a reader has it: browser.js FOLDER…
//
// The engine alone, from a script; from a paste to the frame that shows the answer; typing in a long paste; 10,000 mails
// and a mailbox of 1 GB. Made of the mails below the folders. `LARGE` is the size of the large mailbox in MB, none with
// 0. `PEER` is the folder of the npm package email-bounce-parser, which then takes turns with the engine.
import { open, readFile, readdir, rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DIST, launch, visit } from '../browser/browser.js';
import { serve } from '../browser/server.js';

const LARGE = Number(process.env.LARGE ?? 1000);
const PASTES = 60;
const ROUNDS = 5;

/** Every file below the folders. */
async function read(folders) {
  const found = [];
  for (const folder of folders) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) found.push(await readFile(join(entry.parentPath ?? entry.path, entry.name)));
    }
  }
  return found;
}

/** A mailbox (RFC 4155) in `path`, of `mails` again and again until it is `done`; gives how many and how much. */
async function write(path, mails, done) {
  const file = await open(path, 'w');
  let count = 0, size = 0;
  while (!done(count, size)) {
    const pieces = [];
    for (const mail of mails) {
      if (done(count, size)) break;
      const text = mail.toString('latin1').replace(/^(>*From )/gm, '>$1');
      // A copy of a mail counts once: each gets a moment of its own.
      const moment = new Date(Date.UTC(2026, 0, 1) + count * 60_000).toUTCString();
      const own = text.replace(/^Date:.*$/m, `Date: ${moment}`);
      const bytes = Buffer.from(`From MAILER-DAEMON Thu Jan  1 00:00:00 2026\n${own}\n\n`, 'latin1');
      pieces.push(bytes);
      count += 1;
      size += bytes.length;
    }
    await file.writeFile(Buffer.concat(pieces));
  }
  await file.close();
  return { count, size };
}

/** What stands at such a part of the list, in order: 0.95 is what 95 % stay under. */
function quantile(numbers, part) {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
}

/** Notes each task of more than 50 ms from now on, as the browser itself sees them. */
function watchTasks() {
  window.tasks = [];
  new PerformanceObserver((list) => {
    window.tasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });
}

/** The longest of them. */
const longestTask = (reader) => reader.run(() => Math.max(0, ...window.tasks));

/** How much memory the page has, in MB: that of its objects, and that of the engine. */
async function memory(reader, session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const objects = metrics.find(({ name }) => name === 'JSHeapUsedSize').value;
  const engine = await reader.run(async () => {
    const scripts = performance.getEntriesByType('resource').map(({ name }) => name);
    const { default: init } = await import(scripts.find((name) => /bouncewijzer[^/]*\.js$/.test(name)));
    return Object.values(await init()).find((given) => given instanceof WebAssembly.Memory).buffer.byteLength;
  });
  return (objects + engine) / 1e6;
}

/** The milliseconds that the engine takes for `mails`, each handed over as an object. */
async function explain(mails) {
  const scripts = performance.getEntriesByType('resource').map(({ name }) => name);
  const { explain, prepare } = await import(scripts.find((name) => /bouncewijzer[^/]*\.js$/.test(name)));
  await prepare();
  const start = performance.now();
  for (const mail of mails) explain(mail, {});
  return performance.now() - start;
}

/** Loads the other reader of bounces from the `sources` of its modules, with the browser's own regular expressions. */
function load(sources) {
  class Pattern extends RegExp {
    match(text) { return text.match(this); }
    search(text) { return text.search(this); }
    replace(text, by) { return text.replace(this, by); }
    split(text) { return text.split(this); }
  }
  const modules = {};
  const require = (name) => {
    if (name === 're2') return Pattern;
    const file = name.replace('./', '');
    if (!modules[file]) {
      const module = { exports: {} };
      new Function('module', 'exports', 'require', sources[file])(module, module.exports, require);
      modules[file] = module.exports;
    }
    return modules[file];
  };
  window.peer = new (require('./index'))();
}

/** The milliseconds that it takes for `mails`. */
function readAsPeer(mails) {
  const start = performance.now();
  for (const mail of mails) window.peer.read(mail);
  return performance.now() - start;
}

/** Lets the engine and the other take turns, and tells how many mails a second each reads. */
async function compare(texts) {
  const ours = await visit(browser, server);
  const theirs = await browser.open('about:blank', { width: 1280, height: 900 });
  const files = ['index', 'parser', 'utils'];
  const sources = await Promise.all(files.map((file) => readFile(join(process.env.PEER, 'lib', `${file}.js`), 'utf8')));
  await theirs.run(load, Object.fromEntries(files.map((file, number) => [file, sources[number]])));
  const times = { ours: [], theirs: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.ours.push(await ours.run(explain, texts));
    times.theirs.push(await theirs.run(readAsPeer, texts));
  }
  await ours.leave();
  await theirs.close();
  const [one, other] = [times.ours, times.theirs].map((list) => quantile(list, 0.5));
  row('the engine, from a script', `${(texts.length / one * 1000).toFixed(0)} mails a second`);
  row('email-bounce-parser (npm)', `${(texts.length / other * 1000).toFixed(0)} mails a second; the engine is ${(other / one).toFixed(1)} times as fast`);
}

/** Whether the page shows such a part. */
const shows = (reader, part) => reader.run((part) => Boolean(document.querySelector('bounce-wijzer').shadowRoot.querySelector(`[part~=${part}]`)), part);

/** Stops the reading in the page, and gives the milliseconds until it says so. */
function stop() {
  const root = document.querySelector('bounce-wijzer').shadowRoot;
  const start = performance.now();
  root.querySelector('[part~=stop]').click();
  return new Promise((resolve) => {
    const look = () => (root.querySelector('[part~=stopped-reading]') ? resolve(performance.now() - start) : setTimeout(look));
    look();
  });
}

/**
 * Puts a text in the field as a paste does, and gives the milliseconds until the frame with the answer is painted; in a
 * field of the page's own, where nobody answers, if it `isPlain`.
 */
function paste(text, isPlain) {
  const own = document.querySelector('bounce-wijzer').shadowRoot.querySelector('textarea');
  window.plain ??= Object.assign(document.createElement('textarea'), { style: `inline-size: ${own.clientWidth}px; block-size: 20rem; font: ${getComputedStyle(own).font}` });
  if (isPlain && !window.plain.isConnected) document.body.prepend(window.plain);
  const field = isPlain ? window.plain : own;
  field.value = '';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(() => {
      const start = performance.now();
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
      requestAnimationFrame(() => {
        // A message that is sent in a frame arrives after that frame was painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - start);
        port2.postMessage(0);
      });
    }));
  });
}

/** Types letters one after the other at the end of `text`; gives how long each kept the page busy. */
async function type(text, letters) {
  const field = document.querySelector('bounce-wijzer').shadowRoot.querySelector('textarea');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  const busy = [];
  for (let count = 0; count < letters; count += 1) {
    await new Promise(requestAnimationFrame);
    const start = performance.now();
    field.value += 'x';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
    await Promise.resolve();
    busy.push(performance.now() - start);
  }
  return busy;
}

/** `mail` made so many bytes long, by the mail that came back below it. */
function lengthened(mail, length) {
  const filler = 'Regel van het bericht dat terugkwam, met de woorden van de afzender.\r\n';
  return mail + filler.repeat(Math.max(0, Math.ceil((length - mail.length) / filler.length)));
}

const row = (what, figure) => console.log(`| ${what} | ${figure} |`);
const both = (times) => `${milliseconds(quantile(times, 0.5))}, ${milliseconds(quantile(times, 0.95))}`;
const milliseconds = (number) => `${number.toFixed(1)} ms`;

const folders = process.argv.slice(2);
const mails = await read(folders);
const folder = await mkdtemp(join(tmpdir(), 'bouncewijzer-'));
const server = await serve(DIST);
const browser = await launch();

const sample = mails.filter((mail) => mail.length < 100_000).slice(0, PASTES).map((mail) => lengthened(mail.toString('latin1'), 100_000));
console.log('| the page in Chromium | |\n|---|---|');
if (process.env.PEER) await compare(mails.map((mail) => mail.toString('latin1')));
for (const slower of [1, 4]) {
  const reader = await visit(browser, server);
  const session = await reader.page.createCDPSession();
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const times = [], plain = [];
  // What explains is here before the first paste that counts.
  await reader.paste('550');
  await reader.find('headline');
  for (const text of sample) {
    times.push(await reader.run(paste, text, false));
    plain.push(await reader.run(paste, text, true));
  }
  const name = slower === 1 ? '' : `, ${slower} × slower`;
  row(`a paste of 100 kB until the answer is painted, median and 95 %${name}`, both(times));
  row(`the same in a field that answers nothing${name}`, both(plain));
  const busy = await reader.run(type, sample[0], PASTES);
  row(`a letter typed in it, 95 %${name}`, milliseconds(quantile(busy, 0.95)));
  await reader.leave();
}

const boxes = [['10,000 mails', (count) => count >= 10_000]];
if (LARGE) boxes.push([`${LARGE} MB`, (count, size) => size >= LARGE * 1e6]);
for (const [name, done] of boxes) {
  const path = join(folder, 'box.mbox');
  const { count, size } = await write(path, mails, done);
  const reader = await visit(browser, server);
  const session = await reader.page.createCDPSession();
  await session.send('Performance.enable');
  await reader.run(watchTasks);
  const start = performance.now();
  await reader.choose(path);
  let peak = 0;
  for (;;) {
    await wait(100);
    peak = Math.max(peak, await memory(reader, session));
    if (await shows(reader, 'table')) break;
  }
  const seconds = (performance.now() - start) / 1000;
  row(`${name} (${(size / 1e6).toFixed(0)} MB)`, `${seconds.toFixed(1)} s, ${(count / seconds).toFixed(0)} mails a second`);
  row('longest task', milliseconds(await longestTask(reader)));
  row('most memory of the page', `${peak.toFixed(0)} MB`);
  await reader.choose(path);
  await wait(1000);
  if (await shows(reader, 'stop')) row('stopped after', milliseconds(await reader.run(stop)));
  await reader.leave();
  await rm(path);
}
await browser.close();
server.close();
await rm(folder, { recursive: true });
