import type { WordRule } from '../words.js';

const rule = (value: string, pattern: RegExp): WordRule<string> => ({ name: value, pattern, value });

/** Measurement methods by their standard names. */
export const METHOD_RULES: readonly WordRule<string>[] = [
  // "impedance spectroscopy", "EIS", "a.c. impedance", "Nyquist plot"
  rule(
    'impedance spectroscopy',
    /\b(?:(?:electrochemical |complex |a\.?c\.? )?impedance(?: (?:spectroscop\p{Ll}+|measurements?|spectra|analys[ei]s|data|analy[sz]ers?|plots?))?|EIS|Nyquist (?:plots?|diagrams?))(?!\p{L})/giu,
  ),
  // "d.c. polarisation", "Hebb–Wagner", "chronoamperometry"
  rule(
    'dc polarisation',
    /\b(?:d\.?c\.?[\s-]polari[sz]ation|(?:potentiostatic|galvanostatic) polari[sz]ation|Hebb.Wagner(?: \p{Ll}+)?|Wagner (?:method|polari[sz]ation)|chronoamperometry)(?!\p{L})/giu,
  ),
  // "four-probe", "4-point d.c.", "van der Pauw"
  rule('four-probe dc', /\b(?:four|4)[\s-]?(?:point|probe|terminal|electrode)s?\b|\bvan der Pauw\b/giu),
  // "PFG NMR", "7Li NMR"
  rule('NMR', /\b(?:(?:pulsed[\s-]field[\s-]gradient|PFG)[\s-])?NMR\b/gu),
  rule('AIMD', /\b(?:AIMD|(?:ab initio|first[- ]principles) molecular dynamics)\b/giu),
  rule('molecular dynamics', /\b(?:classical )?molecular dynamics\b|\bMD simulations?\b/giu),
  rule('bond valence', /\bBVSE\b|\bbond[- ]valence(?: site energy)?\b/giu),
  rule('dielectric spectroscopy', /\b(?:broadband dielectric|dielectric relaxation) spectroscop\p{Ll}+/giu),
];
