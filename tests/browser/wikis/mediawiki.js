// MediaWiki, from the programs of Debian's package.
import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder, runPhp, servePhp } from './php.js';

const PROGRAMS = process.env.MEDIAWIKI;

/** Why to skip the tests in it. */
export const skip = PROGRAMS ? false : 'MediaWiki is not here';

/** Starts a MediaWiki that everyone may write in. Its admin added `settings` to LocalSettings.php, and wrote `pages`. */
export async function startMediaWiki(test, { settings = '', pages = {} } = {}) {
  const folder = await makeFolder(PROGRAMS);
  const file = join(folder, 'LocalSettings.php');
  const env = { MW_CONFIG_FILE: file };
  await install(folder);
  await appendFile(file, `
    $wgServer = 'http://' . ($_SERVER['HTTP_HOST'] ?? '127.0.0.1');
    $wgUploadDirectory = '${folder}/images';
    $wgExtensionDirectory = "$IP/extensions-core";
    ${settings}`);
  for (const [title, text] of Object.entries(pages)) {
    await runPhp([join(PROGRAMS, 'maintenance/edit.php'), title], { env, input: text });
  }
  const url = await servePhp(test, folder, { env });
  return { url, editor: `${url}/index.php?title=Bounce&action=edit`, save, upload: (name, content) => upload(url, name, content) };
}

/** Makes its database and LocalSettings.php in a folder. */
async function install(folder) {
  const data = join(folder, 'data');
  await mkdir(data);
  const options = {
    confpath: folder,
    dbtype: 'sqlite',
    dbpath: data,
    server: 'http://127.0.0.1',
    scriptpath: '',
    lang: 'nl',
    skins: 'Vector',
    pass: 'only for this test',
  };
  const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  await runPhp([join(PROGRAMS, 'maintenance/install.php'), ...words, 'Wiki', 'Beheerder']);
}

/** Saves `text` in its editor. */
async function save(page, text) {
  await page.$eval('#wpTextbox1', (field, text) => (field.value = text), text);
  await Promise.all([page.waitForNavigation(), page.locator('#wpSave').click()]);
}

/** Uploads a file, as somebody who did not log in, and gives the answer. */
async function upload(url, name, content) {
  const body = new FormData();
  const fields = { action: 'upload', format: 'json', token: '+\\', filename: name, file: new File([content], name) };
  for (const [field, value] of Object.entries(fields)) body.set(field, value);
  return (await fetch(`${url}/api.php`, { method: 'POST', body })).json();
}
