import type { ScopeReason } from '../../domain/index.js';
import type { WordRule } from '../words.js';

const rule = (name: string, pattern: RegExp, value: ScopeReason): WordRule<ScopeReason> => ({ name, pattern, value });

/** "LiPF6", "NaClO4", "KOH", "Zn(CF3SO3)2" */
const SALT =
  '(?:Li|Na|K|Mg|Ca|Zn|Ag)(?:PF[6₆]|BF[4₄]|ClO[4₄]|NO[3₃]|TFSI|FSI|BOB|OTf|Cl|Br|I|OH|AsF[6₆]|CF3SO3|[(](?:TFSI|CF3SO3)[)][2₂])';
/** "1 M", "0.5 mol L−1", "1.2 mol/kg", "saturated" */
const MOLAR = String.raw`(?:(?<![\d.])\d+(?:\.\d+)?\s*(?:M\b|mol(?:es?)?\s?\/?\s?(?:L|l|dm|kg)(?:\s?[⁻−–-]?\s?[¹³13])?(?![\p{L}\d])|(?:molar|normal)\b)|\b(?:saturated|concentrated|dilute|aqueous))`;
/** "LiPF6", "HCl", "NH4Cl": any formula */
const FORMULA = String.raw`(?:Li|Na|K|Mg|Ca|Zn|H|Cs|Rb|NH|Ag|Al)[\p{L}\d₀-₉()[\]]*`;
const SOLVENT =
  '(?:EC|PC|DMC|DEC|EMC|DME|DOL|FEC|THF|diglyme|tetraglyme|TEGDME|dimethoxyethane|DMSO|acetonitrile|water|methanol|ethanol|propylene carbonate|ethylene carbonate)';
/** "EMIM", "Pyr13", "BMI": cations of ionic liquids */
const CATION = String.raw`(?:(?:EMI|BMI|HMI|PMI)[Mm]?|Pyr1[34]|PYR1[34]|P1[34]|PP13|DEME|N[12]\d\d\d)`;
const ANION = '(?:TFSI|TFSA|FSI|FSA|NTf[2₂]|Tf2N|BF[4₄]|PF[6₆]|DCA|OTf)';
const ACTIVE = '(?:[A-Z]-)?(?:NCM|NMC|NCA|LCO|LFP|LMO|LNMO|LRMO|LMRO|NVP)';
/** "solid", "sodium", "oxide": what stands before the plural of a class */
const CLASS_WORD = String.raw`(?:solid(?:[\s-]state)?|polymer(?:ic)?|ceramic|oxide|sulfide|sulphide|halide|inorganic|organic|composite|crystalline|amorphous|superionic|fast|lithium|sodium|magnesium|Li|Na|Mg|gel|hybrid|conventional|other|most|many|typical|state-of-the-art|various|ionic|ion)`;

/** "these MOFs", "both glasses" point back to materials that were named. */
const NOT_POINTING = String.raw`(?<!\b(?:these|those|both|our|such|the (?:two|three|four|present|prepared|resulting|obtained))\s)`;

/** Words that put a value out of scope when the value is said of them. */
export const SCOPE_RULES: readonly WordRule<ScopeReason>[] = [
  // "1 M LiPF6", "saturated LiCl solution", "a 1 M solution of AgNO3", "aqueous KOH"
  rule(
    'molar solution',
    new RegExp(
      String.raw`${MOLAR}\s+(?:aqueous\s+)?(?:solutions?\s+of\s+(?:[\p{L}\d]+\s)?${FORMULA}|${FORMULA}(?:\s+solutions?)?|solutions?)(?:\s+in\s+${SOLVENT}(?:[:/–-]${SOLVENT})*)?`,
      'gu',
    ),
    'liquid',
  ),
  // "LiPF6 in EC:DMC", "LiClO4 in propylene carbonate"
  rule(
    'salt in solvent',
    new RegExp(
      String.raw`\b${SALT}\s+(?:(?:dissolved )?in|[-–−])\s+(?:a |an |the )?${SOLVENT}(?:[:/–-]${SOLVENT})*`,
      'gu',
    ),
    'liquid',
  ),
  rule('solvents', new RegExp(String.raw`\b${SOLVENT}\s?[:/–−+-]\s?${SOLVENT}\b`, 'gu'), 'liquid'),
  // "organic liquid electrolyte", "the plain solution", "the corresponding liquid", "in the melt"
  rule(
    'liquid electrolyte',
    /\b(?:ionic[\s-]liquid|liquid|aqueous|organic|non-?aqueous|carbonate)(?:[\s-](?:based|organic|liquid|carbonate))*[\s-](?:electrolytes?|solutions?)\b|\b(?:electrolyte|plain|pure|salt|parent|corresponding|carbonate) (?:solutions?|liquids?)\b|\b(?:catholyte|anolyte) solutions?\b|\bliquids\b|\bliquid (?:carbonates|solvents|organics)\b|\bmolten (?:salts?|\p{Lu}[\p{L}\d]+|carbonates?|nitrates?|hydroxides?|halides?|chlorides?)|\b(?:in|of) the melt\b|\bmelts\b(?=\s+(?:conduct|has|have|of|show))|\bfused salts?\b/gu,
    'liquid',
  ),
  // "soaked with liquid", "swollen in liquid electrolyte"
  rule(
    'soaked',
    /\b(?:soaked|swollen|impregnated|filled|wetted) (?:with|in|by) (?:a |an |the )?(?:organic |carbonate |conventional )?liquids?(?: electrolytes?)?(?!\p{L})/gu,
    'liquid',
  ),
  // "Mg(TFSI)2 in diglyme has", not "milled in acetonitrile"
  rule(
    'in solvent',
    new RegExp(
      String.raw`(?<=[\p{L}\d)\]]\s)in ${SOLVENT}(?=\s+(?:has|have|reaches|conducts|shows|gives|exhibits)\b)`,
      'gu',
    ),
    'liquid',
  ),
  // "ionic liquid", "Pyr14TFSI", "EMIM–BF4", not "PEO–Pyr13FSI" or "ionic-liquid gel"
  rule(
    'ionic liquid',
    new RegExp(
      String.raw`\b[Ii]onic liquids?\b(?![\s-](?:gels?|filled|containing|modified|based))|(?<![\p{L}\d)·∙•⋅+–-])\[?${CATION}\]?[\s-]?\[?${ANION}\]?(?![\p{L}\d]|\s?[–·/+-])`,
      'gu',
    ),
    'liquid',
  ),
  rule(
    'water',
    /\b(?:sea|tap|drinking|distilled|de-?ionized|ultrapure|waste|ground|river|pure|liquid) ?water\b|\bsaline\b|\bbrine\b|\b(?:acetic|sulfuric|sulphuric|hydrochloric|nitric) acid\b|\b(?:acid|salt|buffer|standard|calibration) solutions?\b|\bconductivity standards?\b/giu,
    'liquid',
  ),
  rule(
    'water quality',
    /\b(?:soils?|conductometer|(?:conductivity|field) meters?|TDS|salinity|irrigation|dS\/m)\b/gu,
    'liquid',
  ),
  // "cathode composite", "positive electrode", "LiCoO2", "NCM811:halide"
  rule(
    'electrode',
    new RegExp(
      String.raw`\b(?:[Cc]athode|[Aa]node|[Pp]ositive electrode|[Nn]egative electrode|[Ee]lectrode) (?:[Mm]aterials?|composites?|layers?|active|powders?|films?|mixtures?)\b|\b(?:[Cc]omposite|[Pp]ositive|[Nn]egative|[Aa]ir|[Oo]xygen) (?:positive )?electrodes?\b|\b[Cc]athodes?\b|\b[Aa]nodes?\b(?! side)|\bLiCoO[2₂]|\bLiFePO[4₄]|\bLi[4₄]Ti[5₅]O(?:12|₁₂)|\bLiMn[2₂]O[4₄]|\b${ACTIVE}\d*(?:\s?[:–/-]\s?\p{L}[\p{L}\d]+)?\b|\bLSCF?\b|\bLSM\b|\bBSCF\b|\b[Cc]urrent collectors?\b|\b[Aa]ctive materials?\b`,
      'gu',
    ),
    'electrode',
  ),
  // "polymer electrolytes", "oxide ceramics", "sulfides", "Li-ion conductors": a class, no material
  rule(
    'class of materials',
    new RegExp(
      String.raw`${NOT_POINTING}\b(?:${CLASS_WORD}[⁺+]?[\s-](?:ion[\s-]|type[\s-]|based[\s-])?){1,3}(?:electrolytes|conductors|ceramics|oxides|sulfides|sulphides|halides|glasses|polymers|SSEs?)\b|${NOT_POINTING}\b(?:oxides|sulfides|sulphides|halides|argyrodites|garnets|thiophosphates|(?:hydro)?borohydrides|hydroborates|MOFs|SSEs|SEs|SPEs|SCEs|CPEs|CSEs|ICEs|ISEs|GPEs|perovskites|antiperovskites)\b(?! (?:of|such))|\b(?:most|many|some)(?: of the)?(?: as[-‐ ]prepared)? (?:samples|materials|compounds)\b`,
      'giu',
    ),
    'class_level',
  ),
  rule(
    'electronic conductor',
    /\b(?:carbon (?:black|nanotubes?|fib(?:er|re)s?|cloth)|CNTs?|graphene|rGO|graphite|acetylene black|Super P|Ketjen\s?black|PEDOT(?::PSS)?|polyaniline|polypyrrole|[Cc]opper|(?:alumini?um|Al|Cu|Ni|nickel|steel) foils?|nickel foam|(?:coated |bare |metal )?foils(?= (?:\p{Ll}+ ){0,2}(?:ha[sdv]|show|maintain|exhibit|conduct|retain|were|are))|metallic|[Ss]emiconduct\p{Ll}+|[Ss]uperconduct\p{Ll}+|ITO|conducting polymers?|Ni[–-]YSZ(?: cermets?)?|cermets?|interconnects?|stainless[ -]steel(?= (?:has|conducts)))(?!\p{L})/gu,
    'electronic',
  ),
  rule(
    'hypothetical',
    /\b(?:could be (?:increased|improved|raised|enhanced) (?:up )?to|might (?:reach|approach|exceed)|would (?:reach|be|yield|give|correspond|allow)(?! required)|hypothetical\p{Ll}*|assum(?:ing|ed|es?) (?:a |an |that |the )?(?:ionic |total )?conductivit)/giu,
    'hypothetical',
  ),
  rule(
    'guide to the eye',
    /\b(?:(?:dashed|dotted|horizontal|vertical|guide|broken|grey|gray) lines?|instrument(?:al)? (?:error|accuracy|limit)|(?:detection|resolution|measuring|sensitivity) limit|limit of (?:detection|the (?:instrument|analy[sz]er|set-?up))|accuracy of)\b/giu,
    'debris',
  ),
];
