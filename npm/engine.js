// How the element opens the engine where a bundler packs it.

const GLUE = new URL('./bouncewijzer.js', import.meta.url);
const WASM = new URL('./bouncewijzer_bg.wasm', import.meta.url);

/** Opens the engine: the one that a bundler packed, and after a failure a new one, from a file of its own. */
export async function open(address) {
  const { search } = new URL(address, import.meta.url);
  if (!search) return import('./bouncewijzer.js');
  const module = await import(/* @vite-ignore */ /* webpackIgnore: true */ GLUE.href + search);
  return { ...module, default: () => module.default({ module_or_path: WASM }) };
}
