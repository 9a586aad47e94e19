// The widget as a guest: in a page of a wiki or an intranet, which is at another address than the widget.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { LINES } from './bounces.js';
import { DIST, launch } from './browser.js';
import { Reader } from './reader.js';
import { serve } from './server.js';

/** Where a host keeps the files of the widget, if it does. */
export const FOLDER = 'bouncewijzer';

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

  /** What an editor pastes where a page may have frames. */
  get frame() {
    return `<iframe src="${this.address('embed.html')}" width="100%" height="600" title="Bouncewijzer"></iframe>`;
  }

  /** What an editor pastes where a page may have scripts. */
  get element() {
    return `<script type="module" src="${this.address('bounce-wijzer.js')}"></script><bounce-wijzer lang="nl"></bounce-wijzer>`;
  }

  /** Opens a page of a host. */
  async open(test, url, options) {
    const visit = new Visit(await this.#browser.open(url, { width: 1280, height: 900, ...options }), this.address(''));
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

  /** `widget` is where the files of the widget are. */
  constructor(driver, widget) {
    super(driver);
    this.#host = new URL(driver.page.url()).origin;
    this.#widget = new URL(widget).origin;
  }

  /** Follows a link by its words. */
  async follow(words) {
    await Promise.all([this.page.waitForNavigation(), this.page.click(`a ::-p-text(${words})`)]);
  }

  /** Nothing was asked for but what the host has itself, and files of the widget. */
  askedOnlyForOwn() {
    for (const request of this.requests.filter((url) => !url.startsWith('data:'))) {
      const { origin, pathname } = new URL(request);
      const [, file] = origin === this.#widget ? ['', pathname] : pathname.split(`/${FOLDER}/`);
      if (file) assert.ok(existsSync(join(DIST, file)), `${request} is no file of the widget`);
      else assert.equal(origin, this.#host, `${request} is of another`);
    }
  }

  /** Nothing was asked for but what the host has itself. */
  askedOnlyForHost() {
    assert.deepEqual(this.requests.filter((url) => !url.startsWith('data:') && new URL(url).origin !== this.#host), []);
  }
}

/** Pastes a bounce, reads the verdict, and sees that nothing was sent. */
export async function getsVerdict(reader) {
  await reader.find('paste');
  await reader.page.waitForNetworkIdle();
  const requests = reader.requests.length;
  await reader.paste(LINES.remove);
  await reader.reads({ headline: ['Ja, verwijder dit adres'], address: ['jan@voorbeeld.nl'] });
  assert.deepEqual(reader.requests.slice(requests), []);
}
