// The widget in a real MediaWiki: with what its admin may allow, and without.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FOLDER, fitsInside, getsVerdict, scrollsInside, staysLight, useGuest } from './guest.js';
import { skip, startMediaWiki } from './wikis/mediawiki.js';
import { widgetsForLinks } from './wikis/snippets.js';

const guest = useGuest();
/** What an admin allows to all that may write. */
const HTML_ALLOWED = { settings: '$wgRawHtml = true;' };
/** What an admin of its interface gives to everyone. */
const GADGET = {
  settings: `wfLoadExtension('Gadgets');`,
  pages: {
    'MediaWiki:Gadgets-definition': '* bouncewijzer[ResourceLoader|default]|bouncewijzer.js',
    'MediaWiki:Gadget-bouncewijzer.js': widgetsForLinks(`/${FOLDER}/`),
  },
};

test('where HTML is allowed: a frame, which scrolls', { skip }, async (t) => {
  const visit = await guest.write(t, await startMediaWiki(t, HTML_ALLOWED), `<html>${guest.frame('?theme=light')}</html>`);
  const reader = await visit.inside();
  await getsVerdict(reader);
  await scrollsInside(visit, reader);
  await staysLight(visit, reader);
  visit.askedOnlyForOwn();
});

test('where HTML is allowed: a frame that becomes as high as what is in it', { skip }, async (t) => {
  const visit = await guest.write(t, await startMediaWiki(t, HTML_ALLOWED), `<html>${guest.growingFrame()}</html>`);
  const reader = await visit.inside();
  await fitsInside(visit, reader);
  await getsVerdict(reader);
  await fitsInside(visit, reader);
  visit.askedOnlyForOwn();
});

test('with a gadget: the widget in the place of a link', { skip }, async (t) => {
  const wiki = await startMediaWiki(t, GADGET);
  const visit = await guest.write(t, wiki, `[${wiki.url}/${FOLDER}/index.html De Bouncewijzer]`);
  await getsVerdict(visit);
  visit.askedOnlyForOwn();
});

test('where nothing is allowed: snippets are only text, and a link leads to the widget', { skip }, async (t) => {
  const wiki = await startMediaWiki(t);
  const text = `<html>${guest.frame()}</html>\n\n${guest.element()}\n\n[${guest.address('index.html')} De Bouncewijzer]`;
  const visit = await guest.write(t, wiki, text);
  const shown = await visit.page.$eval('#mw-content-text', (page) => page.innerText);
  assert.match(shown, /<iframe src=/);
  assert.match(shown, /<bounce-wijzer lang=/);
  visit.leftWidgetAlone();
  await visit.follow('De Bouncewijzer');
  await getsVerdict(visit);
  visit.askedOnlyForOwn();
});
