import type { Origin } from '../../domain/index.js';
import type { WordRule } from '../words.js';

const rule = (name: string, pattern: RegExp, value: Origin): WordRule<Origin> => ({ name, pattern, value });

/** "2011", "1976a" */
const YEAR = String.raw`(?:19|20)\d\d[a-z]?`;
/** "Kanno", "O’Callaghan" */
const NAME = String.raw`[A-Z][\p{L}'’-]+`;
/** "12", "4–6", "3,7" */
const NUMBERS = String.raw`\d{1,3}(?:\s?[,–−-]\s?\d{1,3})*`;
/** Words that turn "reported" into the paper's own report. */
const HERE = String.raw`(?!\s+(?:here(?:in)?|in (?:this|the present)))`;
const BE = '(?:is|are|was|were|been|being|as|had)';
const OFTEN = '(?:recently |first |also |previously |already |originally |later |since |once )?';

/** Words and marks that say where a value comes from. */
export const ORIGIN_RULES: readonly WordRule<Origin>[] = [
  // "[12]", "[4–6]", not the direction [111]
  rule('bracketed reference', new RegExp(String.raw`\[(?![01]{3}\])\s*${NUMBERS}\s*\]`, 'gu'), 'cited'),
  // "at 25 °C.11 The", "(25 °C)14 and", "S cm−1,12 the": a raised number that lost its height behind a letter, bracket or unit
  rule(
    'raised reference',
    new RegExp(
      String.raw`(?<=[\p{Ll}%][.,]|[°º]\s?C[.,)]|\d K[.,)]|[−–-]1[.,]|¹[.,])(?<!\b(?:Figs?|Tabs?|Refs?|Eqs?|Nos?|[Vv]ol|pp|Secs?|ca)[.,])(?<![\s(]\p{Ll}[.,])${NUMBERS}(?=\s+\p{L}|\s*$)`,
      'gmu',
    ),
    'cited',
  ),
  // "Kanno et al., 2011", "Murugan and Weppner (2007)", "Goodenough (1976)", "(Hong, 1978)"
  rule(
    'author and year',
    new RegExp(
      String.raw`\b${NAME}(?: et al\.?| (?:and|&) ${NAME}),? \(?${YEAR}\)?|\b${NAME} \(${YEAR}\)|(?<=[(;[]\s?)(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)${NAME},? ${YEAR}`,
      'gu',
    ),
    'cited',
  ),
  rule(
    'named authors',
    /\b(?:et al\b|and (?:his |her |their )?co-?workers|and (?:his |her |their )?colleagues|group of\b|by the group|(?:other|the|previous|earlier|later|several|some) (?:authors|workers|investigators|groups)|[Aa]ccording to (?!Arrhenius|Nernst|Scherrer|Archimedes|Vegard|Rietveld|Raman|Table|Fig|Scheme|Section|Equation|Eq|Hund|Pauling|Shannon|Goldschmidt)(?=\p{Lu}\p{Ll}+(?:'s|’s)?(?: et al| and \p{Lu}|[,.]| \[| [a-z]))\p{Lu}\p{Ll}+|(?<=['’]s )(?:group|team))/giu,
    'cited',
  ),
  rule('reference word', /\b(?:refs?\.?|references?)\s*\[?\d+/giu, 'cited'),
  // "was reported", "had been claimed", "is said to", "as demonstrated by"
  rule(
    'reported',
    new RegExp(
      String.raw`\b${BE} ${OFTEN}(?:reported|published|(?:found|shown|obtained|achieved|demonstrated|given|measured) by(?= \p{Lu}\p{Ll})|claimed|described|quoted|announced|said to|stated|known (?:as|to|for|that))${HERE}|\b[Pp]ublished(?= (?:values?|data|results|conductivit))|\b[Rr]eport(?:ed|s)?\b${HERE}(?<!\b[Ww]e (?:\p{Ll}+ )?report(?:ed)?)(?<!\bpaper reports)`,
      'gu',
    ),
    'cited',
  ),
  // "in the literature", "in earlier work", "an earlier communication", "the database lists"
  rule(
    'literature',
    /\b(?:literature|data ?bases?|previous(?:ly)? (?:stud\w+|work|reports?|publ\w+|found|values?|data|results?)|earlier (?:stud\w+|work|reports?|communications?|publications?|papers?|values?|data|results?|measurements?)|well[- ]known)\b/giu,
    'cited',
  ),
  // "the supplier states", "according to the manufacturer", "data sheet", "of the following specification"
  rule(
    'supplier',
    /\b(?:(?:supplier|manufacturer|vendor|producer)s?(?:['’]s?)? (?:states?|gives?|specif\p{Ll}+|quotes?|claims?|guarantees?|values?|data)|(?:according to|stated by|specified by|given by|quoted by|guaranteed by|from) (?:the|its) (?:supplier|manufacturer|vendor|producer)s?(?= (?:it|one|this|the|has|is|conduct\p{Ll}+|\d)|[,.)])|data ?sheets?|guaranteed|quoted by (?:\p{Ll}+ ){1,2}manufacturers|following specifications?|nominal(?= (?:ionic )?conductivit))(?!\p{L})/giu,
    'cited',
  ),
  // "AIMD", "predicted", "one calculates", "extrapolated", "simulated", not "calculated from the semicircle"
  rule(
    'calculated',
    /\b(?:AIMD|ab initio|first[- ]principles|molecular dynamics|MD simulations?|DFT(?:-based)?|density functional|simulat(?:ed|es|ions?)|predict(?:s|ed|ing|ions?)?|comput(?:ed|es|ations?|ational)|calculations?|one calculates|(?:we|was|were|is|are) calculated to|calculated (?:room|ionic|conductivit\w+|values?|σ|bulk|total|Li\b|by)|bond[- ]valence|BVSE|extrapolat(?:ed|es|ing|ions?)|theoretical(?:ly)?|theory(?= (?:gives|predicts|yields|suggests|has)\b)|machine[- ]learn\w+|force[- ]fields?|Nernst.Einstein|kinetic Monte Carlo|modell?ed)\b/giu,
    'calculated',
  ),
  // "a diffusivity which corresponds to", "a jump rate that translates to"
  rule(
    'converted diffusion',
    /\b(?:diffusivit(?:y|ies)|diffusion coefficients?|(?:jump|hopping|exchange) (?:rates?|frequenc(?:y|ies)))\b[^.;]{0,60}?\b(?:correspond|translat|convert|equivalent|amount)\w* (?:in)?to\b/giu,
    'calculated',
  ),
  // "this work", "we obtained", "in the present study", "herein"
  rule(
    'own work',
    /\b(?:(?:in |of |from |by )?(?:this|the present|our(?: own)?) (?:\p{Ll}+ )?(?:works?|stud(?:y|ies)|paper|investigations?|samples?|pellets?|measurements?|results?|checks|data|batch)|we (?:\p{Ll}+ )?(?:obtain|measur|found|find|observ|achiev|report|prepar|demonstrat|record|determin|show|present|synthesi[sz]|get|got|reach)\p{Ll}*|in our hands|our own|herein|here,|reported here(?:in)?)(?!\p{L})/giu,
    'measured',
  ),
  // "experimental", "was measured", "as-prepared"
  rule(
    'experiment',
    /\b(?:experiment(?:s|al(?:ly)?)?|measured|as[- ](?:prepared|sintered|cast|milled)|impedance|(?:was|were) (?:recorded|determined|obtained|found))\b(?! by \p{Lu}\p{Ll})/gu,
    'measured',
  ),
  // "should exceed", "has to be", "would have to reach", "one wants more than"
  rule(
    'obligation',
    /\b(?:(?:should|must|has to|have to|ought to|needs? to|would need to) (?:\p{Ll}+ )?(?:be\b(?! (?:said|taken|kept|(?!increased|improved|raised|enhanced|achieved|reached|attained|reali[sz]ed)\p{Ll}+ed)\b)|exceed|reach|have|possess|offer|provide|remain|lie|at least|surpass|attain)|wants? more than|preferably|call(?:s|ed)? for|is (?:considered|regarded|seen|thought) (?:as |to be )?(?:sufficient|acceptable|adequate|enough|the minimum|necessary|practical))(?!\p{L})/giu,
    'requirement',
  ),
  // "required", "target of", "threshold", "for practical use", "rule of thumb"
  rule(
    'requirement',
    /\b(?:require(?:s|d|ments?)?|demand(?:s|ed|ing)?|targets?(?= (?:of|values?|conductivit\p{Ll}+|is|set|for|near)\b| ?\()|targeted(?! (?:phase|composition|product|compound))|thresholds?|goals?|criteri(?:on|a)(?! (?:by|with)\b)|minimum (?:value|conductivity|requirement)|(?:practical|technological|technical) (?:use|applications?|levels?|limits?|values?|requirements?|interest)|for practical|suitable for (?:practical|applications?)|benchmarks?(?= (?:of|near|value|level|for|set)\b)|acceptable|needed (?=for\b|by\b|to\b|in\b)|rule of thumb|guide ?lines?|sufficient(?:ly high)? for|good enough for|enough for)(?!\p{L})/giu,
    'requirement',
  ),
  // items of a list of needs, which have no verb: "(i) High ionic conductivity (> …).", "Conductivity higher than …."
  rule(
    'list of needs',
    /(?<=(?:^|[.•\n])\s?(?:\(?(?:\d|[ivx]{1,4}|[a-e])[.)]\s)?(?:an? )?(?:(?:high|sufficient|adequate|good|negligible|low|very|enough) ){0,2})(?:total |ionic |electrical |electronic |Li[+⁺]?(?:-ion)? |lithium[- ]ion |proton |room[- ]temperature ){0,3}conductivity (?:\((?:at [^()]{1,20}, )?)?(?:[>≥<≤]|(?:higher|greater|larger|more|lower|less) than\b|above\b|below\b|exceeding\b|at least\b)(?![^.;]{0,80}\b(?:was|were|is|are|been|has|have|had|can|could|may|obtained|achieved|reached|reported|measured|show\w*|exhibit\w*|found|attained)\b)/giu,
    'requirement',
  ),
  // "none passes", "no known oxide exceeds"
  rule(
    'unmet',
    /\b(?:none(?: of (?:them|these|those))?|no (?:known )?\p{Ll}+) (?:so far )?(?:passes|exceeds|reaches|surpasses|attains|meets|satisfies)(?!\p{L})/giu,
    'requirement',
  ),
];
