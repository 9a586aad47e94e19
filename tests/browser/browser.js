// One browser and one server for each file of tests; every test opens the page afresh.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CHROMIUM } from './engines.js';
import { Reader } from './reader.js';
import { serve } from './server.js';

/** The built page. */
export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** Starts a browser, without a window. */
export function launch(engine = CHROMIUM) {
  assert.ok(engine.path, `Where is ${engine.name}? Run: make test`);
  return engine.launch(engine.path);
}

/** Opens the page that `server` has, as `options` say, and hands it to a reader: `early`, before the widget stands. */
export async function visit(browser, server, options = {}) {
  const { path = '', width = 1280, height = 900, early = false, ...others } = options;
  const reader = new Reader(await browser.open(server.url + path, { width, height, ...others }));
  if (!early && options.script !== false && !options.blocked) await reader.find('file');
  return reader;
}

/** Gives the tests of one file, or of one engine in it, a function `open(test, options)`; `pages` stand beside the built one. */
export function useBrowser(engine, pages) {
  let browser, server;
  before(async () => {
    browser = await launch(engine);
    server = await serve(DIST, { pages });
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });
  return async (test, options) => {
    const reader = await visit(browser, server, options);
    test.after(() => reader.leave());
    return reader;
  };
}

/** Gives tests a function `open(test, pages, options)`, which has a server of its own with these pages beside or instead of the built ones. */
export function useServers() {
  let browser;
  before(async () => (browser = await launch()));
  after(() => browser?.close());
  return async (test, pages, options) => {
    const server = await serve(DIST, { pages });
    test.after(() => server.close());
    const reader = await visit(browser, server, options);
    test.after(() => reader.leave());
    return { server, reader };
  };
}

/** A promise, and the way to keep it. */
export function hold() {
  let resolve;
  return { promise: new Promise((keep) => (resolve = keep)), resolve: (value) => resolve(value) };
}

/**
 * Gives tests a function `open(test, content, options)`, which opens a page of another site. On it stands what
 * `content` makes of the address of the product.
 */
export function useHost(engine) {
  let browser, product;
  before(async () => {
    browser = await launch(engine);
    product = await serve(DIST);
  });
  after(async () => {
    await browser?.close();
    product?.close();
  });
  return async (test, content, { headers, width = 1280, height = 900, ...others } = {}) => {
    const page = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Wiki</title><body>${content(product.url)}`;
    const host = await serve(DIST, { pages: { '/index.html': page }, headers });
    test.after(() => host.close());
    const reader = new Reader(await browser.open(host.url, { width, height, ...others }));
    test.after(() => reader.leave());
    return Object.assign(reader, { product: product.url });
  };
}
