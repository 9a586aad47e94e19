// What is pasted stays on the page, and nothing in it comes alive.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { path, text } from './bounces.js';
import { useBrowser } from './browser.js';
import { EXPLAINER } from './build.js';

const open = useBrowser();

test('who turns to the widget gets one more file of it; pasting and choosing a file request nothing', async (t) => {
  const reader = await open(t);
  await reader.page.waitForNetworkIdle();
  const seen = reader.requests.length;
  await reader.press('paste');
  await reader.page.waitForNetworkIdle();
  const files = reader.requests.slice(seen).map((url) => url.replace(reader.page.url(), ''));
  assert.deepEqual(files, EXPLAINER ? [EXPLAINER] : []);

  const loaded = reader.requests.length;
  await reader.paste(await text('exchange-nl.txt'));
  await reader.reads({ headline: ['Ja, verwijder dit adres'] });
  await reader.choose(path('full-mailbox.eml'));
  await reader.reads({ headline: ['Nog niet: wacht en probeer later opnieuw'] });
  await reader.page.waitForNetworkIdle({ idleTime: 1000 });
  assert.deepEqual(reader.requests.slice(loaded), []);
});

test('the page asks only its own server', async (t) => {
  const reader = await open(t);
  const origins = new Set(reader.requests.map((url) => new URL(url).origin));
  assert.deepEqual([...origins], [new URL(reader.page.url()).origin]);
});

test('nothing is kept for a next visit', async (t) => {
  const reader = await open(t);
  await reader.paste(await text('gmail.txt'));
  await reader.find('headline');
  const kept = await reader.page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    document.cookie,
    (await indexedDB.databases()).length,
  ]);
  assert.deepEqual(kept, [0, 0, '', 0]);
});

test('the policy of the page is strict', async (t) => {
  const reader = await open(t);
  const policy = await reader.page.$eval('meta[http-equiv="Content-Security-Policy"]', (meta) => meta.content);
  const rules = Object.fromEntries(
    policy.split(';').map((rule) => {
      const [name, ...sources] = rule.trim().split(/\s+/);
      return [name, sources.join(' ')];
    }),
  );
  assert.equal(rules['default-src'], "'none'");
  assert.equal(rules['script-src'], "'self' 'wasm-unsafe-eval'");
  assert.equal(rules['connect-src'], "'self'");
  assert.equal(rules['style-src'], "'self'");
  assert.equal(rules['form-action'], "'none'");
  assert.equal(rules['base-uri'], "'none'");
});

test('markup in a bounce is shown as text', async (t) => {
  const reader = await open(t);
  const markup = '<script>window.broken = 1</script><img src=x onerror="window.broken = 2"><b>vet</b>';
  await reader.paste(`550 5.1.1 <jan@voorbeeld.nl>: User unknown ${markup}`);
  await reader.reads({ address: ['jan@voorbeeld.nl'] });
  const found = await reader.page.$eval('bounce-wijzer', (widget) => ({
    elements: widget.shadowRoot.querySelectorAll('script, img, [part~="diagnostic"] b').length,
    text: widget.shadowRoot.querySelector('[part~="diagnostic"]').textContent,
    broken: window.broken,
  }));
  assert.equal(found.elements, 0);
  assert.equal(found.broken, undefined);
  assert.match(found.text, /<img src=x onerror=/);
});
