// One Chromium and one server for each file of tests; every test opens the page afresh.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { Reader } from './reader.js';
import { serve } from './server.js';

/** The built page. */
export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser named by CHROME, without a window. */
export function launch() {
  assert.ok(process.env.CHROME, 'Set CHROME to the path of Chromium, or run: make test');
  return puppeteer.launch({ executablePath: process.env.CHROME, args: FLAGS, headless: true });
}

/** Opens the page that `server` has, as `options` say, and hands it to a reader. */
export async function visit(browser, server, options = {}) {
  const { script = true, blocked, path = '', width = 1280, height = 900, dark = false } = options;
  const page = await browser.newPage();
  const reader = new Reader(page);
  await page.setViewport({ width, height });
  await page.setJavaScriptEnabled(script);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  await browser.defaultBrowserContext().overridePermissions(server.url, ['clipboard-read', 'clipboard-sanitized-write']);
  await reader.watch(blocked);
  await page.goto(server.url + path, { waitUntil: 'networkidle0' });
  if (script && !blocked) await reader.find('paste');
  return reader;
}

/** Gives the tests of one file a function `open(test, options)`. */
export function useBrowser() {
  let browser, server;
  before(async () => {
    browser = await launch();
    server = await serve(DIST);
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
