import type { TemperatureMention } from '../../domain/index.js';
import { allMatches, anyCase } from '../../grammar/index.js';

type Role = TemperatureMention['role'];

/** Words that say what a temperature is the temperature of; the nearest one in the clause decides. */
const WORDS: readonly (readonly [Role, RegExp])[] = [
  [
    'processing',
    /\b(?:co-?)?(?:sinter|calcin|anneal|fir(?:ed|ing)\b|milled|milling|dried\b|drying\b|dry[- ]room|dew[- ]?point|hot[- ]?press|pressed\b|pressing|pyroly|quench|crystalli[sz]ed|heated|(?<!\bon |\bupon )heating|heat[- ]treat|treated|treatment|deposit|grown\b|growth|sputter|evaporat|stirr|cast\b|casting|autoclav|hydrothermal|consolidat|densif|soak|bak(?:ed|ing)|cur(?:ed|ing)\b|prepar|synthes|react(?:ed|ing)|held|hold|kept|ramp|preheat|(?<!\bon |\bupon )cool(?:ed|ing)\b|fusion\b|precipitat|laminat|ion-exchang|convert|burn(?:ed|t) (?:off|out)|recuit|fritt|driv(?:en|ing) off|melted|molten at|fused|consolidation|decomposed at|reduced (?:at|in)|oxidi[sz]ed at|laser|spray|dissol|distill|degass|activated|dehydrat|immers|furnace|crucible|ampoule|obtained at|made at|produced at|processed)\w*/giu,
  ],
  [
    'transition',
    /\b(?:transition|transform|transit|melting|melts?\b|melting point|glass[- ]transition|decompos|exotherm|endotherm|DSC|DTA|crystalli[sz]ation|crystalli[sz]es|order[-–]disorder|softening|T_?[gmcx]\b|stable (?:up )?to|stable only|thermal(?:ly)? stab|phase change|boil|solidif|exists? (?:only )?(?:above|below|between)|softens?\b|devitrif|remains? solid|distortion|anomal|peritectic|eutectic|curie|weight loss|mass loss|ignit|onset)\w*/giu,
  ],
  [
    'other',
    /\b(?:cycl|cells?\b|batter|discharg|charg(?:ed|ing)\b|capacity|mA ?h|C-rate|stored|storage|aging|ageing|humidity|power dens|fuel cell|lifetime|Coulombic|strip|plating|plated|polari[sz]ation resistance|XRD|diffraction|lattice parameter|density of|viscosity|thermal conductivit|thermal expansion|modulus|hardness|strength)\w*/giu,
  ],
  [
    'measurement',
    /[σκ]|\bconduct(?!ive (?:paste|carbon))\w*|(?<!\p{L})[mµnu]?S ?[·./]? ?c?m(?!\p{L})|Ω|\bohms?\b|\bmhos?\b|Omega|\bmeasur\w*|\bimpedance|\bNyquist|\bspectr(?:a|um)\b|\bEIS\b|\brecorded|\bArrhenius/giu,
  ],
];

/** A duration behind a temperature belongs to processing: "(1150 °C, 6 h)", "900 °C for 12 h". */
const DURATION =
  /^[ ,/]*(?:(?:in |under )?(?:vacuum|air|argon|nitrogen|oxygen|Ar|N_?2|O_?2),? )?(?:(?:for|during|over|x|×) )?(?:about |~ ?|another )?\d{1,4}(?:\.\d)? ?[-–]? ?(?:h|hrs?|hours?|min|minutes?|d|days?|s|weeks?)\b|^ ?overnight|^[- ]?(?:sintered|annealed|calcined|quenched|dried|fired|treated)/u;
/** An atmosphere does so where nothing nearer says otherwise. */
const ATMOSPHERE =
  /^ ?(?:in (?:an? )?(?:flowing|vacuum|evacuated|sealed|argon|Ar|air|O_?2|oxygen|N_?2)|under (?:dynamic |flowing )?(?:vacuum|argon|Ar|a pressure|\d+ MPa))\b(?!.{0,40}conduct)/u;

/** "the room temperature ionic conductivity", "the 25 °C value" */
const OF_CONDUCTIVITY =
  /^\s*(?:(?:(?:total|bulk|grain|boundary|grain-boundary|ionic|ion|proton|electrical|electronic|overall|high|low|Li|Na|lithium|sodium)[⁺+]?[- ]){0,3}(?:conductivit(?:y|ies)|transport|performance|σ)|value\b)/u;

/** "48 h at 80 °C", "40 min of oxidation at 800 °C" */
const DURATION_BEFORE =
  /\d ?[-–]?(?:h|hrs?|hours?|min|minutes?|d|days?|weeks?) (?:of (?:\p{Ll}+[- ]){1,3})?(?:at|@) (?:about |~ ?)?$/u;
/** Tests of endurance are measurements. */
const ENDURANCE = anyCase(/\b(?:age?ing|aged|retain\w*|expos\w+|degrad\w*|operat\w*)\b[^.;]{0,60}$/iu);
/** "sintered discs (550 °C, N2)": the temperature says how they were processed. */
const PROCESSED = anyCase(
  /(?:sintered|annealed|calcined|fired|dried|quenched|treated|pressed|crystalli[sz]ed)(?: [\p{L}-]+){1,2} \($/iu,
);
/** "shows at 22 °C a conductivity" */
const SHOWN =
  /\b(?:shows?|showed|exhibits?|exhibited|displays?|reach(?:es|ed)?|delivers?|conducts?|ha[sd]|have|is|are|was|were|amounts? to \S+) (?:already |even |only )?at $/u;
/** "1 mS/cm is kept at 30 °C" */
const KEPT = /(?:cm|S\/m)\S{0,4} (?:is|are|was|were|being) (?:still )?(?:kept|retained|preserved|maintained) at $/u;
/** "at 30 °C one measures 1 mS/cm" */
const MEASURED =
  /^,? (?:one|we|they|it) (?:still )?(?:measure|f[io]u?nd|obtain|observe|determine|record|reach|conduct|amount)/u;
/** "Heating to 60 °C increased it to 1 mS/cm": what changes the conductivity and nothing else is no treatment. */
const HEATED =
  /(?:^|[.;,] |\b(?:and|but) )(?:[Ff]urther )?(?:[Hh]eating|[Cc]ooling|[Ww]arming)(?: (?:the|it|them|this|\p{L}+[\d\p{L}]*)){0,3} to $/u;
const CHANGES =
  /^(?: (?:under|in) [^.,;]{0,30})? (?:increase[sd]|raise[sd]?|lower(?:s|ed)|reduce[sd]|decrease[sd]|improve[sd]|enhance[sd]|doubles|doubled|triples|tripled|gives|gave|brings|brought) (?:it|them|this|the (?:\p{Ll}+ )?(?:conductivity|values?)|σ)\b(?! of the)/u;
const isMeasuredAt = (before: string, behind: string): boolean => FRONT.test(before) && MEASURED.test(behind);
const FRONT = /(?:^|[.;,] |\b(?:and|but|while|whereas) )[Aa]t $/u;
/** "the 280 °C treatment", "the 80 °C step" */
const STEP = /^ (?:in the (?:\p{Ll}+ing )?)?(?:treatment|step|anneal|sinter|calcin|heat|firing|fired)/u;

/** Gives the role of the temperature between `before` and `behind`, both within its sentence. */
export function roleOf(before: string, behind: string): Role {
  if (DURATION.test(behind) || STEP.test(behind) || PROCESSED.test(before)) return 'processing';
  if (OF_CONDUCTIVITY.test(behind) || SHOWN.test(before) || KEPT.test(before) || isMeasuredAt(before, behind))
    return 'measurement';
  if (HEATED.test(before) && CHANGES.test(behind)) return 'measurement';
  if (DURATION_BEFORE.test(before) && !ENDURANCE.test(before)) return 'processing';
  const near = nearestBefore(before);
  const far = nearestBehind(behind);
  const clause = before.slice(clauseStart(before));
  if (OPENING.test(clause) && nearestBefore(clause) !== 'processing' && far !== undefined) return far;
  if (near === undefined && ATMOSPHERE.test(behind)) return 'processing';
  return near ?? far ?? 'unknown';
}

const OPENING =
  /^\W*(?:(?:[Aa]t|[Aa]bove|[Bb]elow|[Nn]ear|[Ii]n|[Bb]etween|[Ff]rom|(?:[Uu]p)?[Oo]n (?:heating|cooling) to)\b[^,;]{0,30})?$/u;
const clauseStart = (text: string): number =>
  Math.max(text.lastIndexOf(';'), text.lastIndexOf(', while'), text.lastIndexOf(', whereas'), -1) + 1;

type Hit = { readonly role: Role; readonly start: number; readonly end: number };

const hitsIn = (text: string): Hit[] =>
  WORDS.flatMap(([role, pattern]) =>
    Array.from(allMatches(text, anyCase(pattern)), ({ index, 0: word }) => ({
      role,
      start: index,
      end: index + word.length,
    })),
  );

/** "the cold-pressed (370 MPa) pellets": an adjective says how the sample was made, not what the temperature is of. */
const SAMPLE =
  /^ (?:\([^()]{0,24}\) )?(?:and \w+ )?(?:pellets?|discs?|disks?|samples?|powders?|glass(?:es|-ceramics?)?|films?|membranes?|ceramics?|materials?|composites?|specimens?|electrolytes?|tablets?|sheets?|compounds?|phases?|bod(?:y|ies)|crystals?)\b/u;
/** "Below the melting point, at 25 °C, …" */
const APPOSED = /^[^,;]{0,60},\s+(?:i\.e\.,?\s+)?at\s+(?:about\s)?$/u;
/** "obtained by slow cooling, has at": the main verb behind the comma begins to speak of the sample as it is. */
const PREDICATE =
  /,\s+(?:has|have|had|shows?|showed|exhibit(?:s|ed)?|possess(?:es|ed)?|conducts?|conducted|reach(?:es|ed)?|gives?|gave|displays?|displayed|yields?|yielded|attains?|attained|delivers?|delivered|turns?|turned|becomes?|became|melts?|melted|undergoes)\b[^,;]*$/u;
/** "A heat-treated Li2S-P2S5 glass" */
const ARTICLE = /\b(?:[Aa]n?|[Tt]h(?:e|is|ese)|[Oo]ur|[Ee]ach)(?: \p{Ll}+ly)? $/u;
const NAME = /^(?:ed|ened)? [A-Z(α-ω\d]/u;
/** Behind a temperature only a verb makes it one of processing: "at 600 °C the powder was fired". */
const VERB = /\b(?:was|were|been|being|is|are|then|we|by|after|during|for)\b[^,;]{0,24}$/u;

function nearestBefore(text: string): Role | undefined {
  const window = text.slice(-150);
  const isAdjective = ({ start, end }: Hit): boolean =>
    SAMPLE.test(window.slice(end)) || (ARTICLE.test(window.slice(0, start)) && NAME.test(window.slice(end)));
  const isOver = ({ end }: Hit): boolean => PREDICATE.test(window.slice(end));
  const hits = hitsIn(window).filter(
    (hit) =>
      (hit.role !== 'processing' || !(isAdjective(hit) || isOver(hit))) &&
      (hit.role !== 'transition' || !APPOSED.test(window.slice(hit.end))),
  );
  return hits.toSorted((a, b) => b.end - a.end)[0]?.role;
}

function nearestBehind(text: string): Role | undefined {
  const window = text.slice(0, 170);
  const hits = hitsIn(window).filter(
    ({ role, start }) => role !== 'processing' || VERB.test(window.slice(Math.max(0, start - 40), start)),
  );
  return hits.toSorted((a, b) => a.start - b.start)[0]?.role;
}
