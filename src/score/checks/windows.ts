import type { Family } from '../../chemistry/index.js';

/** Widest log₁₀ σ (S/cm) in three bands of temperature: below 330 K, 330 to 500 K, above 500 K. */
export type Window = { readonly low: number; readonly high: readonly [room: number, warm: number, hot: number] };

/** Where the bands end, in K. */
export const BANDS = [330, 500] as const;

/**
 * Windows by mobile ion. Upper ends are the best conductors known, with half a decade to spare: Li9.54Si1.74P1.44S11.7Cl0.3 25 mS/cm (doi
 * 10.1038/nenergy.2016.30); Na2.88Sb0.88W0.12S4 32 mS/cm (doi 10.1038/s41467-019-13178-2); sodium β″-alumina 0.3 S/cm at 300 °C;
 * RbAg4I5 0.27 S/cm at 25 °C, α-AgI 1.3 to 2.6 S/cm above 147 °C; Rb4Cu16I7Cl13 0.34 S/cm; δ-Bi2O3 1 to 2.3 S/cm above 730 °C; PbSnF4
 * 10⁻³ S/cm at 25 °C; Nafion 0.1 S/cm (superionics: Hull, Rep. Prog. Phys. 67 (2004) 1233, doi 10.1088/0034-4885/67/7/R05).
 */
export const ION_WINDOWS: Readonly<Record<string, Window>> = {
  Li: { low: -18, high: [-1, -0.1, 0.7] },
  Na: { low: -16, high: [-0.9, -0.1, 0.6] },
  K: { low: -16, high: [-1, -0.1, 0.6] },
  Ag: { low: -14, high: [-0.2, 0.7, 0.8] },
  Cu: { low: -14, high: [-0.2, 0.7, 0.8] },
  H: { low: -14, high: [-0.3, 0, 0.3] },
  O: { low: -18, high: [-3.5, -2.5, 0.7] },
  F: { low: -16, high: [-2, -0.7, 0.7] },
  Mg: { low: -16, high: [-2, -1, 0.3] },
  Ca: { low: -16, high: [-2, -1, 0.3] },
  Zn: { low: -16, high: [-2, -1, 0.3] },
  Al: { low: -16, high: [-2, -1, 0.3] },
};

/** For ions without a window: what no method in use reaches below, and what no ion conductor reaches above. */
export const ANY_WINDOW: Window = { low: -18, high: [-0.2, 0.7, 1] };

/**
 * Windows of lithium conductors by family: 0.5 % to 99.5 % quantiles of OBELiX (CC BY 4.0, github.com/NRC-Mila/OBELiX) and the Liverpool
 * table (doi 10.1038/s41524-022-00951-z), 1299 values with a readable composition, one decade wider on both sides. Bands with fewer than
 * 20 values take the upper end of the ion. A value outside is rare, not impossible.
 */
export const LITHIUM_WINDOWS: Readonly<Partial<Record<Family, Window>>> = {
  garnet: { low: -8.5, high: [-1.7, -0.6, 0.7] },
  NASICON: { low: -11, high: [-0.9, 0.2, 0.4] },
  perovskite: { low: -9.5, high: [-1.8, -0.8, 0.7] },
  'LGPS-type': { low: -7.1, high: [-0.6, -0.1, 0.7] },
  argyrodite: { low: -6.9, high: [-0.9, -0.1, 0.7] },
  thiophosphate: { low: -11.1, high: [-0.6, -0.1, 0.7] },
  sulfide: { low: -10, high: [-2.5, -0.1, 0.7] },
  LISICON: { low: -18, high: [-3, -0.1, 0.7] },
  halide: { low: -14.9, high: [-1.5, -0.1, 0.7] },
  oxide: { low: -16.3, high: [-1.8, -0.1, 0.7] },
  phosphate: { low: -18, high: [-1.8, -0.1, 0.7] },
};
