import {
  type Claim,
  type ConductivityMention,
  contains,
  type Origin,
  type OriginMention,
  type Reason,
  type Span,
  type Table,
} from '../domain/index.js';
import { type Border, bordersBetween, bordersOf, byDistance, partAround } from './clauses.js';
import { mentionsWithin, type Paper, type Sentence } from './paper.js';

export type OriginContext = { readonly paper: Paper; readonly review: boolean };

/** Rules of marks that belong to what stands before them. */
const MARKS = new Set(['bracketed reference', 'raised reference', 'citation mark', 'reference word']);
/** How far, in characters, a word of requirement reaches. */
const REQUIRED_WITHIN = 110;

type Around = {
  readonly text: string;
  readonly span: Span;
  readonly cues: readonly OriginMention[];
  readonly values: readonly Span[];
  readonly borders: readonly Border[];
};

/** Gives where a value comes from: words of its clause, then of its table, then of its sentence, then what the paper is. */
export function originOf(
  { paper, review }: OriginContext,
  sentence: Sentence,
  mention: ConductivityMention,
): Claim<Origin> {
  const { text } = paper.view;
  const part = partAround(sentence.span, mention.span);
  const near = mentionsWithin(paper, part);
  const around: Around = {
    text,
    span: mention.span,
    cues: near
      .filter((m): m is OriginMention => m.kind === 'origin')
      .filter((m) => !(review && m.value === 'measured')),
    values: near.filter((m) => m.kind === 'conductivity').map((m) => m.span),
    borders: bordersOf(text, part),
  };
  const introduction = isIntroduction(paper, sentence);
  const elsewhere = review || (introduction && !isOwnPart(paper, sentence));
  const cue =
    cueOfClause(around) ??
    (sentence.blockType === 'table' ? cueOfTable(paper, mention) : undefined) ??
    cueOfSentence(around, elsewhere, sentence.section);
  if (cue !== undefined) return claimOf(cue);
  const source = sentence.blockType === 'table' ? sourceCell(paper, mention) : undefined;
  if (source !== undefined) return claimOfSource(source);
  if (elsewhere)
    return byDefault(
      'cited',
      'origin-by-section',
      review ? 'the text tells of the work of others' : 'it stands in the introduction',
    );
  return byDefault('measured', 'origin-default', 'nothing says that it comes from elsewhere');
}

const originsOf = ({ mentions }: Sentence): OriginMention[] =>
  mentions.filter((m): m is OriginMention => m.kind === 'origin');

/** An introduction by its heading; without one, what stands before the first results or experiments of a paper that has those. */
function isIntroduction({ view }: Paper, { section, span }: Sentence): boolean {
  if (section !== 'other') return section === 'introduction';
  const { sections } = view.document;
  const first = sections.find((s) => s.kind === 'results' || s.kind === 'experimental');
  return first !== undefined && span.start < first.span.start && !sections.some((s) => s.kind === 'introduction');
}

/** "Here we report …": from there on, the paragraph of an introduction tells of the paper itself. */
function isOwnPart(paper: Paper, sentence: Sentence): boolean {
  for (let i = sentence.index - 1; i >= 0; i--) {
    const before = paper.sentences[i];
    if (before === undefined || before.block !== sentence.block) return false;
    if (originsOf(before).some((m) => m.rule === 'own work')) return true;
  }
  return false;
}

const claimOf = ({ value, span, printed }: OriginMention): Claim<Origin> => ({
  value,
  evidence: [span],
  reasons: [reason(`origin-${value}-words`, `"${printed}" says so`, [span])],
});
const byDefault = (value: Origin, code: string, says: string): Claim<Origin> => ({
  value,
  evidence: [],
  reasons: [reason(code, says, [])],
});
const reason = (code: string, says: string, evidence: Span[]): Reason => ({ code, says, field: 'origin', evidence });

/** The word of the value's own clause that decides. */
function cueOfClause(around: Around): OriginMention | undefined {
  const { span, cues, borders, text, values } = around;
  const own = cues.filter((c) => bordersBetween(borders, c.span, span).length === 0 && !isOfEarlier(around, c));
  const ranked = byDistance(own, span, text, values);
  const first = (fits: (m: OriginMention) => boolean) => ranked.find(({ of }) => fits(of));
  const measured = first((m) => m.value === 'measured');
  const nearerThanMeasured = (cue: { distance: number } | undefined): boolean =>
    cue !== undefined && (measured === undefined || cue.distance < measured.distance);
  const calculated = first((m) => m.value === 'calculated');
  if (nearerThanMeasured(calculated)) return calculated?.of;
  const required = first((m) => m.value === 'requirement');
  if (required !== undefined && required.distance < REQUIRED_WITHIN && measured?.of.rule !== 'own work')
    return required.of;
  const cited = first((m) => m.value === 'cited');
  const self = first((m) => m.rule === 'own work');
  if (cited !== undefined && (self === undefined || cited.distance < self.distance)) return cited.of;
  return measured?.of;
}

/** Whether a reference mark stands behind an earlier value, whose it is: "a [3], whereas b". */
function isOfEarlier({ span, values }: Around, { span: mark, rule }: OriginMention): boolean {
  return MARKS.has(rule) && mark.start < span.start && values.some((v) => v.end <= mark.start);
}

/** A word of another clause: calculated goes on behind "against"; a reference at the end holds for what it concludes. */
function cueOfSentence(around: Around, elsewhere: boolean, section: Sentence['section']): OriginMention | undefined {
  const { span, cues, borders, text, values } = around;
  const between = (c: OriginMention): Border[] => bordersBetween(borders, c.span, span);
  const calculated = cues.findLast((c) => c.value === 'calculated' && c.span.start < span.start);
  if (
    calculated !== undefined &&
    between(calculated).every((b) => /^(?:against|versus|vs|and)/u.test(text.slice(b.at, b.at + 8)))
  )
    return calculated;
  const own = cues.find(
    (c) => c.rule === 'own work' && (c.span.start > span.start || between(c).every((b) => b.type === 'clause')),
  );
  if (own !== undefined) return own;
  const cited = cues.filter((c) => c.value === 'cited' && !isOfEarlier(around, c));
  if (elsewhere) return cited[0];
  if (section === 'results' || section === 'experimental') return undefined;
  const first = Math.min(...values.map((v) => v.start));
  return cited.find((c) => {
    const whole = c.span.start > span.start ? MARKS.has(c.rule) : c.span.end <= first;
    return whole && between(c).every((b) => b.type === 'clause' && !isStrong(around, b, c.span));
  });
}

/** "a at 500 °C; literature data for B scatter between b and c [21–24]": a reference does not reach back over a semicolon and another value. */
function isStrong({ text, values, span }: Around, { at }: Border, mark: Span): boolean {
  const behind = mark.start > span.start && values.some((v) => v.start > at && v.end <= mark.start);
  return behind && /^(?:;|whereas|while|but)/u.test(text.slice(at, at + 8));
}

/** What the row, the header of the column, or the caption of a table says: "This work", "Ref.", "Calculated". */
function cueOfTable(paper: Paper, { span }: ConductivityMention): OriginMention | undefined {
  const table = paper.view.document.tables.find((t) => contains(t.span, span));
  if (table === undefined) return undefined;
  const spans = [...headersOf(table, span), ...(table.caption === undefined ? [] : [table.caption])];
  const found = spans.map((s) => mentionsWithin(paper, s).filter((m): m is OriginMention => m.kind === 'origin'));
  return found
    .map((all) => all.find((m) => m.value !== 'requirement' && !MARKS.has(m.rule)))
    .find((m) => m !== undefined);
}

const SOURCE_HEADER = /^\W*(?:refs?\b|references?\b|sources?\b|literature\b|cited\b|authors?\b)/iu;
/** "3", "[12]", "Kanno 2011", "12–14": not a dash, not "this work". */
const SOURCE =
  /^\W*(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3})*|(?:refs?\.?\s)?\[?\d[\d,– -]*\]?|\p{Lu}[\p{L}'’. &,]+(?:et al\.?)?[ ,(]*(?:19|20)\d\d\)?)\W*$/iu;

/** Gives the cell of the row that says where its values come from. */
function sourceCell({ view }: Paper, { span }: ConductivityMention): Span | undefined {
  const table = view.document.tables.find((t) => contains(t.span, span));
  const own = table?.cells.find((c) => contains(c.span, span));
  if (table === undefined || own === undefined || own.header) return undefined;
  const textOf = (s: Span): string => view.text.slice(s.start, s.end);
  const header = table.cells.find((c) => c.header && c.row < own.row && SOURCE_HEADER.test(textOf(c.span)));
  const cell = table.cells.find(
    (c) => !c.header && c.column === header?.column && c.row <= own.row && own.row < c.row + c.rowSpan,
  );
  return cell !== undefined && SOURCE.test(textOf(cell.span)) ? cell.span : undefined;
}

const claimOfSource = (span: Span): Claim<Origin> => ({
  value: 'cited',
  evidence: [span],
  reasons: [reason('origin-reference-column', 'the reference column of the table names another paper', [span])],
});

function headersOf(table: Table, span: Span): Span[] {
  const cell = table.cells.find((c) => contains(c.span, span));
  if (cell === undefined) return [];
  return table.cells
    .filter((c) => c.header && c.row < cell.row && c.column <= cell.column && cell.column < c.column + c.columnSpan)
    .map((c) => c.span)
    .reverse();
}
