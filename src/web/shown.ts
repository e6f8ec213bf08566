import type { Box } from '../domain/index.js';

/** Where to scroll: boxes, or the value itself when empty; `turn` counts requests. */
export type Shown = { readonly boxes: readonly Box[]; readonly turn: number };
