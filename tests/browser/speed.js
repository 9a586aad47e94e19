// Lighthouse sees the help page on a slow phone. Alone, since another test beside it would be counted as work of the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import lighthouse from 'lighthouse';
import { DIST, launch } from './browser.js';
import { serve } from './server.js';

/** How often it looks: a busy machine makes a page seem slow, and none makes it seem fast. */
const LOOKS = 5;
/** The most that each may be, a little more than what is aimed at: 1000, 50 and 0. */
const MOST = { 'largest-contentful-paint': 1200, 'total-blocking-time': 75, 'cumulative-layout-shift': 0.01 };
const LEAST_PERFORMANCE = 0.99;

test('Lighthouse gives all that it has to give', async (t) => {
  const browser = await launch();
  const server = await serve(DIST, { isCompressed: true });
  t.after(async () => {
    await browser.close();
    server.close();
  });
  const found = [];
  for (let look = 0; look < LOOKS && !found.at(-1)?.isGood; look += 1) {
    const { lhr } = await lighthouse(server.url, { port: browser.port, logLevel: 'error' });
    const scores = Object.values(lhr.categories).map(({ id, score }) => [id, score]);
    const times = Object.keys(MOST).map((id) => [id, lhr.audits[id].numericValue]);
    found.push({ scores, times, isGood: times.every(([id, value]) => value <= MOST[id]) && lhr.categories.performance.score >= LEAST_PERFORMANCE });
  }
  const { scores, times, isGood } = found.at(-1);
  t.diagnostic([...scores, ...times].map((pair) => pair.join(' ')).join(', '));
  assert.deepEqual(scores.filter(([id, score]) => id !== 'performance' && score < 1), []);
  assert.ok(isGood, JSON.stringify(found));
});
