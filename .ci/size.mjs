// Weighs what a visitor loads, in bytes as brotli sends them, and holds it against the budgets: size.mjs [--strict].
//
// Prints a table. With --strict it ends with 1 where a budget is not kept.

import { readFileSync, readdirSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const read = (name) => readFileSync(new URL(`../dist/${name}`, import.meta.url));

/** How many bytes a file takes on its way, at the best level of brotli. */
function weigh(name) {
  return brotliCompressSync(read(name), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

const sum = (names) => names.reduce((total, name) => total + weigh(name), 0);

/** The files that the help page asks for: those that it names, and those that their scripts name. */
function firstVisit() {
  const names = new Set(['index.html']);
  for (const name of names) {
    if (!/\.(html|js)$/.test(name)) continue;
    const named = name.endsWith('.html')
      ? /<(?:link|script)[^>]* (?:href|src)="(?:\.\/)?([\w.-]+\.(?:css|js|svg|wasm))"/g
      : /(?:from|import\(?) ?['"]\.\/([\w.-]+\.js)['"]/g;
    for (const [, found] of read(name).toString().matchAll(named)) names.add(found);
  }
  return [...names];
}

const visit = firstVisit();
const wasm = visit.filter((name) => name.endsWith('.wasm'));
const scripts = visit.filter((name) => /^bounce-?wijzer.*\.js$/.test(name));
const explainer = readdirSync(new URL('../dist/', import.meta.url)).filter((name) => name.endsWith('_explainer.wasm'));
const styles = visit.filter((name) => name.endsWith('.css'));

// What is weighed, its weight, its budget and its aim, in kB. The explainer is fetched when somebody turns to the widget.
const rows = [
  ['first visit, everything', sum(visit), 165, 121],
  ['wasm', sum(wasm), 148, 105],
  ['glue and element', sum(scripts), 6, 4.5],
  ['style', sum(styles), 5, 3],
  ['one file, raw', read('bouncewijzer.html').length, 330, 250],
  ['first visit and the explainer', sum(visit) + sum(explainer)],
];

const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
const line = (cells) => console.log(`| ${cells.join(' | ')} |`);
line(['what', 'kB, brotli', 'budget', 'aim', '']);
line(['---', '---:', '---:', '---:', '---']);
let isOver = false;
for (const [what, bytes, budget = '', aim = ''] of rows) {
  const over = budget ? bytes - budget * 1000 : 0;
  isOver ||= over > 0;
  line([what, kilobytes(bytes), budget, aim, over > 0 ? `${kilobytes(over)} over` : budget && 'kept']);
}
if (isOver && process.argv.includes('--strict')) process.exitCode = 1;
