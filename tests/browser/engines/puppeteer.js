// Chromium and Firefox, driven by Puppeteer.
import puppeteer from 'puppeteer-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** What keys do together, for a browser without a window, to which no system says it. */
const COMMANDS = { 'Control+a': ['SelectAll'], 'Control+c': ['Copy'], 'Control+v': ['Paste'] };

/** Starts the Chromium at `path`, without a window. */
export async function launchChromium(path) {
  return new Browser(await puppeteer.launch({ executablePath: path, args: FLAGS, headless: true }));
}

/** Starts the Firefox at `path`, without a window. */
export async function launchFirefox(path) {
  return new Browser(await puppeteer.launch({ browser: 'firefox', executablePath: path, headless: true }));
}

class Browser {
  #browser;

  constructor(browser) {
    this.#browser = browser;
  }

  /** Where a tool of Chromium's developers reaches it. */
  get port() {
    return Number(new URL(this.#browser.wsEndpoint()).port);
  }

  /** Opens `url`, as `options` say: most of them are for Chromium only. */
  async open(url, options) {
    const page = new Page(await this.#browser.newPage());
    await page.prepare(options);
    await page.page.goto(url);
    return page;
  }

  close() {
    return this.#browser.close();
  }
}

class Page {
  /** The address of each request, in order. */
  requests = [];
  /** What went wrong on the page: errors that nobody caught, and what the policy stopped. */
  complaints = [];
  /** What was written in the console. */
  messages = [];

  constructor(page) {
    this.page = page;
  }

  async prepare({ width, height, scale = 1, script = true, blocked, ...look }) {
    const { page } = this;
    await page.setViewport({ width, height, deviceScaleFactor: scale });
    if (!script) await page.setJavaScriptEnabled(false);
    if (Object.keys(look).length) await this.look(look);
    await this.#watch(blocked);
  }

  /** Shows the page as it looks to a reader with these wishes, or on paper. */
  async look({ dark = false, forced = false, still = false, paper = false }) {
    this.session ??= await this.page.createCDPSession();
    const features = [
      { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
      { name: 'forced-colors', value: forced ? 'active' : 'none' },
      { name: 'prefers-reduced-motion', value: still ? 'reduce' : 'no-preference' },
    ];
    await this.session.send('Emulation.setEmulatedMedia', { media: paper ? 'print' : 'screen', features });
  }

  /** Runs a function in the page and gives what it returns. */
  run(work, ...args) {
    return this.page.evaluate(work, ...args);
  }

  /** Presses the mouse button at a place in the window. */
  click(x, y) {
    return this.page.mouse.click(x, y);
  }

  /** Presses a key, or several together: `Control+v`. */
  async press(keys) {
    const held = keys.split('+');
    const last = held.pop();
    for (const key of held) await this.page.keyboard.down(key);
    await this.page.keyboard.press(last, { commands: COMMANDS[keys] });
    for (const key of held.toReversed()) await this.page.keyboard.up(key);
  }

  type(text) {
    return this.page.keyboard.type(text);
  }

  /** Chooses files in the window for them that `open` opens. */
  async choose(files, open) {
    const [chooser] = await Promise.all([this.page.waitForFileChooser(), open()]);
    await chooser.accept(files);
  }

  /** The page in the frame that `selector` finds, once it is there. */
  async frame(selector) {
    const element = await this.page.waitForSelector(selector);
    return new Frame(this, element, await element.contentFrame());
  }

  /** Closes the page and tells what went wrong on it. */
  async close() {
    await this.page.close();
    return this.complaints;
  }

  /** Notes requests and complaints from now on; requests that match `blocked` fail. */
  async #watch(blocked) {
    const { page, requests, complaints, messages } = this;
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.exposeFunction('reportViolation', (violation) => complaints.push(violation));
    await page.evaluateOnNewDocument(() => {
      addEventListener('securitypolicyviolation', (event) => {
        window.reportViolation(`${event.violatedDirective} stopped ${event.blockedURI}`);
      });
    });
    if (blocked) await page.setRequestInterception(true);
    page.on('request', (request) => {
      requests.push(request.url());
      if (blocked) void (blocked.test(request.url()) ? request.abort() : request.continue());
    });
  }
}

/** A page in a frame: all but what is done in it is as on the page around it. */
class Frame {
  #outer;
  #element;
  #frame;

  constructor(outer, element, frame) {
    this.#outer = outer;
    this.#element = element;
    this.#frame = frame;
  }

  get page() {
    return this.#outer.page;
  }

  get requests() {
    return this.#outer.requests;
  }

  get complaints() {
    return this.#outer.complaints;
  }

  get messages() {
    return this.#outer.messages;
  }

  run(work, ...args) {
    return this.#frame.evaluate(work, ...args);
  }

  /** Presses the mouse button at a place in the frame. */
  async click(x, y) {
    const { content } = await this.#element.boxModel();
    return this.#outer.click(content[0].x + x, content[0].y + y);
  }

  press(keys) {
    return this.#outer.press(keys);
  }

  type(text) {
    return this.#outer.type(text);
  }

  choose(files, open) {
    return this.#outer.choose(files, open);
  }
}
