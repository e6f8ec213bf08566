import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  celsiusToKelvin,
  factorBetween,
  factorToElectronvolt,
  fahrenheitToKelvin,
  scanResistivityUnits,
} from '../../src/units/index.js';

describe('conversion', () => {
  it('converts temperatures as scales, not as differences', () => {
    expect(celsiusToKelvin(25)).toBe(298.15);
    expect(celsiusToKelvin(-40)).toBe(233.15);
    expect(celsiusToKelvin(22.5)).toBe(295.65);
    expect(fahrenheitToKelvin(77)).toBe(298.15);
    expect(fahrenheitToKelvin(-40)).toBe(233.15);
  });

  it('adds 273.15 to every temperature in °C', () => {
    fc.assert(
      fc.property(fc.integer({ min: -273, max: 3000 }), (celsius) => {
        expect(celsiusToKelvin(celsius)).toBeCloseTo(celsius + 273.15, 6);
      }),
    );
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(fc.constantFrom('mS/cm', 'uS/m', 'S/m', 'nS/cm', 'dS/m'), (unit) => {
        expect(factorBetween(unit, 'S/cm') * factorBetween('S/cm', unit)).toBeCloseTo(1, 12);
      }),
    );
  });

  it.each([
    ['eV', 1],
    ['meV', 1e-3],
    ['kJ mol-1', 0.010364269],
    ['kJ/mol', 0.010364269],
    ['kcal mol^-1', 0.043364104],
    ['J/mol', 0.000010364269],
  ])('%s in eV', (unit, factor) => {
    expect(factorToElectronvolt(unit)).toBeCloseTo(factor, 8);
  });

  it.each([
    ['25 Ω cm', 1],
    ['2 kΩ·cm', 1e3],
    ['3 MΩ cm', 1e6],
    ['4 Ω m', 100],
    ['5 ohm cm', 1],
    ['6 mΩ cm', 1e-3],
  ])('%s is a resistivity', (text, factor) => {
    expect(scanResistivityUnits(text).map((unit) => unit.factor)).toEqual([factor]);
  });

  it.each(['5 Ω cm2', '5 Ω cm^2', '5 Ω-1 cm-1', '(Ω cm)-1', '5 Ω cm-1', '5 Ω'])('%s is none', (text) => {
    expect(scanResistivityUnits(text)).toEqual([]);
  });
});
