// Times the engine of the page, in Node: node page.mjs ROUNDS FOLDER…
//
// Reads every file below the folders first, then explains all of them ROUNDS times, and prints the seconds of each
// round, one a line. It is what a script of another page calls, so each answer is handed over as an object too.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const { default: init, explain } = await import(pathToFileURL(join(dist, "bouncewijzer.js")));
await init({ module_or_path: readFileSync(join(dist, "bouncewijzer_bg.wasm")) });

const [rounds, ...folders] = process.argv.slice(2);
const mails = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath ?? entry.path, entry.name), "latin1")),
);
for (let round = 0; round < Number(rounds); round += 1) {
  const start = performance.now();
  for (const mail of mails) explain(mail, {});
  console.log((performance.now() - start) / 1000);
}
