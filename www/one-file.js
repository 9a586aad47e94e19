// How the file that holds everything opens its engine. The build puts it between `PACKED`, which is the
// compiled engine as text, `engine`, which gives the script around that, and the element.

/** Opens an engine of its own at each call, as `import` of its files would. */
function open() {
  const module = engine();
  return { ...module, default: () => module.default({ module_or_path: unpack() }) };
}

/** The compiled engine, as if a server had sent it. */
function unpack() {
  const bytes = Uint8Array.from(atob(PACKED), (letter) => letter.charCodeAt(0));
  const content = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(content, { headers: { 'content-type': 'application/wasm' } });
}
