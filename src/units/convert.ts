import Qty from 'js-quantities';

/** The only file that knows js-quantities: it converts, our own grammar reads (it cannot read Ω⁻¹ cm⁻¹, °C, U+2212, superscripts). */

/** Gives how many `to` one `from` is, rounded to twelve digits so that powers of ten are exact; throws for units of different kinds. */
export function factorBetween(from: string, to: string): number {
  const unit = Qty.parse(`1 ${from}`);
  if (unit === null) throw new RangeError(`Cannot convert "${from}": unknown unit`);
  if (!unit.isCompatible(to)) throw new RangeError(`Cannot convert "${from}" to "${to}": different kinds of quantity`);
  return Number(unit.to(to).scalar.toPrecision(12));
}

/** js-quantities throws below absolute zero, which a misprint can reach; so only its fixed points are asked for. */
const ICE_POINT = Qty(0, 'tempC').to('tempK').scalar;
const ZERO_FAHRENHEIT = Qty(0, 'tempF').to('tempK').scalar;

/** Gives kelvin of a temperature in °C, to a millikelvin; below 0 for what no temperature can be. */
export const celsiusToKelvin = (celsius: number): number => milli(celsius + ICE_POINT);

/** Gives kelvin of a temperature in °F, to a millikelvin; below 0 for what no temperature can be. */
export const fahrenheitToKelvin = (fahrenheit: number): number => milli((fahrenheit * 5) / 9 + ZERO_FAHRENHEIT);

const milli = (kelvin: number): number => Math.round(kelvin * 1000) / 1000;
