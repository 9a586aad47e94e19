// Real web servers, each with its file of hosting/, on the site http://127.0.0.1:PORT/ with the product in a folder.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DIST } from './browser.js';
import { freePort } from './server.js';

const PATIENCE = 10_000; // milliseconds
const MODULES = '/usr/lib/apache2/modules'; // where Debian has them

/** Reads a file of hosting/, with the folder of the site as it is here. */
async function hosting(name, www) {
  const text = await readFile(fileURLToPath(new URL(`../../hosting/${name}`, import.meta.url)), 'utf8');
  return text.replaceAll('/var/www', www);
}

/**
 * The servers: where the program is, the words that start it, and how its configuration is written in `folder`.
 *
 * Each site refuses frames, as many do: in the folder of the product that may not be.
 */
export const SERVERS = {
  nginx: {
    program: process.env.NGINX,
    words: (folder) => ['-p', folder, '-e', 'error.log', '-c', join(folder, 'nginx.conf')],
    async configure(folder, port) {
      const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
      await writeFile(join(folder, 'site.conf'), await hosting('nginx.conf', join(folder, 'www')));
      await writeFile(join(folder, 'nginx.conf'), `
        user root;
        daemon off;
        pid ${folder}/pid;
        events {}
        http {
          ${paths.join('\n')}
          access_log off;
          server { listen 127.0.0.1:${port}; root ${folder}/www; add_header X-Frame-Options DENY; include ${folder}/site.conf; }
        }`);
    },
  },
  Apache: {
    program: process.env.APACHE,
    words: (folder) => ['-D', 'FOREGROUND', '-f', join(folder, 'apache.conf')],
    async configure(folder, port) {
      const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'filter', 'deflate', 'headers'];
      await writeFile(join(folder, 'www/bouncewijzer/.htaccess'), await hosting('apache.htaccess'));
      await writeFile(join(folder, 'mime.types'), 'text/html html\ntext/css css\nimage/svg+xml svg\n');
      await writeFile(join(folder, 'apache.conf'), `
        ${modules.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join('\n')}
        ServerName 127.0.0.1
        Listen 127.0.0.1:${port}
        User #65534
        Group #65534
        PidFile ${folder}/pid
        ErrorLog ${folder}/error.log
        TypesConfig ${folder}/mime.types
        DocumentRoot ${folder}/www
        Header always set X-Frame-Options DENY
        <Directory ${folder}/www>
          AllowOverride FileInfo Indexes
        </Directory>`);
    },
  },
  Caddy: {
    program: process.env.CADDY,
    words: (folder) => ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')],
    async configure(folder, port) {
      await writeFile(join(folder, 'site.conf'), await hosting('caddy.conf', join(folder, 'www')));
      await writeFile(join(folder, 'Caddyfile'), `{
          admin off
        }
        http://127.0.0.1:${port} {
          header X-Frame-Options DENY
          import ${folder}/site.conf
          root * ${folder}/www
          file_server
        }`);
    },
  },
};

/** Starts a server, with the product and a page of the site's own that shows it: gives their addresses, and how to stop. */
export async function start({ program, words, configure }) {
  const folder = await mkdtemp(join(tmpdir(), 'bouncewijzer-'));
  // Apache reads it as nobody.
  await chmod(folder, 0o755);
  await mkdir(join(folder, 'www'));
  await cp(DIST, join(folder, 'www/bouncewijzer'), { recursive: true });
  await writeFile(join(folder, 'www/wiki.html'), '<!doctype html><title>Wiki</title><link rel="icon" href="data:,"><iframe src="bouncewijzer/embed.html"></iframe>');
  const port = await freePort();
  await configure(folder, port);
  const end = run(program, words(folder), folder);
  const stop = async () => {
    await end();
    await rm(folder, { recursive: true });
  };
  const site = `http://127.0.0.1:${port}/`;
  await answers(`${site}bouncewijzer/`).catch(async (failure) => {
    await stop();
    throw failure;
  });
  return { url: `${site}bouncewijzer/`, wiki: `${site}wiki.html`, stop };
}

/** Runs a program, which keeps things of its own in `folder`, and gives how to end it. */
function run(program, words, folder) {
  const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
  const running = spawn(program, words, { env, stdio: 'ignore' });
  const isOver = once(running, 'exit');
  const kill = () => running.kill();
  process.once('exit', kill);
  return async () => {
    kill();
    process.removeListener('exit', kill);
    await isOver;
  };
}

async function answers(url) {
  for (const end = Date.now() + PATIENCE; ; await wait(50)) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    assert.ok(Date.now() < end, `nothing serves ${url}: ${response?.status}`);
  }
}
