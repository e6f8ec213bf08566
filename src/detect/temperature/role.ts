import type { TemperatureMention } from '../../domain/index.js';

type Role = TemperatureMention['role'];

/** Words that say what a temperature is the temperature of; the nearest one in the clause decides. */
const WORDS: readonly (readonly [Role, RegExp])[] = [
  [
    'processing',
    /\b(?:co-?)?(?:sinter|calcin|anneal|fir(?:ed|ing)\b|milled|milling|dried\b|dry(?:ing)?\b|hot[- ]?press|pressed\b|pressing|pyroly|quench|crystalli[sz]ed|heated|heating|heat[- ]treat|treated|treatment|deposit|grown\b|growth|sputter|evaporat|stirr|cast\b|casting|autoclav|hydrothermal|consolidat|densif|soak|bak(?:ed|ing)|cur(?:ed|ing)\b|prepar|synthes|react(?:ed|ing)|held|hold|kept|ramp|preheat|cool(?:ed|ing)\b|melted|molten at|fused|consolidation|decomposed at|reduced (?:at|in)|oxidi[sz]ed at|laser|spray|dissol|distill|degass|activated|dehydrat|immers|furnace|crucible|ampoule|obtained at|made at|produced at|processed)\w*/giu,
  ],
  [
    'transition',
    /\b(?:transition|transform|transit|melting|melts?\b|melting point|glass[- ]transition|decompos|exotherm|endotherm|DSC|DTA|crystalli[sz]ation|crystalli[sz]es|order[-–]disorder|softening|T_?[gmcx]\b|stable (?:up )?to|stable only|thermal(?:ly)? stab|phase change|boil|solidif|exists? (?:only )?(?:above|below|between)|peritectic|eutectic|curie|weight loss|mass loss|ignit|onset)\w*/giu,
  ],
  [
    'other',
    /\b(?:cycl|cells?\b|batter|discharg|charg(?:ed|ing)\b|capacity|mA ?h|C-rate|stored|storage|aging|ageing|humidity|power dens|fuel cell|lifetime|Coulombic|strip|plating|plated|polari[sz]ation resistance|XRD|diffraction|lattice parameter|density of|viscosity|thermal conductivit|thermal expansion|modulus|hardness|strength)\w*/giu,
  ],
  [
    'measurement',
    /[σκ]|\bconduct(?!ive (?:paste|carbon))\w*|(?<!\p{L})[mµnu]?S ?[·./]? ?c?m(?!\p{L})|Ω|\bmeasur\w*|\bimpedance|\bspectr(?:a|um)\b|\bEIS\b|\brecorded|\bArrhenius/giu,
  ],
];

/** A duration behind a temperature belongs to processing: "(1150 °C, 6 h)", "900 °C for 12 h". */
const DURATION =
  /^[ ,/]*(?:(?:for|during|over|x|×) )?(?:about |~ ?|another )?\d{1,4}(?:\.\d)? ?[-–]? ?(?:h|hrs?|hours?|min|minutes?|d|days?|s|weeks?)\b|^ ?overnight|^[- ]?(?:sintered|annealed|calcined|quenched|dried|fired|treated)/u;
/** An atmosphere does so where nothing nearer says otherwise. */
const ATMOSPHERE =
  /^ ?(?:in (?:an? )?(?:flowing|vacuum|evacuated|sealed|argon|Ar|air|O_?2|oxygen|N_?2)|under (?:dynamic |flowing )?(?:vacuum|argon|Ar|a pressure|\d+ MPa))\b(?!.{0,40}conduct)/u;

/** "the room temperature ionic conductivity", "the 25 °C value" */
const OF_CONDUCTIVITY =
  /^\s*(?:(?:(?:total|bulk|grain|boundary|grain-boundary|ionic|ion|proton|electrical|electronic|overall|high|low|Li|Na|lithium|sodium)[⁺+]?[- ]){0,3}(?:conductivit(?:y|ies)|transport|performance|σ)|value\b)/u;

/** Gives the role of the temperature between `before` and `behind`, both within its sentence. */
export function roleOf(before: string, behind: string): Role {
  if (DURATION.test(behind)) return 'processing';
  if (OF_CONDUCTIVITY.test(behind)) return 'measurement';
  const near = nearest(before, true);
  const far = nearest(behind, false);
  const opens = /^\W*(?:(?:[Aa]t|[Aa]bove|[Bb]elow|[Nn]ear|[Ii]n|[Bb]etween|[Ff]rom)\b[^,;]{0,30})?$/u.test(
    before.slice(clauseStart(before)),
  );
  if (opens && far !== undefined) return far.role;
  if (near === undefined && ATMOSPHERE.test(behind)) return 'processing';
  return near?.role ?? far?.role ?? 'unknown';
}

const clauseStart = (text: string): number =>
  Math.max(text.lastIndexOf(';'), text.lastIndexOf(', while'), text.lastIndexOf(', whereas'), -1) + 1;

function nearest(text: string, fromEnd: boolean): { readonly role: Role; readonly at: number } | undefined {
  const window = fromEnd ? text.slice(-150) : text.slice(0, 150);
  const hits = WORDS.flatMap(([role, pattern]) =>
    [...window.matchAll(pattern)].map((match) => ({
      role,
      at: fromEnd ? window.length - match.index - match[0].length : match.index,
    })),
  );
  return hits.toSorted((a, b) => a.at - b.at)[0];
}
