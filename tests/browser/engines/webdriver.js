// WebKit, driven by the plain calls of WebDriver (https://www.w3.org/TR/webdriver2/).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../server.js';

/** The keys that have no letter. */
const KEYS = { Shift: '\uE008', Control: '\uE009', Tab: '\uE004', Enter: '\uE007' };
/** What WebDriver calls the reference to an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const PATIENCE = 20_000; // milliseconds

/** Starts WebKit on a screen that nobody sees; `path` is that of its driver. */
export async function launchWebKit(path) {
  const screen = await startScreen();
  const port = await freePort();
  // The sandbox would refuse to start for root.
  const env = { ...process.env, DISPLAY: screen.name, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
  const driver = start(path, [`--port=${port}`], { env, stdio: 'ignore' });
  const server = `http://127.0.0.1:${port}`;
  await answers(server);
  const { sessionId } = await send(server, 'POST', '/session', { capabilities: {} });
  return new Browser(`${server}/session/${sessionId}`, [driver, screen.program]);
}

/** Starts an X server under a number that is free. */
async function startScreen() {
  const flags = ['-displayfd', '3', '-screen', '0', '1400x1100x24', '-nolisten', 'tcp'];
  const program = start('Xvfb', flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [number] = await once(createInterface(program.stdio[3]), 'line');
  return { program, name: `:${number}` };
}

/** Starts a program that ends with this one at the latest. */
function start(path, flags, options) {
  const program = spawn(path, flags, options);
  program.unref();
  process.once('exit', () => program.kill());
  return program;
}

/** Waits until the driver is there. */
async function answers(server) {
  for (const end = Date.now() + PATIENCE; ; await wait(50)) {
    try {
      return await send(server, 'GET', '/status');
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

/** Sends a command and gives the value of its answer. */
async function send(server, method, path, body) {
  const response = await fetch(server + path, { method, body: body && JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
  return value;
}

class Browser {
  #session;
  #programs;

  constructor(session, programs) {
    this.#session = session;
    this.#programs = programs;
  }

  /** Opens `url` in its only window. */
  async open(url, options) {
    const page = new Page(this.#session);
    await page.show(url, options);
    return page;
  }

  async close() {
    await send(this.#session, 'DELETE', '');
    for (const program of this.#programs) program.kill();
  }
}

class Page {
  #session;

  constructor(session) {
    this.#session = session;
  }

  async show(url, { width, height }) {
    await this.#post('/window/rect', { width, height });
    await this.#post('/url', { url });
    await this.run(() => {
      window.complaints = [];
      const complain = (complaint) => window.complaints.push(String(complaint));
      addEventListener('error', (event) => complain(event.message));
      addEventListener('unhandledrejection', (event) => complain(event.reason));
      addEventListener('securitypolicyviolation', (event) => complain(event.violatedDirective));
    });
  }

  /** Runs a function in the page and gives what it returns. */
  async run(work, ...args) {
    const script = `
      const [done, ...rest] = [...arguments].reverse();
      Promise.resolve((${work})(...rest.reverse()))
        .then((value) => done({ value: value ?? null }), (error) => done({ error: String(error) }));`;
    const { value, error } = await this.#post('/execute/async', { script, args });
    if (error) throw new Error(error);
    return value;
  }

  /** Presses the mouse button at a place in the window. */
  click(x, y) {
    const actions = [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    return this.#post('/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }

  /** Presses a key, or several together: `Control+v`. */
  press(keys) {
    const held = keys.split('+').map((key) => KEYS[key] ?? key);
    return this.#keys([
      ...held.map((value) => ({ type: 'keyDown', value })),
      ...held.toReversed().map((value) => ({ type: 'keyUp', value })),
    ]);
  }

  type(text) {
    const press = (value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }];
    return this.#keys([...text].flatMap(press));
  }

  /** Gives files to the field for them: the window that would open belongs to the system. */
  async choose(files) {
    const field = await this.run(() =>
      document.querySelector('bounce-wijzer').shadowRoot.querySelector('[type=file]'),
    );
    await this.#post(`/element/${field[ELEMENT]}/value`, { text: files.join('\n') });
  }

  /** Leaves the page and tells what went wrong on it. */
  async close() {
    const complaints = await this.run(() => window.complaints);
    await this.#post('/url', { url: 'about:blank' });
    return complaints;
  }

  #keys(actions) {
    return this.#post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  #post(path, body) {
    return send(this.#session, 'POST', path, body);
  }
}
