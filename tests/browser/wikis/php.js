// A wiki that runs for as long as a test. Its programs are only read; what it keeps is in a folder that is gone afterwards.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { DIST } from '../browser.js';
import { FOLDER } from '../guest.js';

/** Keeps what it compiled, which makes a wiki twice as fast. */
const FLAGS = ['-d', 'opcache.enable_cli=1'];

/** Makes a folder for a wiki, in which `site` is served: its programs, with the widget beside them. */
export async function makeFolder(programs) {
  const folder = await mkdtemp(join(tmpdir(), 'bouncewijzer-'));
  const site = join(folder, 'site');
  await mkdir(site);
  for (const name of await readdir(programs)) await symlink(join(programs, name), join(site, name));
  await symlink(DIST, join(site, FOLDER));
  return folder;
}

/** Runs a program of a wiki, which reads `input`. */
export async function runPhp(words, { env, input = '' } = {}) {
  const running = promisify(execFile)('php', words, { env: { ...process.env, ...env } });
  running.child.stdin.end(input);
  await running;
}

/** Serves the `site` in a folder until the test ends, and gives its address. */
export async function servePhp(test, folder, { flags = [], env } = {}) {
  const site = join(folder, 'site');
  const program = spawn('php', [...FLAGS, ...flags, '-S', '127.0.0.1:0', '-t', site], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const isOver = once(program, 'exit');
  process.once('exit', () => program.kill());
  test.after(async () => {
    program.kill();
    await isOver;
    await rm(folder, { recursive: true });
  });
  return Promise.race([address(program), isOver.then(() => assert.fail('PHP does not serve'))]);
}

/** Reads what PHP says: first the address that it found free, then every request. */
function address({ stderr }) {
  return new Promise((resolve) => {
    createInterface(stderr).on('line', (line) => {
      const [url] = line.match(/http:[^)]*(?=\) started)/) ?? [];
      if (url) resolve(url);
    });
  });
}
