// The page "Zet hem in uw wiki": makes the piece of text for the wiki that was chosen, with the options filled in.

import { useLanguages } from './language.js';
import * as snippet from './snippet.js';

/** What each wiki takes: a `snippet`, a `link` where it takes nothing else, and a `script` for its admin. */
const WIKIS = {
  sharepoint: { snippet: snippet.frame },
  confluence: { snippet: snippet.address },
  'confluence-server': { snippet: snippet.frame },
  mediawiki: { snippet: snippet.mediaWikiFrame, link: snippet.mediaWikiLink, script: snippet.widgetsForLinks },
  dokuwiki: { snippet: snippet.dokuWikiFrame, link: snippet.dokuWikiLink, script: snippet.widgetsForLinks },
  xwiki: { snippet: snippet.xwikiFrame, link: snippet.xwikiLink },
  bookstack: { snippet: snippet.linkedFrame },
  wikijs: { snippet: snippet.frame },
  wordpress: { snippet: snippet.growingFrame },
  page: { snippet: snippet.element },
  other: { snippet: snippet.frame },
  file: {},
};
const HERE = new URL('.', location.href).href;
const form = document.querySelector('form');
const preview = document.querySelector('iframe');
let lang;

/** What was filled in; only what differs from how it is anyway. */
function place() {
  const { folder, height, theme, rule, contact, 'address-url': url, compact } = form.elements;
  const options = {};
  if (theme.value) options.theme = theme.value;
  if (rule.value) options.rule = rule.value;
  if (contact.value) options.contact = contact.value.trim();
  if (url.value) options['address-url'] = url.value.trim();
  if (compact.checked) options.compact = '';
  return { folder: folderOf(folder.value), height: Math.round(height.valueAsNumber) || 480, lang, options };
}

/** The address of the folder that was typed; that of this page when it is none. */
function folderOf(text) {
  const typed = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  if (!/^https?:$/.test(typed?.protocol)) return HERE;
  return new URL(typed.pathname.endsWith('.html') ? '.' : typed.pathname.replace(/\/?$/, '/'), typed).href;
}

/** Shows the pieces of text for the wiki that was chosen. */
function show() {
  const name = form.elements.wiki.value;
  const wiki = WIKIS[name];
  const where = place();
  for (const part of document.querySelectorAll('[data-wiki]')) {
    part.hidden = !part.dataset.wiki.split(' ').includes(name);
  }
  fill('snippet', wiki.snippet?.(where));
  fill('link', wiki.snippet && (wiki.link ?? snippet.page)(where));
  fill('script', wiki.script?.(where));
  const example = snippet.address({ ...where, folder: HERE });
  if (preview.src !== example) preview.src = example;
  preview.height = where.height;
}

/** Puts `text` in the field of that name, or hides it where there is none. */
function fill(name, text) {
  const field = document.getElementById(name);
  field.value = text ?? '';
  field.rows = field.value.split('\n').length + 1;
  field.closest('section').hidden = !text;
}

/** Copies what stands in a field, in any frame and without a permission, and says so. */
function copy(field) {
  field.select();
  const isCopied = document.execCommand('copy');
  const said = field.closest('section').querySelector(`output[lang=${lang}]`);
  said.textContent = isCopied ? said.dataset.done : said.dataset.failed;
}

form.elements.folder.value = HERE;
form.addEventListener('input', show);
form.addEventListener('submit', (event) => event.preventDefault());
for (const button of document.querySelectorAll('[data-copy]')) {
  button.addEventListener('click', () => copy(document.getElementById(button.dataset.copy)));
}
useLanguages((tag) => {
  lang = tag;
  for (const option of document.querySelectorAll('option')) option.textContent = option.dataset[tag];
  show();
});
