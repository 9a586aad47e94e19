// What explains is fetched when somebody turns to the widget: what is seen until it comes, and where it does not come.
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { test as plainTest } from 'node:test';
import { LINES, path } from './bounces.js';
import { hold, useServers } from './browser.js';
import { EXPLAINER, WRONG } from './build.js';

const test = EXPLAINER ? plainTest : plainTest.skip;
const open = useServers();
const ADDRESS = `/${EXPLAINER}`;

const FETCHING = { fetching: ['Even geduld: de uitleg wordt opgehaald.'], headline: [] };
const LOST = { fetching: [], headline: ['De uitleg is niet opgehaald'] };
const REMOVE = { fetching: [], headline: ['Ja, verwijder dit adres'], address: ['jan@voorbeeld.nl'] };

/** Opens a page on which the explainer comes when the promise `held` is kept. */
async function openHeld(t, options, pages = {}) {
  const held = hold();
  const visit = await open(t, { ...pages, [ADDRESS]: held.promise }, options);
  return { ...visit, held };
}

/** How often the explainer was asked for. */
const count = (server) => server.requests.filter((url) => url === ADDRESS).length;

const TURNS = {
  'with the pointer': (reader) => reader.page.hover('bounce-wijzer'),
  'with the keyboard': (reader) => reader.reach('paste'),
  'with a file': (reader) => reader.drag('bericht.eml', '550'),
};
for (const [how, turn] of Object.entries(TURNS)) {
  test(`it is not fetched before somebody turns to the widget ${how}`, async (t) => {
    const { server, reader } = await open(t, {});
    await wait(1000);
    assert.equal(count(server), 0);
    await turn(reader);
    await reader.eventually(() => assert.equal(count(server), 1));
  });
}

test('what is pasted before it is there is explained, and told once, as soon as it is', async (t) => {
  const { reader, held } = await openHeld(t);
  await reader.run(listen);
  await reader.paste(LINES.remove);
  await reader.reads(FETCHING);
  await reader.says(FETCHING.fetching[0]);
  await reader.keys('Home');
  await reader.type('> ');
  assert.deepEqual(await reader.run(heard), []);
  held.resolve();
  await reader.reads(REMOVE);
  // The reader goes on where they were.
  assert.equal(await reader.focused(), 'paste');
  await wait(500);
  assert.deepEqual(await reader.run(heard), ['bounce-result']);
});

test('an example that was pressed before it is there has the focus, then and until then', async (t) => {
  const { reader, held } = await openHeld(t);
  await reader.press('example');
  await reader.reads(FETCHING);
  assert.equal(await reader.focused(), 'fetching');
  held.resolve();
  await reader.find('card');
  await reader.eventually(async () => assert.equal(await reader.focused(), 'headline'));
});

test('the focus of who went elsewhere since they pressed an example stays there', async (t) => {
  const { reader, held } = await openHeld(t);
  await reader.press('example');
  await reader.reads(FETCHING);
  await reader.reach('file', 'Shift+Tab');
  held.resolve();
  await reader.find('card');
  await wait(500);
  assert.equal(await reader.focused(), 'file');
});

test('a frame does not take the focus from the page around it', async (t) => {
  const page = '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Wiki</title><input><iframe src="./" height="600"></iframe>';
  const { reader: outside, held } = await openHeld(t, { path: 'wiki.html', early: true }, { '/wiki.html': page });
  const reader = await outside.inside();
  await reader.press('example');
  await reader.reads(FETCHING);
  assert.equal(await reader.focused(), 'fetching');
  await outside.run(() => document.querySelector('input').focus());
  held.resolve();
  await reader.find('card');
  await wait(500);
  assert.equal(await outside.run(() => document.activeElement.localName), 'input');
});

test('who looks at another window meanwhile finds the focus at the answer', async (t) => {
  const { reader, held } = await openHeld(t);
  const session = await reader.page.createCDPSession();
  await reader.press('example');
  await reader.reads(FETCHING);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  const other = await reader.page.browser().newPage();
  await other.bringToFront();
  await reader.eventually(async () => assert.equal(await reader.run(() => document.hasFocus()), false));
  held.resolve();
  await reader.eventually(async () => assert.equal(await reader.focused(), 'headline'));
  await other.close();
});

test('a file that was dropped before it is there is read as soon as it is', async (t) => {
  const { reader, held } = await openHeld(t);
  await reader.drop('bericht.eml', LINES.remove);
  await reader.reads({ ...FETCHING, 'file-name': ['bericht.eml'] });
  held.resolve();
  await reader.reads(REMOVE);
  await reader.eventually(async () => assert.equal(await reader.focused(), 'headline'));
});

test('many mails that were chosen before it is there are read as soon as it is', async (t) => {
  const { reader, held } = await openHeld(t);
  await reader.choose(...['full-mailbox.eml', 'three-recipients.eml'].map(path));
  await reader.reads(FETCHING);
  held.resolve();
  await reader.reads({ headline: ['4 adressen in 2 berichten'], fetching: [] });
  await reader.eventually(async () => assert.equal(await reader.focused(), 'headline'));
});

test('an element that is moved, or speaks another language, while it is fetched, goes on', async (t) => {
  const { server, reader, held } = await openHeld(t);
  await reader.paste(LINES.remove);
  await reader.reads(FETCHING);
  await reader.run(() => document.querySelector('main').append(document.querySelector('bounce-wijzer')));
  await reader.run(() => document.querySelector('bounce-wijzer').setAttribute('lang', 'en'));
  await reader.reads({ fetching: ['One moment: the explanation is being fetched.'] });
  held.resolve();
  await reader.reads({ headline: ['Yes, remove this address'], address: ['jan@voorbeeld.nl'] });
  assert.equal(count(server), 1);
});

test('two elements fetch it once', async (t) => {
  const page = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Wiki</title>
    <script type="module" src="bounce-wijzer.js"></script><bounce-wijzer></bounce-wijzer><bounce-wijzer></bounce-wijzer>`;
  const { server, reader, held } = await openHeld(t, { path: 'two.html' }, { '/two.html': page });
  await reader.run((text) => {
    for (const element of document.querySelectorAll('bounce-wijzer')) element.value = text;
  }, LINES.remove);
  await reader.reads(FETCHING);
  held.resolve();
  const headlines = () => [...document.querySelectorAll('bounce-wijzer')].map(({ shadowRoot }) => shadowRoot.querySelector('h2')?.innerText);
  await reader.eventually(async () => assert.deepEqual(await reader.run(headlines), Array(2).fill(REMOVE.headline[0])));
  assert.equal(count(server), 1);
});

for (const [how, body] of Object.entries(WRONG)) {
  test(`when it ${how}: that is said, the text stays, and it is fetched again`, async (t) => {
    const pages = { [ADDRESS]: await body(EXPLAINER) };
    const { server, reader } = await open(t, pages);
    await reader.run(listen);
    await reader.paste(LINES.remove);
    await reader.reads(LOST);
    await reader.says(LOST.headline[0]);
    assert.deepEqual(await reader.run(heard), ['bounce-error']);
    assert.equal(await reader.focused(), 'paste');
    assert.equal(await reader.run(value), LINES.remove);

    // A button that goes on failing does not lose the focus.
    const help = await reader.texts('meaning');
    await reader.reach('fetch-again');
    const before = count(server);
    await reader.keys('Enter');
    await reader.eventually(() => assert.equal(count(server), before + 1));
    await reader.reads({ ...LOST, meaning: help });
    assert.equal(await reader.focused(), 'fetch-again');

    delete pages[ADDRESS];
    await reader.keys('Enter');
    await reader.reads(REMOVE);
    assert.equal(await reader.focused(), 'headline');
  });
}

test('all who ask for it at one time wait for one attempt', async (t) => {
  const { server, reader, held } = await openHeld(t);
  await reader.paste(LINES.remove);
  await reader.page.click('[aria-controls=codes-nl] [name=all]');
  await reader.page.type('#search-nl', '5.7.26');
  held.resolve(null);
  await reader.reads(LOST);
  await reader.eventually(async () => assert.match(await reader.found(), /^De andere codes zijn niet opgehaald/));
  await wait(500);
  assert.equal(count(server), 1);
});

test('an element that was taken away hears of no loss', async (t) => {
  const { reader, held } = await openHeld(t);
  await reader.run(listen);
  await reader.paste(LINES.remove);
  await reader.reads(FETCHING);
  await reader.run(() => document.querySelector('bounce-wijzer').remove());
  held.resolve(null);
  await reader.eventually(() => assert.match(String(reader.messages), /404/));
  await wait(500);
  assert.deepEqual(await reader.run(heard), []);
});

test('a file that was chosen when it does not come stays too', async (t) => {
  const pages = { [ADDRESS]: null };
  const { reader } = await open(t, pages);
  await reader.drop('bericht.eml', LINES.remove);
  await reader.reads({ ...LOST, 'file-name': ['bericht.eml'] });
  assert.equal(await reader.focused(), 'headline');
  delete pages[ADDRESS];
  await reader.press('fetch-again');
  await reader.reads(REMOVE);
});

test('a script that asks for it, and does not see to its failing, takes nothing away', async (t) => {
  const pages = { [ADDRESS]: null };
  const { reader } = await open(t, pages);
  await reader.paste(LINES.remove);
  await reader.reads(LOST);
  assert.deepEqual(await reader.run(askTwice, LINES.remove), Array(2).fill('Error: what explains cannot be fetched'));
  // That nobody saw to it, the page says too.
  await reader.eventually(() => assert.equal(reader.complaints.length, 2));
  reader.complaints.splice(0);
  await reader.reads(LOST);
  assert.equal(await reader.run(value), LINES.remove);
  delete pages[ADDRESS];
  assert.equal(await reader.run(explain, LINES.remove), 1);
});

const TRIES = {
  'goes to the button': (reader) => reader.page.focus('[aria-controls=codes-nl] [name=all]'),
  'presses Enter': (reader) => reader.keys('Enter'),
};
for (const [how, tryAgain] of Object.entries(TRIES)) {
  test(`codes that cannot be fetched are not said not to exist, and who ${how} gets them`, async (t) => {
    const pages = { [ADDRESS]: null };
    const { reader } = await open(t, pages);
    await reader.page.type('#search-nl', '5.7.26');
    await reader.eventually(async () => assert.equal(await reader.found(), 'De andere codes zijn niet opgehaald. Probeer het zo opnieuw.'));
    delete pages[ADDRESS];
    await tryAgain(reader);
    await reader.eventually(async () => assert.equal(await reader.found(), '1 code gevonden'));
  });
}

test('what was lost before anybody brought something is fetched as if it were the first time', async (t) => {
  const held = hold();
  const pages = { [ADDRESS]: null };
  const { server, reader } = await open(t, pages, { width: 360, height: 300 });
  await reader.run(listen);
  await reader.page.hover('bounce-wijzer');
  await reader.eventually(() => assert.equal(count(server), 1));
  await wait(500);
  await reader.page.hover('bounce-wijzer >>> [part=file]');
  assert.deepEqual(await reader.run(heard), []);
  assert.equal(count(server), 1);
  pages[ADDRESS] = held.promise;
  await reader.paste(LINES.remove);
  await reader.reads(FETCHING);
  assert.equal(await reader.run(isInSight, 'fetching'), false, 'nothing has to be brought into sight');
  held.resolve(null);
  await reader.reads(LOST);
  await reader.eventually(async () => assert.ok(await reader.run(isInSight, 'headline'), 'who pasted does not see that it is lost'));
});

test('what does not come at all is lost after a while', async (t) => {
  const page = '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Wiki</title><script src="hasty.js"></script>' +
    '<script type="module" src="bounce-wijzer.js"></script><bounce-wijzer></bounce-wijzer>';
  // Two minutes are too long for a test.
  const hasty = 'const { timeout } = AbortSignal; AbortSignal.timeout = (time) => timeout.call(AbortSignal, time / 200);';
  const { reader, held } = await openHeld(t, { path: 'hasty.html' }, { '/hasty.html': page, '/hasty.js': hasty });
  await reader.paste(LINES.remove);
  await reader.reads(FETCHING);
  await reader.reads(LOST);
  held.resolve(null);
});

test('an answer that is not there is not printed for one', async (t) => {
  const pages = { [ADDRESS]: null };
  const { reader } = await open(t, pages);
  await reader.paste(LINES.remove);
  await reader.reads(LOST);
  assert.equal(await reader.run(isPrinted), false);
  delete pages[ADDRESS];
  await reader.press('fetch-again');
  await reader.reads(REMOVE);
  assert.equal(await reader.run(isPrinted), true);
});

// What follows runs in the page.

/** Notes which events the element tells, also where it left the page. */
function listen() {
  const element = document.querySelector('bounce-wijzer');
  window.heard = [];
  for (const name of ['bounce-result', 'bounce-error']) element.addEventListener(name, () => window.heard.push(name));
}

function heard() {
  return window.heard;
}

function value() {
  return document.querySelector('bounce-wijzer').value;
}

/** How many recipients there are in `text`. */
async function explain(text) {
  const { explain } = await import('/bounce-wijzer.js');
  return (await explain(text)).deliveries.length;
}

/** Asks for it in both ways and catches nothing; gives the errors that the page hears of. */
async function askTwice(text) {
  const { BounceWijzer, explain } = await import('/bounce-wijzer.js');
  const errors = [];
  const all = new Promise((resolve) => {
    addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)) === 2 && resolve(errors));
  });
  void explain(text);
  void BounceWijzer.codes('nl');
  return all;
}

/** Whether the whole of the first `part` is in the window. */
function isInSight(part) {
  const thing = document.querySelector('bounce-wijzer').shadowRoot.querySelector(`[part~=${part}]`);
  const { top, bottom } = thing.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

/** Whether printing shows the answer alone. */
function isPrinted() {
  dispatchEvent(new Event('beforeprint'));
  return document.querySelector('bounce-wijzer').hasAttribute('answered');
}
