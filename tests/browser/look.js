// Takes pictures of the widget in every state, as different readers see it, into target/screenshots/.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DIST, launch, visit } from './browser.js';
import { serve } from './server.js';
import { STATES } from './states.js';

const FOLDER = fileURLToPath(new URL('../../target/screenshots/', import.meta.url));
const LOOKS = {
  1280: { width: 1280 },
  768: { width: 768 },
  360: { width: 360 },
  '320x480': { width: 320, height: 480 },
  '1280-dark': { width: 1280, dark: true },
  '360-dark': { width: 360, dark: true },
  '1280-forced': { width: 1280, forced: true },
  paper: { width: 680, whole: true },
};

await mkdir(FOLDER, { recursive: true });
const browser = await launch();
const server = await serve(DIST);
for (const [look, options] of Object.entries(LOOKS)) {
  const reader = await visit(browser, server, options);
  for (const [state, bring] of Object.entries(STATES)) {
    await reader.look(options);
    await bring(reader);
    await reader.look({ ...options, paper: look === 'paper' });
    // In a small frame it matters what is in sight; elsewhere the whole widget does.
    const seen = options.height || options.whole ? reader.page : await reader.page.$('bounce-wijzer');
    await seen.screenshot({ path: `${FOLDER}${state}-${look}.png`, fullPage: options.whole });
  }
  await reader.leave();
}
await browser.close();
server.close();
console.log(`The pictures are in ${FOLDER}`);
