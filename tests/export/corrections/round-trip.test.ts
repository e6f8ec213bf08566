import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Record } from '../../../src/domain/index.js';
import { planImport } from '../../../src/export/corrections/plan-import.js';
import { CORRECTION_READERS } from '../../../src/export/corrections/read-correction-file.js';
import { exportFile } from '../../../src/export/export-file.js';
import { anyRecords } from '../../fixtures/any-record.js';
import { asFile, statesOf, writeFull } from '../../fixtures/corrections.js';
import { sampleRecord } from '../../fixtures/record.js';

const ENDINGS = Object.keys(CORRECTION_READERS);

test('every format that is read back is one that is written', () => {
  expect(ENDINGS).toEqual(['.csv', '.xlsx', '.jsonl']);
});

describe.each(ENDINGS)('%s', (ending) => {
  const runs = { numRuns: ending === '.xlsx' ? 25 : 100 };

  test('export and import without edits is no difference', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        const plan = planImport(await asFile(ending, await writeFull(ending, records)), statesOf(records), {
          trust: false,
        });
        expect(plan).toEqual({
          rows: records.length,
          unchanged: records.length,
          done: 0,
          rounded: 0,
          decisions: [],
          problems: [],
          unknownColumns: [],
        });
      }),
      runs,
    );
  });

  test('rows that nobody edited stay silent when the records have changed since', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        const file = await asFile(ending, await writeFull(ending, records));
        const anew = records.map(
          (record): Record => ({ ...record, sigma_S_cm: 0.123, status: 'verified', quote: 'other' }),
        );
        expect(planImport(file, statesOf(anew), { trust: false })).toMatchObject({ decisions: [], problems: [] });
      }),
      runs,
    );
  });

  test('a plain edit of each kind of field comes back as the one change', async () => {
    const record = sampleRecord();
    const edited: Record = {
      ...record,
      sigma_S_cm: 1.25e-4,
      kind: 'bulk',
      in_scope: true,
      material_words: ['thin film'],
    };
    const { bytes } = await exportFile([edited], { format: 'full', ending, include: ['verified'], file: 'x' });
    const { bytes: before } = await exportFile([record], { format: 'full', ending, include: ['verified'], file: 'x' });
    const [file, original] = [await asFile(ending, bytes), await asFile(ending, before)];
    const version = original.rows[0]?.cells.get('row_version') ?? null;
    const rows = file.rows.map(({ line, cells }) => ({ line, cells: new Map([...cells, ['row_version', version]]) }));
    const plan = planImport({ ...file, rows }, statesOf([record]), { trust: false });
    expect(plan.problems).toEqual([]);
    expect(plan.decisions).toMatchObject([
      {
        type: 'correct',
        changes: [
          { field: 'sigma_S_cm', from: 0.00067, to: 1.25e-4, follows: false },
          { field: 'material_words', from: ['cubic'], to: ['thin film'], follows: false },
          { field: 'kind', from: 'total', to: 'bulk', follows: false },
        ],
      },
    ]);
  });
});
