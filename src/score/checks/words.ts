/** Words that make one material part of another: "10 wt% LLZTO", "PEO–LiTFSI", "composite", "membrane", "filler". */
const POLYMERS = String.raw`PEO|PEG\w*|P[Vv][Dd]F\w*|P\(VDF\S*|PAN|PMMA|PPC|PVA|PVP|PDMS|PTFE|[Pp]oly\([^)]{2,60}\)|[Pp]oly(?!mer|crystal|morph|valent)[a-z]{4,30}`;
const SALTS = String.raw`(?:Li|Na|K|Mg|Zn)(?:TFSI|FSI|ClO[4₄]|BOB|PF[6₆]|BF[4₄]|OTf|DFOB|TF|\(?CF[3₃]SO[3₃]\)?)|Mg\(TFSI\)[2₂]|TFSI|EMI\w*|succinonitrile`;
const MIXED = String.raw`(?:wt|vol|mass|mol)\.?\s?%|\bcomposites?\b|\bmembranes?\b|\bfillers?\b|\badditives?\b|\bmatri(?:x|ces)\b|\bcoated\b|\bSCEs?\b|\bCPEs?\b|\bGPEs?\b|\bmixed with\b|\bdoped with\b|\bsoaked\b|\bwetted\b|\bfab?rics?\b|\bnanoparticles?\b|\bfibers?\b`;

/** Signs that a value belongs to a mixture of which the sentence names parts. */
export const COMPOSITE_WORDS = new RegExp(`(?<![A-Za-z])(?:${POLYMERS}|${SALTS})|${MIXED}`, 'gu');

/** A polymer or salt alone, which conducts only with something else in it. */
export const BARE_COMPONENT = new RegExp(`^(?:${POLYMERS}|${SALTS})$`, 'u');

/** "than", "against", "whereas": the sentence compares, so that more than one material is meant. */
export const CONTRAST_WORDS =
  /\b(?:than|versus|vs|compared|against|whereas|while|unlike|instead|contrast|rather|respectively|up from|down from)\b|(?:^|\s)but\s/iu;

/** "the filler-free membrane", "its analog", "the parent phase": a material that is described and not named. */
export const DESCRIPTION_WORDS =
  /\b(?:the|its|this|that|these|those|a|an|our|their|both|each|other|another|same)\s+(?:[\w:°%–−-]+\s+){0,3}?(?:membranes?|compounds?|phases?|versions?|samples?|composites?|compositions?|analogu?e?s?|glass(?:es)?|pellets?|members?|parents?|former|latter|others?|ceramics?|films?|polymorphs?|materials?|electrolytes?|specimens?|derivatives?|counterparts?|crystals?|powders?|blend|one)\b/iu;

/** Words of what is no ionic conductivity of a solid; a value beside them may be meant by them. */
export const OUTSIDE_WORDS =
  /\b(?:electronic(?:ally)?|electrical|electrons?|holes?|polarons?|hopping|cathodes?|anodes?|electrodes?|liquids?|aqueous|solvents?|solutions?|soaked|wetted|melts?|melting|molten|carbon|graphite|metallic|semiconduct\w*|catholytes?|slurry|gels?|d\.?c\.? conductivity|carbonates?|water|additives?|target|require[sd]?|should|must|need(?:s|ed)?|would|goal|threshold|polari[sz]ation)\b/iu;

/** Words that say that ions conduct. */
export const IONIC_WORDS =
  /\b(?:ionic|ion|lithium|sodium|proton|oxide[- ]ion|Li\+|Na\+|Li⁺|Na⁺|Mg²⁺|superionic|bulk|grain[- ]boundary|total) (?:conduct|conducting)|\bionic\b|\bion[- ]conduct/iu;

/** Elements that change their charge easily and make electronic conduction likely. */
export const REDOX_METALS = ['V', 'Mn', 'Fe', 'Co', 'Ni', 'Cr', 'Mo', 'W', 'Ru', 'Cu', 'Pr'] as const;
