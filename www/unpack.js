// How the file that holds everything undoes LZMA, which is a fifth smaller than what a browser undoes by itself.
/*! lzma1, copyright (c) 2023 Filip Seman, MIT license */
import { Decoder } from 'lzma1/lib/decoder.js';
import { InputBuffer, OutputBuffer } from 'lzma1/lib/streams.js';

/** What was packed in `bytes`. */
export function unpack(bytes) {
  const output = new OutputBuffer();
  new Decoder().decompress(new InputBuffer(bytes), output);
  return output.toArray();
}
