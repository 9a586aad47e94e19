// The built pages are valid HTML, and so is what the widget makes of every state.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { FileSystemConfigLoader, HtmlValidate, formatterFactory } from 'html-validate';
import vnu from 'vnu-jar';
import { DIST, useBrowser } from './browser.js';
import { STATES } from './states.js';

const open = useBrowser();
const PAGES = ['index.html', 'embed.html', 'bouncewijzer.html', 'snippets.html'].map((name) => join(DIST, name));
const run = promisify(execFile);
/** The checker of the W3C needs it. */
const hasJava = await run('java', ['-version']).then(() => true, () => false);

test('the built pages are valid HTML', async () => {
  const loader = new FileSystemConfigLoader({ root: true, extends: ['html-validate:standard'] });
  const report = await new HtmlValidate(loader).validateMultipleFiles(PAGES);
  assert.ok(report.valid, formatterFactory('text')(report.results));
});

test('every state is valid HTML', { skip: hasJava ? false : 'Java is not here' }, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'bouncewijzer-'));
  t.after(() => rm(folder, { recursive: true }));
  const reader = await open(t);
  for (const [state, bring] of Object.entries(STATES)) {
    await bring(reader);
    await writeFile(join(folder, `${state}.html`), page(state, await reader.run(markup)));
  }
  const { stdout } = await run('java', ['-jar', vnu, '--stdout', '--errors-only', '--exit-zero-always', ...PAGES, folder]);
  assert.equal(stdout, '');
});

/** A page with nothing in it but `content`. */
function page(title, content) {
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${title}</title></head><body>${content}</body></html>`;
}

/** What the widget is made of, without the names of parts, which the checker does not know; runs in the page. */
function markup() {
  const content = document.createElement('div');
  content.innerHTML = document.querySelector('bounce-wijzer').shadowRoot.innerHTML;
  for (const named of content.querySelectorAll('[part]')) named.removeAttribute('part');
  return content.innerHTML;
}
