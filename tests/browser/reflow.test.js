// Every state fits: in a narrow frame, zoomed in, with more room between letters and lines, and on paper.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useBrowser } from './browser.js';
import { STATES } from './states.js';

const open = useBrowser();
/** A window of 1280 by 1024 pixels at 400 % leaves this much. */
const ZOOMED = { width: 320, height: 256, scale: 4 };
const PAPER = { width: 680, height: 960 };

/** Asserts that in every state nothing is found by `look`, which runs in the page. */
async function inEveryState(reader, look) {
  const found = {};
  for (const [state, bring] of Object.entries(STATES)) {
    await bring(reader);
    const places = await reader.run(look);
    if (places.length) found[state] = places;
  }
  assert.deepEqual(found, {});
}

for (const language of ['nl', 'en']) {
  test(`at 400 % nothing sticks out: ${language}`, async (t) => {
    await inEveryState(await open(t, { path: `?lang=${language}`, ...ZOOMED }), sticksOut);
  });
}

for (const width of [320, 1280]) {
  test(`with more room between letters and lines nothing is cut at ${width} pixels`, async (t) => {
    const reader = await open(t, { width });
    await reader.run(spread);
    await inEveryState(reader, sticksOut);
  });
}

for (const width of [1280, 768, 360]) {
  test(`addresses in the table stand on one line at ${width} pixels`, async (t) => {
    const reader = await open(t, { width });
    await STATES.many(reader);
    assert.deepEqual(await reader.run(brokenAddresses), []);
  });
}

test('nothing moves', async (t) => {
  await inEveryState(await open(t, { still: true }), moves);
});

test('on paper nothing sticks out, and nothing is left to press', async (t) => {
  const reader = await open(t, PAPER);
  const found = {};
  for (const [state, bring] of Object.entries(STATES)) {
    await reader.look({});
    await bring(reader);
    await reader.look({ paper: true });
    const places = [...(await reader.run(sticksOut)), ...(await reader.run(presses))];
    if (places.length) found[state] = places;
  }
  await reader.look({});
  assert.deepEqual(found, {});
});

// What follows runs in the page.

/** What is wider than the window, or than the box around it that would cut it off. */
function sticksOut() {
  const widget = document.querySelector('bounce-wijzer').shadowRoot;
  const isOut = (one) => one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1;
  const isCut = (one) => {
    const { overflowX, overflowY } = getComputedStyle(one);
    return (overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1) ||
      (overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 1);
  };
  const seen = [...widget.querySelectorAll('*')].filter((one) => one.checkVisibility() && !one.closest('.spoken, svg'));
  const places = seen.filter((one) => isOut(one) || isCut(one)).map((one) => one.outerHTML.slice(0, 120));
  const over = document.documentElement.scrollWidth - innerWidth;
  return over > 0 ? [`${over} pixels too wide`, ...places] : places;
}

/** The addresses in the table that take more than one line. */
function brokenAddresses() {
  const addresses = document.querySelector('bounce-wijzer').shadowRoot.querySelectorAll('[part~=open] bdi');
  return [...addresses].filter((one) => one.getClientRects().length > 1 || one.offsetHeight > 40).map((one) => one.innerText);
}

/** Sets text as WCAG 1.4.12 says a reader may. */
function spread() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-block-end: 2em !important }`);
  for (const root of [document, document.querySelector('bounce-wijzer').shadowRoot]) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
}

/** What moves by itself, or would when it changes. */
function moves() {
  const widget = document.querySelector('bounce-wijzer').shadowRoot;
  const isMoving = (one) => {
    if (!one.checkVisibility()) return false;
    const { animationName, transitionDuration } = getComputedStyle(one);
    return animationName !== 'none' || parseFloat(transitionDuration) > 0;
  };
  return [...widget.querySelectorAll('*')].filter(isMoving).map((one) => one.outerHTML.slice(0, 120));
}

/** What is seen of things to press, other than what stands for a heading in the table. */
function presses() {
  const widget = document.querySelector('bounce-wijzer').shadowRoot;
  const things = [...widget.querySelectorAll('button:not(th button, [role=alert] button), textarea, progress')];
  return things.filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 120));
}
