import type { KindMention } from '../../domain/index.js';
import type { WordRule } from '../words.js';

type Value = KindMention['value'];
const rule = (name: string, pattern: RegExp, value: Value): WordRule<Value> => ({ name, pattern, value });

/** Words that say which conductivity is meant. Earlier rules and longer hits win. */
export const KIND_RULES: readonly WordRule<Value>[] = [
  // "bulk + grain boundary conductivity", "bulk plus grain boundary"
  rule('bulk plus grain boundary', /\b(?:bulk|grain)\s*(?:\+|plus)\s*grain[\s-]?boundar(?:y|ies)/giu, 'total'),
  // "grain boundary conductivity", "grain-boundary", "GB conductivity", "σgb", "intergranular"
  rule(
    'grain boundary',
    /\b(?:apparent |specific )?grain[\s-]*boundar(?:y|ies)\b(?!\s+(?:phase|density|energy|resist|area|width|thickness|impedance))|\binter-?granular\b|\b(?:GB|g\.b\.)(?=\s+(?:conduct|contribution|value))|[σκ]\s*_?(?:gb|GB|g\.b\.)(?![a-z])/gu,
    'grain_boundary',
  ),
  // "bulk conductivity", "σb", "intragrain", "lattice conductivity", "volume conductivity", "high-frequency arc"
  rule(
    'bulk',
    /\bbulk\b(?!\s+(?:modul|densit|sampl|material|heterojunction|metal|single|ceramic|form\b|alloy|composition|phase|powder|solid|defect|cryst|chem|moduli|electrolyte|energy|structure))|\bintra-?gra(?:in|nular)\b|\blattice conductivit\w+|\bvolume conductivit\w+|\bcrystallites?(?= conductivit)|[σκ]\s*_?(?:bulk|b)(?![a-z])/giu,
    'bulk',
  ),
  // "grain conductivity", "grain interior", "σg", "conductivities of the grain and ..."
  rule(
    'grain',
    /\bgrain[\s-]?interiors?\b|\bgrains?(?=(?:['’]s)?\s+(?:ionic |electrical )?(?:conduct|contribution|value|resistiv))|\b(?<=\b(?:the|of|for|a)\s)grains?(?=\s*(?:,|and)\s+(?:the\s+)?grain[\s-]?boundar)|[σκ]\s*_?(?:grain|g)(?![a-z])/gu,
    'bulk',
  ),
  // "total conductivity", "overall", "σt", "σtotal", "a total of 2 × 10−4 S cm−1"
  rule(
    'total',
    /\b(?:total|overall)\b(?!\s+(?:number|energy|mass|volume|pressure|charge|cost|amount|time|weight|of \d+ (?:samples|cells|cycles|papers|times)|density|reaction|capacity|resistance|cell))|\bsum of (?:the )?bulk and\b|[σκ]\s*_?(?:tot(?:al)?|t|overall)(?![a-z])/giu,
    'total',
  ),
  // "electronic conductivity", "σe", "electron conduction", "electronic"
  rule(
    'electronic',
    /\belectronic(?:ally)?\b(?!\s+(?:structure|device|state|configuration|properties|suppl|transference|transport number|band|supporting|address|mail|density|version|industry|insulator|component|structur|equipment|balance|load|grade|materials?))|\bpartial electronic\b|\belectron(?:s)?(?=\s+(?:conduct|transport(?!\s+number)))|\belectron[\s-](?:hole|polaron)\b|\bhole conduct\w+|\bp-type conduct\w+|\bn-type conduct\w+|[σκ]\s*_?(?:el(?:ec)?(?:tron(?:ic)?)?|eon|e)(?![a-z])/giu,
    'electronic',
  ),
  // "electrical conductivity" of an electrolyte is ionic unless told otherwise
  rule('electrical', /\belectric(?:al)? conductivit\w+|\belectroconductivity/giu, 'electrical'),
  // "ionic conductivity", "Li-ion conductivity", "Li+ conductivity", "σion", "proton conductivity", "oxide-ion conductivity"
  rule(
    'ionic',
    /\b(?:ionic|ion|proton(?:ic)?|cationic|anionic|oxide|oxygen|lithium|sodium|potassium|silver|magnesium|fluoride)(?:[\s-]ions?)?\s+conduct\w+|\b(?:Li|Na|K|Ag|Cu|Mg|Zn|Ca|Al|H|O|F)\s?(?:[⁺⁻²³]+|2?[+−-])?[\s-]?(?:ion(?:ic)?)?[\s-]conductivit\w+|[σκ]\s*_?(?:ion(?:ic)?|i|Li|Na)(?![a-z])/gu,
    'ionic',
  ),
];
