// What the page itself does: its language, its list of codes, and the house's steps in the widget.

import { useLanguages } from './language.js';

const widget = document.querySelector('bounce-wijzer');
const lost = new Set(); // The tables whose codes beyond those of the house could not be fetched.
let failures = 0; // How often the script of the widget did not come.

/** Adds all other codes to the list that is shown, when somebody wants to see them: the engine knows them. */
async function list() {
  const tag = document.documentElement.lang;
  const table = document.getElementById(`codes-${tag}`);
  if (table.tBodies.length > 1) return;
  const form = document.querySelector(`[aria-controls=${table.id}]`);
  // What was said of the last try goes, so that it can be said again.
  if (lost.delete(table)) search(form);
  const entries = await codes(tag).catch(() => []);
  if (!entries.length) lost.add(table);
  if (table.tBodies.length > 1) return;
  const known = new Set([...table.rows].map(({ cells }) => cells[0].textContent));
  for (const [group, members] of Map.groupBy(entries, (entry) => entry.group)) {
    const body = table.createTBody();
    const others = members.filter(({ code }) => !known.has(code));
    body.append(heading(group), ...others.map((entry) => row(entry, tag)));
  }
  search(form);
  mark();
}

/** Promises every code. */
async function codes(tag) {
  const { BounceWijzer } = await element();
  return BounceWijzer.codes(tag);
}

/** Gives the script of the widget, which the page has loaded already. A browser asks for what failed by another name only. */
async function element() {
  try {
    return await import(failures ? `./bounce-wijzer.js?${failures}` : './bounce-wijzer.js');
  } catch (error) {
    failures += 1;
    throw error;
  }
}

/** The row above a group of codes. */
function heading(group) {
  const cell = Object.assign(document.createElement('th'), { scope: 'rowgroup', colSpan: 3, textContent: group });
  return wrap('tr', cell);
}

/** The row of a code. */
function row({ code, meaning, advice }, tag) {
  const link = Object.assign(document.createElement('a'), { href: `#${code}`, textContent: code });
  const row = wrap('tr', Object.assign(wrap('th', link), { scope: 'row' }), wrap('td', meaning), wrap('td', advice));
  if (tag === 'nl') row.id = code;
  return row;
}

function wrap(name, ...content) {
  const element = document.createElement(name);
  element.append(...content);
  return element;
}

/** The code that the address of the page ends with, such as `#5.7.26`, if it does. */
function linked() {
  return /^#([45](?:\d\d|\.\d{1,3}\.\d{1,3}))$/.exec(location.hash)?.[1];
}

/** Explains the code that the address of the page ends with, and marks its row. */
function show() {
  const code = linked();
  if (!code) return;
  void list();
  if (/^([45][\d.]*)?$/.test(widget.value.trim())) widget.value = code;
  mark();
  widget.scrollIntoView();
}

/** Marks the row of the code that the address of the page ends with. */
function mark() {
  const code = linked();
  if (!code) return;
  for (const marked of document.querySelectorAll('tr[aria-current]')) marked.removeAttribute('aria-current');
  find(code)?.setAttribute('aria-current', 'true');
}

/** The row of `code` in the list that is shown; codes of class 4 stand with those of class 5. */
function find(code) {
  const [table] = [...document.querySelectorAll('table')].filter((it) => !it.closest('[hidden]'));
  const rows = [...table.rows];
  const has = (text) => rows.find(({ cells }) => cells[0].textContent === text);
  return has(code) ?? has(code.replace(/^4\./, '5.'));
}

/** Shows the rows of a table that have every word of the search, and says how many. */
function search(form) {
  const words = form.elements.search.value.toLowerCase().split(/\s+/);
  const table = document.getElementById(form.getAttribute('aria-controls'));
  const rows = [...table.rows].filter(({ cells }) => cells.length > 1).slice(1);
  for (const row of rows) {
    row.hidden = !words.every((word) => row.textContent.toLowerCase().includes(word));
  }
  const isOpen = words.join('') || form.elements.all.getAttribute('aria-pressed') === 'true';
  // The codes of the house stand first, and alone until the others are asked for.
  for (const body of [...table.tBodies].slice(1)) {
    body.hidden = !isOpen || [...body.rows].every((row) => row.hidden || row.cells.length === 1);
  }
  const found = rows.filter((row) => !row.hidden && !row.parentElement.hidden).length;
  form.elements.found.value = isOpen ? tell(form.dataset, found, table) : '';
}

/** What is said of a search that found so many codes in a table, which may not be whole yet. */
function tell({ one, more, none, lost: sorry }, found, table) {
  if (table.tBodies.length === 1) return lost.has(table) ? sorry : '';
  if (found === 1) return one;
  return found ? more.replace('#', found) : none;
}

for (const form of document.querySelectorAll('form[role=search]')) {
  const { all } = form.elements;
  form.addEventListener('focusin', list);
  form.addEventListener('input', () => search(form));
  all.addEventListener('click', () => {
    void list();
    all.setAttribute('aria-pressed', String(all.getAttribute('aria-pressed') !== 'true'));
    search(form);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // Who was told that the list did not come, tries again where they are.
    void list();
  });
}
// The steps stand once in the page, where they can be read without scripts; the widget shows a copy.
for (const steps of document.querySelectorAll('[data-remove-steps]')) {
  const copy = steps.cloneNode(true);
  copy.slot = 'remove-steps';
  copy.lang = steps.closest('[lang]').lang;
  copy.dataset.text = '';
  widget.append(copy);
}
addEventListener('hashchange', show);
useLanguages((tag) => {
  widget.lang = tag;
  if (linked()) void list();
});
show();
