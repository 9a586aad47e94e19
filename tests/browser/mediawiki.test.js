// The widget in a real MediaWiki: with what its admin may allow, and without.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FOLDER, SINGLE, fitsInside, getsVerdict, scrollsInside, single, snippet, staysLight, useGuest } from './guest.js';
import { skip, startMediaWiki } from './wikis/mediawiki.js';

const guest = useGuest();
/** What an admin allows to all that may write. */
const HTML_ALLOWED = { settings: '$wgRawHtml = true;' };
/** What an admin of its interface gives to everyone. */
const gadget = (script) => ({
  settings: `wfLoadExtension('Gadgets');`,
  pages: {
    'MediaWiki:Gadgets-definition': '* bouncewijzer[ResourceLoader|default]|bouncewijzer.js',
    'MediaWiki:Gadget-bouncewijzer.js': script,
  },
});
/** As much as an admin can do to let everyone attach HTML. */
const UPLOADS = { settings: `
  $wgEnableUploads = true;
  $wgGroupPermissions['*']['upload'] = true;
  $wgFileExtensions[] = 'html';` };

test('where HTML is allowed: a frame, which scrolls', { skip }, async (t) => {
  const wiki = await startMediaWiki(t, HTML_ALLOWED);
  const visit = await guest.write(t, wiki, snippet.mediaWikiFrame(guest.place({ theme: 'light' })));
  const reader = await visit.inside();
  await getsVerdict(reader);
  await scrollsInside(visit, reader);
  await staysLight(visit, reader);
  visit.askedOnlyForOwn();
});

test('where HTML is allowed: a frame that becomes as high as what is in it', { skip }, async (t) => {
  const wiki = await startMediaWiki(t, HTML_ALLOWED);
  const visit = await guest.write(t, wiki, `<html>${snippet.growingFrame(guest.place())}</html>`);
  const reader = await visit.inside();
  await fitsInside(visit, reader);
  await getsVerdict(reader);
  await fitsInside(visit, reader);
  visit.askedOnlyForOwn();
});

test('with a gadget: the widget in the place of a link', { skip }, async (t) => {
  const wiki = await startMediaWiki(t, gadget(snippet.widgetsForLinks({ ...guest.place(), folder: `/${FOLDER}/` })));
  const folder = `${wiki.url}/${FOLDER}/`;
  const visit = await guest.write(t, wiki, snippet.mediaWikiLink({ ...guest.place(), folder }));
  await getsVerdict(visit);
  visit.askedOnlyForOwn();
});

test('where nothing is allowed: snippets are only text, and a link leads to the widget', { skip }, async (t) => {
  const wiki = await startMediaWiki(t);
  const place = guest.place();
  const text = `${snippet.mediaWikiFrame(place)}\n\n${snippet.element(place)}\n\n${snippet.mediaWikiLink(place)}`;
  const visit = await guest.write(t, wiki, text);
  const shown = await visit.page.$eval('#mw-content-text', (page) => page.innerText);
  assert.match(shown, /<iframe src=/);
  assert.match(shown, /<bounce-wijzer lang=/);
  visit.leftWidgetAlone();
  await visit.follow('Bouncewijzer');
  await getsVerdict(visit);
  visit.askedOnlyForOwn();
});

test('the single file is refused as an attachment, whatever the admin allows', { skip }, async (t) => {
  const wiki = await startMediaWiki(t, UPLOADS);
  const { error } = await wiki.upload(SINGLE, single);
  assert.match(error.info, /text\/html/);
});
