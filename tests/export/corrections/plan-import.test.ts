import { describe, expect, test } from 'vitest';
import type { Record, Status } from '../../../src/domain/index.js';
import type { FileCell } from '../../../src/export/corrections/correction-file.js';
import type { ImportPlan, RecordState } from '../../../src/export/corrections/plan.js';
import { planImport } from '../../../src/export/corrections/plan-import.js';
import { rowVersion } from '../../../src/export/editable.js';
import { asFile, decisionOn, editedFile, statesOf } from '../../fixtures/corrections.js';
import { sampleRecord } from '../../fixtures/record.js';

type Cells = { readonly [column: string]: FileCell };

const record = sampleRecord({ sigma_S_cm: 0.00035, temperature_K: 298.15 });
const plan = (edits: Cells, trust = false, of = record): ImportPlan =>
  planImport(editedFile(of, edits), statesOf([of]), { trust });

/** The codes of what holds a row back. */
const codes = (edits: Cells, of = record): string[] =>
  plan(edits, false, of).problems.map(({ code, column }) => `${code} ${column}`);

describe('the status decides', () => {
  const from = (status: Status, edits: Cells) => plan(edits, false, { ...record, status });

  test.each([
    ['review', { status: 'verified' }, 'accept'],
    ['accepted', { status: 'rejected' }, 'reject'],
    ['verified', { status: 'review' }, 'unsure'],
    ['accepted', { status: ' VERIFIED ' }, 'accept'],
    ['review', { sigma_S_cm: 0.001 }, 'correct'],
    ['accepted', { sigma_S_cm: 0.001, status: 'review' }, 'amend'],
    ['accepted', { sigma_S_cm: 0.001, status: 'verified' }, 'correct'],
    ['rejected', { sigma_S_cm: 0.001, status: 'verified' }, 'correct'],
  ] as const)('%s, edited %j: %s', (status, edits, type) => {
    const { decisions, problems } = from(status, edits);
    expect([decisions.map((decision) => decision.type), problems]).toEqual([[type], []]);
  });

  test.each([
    ['review', { status: 'accepted' }],
    ['rejected', { sigma_S_cm: 0.001 }],
    ['accepted', { sigma_S_cm: 0.001, status: 'rejected' }],
    ['review', { status: 'ok' }],
    ['review', { status: null }],
  ] as const)('%s, edited %j: nobody can tell', (status, edits) => {
    const { decisions, problems } = from(status, edits);
    expect([decisions, problems]).toMatchObject([[], [{ column: 'status', blocks: true }]]);
  });
});

describe('what follows from an edit is shown', () => {
  const changes = (edits: Cells, of = record): unknown[] =>
    plan(edits, false, of).decisions.flatMap((decision) => decision.changes);

  test('a formula has a composition', () => {
    expect(changes({ formula: 'Li3PS4' })).toEqual([
      { field: 'formula', from: 'Li7La3Zr2O12', to: 'Li3PS4', follows: false },
      { field: 'composition', from: { Li: 7, La: 3, Zr: 2, O: 12 }, to: { Li: 3, P: 1, S: 4 }, follows: true },
    ]);
  });

  test('a value takes the place of a bound', () => {
    const bound = sampleRecord({ sigma_S_cm: null, high_S_cm: 1e-9, qualifier: '<' });
    expect(changes({ sigma_S_cm: 5e-10 }, bound)).toEqual([
      { field: 'sigma_S_cm', from: null, to: 5e-10, follows: false },
      { field: 'high_S_cm', from: 1e-9, to: null, follows: true },
      { field: 'qualifier', from: '<', to: null, follows: true },
    ]);
  });

  test('what the row itself says wins', () => {
    expect(changes({ formula: 'Li3PS4', composition: '{"Li":3,"P":1,"S":4.0}' })).toContainEqual({
      field: 'composition',
      from: { Li: 7, La: 3, Zr: 2, O: 12 },
      to: { Li: 3, P: 1, S: 4 },
      follows: false,
    });
  });
});

describe('damage by spreadsheets is listed and never taken', () => {
  test.each<[Cells, string]>([
    [{ sigma_S_cm: '4-Mar' }, 'date sigma_S_cm'],
    [{ sigma_S_cm: 'Mar-04' }, 'date sigma_S_cm'],
    [{ temperature_K: '04.03.2026' }, 'date temperature_K'],
    [{ temperature_K: '3.5.' }, 'date temperature_K'],
    [{ sigma_S_cm: new Date(0) }, 'date sigma_S_cm'],
    [{ material: new Date(0) }, 'date material'],
    [{ material: '4-Mar' }, 'date material'],
    [{ temperature_K: 46_085 }, 'serial temperature_K'],
    [{ temperature_K: '46085' }, 'serial temperature_K'],
    [{ sigma_S_cm: '4E-04' }, 'lost-precision sigma_S_cm'],
    [{ sigma_S_cm: '0.0004' }, 'lost-precision sigma_S_cm'],
    [{ sigma_S_cm: 0.0004 }, 'lost-precision sigma_S_cm'],
    [{ sigma_S_cm: '0.00' }, 'lost-precision sigma_S_cm'],
    [{ temperature_K: '298' }, 'lost-precision temperature_K'],
    [{ sigma_S_cm: '0,0035' }, 'comma sigma_S_cm'],
    [{ sigma_S_cm: '3,5E-03' }, 'comma sigma_S_cm'],
    [{ temperature_K: '1,298.15' }, 'comma temperature_K'],
    [{ temperature_K: '1 298' }, 'thousands temperature_K'],
    [{ temperature_K: "1'298.5" }, 'thousands temperature_K'],
    [{ temperature_K: '1.298.000' }, 'thousands temperature_K'],
    [{ sigma_S_cm: '3.5E−03' }, 'minus sigma_S_cm'],
    [{ sigma_S_cm: '3.5 × 10⁻³' }, 'notation sigma_S_cm'],
    [{ sigma_S_cm: '3.5*10^-3' }, 'notation sigma_S_cm'],
    [{ temperature_K: '25 °C' }, 'unit temperature_K'],
    [{ sigma_S_cm: '0.35 mS/cm' }, 'unit sigma_S_cm'],
    [{ sigma_S_cm: '#NAME?' }, 'error-value sigma_S_cm'],
    [{ material: '#N/A' }, 'error-value material'],
    [{ sigma_S_cm: { formula: 0.0012 } }, 'formula sigma_S_cm'],
    [{ sigma_S_cm: { formula: '=A1/1000' } }, 'formula sigma_S_cm'],
    [{ material: { formula: '=A1' } }, 'formula material'],
    [{ sigma_S_cm: 'about 3' }, 'type sigma_S_cm'],
    [{ sigma_S_cm: true }, 'type sigma_S_cm'],
    [{ room_temperature: 'yes' }, 'type room_temperature'],
    [{ room_temperature: 1 }, 'type room_temperature'],
    [{ kind: 'grain' }, 'type kind'],
    [{ kind: null }, 'type kind'],
    [{ composition: 'Li 7' }, 'type composition'],
    [{ material_words: 'cubic' }, 'type material_words'],
    [{ material: 7 }, 'type material'],
    [{ material: 'LLZO Ã— 2' }, 'mojibake material'],
    [{ material: 'Liâ‚‡' }, 'mojibake material'],
    [{ material: 'LL\uFFFDO' }, 'lost-characters material'],
    [{ kind: 'bulk', error_type: 'typo' }, 'type error_type'],
  ])('%j: %s', (edits, code) => {
    const { decisions, problems } = plan(edits);
    expect([decisions, problems.map((p) => `${p.code} ${p.column}`), problems.every(({ blocks }) => blocks)]).toEqual([
      [],
      [code],
      true,
    ]);
  });

  test('a point that another language takes for thousands', () => {
    const of = sampleRecord({ sigma_S_cm: 0.008 });
    expect(codes({ sigma_S_cm: '8' }, of)).toEqual(['lost-point sigma_S_cm']);
    expect(codes({ sigma_S_cm: 8 }, of)).toEqual(['lost-point sigma_S_cm']);
    expect(codes({ sigma_S_cm: '0.8' }, of)).toEqual([]);
  });

  test('characters that became question marks', () => {
    const of = sampleRecord({ material: 'Li₇La₃Zr₂O₁₂' });
    expect(codes({ material: 'Li?La?Zr?O??' }, of)).toEqual(['lost-characters material']);
    expect(codes({ material: 'Li?' }, of)).toEqual([]);
  });

  test('a comma, fifteen digits or TRUE where nothing was edited is no edit', () => {
    const of = sampleRecord({ sigma_S_cm: 0.0006760829753919818, room_temperature: true });
    expect(
      plan({ sigma_S_cm: '0,000676082975391982', room_temperature: 'TRUE', temperature_K: '298,15' }, false, of),
    ).toMatchObject({
      unchanged: 1,
      rounded: 0,
      problems: [],
    });
    expect(plan({ sigma_S_cm: '0.000676083' }, false, of)).toMatchObject({ unchanged: 1, rounded: 1, problems: [] });
    expect(plan({ sigma_S_cm: '0.000676083', kind: 'bulk' }, false, of).decisions).toMatchObject([
      { changes: [{ field: 'kind' }] },
    ]);
  });

  test('what only looks like damage is taken when a person insists', () => {
    expect(plan({ sigma_S_cm: '0.0004' }, true).decisions).toMatchObject([
      { changes: [{ from: 0.00035, to: 0.0004 }] },
    ]);
    expect(plan({ temperature_K: 25 }, true).decisions).toHaveLength(1);
    expect(plan({ temperature_K: '25 °C' }, true).decisions).toEqual([]);
  });
});

describe('a corrected record must make sense', () => {
  test.each<[Cells, string]>([
    [{ sigma_S_cm: null }, 'inconsistent sigma_S_cm'],
    [{ sigma_S_cm: -1 }, 'inconsistent sigma_S_cm'],
    [{ temperature_K: 0 }, 'inconsistent temperature_K'],
    [{ low_S_cm: 1e-5 }, 'inconsistent sigma_S_cm'],
    [{ qualifier: '<' }, 'inconsistent qualifier'],
    [{ in_scope: false }, 'inconsistent scope_reason'],
    [{ doi: 'https://doi.org/10.1000/x' }, 'inconsistent doi'],
    [{ ion: 'Li+' }, 'inconsistent ion'],
    [{ formula: 'LiXx' }, 'doubtful formula'],
    [{ temperature_K: 25 }, 'doubtful temperature_K'],
    [{ sigma_S_cm: 35 }, 'doubtful sigma_S_cm'],
  ])('%j: %s', (edits, code) => expect(codes(edits)).toEqual([code]));

  test('a bound is written with its qualifier and without a value', () => {
    const { decisions, problems } = plan({ sigma_S_cm: null, high_S_cm: 1e-9, qualifier: '<' });
    expect([decisions.length, problems]).toEqual([1, []]);
  });
});

describe('rows find their records', () => {
  const csv = (id: string) => `record_id,kind\r\n${id},bulk\r\n`;
  const idCodes = async (id: string) =>
    planImport(await asFile('.csv', csv(id)), statesOf([record]), { trust: false }).problems.map(({ code }) => code);

  test.each([
    ['1.23457E+14', 'lost-id'],
    ['123456789012345', 'lost-id'],
    ['1234567890123456', 'unknown-id'],
    ['1234567890123e45', 'unknown-id'],
    ['', 'no-id'],
    ['ffffffffffffffff', 'unknown-id'],
  ])('%s: %s', async (id, code) => expect(await idCodes(id)).toEqual([code]));

  test('an id that became a number in a workbook', () =>
    expect(codes({ record_id: 1.23e14 })).toEqual(['lost-id record_id']));

  test('the same record in two rows', () => {
    const file = editedFile(record, { kind: 'bulk' });
    const twice = { ...file, rows: [...file.rows, ...file.rows] };
    const { decisions, problems } = planImport(twice, statesOf([record]), { trust: false });
    expect([decisions, problems.map(({ code }) => code)]).toEqual([[], ['repeated-id', 'repeated-id']]);
  });

  test('a paper in two files: one decision for both, and none when the rows disagree', () => {
    const other = { ...record, source_sha256: 'b'.repeat(64) };
    const both = (first: Cells, second: Cells) => {
      const [a, b] = [editedFile(record, first), editedFile(other, second)];
      const states = (_: string, source: string): RecordState[] => [
        { record: source === other.source_sha256 ? other : record, decision: null },
      ];
      return planImport({ ...a, rows: [...a.rows, ...b.rows] }, states, { trust: false });
    };
    expect(both({ kind: 'bulk' }, { kind: 'bulk' })).toMatchObject({ decisions: [{ type: 'correct' }], problems: [] });
    expect(both({ kind: 'bulk' }, {})).toMatchObject({ decisions: [{ type: 'correct' }], unchanged: 1, problems: [] });
    const apart = both({ kind: 'bulk' }, { kind: 'unspecified' });
    expect([apart.decisions, apart.problems.map(({ code }) => code)]).toEqual([[], ['repeated-id', 'repeated-id']]);
  });

  test('a file without record_id was never exported', () => {
    const file = { columns: ['ID', 'Reduced Composition'], rows: [{ line: 2, cells: new Map([['ID', 'x']]) }] };
    expect(() => planImport(file, statesOf([record]), { trust: false })).toThrow(
      'it has no column record_id (it begins with ID',
    );
  });
});

describe('what was decided since the export', () => {
  const later: Record = { ...record, temperature_K: 303.15, status: 'verified' };
  const log: readonly RecordState[] = [
    { record, decision: null },
    { record: later, decision: decisionOn(record, { type: 'correct', fields: { temperature_K: 303.15 } }) },
  ];
  const onLog = (edits: Cells, states = log): ImportPlan =>
    planImport(editedFile(record, edits), () => states, { trust: false });

  test('is a conflict with an edit, and says who decided what when', () => {
    const { decisions, problems } = onLog({ sigma_S_cm: 0.001 });
    expect([decisions, problems]).toMatchObject([
      [],
      [{ code: 'conflict', says: expect.stringContaining('bob correct temperature_K 2026-11-25T12:00'), blocks: true }],
    ]);
  });

  test('is none without an edit, nor when the edit is what was decided', () => {
    expect(onLog({})).toMatchObject({ unchanged: 1, problems: [] });
    expect(onLog({ temperature_K: 303.15 })).toMatchObject({ done: 1, decisions: [], problems: [] });
  });

  test('is no conflict when it was taken back', () => {
    const undone: RecordState = { record, decision: decisionOn(record, { type: 'undo' }) };
    expect(onLog({ sigma_S_cm: 0.001 }, [...log, undone]).decisions).toHaveLength(1);
  });

  test('a new extraction holds edits back, and a row without version, too', () => {
    const anew: readonly RecordState[] = [{ record: { ...record, kind: 'bulk' }, decision: null }];
    expect(onLog({ sigma_S_cm: 0.001 }, anew).problems).toMatchObject([{ code: 'changed' }]);
    expect(onLog({}, anew)).toMatchObject({ unchanged: 1, problems: [] });
    expect(codes({ sigma_S_cm: 0.001, row_version: null })).toEqual(['no-version null']);
    expect(codes({ row_version: null })).toEqual([]);
    expect(codes({ sigma_S_cm: 0.001, row_version: '1.2E+5' })).toEqual(['changed null']);
  });
});

describe('other cells', () => {
  test('evidence cannot be edited: listed, and the rest of the row goes on', () => {
    const { decisions, problems } = plan({ quote: 'other', page: 7, kind: 'bulk' });
    expect(problems).toMatchObject([
      { code: 'read-only', column: 'page', blocks: false },
      { code: 'read-only', column: 'quote', blocks: false },
    ]);
    expect(decisions).toHaveLength(1);
    expect(codes({ printed: 1 }, sampleRecord({ printed: '1.0' }))).toEqual([]);
    expect(codes({ confidence: '0.812346' }, sampleRecord({ confidence: 0.8123456789 }))).toEqual([]);
  });

  test('notes go with decisions, and alone they are listed', () => {
    expect(plan({ kind: 'bulk', note: 'see SI', error_type: 'Table' }).decisions).toMatchObject([
      { note: 'see SI', error_type: 'table' },
    ]);
    expect(codes({ error_type: 'typo' })).toEqual(['type error_type']);
    expect(plan({ note: 'see SI' })).toMatchObject({ decisions: [], problems: [{ code: 'note', blocks: false }] });
  });

  test('columns of other people are named', () => {
    expect(plan({ checked_by: 'eve' })).toMatchObject({ unknownColumns: ['checked_by'], unchanged: 1 });
  });
});

test('the version changes with what can be edited, and with nothing that a spreadsheet drops', () => {
  const [edited, evidence] = rowVersion(record).split('-');
  expect(rowVersion({ ...record, kind: 'bulk' })).toMatch(new RegExp(`^(?!${edited}).*-${evidence}$`, 'u'));
  expect(rowVersion({ ...record, quote: 'x' })).toMatch(new RegExp(`^${edited}-(?!${evidence})`, 'u'));
  expect(rowVersion({ ...record, title: 'a\r\nb' })).toBe(rowVersion({ ...record, title: 'a\nb' }));
  expect(rowVersion({ ...record, title: '' })).toBe(rowVersion({ ...record, title: null }));
});
