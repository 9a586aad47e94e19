// Takes pictures of the page in its main states, into target/screenshots/.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { LINES, path } from './bounces.js';
import { DIST, launch, visit } from './browser.js';
import { serve } from './server.js';

const FOLDER = fileURLToPath(new URL('../../target/screenshots/', import.meta.url));
const SIZES = [
  { width: 1280, height: 1000 },
  { width: 360, height: 1000 },
];
const STATES = {
  empty: () => {},
  ...Object.fromEntries(Object.entries(LINES).map(([state, line]) => [state, (reader) => reader.paste(line)])),
  several: (reader) => reader.choose(path('three-recipients.eml')),
};

await mkdir(FOLDER, { recursive: true });
const browser = await launch();
const server = await serve(DIST);
for (const size of SIZES) {
  for (const dark of [false, true]) {
    for (const [state, bring] of Object.entries(STATES)) {
      const reader = await visit(browser, server, { ...size, dark });
      await bring(reader);
      if (state !== 'empty') await reader.find('headline');
      const name = `${state}-${size.width}-${dark ? 'dark' : 'light'}.png`;
      // The help text under the widget is the same in every state.
      await reader.page.screenshot({ path: FOLDER + name, fullPage: state === 'empty' });
      await reader.leave();
    }
  }
}
await browser.close();
server.close();
console.log(`The pictures are in ${FOLDER}`);
