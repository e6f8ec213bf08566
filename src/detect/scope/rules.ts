import type { ScopeReason } from '../../domain/index.js';
import type { WordRule } from '../words.js';

const rule = (name: string, pattern: RegExp, value: ScopeReason): WordRule<ScopeReason> => ({ name, pattern, value });
const SALTS = String.raw`(?:Li|Na|K|Mg|Ca|Zn)(?:PF6|BF4|ClO4|TFSI|FSI|BOB|OTf|Cl|Br|I|OH|AsF6|CF3SO3|[(]TFSI[)]2|[(]CF3SO3[)]2)`;

/** Words that put a value out of scope when the value is said of them. */
export const SCOPE_RULES: readonly WordRule<ScopeReason>[] = [
  // "1 M LiPF6 in EC/DMC", "1 mol L−1 NaClO4", "organic liquid electrolyte", "ionic liquid", "aqueous KOH", "sea water"
  rule(
    'molar solution',
    /(?<![\d.])\d+(?:\.\d+)?\s*(?:M|mol\s?(?:L|dm|kg|l)[⁻−-]?[¹³13]?(?:\/L)?|mol\/L|m)\s+(?:\w+\s+)?(?:Li|Na|K|Mg|Ca|Zn|H|Cs|Rb|NH)[A-Z(0-9₀-₉\w)[\]]*/gu,
    'liquid',
  ),
  rule(
    'salt in carbonate',
    new RegExp(
      String.raw`\b${SALTS}\s+(?:in|[-–−])\s+(?:EC|PC|DMC|DEC|EMC|DME|DOL|THF|diglyme|tetraglyme|TEGDME|G4|DMSO|acetonitrile|water|propylene)`,
      'gu',
    ),
    'liquid',
  ),
  rule(
    'solvents',
    /\b(?:EC|PC|DMC|DEC|EMC|DME|DOL)\s?[:/–−+-]\s?(?:EC|PC|DMC|DEC|EMC|DME|DOL)\b|\b(?:dimethoxyethane|diglyme|tetraglyme|propylene carbonate|ethylene carbonate)\b/gu,
    'liquid',
  ),
  rule(
    'liquid electrolyte',
    /\b(?:liquid|aqueous|organic|non-?aqueous|carbonate)(?:[\s-](?:based|organic|liquid|carbonate))*[\s-](?:electrolytes?|solutions?)\b|\bionic liquids?\b|\belectrolyte solutions?\b|\bcatholytes?\b|\banolytes?\b|\b(?:sea|tap|drinking|distilled|de-?ionized|ultrapure|waste|ground)\s?water\b|\bmolten\b|\bmelts?\b(?=\s+(?:conduct|has|have|of))|\bsaline\b|\bbrine\b|\b(?:acetic|sulfuric|hydrochloric|phosphoric) acid\b/giu,
    'liquid',
  ),
  // "cathode composite", "LiCoO2 electrode", "graphite", "carbon black", "copper"
  rule(
    'electrode',
    /\b(?:cathode|anode|positive electrode|negative electrode|electrode) (?:materials?|composites?|layers?|active|powders?|films?)\b|\bcathodes?\b|\banodes?\b|\bLiCoO[2₂]|\bLiFePO[4₄]|\bLi[4₄]Ti[5₅]O(?:12|₁₂)|\bNMC\d*\b|\bNCM\d*\b|\bLSCF?\b|\bLSM\b|\bcurrent collectors?\b|\bactive materials?\b|\bcatholyte composites?\b|\bcathode composites?\b/gu,
    'electrode',
  ),
  // "polymer electrolytes", "oxide ceramics", "sulfides", "Li-ion conductors": a class, no material
  rule(
    'class of materials',
    /\b(?:(?:solid(?:[\s-]state)?|polymer(?:ic)?|ceramic|oxide|sulfide|sulphide|halide|inorganic|organic|composite|crystalline|amorphous|superionic|fast|lithium|sodium|magnesium|Li|Na|Mg|gel|hybrid|conventional|other|most|many|typical|state-of-the-art|various|ion|ionic)[⁺+]?[\s-](?:ion[\s-]|type[\s-]|based[\s-])?){1,3}(?:electrolytes|conductors|ceramics|oxides|sulfides|sulphides|halides|glasses|polymers|SSEs?)\b|\b(?:oxides|sulfides|sulphides|halides|argyrodites|garnets|thiophosphates|borohydrides|MOFs|SSEs|SPEs|SCEs|CPEs|perovskites|antiperovskites)\b(?! (?:of|such))/gu,
    'class_level',
  ),
  rule(
    'electronic conductor',
    /\b(?:carbon (?:black|nanotubes?|fib(?:er|re)s?|cloth)|CNTs?|graphene|rGO|graphite|acetylene black|Super P|Ketjen\s?black|PEDOT(?::PSS)?|polyaniline|polypyrrole|copper|alumin(?:i)?um foil|nickel foam|metallic|semiconduct\w+|superconduct\w+|ITO|conducting polymers?|Ni[–-]YSZ cermets?|cermets?|interconnects?)\b/gu,
    'electronic',
  ),
  rule('water quality', /\b(?:soils?|conductometer|conductivity meter|TDS|salinity|irrigation)\b/giu, 'liquid'),
  rule(
    'hypothetical',
    /\b(?:could be (?:increased|improved|raised|enhanced) (?:up )?to|might reach|would (?:reach|be|yield|give|correspond)|hypothetical\w*|assum(?:ing|ed|e) (?:a |an |that |the )?(?:ionic |total )?conductivit)/giu,
    'hypothetical',
  ),
  rule(
    'guide to the eye',
    /\b(?:dashed|dotted|horizontal|vertical|guide) lines?\b|\binstrument(?:al)? (?:error|accuracy|limit)|\bdetection limit\b|\baccuracy of\b/giu,
    'debris',
  ),
];
