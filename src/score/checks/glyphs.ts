import { type Candidate, type Mark, overlaps, type Reason, type Span } from '../../domain/index.js';
import { type Check, reason } from './check.js';

/** Damaged characters inside what a record was read from: number, unit, temperature and material each with a reason of its own. */
export const glyphs: Check = ({ candidates, document }) => {
  if (document === undefined) return candidates.map(() => []);
  const damage = { text: document.text, marks: document.marks.filter(({ type }) => type in DAMAGE) };
  return candidates.map((candidate) => PARTS.flatMap((part) => reasonsOf(candidate, part, damage)));
};

const DAMAGE = { doubtful: true, repaired: true };
type Damage = { readonly text: string; readonly marks: readonly Mark[] };

type Part = {
  readonly field: 'value' | 'unit' | 'temperature' | 'material';
  readonly spans: (candidate: Candidate) => readonly Span[];
};

const PARTS: readonly Part[] = [
  { field: 'value', spans: ({ reading }) => [reading.mention.span] },
  { field: 'unit', spans: ({ reading }) => (reading.mention.unitSpan === undefined ? [] : [reading.mention.unitSpan]) },
  { field: 'temperature', spans: ({ temperature }) => temperature.evidence },
  { field: 'material', spans: ({ material }) => material.evidence.slice(0, 3) },
];

function reasonsOf(candidate: Candidate, { field, spans }: Part, { text, marks }: Damage): Reason[] {
  const own = spans(candidate);
  const hit = marks.filter((mark) => own.some((span) => overlaps(mark.span, span)));
  const doubtful = [
    ...hit.filter(({ type }) => type === 'doubtful').map(({ span }) => span),
    ...own.flatMap((span) => lostBeside(text, span)),
  ];
  if (doubtful.length > 0)
    return [
      reason({
        code: `glyph-doubtful-${field}`,
        says: `characters of the ${field} are damaged`,
        field,
        evidence: doubtful,
      }),
    ];
  const unsure = hit.filter(({ sure }) => (sure ?? 0.5) < SURE).map(({ span }) => span);
  if (unsure.length > 0)
    return [
      reason({
        code: `glyph-unsure-${field}`,
        says: `characters of the ${field} were repaired by guess`,
        field,
        evidence: unsure,
      }),
    ];
  if (hit.length === 0) return [];
  const evidence = hit.map(({ span }) => span);
  return [reason({ code: `repaired-${field}`, says: `characters of the ${field} were repaired`, field, evidence })];
}

/** What no font gives: the replacement character and those of private use. */
const LOST = /[\uFFFD\p{Co}]/u;

/** "Li6PS5�l", "at �25 °C": a character that is lost right beside a name or number may have been a part of it. */
const lostBeside = (text: string, { start, end }: Span): Span[] =>
  [start - 1, end].filter((at) => LOST.test(text.charAt(at))).map((at) => ({ start: at, end: at + 1 }));

/** A repair below this is a guess. */
const SURE = 0.9;
