// A person at the page, in any browser: finds things by their `part`, pastes, presses, and reads.
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE = 5000; // milliseconds

export class Reader {
  #driver;

  /** `driver` is the page as its engine drives it. */
  constructor(driver) {
    this.#driver = driver;
  }

  /** Puppeteer's page, where it is Puppeteer that drives it. */
  get page() {
    return this.#driver.page;
  }

  /** The address of each request, in order. */
  get requests() {
    return this.#driver.requests;
  }

  /** What went wrong on the page. */
  get complaints() {
    return this.#driver.complaints;
  }

  /** What was written in the console. */
  get messages() {
    return this.#driver.messages;
  }

  /** The same person in the frame that `selector` finds, once the widget stands in it. */
  async inside(selector = 'iframe') {
    const reader = new Reader(await this.#driver.frame(selector));
    await reader.find('file');
    return reader;
  }

  /** Closes the page, on which nothing may have gone wrong. */
  async leave() {
    assert.deepEqual(await this.#driver.close(), []);
  }

  /** Sees the page in the dark, in forced colours, without motion, or on paper. */
  look(wishes) {
    return this.#driver.look(wishes);
  }

  /** Runs a function in the page and gives what it returns. */
  run(work, ...args) {
    return this.#driver.run(work, ...args);
  }

  /** Waits until there is a visible thing in the widget that is called `part`. */
  find(part) {
    return this.eventually(async () => assert.ok(await this.run(isVisible, part), `${part} is not there`));
  }

  /** Reads everything in the widget that is called `part`. */
  texts(part) {
    return this.run(read, part);
  }

  /** Reads what the page says of the search for codes, in the first language. */
  found() {
    return this.run(() => document.querySelector('[role=search] output').value);
  }

  /** Presses a thing that is called `part`: the first, or another by its number. */
  async press(part, number = 0) {
    await this.find(part);
    const { x, y } = await this.#spot(part, number);
    await this.#driver.click(x, y);
  }

  /** Finds where to press a thing: where it keeps still, and nothing lies over it. */
  #spot(part, number) {
    return this.eventually(async () => {
      const before = await this.run(middle, part, number);
      await wait(50);
      const spot = await this.run(middle, part, number);
      assert.deepEqual(spot, { ...before, isFree: true }, `${part} moves, or lies under something`);
      return spot;
    });
  }

  /** Presses keys one after the other, or together: `Control+v`. */
  async keys(...keys) {
    for (const key of keys) await this.#driver.press(key);
  }

  type(text) {
    return this.#driver.type(text);
  }

  /** Empties the field and pastes `text` with the keyboard. */
  async paste(text) {
    await this.find('paste');
    await this.bring(text);
    await this.run(focus, 'paste');
    await this.keys('Control+a', 'Control+v');
  }

  /** Copies `text` with the keyboard from a field of our own, as from another program. */
  async bring(text) {
    await this.run(openSheet, text);
    await this.keys('Control+c');
    await this.run(closeSheet);
  }

  /** Chooses files with the button. */
  choose(...files) {
    return this.#driver.choose(files, () => this.press('file'));
  }

  /** Drops a file on the widget. */
  async drop(name, content) {
    await this.find('file');
    await this.run(carry, ['dragenter', 'dragover', 'drop'], name, content);
  }

  /** Holds a file above the widget. */
  async drag(name, content) {
    await this.find('file');
    await this.run(carry, ['dragenter', 'dragover'], name, content);
  }

  /** Waits until the parts read as expected: `{ headline: ['Ja, verwijder dit adres'] }`. */
  reads(expected) {
    return this.eventually(async () => assert.deepEqual(await this.#read(Object.keys(expected)), expected));
  }

  async #read(parts) {
    const pairs = [];
    for (const part of parts) pairs.push([part, await this.texts(part)]);
    return Object.fromEntries(pairs);
  }

  /** Waits until pasting would give `text`. */
  async copied(text) {
    await this.eventually(async () => {
      await this.run(openSheet, '');
      await this.keys('Control+v');
      assert.equal(await this.run(closeSheet), text);
    });
  }

  /** Presses Tab, or other keys, until the focus is on `part`. */
  async reach(part, keys = 'Tab') {
    for (let presses = 0; presses < 40; presses += 1) {
      if ((await this.focused()) === part) return;
      await this.keys(keys);
    }
    assert.fail(`${keys} does not reach ${part}`);
  }

  /** The first name of what has the focus in the widget. */
  focused() {
    return this.run(() => document.querySelector('bounce-wijzer').shadowRoot.activeElement?.part[0] ?? null);
  }

  /** Waits until the widget says `sentence` to a screen reader. */
  says(sentence) {
    return this.eventually(async () => {
      const said = await this.run(spoken);
      assert.ok(said.includes(sentence), `nothing says ${sentence}, only: ${said.join(' | ')}`);
    });
  }

  /** Tries until it succeeds; fails with the last failure. */
  async eventually(succeed) {
    for (const end = Date.now() + PATIENCE; ; await wait(50)) {
      try {
        return await succeed();
      } catch (failure) {
        if (Date.now() > end) throw failure;
      }
    }
  }
}

// What follows runs in the page, so each function stands by itself.

function isVisible(part) {
  const found = document.querySelector('bounce-wijzer').shadowRoot?.querySelectorAll(`[part~="${part}"]`) ?? [];
  return [...found].some((one) => one.checkVisibility());
}

/** Where the middle is of a visible thing called `part`, after it was brought into view, and whether nothing lies over it. */
function middle(part, number = 0) {
  const widget = document.querySelector('bounce-wijzer').shadowRoot;
  const things = [...widget.querySelectorAll(`[part~="${part}"]`)].filter((one) => one.checkVisibility());
  const thing = things[number];
  thing.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = thing.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  return { x, y, isFree: thing.contains(widget.elementFromPoint(x, y)) };
}

function read(part) {
  const found = document.querySelector('bounce-wijzer').shadowRoot.querySelectorAll(`[part~="${part}"]`);
  return [...found].map((one) => one.innerText.replace(/\s+/g, ' ').trim());
}

/** What the widget says to a screen reader. */
function spoken() {
  const found = document.querySelector('bounce-wijzer').shadowRoot.querySelectorAll('[role=status]');
  return [...found].map((one) => one.textContent).filter(Boolean);
}

function focus(part) {
  document.querySelector('bounce-wijzer').shadowRoot.querySelector(`[part~="${part}"]`).focus();
}

/** Lays a sheet of paper over the page, with `text` on it, all selected. */
function openSheet(text) {
  const sheet = document.createElement('textarea');
  sheet.className = 'sheet';
  sheet.value = text;
  sheet.style.position = 'fixed';
  sheet.style.inset = '0 auto auto 0';
  document.body.append(sheet);
  sheet.select();
}

/** Takes the sheet away and gives what stood on it. */
function closeSheet() {
  const sheet = document.querySelector('.sheet');
  sheet.remove();
  return sheet.value;
}

/** Carries a file over the widget, which sees these events of it. */
function carry(events, name, content) {
  const field = document.querySelector('bounce-wijzer').shadowRoot.querySelector('[part~=paste]');
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([content], name));
  for (const type of events) {
    field.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true }));
  }
}
