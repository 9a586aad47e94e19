// The page "Zet hem in uw wiki": what it gives to paste works, with the options that were filled in.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import { useBrowser } from './browser.js';
import { getsVerdict, useGuest } from './guest.js';

const open = useBrowser();
const guest = useGuest();
const WIKIS = [
  'sharepoint', 'confluence', 'confluence-server', 'mediawiki', 'dokuwiki', 'xwiki', 'bookstack', 'wikijs', 'wordpress',
  'page', 'other', 'file',
];

/** Opens the page and fills in the form: `{ wiki: 'xwiki', contact: 'helpdesk@example.org' }`. */
async function fill(t, choices, path = 'snippets.html') {
  const reader = await open(t, { path, early: true });
  await reader.run(choose, choices);
  return reader;
}

/** What stands in a field of the page, if that is to be seen. */
const shown = (reader, name) => reader.run((name) => {
  const field = document.getElementById(name);
  return field.checkVisibility() ? field.value : undefined;
}, name);

for (const [wiki, before, after] of [['sharepoint', '<iframe', '</iframe>'], ['bookstack', '<iframe', '</a></p>'], ['mediawiki', '<html><iframe', '</iframe></html>'], ['xwiki', '{{html}}', '{{/html}}'], ['dokuwiki', '{{url>http', '|Bouncewijzer}}'], ['page', '<script type="module"', '</bounce-wijzer>'], ['wordpress', '<iframe', '</script>']]) {
  test(`${wiki} gets what it takes`, async (t) => {
    const reader = await fill(t, { wiki });
    const text = await shown(reader, 'snippet');
    assert.ok(text.startsWith(before) && text.endsWith(after), text);
  });
}

test('every wiki has its own steps in both languages, and nothing of another', async (t) => {
  for (const path of ['snippets.html', 'snippets.html?lang=en']) {
    const reader = await fill(t, {}, path);
    const seen = new Set();
    for (const wiki of WIKIS) {
      await reader.run(choose, { wiki });
      const steps = await reader.run(() => [...document.querySelectorAll('[data-wiki]')].map((part) => part.innerText).join(''));
      assert.ok(steps.length > 50, `${wiki}: ${steps}`);
      seen.add(steps);
    }
    assert.equal(seen.size, WIKIS.length);
  }
});

const OPTIONS = {
  folder: 'https://intranet.example.org/hulp/index.html',
  contact: 'helpdesk@example.org',
  'address-url': 'https://example.org/?a="1"&q={address}',
  theme: 'dark',
  rule: 'strict',
  height: '700',
};

test('the options are in the address of the frame', async (t) => {
  const reader = await fill(t, { wiki: 'other', ...OPTIONS });
  const frame = await reader.run((html) => {
    const [frame] = new DOMParser().parseFromString(html, 'text/html').body.children;
    return { src: frame.src, height: frame.height, title: frame.title };
  }, await shown(reader, 'snippet'));
  const { origin, pathname, searchParams } = new URL(frame.src);
  assert.equal(origin + pathname, 'https://intranet.example.org/hulp/embed.html');
  const { folder, height, ...options } = OPTIONS;
  assert.deepEqual(Object.fromEntries(searchParams), options);
  assert.equal(frame.height, height);
  assert.equal(frame.title, 'Bouncewijzer');
});

test('the options are attributes of the element', async (t) => {
  const reader = await fill(t, { wiki: 'page', ...OPTIONS });
  const found = await reader.run((html) => {
    const element = new DOMParser().parseFromString(html, 'text/html').querySelector('bounce-wijzer');
    return Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
  }, await shown(reader, 'snippet'));
  const { folder, height, ...options } = OPTIONS;
  assert.deepEqual(found, { lang: 'nl', ...options });
});

test('what is no address of the web leaves the address of the page itself', async (t) => {
  for (const folder of ['javascript:alert(1)', 'intranet', '']) {
    const reader = await fill(t, { wiki: 'other', folder });
    assert.match(await shown(reader, 'snippet'), /src="http:\/\/127\.0\.0\.1:\d+\/embed\.html\?theme=light"/);
  }
});

test('a piece of text is copied, and the page says so', async (t) => {
  const reader = await fill(t, { wiki: 'bookstack' });
  await reader.page.click('[data-copy=snippet]');
  await reader.page.waitForFunction(() => document.querySelector('output:not([hidden])').textContent === 'Gekopieerd.');
  await reader.copied(await shown(reader, 'snippet'));
});

for (const wiki of ['other', 'wordpress', 'page']) {
  test(`what it gives works in the page of another: ${wiki}`, async (t) => {
    const reader = await fill(t, { wiki, folder: guest.address(''), theme: 'dark' });
    const text = await shown(reader, 'snippet');
    // A module comes from the page's own server, unless another says that it may be taken.
    const visit = await guest.visit(t, wiki === 'page' ? text.replaceAll(guest.address(''), '/') : text);
    await getsVerdict(wiki === 'page' ? visit : await visit.inside());
    visit.askedOnlyForOwn();
  });
}

for (const look of [{}, { dark: true }, { forced: true }, { width: 320 }]) {
  test(`axe finds nothing on the page: ${JSON.stringify(look)}`, async (t) => {
    for (const path of ['snippets.html', 'snippets.html?lang=en']) {
      const reader = await open(t, { path, early: true, ...look });
      await reader.run(axe.source);
      for (const wiki of ['mediawiki', 'file']) {
        await reader.run(choose, { wiki });
        const found = await reader.run(async () => {
          const { violations } = await window.axe.run({ exclude: ['iframe'] }, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`);
        });
        assert.deepEqual(found, []);
      }
      const beside = await reader.run(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(beside <= 0, `${beside} pixels stick out`);
    }
  });
}

/** Fills in the form; runs in the page. */
function choose(choices) {
  const form = document.querySelector('form');
  for (const [name, value] of Object.entries(choices)) form.elements[name].value = value;
  form.dispatchEvent(new Event('input', { bubbles: true }));
}
