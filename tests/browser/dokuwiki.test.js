// The widget in a real DokuWiki: with what its admin may allow, and without.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FOLDER, fitsInside, getsVerdict, scrollsInside, staysLight, useGuest } from './guest.js';
import { skip, startDokuWiki } from './wikis/dokuwiki.js';
import { widgetsForLinks } from './wikis/snippets.js';

const guest = useGuest();
/** What an admin allows to all that may write; versions from 2023 on cannot do it any more. */
const HTML_ALLOWED = { 'local.php': "<?php $conf['htmlok'] = 1;" };

test('where HTML is allowed: a frame, which scrolls', { skip }, async (t) => {
  const visit = await guest.write(t, await startDokuWiki(t, HTML_ALLOWED), `<HTML>${guest.frame('?theme=light')}</HTML>`);
  const reader = await visit.inside();
  await getsVerdict(reader);
  await scrollsInside(visit, reader);
  await staysLight(visit, reader);
  visit.askedOnlyForOwn();
});

test('where HTML is allowed: a frame that becomes as high as what is in it', { skip }, async (t) => {
  const visit = await guest.write(t, await startDokuWiki(t, HTML_ALLOWED), `<HTML>${guest.growingFrame()}</HTML>`);
  const reader = await visit.inside();
  await fitsInside(visit, reader);
  await getsVerdict(reader);
  await fitsInside(visit, reader);
  visit.askedOnlyForOwn();
});

test('where the admin gave a script: the widget in the place of a link', { skip }, async (t) => {
  const wiki = await startDokuWiki(t, { 'userscript.js': widgetsForLinks(`/${FOLDER}/`) });
  const visit = await guest.write(t, wiki, `[[${wiki.url}/${FOLDER}/index.html|De Bouncewijzer]]`);
  await getsVerdict(visit);
  visit.askedOnlyForOwn();
});

test('where nothing is allowed: snippets are only text, and a link leads to the widget', { skip }, async (t) => {
  const wiki = await startDokuWiki(t);
  const text = `<HTML>${guest.frame()}</HTML>\n\n${guest.element()}\n\n[[${guest.address('index.html')}|De Bouncewijzer]]`;
  const visit = await guest.write(t, wiki, text);
  const shown = await visit.page.$eval('.page', (page) => page.innerText);
  assert.match(shown, /<iframe src=/);
  assert.match(shown, /<bounce-wijzer lang=/);
  visit.leftWidgetAlone();
  await visit.follow('De Bouncewijzer');
  await getsVerdict(visit);
  visit.askedOnlyForOwn();
});
