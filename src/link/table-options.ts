import { type Cell, contains, type Mention, type Span, type Table, type TemperatureClaim } from '../domain/index.js';
import { type Entity, entityOf, type Glossary, memberOf } from './entity.js';
import { type Frame, frameOf, kindOf, temperatureOf } from './frame.js';
import type { KindTarget } from './kind-options.js';
import { materialsInSentence } from './material-options.js';
import { type Option, option } from './option.js';
import { mentionsWithin, type Paper, type Sentence } from './paper.js';
import { compositeOfRow, type RowCell } from './row-composite.js';
import { claimOf, temperatureKey, temperaturesInSentence } from './temperature-options.js';
import { weigh } from './weights.js';

/** A value in a table with its row, its headers and the caption, each taken apart like a sentence. */
export type CellFrame = {
  readonly table: Table;
  readonly cell: Cell;
  readonly own: Frame;
  readonly row: readonly RowCell[];
  readonly headers: readonly Frame[];
  readonly around: readonly Frame[];
};

type Where = { readonly paper: Paper; readonly glossary: Glossary };

/** Gives the table and cell that hold a mention, or undefined outside tables. */
export function cellOf(tables: readonly Table[], mention: Mention): { table: Table; cell: Cell } | undefined {
  const table = tables.find((t) => contains(t.span, mention.span));
  const cell = table?.cells.find((c) => contains(c.span, mention.span));
  return table === undefined || cell === undefined ? undefined : { table, cell };
}

/** Takes the surroundings of a cell apart. */
export function cellFrameOf(where: Where, table: Table, cell: Cell): CellFrame {
  const take = (span: Span): Frame => frameOf(pseudoSentence(where.paper, span), where.paper.view.text, where.glossary);
  const textOf = ({ start, end }: Span): string => where.paper.view.text.slice(start, end).trim();
  const row = rowOf(table, cell).map((c) => ({ cell: c, frame: take(c.span), text: textOf(c.span) }));
  const headers = table.cells
    .filter((c) => c.header && c.row < cell.row && covers(c.column, c.columnSpan, cell))
    .map((c) => take(c.span));
  const around = [...(table.caption === undefined ? [] : [table.caption]), ...table.notes].map(take);
  return { table, cell, own: take(cell.span), row, headers, around };
}

const covers = (from: number, count: number, cell: Cell): boolean => from <= cell.column && cell.column < from + count;

/** The cells of a cell's row, nearest column to the left first; a blank stub cell stands for the one above it. */
function rowOf(table: Table, cell: Cell): Cell[] {
  const inRow = table.cells.filter(
    (c) =>
      c !== cell &&
      c.row <= cell.row &&
      cell.row < c.row + c.rowSpan &&
      !(c.header && c.row + c.rowSpan <= 1 && cell.row > 0),
  );
  const filled = inRow.map((c) => (c.span.start < c.span.end || c.column > cell.column ? c : above(table, c)));
  return filled.sort((a, b) => a.column - b.column);
}

function above(table: Table, blank: Cell): Cell {
  const column = table.cells.filter(
    (c) => c.column === blank.column && c.row < blank.row && !c.header && c.span.start < c.span.end,
  );
  return column.at(-1) ?? blank;
}

function pseudoSentence(paper: Paper, span: Span): Sentence {
  const mentions = mentionsWithin(paper, span);
  return { index: -1, span, block: -1, blockType: 'table', section: 'other', sectionIndex: -1, mentions };
}

/** Gives materials of the row, then of the column's headers, then of the caption. */
export function materialsOfCell({ own, row, headers, around }: CellFrame, mention: Mention): Option<Entity>[] {
  const value = own.values.find((v) => v.item.mention === mention);
  const inCell = value === undefined ? [] : materialsInSentence(own, value);
  const inRow = row.flatMap(({ frame, cell }) => entities(frame, 'material-row', cell.column === 0 ? 0.5 : 0));
  const above = headers.flatMap((frame) => entities(frame, 'material-column', 0));
  const caption = around.flatMap((frame) => entities(frame, 'material-heading', 0));
  return [...inCell, ...compositeOfRow(row), ...lessOfNames(inRow), ...above, ...caption];
}

/** Beside a composition, the name in another column is that of its family: "NASICON | Li1.3Al0.3Ti1.7(PO4)3". */
function lessOfNames(options: readonly Option<Entity>[]): Option<Entity>[] {
  if (!options.some(({ target }) => target.amounts !== null && target.form === 'formula')) return [...options];
  return options.map((one) =>
    one.target.amounts === null && one.target.form === 'name'
      ? option({ ...one, codes: [...one.codes, 'material-class'], extra: one.score - weigh(one.codes) })
      : one,
  );
}

function entities(frame: Frame, code: string, extra: number): Option<Entity>[] {
  return frame.targets.map(({ entity }) => {
    const codes = [
      code,
      ...(entity.variables.length > 0 && entity.via !== 'substituted' ? ['material-open-series'] : []),
      ...(entity.amounts !== null && entity.ion === null ? ['material-no-ion'] : []),
    ];
    return option({ target: entity, key: entity.key, codes, evidence: entity.spans, extra });
  });
}

/**
 * Gives the first words of the row as a sample label, resolved with what the paper defines, where the row names no material;
 * under a letter of a series ("X", "M") an element is that member of the series.
 */
export function labelOfCell(paper: Paper, around: CellFrame, glossary: Glossary): Option<Entity>[] {
  const { row, cell } = around;
  const textOf = ({ span }: Cell): string => paper.view.plain.slice(span.start, span.end).trim();
  const stub = row.find((r) => r.cell.column < cell.column && /\p{L}/u.test(textOf(r.cell)))?.cell;
  if (stub === undefined) return [];
  const { span } = stub;
  const printed = textOf(stub);
  const heads = around.table.cells.filter((c) => c.header && c.row < cell.row && covers(c.column, c.columnSpan, stub));
  const member = heads.flatMap((head) => letterMember(glossary, textOf(head), { printed, span })).at(-1);
  if (member !== undefined)
    return [option({ target: member, key: member.key, codes: ['material-row'], evidence: member.spans })];
  const mention = {
    kind: 'material',
    span,
    printed,
    rule: 'row label',
    form: 'label',
    formula: null,
    amounts: null,
    variables: [],
    words: [],
  } as const;
  const entity = entityOf({ ...mention, variables: [], words: [] }, glossary);
  return [option({ target: entity, key: entity.key, codes: ['material-row-label'], evidence: entity.spans })];
}

const ELEMENT = /^[A-Z][a-z]?$/u;

function letterMember(
  glossary: Glossary,
  letter: string,
  { printed, span }: { printed: string; span: Span },
): Entity[] {
  const series = glossary.series.find((m) => m.variables.includes(letter));
  if (series === undefined || !/^\p{L}{1,2}$/u.test(letter) || !ELEMENT.test(printed)) return [];
  const said = `${letter} = ${printed}`;
  return [
    memberOf(series, [
      { kind: 'variable', span, printed: said, rule: 'row label', name: letter, quantity: null, symbols: [printed] },
    ]),
  ];
}

/** Gives temperatures of the row, the headers and the caption. */
export function temperaturesOfCell(
  { own, row, headers, around }: CellFrame,
  mention: Mention,
): Option<TemperatureClaim>[] {
  const value = own.values.find((v) => v.item.mention === mention);
  const inCell =
    value === undefined
      ? []
      : temperaturesInSentence(own, value).map((o) => ({ ...o, target: { ...o.target, source: 'cell' as const } }));
  const pick = (
    frames: readonly Frame[],
    code: string,
    source: TemperatureClaim['source'],
  ): Option<TemperatureClaim>[] =>
    frames
      .flatMap((frame) => frame.temperatures.map(temperatureOf))
      .map((mention) => {
        const foreign =
          mention.role === 'processing' || mention.role === 'transition' ? ['temperature-processing'] : [];
        return option({
          target: { ...claimOf(mention, source ?? 'cell'), source },
          key: temperatureKey(mention),
          codes: [code, ...foreign],
          evidence: [mention.span],
        });
      });
  const rowFrames = row.map((r) => r.frame);
  return [
    ...inCell,
    ...pick(headers, 'temperature-header', 'header'),
    ...pick(rowFrames, 'temperature-row', 'cell'),
    ...pick(around, 'temperature-caption', 'caption'),
  ];
}

/** Gives kinds named by the headers, the row or the caption. */
export function kindsOfCell({ row, headers, around }: CellFrame): Option<KindTarget>[] {
  const pick = (frames: readonly Frame[], code: string): Option<KindTarget>[] =>
    frames
      .flatMap((frame) => frame.kinds.map(kindOf))
      .map((mention) => {
        const plain = mention.value === 'ionic' || mention.value === 'electrical';
        const target: KindTarget = plain
          ? { kind: 'unspecified', said: mention.value as 'ionic' | 'electrical' }
          : { kind: mention.value as Exclude<typeof mention.value, 'ionic' | 'electrical'>, said: 'kind' };
        return option({ target, key: target.kind, codes: [code], evidence: [mention.span], extra: plain ? -1 : 0 });
      });
  return [
    ...pick(headers, 'kind-header'),
    ...pick(
      row.map((r) => r.frame),
      'kind-row',
    ),
    ...pick(around, 'kind-caption'),
  ];
}
