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

const REPLACED = [
  [Array.prototype, 'push'],
  [JSON, 'parse'],
  [JSON, 'stringify'],
] as const;
const own = REPLACED.map(([owner, name]) => [owner, name, Object.getOwnPropertyDescriptor(owner, name)] as const);

/**
 * Puts back the engine's own functions. The legacy build of pdf.js replaces some for the whole process on Node 20, because of
 * arrays whose length is read-only and numbers as they are spelled in JSON, by ones that are many times slower.
 */
export function restoreBuiltIns(): void {
  for (const [owner, name, property] of own) if (property !== undefined) Object.defineProperty(owner, name, property);
}
