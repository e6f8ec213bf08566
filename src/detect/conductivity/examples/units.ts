import type { ConductivityExample } from './example.js';

/** PATTERNS C: units. */
export const UNIT_EXAMPLES: readonly ConductivityExample[] = [
  // C39 siemens per centimetre
  { text: 'The oxide shows ⟦2.5 × 10−4 S·cm−1⟧ here.', reads: ['2.5e-4'] },
  { text: 'The oxide shows ⟦2.5 × 10-4 S.cm-1⟧ here.', reads: ['2.5e-4'] },
  { text: 'The oxide shows ⟦2.5 × 10-4 S ∙ cm-1⟧ here.', reads: ['2.5e-4'] },
  { text: 'The oxide shows ⟦2.5 × 10−4 S⋅cm−1⟧ here.', reads: ['2.5e-4'] },
  { text: 'The oxide shows ⟦2.5 × 10−4 Scm−1⟧ here.', reads: ['2.5e-4'] },
  { text: 'The oxide shows ⟦2.5 × 10−4 S / cm⟧ here.', reads: ['2.5e-4'] },
  { text: 'The oxide shows ⟦2.5 × 10−4 S/ cm⟧ here.', reads: ['2.5e-4'] },
  // C40 millisiemens
  { text: 'The selenide shows ⟦2.4 mS cm−1⟧ as pressed.', reads: ['2.4e-3'] },
  { text: 'The selenide shows ⟦2.4 mScm−1⟧ as pressed.', reads: ['2.4e-3'] },
  { text: 'The selenide shows ⟦2.4 mS·cm⁻¹⟧ as pressed.', reads: ['2.4e-3'] },
  { text: 'The selenide shows ⟦2.4 mS/cm⟧ as pressed.', reads: ['2.4e-3'] },
  { text: 'The selenide shows ⟦2.4 mS. cm-1⟧ as pressed.', reads: ['2.4e-3'] },
  // C41 smaller
  { text: 'LiPON has ⟦2.3 µS cm−1⟧ as deposited.', reads: ['2.3e-6'] },
  { text: 'LiPON has ⟦2.3 μS cm−1⟧ as deposited.', reads: ['2.3e-6'] },
  { text: 'LiPON has ⟦2.3 uS/cm⟧ as deposited.', reads: ['2.3e-6'] },
  { text: 'LiPON has ⟦2.3 µ S cm -1⟧ as deposited.', reads: ['2.3e-6'] },
  { text: 'The nitride has ⟦65 nS/cm⟧ across the layers.', reads: ['6.5e-8'] },
  { text: 'The oxide has ⟦4 pS cm−1⟧ of electrons.', reads: ['4e-12'] },
  // C42 per metre
  { text: 'Zirconia has ⟦2.5 S m−1⟧ at 800 °C.', reads: ['2.5e-2'] },
  { text: 'Zirconia has ⟦2.5 S/m⟧ at 800 °C.', reads: ['2.5e-2'] },
  { text: 'Zirconia has ⟦2.5 S⋅m–1⟧ at 800 °C.', reads: ['2.5e-2'] },
  { text: 'Zirconia has ⟦2.5 Sm −1⟧ at 800 °C.', reads: ['2.5e-2'] },
  { text: 'The dry gel has ⟦14 μS/m⟧ in vacuum.', reads: ['1.4e-7'] },
  { text: 'The wet gel has ⟦14 mS/m⟧ in vacuum.', reads: ['1.4e-4'] },
  { text: 'The soil extract had ⟦2.3 dS/m⟧ then.', reads: ['2.3e-3'] },
  { text: 'The garnet has ⟦4 × 10−2 S m−1⟧ at 25 °C.', reads: ['4e-4'] },
  // C43 reciprocal ohms
  { text: 'Early work gave ⟦6.1 × 10−5 Ω−1 cm−1⟧ at 25 °C.', reads: ['6.1e-5'] },
  { text: 'Early work gave ⟦6.1 × 10−5 Ω−1cm−1⟧ at 25 °C.', reads: ['6.1e-5'] },
  { text: 'Early work gave ⟦6.1 × 10–5 Ω–1·cm–1⟧ at 25 °C.', reads: ['6.1e-5'] },
  { text: 'Early work gave ⟦6.1 × 10−3 Ω−1m−1⟧ at 25 °C.', reads: ['6.1e-5'] },
  { text: 'The iodide has ⟦0.27 ohm−1 cm−1⟧ at 25 °C.', reads: ['0.27'] },
  { text: 'The iodide has ⟦0.27 Ohm-1∙cm-1⟧ at 25 °C.', reads: ['0.27'] },
  { text: 'The iodide has ⟦27 ohm-1m-1⟧ at 25 °C.', reads: ['0.27'] },
  { text: 'The iodide has ⟦0.27 Omega(-1) cm(-1)⟧ at 25 °C.', reads: ['0.27'] },
  { text: 'The iodide has ⟦0.27 (Ω cm)−1⟧ at 25 °C.', reads: ['0.27'] },
  { text: 'The iodide has ⟦0.27 (Ω·cm)⁻¹⟧ at 25 °C.', reads: ['0.27'] },
  { text: 'The oxide has ⟦2 × 10−5 (Ω m)−1⟧ at 500 °C.', reads: ['2e-7'] },
  { text: 'A conductivity of ⟦3 × 10−6 R-1 cm-1⟧ is what the scan shows.', reads: ['3e-6 unit-typo'] },
  { text: 'A conductivity of ⟦3 × 10−6 V-1 cm-1⟧ is what the scan shows.', reads: ['3e-6 unit-typo'] },
  { text: 'In older units ⟦4 × 10−3 mho/cm⟧ was reported.', reads: ['4e-3'] },
  { text: 'With the length first: ⟦4 × 10−3 cm−1 Ω−1⟧.', reads: ['4e-3'] },
  // C44 solidus
  { text: 'The acid salt has ⟦6 × 10−4/Ωcm⟧ at 140 °C.', reads: ['6e-4'] },
  { text: 'The acid salt has ⟦6 x 10-4 /Ω cm⟧ at 140 °C.', reads: ['6e-4'] },
  // C45 words
  { text: 'Tap water of ⟦4 microsiemens per centimetre⟧ is pure.', reads: ['4e-6'] },
  { text: 'The crystal has ⟦18 siemens per metre⟧ in the plane.', reads: ['0.18'] },
  { text: 'It offers ⟦2 millisiemens per centimeter⟧ when pressed.', reads: ['2e-3'] },
  { text: 'It offers ⟦0.3 milli-Siemens per cm⟧ when pressed.', reads: ['3e-4'] },
  // C46 misprints
  { text: 'The pellet has ⟦1.12 mS/cm−1⟧ after drying.', reads: ['1.12e-3 unit-typo'] },
  { text: 'An ionic conductivity of ⟦3 × 10−4 Ω cm–1⟧ was stated.', reads: ['3e-4 unit-typo'] },
  { text: 'The ionic conductivity was ⟦0.6 mS cm−2⟧ at 30 °C.', reads: ['6e-4 unit-typo'] },
  // C47 cut
  { text: 'The hydride shows ⟦5.1 mS cm⟧ and more elsewhere.', reads: ['5.1e-3 unit-incomplete'] },
  { text: 'The oxide shows ⟦2 × 10−4 S cm−⟧ in that line.', reads: ['2e-4 unit-incomplete'] },
  { text: 'Its conductivity of ⟦10−4 cm−1⟧ lacks the siemens.', reads: ['1e-4 unit-incomplete'] },
  // C48 shared
  {
    text: 'The four samples have ⟦2.1⟧, ⟦1.7⟧, ⟦0.31⟧, ⟦0.08 mS/cm⟧.',
    reads: ['2.1e-3 #0', '1.7e-3 #0', '3.1e-4 #0', '8e-5 #0'],
  },
  { text: 'They have ⟦6 × 10−4⟧ and ⟦2 × 10−5 S cm−1⟧ each.', reads: ['6e-4 #0', '2e-5 #0'] },
  {
    text: 'The order is ⟦0.40⟧ < ⟦1.15⟧ < ⟦5.20 mS cm−1⟧ for the three.',
    reads: ['4e-4 #0', '1.15e-3 #0', '5.2e-3 #0'],
  },
  // C49 missing for one member
  {
    text: 'The conductivity is ⟦4.0 × 10−5 S cm−1⟧ at 100 °C and up to ⟦2.5 × 10−3⟧ at 250 °C.',
    reads: ['4e-5', '^2.5e-3'],
  },
  { text: 'It conducts ⟦1.1 × 10−4⟧ (300 K) or ⟦2.0 × 10−3 S cm−1⟧ (400 K).', reads: ['1.1e-4 #0', '2e-3 #0'] },
  { text: 'An ionic conductivity of ⟦2 × 10−4⟧ was mentioned in passing.', reads: ['2e-4 unit-incomplete'] },
  // C50 the unit first
  { text: 'The conductivity σ (S cm−1) = ⟦3.2 × 10−4⟧ at 30 °C.', reads: ['3.2e-4'] },
  { text: 'Conductivity in mS/cm: ⟦4.7⟧ for the best pellet.', reads: ['4.7e-3'] },
  // C51 glued
  { text: 'The glass has ⟦0.0061S/cm⟧ at 235 °C.', reads: ['6.1e-3'] },
  { text: 'The glass has ⟦3.7 × 10-4Scm-1⟧ at 235 °C.', reads: ['3.7e-4'] },
  { text: 'The glass has ⟦3.7 × 10−4 S cm−1⟧at 235 °C.', reads: ['3.7e-4'] },
  { text: 'The glass has ⟦3.7 × 10−4 S cm−1⟧[3,22] at 235 °C.', reads: ['3.7e-4'] },
  { text: 'The glass has ⟦0.1 S/cm⟧4127 at 235 °C.', reads: ['0.1'] },
  { text: 'The glass has ⟦3.7 × 10−4 S cm−1⟧31 at 235 °C.', reads: ['3.7e-4'] },
  { text: 'The anode conducts ⟦63 Scm−1⟧and ⟦60 Scm−1⟧ at 415 °C.', reads: ['63', '60'] },
];
