// The bounces that the tests paste, all of our own writing in the shape of real ones.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The path of a bounce, to choose it as a file. */
export const path = (name) => fileURLToPath(new URL(`bounces/${name}`, import.meta.url));

/** The path of a mail from the corpus of the engine. */
export const sample = (name) => fileURLToPath(new URL(`../corpus/${name}`, import.meta.url));

/** The text of a bounce, to paste it. */
export const text = (name) => readFile(path(name), 'utf8');

/** One line for each verdict about an address. */
export const LINES = {
  remove: '550 5.1.1 <jan@voorbeeld.nl>: Recipient address rejected: User unknown in virtual mailbox table',
  keep: '554 5.7.1 <jan@voorbeeld.nl>: Message rejected as spam by content filter',
  wait: '452 4.2.2 <jan@voorbeeld.nl>: Mailbox full',
  check: '550 5.1.1 <jan@gmial.com>: User unknown',
};
