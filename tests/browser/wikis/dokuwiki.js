// DokuWiki, from the programs of Debian's package.
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder, servePhp } from './php.js';

const PROGRAMS = process.env.DOKUWIKI;
/** The folders that it wants to find where it keeps its pages. */
const KEPT = ['attic', 'cache', 'index', 'locks', 'log', 'media', 'media_attic', 'media_meta', 'meta', 'pages', 'tmp'];

/** Why to skip the tests in it. */
export const skip = PROGRAMS ? false : 'DokuWiki is not here';

/** Starts a DokuWiki that everyone may write in, with what its admin wrote into its folder `conf`, by names of files. */
export async function startDokuWiki(test, settings = {}) {
  const folder = await makeFolder(PROGRAMS);
  const [conf, data, first] = ['conf', 'data', 'first.php'].map((name) => join(folder, name));
  await cp(join(PROGRAMS, '../../../etc/dokuwiki'), conf, { recursive: true, verbatimSymlinks: true });
  for (const name of KEPT) await mkdir(join(data, name), { recursive: true });
  const files = {
    'local.php': '<?php',
    // It asks nobody whether it is up to date.
    'local.protected.php': `<?php $conf['savedir'] = '${data}'; $conf['lang'] = 'nl'; $conf['updatecheck'] = 0;`,
    ...settings,
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(conf, name), content);
  await writeFile(first, `<?php define('DOKU_MAIN_CONF', '${conf}/'); define('DOKU_CONF', '${conf}/');`);
  const url = await servePhp(test, folder, { flags: ['-d', `auto_prepend_file=${first}`] });
  return { url, editor: `${url}/doku.php?id=bounce&do=edit`, save, upload: (name, content) => upload(url, name, content) };
}

/** Saves `text` in its editor. */
async function save(page, text) {
  await page.$eval('#wiki__text', (field, text) => (field.value = text), text);
  await Promise.all([page.waitForNavigation(), page.locator('#edbtn__save').click()]);
}

/** Uploads a file, as its editor does, and gives the answer. */
async function upload(url, name, content) {
  const response = await fetch(`${url}/lib/exe/ajax.php?call=mediaupload&qqfile=${name}`, { method: 'POST', body: content });
  return response.json();
}
