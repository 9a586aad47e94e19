// Serves a folder of files on a free port of this machine.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** The types of files by the ends of their names. */
export const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** Gives the file that `request` asks for. Normalising an absolute path leaves no way out of the folder. */
async function answer(folder, request, response, { headers = {}, types = TYPES, pages = {}, isCompressed = false }) {
  try {
    const pathname = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const name = normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const page = await pages[name];
    if (page === null) throw new Error(`${name} is to be missed`);
    const body = page ?? (await readFile(join(folder, name)));
    const type = types[extname(name)] ?? 'application/octet-stream';
    const own = isCompressed ? { 'content-encoding': 'br' } : {};
    response.writeHead(200, { 'content-type': type, ...own, ...headers }).end(isCompressed ? compress(body) : body);
  } catch {
    response.writeHead(404, headers).end();
  }
}

/** `body` as a server of static files has it ready. */
const compress = (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });

/**
 * Starts the server; `url` is its address, `requests` are the paths that were asked for, `close` ends it,
 * and `stop` does so at once.
 *
 * `pages` are texts, or promises of them, to give by their paths instead of files: null is a file that is not there; `headers` are sent with each, `types` are the
 * types of files by their ends, and `isCompressed` says whether they are sent in brotli.
 */
export async function serve(folder, options = {}) {
  const requests = [];
  const server = createServer((request, response) => {
    requests.push(request.url);
    void answer(folder, request, response, options);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => server.close();
  const stop = () => {
    close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${server.address().port}/`, requests, close, stop };
}

/** A port that nobody listens on. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
