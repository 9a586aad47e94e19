// How the glue fetches what explains, once. The build puts it in there, where `wasm` is what the page began with.

let explainer;
let cache = 'default';

/** Tells the function with the number `callback` whether what explains is here, as soon as that is known. */
function fetchExplainer(callback, data) {
  const tell = (isHere) => wasm.__indirect_function_table.get(callback)(data, isHere);
  // Who asks again cannot wait.
  if (explainer === true) return tell(1);
  explainer ??= openExplainer();
  explainer.then(() => tell(1), (error) => {
    console.error(error);
    explainer = undefined;
    // What is broken, a browser may keep as it is.
    cache = 'reload';
    tell(0);
  });
}

/** Fetches it, and joins it to what is here. */
async function openExplainer() {
  const response = await fetch(new URL('bouncewijzer_explainer.wasm', import.meta.url), { cache });
  await __wbg_load(response, {
    __wasm_split: {
      memory: wasm.memory,
      __stack_pointer: wasm.__stack_pointer,
      __indirect_function_table: wasm.__indirect_function_table,
    },
  });
  explainer = true;
}
