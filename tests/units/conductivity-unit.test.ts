import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/grammar/index.js';
import { factorToSiemensPerCm, readConductivityUnit, scanConductivityUnits } from '../../src/units/index.js';

const SPELLINGS: readonly (readonly [number, readonly string[]])[] = [
  [
    1,
    [
      'S cm−1',
      'S·cm−1',
      'S.cm-1',
      'S ∙ cm-1',
      'S⋅cm−1',
      'Scm−1',
      'S / cm',
      'S/ cm',
      'S/cm',
      'S cm⁻¹',
      'S·cm⁻¹',
      'S cm-1',
      'S cm–1',
      'S cm −1',
      'S cm - 1',
      'S cm^-1',
      'S cm^{-1}',
      'S cm^(-1)',
      'S cm(-1)',
      'S cm<sup>–1</sup>',
      'S*cm-1',
      'S×cm-1',
      '\\mathrm{~S} / \\mathrm{cm}',
      '\\mathrm{~S} \\, \\mathrm{cm}^{-1}',
      'siemens per centimetre',
      'Siemens per centimeter',
      'siemens/cm',
      'Ω−1 cm−1',
      'Ω−1cm−1',
      'Ω–1·cm–1',
      'Ω⁻¹ cm⁻¹',
      'Ω−1 cm−1',
      'ohm−1 cm−1',
      'Ohm-1∙cm-1',
      'ohm-1cm-1',
      'Omega(-1) cm(-1)',
      'omega(-1) cm(-1)',
      'Ω^(-1) cm^(-1)',
      '(Ω cm)−1',
      '(Ω·cm)⁻¹',
      '(ohm cm)-1',
      '[Ω cm]-1',
      '1/(Ω cm)',
      '1/Ωcm',
      'cm−1 Ω−1',
      'cm-1 ohm-1',
      'mho/cm',
      'mho cm-1',
    ],
  ],
  [
    1e-3,
    [
      'mS cm−1',
      'mScm−1',
      'mS·cm−1',
      'mS·cm⁻¹',
      'mS/cm',
      'mS. cm-1',
      'mS cm-1',
      'm S cm−1',
      'millisiemens per centimetre',
      '(kΩ cm)−1',
      'kΩ−1 cm−1',
    ],
  ],
  [1e-6, ['µS cm−1', 'μS cm−1', 'uS/cm', 'µ S cm -1', 'µS/cm', 'uS cm-1', 'microsiemens per centimeter', '(MΩ cm)−1']],
  [1e-9, ['nS/cm', 'nS cm−1', 'nanosiemens per centimetre']],
  [1e-12, ['pS cm−1']],
  [0.01, ['S m−1', 'S/m', 'S⋅m–1', 'Sm −1', 'S m⁻¹', 'Ω−1m−1', 'Ω⁻¹ m⁻¹', 'ohm-1m-1', '(Ω m)−1', 'siemens per metre']],
  [1e-5, ['mS/m', 'mS m−1']],
  [1e-8, ['μS/m', 'µS m⁻¹']],
  [1e-3, ['dS/m', 'dS m−1']],
];

it('takes no letter of the word before it for a prefix', () => {
  for (const words of ['log σ with σ in Ω−1 cm−1', 'given in ohm−1 cm−1', 'from Ω−1 cm−1'])
    expect(scanConductivityUnits(foldText(words).text).map(({ factor }) => factor)).toEqual([1]);
});

const DOUBTFUL: readonly (readonly [string, string, number])[] = [
  ['S/cm−1', 'unit-typo', 1],
  ['mS/cm-1', 'unit-typo', 1e-3],
  ['Ω cm–1', 'unit-typo', 1],
  ['mS cm−2', 'unit-typo', 1e-3],
  ['S cm 1', 'lost-sign', 1],
  ['S cm1', 'lost-sign', 1],
  ['mS cm1', 'lost-sign', 1e-3],
  ['Ω 1 cm 1', 'lost-sign', 1],
  ['S cm21', 'lost-sign', 1],
  ['S cm?1', 'lost-sign', 1],
  ['ohme1 cme1', 'lost-sign', 1],
  ['ohm"1 cm"1', 'lost-sign', 1],
  ['S cm(cid:0)1', 'lost-sign', 1],
  ['S cm /C0 1', 'lost-sign', 1],
  ['mS cm', 'unit-incomplete', 1e-3],
  ['S cm−', 'unit-incomplete', 1],
];

const NONE = [
  'S cm−1 K',
  'S K cm−1',
  'Ω cm2',
  'Ω cm',
  'S',
  'Sm',
  'S m',
  'cm−1',
  'eV',
  'S/cm3',
  'W m−1 K−1',
  'cm2 s−1',
  'A cm−2',
  'S cm2 mol−1',
  'mA h g−1',
  'SS/cm',
  'K S cm−1 x',
];

describe('units of conductivity', () => {
  it.each(SPELLINGS.flatMap(([factor, all]) => all.map((unit) => [unit, factor] as const)))(
    '%s is %d S/cm',
    (unit, factor) => {
      const read = readConductivityUnit(unit);
      expect(read?.factor).toBe(factor);
      expect(read?.doubts).toEqual([]);
      expect(read?.printed).toBe(unit);
    },
  );

  it.each(DOUBTFUL)('%s is in doubt: %s', (unit, doubt, factor) => {
    const read = readConductivityUnit(unit);
    expect(read?.factor).toBe(factor);
    expect(read?.doubts).toEqual([doubt]);
    expect(read?.signLost).toBe(doubt === 'lost-sign');
  });

  it.each(NONE)('%s is none', (unit) => {
    expect(readConductivityUnit(unit)).toBeUndefined();
  });

  it('knows more than 79 spellings', () => {
    expect(SPELLINGS.flatMap(([, all]) => all).length + DOUBTFUL.length).toBeGreaterThan(79);
  });

  it('gives every prefix its power, per centimetre and per metre', () => {
    const prefixes = { '': 0, d: -1, m: -3, µ: -6, u: -6, n: -9, p: -12, k: 3, M: 6, G: 9 } as const;
    const written = fc.constantFrom(...(Object.keys(prefixes) as (keyof typeof prefixes)[]));
    const shape = fc.constantFrom(
      (s: string, l: string) => `${s}/${l}`,
      (s: string, l: string) => `${s} ${l}−1`,
      (s: string, l: string) => `${s}·${l}⁻¹`,
    );
    fc.assert(
      fc.property(written, fc.constantFrom('cm', 'm', 'mm', 'dm'), shape, (prefix, length, write) => {
        const per = { cm: 0, m: -2, mm: 1, dm: -1 }[length] ?? 0;
        expect(readConductivityUnit(write(`${prefix}S`, length))?.factor).toBe(Number(`1e${prefixes[prefix] + per}`));
      }),
    );
  });

  it('inverts the prefix of an ohm', () => {
    for (const [prefix, factor] of [
      ['k', 1e-3],
      ['M', 1e-6],
      ['G', 1e-9],
      ['m', 1e3],
    ] as const)
      expect(readConductivityUnit(`(${prefix}Ω cm)−1`)?.factor).toBe(factor);
  });

  it('leaves glued reference numbers outside', () => {
    const [unit] = scanConductivityUnits('0.1 S cm^-131 at');
    expect(unit).toMatchObject({ printed: 'S cm^-1', start: 4, end: 11 });
  });

  it('throws for what is no unit of conductivity', () => {
    expect(() => factorToSiemensPerCm('kg')).toThrow('Cannot convert "kg" to "S/cm"');
    expect(() => factorToSiemensPerCm('blorb')).toThrow('Cannot convert "blorb"');
  });
});
