import type { Amounts } from '../domain/index.js';
import { HALOGENS, RARE_EARTHS } from './elements.js';

export type Family =
  | 'garnet'
  | 'NASICON'
  | 'argyrodite'
  | 'LGPS-type'
  | 'thiophosphate'
  | 'sulfide'
  | 'halide'
  | 'antiperovskite'
  | 'perovskite'
  | 'LISICON'
  | 'borohydride'
  | 'fluorite'
  | 'beta-alumina'
  | 'apatite'
  | 'phosphate'
  | 'acid salt'
  | 'fluoride'
  | 'oxide'
  | 'polymer';

type Look = {
  readonly has: (...symbols: string[]) => boolean;
  readonly sum: (...symbols: string[]) => number;
  readonly alkali: number;
};

const near = (value: number, target: number, within: number): boolean => Math.abs(value - target) <= within;

/** Families in the order in which they are tried; ratios are those of the structure's formula. */
const FAMILIES: readonly (readonly [Family, (look: Look) => boolean])[] = [
  ['polymer', ({ has, sum }) => has('C', 'H', 'O') && sum('C') > 10 && sum('H') > sum('C')],
  ['borohydride', ({ has, sum }) => has('B', 'H') && !has('O') && sum('H') >= 0.8 * sum('B')],
  [
    'garnet',
    ({ has, sum, alkali }) =>
      has('O') &&
      near((sum('La', 'Nd', 'Pr', 'Ba', 'Sr', 'Ca') * 12) / sum('O'), 3, 0.6) &&
      (alkali * 12) / sum('O') > 2.5 &&
      has('La'),
  ],
  [
    'NASICON',
    ({ has, sum, alkali }) =>
      has('O') &&
      near(sum('O') / sum('P', 'Si', 'S', 'As', 'V'), 4, 0.3) &&
      near(
        sum('Ti', 'Zr', 'Hf', 'Ge', 'Sn', 'Al', 'Sc', 'Y', 'Ga', 'In', 'Cr', 'Fe', 'Nb', 'Ta', 'Mg', 'Zn') /
          sum('P', 'Si', 'S', 'As', 'V'),
        2 / 3,
        0.16,
      ) &&
      (alkali > 0 || has('Mg') || has('Ca')),
  ],
  [
    'argyrodite',
    ({ has, sum, alkali }) =>
      !has('O') &&
      has('S') &&
      sum(...HALOGENS) > 0 &&
      near(alkali / sum('P', 'Si', 'Ge', 'Sn', 'Sb', 'As'), 6, 1.3) &&
      near(sum('S', 'Se', ...HALOGENS) / sum('P', 'Si', 'Ge', 'Sn', 'Sb', 'As'), 6, 0.4),
  ],
  [
    'LGPS-type',
    ({ has, sum, alkali }) =>
      has('S') &&
      has('P') &&
      near(sum('S', 'Se', 'O', ...HALOGENS) / sum('P', 'Ge', 'Si', 'Sn', 'Al'), 4, 0.2) &&
      sum('Ge', 'Si', 'Sn', 'Al') > 0 &&
      near(alkali / sum('P', 'Ge', 'Si', 'Sn', 'Al'), 3.4, 0.5),
  ],
  ['thiophosphate', ({ has }) => has('S', 'P')],
  ['sulfide', ({ has, sum }) => (has('S') && sum('O') < sum('S')) || has('Se')],
  [
    'antiperovskite',
    ({ has, sum, alkali }) =>
      has('O') && sum(...HALOGENS) > 0 && near(alkali + sum('H'), 3, 0.3) && near(sum('O'), 1, 0.2),
  ],
  ['fluoride', ({ has, alkali }) => has('F') && !has('O') && alkali === 0],
  ['halide', ({ has, sum }) => sum(...HALOGENS) > 0 && sum(...HALOGENS) > 2 * sum('O') && !has('C')],
  ['acid salt', ({ has, sum }) => has('H', 'O') && sum('S', 'P', 'Se', 'As') > 0 && !has('C')],
  ['beta-alumina', ({ has, sum, alkali }) => has('O') && sum('Al', 'Ga') > 4 * Math.max(alkali, 0.1) && alkali > 0],
  [
    'apatite',
    ({ has, sum }) =>
      has('O') &&
      near(sum('Si', 'Ge') / sum('O'), 6 / 26, 0.03) &&
      sum(...RARE_EARTHS, 'Sr', 'Ca', 'Ba') / sum('O') > 0.3,
  ],
  [
    'LISICON',
    ({ has, sum, alkali }) =>
      has('O') &&
      sum('Ge', 'Si', 'P', 'V', 'As') > 0 &&
      near(sum('O') / sum('Ge', 'Si', 'P', 'V', 'As', 'Zn', 'Al'), 4, 1) &&
      alkali > 2.4 * sum('Ge', 'Si', 'P', 'V', 'As'),
  ],
  [
    'perovskite',
    ({ has, sum, alkali }) =>
      has('O') &&
      near((sum('Ti', 'Zr', 'Hf', 'Nb', 'Ta', 'Ga', 'Ce', 'Mg', 'Y', 'Yb', 'In', 'Al', 'Sc') * 3) / sum('O'), 1, 0.3) &&
      sum('La', 'Ba', 'Sr', 'Ca', 'Na', 'Bi') + alkali > 0 &&
      sum('La', 'Ba', 'Sr', 'Ca', 'Bi') > 0,
  ],
  [
    'fluorite',
    ({ has, sum }) =>
      has('O') &&
      sum('Zr', 'Ce', 'Hf', 'Bi', 'Th') > 0 &&
      sum('O') < 2.01 * (sum('Zr', 'Ce', 'Hf', 'Bi', 'Th') + sum(...RARE_EARTHS, 'Ca', 'Mg')),
  ],
  ['phosphate', ({ has }) => has('P', 'O')],
  ['oxide', ({ has }) => has('O')],
];

/** Gives the structural or chemical family that a composition suggests, or null; ratios only, so polymorphs are not told apart. */
export function familyOf(amounts: Amounts): Family | null {
  const sum = (...symbols: string[]): number => symbols.reduce((total, symbol) => total + (amounts[symbol] ?? 0), 0);
  const has = (...symbols: string[]): boolean => symbols.every((symbol) => (amounts[symbol] ?? 0) > 0);
  const look: Look = { has, sum, alkali: sum('Li', 'Na', 'K', 'Ag', 'Cu', 'Rb', 'Cs') };
  return FAMILIES.find(([, fits]) => fits(look))?.[0] ?? null;
}
