import type { ConductivityExample } from './example.js';

/** PATTERNS D: qualifiers, ranges, lists, uncertainty. */
export const LIST_EXAMPLES: readonly ConductivityExample[] = [
  // the unit in brackets behind the quantity, with a scale or without
  {
    text: 'The conductivities σ25 (in units of 10−4 S cm−1) are ⟦5.3⟧ for x = 0, ⟦11⟧ for x = 0.2 and ⟦18⟧ for x = 0.4.',
    reads: ['5.3e-4', '1.1e-3', '1.8e-3'],
  },
  {
    text: 'The conductivity (in mS cm−1) rose from ⟦2.1⟧ to ⟦5.2⟧ with 3 wt% of additive in 40 h.',
    reads: ['2.1e-3', '5.2e-3'],
  },
  // D52 about
  { text: 'The pellet has ⟦~0.5 mS cm−1⟧ at 25 °C.', reads: ['~5e-4'] },
  { text: 'The pellet has ⟦∼0.5 mS cm−1⟧ at 25 °C.', reads: ['~5e-4'] },
  { text: 'The pellet has σ ⟦≈ 0.5 mS cm−1⟧ at 25 °C.', reads: ['~5e-4'] },
  { text: 'The pellet has ca. ⟦0.5 mS cm−1⟧ at 25 °C.', reads: ['~5e-4'] },
  { text: 'The pellet has about ⟦0.5 mS cm−1⟧ at 25 °C.', reads: ['~5e-4'] },
  { text: 'The pellet has around ⟦0.5 mS cm−1⟧ at 25 °C.', reads: ['~5e-4'] },
  { text: 'The pellet has approximately ⟦0.5 mS cm−1⟧ at 25 °C.', reads: ['~5e-4'] },
  { text: 'The pellet has nearly ⟦0.5 mS cm−1⟧ at 25 °C.', reads: ['~5e-4'] },
  { text: 'The pellet has close to ⟦0.5 mS cm−1⟧ at 25 °C.', reads: ['~5e-4'] },
  { text: 'The value is near ⟦0.5 mS cm−1⟧ at 25 °C.', reads: ['~5e-4'] },
  { text: 'It amounts to some ⟦0.5 mS cm−1⟧ at 25 °C.', reads: ['~5e-4'] },
  { text: 'The abstract says similar to ⟦10(-2) S cm(-1)⟧ here.', reads: ['~1e-2'] },
  { text: 'The abstract says approximate to ⟦3 x 10(-3) S cm(-1)⟧ here.', reads: ['~3e-3'] },
  { text: 'It is ⟦3 mS/cm⟧ or so.', reads: ['~3e-3'] },
  // D53 bounds
  { text: 'The disordered phase has ⟦>10 mS cm−1⟧ then.', reads: ['>1e-2'] },
  { text: 'The leak is ⟦&lt;10−8 S cm−1⟧ in total.', reads: ['<1e-8'] },
  { text: 'The leak is ⟦< 1 × 10−9 S cm−1⟧ in total.', reads: ['<1e-9'] },
  { text: 'A σ ⟦≥ 0.1 mS/cm⟧ was kept.', reads: ['>1e-4'] },
  { text: 'A σ ⟦≤ 0.1 mS/cm⟧ was kept.', reads: ['<1e-4'] },
  { text: 'It offers more than ⟦2 mS/cm⟧ by then.', reads: ['>2e-3'] },
  { text: 'Its conductivity exceeds ⟦10−2 S cm−1⟧ by then.', reads: ['>1e-2'] },
  { text: 'It is higher than ⟦1 mS cm−1⟧ by then.', reads: ['>1e-3'] },
  { text: 'Any value above ⟦10−5 S cm−1⟧ is suspicious.', reads: ['>1e-5'] },
  { text: 'Values in excess of ⟦5 mS/cm⟧ were claimed.', reads: ['>5e-3'] },
  { text: 'At least ⟦0.2 mS/cm⟧ remained.', reads: ['>2e-4'] },
  { text: 'No less than ⟦3 mS/cm⟧ remained.', reads: ['>3e-3'] },
  { text: 'It has less than ⟦10−5 S cm−1⟧ when wet.', reads: ['<1e-5'] },
  { text: 'Its value stays below ⟦10−9 S cm−1⟧ when dry.', reads: ['<1e-9'] },
  { text: 'The conductivity does not exceed ⟦1.1 × 10−6 S cm−1⟧ in the plane.', reads: ['<1.1e-6'] },
  { text: 'It is no more than ⟦5 × 10−6 S cm−1⟧ in the plane.', reads: ['<5e-6'] },
  // D54 maxima and minima
  { text: 'It rises up to ⟦6.1 × 10-3 S·cm-1⟧ with time.', reads: ['^6.1e-3'] },
  { text: 'It is as high as ⟦1.3 × 10-3 S·cm-1⟧ in the best case.', reads: ['^1.3e-3'] },
  { text: 'A maximum of ⟦2 mS/cm⟧ was seen.', reads: ['^2e-3'] },
  { text: 'At most ⟦1 × 10−6 S/cm⟧ was seen.', reads: ['^1e-6'] },
  { text: 'It is as low as ⟦1.4 × 10−6 S·cm−1⟧ in the worst case.', reads: ['1.4e-6'] },
  // D55 ranges
  { text: 'The films have ⟦0.3–0.8 mS/cm⟧ in all.', reads: ['3e-4..8e-4'] },
  { text: 'The films have ⟦0.3 - 0.8 mS/cm⟧ in all.', reads: ['3e-4..8e-4'] },
  { text: 'The films have ⟦2~11 mS/cm⟧ in all.', reads: ['2e-3..1.1e-2'] },
  { text: 'The films have ⟦0.4 ~ 26 µS/cm⟧ in all.', reads: ['4e-7..2.6e-5'] },
  { text: 'The films lie between ⟦0.2 and 0.9 mS/cm⟧ in all.', reads: ['2e-4..9e-4'] },
  { text: 'The films lie between ⟦2 × 10−5 and 4 × 10−5 S cm−1⟧ in all.', reads: ['2e-5..4e-5'] },
  { text: 'Reports range from ⟦0.1 to 4 mS/cm⟧ in all.', reads: ['1e-4..4e-3'] },
  { text: 'Values from ⟦1.0 × 10−4 to 3.3 × 10−4 S cm−1⟧ were listed.', reads: ['1e-4..3.3e-4'] },
  { text: 'The polymer reaches ⟦500 to 1,000 S cm-1⟧ when doped.', reads: ['500..1000'] },
  { text: 'Halides cover ⟦10−5–10−7 S cm−1⟧ in this list.', reads: ['1e-7..1e-5'] },
  { text: 'A window of ⟦10–20 mS/cm⟧ is open.', reads: ['1e-2..2e-2'] },
  { text: 'A window of ⟦10-12 mS/cm⟧ is open.', reads: ['1e-2..1.2e-2'] },
  // D56 ranges of powers
  { text: 'Polymers offer ⟦10−7–10−6 S cm−1⟧ here.', reads: ['1e-7..1e-6'] },
  { text: 'Polymers offer ⟦10 -5 -10 -7 S cm -1⟧ here.', reads: ['1e-7..1e-5'] },
  { text: 'Polymers offer ⟦10-7 to 10-5 S/cm⟧ here.', reads: ['1e-7..1e-5'] },
  { text: 'Polymers offer ⟦10–6–10–3 S cm–1⟧ here.', reads: ['1e-6..1e-3'] },
  { text: 'Polymers offer ⟦10⁻⁶–10⁻³ S cm⁻¹⟧ here.', reads: ['1e-6..1e-3'] },
  { text: 'Polymers offer ⟦10(-6)-10(-3) S cm(-1)⟧ here.', reads: ['1e-6..1e-3'] },
  // D57 change
  { text: 'It increases from ⟦0.3⟧ (x = 0) to ⟦1.2 mS/cm⟧ (x = 0.2).', reads: ['3e-4 #0', '1.2e-3 #0'] },
  { text: 'It decreased from ⟦2400⟧ to ⟦1300 S/cm⟧ after seven cycles.', reads: ['2400 #0', '1300 #0'] },
  { text: 'The value rises from ⟦10−6⟧ to ⟦10−4 S cm−1⟧ on heating.', reads: ['1e-6 #0', '1e-4 #0'] },
  { text: 'It goes from ⟦2.5 × 10−5 S cm−1⟧ up to ⟦6.3 × 10−3 S cm−1⟧ on heating.', reads: ['2.5e-5', '6.3e-3'] },
  { text: 'It has ⟦1.9⟧ instead of ⟦0.4 mS/cm⟧ after doping.', reads: ['1.9e-3 #0', '4e-4 #0'] },
  { text: 'It has ⟦1.9 mS/cm⟧, compared with ⟦0.4 mS/cm⟧ before.', reads: ['1.9e-3', '4e-4'] },
  {
    text: 'It climbs from ⟦1.2 × 10−4⟧ over ⟦5.0 × 10−4⟧ to ⟦2.1 × 10−3 S cm−1⟧ on doping.',
    reads: ['1.2e-4 #0', '5e-4 #0', '2.1e-3 #0'],
  },
  // curves by their letters
  {
    text: 'Conductivities at 800 °C are (a) ⟦0.12⟧, (b) ⟦0.043⟧ and (c) ⟦0.081 S/cm⟧.',
    reads: ['0.12 #0', '0.043 #0', '0.081 #0'],
  },
  // what each value was found under
  {
    text: 'Annealing for 1 h or 4 h helps. Glass: σ = ⟦0.08⟧; 1 h: ⟦1.9⟧; 4 h: ⟦3.1 mS/cm⟧.',
    reads: ['8e-5 #0', '1.9e-3 #0', '3.1e-3 #0'],
  },
  // D58 and D59 lists
  {
    text: 'Bulk and total values were ⟦4.8 × 10−4⟧ and ⟦3.4 × 10−4 S·cm−1⟧, respectively.',
    reads: ['4.8e-4 #0', '3.4e-4 #0'],
  },
  {
    text: 'They are ⟦0.01⟧, ⟦0.025⟧, and ⟦0.054 S cm–1⟧ at 500, 600, and 700 °C, respectively.',
    reads: ['0.01 #0', '0.025 #0', '0.054 #0'],
  },
  {
    text: 'Grain, boundary and total were ⟦4.8 × 10−4⟧, ⟦1.2 × 10−3⟧ and ⟦3.4 × 10−4 S cm−1⟧.',
    reads: ['4.8e-4 #0', '1.2e-3 #0', '3.4e-4 #0'],
  },
  { text: 'X and Y were ⟦0.11⟧ and ⟦0.29 mS cm−1⟧.', reads: ['1.1e-4 #0', '2.9e-4 #0'] },
  { text: 'They conduct at ⟦11.3⟧ and ⟦0.18 mS cm−1⟧ each.', reads: ['1.13e-2 #0', '1.8e-4 #0'] },
  { text: 'The pair gave ⟦175⟧ and ⟦160 Scm−1⟧ in air.', reads: ['175 #0', '160 #0'] },
  {
    text: 'They have more than ⟦1⟧, ⟦0.4⟧ and ⟦1.2 mS cm−1⟧, respectively.',
    reads: ['>1e-3 #0', '>4e-4 #0', '>1.2e-3 #0'],
  },
  { text: 'We list ⟦3.1⟧ (cubic) and ⟦0.2 mS/cm⟧ (tetragonal).', reads: ['3.1e-3 #0', '2e-4 #0'] },
  {
    text: 'They show ⟦3.5 × 10–4 S/cm⟧ (x = 0), ⟦2.6 × 10–4 S/cm⟧ (x = 4) and ⟦1.0 × 10–4 S/cm⟧ (x = 10).',
    reads: ['3.5e-4', '2.6e-4', '1e-4'],
  },
  { text: 'It had ⟦2.1⟧ and ⟦5.0 × 10−4 S cm−1⟧ in two runs.', reads: ['2.1e-4 ambiguous-scale #0', '5e-4 #0'] },
  // D61 around the material
  { text: 'We compare LLZO (⟦0.4 mS/cm⟧) with LATP (⟦1 mS/cm⟧).', reads: ['4e-4', '1e-3'] },
  { text: 'σ(Mg2+) = ⟦2.86 × 10−7⟧, and ⟦2.85 × 10−5 S cm−1⟧ at −10 and 40 °C.', reads: ['2.86e-7 #0', '2.85e-5 #0'] },
  { text: 'For x = 0.2, ⟦1.5 mS/cm⟧ was found.', reads: ['1.5e-3'] },
  { text: 'At 25 °C, ⟦1.2 mS/cm⟧ was found.', reads: ['1.2e-3'] },
  { text: 'In Fig. 3, ⟦1.2 mS/cm⟧ is marked.', reads: ['1.2e-3'] },
  // D62 uncertainty
  { text: 'The bulk has ⟦2.35(8) × 10−3 S cm−1⟧ at 298 K.', reads: ['2.35e-3±8e-5'] },
  { text: 'The crystal has ⟦0.124 ± 0.006 ohm–1 cm–1⟧ at 20 °C.', reads: ['0.124±0.006'] },
  { text: 'The pellet has ⟦(6.2 ± 0.3) × 10−5 S cm−1⟧ at 298 K.', reads: ['6.2e-5±3e-6'] },
  { text: 'The pellet has ⟦5.0 (±1.5) × 10−5 S cm−1⟧ at 298 K.', reads: ['5e-5±1.5e-5'] },
  { text: 'The pellet has ⟦2.0(3) mS cm−1⟧ at 298 K.', reads: ['2e-3±3e-4'] },
  { text: 'The pellet has ⟦(0.42 ± 0.02) mS cm−1⟧ at 298 K.', reads: ['4.2e-4±2e-5'] },
  { text: 'The fit gives ⟦8.3 [2.9, 23.7] mS/cm⟧ as an interval.', reads: ['8.3e-3±1.04e-2'] },
  { text: 'It reached ⟦18.4(27) × 10−3 S cm−1⟧ when sintered.', reads: ['1.84e-2±2.7e-3'] },
  // the unit at both ends, or in brackets with or without the power
  { text: 'It lies between ⟦1.0 × 10−4 S cm−1 and 1.0 × 10−3 S cm−1⟧ under load.', reads: ['1e-4..1e-3'] },
  { text: 'It lies at ⟦0.3 mS/cm–0.8 mS/cm⟧ under load.', reads: ['3e-4..8e-4'] },
  { text: 'Values ranging from ⟦0.3 mS/cm to 0.8 mS/cm⟧ occur.', reads: ['3e-4..8e-4'] },
  {
    text: 'Values were ⟦3.2⟧, ⟦1.1⟧, and ⟦0.4 (×10−4 S cm−1)⟧ for the three.',
    reads: ['3.2e-4 #0', '1.1e-4 #0', '4e-5 #0'],
  },
  {
    text: 'They show ⟦3.2 × 10−4⟧, ⟦1.1 × 10−4⟧ and ⟦4.0 × 10−5 (S cm−1)⟧ at RT.',
    reads: ['3.2e-4 #0', '1.1e-4 #0', '4e-5 #0'],
  },
  { text: 'It jumps from less than ⟦0.01⟧ to ⟦1.2 mS cm-1⟧ at once.', reads: ['<1e-5 #0', '1.2e-3 #0'] },
  { text: 'The two are ⟦1.4 mS·cm-1⟧, 0.33 eV / ⟦2.0 mS·cm-1⟧, 0.29 eV.', reads: ['1.4e-3', '2e-3'] },
  { text: 'It is 5 orders of magnitude below ⟦1 S/cm⟧ then.', reads: ['1'] },
  // the unit of the paragraph
  {
    text: 'Conductivities (σ, S·cm−1) were read on cooling. For the parent σ = ⟦7.2 × 10−2⟧ at 800 °C. For the other the values are ⟦5.0 × 10−2⟧ and ⟦6.6 × 10−4⟧.',
    reads: ['7.2e-2', '5e-2 #0', '6.6e-4 #0'],
  },
  { text: 'Conductivities (σ, S·cm−1) were read on cooling. The ratio is 7.2 × 10−2 and p = 5.0 × 10−2.', reads: [] },
  // resistivity said to be one, and said again as a conductivity
  { text: 'Its resistivity is 4.7 Ω cm, so the conductivity amounts to ⟦0.21 S/cm⟧.', reads: ['0.21'] },
  { text: 'Its resistivity is ⟦25 Ω cm⟧ at 300 °C.', reads: ['0.04'] },
  { text: 'A resistivity of ⟦2 kΩ·cm⟧ remained.', reads: ['5e-4'] },
  { text: 'The resistivity exceeds ⟦10⁸ Ω cm⟧ in the dark.', reads: ['<1e-8'] },
];
