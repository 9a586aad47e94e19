// axe finds nothing in any state of the page, in both languages, light, dark and in forced colours.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import { useBrowser } from './browser.js';
import { STATES } from './states.js';

const open = useBrowser();
const LOOKS = { light: {}, dark: { dark: true }, 'forced colours': { forced: true } };

for (const language of ['nl', 'en']) {
  for (const [name, look] of Object.entries(LOOKS)) {
    test(`axe finds nothing: ${language}, ${name}`, async (t) => {
      const reader = await open(t, { path: `?lang=${language}`, ...look });
      // A script that the browser's driver evaluates is no concern of the page's policy.
      await reader.run(axe.source);
      const found = {};
      for (const [state, bring] of Object.entries(STATES)) {
        await bring(reader);
        // The help around the widget is the same in every state.
        const findings = await reader.run(judge, state === 'empty' ? ':root' : 'bounce-wijzer');
        if (findings.length) found[state] = findings;
      }
      assert.deepEqual(found, {});
    });
  }
}

test('what is pressed looks pressed in forced colours', async (t) => {
  const reader = await open(t, { forced: true });
  await STATES.filtered(reader);
  const [one, pressed, ...others] = await reader.run(filterColours);
  assert.notEqual(pressed, one);
  assert.deepEqual(new Set(others), new Set([one]));
});

/** The colours of the filters; runs in the page. */
function filterColours() {
  const filters = document.querySelector('bounce-wijzer').shadowRoot.querySelectorAll('[part=filter]');
  return [...filters].map((filter) => getComputedStyle(filter).backgroundColor);
}

/** Gives what axe finds in a part of the page, a line for each place. */
async function judge(part) {
  // WCAG 2.2 has the size of targets, which axe leaves out by itself.
  const rules = { 'target-size': { enabled: true } };
  const { violations } = await window.axe.run(part, { resultTypes: ['violations'], rules });
  const where = (node) => node.target.flat().join(' ');
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${where(node)}`));
}
