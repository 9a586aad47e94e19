// A person at the page: finds things by their `part`, pastes, presses, and reads.
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE = 5000; // milliseconds

export class Reader {
  /** The address of each request, in order. */
  requests = [];
  /** What went wrong on the page: errors that nobody caught, and what the policy stopped. */
  complaints = [];

  constructor(page) {
    this.page = page;
  }

  /** Notes requests and complaints from now on; requests that match `blocked` fail. */
  async watch(blocked) {
    const { page, requests, complaints } = this;
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

  /** Closes the page, on which nothing may have gone wrong. */
  async leave() {
    await this.page.close();
    assert.deepEqual(this.complaints, []);
  }

  /** Finds the first visible thing in the widget that is called `part`, waiting for it. */
  find(part) {
    return this.page.waitForSelector(`bounce-wijzer >>> [part~="${part}"]`, { visible: true, timeout: PATIENCE });
  }

  /** Reads everything in the widget that is called `part`. */
  texts(part) {
    return this.page.$$eval(`bounce-wijzer >>> [part~="${part}"]`, (found) =>
      found.map((one) => one.innerText.replace(/\s+/g, ' ').trim()),
    );
  }

  async press(part) {
    await (await this.find(part)).click();
  }

  /** Empties the field and pastes `text` with the keyboard, as Ctrl+V does. */
  async paste(text) {
    const field = await this.find('paste');
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await field.focus();
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('KeyA', { commands: ['SelectAll'] });
    await this.page.keyboard.press('KeyV', { commands: ['Paste'] });
    await this.page.keyboard.up('Control');
  }

  /** Chooses files with the button. */
  async choose(...files) {
    const [chooser] = await Promise.all([this.page.waitForFileChooser(), this.press('file')]);
    await chooser.accept(files);
  }

  /** Drops a file on the widget. */
  async drop(name, content) {
    const field = await this.find('paste');
    await field.evaluate(
      (it, name, content) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content], name));
        for (const type of ['dragenter', 'dragover', 'drop']) {
          it.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true }));
        }
      },
      name,
      content,
    );
  }

  /** Waits until the parts read as expected: `{ headline: ['Ja, verwijder dit adres'] }`. */
  async reads(expected) {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const found = await this.#read(Object.keys(expected));
      try {
        return assert.deepEqual(found, expected);
      } catch (difference) {
        if (Date.now() > end) throw difference;
      }
      await wait(50);
    }
  }

  async #read(parts) {
    const pairs = await Promise.all(parts.map(async (part) => [part, await this.texts(part)]));
    return Object.fromEntries(pairs);
  }

  /** Waits until the clipboard holds `text`. */
  copied(text) {
    const holds = async (text) => (await navigator.clipboard.readText()) === text;
    return this.page.waitForFunction(holds, { timeout: PATIENCE }, text);
  }
}
