import type { Origin } from '../../domain/index.js';
import type { WordRule } from '../words.js';

const rule = (name: string, pattern: RegExp, value: Origin): WordRule<Origin> => ({ name, pattern, value });
const YEAR = String.raw`(?:19|20)\d\d[a-z]?`;

/** Words and marks that say where a value comes from. */
export const ORIGIN_RULES: readonly WordRule<Origin>[] = [
  // "[12]", "[4–6]", "(Kanno et al., 2011)", "(ref 9)"
  rule('bracketed reference', /\[\s*\d{1,3}(?:\s*[,–−-]\s*\d{1,3})*\s*\]/gu, 'cited'),
  rule(
    'author and year',
    new RegExp(String.raw`\b[A-Z][\p{L}-]+(?: et al\.?| and [A-Z][\p{L}-]+)?,? \(?${YEAR}\)?`, 'gu'),
    'cited',
  ),
  rule('named authors', /\b(?:et al\b|and co-?workers|and colleagues|group of\b|by the group)/giu, 'cited'),
  rule('reference word', /\b(?:refs?\.?|reference)\s*\[?\d+/giu, 'cited'),
  // "was reported", "in the literature", "previously", "is known", "supplier states"
  rule(
    'reported',
    /\b(?:(?:was|were|been|is|are|as) (?:recently |first |also |previously |already )?(?:reported|published|found by|shown by|obtained by|claimed|described|achieved by)|report(?:ed|s)?\b(?! here)|literature|previous(?:ly)? (?:stud|work|report|publ|found)|earlier (?:stud|work|report)|(?:supplier|manufacturer|vendor)(?:['’]s)? (?:states?|gives?|specif)|data ?sheet|is known (?:as|to|for)|well[- ]known)/giu,
    'cited',
  ),
  // "AIMD", "predicted", "calculated", "extrapolated", "simulations"
  rule(
    'calculated',
    /\b(?:AIMD|ab initio|first[- ]principles|molecular dynamics|MD simulations?|DFT(?:-based)?|density functional|simulat(?:ed|ions?)|predict(?:s|ed|ion)?|comput(?:ed|ations?|ational)|calculat(?:ed|ions?) (?:conductivit|ionic|value|room|σ|activation|for|to be|from the|by)|calculations?|bond[- ]valence|BVSE|extrapolat(?:ed|es|ing|ion)|theoretical(?:ly)?|machine[- ]learn\w+|force[- ]field|Nernst.Einstein)\b/giu,
    'calculated',
  ),
  // "this work", "we obtained", "in the present study", "herein"
  rule(
    'own work',
    /\b(?:(?:this|the present|our(?: own)?) (?:work|stud(?:y|ies)|paper|investigation|samples?|measurements?|results?)|we (?:\w+ )?(?:obtain|measur|found|find|observ|achiev|report|prepar|demonstrat|record|determin|show|present|synthesi[sz])\w*|in our hands|herein|here,)/giu,
    'measured',
  ),
  // "experimental", "was measured", "impedance"
  rule(
    'experiment',
    /\b(?:experimental(?:ly)?|measured|as[- ]prepared|was determined|were determined|impedance)\b/giu,
    'measured',
  ),
  // "should exceed", "required", "target", "threshold"
  rule(
    'requirement',
    /\b(?:should (?:be|exceed|reach|have|possess|at least)|must (?:be|exceed|have|possess|reach)|require(?:s|d|ments?)?|need(?:s|ed)? to|demand(?:s|ed|ing)?|target(?:s|ed)?|threshold|goal|desir(?:ed|able)|criteri(?:on|a)|necessary|minimum (?:value|conductivity)|at least (?=\d)|practical (?:use|application|level|limit|value|requirement)s?|for practical|suitable for (?:practical|application)|is considered|considered (?:to be )?(?:sufficient|acceptable)|benchmark|acceptable|specification|commerciali[sz]ation|no lower than|needed|rule of thumb|guide ?lines?|dashed lines?|dotted lines?|sufficient(?:ly high)? for)\b/giu,
    'requirement',
  ),
];
