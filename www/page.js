// What the page itself does: its language, its search field, and the house's steps in the widget.

const widget = document.querySelector('bounce-wijzer');
const languages = [...document.querySelectorAll('[data-language]')];

/** Shows everything in the language of `tag`, and hides what is in another. */
function speak(tag) {
  for (const text of document.querySelectorAll('[data-text]')) text.hidden = text.lang !== tag;
  for (const choice of languages) {
    choice.setAttribute('aria-pressed', String(choice.dataset.language === tag));
  }
  document.documentElement.lang = tag;
  document.title = document.querySelector(`h1[lang=${tag}]`).textContent;
  widget.lang = tag;
}

/** Speaks another language, and has the address of the page remember it. */
function choose(tag) {
  const address = new URL(location.href);
  address.searchParams.set('lang', tag);
  // A page inside a frame without a place of its own may not change its address.
  try { history.replaceState(null, '', address); } catch { /* The choice then lasts until it is left. */ }
  speak(tag);
}

/** Shows the rows of a table that have every word of the search, and says how many. */
function search(form) {
  const { one, more, none } = form.dataset;
  const words = form.elements.search.value.toLowerCase().split(/\s+/);
  const rows = [...document.getElementById(form.getAttribute('aria-controls')).rows].slice(1);
  for (const row of rows) {
    row.hidden = !words.every((word) => row.textContent.toLowerCase().includes(word));
  }
  const found = rows.filter((row) => !row.hidden).length;
  form.elements.found.value = found === 1 ? one : found ? more.replace('#', found) : none;
}

for (const choice of languages) {
  choice.addEventListener('click', () => choose(choice.dataset.language));
}
for (const form of document.querySelectorAll('form[role=search]')) {
  form.addEventListener('input', () => search(form));
  form.addEventListener('submit', (event) => event.preventDefault());
}
// The steps stand once in the page, where they can be read without scripts; the widget shows a copy.
for (const steps of document.querySelectorAll('[data-remove-steps]')) {
  const copy = steps.cloneNode(true);
  copy.slot = 'remove-steps';
  copy.lang = steps.closest('[lang]').lang;
  copy.dataset.text = '';
  widget.append(copy);
}
speak(new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'nl');
for (const part of document.querySelectorAll('[data-scripted]')) part.hidden = false;
