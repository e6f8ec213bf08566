import { anyCase } from '../../grammar/index.js';

/** Words that make one material part of another: "10 wt% LLZTO", "PEO–LiTFSI", "composite", "membrane", "filler". */
const POLYMERS = String.raw`PEO|PEG\w*|P[Vv][Dd]F\w*|P\(VDF\S*|PAN|PMMA|PPC|PVA|PVP|PDMS|PTFE|[Pp]oly\([^)]{2,60}\)|[Pp]oly(?!mer|crystal|morph|valent)[a-z]{4,30}`;
const SALTS = String.raw`(?:Li|Na|K|Mg|Zn)(?:TFSI|FSI|ClO[4₄]|BOB|PF[6₆]|BF[4₄]|OTf|DFOB|TF|\(?CF[3₃]SO[3₃]\)?)|Mg\(TFSI\)[2₂]|TFSI|EMI\w*|succinonitrile`;
const MIXED = String.raw`(?:wt|vol|mass|mol)\.?\s?%|\bcomposites?\b|\bmembranes?\b|\bfillers?\b|\badditives?\b|\bmatri(?:x|ces)\b|\bcoated\b|\bSCEs?\b|\bCPEs?\b|\bGPEs?\b|\bmixed with\b|\bdoped with\b|\bsoaked\b|\bwetted\b|\bfab?rics?\b|\bnanoparticles?\b|\bfibers?\b`;

/** Signs that a value belongs to a mixture of which the sentence names parts. */
export const COMPOSITE_WORDS = new RegExp(`(?<![A-Za-z])(?:${POLYMERS}|${SALTS})|${MIXED}`, 'gu');

/** A polymer or salt alone, which conducts only with something else in it. */
export const BARE_COMPONENT = new RegExp(`^(?:${POLYMERS}|${SALTS})$`, 'u');

/** "than", "against", "whereas": the sentence compares, so that more than one material is meant. */
export const CONTRAST_WORDS = anyCase(
  /\b(?:than|versus|vs|compared|against|whereas|while|unlike|instead|contrast|rather|respectively|up from|down from)\b|(?:^|\s)but\s/iu,
);

/** "the filler-free membrane", "its analog", "the parent phase": a material that is described and not named. */
export const DESCRIPTION_WORDS = anyCase(
  /\b(?:the|its|this|that|these|those|a|an|our|their|both|each|other|another|same)\s+(?:[\w:°%–−-]+\s+){0,3}?(?:membranes?|compounds?|phases?|versions?|samples?|composites?|compositions?|analogu?e?s?|glass(?:es)?|pellets?|members?|parents?|former|latter|others?|ceramics?|films?|polymorphs?|materials?|electrolytes?|specimens?|derivatives?|counterparts?|crystals?|powders?|blend|products?|residues?|mixtures?|batch|lot|one)\b/iu,
);

/** Words of what is no ionic conductivity of a solid; a value beside them may be meant by them. */
export const OUTSIDE_WORDS = anyCase(
  /\b(?:electronic(?:ally)?|electrical|electrons?|holes?|polarons?|hopping|cathodes?|anodes?|electrodes?|liquids?|aqueous|solvents?|solutions?|soaked|wetted|melts?|melting|molten|carbon|graphite|metallic|semiconduct\w*|catholytes?|slurry|gels?|d\.?c\.? conductivity|[np]-type|mixed conduct\w+|insulat\w+|carbonates?|water|additives?|target|require[sd]?|should|must|need(?:s|ed)?|would|goal|threshold|polari[sz]ation)\b/iu,
);

/** Words that say that ions conduct. */
export const IONIC_WORDS = anyCase(
  /\b(?:ionic|ion|lithium|sodium|proton|oxide[- ]ion|Li\+|Na\+|Li⁺|Na⁺|Mg²⁺|superionic|bulk|grain[- ]boundary|total) (?:conduct|conducting)|\bionic\b|\bion[- ]conduct/iu,
);

/** Elements that change their charge easily and make electronic conduction likely. */
export const REDOX_METALS = ['V', 'Mn', 'Fe', 'Co', 'Ni', 'Cr', 'Mo', 'W', 'Ru', 'Cu', 'Pr'] as const;

/** "undoped", "filler-free", "the latter", "bilayer": another material than the one last named. */
export const VARIANT_WORDS = anyCase(
  /\b(?:un(?:doped|substituted|coated|modified|treated|milled|filled|sintered)|pristine|bare|pure|parent|neat|blank|[\w₀-₉]+-(?:free|deficient|rich|poor|doped|substituted|coated|containing)|former|latter|other|reference|mixture|bilayer|multilayer|analogu?e?|counterpart|version|derivative|bromides?|chlorides?|iodides?|fluorides?|sulfides?|selenides?|phosphates?|borates?|polymorphs?)\b/giu,
);

/** "adding", "substitution", "with 5 mol%": the material was changed by something else. */
export const CHANGE_WORDS = anyCase(
  /\b(?:add(?:ing|ed|ition)|incorporat\w+|introduc\w+|substitut\w+|replac\w+|dop(?:ing|ed|ant)s?|contents?|additives?|fraction|excess|infiltrat\w+|coating|increase of|raising|lowering|driving|swapping)\b|\bwith \d+(?:\.\d+)?\s?(?:wt|mol|vol|at)/iu,
);

/** Words of making a sample; a temperature beside them may be theirs. */
export const PROCESS_WORDS = anyCase(
  /\b(?:sinter\w*|anneal\w*|fired|firing|calcin\w*|heat(?:ed|ing|[- ]treat\w*)|treat(?:ed|ment)|melt\w*|quench\w*|mill\w*|press(?:ed|ing)|dried|drying|crystalli[sz]\w*|prepared|synthesi[sz]ed|deposited|cool(?:ed|ing)|transition|decompos\w*|stored|aged|for \d+(?:\.\d+)? ?h|until|after)\b/iu,
);

/** A temperature in figures or words. */
export const TEMPERATURES =
  /[−-]?\d+(?:\.\d+)?\s?(?:°\s?C|◦\s?C|º\s?C|K|℃|degrees?)(?![A-Za-z])|\broom[ -]temperature\b|\bRT\b|\bambient\b/gu;

/** Marks that continue a name: "PMS-" before LAGP, "@PE" behind it. */
export const NAME_BEFORE = /[\p{L}\p{N}@∙·•)][-‐‑–−/@+]?$|[@+/]\s?$/u;
export const NAME_BEHIND = /^(?:\s?[@+]|[-‐‑–−/]\s?[A-Z(]|[∙·•][A-Z0-9(]|\s?\/\s?[A-Z])/u;

/** Components without amounts: the ratio is open, "Li2S–P2S5". */
export const OPEN_MIXTURE = /^[A-Z][A-Za-z0-9]*(?:[-–·∙][A-Z][A-Za-z0-9]*)+$/u;

/** A power of ten without a number before it. */
export const BARE_POWER = /^[~∼≈<>≤≥\s]*10\s?[⁻−^-]/u;

/** Words before a noun that only point ("the", "this") and do not tell one sample from another. */
export const POINTING = anyCase(
  /^(?:(?:the|this|that|these|those|our|its|their|it|they|such|present|resulting|obtained|said|above|same)\b[\s]*)*(?:solid|material|compound|phase|electrolyte|sample|oxide|sulfide|ceramic|glass|conductor|membrane|composite|pellet|specimen|system|series|it|they|which)?s?$/iu,
);

/** What may stand between two values of one list: unit and conjunction. */
export const LISTED = /^[\s,;]*(?:(?:m|µ|μ)?S\s?(?:cm|m|\/cm|\/m)?[\s⁻−–-]*[¹1]?)?[\s,;]*(?:and|or|,|;|\/|&)\s*$/u;

/** "with 10 wt% LLZTO", "adding Li3BO3", "LLZTO content": the material is put into another one. */
export const ADDED_BEFORE = anyCase(
  /(?:\badd(?:ing|ition of|ed)|\b(?:wt|vol|mol|at|mass)\.?\s?%(?:\s+of)?|\bdoping (?:with|of)|\bincorporation of|\bintroduction of|\bcontents? of|\bout of|\bcoated (?:with|by)|\bexcess(?: of)?|\bmixed with|\bfilled with|\bbilayer of)\s+(?:\d+(?:\.\d+)?\s?(?:wt|vol|mol|at)\.?\s?%\s+)?$/iu,
);
export const ADDED_BEHIND = anyCase(
  /^[\s-]*(?:contents?|additions?|additives?|fillers?|particles|nanoparticles|nanowires|fib(?:er|re)s|coatings?|free|loading)\b/iu,
);
