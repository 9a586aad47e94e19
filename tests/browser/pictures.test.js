// The widget looks as in the pictures that are kept in pictures/; UPDATE=1 renews them.
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { before, test } from 'node:test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { useBrowser } from './browser.js';
import { STATES } from './states.js';

const open = useBrowser();
const KEPT = fileURLToPath(new URL('pictures/', import.meta.url));
const SEEN = fileURLToPath(new URL('../../target/pictures/', import.meta.url));
const FONTS = `${KEPT}fonts.json`;
const SHOWN = ['empty', 'remove', 'many'];
/** So many pixels of a picture may differ: the edges of letters are not drawn the same by every version. */
const TOLERATED = 200;
const isUpdate = process.env.UPDATE === '1';

before(() => mkdir(SEEN, { recursive: true }));

for (const width of [1280, 360]) {
  for (const dark of [false, true]) {
    test(`the widget looks as it did: ${width} pixels, ${dark ? 'dark' : 'light'}`, async (t) => {
      const reader = await open(t, { width, dark });
      if (!(await hasKeptFonts(reader))) return t.skip('the fonts here are not those of the pictures');
      const changed = [];
      for (const state of SHOWN) {
        await STATES[state](reader);
        const name = `${state}-${width}-${dark ? 'dark' : 'light'}.png`;
        const difference = await compare(name, await picture(reader));
        if (difference > TOLERATED) changed.push(`${name}: ${difference} pixels`);
      }
      assert.deepEqual(changed, [], `Look at them in target/pictures; are they right, then run: UPDATE=1 .ci/browser test`);
    });
  }
}

/** Whether words are as wide here as where the pictures were made; with UPDATE=1 they are from here. */
async function hasKeptFonts(reader) {
  const widths = JSON.stringify(await reader.run(measure));
  if (isUpdate) await writeFile(FONTS, `${widths}\n`);
  return widths === (await readFile(FONTS, 'utf8')).trim();
}

/** Takes a picture of the widget, without a caret or a mouse on it. */
async function picture(reader) {
  await reader.run(() => document.activeElement.blur());
  await reader.page.mouse.move(0, 0);
  const widget = await reader.page.$('bounce-wijzer');
  return coarse(PNG.sync.read(Buffer.from(await widget.screenshot())));
}

/** A picture in 16 shades of each colour, which makes its file half as large. */
function coarse(picture) {
  picture.data = picture.data.map((shade) => 17 * Math.round(shade / 17));
  return picture;
}

/** Gives how many pixels of a picture differ from the kept one, and leaves it in `SEEN` with what differs. */
async function compare(name, seen) {
  if (isUpdate) await writeFile(KEPT + name, small(seen));
  await writeFile(SEEN + name, small(seen));
  const { width, height, data } = PNG.sync.read(await readFile(KEPT + name));
  if (width !== seen.width || height !== seen.height) return width * height;
  const difference = new PNG({ width, height });
  const pixels = pixelmatch(data, seen.data, difference.data, width, height, { threshold: 0.05 });
  if (pixels) await writeFile(`${SEEN}difference-${name}`, small(difference));
  return pixels;
}

/** A picture as a file that is as small as it can be: nothing in it shines through, and flat colours need no filter. */
function small(picture) {
  return PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
}

/** How wide words are in the fonts of the widget; runs in the page. */
function measure() {
  const pen = document.createElement('canvas').getContext('2d');
  const fonts = ['100px system-ui', '650 100px system-ui', '100px ui-monospace, monospace'];
  return fonts.map((font) => {
    pen.font = font;
    return Math.round(pen.measureText('Bouncewijzer 0123456789').width);
  });
}
