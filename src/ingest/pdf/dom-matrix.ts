/**
 * pdf.js builds a DOMMatrix while it is imported and a FontFace for each font of a page, both for drawing only. Node has
 * none, and nothing is drawn here. Without them pdf.js would encode each font in base 64 and then outline its glyphs.
 */
const globals = globalThis as { DOMMatrix?: unknown; FontFace?: unknown };
globals.DOMMatrix ??= class DOMMatrix {};
globals.FontFace ??= class FontFace {
  readonly loaded = Promise.resolve();
};

/** Stands for the document of a browser, of which pdf.js uses the set of fonts. */
export const ownerDocument = { fonts: new Set<unknown>() };

const push = Object.getOwnPropertyDescriptor(Array.prototype, 'push');

/**
 * Puts back the engine's own `Array.prototype.push`. The legacy build of pdf.js replaces it for the whole process on Node 20,
 * because of arrays whose length is read-only, by one that is several times slower.
 */
export function restorePush(): void {
  if (push !== undefined) Object.defineProperty(Array.prototype, 'push', push);
}
