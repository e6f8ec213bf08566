type Listener = (event: { readonly data: unknown }) => void;

/** The part of a message port that pdf.js uses. */
export type LoopbackPort = {
  postMessage(data: unknown): void;
  addEventListener(type: string, listener: Listener, options?: { readonly signal?: AbortSignal }): void;
  removeEventListener(type: string, listener: Listener): void;
};

/**
 * Gives a port that hands messages to the other side in the same thread without copying them deeply. pdf.js's own loopback
 * clones every glyph of a page, which costs a quarter of the reading time; nobody changes the glyphs here.
 */
export function loopback(): LoopbackPort {
  const listeners = new Set<Listener>();
  return {
    postMessage: (data) => {
      const kept = keepLists(data);
      queueMicrotask(() => {
        for (const listener of [...listeners]) listener({ data: kept });
      });
    },
    addEventListener: (_type, listener, options) => {
      listeners.add(listener);
      options?.signal?.addEventListener('abort', () => listeners.delete(listener));
    },
    removeEventListener: (_type, listener) => void listeners.delete(listener),
  };
}

/** The sender empties its lists of operations after each message, so that these must be copied. */
function keepLists(data: unknown): unknown {
  if (!isRecord(data) || !isRecord(data['chunk'])) return data;
  const { fnArray, argsArray } = data['chunk'];
  if (!Array.isArray(fnArray) || !Array.isArray(argsArray)) return data;
  return { ...data, chunk: { ...data['chunk'], fnArray: [...fnArray], argsArray: [...argsArray] } };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
