import { expect, it } from 'vitest';
import { extract } from '../../src/pipeline.js';
import { documentFromText } from '../../src/text/document-from-text.js';

type Row = readonly [sigma: number | null, kelvin: number | null, formula: string | null];

const rows = (text: string): Row[] =>
  extract(documentFromText(text)).map((r) => [r.sigma_S_cm, r.temperature_K, r.formula]);

it('takes an element under the letter of a series as that member', () => {
  const text = 'The argyrodites Li6PS5X (X = Cl, Br) were milled.\n\nX\tσ at 25 °C (mS/cm)\nCl\t2.1\nBr\t1.3';
  expect(rows(text)).toEqual([
    [2.1e-3, 298.15, 'Li6PS5Cl'],
    [1.3e-3, 298.15, 'Li6PS5Br'],
  ]);
});

it('keeps an element under another header as a label without a formula', () => {
  const text = 'The argyrodites Li6PS5X (X = Cl, Br) were milled.\n\nElectrode\tσ at 25 °C (mS/cm)\nAu\t2.1\nIn\t1.3';
  expect(rows(text).map(([, , formula]) => formula)).toEqual([null, null]);
});

it('resolves labels of rows by what the paper defines', () => {
  const text =
    'Glasses of 70Li2S-30P2S5 (G70) and 75Li2S-25P2S5 (G75) were made.\n\nSample\tσ at 25 °C (S/cm)\nG70\t8.6 × 10−5\nG75\t2.4 × 10−4';
  expect(rows(text)).toEqual([
    [8.6e-5, 298.15, '70Li2S-30P2S5'],
    [2.4e-4, 298.15, '75Li2S-25P2S5'],
  ]);
});

it('takes what the reference column numbers for cited, and the temperature from a caption with a Roman numeral', () => {
  const text = [
    'Table II. Conductivity data at 300 K.',
    '',
    'Compound\tσ (S/cm)\tRef.',
    'RbAg4I5\t0.27\t3',
    'Ag6I4WO4\t0.047\t[12]',
    'Ag7I4PO4\t0.019\tthis work',
    'Ag3SI\t0.012\t–',
  ].join('\n');
  const found = extract(documentFromText(text)).map((r) => [r.formula, r.temperature_K, r.origin]);
  expect(found).toEqual([
    ['RbAg4I5', 300, 'cited'],
    ['Ag6I4WO4', 300, 'cited'],
    ['Ag7I4PO4', 300, 'measured'],
    ['Ag3SI', 300, 'measured'],
  ]);
});

it('names a composite by all that its row mixes', () => {
  const text = [
    'Table 1. Composite electrolytes.',
    '',
    'Filler\tHost\tLoad\tConductivity (S/cm)',
    'LLZTO\tPEO/LiTFSI\t10 wt%\t1.2 × 10−4 at 30 °C',
    'LATP\tpoly(ionic liquid)/LiFSI\t5 wt%\t3.4 × 10−5 at 30 °C',
    'none\tPVDF-HFP + LiTFSI + SN\t–\t5.6 × 10−4 at 25 °C',
  ].join('\n');
  const found = extract(documentFromText(text)).map((r) => [r.material, r.formula, r.temperature_K]);
  expect(found).toEqual([
    ['LLZTO + PEO/LiTFSI', null, 303.15],
    ['LATP + poly(ionic liquid)/LiFSI', null, 303.15],
    ['PVDF-HFP + LiTFSI + SN', null, 298.15],
  ]);
});

it('takes the row of a quantity with a power in its name for no value of the series, and solves mixtures in mixtures', () => {
  const text = [
    'The glasses xAgI·(100 − x)(0.6Ag2O·0.4B2O3) were quenched.',
    '',
    'Table 1. Properties.',
    '',
    'x (mol %)\t40\t50',
    'Density (g/cm3)\t5.93\t6.01',
    '10^3σ at 25 °C (ohm−1 cm−1)\t0.76\t2.9',
  ].join('\n');
  expect(rows(text)).toEqual([
    [7.6e-4, 298.15, '40AgI-36Ag2O-24B2O3'],
    [2.9e-3, 298.15, '50AgI-30Ag2O-20B2O3'],
  ]);
});

it('takes the composition of a row and not the family that another column names', () => {
  const text =
    'Table 1. Oxides at 25 °C.\n\nFamily\tComposition\tσ (S/cm)\nNASICON\tLi1.3Al0.3Ti1.7(PO4)3\t7.0 × 10−4\ngarnet\tLi6.4La3Zr1.4Ta0.6O12\t1.0 × 10−3';
  expect(rows(text).map(([, , formula]) => formula)).toEqual(['Li1.3Al0.3Ti1.7(PO4)3', 'Li6.4La3Zr1.4Ta0.6O12']);
});
