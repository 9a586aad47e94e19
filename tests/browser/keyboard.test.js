// Where the focus goes, that it is seen, and that what can be pressed is large enough to be hit.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useBrowser } from './browser.js';
import { STATES } from './states.js';

const open = useBrowser();
const FIELD = ['paste', 'file', 'clear'];
/** The parts in the order in which Tab passes them, from the field on. */
const ORDERS = {
  empty: ['paste', 'file', 'example', 'example', 'example'],
  remove: [...FIELD, 'copy-address', 'copy-summary', 'print', 'details'],
  keep: [...FIELD, 'copy-address', 'letter', 'copy-summary', 'print', 'details'],
  check: [...FIELD, 'copy-address', 'copy-suggestion', 'copy-summary', 'print', 'details'],
  unclear: [...FIELD, 'copy-address', 'whole-message', 'copy-summary', 'print', 'details'],
  nothing: [...FIELD, 'whole-message'],
  reading: [...FIELD, 'stop'],
};

for (const [state, order] of Object.entries(ORDERS)) {
  test(`the focus goes in the order of reading, and is seen: ${state}`, async (t) => {
    const reader = await open(t);
    await STATES[state](reader);
    await reader.run(() => document.querySelector('bounce-wijzer').shadowRoot.querySelector('textarea').focus());
    const stops = [];
    for (let stop; (stop = await reader.run(focus)); await reader.keys('Tab')) stops.push(stop);
    assert.deepEqual(stops.map(({ part }) => part), order);
    assert.deepEqual(stops.filter(({ isSeen }) => !isSeen), []);
  });
}

for (const look of [{ width: 360 }, { width: 1280 }, { width: 1280, forced: true }]) {
  test(`every place of the table has a focus that is seen: ${JSON.stringify(look)}`, async (t) => {
    const reader = await open(t, look);
    await STATES.opened(reader);
    await reader.run(() => document.querySelector('bounce-wijzer').shadowRoot.querySelector('textarea').focus());
    const stops = [];
    for (let stop; (stop = await reader.run(focus)); await reader.keys('Tab')) stops.push(stop);
    assert.ok(stops.length > 20, `${stops.length} places`);
    assert.deepEqual(stops.filter(({ isSeen }) => !isSeen), []);
  });
}

test('everything that can be pressed is at least 24 pixels high and wide', async (t) => {
  const reader = await open(t, { width: 360 });
  const small = {};
  for (const [state, bring] of Object.entries(STATES)) {
    await bring(reader);
    const found = await reader.run(smallTargets);
    if (found.length) small[state] = found;
  }
  assert.deepEqual(small, {});
});

// What follows runs in the page.

/** What has the focus in the widget, and whether a line around it can be seen; nothing outside the widget. */
function focus() {
  const widget = document.querySelector('bounce-wijzer').shadowRoot;
  const focused = widget.activeElement;
  if (!focused) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  const { x, y, width, height } = focused.getBoundingClientRect();
  const onTop = widget.elementFromPoint(x + width / 2, y + height / 2);
  return {
    part: (focused.part[0] ?? focused.parentElement.part[0]) || focused.outerHTML,
    isSeen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && focused.contains(onTop),
  };
}

/** What can be pressed but is small, unless it stands in a sentence. */
function smallTargets() {
  const widget = document.querySelector('bounce-wijzer').shadowRoot;
  const targets = [...widget.querySelectorAll('button, summary, input, textarea, a')];
  const isSmall = (target) => {
    const { width, height } = target.getBoundingClientRect();
    return width < 24 || height < 24;
  };
  const isInSentence = (target) => target.matches('dd a, p a');
  return targets
    .filter((target) => target.checkVisibility() && isSmall(target) && !isInSentence(target))
    .map((target) => target.outerHTML.slice(0, 120));
}
