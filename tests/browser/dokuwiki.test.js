// The widget in a real DokuWiki: with what its admin may allow, and without.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FOLDER, getsVerdict, useGuest } from './guest.js';
import { skip, startDokuWiki } from './wikis/dokuwiki.js';
import { widgetsForLinks } from './wikis/snippets.js';

const guest = useGuest();

test('where the admin gave a script: the widget in the place of a link', { skip }, async (t) => {
  const wiki = await startDokuWiki(t, { 'userscript.js': widgetsForLinks(`/${FOLDER}/`) });
  const visit = await guest.write(t, wiki, `[[${wiki.url}/${FOLDER}/index.html|De Bouncewijzer]]`);
  await getsVerdict(visit);
  visit.askedOnlyForOwn();
});

test('where nothing is allowed: snippets are only text, and a link leads to the widget', { skip }, async (t) => {
  const wiki = await startDokuWiki(t);
  const text = `<HTML>${guest.frame}</HTML>\n\n${guest.element}\n\n[[${guest.address('index.html')}|De Bouncewijzer]]`;
  const visit = await guest.write(t, wiki, text);
  const shown = await visit.page.$eval('.page', (page) => page.innerText);
  assert.match(shown, /<iframe src=/);
  assert.match(shown, /<bounce-wijzer lang=/);
  visit.askedOnlyForHost();
  await visit.follow('De Bouncewijzer');
  await getsVerdict(visit);
  visit.askedOnlyForOwn();
});
