// How the glue fetches what explains, once. The build puts it in there, where `wasm` is what the page began with.

let reader;
let cache = 'default';

/** Tells the function with the number `callback` whether what explains is here, as soon as that is known. */
function fetchReader(callback, data) {
  const tell = (isHere) => wasm.__indirect_function_table.get(callback)(data, isHere);
  // Who asks again cannot wait.
  if (reader === true) return tell(1);
  reader ??= openReader();
  reader.then(() => tell(1), (error) => {
    console.error(error);
    reader = undefined;
    // What is broken, a browser may keep as it is.
    cache = 'reload';
    tell(0);
  });
}

/** Fetches it, and joins it to what is here. */
async function openReader() {
  const response = await fetch(new URL('bouncewijzer_reader.wasm', import.meta.url), { cache });
  await __wbg_load(response, {
    __wasm_split: {
      memory: wasm.memory,
      __stack_pointer: wasm.__stack_pointer,
      __indirect_function_table: wasm.__indirect_function_table,
    },
  });
  reader = true;
}
