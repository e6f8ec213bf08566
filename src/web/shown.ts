import type { Box } from '../domain/index.js';
import type { Highlight, RecordView } from '../server/api.js';

/** Where to scroll: boxes, or the value itself when empty; `turn` counts requests. */
export type Shown = { readonly boxes: readonly Box[]; readonly turn: number };

/** What a pane needs to show a paper: its pages, what to colour, and where the value stands. */
export type PaperOfRecord = Pick<RecordView, 'pages' | 'highlights' | 'others' | 'mediaType'> & {
  readonly sha256: string;
  readonly boxes: readonly Box[];
};

/** What a person marks in a form: beside the highlights of the record, or alone for another record. */
export type Marks = { readonly alone: boolean; readonly highlights: readonly Highlight[] };
