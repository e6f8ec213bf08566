import { describe, expect, it } from 'vitest';
import type { Record } from '../../src/domain/index.js';
import { extract } from '../../src/pipeline.js';
import { documentFromText } from '../../src/text/document-from-text.js';

/** A text and, for each of its values in S/cm in order, what is said of it; `null` scope is in scope. */
type Said = readonly [sigma: number, what: string | null];
type Case = { readonly text: string; readonly says: readonly Said[] };

const sigmaOf = (r: Record): number | null => r.sigma_S_cm ?? r.low_S_cm ?? r.high_S_cm;

function expectEach({ text, says }: Case, field: 'scope_reason' | 'origin' | 'kind'): void {
  const records = [...extract(documentFromText(text))].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  for (const [sigma, what] of says) {
    const record = records.find((r) => Math.abs((sigmaOf(r) ?? 0) / sigma - 1) < 0.001);
    expect(record, `value ${sigma}`).toBeDefined();
    expect(record?.[field] ?? null, `${field} of ${sigma}`).toBe(what);
    if (field === 'scope_reason') expect(record?.in_scope).toBe(what === null);
  }
}

const SCOPES: readonly Case[] = [
  // electronic, carried on
  {
    text: 'The electronic conductivity of ceria at 800 °C is 0.35 S cm−1, whereas at 500 °C it is only 1.2 × 10−3 S cm−1.',
    says: [
      [0.35, 'electronic'],
      [1.2e-3, 'electronic'],
    ],
  },
  {
    text: 'For ceria an electronic conductivity of 2 × 10−4 S cm−1 was found at 500 °C. For zirconia it remains below 10−7 S cm−1.',
    says: [
      [2e-4, 'electronic'],
      [1e-7, 'electronic'],
    ],
  },
  {
    text: 'Coated Li3V2(PO4)3 has an electronic conductivity of 3 × 10−2 S cm−1, against 5 × 10−8 S cm−1 for the bare phosphate.',
    says: [
      [3e-2, 'electronic'],
      [5e-8, 'electronic'],
    ],
  },
  {
    text: 'The ionic and electronic conductivities of Li3YBr6 are 1.7 × 10−3 and 4 × 10−9 S cm−1, respectively.',
    says: [
      [1.7e-3, null],
      [4e-9, 'electronic'],
    ],
  },
  {
    text: 'With Na3PS4 alone the d.c. method gave 6 × 10−9 S cm−1, nearly all of it electronic.',
    says: [[6e-9, 'electronic']],
  },
  {
    text: 'These glasses are semiconductors. For 70V2O5–30P2O5 the conductivity at 300 K is 4.1 × 10−6 S cm−1.',
    says: [[4.1e-6, 'electronic']],
  },
  // an ionic value beside electronic ones stays
  {
    text: 'Li6PS5Cl has an electronic conductivity of 2 × 10−9 S cm−1 and an ionic conductivity of 3.1 × 10−3 S cm−1.',
    says: [
      [2e-9, 'electronic'],
      [3.1e-3, null],
    ],
  },
  {
    text: 'Its ionic conductivity, 4 × 10−4 S cm−1, is five orders above the electronic conductivity of LiTaO3.',
    says: [[4e-4, null]],
  },
  {
    text: 'The electronic conductivity of Li3InCl6 is 1 × 10−9 S cm−1. The pellet conducts 1.4 mS cm−1 at 25 °C.',
    says: [
      [1e-9, 'electronic'],
      [1.4e-3, null],
    ],
  },
  {
    text: 'Cells with a LiCoO2 cathode and Li6PS5Cl, which conducts 2.4 mS cm−1 at 25 °C, were cycled.',
    says: [[2.4e-3, null]],
  },
  {
    text: 'Unlike liquid electrolytes, Li10GeP2S12 conducts 12 mS cm−1 without leaking.',
    says: [[12e-3, null]],
  },
  // liquids
  {
    text: 'RbAg4I5 is a solid; a 1 M solution of AgNO3 in water has 0.09 S cm−1 at 25 °C.',
    says: [[0.09, 'liquid']],
  },
  { text: 'In a polymer such as PVdF-HFP soaked with liquid one finds 2 mS cm−1 at 25 °C.', says: [[2e-3, 'liquid']] },
  {
    text: 'Cells held 1 M NaPF6 in EC:DEC. At 25 °C NaPF6 has 6.5 mS cm−1.',
    says: [[6.5e-3, 'liquid']],
  },
  {
    text: 'A gel of PAN and LiClO4 reaches 1.7 mS cm−1 at 20 °C, to be compared with 5.2 mS cm−1 of the plain solution.',
    says: [[5.2e-3, 'liquid']],
  },
  { text: 'A field meter reading of 1.5 dS/m equals 1.5 mS/cm.', says: [[1.5e-3, 'liquid']] },
  // electrodes, metals
  {
    text: 'The cathode La0.6Sr0.4Co0.2Fe0.8O3 shows 12 S cm−1 at 400 °C.',
    says: [[12, 'electrode']],
  },
  { text: 'A mesh of silver wire carries 6 × 105 S cm−1.', says: [] },
  {
    text: 'A mixture of Na3SbS4, NaCrO2 and carbon black has an effective ionic conductivity of 0.03 mS cm−1.',
    says: [[3e-5, 'electrode']],
  },
  // requirements
  { text: 'For fuel cells one wants more than 10−2 S cm−1 at 500 °C.', says: [[1e-2, 'requirement']] },
  { text: 'Solid electrolytes would have to exceed 10−3 S cm−1 to replace liquids.', says: [[1e-3, 'requirement']] },
  { text: 'Preferably the conductivity is not less than 5 × 10−4 S/cm.', says: [[5e-4, 'requirement']] },
  {
    text: 'Li7P3S11 conducts 17 mS cm−1, well above the threshold of 1 mS cm−1.',
    says: [
      [17e-3, null],
      [1e-3, 'requirement'],
    ],
  },
  {
    text: 'Films sputtered from a Li3PO4 target conduct 2 × 10−6 S cm−1 at 25 °C.',
    says: [[2e-6, null]],
  },
  {
    text: 'A conductivity of 2 mS cm−1, as in Li6PS5Br, satisfies the requirement of practical batteries.',
    says: [[2e-3, null]],
  },
  { text: 'If lithium metal must be used, LLZO (0.5 mS cm−1) is the best choice.', says: [[5e-4, null]] },
  // class level
  {
    text: 'SCEs still suffer from a low conductivity of 10−5 S cm−1 at ambient temperature.',
    says: [[1e-5, 'class_level']],
  },
  { text: 'Oxides show conductivities of 10−4 S cm−1 at room temperature.', says: [[1e-4, 'class_level']] },
  {
    text: 'Among sulfides, Li6PS5Br is average with 1.1 mS cm−1 at 25 °C.',
    says: [[1.1e-3, null]],
  },
];

const ORIGINS: readonly Case[] = [
  { text: 'Na3PS4 was ball milled. It conducts 0.2 mS cm−1 at 25 °C.', says: [[2e-4, 'measured']] },
  { text: 'Kamaya et al. [3] found 12 mS cm−1 for Li10GeP2S12.', says: [[12e-3, 'cited']] },
  {
    text: 'For Li3OCl we observe 1.9 × 10−6 S cm−1, against 8.5 × 10−4 S cm−1 in ref. [6].',
    says: [
      [1.9e-6, 'measured'],
      [8.5e-4, 'cited'],
    ],
  },
  {
    text: 'The pellet of LATP shows 6.2 × 10−4 S cm−1, higher than the reported 2 × 10−4 S cm−1 [3].',
    says: [
      [6.2e-4, 'measured'],
      [2e-4, 'cited'],
    ],
  },
  {
    text: 'For Li3YCl6 the pellet gives 3.1 × 10−4 S cm−1, in fair agreement with the literature (3.6 × 10−4 S cm−1).',
    says: [
      [3.1e-4, 'measured'],
      [3.6e-4, 'cited'],
    ],
  },
  {
    text: 'For Li3YCl6 AIMD predicted 1.4 × 10−2 S cm−1, while the experimental value is 5 × 10−4 S cm−1.',
    says: [
      [1.4e-2, 'calculated'],
      [5e-4, 'measured'],
    ],
  },
  {
    text: 'The calculated conductivity of Li2S is 4 × 10−3 S cm−1 along c against 9 × 10−5 S cm−1 perpendicular to it.',
    says: [
      [4e-3, 'calculated'],
      [9e-5, 'calculated'],
    ],
  },
  {
    text: 'The glass 60LiI–40Li3PO4 attains 3.5 × 10−4 S cm−1 at 150 °C and can be extrapolated to 1 × 10−7 S cm−1 at 25 °C.',
    says: [
      [3.5e-4, 'measured'],
      [1e-7, 'calculated'],
    ],
  },
  {
    text: 'In MgSc2Se4 NMR gives a jump rate that translates to an ionic conductivity of 0.1 mS cm−1.',
    says: [[1e-4, 'calculated']],
  },
  {
    text: 'The supplier states 1 × 10−4 S cm−1 for LATP, and our own test of six plates led to 1.2 × 10−4 S cm−1.',
    says: [
      [1e-4, 'cited'],
      [1.2e-4, 'measured'],
    ],
  },
  {
    text: 'Sodium thioantimonates\n\nAbstract\n\nA conductor was made.\n\n1. Introduction\n\nNa3SbS4 conducts 1.1 mS cm−1 at 25 °C. Here we report on tungsten. Na2.88Sb0.88W0.12S4 conducts 32 mS cm−1.\n\n2. Experimental\n\nIt was sintered at 550 °C.',
    says: [
      [1.1e-3, 'cited'],
      [32e-3, 'measured'],
    ],
  },
  { text: 'In contrast to earlier reports, Li2OHCl conducts only 3 × 10−7 S cm−1.', says: [[3e-7, 'measured']] },
  {
    text: 'We list Li3BO3 (2 × 10−6 S cm−1, this work) and Li2CO3 (1 × 10−9 S cm−1, ref. 14).',
    says: [
      [2e-6, 'measured'],
      [1e-9, 'cited'],
    ],
  },
  {
    text: 'Li3N conducts 6.6 × 10−3 S cm−1 [17], while our purified crystals reach 4 × 10−4 S cm−1.',
    says: [
      [6.6e-3, 'cited'],
      [4e-4, 'measured'],
    ],
  },
];

const KINDS: readonly Case[] = [
  {
    text: 'Conductivities are total values throughout. Li3YCl6 conducts 0.51 mS cm−1 at 25 °C. For Li3InCl6 the literature gives 2 mS cm−1.',
    says: [
      [5.1e-4, 'total'],
      [2e-3, 'unspecified'],
    ],
  },
  {
    text: 'Grain, grain-boundary and total conductivities of LLTO are 1.1 × 10−3, 2 × 10−5 and 1.9 × 10−5 S cm−1, respectively.',
    says: [
      [1.1e-3, 'bulk'],
      [2e-5, 'grain_boundary'],
      [1.9e-5, 'total'],
    ],
  },
  {
    text: 'The bulk conductivity of quenched LLTO is 1.2 × 10−3 S cm−1, whereas the slowly cooled pellet has 6.8 × 10−4 S cm−1.',
    says: [
      [1.2e-3, 'bulk'],
      [6.8e-4, 'bulk'],
    ],
  },
  {
    text: 'LLZO has a total ionic conductivity of 3 × 10−4 S cm−1 at 25 °C.',
    says: [[3e-4, 'total']],
  },
  {
    text: 'The total conductivities of LLZO and LLTO at 25 °C are 3 × 10−4 and 2 × 10−5 S cm−1. At 60 °C the corresponding values are 9 × 10−4 and 8 × 10−5 S cm−1.',
    says: [
      [9e-4, 'total'],
      [8e-5, 'total'],
    ],
  },
  {
    text: 'LATP reaches 3.1 × 10−3 S cm−1 (bulk) and 4.4 × 10−4 S cm−1 (total) at 25 °C.',
    says: [
      [3.1e-3, 'bulk'],
      [4.4e-4, 'total'],
    ],
  },
  {
    text: 'LLTO has 4.3 × 10−5 S cm−1 in the bulk and, including the grain boundary contribution, 1.3 × 10−5 S cm−1.',
    says: [[1.3e-5, 'total']],
  },
  { text: 'Li6PS5Cl conducts 3 × 10−3 S cm−1 at 25 °C.', says: [[3e-3, 'unspecified']] },
  { text: 'Bulk Li3PS4 conducts 3 × 10−7 S cm−1 at 25 °C.', says: [[3e-7, 'unspecified']] },
  { text: 'Overall, LAGP reaches 0.35 mS cm−1 at 25 °C.', says: [[3.5e-4, 'unspecified']] },
  {
    text: 'The electronic conductivity of garnets is blamed for dendrites; in our LLZO with 0.8 mS cm−1 none grew.',
    says: [[8e-4, 'unspecified']],
  },
  {
    text: 'LATP has a bulk conductivity of 2 × 10−3 S cm−1. Its ionic conductivity at 100 °C is 1.5 × 10−2 S cm−1.',
    says: [
      [2e-3, 'bulk'],
      [1.5e-2, 'unspecified'],
    ],
  },
];

describe('provenance', () => {
  it.each(SCOPES)('scope: $text', (example) => expectEach(example, 'scope_reason'));
  it.each(ORIGINS)('origin: $text', (example) => expectEach(example, 'origin'));
  it.each(KINDS)('kind: $text', (example) => expectEach(example, 'kind'));
});
