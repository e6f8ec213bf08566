import {
  type ActivationEnergyMention,
  type LookalikeMention,
  mapQuantity,
  type TemperatureMention,
  type VariableMention,
} from '../../domain/index.js';
import type { CellNumber } from './cell-number.js';
import type { BodyCell } from './frame.js';
import { readHeaderUnit } from './header-unit.js';
import { foldHeader } from './spelling.js';

const LOOKALIKES = /conductance|resist|thermal|diffusion|mobility|prefactor|times temperature|capacitance/u;

const place = ({ span, text }: BodyCell, { start, end }: CellNumber) => ({
  span: { start: span.start + start, end: span.start + end },
  printed: text.slice(start, end),
});

/** Gives the activation energy of a cell in eV; empty where neither header nor cell says the unit. */
export function activationEnergyOfCell(cell: BodyCell, number: CellNumber): ActivationEnergyMention[] {
  const own = readHeaderUnit(foldHeader(number.rest));
  const factor = own?.measures === 'activation energy' ? own.factor : cell.meaning.factorToElectronvolt;
  if (factor === undefined) return [];
  const quantity = mapQuantity(number.quantity, (value) => Number((value * factor).toPrecision(12)));
  return [{ kind: 'activation-energy', ...place(cell, number), rule: 'table cell under a header', quantity }];
}

/** Gives the temperature of a cell that prints a bare number under a header with °C or K. */
export function temperatureOfCell(cell: BodyCell, number: CellNumber, measured: boolean): TemperatureMention[] {
  const { temperatureUnit, role } = cell.meaning;
  const bare = !/^\s?(?:[°º˚]|℃|K\b|C\b)/u.test(number.rest);
  if (temperatureUnit === undefined || !bare) return [];
  const toKelvin = (value: number): number =>
    temperatureUnit === 'K' ? value : Math.round((value + 273.15) * 100) / 100;
  return [
    {
      kind: 'temperature',
      ...place(cell, number),
      rule: 'table cell under a header',
      quantity: mapQuantity(number.quantity, toKelvin),
      words: false,
      role: role ?? (measured ? 'measurement' : 'unknown'),
      doubts: [],
    },
  ];
}

/** "10³σ at 25 °C" in the column of a stub names a quantity; "40 mol%" is a number. */
const OTHER_QUANTITY = /^\s?(?:[σκρτη]|log|ln|(?!mol|wt|vol|at\b|mass)\p{L}{2,})/u;

/** Gives the variable of a cell under "x"; fractions ("1/3") are divided. */
export function variableOfCell(cell: BodyCell, number: CellNumber): VariableMention[] {
  const name = cell.meaning.variable?.name;
  if (name === undefined || OTHER_QUANTITY.test(number.rest)) return [];
  const divisor = /^\/\s?([1-9]\d?)$/u.exec(number.rest)?.[1];
  const end = divisor === undefined ? number.end : cell.text.length;
  const quantity = mapQuantity(number.quantity, (value) => (divisor === undefined ? value : value / Number(divisor)));
  const shown = place(cell, { ...number, end });
  return [{ kind: 'variable', ...shown, rule: 'table cell under a header', name, quantity, symbols: [] }];
}

/** Gives the look-alike (conductance, resistivity, thermal conductivity, ...) of a cell under such a header. */
export function lookalikeOfCell(cell: BodyCell, number: CellNumber): LookalikeMention[] {
  const quantity = cell.meaning.name;
  if (quantity === undefined || !LOOKALIKES.test(quantity)) return [];
  return [{ kind: 'lookalike', ...place(cell, number), rule: 'table cell under a header', quantity }];
}
