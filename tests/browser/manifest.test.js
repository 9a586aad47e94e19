// custom-elements.json tells the truth: the element has all that it names, and nothing else.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { sample } from './bounces.js';
import { useBrowser } from './browser.js';
import { EXPLAINER } from './build.js';
import { STATES } from './states.js';

const source = (path) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
const manifest = JSON.parse(await source('npm/custom-elements.json'));
const [element] = manifest.modules[0].declarations;
const names = (list) => list.map(({ name }) => name);

const open = useBrowser(undefined, {
  '/host.html': `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Wiki</title>
    <script type="module" src="bounce-wijzer.js"></script>
    <bounce-wijzer contact="helpdesk@voorbeeld.nl" address-url="https://voorbeeld.nl/{address}"></bounce-wijzer>`,
});

test('attributes, properties and methods are those of the element', async (t) => {
  const reader = await open(t, { path: 'host.html' });
  const found = await reader.run(() => {
    const own = customElements.get('bounce-wijzer');
    const isPublic = (name) => !/^(constructor|fail|\w+Callback)$/.test(name);
    const properties = Object.getOwnPropertyDescriptors(own.prototype);
    return {
      attributes: own.observedAttributes,
      members: Object.keys(properties).filter(isPublic),
      readonly: Object.keys(properties).filter((name) => properties[name].get && !properties[name].set),
      statics: ['codes'].filter((name) => typeof own[name] === 'function'),
    };
  });
  // What only the style sheet looks at needs no script.
  const styled = ['compact'];
  assert.deepEqual(names(element.attributes).sort(), [...found.attributes, ...styled].sort());
  assert.deepEqual(names(element.members).sort(), [...found.members, ...found.statics].sort());
  assert.deepEqual(names(element.members.filter(({ readonly }) => readonly)), found.readonly);
  for (const { attribute, name } of element.members.filter(({ attribute }) => attribute)) {
    assert.equal(element.attributes.find((one) => one.name === attribute).fieldName, name);
  }
});

test('what the module exports, and the events, stand in its source', async () => {
  const shim = await source('www/bounce-wijzer.js');
  const told = [...shim.matchAll(/#tell\('([\w-]+)'/g)].map(([, name]) => name);
  assert.deepEqual([...new Set(told)].sort(), names(element.events).sort());
  const types = await source('www/bounce-wijzer.d.ts');
  for (const { name, kind } of manifest.modules[0].exports) {
    if (kind === 'js') assert.match(types, new RegExp(`export declare (class|function) ${name}\\b`));
    assert.match(shim, new RegExp(kind === 'js' ? `^export .*\\b${name}\\b` : `define\\('${name}'`, 'm'));
  }
});

const ONE_PIECE = !EXPLAINER && 'two parts are of a page that comes in two pieces';
test('the parts are those of the widget, as its documentation lists them', { skip: ONE_PIECE }, async (t) => {
  const reader = await open(t, { path: 'host.html' });
  const { failed, ...states } = { ...STATES, ...MORE };
  const found = new Set();
  for (const bring of Object.values(states)) {
    await bring(reader);
    for (const part of await reader.run(partsAndSlots)) found.add(part);
  }
  const slots = [...found].filter((name) => name.startsWith('slot '));
  const listed = [...(await source('src/ui.rs')).matchAll(/^\/\/! \| (`.*?`) \|/gm)].flatMap(([, cell]) => cell.match(/[\w-]+/g));
  const parts = [...found].filter((name) => !slots.includes(name)).sort();
  assert.deepEqual(listed.sort(), parts);
  assert.deepEqual(names(element.cssParts).sort(), parts);
  // The other two are for when there is no widget.
  assert.deepEqual(slots, ['slot remove-steps']);
  assert.deepEqual(names(element.slots), ['', 'remove-steps', 'unavailable']);
});

test('each property of the style changes something, and so does the token that it falls back on', async (t) => {
  const reader = await open(t, { path: 'host.html' });
  const tokens = element.cssProperties.map(({ default: token }) => token.match(/var\((.*)\)/)[1]);
  const left = new Set([...names(element.cssProperties), ...tokens]);
  for (const state of ['empty', 'remove', 'wait', 'keep', 'check', 'answered']) {
    await STATES[state](reader);
    await reader.run(() => document.querySelector('bounce-wijzer').shadowRoot.querySelector('textarea').focus());
    for (const name of await reader.run(effective, [...left])) left.delete(name);
  }
  assert.deepEqual([...left], []);
  const used = (await source('www/widget.css')).match(/--(bounce|basis)-[\w-]+/g);
  assert.deepEqual([...new Set(used)].sort(), [...new Set([...names(element.cssProperties), ...tokens])].sort());
});

/** States in which there are parts that are not in the others. */
const MORE = {
  found: (reader) => search(reader, 'wachtwoord'),
  blocked: (reader) => search(reader, '550 5.7.1 <jan@voorbeeld.nl>: 192.0.2.1 is listed at zen.spamhaus.org'),
  forwarded: async (reader) => search(reader, await readFile(sample('forwarded-02.eml'), 'utf8')),
  long: (reader) => search(reader, Array.from({ length: 101 }, (_, number) => `<jan${number}@voorbeeld.nl>: 550 5.1.1 User unknown`).join('\n\n')),
  unread: async (reader) => {
    await STATES.empty(reader);
    await reader.run(() => {
      window.arrayBuffer = Blob.prototype.arrayBuffer;
      Blob.prototype.arrayBuffer = () => Promise.reject(new Error('gone'));
    });
    await reader.choose(sample('autoreply-nl-01.eml'), sample('delayed-30.eml'));
    await reader.find('unread');
    await reader.run(() => { Blob.prototype.arrayBuffer = window.arrayBuffer; });
  },
  held: async (reader) => {
    await STATES.empty(reader);
    await reader.drag('a.eml', '');
    await reader.find('drop');
  },
};

async function search(reader, text) {
  await STATES.empty(reader);
  await reader.paste(text);
  await reader.find('headline');
}

// What follows runs in the page.

function partsAndSlots() {
  const { shadowRoot } = document.querySelector('bounce-wijzer');
  const slots = [...shadowRoot.querySelectorAll('slot')].map((slot) => `slot ${slot.name}`);
  return [...[...shadowRoot.querySelectorAll('[part]')].flatMap((one) => [...one.part]), ...slots];
}

/** Gives those of the properties that change how something in the widget looks. */
function effective(properties) {
  const all = document.querySelector('bounce-wijzer').shadowRoot.querySelectorAll('*');
  const LOOK = ['color', 'backgroundColor', 'borderTopColor', 'borderTopLeftRadius', 'outlineColor', 'fontFamily'];
  const look = () => JSON.stringify([...all].map((one) => {
    const style = getComputedStyle(one);
    return LOOK.map((name) => style[name]);
  }));
  const usual = look();
  return properties.filter((name) => {
    const value = /font/.test(name) ? 'Nergens' : /radius/.test(name) ? '17px' : 'rgb(1, 2, 3)';
    document.documentElement.style.setProperty(name, value);
    const isChanged = look() !== usual;
    document.documentElement.style.removeProperty(name);
    return isChanged;
  });
}
