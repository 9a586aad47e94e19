// The files of the engine, by the names that the build gave them, and what can be wrong with them.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DIST } from './browser.js';

const files = await readdir(DIST);

/** What the page begins with. */
export const GLUE = files.find((name) => /^bouncewijzer-[0-9a-f]{16}\.js$/.test(name));

/** What is in the name of a file of this build. */
export const MARK = GLUE.match(/-(.*)\.js/)[1];

/** What the glue begins with. */
export const WASM = `bouncewijzer-${MARK}_bg.wasm`;

/** What explains, which is fetched when somebody turns to the widget; none where the page is in one piece. */
export const EXPLAINER = files.find((name) => name === `bouncewijzer-${MARK}_explainer.wasm`);

/** What the page fetches of the engine, until it has all of it. */
export const ENGINE = [GLUE, WASM, ...(EXPLAINER ? [EXPLAINER] : [])];

/** All of it in one, for scripts, and for an element whose own engine is gone. */
export const WHOLE = (await readFile(join(DIST, 'bouncewijzer.js'), 'utf8')).match(/bouncewijzer-\w+_bg\.wasm/)[0];

/** The ways in which a file of the engine can be wrong, with what comes instead of it. */
export const WRONG = {
  'is not there': () => null,
  'is broken': () => Buffer.from('\0asm and nothing more'),
  'is cut off': async (name) => (await readFile(join(DIST, name))).subarray(0, 100_000),
  'is a page that says sorry': () => '<!doctype html><title>404</title>',
};
