import { element, label, picture } from '../../draw/svg.js';
import type { PackageRow } from '../package-row.js';

/** The periodic table, a row a period; two rows below for the lanthanides and actinides. Full stops are gaps (IUPAC, 2022). */
const PERIODS = [
  'H . . . . . . . . . . . . . . . . He',
  'Li Be . . . . . . . . . . B C N O F Ne',
  'Na Mg . . . . . . . . . . Al Si P S Cl Ar',
  'K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr',
  'Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe',
  'Cs Ba . Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn',
  '',
  '. . La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu .',
  '. . Ac Th Pa U Np Pu . . . . . . . . . .',
];

const CELL = 44;
const LEFT = 16;
const TOP = 44;
const WIDTH = LEFT * 2 + 18 * CELL;
const HEIGHT = TOP + PERIODS.length * CELL + 40;

/** Draws how many rows hold each element: the darker, the more, on a logarithmic scale. */
export function drawPeriodicTable(rows: readonly PackageRow[]): string {
  const known = rows.filter(({ record }) => record.composition !== null);
  const counts = new Map<string, number>();
  for (const { record } of known) {
    for (const symbol of Object.keys(record.composition ?? {})) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  }
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 1);
  const cells = PERIODS.flatMap((period, row) =>
    period
      .split(' ')
      .flatMap((symbol, column) =>
        symbol === '.' || symbol === '' ? [] : drawCell(symbol, { row, column, most, count: counts.get(symbol) ?? 0 }),
      ),
  );
  return picture(
    WIDTH,
    HEIGHT,
    label(`Elements in ${known.length} rows with a composition`, {
      x: LEFT,
      y: 26,
      'font-size': 16,
      'font-weight': 'bold',
    }),
    ...cells,
    label('number of rows with the element; the darker, the more (logarithmic)', {
      x: WIDTH / 2,
      y: HEIGHT - 14,
      'text-anchor': 'middle',
      'font-size': 13,
    }),
  );
}

type Place = { readonly row: number; readonly column: number; readonly most: number; readonly count: number };

function drawCell(symbol: string, { row, column, most, count }: Place): string[] {
  const [x, y] = [LEFT + column * CELL, TOP + row * CELL];
  // 1 is visible, and the most is full
  const share = count === 0 ? 0 : 0.15 + 0.85 * (most === 1 ? 1 : Math.log(count) / Math.log(most));
  const ink = share > 0.55 ? '#ffffff' : count === 0 ? '#8b979d' : '#1a2226';
  return [
    element('rect', {
      x: x + 1,
      y: y + 1,
      width: CELL - 2,
      height: CELL - 2,
      fill: colourOf(share),
      stroke: '#d9dee1',
    }),
    label(symbol, { x: x + CELL / 2, y: y + 20, 'text-anchor': 'middle', fill: ink, 'font-weight': 'bold' }),
    ...(count === 0
      ? []
      : [label(String(count), { x: x + CELL / 2, y: y + 35, 'text-anchor': 'middle', 'font-size': 10, fill: ink })]),
  ];
}

/** From white to the blue of the other figures. */
function colourOf(share: number): string {
  const mix = (to: number): number => Math.round(255 + (to - 255) * share);
  return `rgb(${mix(0)},${mix(0x5a)},${mix(0x96)})`;
}
