// The widget as a guest: in a page of a wiki or an intranet, which is at another address than the widget.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { LINES } from './bounces.js';
import { DIST, launch } from './browser.js';
import { Reader } from './reader.js';
import { serve } from './server.js';

/** Where a host keeps the files of the widget, if it does. */
export const FOLDER = 'bouncewijzer';

/** What the page "Zet hem in uw wiki" gives to paste. Node would not take a module from the folder that it is in. */
export const snippet = await import(`data:text/javascript,${encodeURIComponent(await readFile(join(DIST, 'snippet.js')))}`);

/** The whole widget in one file. */
export const SINGLE = 'bouncewijzer.html';
export const single = await readFile(join(DIST, SINGLE), 'utf8');

/** Gives the tests of one file a browser, and the widget on a server of its own. */
export function useGuest() {
  const guest = new Guest();
  before(() => guest.start());
  after(() => guest.stop());
  return guest;
}

class Guest {
  #browser;
  #server;

  async start() {
    this.#browser = await launch();
    this.#server = await serve(DIST);
  }

  async stop() {
    await this.#browser?.close();
    this.#server?.close();
  }

  /** The address of a file of the widget. */
  address(file) {
    return this.#server.url + file;
  }

  get origin() {
    return new URL(this.#server.url).origin;
  }

  /** What somebody tells the page "Zet hem in uw wiki" who keeps the widget there. */
  place(options = {}) {
    return { folder: this.address(''), lang: 'nl', height: 480, options };
  }

  /** Opens a page of a host that sends `headers` with it, and has the files of the widget too. */
  async visit(test, page, headers) {
    const content = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Wiki</title><body>${page}`;
    const host = await serve(DIST, { headers, pages: { '/wiki.html': content } });
    test.after(() => host.close());
    return this.open(test, `${host.url}wiki.html`);
  }

  /** Opens a page of a host. */
  async open(test, url) {
    const before = this.#server.requests.length;
    const driver = await this.#browser.open(url, { width: 1280, height: 900 });
    const visit = new Visit(driver, this.#server, before);
    test.after(() => visit.leave());
    return visit;
  }

  /** Writes a page as an editor of `wiki` does, and opens it. */
  async write(test, wiki, text) {
    const visit = await this.open(test, wiki.editor);
    await wiki.save(visit.page, text);
    return visit;
  }
}

/** A reader of a page of a host, with the widget in it or not. */
class Visit extends Reader {
  #host;
  #widget;
  #before;

  /** `widget` is the server that has the files of the widget, and got so many requests `before` this visit. */
  constructor(driver, widget, before) {
    super(driver);
    this.#host = new URL(driver.page.url()).origin;
    this.#widget = widget;
    this.#before = before;
  }

  /** Follows a link by its words. */
  async follow(words) {
    // Not with a locator: it waits for frames of the browser, which a busy machine may not draw.
    const link = await this.page.waitForSelector(`a ::-p-text(${words})`);
    await Promise.all([this.page.waitForNavigation(), link.evaluate((link) => link.click())]);
  }

  /** Waits for the one thing that the policy of the host stopped, once or more. */
  async sees(complaint) {
    await this.eventually(() => assert.deepEqual([...new Set(this.complaints)], [complaint]));
    this.complaints.splice(0);
  }

  /** Nothing was asked for but what the host has itself, and files of the widget. */
  askedOnlyForOwn() {
    const widget = new URL(this.#widget.url).origin;
    for (const request of this.requests.filter((url) => !/^(data|about):/.test(url))) {
      const { origin, pathname } = new URL(request);
      const [, file] = origin === widget ? ['', pathname] : pathname.split(`/${FOLDER}/`);
      if (file) assert.ok(existsSync(join(DIST, file)), `${request} is no file of the widget`);
      else assert.equal(origin, this.#host, `${request} is of another`);
    }
  }

  /** The widget was not asked for anything. */
  leftWidgetAlone() {
    this.askedOnlyForOwn();
    assert.deepEqual(this.#widget.requests.slice(this.#before), []);
  }
}

/** Turns to the widget, pastes a bounce, reads the verdict, and sees that nothing was sent. */
export async function getsVerdict(reader) {
  await reader.find('file');
  await reader.press('paste');
  await reader.page.waitForNetworkIdle();
  const requests = reader.requests.length;
  await reader.paste(LINES.remove);
  await reader.reads({ headline: ['Ja, verwijder dit adres'], address: ['jan@voorbeeld.nl'] });
  assert.deepEqual(reader.requests.slice(requests), []);
}

/** A reader comes to the end of a frame of a fixed height with the wheel, and nothing sticks out sideways. */
export async function scrollsInside(visit, reader) {
  const frame = await visit.page.$('iframe');
  await frame.scrollIntoView();
  const { x, y } = await frame.clickablePoint();
  await visit.page.mouse.move(x, y);
  await visit.page.mouse.wheel({ deltaY: 10_000 });
  await reader.eventually(async () => {
    const { above, below, beside } = await reader.run(beyond);
    assert.ok(above > 0, 'it does not scroll');
    assert.ok(below <= 0, `${below} pixels are out of reach`);
    assert.ok(beside <= 0, `${beside} pixels stick out`);
  });
}

/** The frame is as high as what is in it. */
export async function fitsInside(visit, reader) {
  const outside = () => visit.run(() => document.querySelector('iframe').clientHeight);
  const inside = () => reader.run(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
  await visit.eventually(async () => assert.equal(await outside(), await inside()));
}

/** An answer can be copied, although the host lets the frame do little. */
export async function copies(reader) {
  await reader.press('copy-address');
  await reader.says('Gekopieerd');
  await reader.copied('jan@voorbeeld.nl');
}

/** On a dark system the frame is as light as the page around it, which knows no dark. */
export async function staysLight(visit, reader) {
  await visit.look({ dark: true });
  assert.equal(await reader.run(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
}

/** How far the page reaches out of its frame; runs in the frame. */
function beyond() {
  const { top, bottom } = document.documentElement.getBoundingClientRect();
  const { scrollWidth, clientWidth } = document.documentElement;
  return { above: -top, below: Math.floor(bottom - innerHeight), beside: scrollWidth - clientWidth };
}
