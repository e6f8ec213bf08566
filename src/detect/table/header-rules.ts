import type { ConductivityKind } from '../../domain/index.js';
import { anyCase } from '../../grammar/index.js';

export type HeaderQuantity =
  | 'conductivity'
  | 'activation-energy'
  | 'temperature'
  | 'variable'
  | 'material'
  | 'sample'
  | 'ratio'
  | 'reference'
  | 'other'
  | 'none';

type NameRule = { readonly name: string; readonly pattern: RegExp; readonly quantity: HeaderQuantity };
const rule = (name: string, pattern: RegExp, quantity: HeaderQuantity): NameRule => ({
  name,
  pattern: anyCase(pattern),
  quantity,
});

/** Words and symbols of headers; the first that matches wins, so look-alikes come before what they look like. */
export const NAME_RULES: readonly NameRule[] = [
  rule('reference', /^\W*(?:refs?\b\.?|references?\b|source\b|literature\b|doi\b|citation)/iu, 'reference'),
  // "σgb/σb", "conductivity ratio", "Relative density", "t(Li+)"
  rule('ratio', /σ[\w+-]*\s?\/\s?σ|\bratio\b|\bratio of\b|^\W*t_?\s?\(?(?:Li|Na|ion|i|\+)\b/iu, 'ratio'),
  rule('transference number', /\b(?:transference|transport) numbers?\b/iu, 'ratio'),
  rule(
    'relative density',
    /\b(?:relative|theoretical) (?:density|densities)\b|\bdensification\b|\bporosity\b/iu,
    'ratio',
  ),
  rule(
    'activation energy',
    /\bactivation (?:energ|enthalp|barrier)|\b(?:migration|energy) barrier/iu,
    'activation-energy',
  ),
  // "Ea (eV)", "E_A", "ΔEa", "Eact", "Ea,b", "ΔHm"
  rule(
    'activation energy symbol',
    /^\W*Δ?[EHWQ]\s?_?(?:a|A|act|ac|b|gb|g|t|tot|total|bulk|σ|m|mig)\b/u,
    'activation-energy',
  ),
  rule('thermal conductivity', /\bthermal (?:conduct|diffus)|^\W*κ\s?_?(?:lat|l|e)?\b.*\bW\b/iu, 'other'),
  rule('prefactor', /\bpre-?\s?(?:exponential|factor)|^\W*(?:log|ln|lg)?[\s_10(]*σ\s?_?[0o]\b(?!\.)/iu, 'other'),
  rule('resistivity', /\bresistivit|^\W*ρ/iu, 'other'),
  rule(
    'resistance',
    /\b[Rr]esistances?\b|\bASR\b|\b[Ii]mpedance\b|^\W*R\s?_?(?:b|gb|g|t|tot|ct|s|bulk|total)\b/u,
    'other',
  ),
  rule('conductance', /\bconductances?\b/iu, 'other'),
  rule('diffusion coefficient', /\bdiffusi(?:on|vit)|^\W*D\s?_?(?:σ|Li|Na|\*)?\W*(?:$|[(/[])/u, 'other'),
  rule('mobility', /\bmobilit/iu, 'other'),
  rule('capacitance', /\bcapacit(?:ance|y)|\bCPE\b/iu, 'other'),
  rule('conductivity', /\bconductivit(?:y|ies)\b|\bconductivité|\bLeitfähigkeit/iu, 'conductivity'),
  // "σ", "σRT", "σ_25", "log σ", "10^4 σ", "ln(σ)"
  rule('conductivity symbol', /^[^A-Za-z]*(?:-?\s?(?:log|ln|lg)[\s_10([]*)?σ/iu, 'conductivity'),
  rule('temperature', /\btemperatures?\b|\btemp\b\.?/iu, 'temperature'),
  rule(
    'temperature symbol',
    /^\W*T\s?_?(?:s|a|g|m|c|meas|sint|ann|sintering)?\W*(?:$|\(|\[|\/|,|in\b|°C|K\b)/u,
    'temperature',
  ),
  // "x", "x in Li1+xAl...", "x (mol%)", "Composition x", "Composition (x)", "Al content, x", "x value"
  rule(
    'variable',
    /^\W*(?:values? of )?(?<name>[xyznuvmδ])(?:\W*$|\s?(?:in\b|values?\b|\(|\[|,|\/|=\s*$))/u,
    'variable',
  ),
  rule(
    'variable in brackets',
    /\b(?:composition|content|amount|level|concentration|doping|samples?)\b\W{1,3}(?<name>[xyzδ])\b\W*(?:$|in\b|[(=])/iu,
    'variable',
  ),
  rule(
    'other words',
    /\b(?:thickness|density|lattice|parameters?|volume|sizes?|voltage|windows?|stability|pressures?|times?|durations?|hours?|rates?|methods?|conclusions?|morpholog\w+|year|space group|symmetry|phases?|structure|mass|weight|cycles?|performance|efficiency|frequency|modulus|hardness|conditions?|atmosphere|techniques?|route|remarks?|comments?|electrodes?)\b/iu,
    'other',
  ),
  rule(
    'material',
    /\b(?:compositions?|materials?|compounds?|electrolytes?|formula[es]?|ceramics?|systems?|conductors?|chemistry|glass(?:es)?|SSEs?|SEs?|polymers?|fillers?|membranes?|stoichiometry)\b/iu,
    'material',
  ),
  rule(
    'sample',
    /\b(?:samples?|specimens?|codes?|labels?|names?|entry|pellets?|abbreviations?|ID|designation|notation)\b|^\W*(?:no|nr|#)\b\.?\W*$|^\W*#\W*$/iu,
    'sample',
  ),
];

type Kind = Exclude<ConductivityKind, 'unspecified'>;

/** Words and indices of the symbol that say which conductivity stands below; the first wins. */
export const HEADER_KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/\b(?:bulk|grain)\s?(?:\+|plus|and)\s?(?:grain[ -]?boundar|GB|gb)/iu, 'total'],
  [
    /\bgrain[ -]*boundar|\bintergranular|(?<![A-Za-z])GB\b|[σR]\s?_?'?\(?(?:gb|GB|g\.b\.|grain boundary)\b/u,
    'grain_boundary',
  ],
  [/\bGrain[ -]*[Bb]oundar/u, 'grain_boundary'],
  [/\belectronic\b|\belectron\b|σ\s?_?\(?(?:el|elec|eon|e|electronic)\b/iu, 'electronic'],
  [/\b(?:total|overall)\b|σ\s?_?\(?(?:tot|t|total|overall)\b/iu, 'total'],
  [/\bbulk\b|\bgrains?\b|\bintra-?grain|\blattice cond|σ\s?_?\(?(?:b|g|bulk|grain|lattice)\b/iu, 'bulk'],
];

/** Words of a temperature header that say it is not the temperature of measurement. */
export const PROCESSING =
  /\b(?:sinter\w*|calcin\w*|anneal\w*|heat[ -]?treat\w*|fir(?:ed|ing)|synthes\w*|prepar\w*|process\w*|crystalli[sz]\w*|melt\w*|press\w*|growth|deposit\w*|quench\w*|dwell\w*|hold\w*|T_?(?:s|sint|ann|sintering))\b/iu;
export const TRANSITION = /\b(?:transition|glass|curie|decompos\w*|onset|peak|T_?[gmcx])\b/iu;
