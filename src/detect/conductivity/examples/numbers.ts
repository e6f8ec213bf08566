import type { ConductivityExample } from './example.js';

/** PATTERNS A: ways of writing the number. */
export const NUMBER_EXAMPLES: readonly ConductivityExample[] = [
  // A1 the standard form
  { text: 'The sintered pellet conducts ⟦4.8 × 10−4 S cm−1⟧ at 25 °C.', reads: ['4.8e-4'] },
  { text: 'A grain conductivity of ⟦1.35 × 10−3 S cm−1⟧ was extracted from the fit.', reads: ['1.35e-3'] },
  { text: 'For the quenched glass we find ⟦7 × 10−7 S cm−1⟧.', reads: ['7e-7'] },
  { text: 'After a second annealing the value is ⟦9.02 × 10⁻⁵ S cm⁻¹⟧.', reads: ['9.02e-5'] },
  { text: 'Its conductivity, ⟦2.6 × 10⁻² S cm⁻¹⟧, rivals that of liquids.', reads: ['2.6e-2'] },
  // A2 x for the times sign
  { text: 'The film reached 25 nm and ⟦1.2 x 10-4 S cm-1⟧.', reads: ['1.2e-4'] },
  { text: 'Ball milling gave ⟦3.4x10-5 S/cm⟧ for the halide.', reads: ['3.4e-5'] },
  { text: 'With sodium the value drops to ⟦5.5 X 10-6 S/cm⟧.', reads: ['5.5e-6'] },
  { text: 'The second batch shows ⟦8.1 x10-4 S cm-1⟧.', reads: ['8.1e-4'] },
  { text: 'The third batch shows ⟦8.3x 10-4 S cm-1⟧.', reads: ['8.3e-4'] },
  { text: 'Cyrillic letters occur too: ⟦2,4 х 10-3 S/cm⟧.', reads: ['2.4e-3'] },
  // A3 hyphen and dashes as minus
  { text: 'Here hyphens are used throughout, ⟦6.6 × 10-4 S cm-1⟧.', reads: ['6.6e-4'] },
  { text: 'Here en dashes are used, ⟦6.6 × 10–4 S cm–1⟧.', reads: ['6.6e-4'] },
  { text: 'Both in one token: ⟦6.6 × 10-4 S cm–1⟧.', reads: ['6.6e-4'] },
  { text: 'A figure dash as in ⟦6.6 × 10‒4 S cm‒1⟧ is rare.', reads: ['6.6e-4'] },
  // A4 spaces inside
  { text: 'Converted text has ⟦3.9 × 10− 4 S cm− 1⟧ for the oxide.', reads: ['3.9e-4'] },
  { text: 'Or it has ⟦3.9 × 10 −4 S cm −1⟧ for the oxide.', reads: ['3.9e-4'] },
  { text: 'Or it has ⟦3.9 × 10 - 4 S cm - 1⟧ for the oxide.', reads: ['3.9e-4'] },
  { text: 'The bare power ⟦10 -4 S cm -1⟧ was quoted for the sulfide.', reads: ['1e-4'] },
  { text: 'Every sign apart: ⟦4.2 · 10 − 3 Ω − 1 cm − 1⟧ above the transition.', reads: ['4.2e-3'] },
  // A5 unusual minus signs
  { text: 'Soft hyphens: a conductivity of ⟦2.7 × 10\u00AD4 S cm\u00AD1⟧.', reads: ['2.7e-4'] },
  { text: 'Non-breaking hyphens: ⟦2.7 × 10\u20114 S cm\u20111⟧ was measured.', reads: ['2.7e-4'] },
  { text: 'A line extension as in ⟦2.7 × 10⎯4 S cm⎯1⟧ stands for minus.', reads: ['2.7e-4'] },
  { text: 'An old symbol font gives ⟦2.7 × 10⫺4 S cm⫺1⟧.', reads: ['2.7e-4'] },
  // A6 middle dots as times sign
  { text: 'German journals print ⟦1.2·10−4 S cm−1⟧.', reads: ['1.2e-4'] },
  { text: 'Others print ⟦3.3 ∙ 10−4 S cm−1⟧ or the like.', reads: ['3.3e-4'] },
  { text: 'The dot operator, ⟦4.5⋅10−6 S·cm−1⟧, is common.', reads: ['4.5e-6'] },
  { text: 'A bullet, ⟦6.1•10-3 S/cm⟧, is not.', reads: ['6.1e-3'] },
  { text: 'Whole numbers too: ⟦3·10-5 S cm-1⟧.', reads: ['3e-5'] },
  // A7 full stop as times sign
  { text: 'The undoped phase has ⟦3.10-5 S cm-1⟧ only.', reads: ['3e-5'] },
  { text: 'The doped one has ⟦3.4.10-5 S cm-1⟧.', reads: ['3.4e-5'] },
  { text: 'At the transition ⟦4.2.10⁻³ S cm⁻¹⟧ was recorded.', reads: ['4.2e-3'] },
  { text: 'One abstract says ⟦8.10⁻⁴ Ω⁻¹ cm⁻¹⟧ at 500 K.', reads: ['8e-4'] },
  { text: 'A mantissa with two decimals stays one: ⟦3.10 × 10-5 S cm-1⟧.', reads: ['3.1e-5'] },
  // A8 asterisk
  { text: 'In plain text files one sees ⟦1.2 * 10-4 S/cm⟧.', reads: ['1.2e-4'] },
  { text: 'Tighter: ⟦1.2*10-4 S/cm⟧.', reads: ['1.2e-4'] },
  // A9 decimal comma
  { text: 'La conductivité atteint ⟦1,2 * 10-4 S/cm⟧.', reads: ['1.2e-4'] },
  { text: 'Die Leitfähigkeit beträgt ⟦4,75 · 10−3 S cm−1⟧ bei 25 °C.', reads: ['4.75e-3'] },
  { text: 'Die Probe erreicht ⟦0,6 mS/cm⟧.', reads: ['6e-4'] },
  // A10 raised decimal point
  { text: 'The older literature prints ⟦1⋅2 × 10–4 S cm–1⟧.', reads: ['1.2e-4'] },
  { text: 'Likewise ⟦5·64 × 10−6 Ω−1 cm−1⟧ for the borate glass.', reads: ['5.64e-6'] },
  // A11 colon as decimal point
  { text: 'A damaged font shows ⟦1:2 × 10−4 S cm−1⟧.', reads: ['1.2e-4'] },
  // A12 bare power
  { text: 'Most members stay near ⟦10−4 S cm−1⟧.', reads: ['~1e-4'] },
  { text: 'The film has ⟦10⁻⁶ S cm⁻¹⟧ at best.', reads: ['^1e-6'] },
  { text: 'A conductivity of ⟦10-3 S/cm⟧ suffices.', reads: ['1e-3'] },
  { text: 'The value of ⟦10⁻³ mS cm⁻¹⟧ is too low.', reads: ['1e-6'] },
  // A13 leading zero and E notation
  { text: 'The log file lists ⟦8.4x10-05 S/cm⟧.', reads: ['8.4e-5'] },
  { text: 'A spreadsheet gives ⟦1.2E-4 S/cm⟧.', reads: ['1.2e-4'] },
  { text: 'Another gives ⟦1.2e-4 S/cm⟧.', reads: ['1.2e-4'] },
  { text: 'A third gives ⟦1.18E-05 S cm-1⟧ for the same pellet.', reads: ['1.18e-5'] },
  { text: 'With a minus sign it is ⟦6E−6 S/cm⟧.', reads: ['6e-6'] },
  // A14 mantissa below one
  { text: 'The thick film reaches ⟦0.36 × 10−3 S cm−1⟧.', reads: ['3.6e-4'] },
  { text: 'At 60 °C the membrane has ⟦0.9 × 10⁻⁴ S cm⁻¹⟧.', reads: ['9e-5'] },
  { text: 'Without the zero it reads ⟦.36 × 10−3 S cm−1⟧.', reads: ['3.6e-4'] },
  // A15 plain decimals
  { text: 'The crystal has ⟦0.0047 S cm−1⟧ along c.', reads: ['4.7e-3'] },
  { text: 'The melt has ⟦0.6 S/cm⟧.', reads: ['0.6'] },
  { text: 'At 300 °C the tube conducts ⟦0.21 S cm−1⟧.', reads: ['0.21'] },
  { text: 'The argyrodite reaches ⟦9.4 mS cm−1⟧ after sintering.', reads: ['9.4e-3'] },
  { text: 'Copper iodide reaches ⟦12 mS/cm⟧.', reads: ['1.2e-2'] },
  { text: 'The dry polymer has ⟦38 µS/cm⟧.', reads: ['3.8e-5'] },
  { text: 'A value of ⟦0.00012 S/cm⟧ was given.', reads: ['1.2e-4'] },
  // A16 one power for several mantissas
  { text: 'All pellets lie at ⟦(2.2–6.5) × 10−3 S cm−1⟧.', reads: ['2.2e-3..6.5e-3'] },
  { text: 'The series spans ⟦4–7 × 10−3 S cm−1⟧.', reads: ['4e-3..7e-3'] },
  { text: 'Polycrystals give ⟦1.1− 2.7· 10−2 S cm−1⟧.', reads: ['1.1e-2..2.7e-2'] },
  { text: 'Glasses gave ⟦(6–8)·10-2 S·cm-1⟧ at 400 °C.', reads: ['6e-2..8e-2'] },
  { text: 'Grain and boundary have ⟦(3.0⟧ and ⟦0.8) × 10−4 S cm−1⟧, respectively.', reads: ['3e-4 #0', '8e-5 #0'] },
  // A17 thousands
  { text: 'Brine showed ⟦61 000 µS/cm⟧ in the field.', reads: ['6.1e-2'] },
  { text: 'The nickel cermet has ⟦2,500 S cm-1⟧ at 800 °C.', reads: ['2500'] },
  { text: 'The felt conducts ⟦1,240.5 S/cm⟧.', reads: ['1240.5'] },
  // A18 LaTeX
  { text: 'It reaches $⟦4.6 \\cdot 10^{-3} \\mathrm{~S} / \\mathrm{cm}⟧$ at 300 K.', reads: ['4.6e-3'] },
  { text: 'It reaches $⟦1.2 \\times 10^{-4} \\mathrm{~S} \\, \\mathrm{cm}^{-1}⟧$ at 300 K.', reads: ['1.2e-4'] },
  { text: 'With units outside: $⟦7 \\times 10^{-6}$ S cm$^{-1}⟧$ for the film.', reads: ['7e-6'] },
  // A19 caret and brackets
  { text: 'The record reads ⟦1.2 X 10^(-4) S/cm⟧.', reads: ['1.2e-4'] },
  { text: 'Plain text has ⟦5.1 x 10^-4 S cm^-1⟧.', reads: ['5.1e-4'] },
  { text: 'A database gives ⟦1.2 x 10(-4) S cm(-1)⟧.', reads: ['1.2e-4'] },
  { text: 'And for the parent ⟦10(-4) S cm(-1)⟧.', reads: ['1e-4'] },
  { text: 'In ohms: ⟦4.2.10(-3) Omega(-1) cm(-1)⟧ was found.', reads: ['4.2e-3'] },
  { text: 'Metals have ⟦1.5 x 10(4) S cm(-1)⟧.', reads: ['1.5e4'] },
  // A20 HTML
  { text: 'The glass has ⟦1.2 × 10<sup>–4</sup> S cm<sup>–1</sup>⟧ at room temperature.', reads: ['1.2e-4'] },
  {
    text: 'It has ⟦1.2&#x02009;&#x000D7;&#x02009;10<sup>&#x02212;4</sup> S cm<sup>&#x02212;1</sup>⟧.',
    reads: ['1.2e-4'],
  },
  { text: 'It has ⟦3 &times; 10<sup>-5</sup> S/cm⟧.', reads: ['3e-5'] },
  // A21 patents
  { text: 'The claimed material has at least ⟦1.2×10.sup.-4 S/cm⟧.', reads: ['>1.2e-4'] },
  { text: 'Preferred is ⟦10.sup.-3 S/cm⟧.', reads: ['1e-3'] },
  // A22 the power named
  { text: 'Conductivities of the order of ⟦10−4 S cm−1⟧ are typical.', reads: ['O1e-4'] },
  { text: 'The value lies in the ⟦10−2 S cm–1⟧ range.', reads: ['O1e-2'] },
  { text: 'On the order of ⟦10⁻⁵ S cm⁻¹⟧ is all that polymers offer.', reads: ['O1e-5'] },
  // A23 logarithms
  { text: 'At 30 °C log σ = ⟦−3.5⟧ (σ in S cm−1) was read off.', reads: ['3.16228e-4'] },
  {
    text: 'The plot of log(σ / S cm−1) climbs from ⟦−6.1⟧ for x = 0 to ⟦−2.05⟧ for x = 0.6.',
    reads: ['7.94328e-7 #0', '8.91251e-3 #0'],
  },
  { text: 'log10(σ/S cm−1) is ⟦−4.2⟧ for the glass.', reads: ['6.30957e-5'] },
  { text: 'We found log σ0 ≈ 2 and log σT = 1.5 for the crystal.', reads: [] },
];
