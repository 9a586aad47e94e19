// The widget in a frame of another site.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LINES, text } from './bounces.js';
import { useBrowser, useHost } from './browser.js';
import { ENGINES } from './engines.js';
import { FRAMES, addFrame, others, works } from './frames.js';

const REMOVE = 'Ja, verwijder dit adres';
const frame = (url) => `<iframe src="${url}embed.html" width="320" height="480"></iframe>`;

for (const engine of ENGINES.filter(({ name }) => name !== 'WebKit')) {
  describe(engine.name, { skip: engine.path ? false : `${engine.name} is not here` }, () => {
    const open = useHost(engine);

    test('with nothing but src, width and height the verdict is read', async (t) => {
      const reader = await (await open(t, frame)).inside();
      await reader.paste(await text('exchange-nl.txt'));
      await reader.reads({ headline: [REMOVE], address: ['marieke.dejong@voorbeeld.nl'] });
      await reader.eventually(async () => assert.ok(await reader.run(isHeadlineInSight)));
      assert.ok((await reader.run(overflow)) <= 0, 'it scrolls sideways');
      assert.match(await reader.run(shownSteps), /^Open de deelnemer\.[^]*Let op:/);
    });

    for (const kind of ['src', 'sandbox']) {
      test(`in a frame of the kind ${kind}`, async (t) => {
        const outside = await open(t, () => '');
        await outside.run(addFrame, FRAMES[kind](`${outside.product}embed.html?rule=strict`));
        await works(outside);
        assert.deepEqual(others(outside, outside.page.url(), outside.product), []);
        forgive(outside);
      });

      test(`a frame of the kind ${kind} becomes as high as what is in it, and less high again`, async (t) => {
        const outside = await open(t, (url) => `<script src="${url}embed.js"></script>`);
        await outside.run(addFrame, FRAMES[kind](`${outside.product}embed.html`));
        const reader = await outside.inside();
        await fits(outside, reader);
        const before = await outside.run(height);
        await reader.paste(await text('gmail.txt'));
        await reader.find('headline');
        await fits(outside, reader);
        assert.ok((await outside.run(height)) > before + 200);
        await reader.press('clear');
        await reader.eventually(async () => assert.equal(await outside.run(height), before));
        forgive(outside);
      });
    }
  });
}

const open = useBrowser();
const openHost = useHost();

test('the address says the language, the theme and the rule', async (t) => {
  const reader = await open(t, { path: 'embed.html?lang=en&theme=dark&rule=strict' });
  await reader.paste(LINES.keep);
  await reader.reads({ headline: ['Yes, remove this address'] });
  const { lang, scheme } = await reader.run(() => ({
    lang: document.documentElement.lang,
    scheme: getComputedStyle(document.querySelector('bounce-wijzer')).colorScheme,
  }));
  assert.deepEqual([lang, scheme], ['en', 'dark']);
  assert.match(await reader.run(shownSteps), /^Open the participant/);
  assert.deepEqual(reader.messages, []);
});

test('the address says who helps and where participants are', async (t) => {
  const url = encodeURIComponent('https://example.org/?q={address}');
  const reader = await open(t, { path: `embed.html?contact=helpdesk%40example.org&address-url=${url}` });
  await reader.paste('550 5.7.23 <jan@voorbeeld.nl>: SPF validation failed');
  await reader.find('letter');
  assert.match(await reader.run(link, 'mail-letter'), /^mailto:helpdesk@example\.org\?/);
  await reader.paste(LINES.remove);
  await reader.find('participant');
  assert.equal(await reader.run(link, 'participant'), 'https://example.org/?q=jan%40voorbeeld.nl');
  assert.deepEqual(reader.messages, []);
});

test('a compact widget is only the field, until something is pasted', async (t) => {
  const reader = await open(t, { path: 'embed.html?compact', width: 600 });
  const page = await open(t, { path: 'embed.html', width: 600 });
  assert.ok((await reader.run(contentHeight)) < (await page.run(contentHeight)) / 2);
  await reader.paste(LINES.remove);
  await reader.reads({ headline: [REMOVE] });
});

test('what is no option is named in the console, and ignored', async (t) => {
  const unknown = ['compact=2', 'onclick=alert(1)', '__proto__=1', 'share-address='];
  const bad = ['lang=fr', 'theme=pink', 'rule=hard', 'contact=nobody', 'address-url=javascript:alert(1)'];
  const reader = await open(t, { path: `embed.html?${[...unknown, ...bad].join('&')}` });
  await reader.paste(LINES.keep);
  await reader.reads({ headline: ['Nee, bewaar dit adres'] });
  const told = unknown.map((option) => `Bouncewijzer: ${option} is ignored, since it is no option.`);
  assert.deepEqual(reader.messages.slice(0, unknown.length), told);
  for (const [number, option] of bad.entries()) {
    const [name, value] = option.split('=');
    assert.ok(reader.messages[unknown.length + number].startsWith(`<bounce-wijzer ${name}="${value}"> is ignored`));
  }
  const names = await reader.run(() => document.querySelector('bounce-wijzer').getAttributeNames());
  assert.deepEqual(names, ['lang', 'theme', 'rule', 'contact', 'address-url']);
});

test('the page around the frame is told a height, and nothing else', async (t) => {
  const outside = await openHost(t, (url) => `${frame(url)}<script>
    const told = [];
    addEventListener('message', ({ data }) => told.push(data));
  </script>`);
  const reader = await outside.inside();
  await reader.paste(await text('gmail.txt'));
  await reader.find('headline');
  await reader.eventually(async () => assert.ok((await outside.run(() => told.length)) > 1));
  for (const { height, ...others } of await outside.run(() => told)) {
    assert.ok(Number.isInteger(height) && height > 0, height);
    assert.deepEqual(others, { type: 'bouncewijzer:height' });
  }
});

test('what the page around the frame says is not heard', async (t) => {
  const outside = await openHost(t, frame);
  const reader = await outside.inside();
  const before = await reader.run(() => document.documentElement.outerHTML);
  await outside.run(() => {
    const { contentWindow } = document.querySelector('iframe');
    for (const type of ['bouncewijzer:height', 'bouncewijzer:lang', 'lang', 'value', 'explain']) {
      contentWindow.postMessage({ type, height: 1, lang: 'en', value: '550', text: '550' }, '*');
    }
  });
  await reader.paste(LINES.remove);
  await reader.reads({ headline: [REMOVE] });
  assert.equal(await reader.run(() => document.documentElement.outerHTML), before);
});

test('heights are believed only of frames, each for itself, and in bounds', async (t) => {
  const say = (message) => `<iframe width="300" height="150" srcdoc="<script>parent.postMessage(${message}, '*')</script>"></iframe>`;
  const height = (value) => say(`{type: 'bouncewijzer:height', height: ${value}}`);
  const outside = await openHost(t, (url) => `<script src="${url}embed.js"></script>
    <style>iframe { border: 10px solid; box-sizing: border-box }</style>
    <script>postMessage({type: 'bouncewijzer:height', height: 777}, '*')</script>
    ${height(300)}${height(1e9)}${height(-5)}${height('NaN')}${height("'400'")}${say("{type: 'other', height: 400}")}${say('null')}`);
  const heights = () => outside.run(() => [...document.querySelectorAll('iframe')].map((one) => one.style.height));
  await outside.eventually(async () => assert.deepEqual(await heights(), ['320px', '10020px', '120px', '', '', '', '']));
});

test('its policy is that of the page', async (t) => {
  const policy = () => document.querySelector('meta[http-equiv="Content-Security-Policy"]').content;
  const [page, embed] = [await open(t), await open(t, { path: 'embed.html' })];
  assert.equal(await embed.run(policy), await page.run(policy));
});

/** Forgets that a frame without an origin first tried to load the parts of the widget: Firefox says so. */
function forgive({ complaints }) {
  const left = complaints.filter((complaint) => !complaint.includes('Cross-Origin Request Blocked'));
  complaints.splice(0, complaints.length, ...left);
}

/** Waits until the frame is as high as what is in it. */
function fits(outside, reader) {
  return outside.eventually(async () => assert.equal(await outside.run(height), await reader.run(contentHeight)));
}

// What follows runs in a page.

function isHeadlineInSight() {
  const headline = document.querySelector('bounce-wijzer').shadowRoot.querySelector('[part=headline]');
  const { top, bottom } = headline.getBoundingClientRect();
  return 0 <= top && bottom <= innerHeight;
}

/** How many pixels the content is wider than the window. */
function overflow() {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

/** The steps of the house, as they are shown in the answer. */
function shownSteps() {
  const steps = document.querySelector('bounce-wijzer').shadowRoot.querySelector('slot[name=remove-steps]');
  return steps.assignedElements().filter((one) => one.checkVisibility()).map((one) => one.innerText.trim()).join('');
}

function height() {
  return document.querySelector('iframe').clientHeight;
}

function contentHeight() {
  return Math.ceil(document.documentElement.getBoundingClientRect().height);
}

function link(part) {
  return document.querySelector('bounce-wijzer').shadowRoot.querySelector(`[part~=${part}]`).href;
}
