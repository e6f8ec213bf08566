import { locate, type Record, type Source } from '../domain/index.js';
import { highlightSpans } from '../review/highlight-spans.js';
import { weightOf } from '../score/index.js';
import { alternativesOf } from './alternatives.js';
import type { EditionOfRecord, RecordView } from './api.js';
import { type Paper, scoredOf } from './papers.js';
import type { ReviewLog } from './review-log.js';

type Found = NonNullable<ReturnType<ReviewLog['find']>>;

/** The paper if it is read, its records, and the same fact in other files. */
type Beside = {
  readonly paper: Paper | undefined;
  readonly siblings: readonly Record[];
  readonly editions: readonly EditionOfRecord[];
};

/** Gives all that the decision screen shows of a record; without a document, the boxes that the record itself keeps. */
export function recordView(
  { record, machine, verdict, decisions }: Found,
  source: Source,
  { paper, siblings, editions }: Beside,
): RecordView {
  const reasons = machine.reasons.map((reason) => ({ ...reason, weight: weightOf(reason) }));
  const others = siblings
    .filter(({ record_id }) => record_id !== machine.record_id)
    .map(({ record_id, boxes, spans }) => ({ record_id, boxes, spans: [...(spans.value ?? [])] }));
  const { mediaType } = source;
  const given = { mediaType, reasons, others, editions: [...editions] };
  const base = { record, machine, verdict, decisions: [...decisions], ...given };
  if (paper === undefined) {
    const highlights = [{ role: 'value' as const, boxes: machine.boxes, spans: [] }];
    return { ...base, pages: [], highlights, alternatives: [], placeBoxes: [] };
  }
  const { document } = paper;
  const scored = scoredOf(paper, machine);
  return {
    ...base,
    pages: document.pages.map(({ page, width, height }) => ({ page, width, height })),
    highlights: highlightSpans(document, machine).map(({ role, spans }) => ({
      role,
      spans: [...spans],
      boxes: spans.flatMap((span) => locate(document, span)),
    })),
    alternatives: scored === undefined ? [] : alternativesOf(document, scored),
    placeBoxes: machine.places.map(({ span }) => locate(document, span)),
  };
}
