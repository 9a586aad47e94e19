// The files of hosting/ do with the real servers what README says.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { get } from 'node:http';
import { once } from 'node:events';
import { after, before, describe, test } from 'node:test';
import { LINES } from './bounces.js';
import { DIST, launch } from './browser.js';
import { others, works } from './frames.js';
import { SERVERS, start } from './hosting.js';
import { Reader } from './reader.js';

const KEPT = 'public, max-age=31536000, immutable';
const TYPES = {
  css: /^text\/css; charset=utf-8$/i,
  html: /^text\/html; charset=utf-8$/i,
  js: /^(text|application)\/javascript; charset=utf-8$/i,
  svg: /^image\/svg\+xml/,
  wasm: /^application\/wasm$/,
};
const FILES = (await readdir(DIST)).filter((name) => name.split('.').at(-1) in TYPES);

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

for (const [name, server] of Object.entries(SERVERS)) {
  describe(name, { skip: server.program ? false : `${name} is not here` }, () => {
    let site;
    before(async () => (site = await start(server)));
    after(() => site?.stop());

    test('every file comes with its type, and may be kept for as long as its name says', async () => {
      const { url } = site;
      for (const file of ['', ...FILES]) {
        const { headers } = await ask(url + file);
        const isKept = /^bouncewijzer-[0-9a-f]{16}/.test(file);
        assert.match(headers['content-type'], TYPES[(file || 'index.html').split('.').at(-1)], file);
        assert.equal(headers['cache-control'], isKept ? KEPT : 'no-cache', file);
        assert.equal(headers['x-content-type-options'], 'nosniff', file);
        assert.equal(headers['access-control-allow-origin'], '*', file);
        assert.equal(headers['x-frame-options'], undefined, file);
        if (/html$/.test(file)) assert.equal(headers['content-security-policy'], "frame-ancestors 'self'", file);
      }
    });

    test('what is large is packed, and what is not new is not sent again', async () => {
      const { url } = site;
      for (const file of FILES.filter((file) => /wasm$|^index|^bouncewijzer\./.test(file))) {
        const { headers } = await ask(url + file, { 'accept-encoding': 'gzip' });
        assert.equal(headers['content-encoding'], 'gzip', file);
        const { etag, 'last-modified': date } = headers;
        const known = etag ? { 'if-none-match': etag } : { 'if-modified-since': date };
        const again = await ask(url + file, { 'accept-encoding': 'gzip', ...known });
        assert.equal(again.statusCode, 304, file);
      }
    });

    test('the page without a slash leads to it, and a bounce is read in every page', async () => {
      const { url } = site;
      for (const page of ['', 'index.html', 'embed.html', 'bouncewijzer.html']) {
        const address = page ? url + page : url.slice(0, -1);
        const reader = new Reader(await browser.open(address, { width: 1280, height: 900 }));
        await reader.paste(LINES.remove);
        await reader.reads({ headline: ['Ja, verwijder dit adres'] });
        assert.deepEqual(others(reader, url, address), []);
        await reader.leave();
      }
    });

    test('a page of the site shows the widget in a frame', async () => {
      const outside = new Reader(await browser.open(site.wiki, { width: 1280, height: 900 }));
      await works(outside);
      assert.deepEqual(others(outside, site.url, site.wiki), []);
      await outside.leave();
    });
  });
}

/** Asks for a file and gives the answer, unread. */
async function ask(url, headers = {}) {
  const [response] = await once(get(url, { headers }), 'response');
  response.resume();
  return response;
}
