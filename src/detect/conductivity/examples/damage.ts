import type { ConductivityExample } from './example.js';

/** PATTERNS B: damage to times, minus and digits. Signs are read as the unit proves them, always in doubt. */
export const DAMAGE_EXAMPLES: readonly ConductivityExample[] = [
  // B24 control characters that nobody repaired
  { text: 'The pellet has ⟦6.1 \u0002 10\u00004 S cm\u00001⟧ at room temperature.', reads: ['6.1e-4 lost-sign'] },
  { text: 'The film has ⟦2.3 \u0001 10\u00036 S cm\u00031⟧ only.', reads: ['2.3e-6 lost-sign'] },
  // B25 lost for good
  { text: 'The pellet has ⟦6.1 10 4 S cm 1⟧ at room temperature.', reads: ['6.1e-4 lost-sign'] },
  { text: 'The pellet has ⟦6.110 4 S cm1⟧ at room temperature.', reads: ['6.1e-4 lost-sign'] },
  { text: 'Polymers stay at ⟦104e105 S cm1⟧ at room temperature.', reads: ['1e-5..1e-4 lost-sign'] },
  { text: 'The optimum is the calcium one with ⟦2.810 5 S cm 1⟧ and 0.40 eV.', reads: ['2.8e-5 lost-sign'] },
  {
    text: 'The content is 3 wt% and the conductivity ⟦2.6 × 105 S cm1⟧. The composite is soft.',
    reads: ['2.6e-5 lost-sign'],
  },
  {
    text: 'Oxides, ⟦1.0 10 4 S cm 1⟧, and sulfides, ⟦2.7 10 5 S cm 1⟧, are compared.',
    reads: ['1e-4 lost-sign', '2.7e-5 lost-sign'],
  },
  {
    text: 'Values of ⟦4.4 10 3⟧ and ⟦1.9 10 3 S cm 1⟧ were found.',
    reads: ['4.4e-3 lost-sign #0', '1.9e-3 lost-sign #0'],
  },
  { text: 'A decimal survives: ⟦0.34 S cm 1⟧ at 450 °C.', reads: ['0.34 lost-sign'] },
  { text: 'The bare power became ⟦104 S cm1⟧ for this garnet.', reads: ['1e-4 lost-sign'] },
  { text: 'With ohms it is ⟦3.2 10 5 Ω 1 cm 1⟧.', reads: ['3.2e-5 lost-sign'] },
  { text: 'Spread survives: ⟦2.0(3) 10 4 S cm 1⟧ for the pellet.', reads: ['2e-4±3e-5 lost-sign'] },
  // B26 private use
  { text: 'The hydrate has ⟦5.8\uF020\uF0B4\uF02010\uF02D4 S cm\uF02D1⟧ in wet air.', reads: ['5.8e-4 lost-sign'] },
  { text: 'Stripped of them it is ⟦610-5 S cm-1⟧ in print.', reads: ['6e-5 lost-sign'] },
  { text: 'Stripped of them it is ⟦6.110-4 S cm-1⟧ in print.', reads: ['6.1e-4 lost-sign'] },
  // B27 digits for signs
  { text: 'The sulfide reaches ⟦6.3 9 10-4 S cm-1⟧ at room temperature.', reads: ['6.3e-4 lost-sign'] },
  { text: 'The bromide reaches ⟦8.8 3 10⁻⁵ S cm⁻¹⟧ at 160 °C.', reads: ['8.8e-5 lost-sign'] },
  { text: 'The garnet reaches ⟦8.1 6 1025 S cm21⟧ at 25 °C.', reads: ['8.1e-5 lost-sign'] },
  { text: 'The electronic part is ⟦3 6 10212 S cm21⟧.', reads: ['3e-12 lost-sign'] },
  { text: 'The bulk value was ⟦9.7 3 1024 S cm21⟧ there.', reads: ['9.7e-4 lost-sign'] },
  // B28 accents
  { text: 'The membrane has ⟦2.9 ´ 10-5 S cm-1⟧ at 40 °C.', reads: ['2.9e-5'] },
  { text: 'The membrane has ⟦6.4 ⫻ 10⫺4 S cm⫺1⟧ at 40 °C.', reads: ['6.4e-4'] },
  // "8 © 10¹4 S cm¹1" is the reader's to repair; unrepaired it is no number
  { text: 'The glass has 8 © 10¹4 S cm¹1 at room temperature.', reads: [] },
  { text: 'The glass has ⟦8 © 10−4 S cm−1⟧ at room temperature.', reads: ['8e-4 lost-sign'] },
  // B29 footnote-like fragments
  { text: 'The composite has ⟦4.8 31) 10 31)4 S cm 31)1⟧ at 25 °C.', reads: ['4.8e-4 lost-sign'] },
  { text: 'The composite has ⟦5.5 204)10-5 S cm-1⟧ at 300 °C.', reads: ['5.5e-5 lost-sign'] },
  // B30 cid codes
  { text: 'The halide has ⟦7 mS cm(cid:0)1⟧ after annealing.', reads: ['7e-3 lost-sign'] },
  { text: 'The halide has ⟦6 (cid:2) 10(cid:0)10 S cm(cid:0)1⟧ for electrons.', reads: ['6e-10 lost-sign'] },
  // B31 codes of old publishers
  { text: 'The phosphate has ⟦8.2 /C2 10 /C0 5 S cm /C0 1⟧ in the dry state.', reads: ['8.2e-5 lost-sign'] },
  { text: 'The phosphate has ⟦6 × 10 GLYPH<0> 4 S cm GLYPH<0> 1⟧ in the dry state.', reads: ['6e-4 lost-sign'] },
  // B32 letters for signs
  { text: 'The iodide reaches ⟦2.3 × 10e3 ohme1 cme1⟧ there.', reads: ['2.3e-3 lost-sign'] },
  { text: 'Its value was w⟦2.4 mS cm−1⟧ in that work.', reads: ['~2.4e-3'] },
  { text: 'Borates have ⟦1.4e2.3 µS cm−1⟧ as films.', reads: ['1.4e-6..2.3e-6'] },
  // B33 character recognition
  { text: 'Bulk values are ⟦1.25 X 10"2 S cm"1⟧ in that report.', reads: ['1.25e-2 lost-sign'] },
  { text: 'The pressed discs had ⟦3 X 10"4 ohm"1 cm"1⟧ at 25 °C.', reads: ['3e-4 lost-sign'] },
  { text: "The pressed discs had ⟦4 x lo-3 ohm-' cm-'⟧ at 290 K.", reads: ['4e-3 unit-typo'] },
  // B34 torn apart
  {
    text: 'The composition had ⟦3.7 × 10 which is the highest value within the present −3 S cm −1⟧ series.',
    reads: ['3.7e-3 torn'],
  },
  { text: 'It reached ⟦8.1 × 10 S cm⟧ for the glass, while −4 −1 the others were lower.', reads: ['8.1e-4 torn'] },
  { text: 'It is said −3 S cm −1 and 5.6 of the total.', reads: [] },
  { text: 'We measured 5.6 × 10 S cm for this pellet.', reads: [] },
  // B35 exponent gone
  { text: 'Here the number is lost, of 9 brittle, and −4 S/cm remains.', reads: [] },
  // B36 debris
  { text: 'The electronic part is ⟦4.2 × 10−10 S cm−1⟧.0 × 10−10 S cm−1 after annealing.', reads: ['4.2e-10'] },
  // B37 glued words and spaces
  { text: 'A value of⟦2.46 × 10−4 S cm−1⟧at 25 °C was found.', reads: ['2.46e-4'] },
  { text: 'The conductivity being⟦4.2 × 10−4 S cm−1⟧is high.', reads: ['4.2e-4'] },
  { text: 'Thin spaces: ⟦1.6 × 10−4 S cm−1⟧ for the oxide.', reads: ['1.6e-4'] },
  { text: 'The times sign is gone: ⟦3.4 10-7 S cm-1⟧ for the glass.', reads: ['3.4e-7 lost-sign'] },
  { text: 'The times sign is gone: ⟦6 10−8 S cm−1⟧ for the crystal.', reads: ['6e-8 lost-sign'] },
  // B38 positive powers without a caret
  { text: 'The metal has a conductivity of ⟦105 S/cm⟧ and is printed.', reads: ['1e5 lost-exponent'] },
  { text: 'A cathode with ⟦104 S∙cm−1⟧ needs no carbon.', reads: ['1e4 lost-exponent'] },
  { text: 'The oxide reaches ⟦1.2 × 103 S/cm⟧ at 700 °C.', reads: ['1.2e3 lost-exponent'] },
  { text: 'The raised form ⟦1.2 × 10³ S cm⁻¹⟧ is certain.', reads: ['1.2e3'] },
  { text: 'The foil ( ⟦≈ 10 7 S m -1⟧ ) is a metal.', reads: ['~1e5 lost-exponent'] },
  { text: 'Between 10⁻⁴ and more, a plain ⟦104 S/cm⟧ is a number.', reads: ['104 lost-exponent'] },
];
