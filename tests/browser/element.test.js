// The contract of the element <bounce-wijzer>, as the head of bounce-wijzer.js tells it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { LINES } from './bounces.js';
import { useBrowser } from './browser.js';
import { ENGINES } from './engines.js';

const SCRIPT = '<script type="module" src="bounce-wijzer.js"></script>';

/** A page of a host, with nothing but what is in `body`. */
const host = (body) => `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Wiki</title><body>${body}`;

const PAGES = {
  '/host.html': host(`${SCRIPT}<bounce-wijzer></bounce-wijzer>`),
  '/early.html': host('<bounce-wijzer><p id="child">Even geduld.</p></bounce-wijzer>'),
  '/both.html': host(`${SCRIPT}<bounce-wijzer id="a"></bounce-wijzer><bounce-wijzer id="b" lang="en"></bounce-wijzer>`),
  '/slots.html': host(`${SCRIPT}<bounce-wijzer>
    <p slot="remove-steps" id="steps">Bel de ledenadministratie.</p>
    <p slot="unavailable" id="lost">Bel de helpdesk.</p></bounce-wijzer>`),
};
const open = useBrowser(undefined, PAGES);

/** Opens a page of a host, and notes what the console warns of. */
async function visit(t, path = 'host.html', options = {}) {
  const reader = await open(t, { path, ...options });
  reader.warnings = [];
  reader.page.on('console', (message) => message.type() === 'warn' && reader.warnings.push(message.text()));
  return reader;
}

/** Sets an attribute, or removes it where it is `null`. */
function set(reader, name, value) {
  return reader.run((name, value) => {
    const element = document.querySelector('bounce-wijzer');
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }, name, value);
}

/** Gives the property of the element. */
const get = (reader, name) => reader.run((name) => document.querySelector('bounce-wijzer')[name], name);

/** Gives what an element has to say, as its page sees it. */
const link = (reader, part) =>
  reader.run((part) => document.querySelector('bounce-wijzer').shadowRoot.querySelector(`[part=${part}]`)?.href ?? null, part);

test('lang: the words change, and without it they are those of the page', async (t) => {
  const reader = await visit(t);
  await reader.paste(LINES.remove);
  await reader.reads({ headline: ['Ja, verwijder dit adres'] });
  await set(reader, 'lang', 'en-GB');
  await reader.reads({ headline: ['Yes, remove this address'] });
  await set(reader, 'lang', null);
  await reader.reads({ headline: ['Ja, verwijder dit adres'] });
});

test('rule: the verdict changes', async (t) => {
  const reader = await visit(t);
  await reader.paste(LINES.keep);
  await reader.reads({ headline: ['Nee, bewaar dit adres'] });
  await set(reader, 'rule', 'strict');
  await reader.reads({ headline: ['Ja, verwijder dit adres'] });
  assert.equal(await get(reader, 'rule'), 'strict');
  await set(reader, 'rule', null);
  await reader.reads({ headline: ['Nee, bewaar dit adres'] });
  assert.equal(await get(reader, 'rule'), 'careful');
});

test('theme: light and dark whatever the page is, and as the page by default', async (t) => {
  const reader = await visit(t, 'host.html', { dark: true });
  const look = () => reader.run(() => {
    const { color, colorScheme, backgroundColor } = getComputedStyle(document.querySelector('bounce-wijzer'));
    return { color, colorScheme, backgroundColor };
  });
  const [light, dark] = ['rgb(28, 29, 34)', 'rgb(236, 236, 241)'];
  // The page does not say that it can be dark, so it is light; and the widget with it.
  assert.deepEqual(await look(), { color: light, colorScheme: 'normal', backgroundColor: 'rgba(0, 0, 0, 0)' });
  await set(reader, 'theme', 'dark');
  assert.deepEqual(await look(), { color: dark, colorScheme: 'dark', backgroundColor: 'rgb(23, 24, 28)' });
  assert.equal(await get(reader, 'theme'), 'dark');
  await reader.run(() => { document.documentElement.style.colorScheme = 'light dark'; });
  await set(reader, 'theme', 'light');
  assert.deepEqual(await look(), { color: light, colorScheme: 'light', backgroundColor: 'rgb(255, 255, 255)' });
  await set(reader, 'theme', 'auto');
  assert.equal((await look()).color, dark);
  assert.equal(await get(reader, 'theme'), 'auto');
});

test('contact and address-url: the help desk and the participant', async (t) => {
  const reader = await visit(t);
  await reader.paste('550 5.7.1 <jan@voorbeeld.nl>: 192.0.2.1 is listed at zen.spamhaus.org');
  await reader.find('letter');
  assert.match(await link(reader, 'mail-letter'), /^mailto:\?subject=/);
  assert.equal(await link(reader, 'participant'), null);
  await set(reader, 'contact', 'helpdesk@voorbeeld.nl');
  await set(reader, 'address-url', 'https://voorbeeld.nl/?q={address}');
  await reader.find('participant');
  assert.match(await link(reader, 'mail-letter'), /^mailto:helpdesk@voorbeeld\.nl\?subject=/);
  assert.equal(await link(reader, 'participant'), 'https://voorbeeld.nl/?q=jan%40voorbeeld.nl');
});

test('share-address: results tell addresses only where the page asks for them', async (t) => {
  const reader = await visit(t);
  await reader.run(() => {
    window.results = [];
    addEventListener('bounce-result', ({ detail }) => window.results.push(detail));
  });
  const told = { reply_code: '550', status: '5.1.1', cause: 'unknown-recipient', verdict: 'check', certainty: 'likely' };
  await reader.paste(LINES.check);
  await reader.eventually(async () => assert.ok(await get(reader, 'result')));
  assert.deepEqual(await get(reader, 'result'), { kind: 'failed', deliveries: [told] });
  await set(reader, 'share-address', '');
  await reader.paste(`${LINES.check}.`);
  const shared = { recipient: 'jan@gmial.com', suggestion: 'jan@gmail.com', ...told };
  await reader.eventually(async () => assert.deepEqual(await get(reader, 'result'), { kind: 'failed', deliveries: [shared] }));
  assert.deepEqual((await reader.run(() => window.results)).at(-1), { kind: 'failed', deliveries: [shared] });
});

test('compact: the widget is lower, and the job can still be done', async (t) => {
  const reader = await visit(t, 'host.html', { width: 320, height: 480 });
  const height = () => reader.run(() => document.querySelector('bounce-wijzer').offsetHeight);
  const all = await height();
  await set(reader, 'compact', '');
  const empty = await height();
  assert.ok(empty < 240 && empty < all / 2, `${empty} of ${all} pixels`);
  await reader.paste(LINES.remove);
  await reader.reads({ headline: ['Ja, verwijder dit adres'], address: ['jan@voorbeeld.nl'] });
  const end = await reader.run(() =>
    document.querySelector('bounce-wijzer').shadowRoot.querySelector('[part=address]').getBoundingClientRect().bottom);
  assert.ok(end <= 480, `the address ends at ${end}`);
  assert.equal(await get(reader, 'compact'), true);
});

test('properties set attributes', async (t) => {
  const reader = await visit(t);
  const written = await reader.run(() => {
    const element = document.querySelector('bounce-wijzer');
    const values = {
      lang: 'en', theme: 'dark', rule: 'strict', contact: 'a@x.nl', addressUrl: 'https://x.nl/{address}', shareAddress: true, compact: true,
    };
    Object.assign(element, values);
    const html = element.cloneNode().outerHTML;
    const read = Object.fromEntries(Object.keys(values).map((name) => [name, element[name]]));
    Object.assign(element, { shareAddress: false, compact: false });
    return { html, isRead: JSON.stringify(read) === JSON.stringify(values), left: element.getAttributeNames() };
  });
  assert.equal(
    written.html,
    '<bounce-wijzer lang="en" theme="dark" rule="strict" contact="a@x.nl" address-url="https://x.nl/{address}" share-address="" compact=""></bounce-wijzer>',
  );
  assert.ok(written.isRead);
  assert.deepEqual(written.left, ['lang', 'theme', 'rule', 'contact', 'address-url']);
});

test('what an attribute cannot be is ignored, and the console says so', async (t) => {
  const reader = await visit(t);
  await reader.paste('550 5.7.1 <jan@voorbeeld.nl>: 192.0.2.1 is listed at zen.spamhaus.org');
  await reader.find('letter');
  const wrong = {
    lang: ['fr', 'nle'],
    theme: ['blue', 'Dark'],
    rule: ['5xx'],
    contact: ['helpdesk', 'a@x.nl,b@x.nl', 'Jan <a@x.nl>', 'a@x.nl?bcc=b@x.nl '],
    'address-url': ['javascript:alert({address})', '//x.nl/{address}', 'https://{address}', 'https://x.nl{address}', 'https://x.nl/', 'x/{address}'],
  };
  for (const [name, values] of Object.entries(wrong)) {
    for (const value of values) {
      reader.warnings.length = 0;
      await set(reader, name, value);
      await reader.eventually(() => assert.equal(reader.warnings.length, 1, `${name}="${value}"`));
      assert.ok(reader.warnings[0].startsWith(`<bounce-wijzer ${name}="${value}"> is ignored: it can be `), reader.warnings[0]);
    }
  }
  await reader.reads({ headline: ['Nee, bewaar dit adres'] });
  assert.equal(await link(reader, 'participant'), null);
  assert.match(await link(reader, 'mail-letter'), /^mailto:\?/);
  reader.warnings.length = 0;
  for (const name of [...Object.keys(wrong), 'share-address', 'compact']) await set(reader, name, '');
  assert.deepEqual(reader.warnings, [], 'an empty attribute is as none');
});

test('what is set before the element is defined counts', async (t) => {
  const reader = await visit(t, 'early.html', { early: true });
  await reader.run((line) => {
    Object.assign(document.querySelector('bounce-wijzer'), { value: line, rule: 'strict', shareAddress: true, lang: 'en' });
    return import(new URL('bounce-wijzer.js', location.href));
  }, LINES.keep);
  await reader.reads({ headline: ['Yes, remove this address'] });
  assert.equal((await get(reader, 'result')).deliveries[0].recipient, 'jan@voorbeeld.nl');
});

test('value, explain, result and clear', async (t) => {
  const reader = await visit(t);
  const answer = await reader.run((line) => document.querySelector('bounce-wijzer').explain(line), LINES.wait);
  assert.deepEqual([answer.kind, answer.deliveries[0].recipient, answer.deliveries[0].verdict], ['failed', 'jan@voorbeeld.nl', 'wait']);
  await reader.reads({ headline: ['Nog niet: wacht en probeer later opnieuw'] });
  assert.equal(await get(reader, 'value'), LINES.wait);
  assert.equal((await get(reader, 'result')).deliveries[0].verdict, 'wait');
  await reader.run(() => { document.querySelector('bounce-wijzer').value = 'één'; });
  await reader.eventually(async () => assert.equal((await get(reader, 'result')).kind, 'other'));
  await reader.run(() => document.querySelector('bounce-wijzer').clear());
  await reader.find('empty');
  assert.deepEqual([await get(reader, 'value'), await get(reader, 'result')], ['', null]);
  await assert.rejects(reader.run(() => { 'use strict'; document.querySelector('bounce-wijzer').result = 1; }), /only a getter/);
});

test('the result goes with the answer, also when the reader clears the field', async (t) => {
  const reader = await visit(t);
  await reader.paste(LINES.wait);
  await reader.eventually(async () => assert.ok(await get(reader, 'result')));
  await reader.press('clear');
  await reader.eventually(async () => assert.equal(await get(reader, 'result'), null));
});

test('codes and explain need no element', async (t) => {
  const reader = await visit(t);
  const found = await reader.run(async () => {
    const { BounceWijzer, explain } = await import(new URL('bounce-wijzer.js', location.href));
    const entry = async (lang) => (await BounceWijzer.codes(lang)).find(({ code }) => code === '552');
    return {
      isSame: BounceWijzer === customElements.get('bounce-wijzer'),
      entries: [await entry('nl'), await entry('en')],
      answer: await explain('552 5.2.2 mailbox full', { lang: 'en' }),
    };
  });
  assert.ok(found.isSame);
  const [dutch, english] = found.entries;
  assert.deepEqual(Object.keys(dutch), ['code', 'group', 'meaning', 'advice']);
  assert.notEqual(dutch.meaning, english.meaning);
  assert.equal(found.answer.deliveries[0].title, 'The mailbox is full');
});

test('events bubble out of a shadow root, and tell codes only', async (t) => {
  const reader = await visit(t, 'early.html', { early: true });
  await reader.run(async () => {
    window.heard = [];
    const names = ['bounce-ready', 'bounce-result', 'bounce-error'];
    for (const name of names) addEventListener(name, ({ type, detail }) => window.heard.push([type, detail]));
    document.querySelector('bounce-wijzer').remove();
    const inner = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' });
    window.inner = inner.appendChild(document.createElement('bounce-wijzer'));
    await import(new URL('bounce-wijzer.js', location.href));
  });
  const heard = (number) => reader.eventually(async () => {
    const all = await reader.run(() => window.heard);
    assert.equal(all.length, number, JSON.stringify(all));
    return all.at(-1);
  });
  assert.deepEqual(await heard(1), ['bounce-ready', null]);
  const pasted = 'Subject: geheim\n\n550 5.1.1 <geheim@geheim.example>: geheim geheim: User unknown (in reply to RCPT TO) geheim';
  await reader.run((text) => { window.inner.value = text; }, pasted);
  const [name, detail] = await heard(2);
  assert.equal(name, 'bounce-result');
  assert.deepEqual(Object.keys(detail), ['kind', 'deliveries']);
  assert.deepEqual(Object.keys(detail.deliveries[0]), ['reply_code', 'status', 'cause', 'verdict', 'certainty']);
  assert.doesNotMatch(JSON.stringify(detail), /geheim/);
});

test('a page that breaks down when it is told a result takes nothing away', async (t) => {
  const reader = await visit(t);
  // Of what is put in from outside, no page hears that it threw.
  await reader.page.addScriptTag({ content: "addEventListener('bounce-result', () => { throw new Error('of the page itself'); });" });
  await reader.paste(LINES.remove);
  await reader.eventually(() => assert.match(String(reader.complaints), /of the page itself/));
  await wait(500);
  assert.equal(reader.complaints.splice(0).length, 1);
  await reader.reads({ headline: ['Ja, verwijder dit adres'] });
});

test('bounce-error tells that it does not work', async (t) => {
  const reader = await visit(t, 'early.html', { blocked: /\.wasm$/ });
  const message = await reader.run(() => new Promise((resolve) => {
    addEventListener('bounce-error', ({ detail }) => resolve(detail.message));
    void import(new URL('bounce-wijzer.js', location.href));
  }));
  assert.match(message, /fetch/i);
});

test('slots: the steps of the house, and what is said when it does not work', async (t) => {
  const reader = await visit(t, 'slots.html');
  const isVisible = (id) => reader.run((id) => document.getElementById(id).checkVisibility(), id);
  assert.deepEqual([await isVisible('steps'), await isVisible('lost')], [false, false]);
  await reader.paste(LINES.remove);
  await reader.eventually(async () => assert.ok(await isVisible('steps')));

  const lost = await open(t, { path: 'slots.html', blocked: /\.wasm$/ });
  await lost.eventually(async () => assert.ok(await lost.run(() => document.getElementById('lost').checkVisibility())));
});

test('two elements work side by side', async (t) => {
  const reader = await visit(t, 'both.html');
  await reader.run((remove, keep) => {
    const [a, b] = document.querySelectorAll('bounce-wijzer');
    a.value = remove;
    b.value = keep;
  }, LINES.remove, LINES.keep);
  const headline = (id) => reader.run((id) => document.getElementById(id)?.shadowRoot.querySelector('[part=headline]')?.innerText, id);
  await reader.eventually(async () => {
    assert.deepEqual([await headline('a'), await headline('b')], ['Ja, verwijder dit adres', 'No, keep this address']);
  });
  await reader.run(() => document.getElementById('a').remove());
  await reader.run((line) => { document.getElementById('b').value = line; }, LINES.wait);
  await reader.eventually(async () => assert.equal(await headline('b'), 'Not yet: wait and try again later'));
});

test('an element that is moved keeps all, and one that comes back keeps its text', async (t) => {
  const reader = await visit(t);
  await reader.paste(LINES.remove);
  await reader.find('headline');
  const isSame = await reader.run(() => {
    const element = document.querySelector('bounce-wijzer');
    const headline = element.shadowRoot.querySelector('[part=headline]');
    document.body.appendChild(document.createElement('main')).append(element);
    return new Promise((resolve) => setTimeout(() => resolve(headline === element.shadowRoot.querySelector('[part=headline]'))));
  });
  assert.ok(isSame);
  await reader.run(async () => {
    const element = document.querySelector('bounce-wijzer');
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    document.body.append(element);
  });
  await reader.reads({ headline: ['Ja, verwijder dit adres'], address: ['jan@voorbeeld.nl'] });
});

test('loaded twice, it does not throw and works', async (t) => {
  const reader = await visit(t);
  const isFirst = await reader.run(async () => {
    const again = await import(new URL('bounce-wijzer.js?again', location.href));
    return again.BounceWijzer === customElements.get('bounce-wijzer');
  });
  assert.ok(isFirst);
  await reader.paste(LINES.remove);
  await reader.reads({ headline: ['Ja, verwijder dit adres'] });
});

test('its children show before it is defined, and without scripts', async (t) => {
  const isVisible = () => document.getElementById('child').checkVisibility();
  const reader = await visit(t, 'early.html', { early: true });
  assert.ok(await reader.run(isVisible));
  await reader.run(() => import(new URL('bounce-wijzer.js', location.href)));
  await reader.find('paste');
  assert.ok(!(await reader.run(isVisible)), 'the widget stands where they were');
  const still = await open(t, { path: 'early.html', script: false });
  assert.ok(await still.page.$eval('#child', (child) => child.checkVisibility()));
});

test('removed and added again and again, it leaks nothing', async (t) => {
  const reader = await visit(t);
  // The first rounds fill what is kept once: caches, and the memory that the engine then uses again.
  await reader.run(comeAndGo, 500, LINES.remove);
  const before = await measure(reader);
  await reader.run(comeAndGo, 400, LINES.remove);
  const after = await measure(reader);
  assert.deepEqual([after.nodes, after.listeners], [before.nodes, before.listeners]);
  for (const memory of ['heap', 'engine']) {
    const more = after[memory] - before[memory];
    // Memory comes in pages of 64 KiB, and its holes are not filled at once.
    assert.ok(more <= 2 * 65_536, `${more} bytes stay in the ${memory}`);
  }
});

for (const engine of ENGINES.filter(({ path }) => path)) {
  const openEngine = useBrowser(engine, PAGES);

  test(`${engine.name}: the element goes, another comes in its place, and each has its own`, async (t) => {
    const reader = await openEngine(t, { path: 'host.html' });
    await reader.paste(LINES.remove);
    await reader.reads({ headline: ['Ja, verwijder dit adres'] });
    await reader.run(async () => {
      window.first = document.querySelector('bounce-wijzer');
      window.first.remove();
      await new Promise((resolve) => setTimeout(resolve, 50));
      const next = document.createElement('bounce-wijzer');
      Object.assign(next, { lang: 'en', theme: 'dark' });
      document.body.append(next);
    });
    await reader.find('empty');
    await reader.paste(LINES.wait);
    await reader.reads({ headline: ['Not yet: wait and try again later'] });
    assert.equal(await reader.run(() => getComputedStyle(document.querySelector('bounce-wijzer')).color), 'rgb(236, 236, 241)');
    await reader.run(() => document.querySelector('bounce-wijzer').replaceWith(window.first));
    await reader.reads({ headline: ['Ja, verwijder dit adres'], address: ['jan@voorbeeld.nl'] });
    assert.deepEqual(await reader.run(() => window.first.result.deliveries.map(({ verdict }) => verdict)), ['remove']);
  });
}

/** Makes a widget, has it answer, moves it and takes it away, many times; runs in the page. */
async function comeAndGo(rounds, line) {
  const shelf = document.body.appendChild(document.createElement('div'));
  for (let round = 0; round < rounds; round += 1) {
    const element = document.createElement('bounce-wijzer');
    element.value = `${line} ${round}`;
    const isAnswered = new Promise((resolve) => element.addEventListener('bounce-result', resolve));
    document.body.append(element);
    await isAnswered;
    shelf.append(element);
    element.lang = 'en';
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
  }
  shelf.remove();
}

/** Counts what stays on the page once all that can go has gone. */
async function measure(reader) {
  // What is said to a screen reader waits for half a second.
  await reader.run(() => new Promise((resolve) => setTimeout(resolve, 1000)));
  reader.session ??= await reader.page.createCDPSession();
  // What JavaScript lets go of, the engine lets go of a moment later; and what it held goes only then.
  for (let time = 0; time < 4; time += 1) {
    await reader.session.send('HeapProfiler.collectGarbage');
    await reader.run(() => new Promise((resolve) => setTimeout(resolve, 100)));
  }
  const { nodes, jsEventListeners } = await reader.session.send('Memory.getDOMCounters');
  const { usedSize } = await reader.session.send('Runtime.getHeapUsage');
  return { nodes, listeners: jsEventListeners, heap: usedSize, engine: await reader.run(engineMemory) };
}

/** The bytes of the memory of the engine, which the page has loaded already; runs in the page. */
async function engineMemory() {
  const [{ name }] = performance.getEntriesByType('resource').filter(({ name }) => /bouncewijzer[^/]*\.js$/.test(name));
  const given = await (await import(name)).default();
  return Object.values(given).find((one) => one instanceof WebAssembly.Memory).buffer.byteLength;
}
