import { describe, expect, test } from 'vitest';
import { detectTables, rowContexts, tableFrames } from '../../../src/detect/table/index.js';
import type { ConductivityMention, Mention } from '../../../src/domain/index.js';
import { tableDocument, type WrittenTable } from './table-document.js';

const find = (table: WrittenTable): Mention[] => detectTables(tableDocument(table));
const sigmas = (table: WrittenTable): ConductivityMention[] => find(table).filter((m) => m.kind === 'conductivity');
/** Values in S/cm: a number, [low, high] for ranges and bounds. */
const inSiemens = (table: WrittenTable) =>
  sigmas(table).map(({ quantity: { value, low, high }, factor }) => {
    const on = (v: number | null) => (v === null ? null : Number((v * factor).toPrecision(6)));
    return value === null ? [on(low), on(high)] : on(value);
  });
const kelvins = (table: WrittenTable) =>
  find(table).flatMap((m) => (m.kind === 'temperature' ? [[m.printed, m.quantity.value, m.role]] : []));

describe('conductivities', () => {
  test('take unit and scale from the header', () => {
    const table = {
      rows: [
        ['Sample', 'σ (10^{−4} S cm^{−1})', 'E_{a} (eV)'],
        ['A1', '1.58', '0.315'],
        ['A2', '5.09', '0.311'],
      ],
    };
    expect(inSiemens(table)).toEqual([1.58e-4, 5.09e-4]);
    expect(sigmas(table)[0]).toMatchObject({
      printed: '1.58',
      factor: 1e-4,
      unitPrinted: '10⁻⁴ S cm⁻¹',
      via: 'header',
      doubts: [],
    });
    expect(find(table).flatMap((m) => (m.kind === 'activation-energy' ? [m.quantity.value] : []))).toEqual([
      0.315, 0.311,
    ]);
  });

  test('the text under the span is what was printed', () => {
    const view = tableDocument({
      rows: [
        ['Sample', 'σ (S/cm)'],
        ['A', ' 1.2(3) × 10^{−4} ^{a}'],
        ['B', '~3 × 10^{−5}'],
      ],
    });
    const mentions = detectTables(view);
    expect(mentions.map((m) => m.printed)).toEqual(['1.2(3) × 10⁻⁴', '~3 × 10⁻⁵']);
    for (const { span, printed } of mentions) expect(view.text.slice(span.start, span.end)).toBe(printed);
  });

  test('scale at the symbol is undone', () => {
    expect(
      inSiemens({
        rows: [
          ['x', 'σ × 10^{4} / S cm^{−1}'],
          ['0.1', '1.2'],
          ['0.2', '3.4'],
        ],
      }),
    ).toEqual([1.2e-4, 3.4e-4]);
  });

  test('a cell with its own power or unit does not take the scale twice', () => {
    const header = 'σ (10^{−4} S cm^{−1})';
    expect(
      inSiemens({
        rows: [
          ['Sample', header],
          ['A', '1.2 × 10^{−5}'],
          ['B', '7'],
          ['C', '2 mS cm^{−1}'],
        ],
      }),
    ).toEqual([1.2e-5, 7e-4, 2e-3]);
  });

  test('mS/cm, S/m and E-notation', () => {
    expect(
      inSiemens({
        rows: [
          ['Sample', 'σ (mS/cm)'],
          ['A', '0.46'],
        ],
      }),
    ).toEqual([4.6e-4]);
    expect(
      inSiemens({
        rows: [
          ['Sample', 'σ (S/m)'],
          ['A', '1.18E-05'],
        ],
      }),
    ).toEqual([1.18e-7]);
    expect(
      inSiemens({
        rows: [
          ['Sample', 'σ (S/cm)'],
          ['A', '10^{−4}'],
          ['B', '3.10-5'],
          ['C', '1.2·10^{−3}'],
        ],
      }),
    ).toEqual([1e-4, 3e-5, 1.2e-3]);
  });

  test('bounds, ranges, uncertainties, and cells that say nothing', () => {
    const table = {
      rows: [
        ['Sample', 'σ (mS cm^{−1})'],
        ['A', '<0.1'],
        ['B', '1.0–2.5'],
        ['C', '2.35(8)'],
        ['D', '—'],
        ['E', 'n.a.'],
        ['F', '0.5 ± 0.1'],
      ],
    };
    expect(inSiemens(table)).toEqual([[null, 1e-4], [1e-3, 2.5e-3], 2.35e-3, 5e-4]);
    expect(sigmas(table).map((m) => m.quantity.uncertainty)).toEqual([null, null, 0.08, 0.1]);
    expect(sigmas(table).map((m) => m.quantity.qualifier)).toEqual(['<', 'range', null, null]);
  });

  test('both readings are doubted', () => {
    expect(
      sigmas({
        rows: [
          ['Sample', 'σ × 10^{−4} (S/cm)'],
          ['A', '1.2'],
        ],
      })[0]?.doubts,
    ).toEqual(['ambiguous-scale']);
    expect(
      sigmas({
        rows: [
          ['Sample', 'σ (S/cm)'],
          ['A', '1.2 × 103'],
        ],
      })[0]?.doubts,
    ).toEqual(['lost-exponent']);
    expect(
      sigmas({
        rows: [
          ['Sample', 'Ionic conductivity'],
          ['A', '1.2'],
        ],
      })[0]?.doubts,
    ).toEqual(['unit-incomplete']);
  });

  test('logarithms', () => {
    expect(
      inSiemens({
        rows: [
          ['x', 'log σ (S cm^{−1})'],
          ['0.1', '−3.5'],
          ['0.2', '-4'],
        ],
      }),
    ).toEqual([3.16228e-4, 1e-4]);
    expect(
      inSiemens({
        rows: [
          ['x', '−log σ (S cm^{−1})'],
          ['0.1', '3.5'],
        ],
      }),
    ).toEqual([3.16228e-4]);
    const product = {
      rows: [
        ['T (K)', 'log(σT / S K cm^{−1})'],
        ['500', '−1'],
      ],
    };
    expect(inSiemens(product)).toEqual([2e-4]);
    expect(
      sigmas({
        rows: [
          ['x', 'log(σT / S K cm^{−1})'],
          ['0.1', '−1'],
        ],
      }),
    ).toEqual([]);
    expect(
      sigmas({
        rows: [
          ['x', 'log σ (S cm^{−1})'],
          ['0.1', '3.5'],
        ],
      })[0]?.doubts,
    ).toEqual(['lost-sign']);
  });

  test('spanning headers', () => {
    const table = {
      headerRows: 2,
      rows: [
        [
          { text: 'Sample', rows: 2 },
          { text: 'Conductivity (10^{−3} S/cm)', columns: 2 },
          { text: 'E_{a} (eV)', rows: 2 },
        ],
        ['25 °C', '60 °C'],
        ['A', '1.1', '4.0', '0.30'],
      ],
    };
    expect(inSiemens(table)).toEqual([1.1e-3, 4e-3]);
    expect(kelvins(table)).toEqual([
      ['25 °C', 298.15, 'measurement'],
      ['60 °C', 333.15, 'measurement'],
    ]);
    const cell = tableFrames(tableDocument(table))[0]?.body.find((c) => c.text === '4.0');
    expect(cell?.headerPath.map((h) => h.text)).toEqual(['Conductivity (10⁻³ S/cm)', '60 °C']);
    expect(cell?.stub.map((h) => h.text)).toEqual(['A']);
    expect(cell?.meaning.temperature?.kelvin).toBe(333.15);
  });

  test('transposed tables', () => {
    const table = {
      rows: [
        ['x', '0', '0.1', '0.2'],
        ['σ (mS/cm)', '0.5', '1.5', '1.2'],
        ['Relative density (%)', '91', '95', '93'],
      ],
    };
    expect(inSiemens(table)).toEqual([5e-4, 1.5e-3, 1.2e-3]);
    expect(find(table).flatMap((m) => (m.kind === 'variable' ? [[m.name, m.quantity?.value]] : []))).toEqual([
      ['x', 0],
      ['x', 0.1],
      ['x', 0.2],
    ]);
    const cell = tableFrames(tableDocument(table))[0]?.body.find((c) => c.text === '1.5');
    expect(cell?.meaning.variable).toEqual({ name: 'x', value: 0.1 });
  });

  test('a caption gives unit and quantity', () => {
    const caption = 'Table 1. Ionic conductivities (in 10^{−4} S cm^{−1}) of the glasses.';
    expect(
      inSiemens({
        caption,
        rows: [
          ['Glass', '25 °C', '100 °C'],
          ['A', '0.1', '5.0'],
        ],
      }),
    ).toEqual([1e-5, 5e-4]);
    expect(
      inSiemens({
        caption,
        rows: [
          ['Glass', 'Density (g/cm^{3})', 'Conductivity'],
          ['A', '2.1', '5.0'],
        ],
      }),
    ).toEqual([5e-4]);
  });

  test('look-alikes are no conductivities', () => {
    const table = {
      rows: [
        ['Sample', 'Conductance (mS)', 'κ (W m^{−1} K^{−1})', 'D (10^{−8} cm^{2} s^{−1})', 'ASR (Ω cm^{2})', 'σgb/σb'],
        ['A', '1.1', '1.2', '1.3', '1.4', '1.5'],
      ],
    };
    expect(sigmas(table)).toEqual([]);
    expect(find(table).map((m) => m.kind === 'lookalike' && m.quantity)).toEqual([
      'conductance',
      'thermal conductivity',
      'diffusion coefficient',
      'area specific resistance',
    ]);
  });
});

describe('frames', () => {
  const table = {
    rows: [
      ['Sample', 'T (°C)', 'σ (S/cm)', 'Ref.'],
      [{ text: 'Oxides', columns: 4 }],
      ['LLZO', '25', '3 × 10^{−4}', '[1]'],
      ['', '60', '1 × 10^{−3}', ''],
      [{ text: 'Sulfides', columns: 4 }],
      ['LPS', '25', '2 × 10^{−4}', '[2]'],
    ],
  };

  test('row groups and blank cells name what stands below', () => {
    const frame = tableFrames(tableDocument(table))[0];
    const stubs = frame?.body
      .filter((c) => c.meaning.quantity === 'conductivity')
      .map((c) => c.stub.map((s) => s.text));
    expect(stubs).toEqual([
      ['Oxides', 'LLZO'],
      ['Oxides', 'LLZO'],
      ['Sulfides', 'LPS'],
    ]);
  });

  test('a row is given with the words above its blank cells', () => {
    const frame = tableFrames(tableDocument(table))[0];
    if (frame === undefined) throw new Error('no table');
    expect(
      rowContexts(frame)
        .get(3)
        ?.map((c) => c.text),
    ).toEqual(['LLZO', '60', '1 × 10⁻³', '[1]']);
  });

  test('temperatures of a column', () => {
    expect(kelvins(table)).toEqual([
      ['25', 298.15, 'measurement'],
      ['60', 333.15, 'measurement'],
      ['25', 298.15, 'measurement'],
    ]);
    expect(
      kelvins({
        rows: [
          ['Sample', 'Sintering temperature (°C)', 'σ (S/cm)'],
          ['A', '1100', '0.001'],
        ],
      }),
    ).toEqual([['1100', 1373.15, 'processing']]);
  });

  test('a second header in the table starts anew', () => {
    const two = {
      rows: [
        ['Sample', 'σ (S/cm)'],
        ['A', '0.1'],
        [
          { text: 'Sample', header: true },
          { text: 'σ (mS/cm)', header: true },
        ],
        ['B', '0.1'],
      ],
    };
    expect(inSiemens(two)).toEqual([0.1, 1e-4]);
  });

  test('headers are guessed where the reader marks none', () => {
    expect(
      inSiemens({
        headerRows: 0,
        rows: [
          ['Sample', 'σ (mS/cm)'],
          ['A', '0.1'],
          ['B', '0.2'],
        ],
      }),
    ).toEqual([1e-4, 2e-4]);
  });
});
