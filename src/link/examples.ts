/** What one value of an example must be tied to; `at` in K, null where the text does not say. */
export type TiedExample = {
  readonly value: number;
  readonly material: string | null;
  readonly at?: number | null;
  readonly kind?: string;
  readonly scope?: string;
  readonly origin?: string;
};

export type LinkExample = { readonly text: string; readonly ties: readonly TiedExample[] };

const ROOM = 298.15;

/** Sentences of our own, each with all its values and what they belong to: the manual of the linkers. */
export const LINK_EXAMPLES: readonly LinkExample[] = [
  // subject, verb, value
  { text: 'Li6PS5Br conducts 1.2 × 10−3 S cm−1 at 25 °C.', ties: [{ value: 1.2e-3, material: 'Li6PS5Br', at: ROOM }] },
  { text: 'At 60 °C, Na3PS4 reaches 4.0 × 10−4 S cm−1.', ties: [{ value: 4e-4, material: 'Na3PS4', at: 333.15 }] },
  {
    text: 'The ionic conductivity of Li3YCl6 at room temperature is 0.51 mS cm−1.',
    ties: [{ value: 5.1e-4, material: 'Li3YCl6', at: ROOM }],
  },
  // value before its material
  {
    text: 'A value of 3.1 × 10−4 S cm−1 was obtained for Li1.5Al0.5Ge1.5(PO4)3 at 30 °C.',
    ties: [{ value: 3.1e-4, material: 'Li1.5Al0.5Ge1.5(PO4)3', at: 303.15 }],
  },
  {
    text: 'We measured 2.1 × 10−5 S cm−1 for Li4SiO4 and 7.7 × 10−5 S cm−1 for Li4GeO4 at 300 °C.',
    ties: [
      { value: 2.1e-5, material: 'Li4SiO4', at: 573.15 },
      { value: 7.7e-5, material: 'Li4GeO4', at: 573.15 },
    ],
  },
  // parentheses
  {
    text: 'Li3InCl6 (1.5 mS cm−1) and Li3YBr6 (1.7 mS cm−1) are the best halides at 25 °C.',
    ties: [
      { value: 1.5e-3, material: 'Li3InCl6', at: ROOM },
      { value: 1.7e-3, material: 'Li3YBr6', at: ROOM },
    ],
  },
  {
    text: 'Room-temperature values rank as 3.2 mS/cm (Li6PS5Cl), 1.1 mS/cm (Li6PS5Br) and 0.002 mS/cm (Li6PS5I).',
    ties: [
      { value: 3.2e-3, material: 'Li6PS5Cl', at: ROOM },
      { value: 1.1e-3, material: 'Li6PS5Br', at: ROOM },
      { value: 2e-6, material: 'Li6PS5I', at: ROOM },
    ],
  },
  // reference numbers that lost their raise stand inside a list; one value of two materials
  {
    text: 'Both Na11Sn2PS12 16,17 and Na3SbSe4 18 exhibit conductivities of about 1.3 × 10−3 S cm−1 at 25 °C.',
    ties: [
      { value: 1.3e-3, material: 'Na11Sn2PS12', at: ROOM },
      { value: 1.3e-3, material: 'Na3SbSe4', at: ROOM },
    ],
  },
  // what a participle mixes in is no rival of the subject
  {
    text: 'Mg(BH4)2·1.6NH3, composited with MgO particles, was shown to deliver 2.2 × 10−5 S cm−1 at 30 °C.',
    ties: [{ value: 2.2e-5, material: 'Mg(BH4)2-1.6NH3', at: 303.15 }],
  },
  // "this composite" is the mixture that was named, or whose parts were
  {
    text: 'PEO was cast into aligned LLZTO. This composite electrolyte presents a high ionic conductivity (1.8 × 10−4 S cm−1 at 25 °C).',
    ties: [{ value: 1.8e-4, material: 'PEO was cast into aligned LLZTO', at: ROOM }],
  },
  // the temperature of the subject, not that of what it was derived from
  {
    text: 'The extrapolated room-temperature conductivity of Li3N based on a jump rate of 10^8 Hz at 450 K is 1.1 × 10−3 S cm−1.',
    ties: [{ value: 1.1e-3, material: 'Li3N', at: ROOM }],
  },
  // temperatures go on in their order behind "against"
  {
    text: 'PE-30 denotes PEO with LLZTO. PE-30 exhibits 4.7 × 10−5 S cm−1 at 25 °C and 8.8 × 10−4 S cm−1 at 60 °C, against 3.1 × 10−6 and 3.4 × 10−4 S cm−1 for Li3PS4.',
    ties: [
      { value: 4.7e-5, material: '*', at: ROOM },
      { value: 8.8e-4, material: '*', at: 333.15 },
      { value: 3.1e-6, material: 'Li3PS4', at: ROOM },
      { value: 3.4e-4, material: 'Li3PS4', at: 333.15 },
    ],
  },
  // before and after: one material
  {
    text: 'Annealing of a Li3PS4 glass based on fine Li2S raised its conductivity from 1.1 × 10−4 to 4.0 × 10−4 S cm−1 at 25 °C.',
    ties: [
      { value: 1.1e-4, material: 'Li3PS4', at: ROOM },
      { value: 4e-4, material: 'Li3PS4', at: ROOM },
    ],
  },
  // what ions alone cannot give is said of the cermet or electrode; the temperature of the sentence wins over one before it
  {
    text: 'YSZ was also studied at 900 °C. The conductivity of Ni-YSZ was measured in hydrogen. At 700 °C, it starts at 1100 S cm−1 and falls to 400 S cm−1.',
    ties: [
      { value: 1100, material: 'Ni-YSZ', at: 973.15, scope: 'electronic' },
      { value: 400, material: 'Ni-YSZ', at: 973.15, scope: 'electronic' },
    ],
  },
  // what is required is required of nothing that was named before
  {
    text: 'LSGM has a high conductivity. Its successors must meet many needs. Ionic conductivity higher than 0.02 S cm−1. Stability in air.',
    ties: [{ value: 0.02, material: null, scope: 'requirement' }],
  },
  // one fact at two places, of which one says more
  {
    text: 'Glassy Na3PS4 reaches 2.37 × 10−4 S cm−1.\n\nIn conclusion, Na3PS4 has a conductivity of 2.37 × 10−4 S cm−1 at 30 °C.',
    ties: [
      { value: 2.37e-4, material: 'Na3PS4', at: 303.15 },
      { value: 2.37e-4, material: 'Na3PS4', at: 303.15 },
    ],
  },
  {
    text: 'Na3PS4 reaches 2 × 10−4 S cm−1.\n\nAnother pellet of Na3PS4 has a conductivity of 2 × 10−4 S cm−1 at 60 °C.',
    ties: [
      { value: 2e-4, material: 'Na3PS4' },
      { value: 2e-4, material: 'Na3PS4' },
    ],
  },
  // respectively, one and two lists
  {
    text: 'The conductivities of Li3ErCl6 and Li3HoCl6 are 0.3 and 0.4 mS cm−1, respectively.',
    ties: [
      { value: 3e-4, material: 'Li3ErCl6', at: null },
      { value: 4e-4, material: 'Li3HoCl6', at: null },
    ],
  },
  {
    text: 'For K2Mg2TeO6 the conductivity is 1.1 × 10−5 and 3.8 × 10−2 S cm−1 at 25 and 300 °C, respectively.',
    ties: [
      { value: 1.1e-5, material: 'K2Mg2TeO6', at: ROOM },
      { value: 3.8e-2, material: 'K2Mg2TeO6', at: 573.15 },
    ],
  },
  // several temperatures, one material
  {
    text: 'Ce0.9Gd0.1O1.95 has 0.013 S cm−1 at 600 °C, 0.028 S cm−1 at 700 °C and 0.051 S cm−1 at 800 °C.',
    ties: [
      { value: 0.013, material: 'Ce0.9Gd0.1O1.95', at: 873.15 },
      { value: 0.028, material: 'Ce0.9Gd0.1O1.95', at: 973.15 },
      { value: 0.051, material: 'Ce0.9Gd0.1O1.95', at: 1073.15 },
    ],
  },
  // comparison
  {
    text: 'Na3SbS4 conducts 1.0 mS cm−1 at 25 °C, higher than Na3PS4 (0.2 mS cm−1).',
    ties: [
      { value: 1e-3, material: 'Na3SbS4', at: ROOM },
      { value: 2e-4, material: 'Na3PS4', at: ROOM },
    ],
  },
  // series with x
  {
    text: 'In the series Li7−xLa3Zr2−xTaxO12 the sample with x = 0.5 shows 7.2 × 10−4 S cm−1 at 25 °C.',
    ties: [{ value: 7.2e-4, material: 'Li6.5La3Zr1.5Ta0.5O12', at: ROOM }],
  },
  {
    text: 'For Li1+xAlxTi2−x(PO4)3 the conductivity increases from 1.0 × 10−6 S cm−1 (x = 0) to 7.0 × 10−4 S cm−1 (x = 0.3) at 25 °C.',
    ties: [
      { value: 1e-6, material: 'LiTi2(PO4)3', at: ROOM },
      { value: 7e-4, material: 'Li1.3Al0.3Ti1.7(PO4)3', at: ROOM },
    ],
  },
  // abbreviation defined in an earlier sentence
  {
    text: 'Li6.4La3Zr1.4Ta0.6O12 (LLZTO) was hot pressed at 1150 °C. At 25 °C the conductivity of LLZTO is 1.0 × 10−3 S cm−1.',
    ties: [{ value: 1e-3, material: 'Li6.4La3Zr1.4Ta0.6O12', at: ROOM }],
  },
  // context of earlier sentences
  {
    text: 'Na2.9Sb0.9W0.1S4 was sintered at 275 °C. The pellet conducts 4.1 × 10−2 S cm−1 at 25 °C. At 60 °C it reaches 0.11 S cm−1.',
    ties: [
      { value: 4.1e-2, material: 'Na2.9Sb0.9W0.1S4', at: ROOM },
      { value: 0.11, material: 'Na2.9Sb0.9W0.1S4', at: 333.15 },
    ],
  },
  {
    text: 'Li3N shows 1.2 × 10−3 S cm−1 at 25 °C and 5.1 × 10−2 S cm−1 at 100 °C. Li3P has 1.1 × 10−4 S cm−1 at the former temperature.',
    ties: [
      { value: 1.2e-3, material: 'Li3N', at: ROOM },
      { value: 5.1e-2, material: 'Li3N', at: 373.15 },
      { value: 1.1e-4, material: 'Li3P', at: ROOM },
    ],
  },
  {
    text: 'At 300 °C, Na3PO4 and Na4SiO4 were compared. For the second compound we found 2.0 × 10−5 S cm−1.',
    ties: [{ value: 2e-5, material: 'Na4SiO4', at: 573.15 }],
  },
  {
    text: 'LaGaO3 with Sr has 0.10 S cm−1 at 800 °C, more than that of CeO2 (0.02 S cm−1). At 600 °C it is 1.7 × 10−2 S cm−1.',
    ties: [
      { value: 0.1, material: '*', at: 1073.15 },
      { value: 0.02, material: 'CeO2', at: 1073.15 },
      { value: 1.7e-2, material: 'LaGaO3', at: 873.15 },
    ],
  },
  {
    text: 'Bulk conductivities at 30 °C are 1.0 × 10−4 S cm−1 (Li4SiO4) and 3.0 × 10−4 S cm−1 (Li4GeO4). Total: 2.0 × 10−5 and 6.0 × 10−5 S cm−1.',
    ties: [
      { value: 1e-4, material: 'Li4SiO4', at: 303.15 },
      { value: 3e-4, material: 'Li4GeO4', at: 303.15 },
      { value: 2e-5, material: 'Li4SiO4', at: 303.15 },
      { value: 6e-5, material: 'Li4GeO4', at: 303.15 },
    ],
  },
  {
    text: 'Crystals do better: with 5.0 × 10−5 S cm−1 at 20 °C, CeF3 surpasses LaF3.',
    ties: [{ value: 5e-5, material: 'CeF3', at: 293.15 }],
  },
  {
    text: 'At 110 °C ZnPS3 has 2.0 × 10−9 S cm−1; humid air leads to 1.5 × 10−5 S cm−1 and steam to 5.0 × 10−5 S cm−1, both at 25 °C.',
    ties: [
      { value: 2e-9, material: 'ZnPS3', at: 383.15 },
      { value: 1.5e-5, material: 'ZnPS3', at: ROOM },
      { value: 5e-5, material: 'ZnPS3', at: ROOM },
    ],
  },
  {
    text: 'The crystal Li3N shows 1.0 × 10−3 S cm−1 at 25 °C and 5.0 × 10−2 S cm−1 at 150 °C. In pressed powder we measured 1.0 × 10−4 and 9.0 × 10−3 S cm−1, respectively.',
    ties: [
      { value: 1e-3, material: 'Li3N', at: ROOM },
      { value: 5e-2, material: 'Li3N', at: 423.15 },
      { value: 1e-4, material: 'Li3N', at: ROOM },
      { value: 9e-3, material: 'Li3N', at: 423.15 },
    ],
  },
  {
    text: 'Li2S and P2S5 gave a 70Li2S·30P2S5 glass. Crystals of Li7P3S11 reach 3.2 × 10−3 S cm−1 at 25 °C. Tapes made from the quenched glass show 2.8 × 10−5 S cm−1.',
    ties: [
      { value: 3.2e-3, material: 'Li7P3S11', at: ROOM },
      { value: 2.8e-5, material: '70Li2S-30P2S5', at: ROOM },
    ],
  },
  {
    text: 'In contrast, Li6PS5Br contains Li2S and shows 9.1 × 10−5 S cm−1 at 25 °C.',
    ties: [{ value: 9.1e-5, material: 'Li6PS5Br', at: ROOM }],
  },
  {
    text: 'Na2.88Sb0.88W0.12S4, obtained by replacing some of the antimony in Na3SbS4 by tungsten, exhibits 3.2 × 10−2 S cm−1 at 25 °C.',
    ties: [{ value: 3.2e-2, material: 'Na2.88Sb0.88W0.12S4', at: ROOM }],
  },
  // kinds
  {
    text: 'At 25 °C the bulk and grain boundary conductivities of Li0.34La0.55TiO3 are 1.0 × 10−3 and 7.5 × 10−5 S cm−1, respectively.',
    ties: [
      { value: 1e-3, material: 'Li0.34La0.55TiO3', at: ROOM, kind: 'bulk' },
      { value: 7.5e-5, material: 'Li0.34La0.55TiO3', at: ROOM, kind: 'grain_boundary' },
    ],
  },
  {
    text: 'Li6PS5Cl shows an ionic conductivity of 2.4 mS cm−1 and an electronic conductivity of 5 × 10−9 S cm−1 at 25 °C.',
    ties: [
      { value: 2.4e-3, material: 'Li6PS5Cl', at: ROOM },
      { value: 5e-9, material: 'Li6PS5Cl', at: ROOM, kind: 'electronic', scope: 'electronic' },
    ],
  },
  // out of scope
  {
    text: 'The liquid electrolyte 1 M LiPF6 in EC/DMC has 1.1 × 10−2 S cm−1 at 25 °C.',
    ties: [{ value: 1.1e-2, material: '*', at: ROOM, scope: 'liquid' }],
  },
  {
    text: 'For practical cells the conductivity should exceed 10−3 S cm−1 at room temperature.',
    ties: [{ value: 1e-3, material: '*', at: ROOM, scope: 'requirement', origin: 'requirement' }],
  },
  // what a material was made of is not what conducts
  {
    text: 'Li3OBr obtained by dehydrating Li2OHBr reaches 1.1 × 10−6 S cm−1 at 30 °C.',
    ties: [{ value: 1.1e-6, material: 'Li3OBr', at: 303.15 }],
  },
  // the undoped compound is the host of what was doped
  {
    text: 'Doping of scheelite PbMoO4 with samarium creates interstitials. The composition Pb0.8Sm0.2MoO4.1 conducts 2.2 × 10−2 S cm−1 at 800 °C, like Zr0.85Y0.15O1.925. Undoped compound does not exceed 1.5 × 10−5 S cm−1 even at 1000 °C.',
    ties: [
      { value: 2.2e-2, material: 'Pb0.8Sm0.2MoO4.1', at: 1073.15 },
      { value: 1.5e-5, material: 'PbMoO4', at: 1273.15 },
    ],
  },
  // a salt or form that nothing named before can stand for keeps its own name
  {
    text: 'KHUO2AsO4 conducts 4.1 × 10−3 S cm−1 at 290 K. The ammonium salt reaches 1.5 × 10−4 S cm−1 at 290 K.',
    ties: [
      { value: 4.1e-3, material: 'KHUO2AsO4', at: 290 },
      { value: 1.5e-4, material: 'The ammonium salt', at: 290 },
    ],
  },
  // a unit behind "in" has no prefix; a reciprocal temperature is one
  {
    text: 'In what follows σ is given in Ω−1 cm−1. In Li4SiO4 log σ = −8.6 at 1000/T = 3.0.',
    ties: [{ value: 2.51189e-9, material: 'Li4SiO4', at: 333.3 }],
  },
  // "et al." ends no clause
  {
    text: 'In Li0.34La0.51TiO2.94, Inada et al. have measured 1.1 × 10−3 S/cm at 27 °C.',
    ties: [{ value: 1.1e-3, material: 'Li0.34La0.51TiO2.94', at: 300.15, origin: 'cited' }],
  },
  // labels that count the variable of a series
  {
    text: 'The samples are called NPx, x being the percentage in xNa3PO4·(100 − x)Na4SiO4. At 350 °C the conductivity is 3.3 × 10−3 S/cm for NP40.',
    ties: [{ value: 3.3e-3, material: '40Na3PO4-60Na4SiO4', at: 623.15 }],
  },
  // names in words mean what they usually mean
  {
    text: 'Lithium nitride conducts 1.2 × 10−3 S cm−1 at 300 K.',
    ties: [{ value: 1.2e-3, material: 'Li3N', at: 300 }],
  },
  // the words before the formula, and the kind announced by the sentence before
  {
    text: 'The bulk conductivity at 573 K is higher for zirconium. For Na1.4Zr1.6In0.4(PO4)3 we measured 8.4 × 10−3 S cm−1.',
    ties: [{ value: 8.4e-3, material: 'Na1.4Zr1.6In0.4(PO4)3', at: 573, kind: 'bulk' }],
  },
  {
    text: 'An isotherm at 100 °C peaks with 1.1 × 10−4 S cm−1 for the 1:1 composition, Li3.5Si0.5P0.5O4.',
    ties: [{ value: 1.1e-4, material: 'Li3.5Si0.5P0.5O4', at: 373.15 }],
  },
  // an extrapolation is a result and no guess
  {
    text: 'Extrapolated to 25 °C, the conductivity of Na3PO4 would be 9.1 × 10−12 S/cm.',
    ties: [{ value: 9.1e-12, material: 'Na3PO4', at: ROOM, origin: 'calculated' }],
  },
  // a reference behind another clause
  {
    text: 'At 500 °C Ce0.9Gd0.1O1.95 conducts 5.4 mS/cm; data for Sm0.2Ce0.8O1.9 scatter between 4 and 9 mS/cm [21–24].',
    ties: [
      { value: 5.4e-3, material: 'Ce0.9Gd0.1O1.95', at: 773.15, origin: 'measured' },
      { value: 9e-3, material: 'Sm0.2Ce0.8O1.9', at: 773.15, origin: 'cited' },
    ],
  },
  // a value found by others on a material behind it
  {
    text: 'Replacing oxygen in Li2B4O7 glass by sulfur, 1.1 × 10−4 S/cm at 25 °C was recorded by Wada et al. [9] on 0.7Li2S–0.3B2S3.',
    ties: [{ value: 1.1e-4, material: '0.7Li2S-0.3B2S3', at: ROOM, origin: 'cited' }],
  },
  // some material or other is not the one that the paper comes to
  {
    text: 'A sulfide with 25 mS/cm at 25 °C was announced by Kato and coworkers. We describe LiTa2PO8, whose conductivity at 25 °C is 0.25 mS/cm.',
    ties: [
      { value: 25e-3, material: null, at: ROOM, origin: 'cited' },
      { value: 0.25e-3, material: 'LiTa2PO8', at: ROOM },
    ],
  },
  // one temperature for all values of a sentence
  {
    text: 'Na2SO4: 4.1 × 10−6 S cm−1; Na3PO4: 6.1 × 10−5 S cm−1; Na4SiO4: 2.1 × 10−4 S cm−1 (all at 300 °C in air).',
    ties: [
      { value: 4.1e-6, material: 'Na2SO4', at: 573.15 },
      { value: 6.1e-5, material: 'Na3PO4', at: 573.15 },
      { value: 2.1e-4, material: 'Na4SiO4', at: 573.15 },
    ],
  },
  {
    text: 'Their Na3PO4 pellets had 0.21 S/cm at 300 °C. Single crystals have 1.4 × 10−2 S/cm for Na2SO4 and 0.18 S/cm for Na4SiO4 along the plane at 25 °C.',
    ties: [
      { value: 0.21, material: 'Na3PO4', at: 573.15 },
      { value: 1.4e-2, material: 'Na2SO4', at: ROOM },
      { value: 0.18, material: 'Na4SiO4', at: ROOM },
    ],
  },
  // the same conditions are those of the sentence
  {
    text: 'The membrane was kept in water at 80 °C. CsH2PO4 at 250 °C conducts 2.5 × 10−2 S/cm, while RbH2PO4 shows 1.7 × 10−2 S/cm under the same conditions.',
    ties: [
      { value: 2.5e-2, material: 'CsH2PO4', at: 523.15 },
      { value: 1.7e-2, material: 'RbH2PO4', at: 523.15 },
    ],
  },
  // temperatures go on in their order
  {
    text: 'La2Mo2O9 has 7.2 × 10−2 S/cm at 800 °C and 1.3 × 10−4 S/cm at 500 °C. For La2Mo1.5W0.5O9, in which the disorder is kept, the values are 5.1 × 10−2 and 6.6 × 10−4 S/cm, respectively.',
    ties: [
      { value: 7.2e-2, material: 'La2Mo2O9', at: 1073.15 },
      { value: 1.3e-4, material: 'La2Mo2O9', at: 773.15 },
      { value: 5.1e-2, material: 'La2Mo1.5W0.5O9', at: 1073.15 },
      { value: 6.6e-4, material: 'La2Mo1.5W0.5O9', at: 773.15 },
    ],
  },
  // labels of a list, in their order
  {
    text: 'Three membranes were cast: M1, PVDF-HFP with 30 wt% LiTFSI; M2, M1 plus 10 wt% SN; M3, M1 plus 10 wt% LLZTO. At 30 °C they show 8.6 × 10−6, 1.5 × 10−4 and 6.9 × 10−5 S cm−1.',
    ties: [
      { value: 8.6e-6, material: 'M1', at: 303.15 },
      { value: 1.5e-4, material: 'M2', at: 303.15 },
      { value: 6.9e-5, material: 'M3', at: 303.15 },
    ],
  },
  // what a code of a zirconia counts
  {
    text: 'At 850 °C 1Ce10ScSZ conducts 0.155 S/cm.',
    ties: [{ value: 0.155, material: 'CeO2-10Sc2O3-89ZrO2', at: 1123.15 }],
  },
  // the only material before all values
  {
    text: 'The influence of milling on 0.67AgI–0.33Ag3BO3 was strong: after 1 h, 2.1 × 10−4 S/cm; after 10 h, 6.1 × 10−3 S/cm; after 40 h, 1.1 × 10−2 S/cm.',
    ties: [
      { value: 2.1e-4, material: '0.67AgI-0.33Ag3BO3' },
      { value: 6.1e-3, material: '0.67AgI-0.33Ag3BO3' },
      { value: 1.1e-2, material: '0.67AgI-0.33Ag3BO3' },
    ],
  },
  // "undoped" alone
  {
    text: 'RbAg4I5 was mixed with RbBr. Replacing iodine, as in RbAg4I4Br, leaves 0.19 S/cm at 25 °C (undoped: 0.25 S/cm).',
    ties: [
      { value: 0.19, material: 'RbAg4I4Br', at: ROOM },
      { value: 0.25, material: 'RbAg4I5', at: ROOM },
    ],
  },
  // temperatures that are taken up again in the same sentence
  {
    text: 'The neat P(EO)18LiTFSI film exhibits 7.3 × 10−6 S cm−1 at 25 °C and 4.9 × 10−4 S cm−1 at 70 °C; the corresponding values of the membrane are 4.1 × 10−5 and 9.6 × 10−4 S cm−1.',
    ties: [
      { value: 7.3e-6, material: '*', at: ROOM },
      { value: 4.9e-4, material: '*', at: 343.15 },
      { value: 4.1e-5, material: '*', at: ROOM },
      { value: 9.6e-4, material: '*', at: 343.15 },
    ],
  },
  // what was milled is no electrolyte
  {
    text: 'BaSnF4 was obtained by milling BaF2 and SnF2 for 24 h. The powder shows a room-temperature ionic conductivity of 7.1 × 10−5 S cm−1.',
    ties: [{ value: 7.1e-5, material: 'BaSnF4', at: ROOM }],
  },
];
