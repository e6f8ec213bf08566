import type { WordRule } from '../words.js';

const rule = (value: string, pattern: RegExp): WordRule<string> => ({ name: value, pattern, value });

/** Measurement methods by their standard names. */
export const METHOD_RULES: readonly WordRule<string>[] = [
  rule(
    'impedance spectroscopy',
    /\b(?:impedance (?:spectroscop\w+|measurements?|spectra|analys[ei]s|data|analyzer)|EIS|ac impedance|a\.c\. impedance|complex impedance|impedance)\b/giu,
  ),
  rule(
    'dc polarisation',
    /\b(?:d\.?c\.? polari[sz]ation|Hebb.Wagner|Wagner (?:method|polari[sz]ation)|chronoamperometry|potentiostatic (?:method|polari[sz]ation))\b/giu,
  ),
  rule('four-probe dc', /\b(?:four|4)[\s-]?(?:point|probe|terminal|electrode)\b|\bvan der Pauw\b/giu),
  rule('NMR', /\b(?:pulsed[\s-]field[\s-]gradient|PFG)?[\s-]?NMR\b/gu),
  rule('AIMD', /\b(?:AIMD|ab initio molecular dynamics|first[- ]principles molecular dynamics)\b/giu),
  rule('molecular dynamics', /\b(?:classical )?molecular dynamics|\bMD simulations?\b/giu),
];
