// How the glue fetches what explains. The build puts it in there, where `wasm` is what the page began with, which asks
// again only when it was told that this failed.

/** After so many milliseconds it will not come any more. On the slowest of telephones it takes half as long. */
const PATIENCE = 120_000;

let cache = 'default';

/** Tells the function with the number `callback` whether what explains is here, as soon as that is known. */
function fetchExplainer(callback, data) {
  const tell = (isHere) => wasm.__indirect_function_table.get(callback)(data, isHere);
  openExplainer().then(() => tell(1), (error) => {
    console.error(error);
    // What is broken, a browser may keep as it is.
    cache = 'reload';
    tell(0);
  });
}

/** Fetches it, and joins it to what is here. */
async function openExplainer() {
  const signal = AbortSignal.timeout(PATIENCE);
  const response = await fetch(new URL('bouncewijzer_explainer.wasm', import.meta.url), { cache, signal });
  await __wbg_load(response, {
    __wasm_split: {
      memory: wasm.memory,
      __stack_pointer: wasm.__stack_pointer,
      __indirect_function_table: wasm.__indirect_function_table,
    },
  });
}
