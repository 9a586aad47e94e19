// The widget in a real MediaWiki: with what its admin may allow, and without.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FOLDER, getsVerdict, useGuest } from './guest.js';
import { skip, startMediaWiki } from './wikis/mediawiki.js';
import { widgetsForLinks } from './wikis/snippets.js';

const guest = useGuest();
/** What an admin of its interface gives to everyone. */
const GADGET = {
  settings: `wfLoadExtension('Gadgets');`,
  pages: {
    'MediaWiki:Gadgets-definition': '* bouncewijzer[ResourceLoader|default]|bouncewijzer.js',
    'MediaWiki:Gadget-bouncewijzer.js': widgetsForLinks(`/${FOLDER}/`),
  },
};

test('with a gadget: the widget in the place of a link', { skip }, async (t) => {
  const wiki = await startMediaWiki(t, GADGET);
  const visit = await guest.write(t, wiki, `[${wiki.url}/${FOLDER}/index.html De Bouncewijzer]`);
  await getsVerdict(visit);
  visit.askedOnlyForOwn();
});

test('where nothing is allowed: snippets are only text, and a link leads to the widget', { skip }, async (t) => {
  const wiki = await startMediaWiki(t);
  const text = `<html>${guest.frame}</html>\n\n${guest.element}\n\n[${guest.address('index.html')} De Bouncewijzer]`;
  const visit = await guest.write(t, wiki, text);
  const shown = await visit.page.$eval('#mw-content-text', (page) => page.innerText);
  assert.match(shown, /<iframe src=/);
  assert.match(shown, /<bounce-wijzer lang=/);
  visit.askedOnlyForHost();
  await visit.follow('De Bouncewijzer');
  await getsVerdict(visit);
  visit.askedOnlyForOwn();
});
