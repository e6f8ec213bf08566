/** A sentence and what is read in it: ⟦ and ⟧ stand around each name of a method; `reads` gives its standard name. */
export type MethodExample = { readonly text: string; readonly reads: readonly string[] };

const none = (text: string): MethodExample => ({ text, reads: [] });
const one = (text: string, ...reads: string[]): MethodExample => ({ text, reads });
const IMPEDANCE = 'impedance spectroscopy';

export const METHOD_EXAMPLES: readonly MethodExample[] = [
  one('It was measured by ⟦impedance spectroscopy⟧.', IMPEDANCE),
  one('It was measured by ⟦electrochemical impedance spectroscopy⟧ (⟦EIS⟧).', IMPEDANCE, IMPEDANCE),
  one('The ⟦AC impedance⟧ was recorded.', IMPEDANCE),
  one('The ⟦a.c. impedance measurements⟧ took a day.', IMPEDANCE),
  one('A ⟦complex impedance plot⟧ is shown.', IMPEDANCE),
  one('An ⟦impedance analyzer⟧ was used.', IMPEDANCE),
  one('The ⟦impedance analyser⟧ was calibrated.', IMPEDANCE),
  one('A ⟦Nyquist plot⟧ is shown.', IMPEDANCE),
  one('It was found by ⟦DC polarization⟧.', 'dc polarisation'),
  one('It was found by ⟦d.c. polarisation⟧.', 'dc polarisation'),
  one('A ⟦Hebb–Wagner cell⟧ was used.', 'dc polarisation'),
  one('We ran ⟦chronoamperometry⟧ at 0.5 V.', 'dc polarisation'),
  one('A ⟦potentiostatic polarization⟧ followed.', 'dc polarisation'),
  one('The ⟦four-probe⟧ method was used.', 'four-probe dc'),
  one('The ⟦4-point⟧ method was used.', 'four-probe dc'),
  one('The ⟦van der Pauw⟧ geometry was used.', 'four-probe dc'),
  one('From 7Li ⟦PFG NMR⟧ we get D.', 'NMR'),
  one('From ⟦NMR⟧ we get D.', 'NMR'),
  one('It was predicted by ⟦AIMD⟧.', 'AIMD'),
  one('We ran ⟦ab initio molecular dynamics⟧.', 'AIMD'),
  one('We ran ⟦classical molecular dynamics⟧.', 'molecular dynamics'),
  one('We ran ⟦MD simulations⟧.', 'molecular dynamics'),
  one('A ⟦bond valence site energy⟧ map is shown.', 'bond valence'),
  one('It was found by ⟦broadband dielectric spectroscopy⟧.', 'dielectric spectroscopy'),
  none('The polarization of the electrode rises.'),
  none('Four samples were measured.'),
  none('The dynamics are slow.'),
  none('The bond length is 2 Å.'),
  none('Raman spectra were recorded.'),
  none('X-ray diffraction shows one phase.'),
  none('The DC current was 1 mA.'),
];
