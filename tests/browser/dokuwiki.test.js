// The widget in a real DokuWiki: with what its admin may allow, and without.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { FOLDER, SINGLE, fitsInside, getsVerdict, scrollsInside, single, snippet, staysLight, useGuest } from './guest.js';
import { skip, startDokuWiki } from './wikis/dokuwiki.js';

const guest = useGuest();
/** What an admin allows to all that may write; versions from 2023 on cannot do it any more. */
const HTML_ALLOWED = { 'local.php': "<?php $conf['htmlok'] = 1;" };
/** What else an admin must turn off before an editor may attach HTML, beside a line in mime.local.conf. */
const UNCHECKED = { 'local.php': "<?php $conf['iexssprotect'] = 0;" };

test('where HTML is allowed: a frame, which scrolls', { skip }, async (t) => {
  const wiki = await startDokuWiki(t, HTML_ALLOWED);
  const visit = await guest.write(t, wiki, `<HTML>${snippet.frame(guest.place({ theme: 'light' }))}</HTML>`);
  const reader = await visit.inside();
  await getsVerdict(reader);
  await scrollsInside(visit, reader);
  await staysLight(visit, reader);
  visit.askedOnlyForOwn();
});

test('where HTML is allowed: a frame that becomes as high as what is in it', { skip }, async (t) => {
  const wiki = await startDokuWiki(t, HTML_ALLOWED);
  const visit = await guest.write(t, wiki, `<HTML>${snippet.growingFrame(guest.place())}</HTML>`);
  const reader = await visit.inside();
  await fitsInside(visit, reader);
  await getsVerdict(reader);
  await fitsInside(visit, reader);
  visit.askedOnlyForOwn();
});

test('where the admin gave a script: the widget in the place of a link', { skip }, async (t) => {
  const script = snippet.widgetsForLinks({ ...guest.place(), folder: `/${FOLDER}/` });
  const wiki = await startDokuWiki(t, { 'userscript.js': script });
  const folder = `${wiki.url}/${FOLDER}/`;
  const visit = await guest.write(t, wiki, snippet.dokuWikiLink({ ...guest.place(), folder }));
  await getsVerdict(visit);
  visit.askedOnlyForOwn();
});

test('where nothing is allowed: snippets are only text, and a link leads to the widget', { skip }, async (t) => {
  const wiki = await startDokuWiki(t);
  const place = guest.place();
  const text = `<HTML>${snippet.frame(place)}</HTML>\n\n${snippet.element(place)}\n\n${snippet.dokuWikiLink(place)}`;
  const visit = await guest.write(t, wiki, text);
  const shown = await visit.page.$eval('.page', (page) => page.innerText);
  assert.match(shown, /<iframe src=/);
  assert.match(shown, /<bounce-wijzer lang=/);
  visit.leftWidgetAlone();
  await visit.follow('Bouncewijzer');
  await getsVerdict(visit);
  visit.askedOnlyForOwn();
});

test('the single file is refused as an attachment', { skip }, async (t) => {
  const wiki = await startDokuWiki(t);
  assert.ok((await wiki.upload(SINGLE, single)).error);
});

test('the single file is downloaded where HTML may be attached, and works from the disk', { skip }, async (t) => {
  const wiki = await startDokuWiki(t, { ...UNCHECKED, 'mime.local.conf': 'html !text/html\n' });
  assert.ok((await wiki.upload(SINGLE, single)).success);
  const visit = await guest.write(t, wiki, `{{:${SINGLE}|Bouncewijzer}}`);
  const file = await fetch(await visit.page.$eval('a ::-p-text(Bouncewijzer)', (link) => link.href));
  assert.match(file.headers.get('content-disposition'), /^attachment/);
  const path = await keep(t, await file.text());
  const disk = await guest.open(t, `file://${path}`);
  await getsVerdict(disk);
  assert.deepEqual(disk.requests.filter((url) => !url.startsWith('data:')), [`file://${path}`]);
});

test('the single file runs nothing where it is opened in the wiki, and says so', { skip }, async (t) => {
  const wiki = await startDokuWiki(t, { ...UNCHECKED, 'mime.local.conf': 'html text/html\n' });
  assert.ok((await wiki.upload(SINGLE, single)).success);
  const visit = await guest.write(t, wiki, `{{:${SINGLE}|Bouncewijzer}}`);
  await visit.follow('Bouncewijzer');
  assert.match(await visit.run(() => document.body.innerText), /Zonder JavaScript/);
  visit.leftWidgetAlone();
});

/** Writes a file to the disk until the test ends, and gives its path. */
async function keep(test, content) {
  const folder = await mkdtemp(join(tmpdir(), 'bouncewijzer-'));
  test.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, SINGLE), content);
  return join(folder, SINGLE);
}
