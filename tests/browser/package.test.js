// The package for npm: what would be published is whole, typed, and works where a bundler takes it apart.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { LINES, sample } from './bounces.js';
import { DIST, launch, visit } from './browser.js';
import { serve } from './server.js';
import { breakEngine, mendEngine } from './states.js';

const run = promisify(execFile);
const PACKAGE = join(DIST, 'npm');
const EXAMPLE = fileURLToPath(new URL('../../npm/example/', import.meta.url));
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

let folder;
before(async () => { folder = await mkdtemp(join(tmpdir(), 'bouncewijzer-')); });
after(() => rm(folder, { recursive: true, force: true }));

test('what would be published is all that is needed, and no more', async () => {
  const { stdout } = await run('npm', ['pack', '--dry-run', '--json'], { cwd: PACKAGE });
  const [{ files, name, version }] = JSON.parse(stdout);
  const packed = files.map(({ path }) => path).sort();
  assert.deepEqual(packed, [
    'LICENSE-APACHE', 'LICENSE-MIT', 'README.md', 'bounce-wijzer.d.ts', 'bounce-wijzer.js', 'bouncewijzer.d.ts', 'bouncewijzer.js',
    'bouncewijzer_bg.wasm', 'custom-elements.json', 'engine.js', 'package.json',
  ].sort());
  assert.deepEqual(packed, (await readdir(PACKAGE)).sort());
  const cargo = await readFile(here('../../Cargo.toml'), 'utf8');
  assert.equal(`${name} ${version}`, `bouncewijzer ${/^version = "(.*)"/m.exec(cargo)[1]}`);
  const { exports, types, customElements } = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8'));
  const named = [Object.values(exports).map((entry) => Object.values(typeof entry === 'string' ? { entry } : entry)), types, customElements];
  for (const path of named.flat(3)) assert.ok(packed.includes(path.replace('./', '')), path);
});

test('a page in TypeScript can use it, and what the engine answers is as its types say', async () => {
  const modules = join(folder, 'types/node_modules/bouncewijzer');
  await mkdir(modules, { recursive: true });
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: PACKAGE });
  await run('tar', ['-xzf', join(folder, JSON.parse(stdout)[0].filename), '-C', modules, '--strip-components=1']);
  await copyFile(here('consumer.ts'), join(folder, 'types/consumer.ts'));
  await writeFile(join(folder, 'types/answers.ts'), await answers(modules));
  await writeFile(join(folder, 'types/package.json'), '{ "type": "module" }');
  for (const [module, resolution] of [['nodenext', 'nodenext'], ['esnext', 'bundler']]) {
    const options = ['--noEmit', '--strict', '--skipDefaultLibCheck', '--target', 'esnext', '--module', module, '--moduleResolution', resolution, '--resolveJsonModule'];
    const files = ['consumer.ts', 'answers.ts'];
    const checked = run(process.execPath, [here('node_modules/typescript/bin/tsc'), ...options, ...files], { cwd: join(folder, 'types') });
    await checked.catch(({ stdout }) => assert.fail(`${resolution}: ${stdout}`));
  }
});

test('a bundler packs it, and the page that it makes gives the verdict, also after the engine broke down', async (t) => {
  const built = join(folder, 'built');
  await run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--outDir', built, '--emptyOutDir'], { cwd: EXAMPLE });
  const browser = await launch();
  t.after(() => browser.close());
  const server = await serve(built);
  t.after(() => server.close());
  const reader = await visit(browser, server);
  await reader.paste(LINES.remove);
  await reader.reads({ headline: ['Ja, verwijder dit adres'], address: ['jan@voorbeeld.nl'] });
  assert.equal(await reader.run(() => document.getElementById('count').value), '1');
  assert.ok(server.requests.some((path) => /^\/assets\/bouncewijzer_bg-[\w-]+\.wasm$/.test(path)), `${server.requests}`);

  await breakEngine(reader);
  await reader.paste('één');
  await reader.page.waitForSelector('bounce-wijzer >>> [role=alert]', { visible: true });
  reader.complaints.splice(0);
  await mendEngine(reader);
  await (await reader.page.$('bounce-wijzer >>> [role=alert] button')).click();
  // When it stands again it takes the focus, from whatever is being copied then.
  await reader.find('file');
  await reader.paste(LINES.wait);
  await reader.reads({ headline: ['Nog niet: wacht en probeer later opnieuw'] });
  await reader.leave();
});

/** Writes what the engine gives as a file of TypeScript, which has an error where the types say something else. */
async function answers(modules) {
  const engine = await import(join(modules, 'bouncewijzer.js'));
  engine.initSync({ module: await readFile(join(modules, 'bouncewijzer_bg.wasm')) });
  const mails = await Promise.all(['dsn-12.eml', 'delayed-30.eml', 'forged-01.eml', 'autoreply-nl-01.eml'].map((name) => readFile(sample(name), 'latin1')));
  const given = [...mails, ...Object.values(LINES), '', '550'].map((text) => engine.explain(text, {}));
  return `import type { Answer, Entry } from 'bouncewijzer';
export const answers: Answer[] = ${JSON.stringify(given)};
export const entries: Entry[] = ${JSON.stringify(engine.codes('nl'))};
`;
}
