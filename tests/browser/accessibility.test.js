// axe finds nothing in any state of the page, in both languages, light and dark.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import { LINES } from './bounces.js';
import { useBrowser } from './browser.js';

const open = useBrowser();
const STATES = { empty: '', ...LINES };

for (const language of ['nl', 'en']) {
  for (const dark of [false, true]) {
    test(`axe finds nothing: ${language}, ${dark ? 'dark' : 'light'}`, async (t) => {
      const reader = await open(t, { path: `?lang=${language}`, dark });
      // A script that the browser's driver evaluates is no concern of the page's policy.
      await reader.page.evaluate(axe.source);
      for (const [state, line] of Object.entries(STATES)) {
        await show(reader, state, line);
        assert.deepEqual(await findings(reader.page), [], state);
      }
    });
  }
}

async function show(reader, state, line) {
  if (!line) return;
  await reader.paste(line);
  await reader.find(state);
}

async function findings(page) {
  const { violations } = await page.evaluate(() =>
    // WCAG 2.2 has the size of targets, which axe leaves out by itself.
    window.axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }),
  );
  const where = (node) => node.target.flat().join(' ');
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${where(node)}`));
}
