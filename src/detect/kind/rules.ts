import type { KindMention } from '../../domain/index.js';
import type { WordRule } from '../words.js';

type Value = KindMention['value'];
const rule = (name: string, pattern: RegExp, value: Value): WordRule<Value> => ({ name, pattern, value });

/** The Greek letter that stands for a conductivity, with what may stand before its index. */
const SYMBOL = String.raw`[σκ]\s*[_{]?\s*\{?`;
/** Another kind in a list: "grain, grain-boundary and total". */
const LISTED = String.raw`(?=\s*(?:,|and\b|or\b|&|\/|versus\b|vs\.?)\s*(?:the\s+)?`;

/** Words that say which conductivity is meant. Earlier rules and longer hits win. */
export const KIND_RULES: readonly WordRule<Value>[] = [
  // "bulk + grain boundary conductivity", "including the grain boundary contribution"
  rule(
    'bulk plus grain boundary',
    /\b(?:bulk|grains?)\s*(?:\+|plus)\s*grain[\s-]?boundar(?:y|ies)|\bsum of (?:the )?(?:bulk|grain) and (?:the )?grain[\s-]?boundar(?:y|ies)|\binclud(?:ing|es) (?:the )?(?:effect of )?(?:the )?grain[\s-]?boundar(?:y|ies)(?: contributions?| effects?)?|\bwith (?:the )?grain boundaries included/giu,
    'total',
  ),
  // "grain boundary conductivity", "grain-boundary", "GB conductivity", "σgb", "intergranular"
  rule(
    'grain boundary',
    new RegExp(
      String.raw`\b(?:apparent |specific )?[Gg]rain[\s-]*boundar(?:y|ies)\b(?!\s+(?:phase|density|energy|resist|area|width|thickness|impedance|free|engineering|modifier|segregation|diffusion))|\b[Ii]nter-?gra(?:in|nular)\b(?=\s+(?:conduct|contribution|value|ionic))|\b(?:GB|g\.b\.)(?=\s+(?:conduct|contribution|value|ionic))|\b[Tt]he boundaries\b(?=\s+(?:of\s+)?[\d~∼≈(]|(?:, with [^,;]{1,20},)?\s+(?:have|contribute|conduct|show|give|reach)\b)|${SYMBOL}(?:gb|GB|g\.b\.)(?!\p{Ll})`,
      'gu',
    ),
    'grain_boundary',
  ),
  // "bulk conductivity", "σb", "intragrain", "lattice conductivity", "volume conductivity"
  rule(
    'bulk',
    new RegExp(
      String.raw`\b[Bb]ulk\b(?!\s+(?!DC|AC|RT)\p{Lu}[\p{L}\d]*[\d\p{Lu}])(?![\s-]+(?:modul|densit|sampl|material|heterojunction|metal|single|ceramic|form\b|alloy|composition|phase|powder|solid|defect|cryst|chem|electrolyte|energy|structure|glass|diffus|specimen|resist|synthesis|production|quantit|perovskite|type|of the))|\b[Ii]ntra-?gra(?:in|nular)\b|\b[Ll]attice conductivit\p{Ll}+|\b[Vv]olume conductivit\p{Ll}+|\bcrystallites?(?= conductivit)|\bhigh-frequency (?:arc|semicircle)(?= (?:gives|yields|corresponds))|${SYMBOL}(?:bulk|b)(?!\p{Ll})`,
      'gu',
    ),
    'bulk',
  ),
  // "grain conductivity", "grain interior", "σg", "grain, grain-boundary and total conductivities"
  rule(
    'grain',
    new RegExp(
      String.raw`\b[Gg]rain[\s-]?interiors?\b|\b[Gg]rains?(?=(?:['’]s)?\s+(?:ionic |electrical )?(?:conduct|contribution|value|resistiv))|\b[Gg]rains?\b${LISTED}(?:grain[\s-]*boundar|total|GB\b))|${SYMBOL}(?:grain|g)(?!\p{Ll})`,
      'gu',
    ),
    'bulk',
  ),
  // "total conductivity", "overall", "σt", "σtotal", "a total of 2 × 10−4 S cm−1"
  rule(
    'total',
    new RegExp(
      String.raw`\b(?:total|overall(?!,))\b(?!\s+(?:number|energy|mass|volume|pressure|charge|cost|amount|time|weight|of \d+ (?:samples|cells|cycles|papers|times|hours)|density|reaction|capacity|resistance|cell|polari[sz]ation|impedance|composition|thickness|content|area|concentration|spectr\p{Ll}+|scattering|water|salt|loss|porosity|trend|performance|picture))|${SYMBOL}(?:tot(?:al)?|overall)(?!\p{Ll})`,
      'giu',
    ),
    'total',
  ),
  // "σt", not σT, which is σ times T
  rule('total by its symbol', new RegExp(String.raw`${SYMBOL}t(?!\p{Ll}|ot)`, 'gu'), 'total'),
  // "electronic conductivity", "σe", "electron conduction", "polarons hop"
  rule(
    'electronic',
    new RegExp(
      String.raw`\belectronic(?:ally)?(?=conductivit|\b)(?!\s+(?:structure|device|state|configuration|properties|suppl|transference|transport number|band|supporting|address|mail|density|version|industry|insulator|component|equipment|balance|load|grade|materials?|polari|defect|circuit|character|info|blocking))|\belectrons?(?=\s+(?:conduct|transport(?!\s+number)|contribut))|\belectron[\s-](?:hole|polaron)\b|\bhole conduct\p{Ll}+|\b(?:electrons|holes)(?= (?:contribut|conduct|carr(?:y|ied))|(?: \([^()]{1,20}\))? \d)|\bconductivit\p{Ll}+ (?:due to|of|from|by) (?:electrons|holes|electronic carriers)\b|\b[pn]-type conduct\p{Ll}+|\b[pn]-type electrons?|\b(?:small )?polarons?\b|${SYMBOL}(?:el(?:ec)?(?:tron(?:ic)?)?|eon|e)(?!\p{Ll})|[σκ]\s?\(e(?:[-−–⁻'′]|l)?\)`,
      'giu',
    ),
    'electronic',
  ),
  // "d.c. conductivity measured between blocking electrodes", "the residual current corresponds to"
  rule(
    'electronic by polarisation',
    /\bd\.?c\.? (?:electrical )?conductivit\p{Ll}+ (?:\p{Ll}+ ){0,2}(?:between|with|using) (?:\p{Ll}+[\s-]){0,2}(?:steel|gold|ion-blocking|blocking|platinum) (?:electrodes|contacts)|\b(?:residual|steady-state|leakage) currents? (?:\p{Ll}+ ){0,2}(?:correspond|give|yield|translat)\p{Ll}*|\b(?:Hebb|Wagner)[\s–-](?:Wagner |type )?(?:polari[sz]ation|method|cell|measurement)/giu,
    'electronic',
  ),
  // "electrical conductivity" of an electrolyte is ionic unless told otherwise
  rule('electrical', /\belectric(?:al)? conductivit\p{Ll}+|\belectroconductivity/giu, 'electrical'),
  // "ionic conductivity", "Li-ion conductivity", "Li+ conductivity", "σion", "ionic and electronic", "its ionic one"
  rule(
    'ionic',
    new RegExp(
      String.raw`\b(?:[Ii]onic|[Ii]on|[Pp]roton(?:ic)?|cationic|anionic|[Oo]xide|[Oo]xygen|[Ll]ithium|[Ss]odium|potassium|silver|magnesium|fluoride)(?:[\s-]ions?)?\s+conduct\p{Ll}+|\b[Ii]onic\b${LISTED}electronic)|\bionic\b(?=\s+(?:ones?|values?|figures?|contributions?|part)\b)|\b(?:Li|Na|K|Ag|Cu|Mg|Zn|Ca|Al|H|O|F)\s?(?:[⁺⁻²³]+|2?[+−-])?[\s-]?(?:ion(?:ic)?)?[\s-]conductivit\p{Ll}+|${SYMBOL}(?:ion(?:ic)?|i|Li|Na)(?!\p{Ll})`,
      'gu',
    ),
    'ionic',
  ),
];
