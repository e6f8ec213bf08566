export {
  type ConductivityUnit,
  factorToSiemensPerCm,
  type PlacedUnit,
  readConductivityUnit,
  scanConductivityUnits,
  scanGovernedUnits,
} from './conductivity-unit.js';
export { celsiusToKelvin, factorBetween, fahrenheitToKelvin } from './convert.js';
export { ENERGY_UNIT, factorToElectronvolt } from './energy-unit.js';
export { type PlacedResistivityUnit, scanResistivityUnits } from './resistivity-unit.js';
