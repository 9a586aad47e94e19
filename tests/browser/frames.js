// The kinds of frame that a wiki may put a page in, and what must work in each.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { text } from './bounces.js';

/** The properties of a frame of each kind; `url` is where the page for it is, and `html` is that page. */
export const FRAMES = {
  src: (url) => ({ src: url }),
  sandbox: (url) => ({ src: url, sandbox: 'allow-scripts' }),
  srcdoc: (url, html) => ({ srcdoc: html }),
  data: (url, html) => ({ src: `data:text/html;base64,${Buffer.from(html).toString('base64')}` }),
  blob: (url, html) => ({ blob: html }),
};

/** Adds a frame with these properties to the page that it runs in. */
export function addFrame({ blob, ...properties }) {
  if (blob) properties.src = URL.createObjectURL(new Blob([blob], { type: 'text/html' }));
  document.body.append(Object.assign(document.createElement('iframe'), properties));
}

/** Has the reader in the frame read a bounce and copy its address, be told so, and paste that elsewhere. */
export async function works(outside) {
  const reader = await outside.inside();
  await reader.paste(await text('exchange-nl.txt'));
  await reader.reads({ headline: ['Ja, verwijder dit adres'], address: ['marieke.dejong@voorbeeld.nl'] });
  await reader.press('copy-address');
  await reader.says('Gekopieerd');
  await outside.copied('marieke.dejong@voorbeeld.nl');
}

/** What was asked for, other than at addresses that begin with one of `known`; what needs no network is nothing. */
export function others(reader, ...known) {
  const isKnown = (url) => /^(data|blob|about):/.test(url) || known.some((start) => url.startsWith(start));
  return reader.requests.filter((url) => !isKnown(url));
}

/** Writes files in a folder of their own, and gives its address. */
export async function onDisk(test, files) {
  const folder = await mkdtemp(join(tmpdir(), 'bouncewijzer-'));
  test.after(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return `${pathToFileURL(folder)}/`;
}
