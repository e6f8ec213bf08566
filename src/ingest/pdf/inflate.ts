import { inflateSync } from 'node:zlib';

/** What pdf.js uses of a stream that inflates: it writes all bytes at once and reads what comes out. */
type Inflating = {
  readonly writable: { readonly getWriter: () => Writer };
  readonly readable: AsyncIterable<Uint8Array>;
};
type Writer = {
  readonly ready: Promise<void>;
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Bytes that are inflated in one go: most streams of papers grow to less than `times` their length. */
const GO = { least: 1024, most: 65_536, times: 5 };

const globals = globalThis as { DecompressionStream?: unknown };
const Native = globalThis.DecompressionStream;

/**
 * Stands before the engine's DecompressionStream, through which pdf.js inflates each stream of a file: the web streams around
 * it cost more than inflating. Other formats than "deflate" go to the engine's own. Broken streams throw, as they do there.
 */
globals.DecompressionStream = class DecompressionStream {
  constructor(format: ConstructorParameters<typeof Native>[0]) {
    // biome-ignore lint/correctness/noConstructorReturn: pdf.js calls it with `new`.
    return format === 'deflate' ? inflating() : new Native(format);
  }
};

function inflating(): Inflating {
  let given: Uint8Array = new Uint8Array();
  const done = Promise.resolve();
  const write = (bytes: Uint8Array): Promise<void> => {
    given = bytes;
    return done;
  };
  async function* readable(): AsyncGenerator<Uint8Array> {
    yield inflateSync(given, { chunkSize: Math.min(GO.most, Math.max(GO.least, GO.times * given.length)) });
  }
  return { writable: { getWriter: () => ({ ready: done, write, close: () => done }) }, readable: readable() };
}
