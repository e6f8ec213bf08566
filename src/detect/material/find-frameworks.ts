import { allMatches } from '../../grammar/index.js';
import { type Atom, atomOf } from './atom.js';

const METAL = '(?:(?:Li|Na|K|Mg|Ca|Zn|Al|Cu|Co|Ni|Fe|Ti|Zr|Mn|Ag)[-–‐])?';
const FAMILY = '(?:IRMOF|MOF|COF|HKUST|UiO|UIO|ZIF|MIL|MIT|NU|PCN|CAU|DUT|CPO|MFU|NOTT|POF|PAF|CTF)';
/** What a framework holds: "-MgBr2", "-LiSS", "-NH2", "(Cr)". */
const GUEST = '(?:\\([A-Z][a-z]?\\)|[-–‐@](?=[A-Z(])[\\w()·]{1,24}){0,3}';
/** "MOF-74", "Mg-MOF-74", "MIT-20-MgBr2", "UiO-66-LiSS", "MIL-101(Cr)". */
const NAMED = new RegExp(`(?<![\\p{L}\\p{N}-])${METAL}${FAMILY}[-–‐]\\d{1,4}[a-z]?(?![\\p{L}\\p{N}])${GUEST}`, 'gu');

/** Ligands of coordination polymers as they stand in brackets of formulas. */
const LIGAND =
  '(?:dobdc|dobpdc|bdc|btc|bpdc|ndc|bpy|tpt|bim|mim|pz|phen|dabco|bptc|acac|hfac|ttpm|btdd|dhtp|tcpp|hhtp|him|tta|bta|ipa|diox)';
/** Borates and aluminates such as B(hfip)4 are anions. */
const COMPLEX = new RegExp(
  `(?<![\\p{L}\\p{N}[])(?![BCNPSFI]\\d?\\(|\\w{1,12}\\((?:hfip|pftb|otf|fsi)\\))(?:[A-Z][a-z]?\\d{0,2}){1,4}\\((?:(?:m[-–‐])?${LIGAND}\\)\\d{0,2}|[a-z]{3,8}\\)\\d{1,2})(?:(?:[-–‐·∙•/@]|\\()(?=[\\d(A-Z])[\\w().·]{1,30}){0,3}(?![\\p{L}\\p{N}])`,
  'gu',
);

/** Gives metal–organic and covalent frameworks with what they hold, each as one name. */
export const findFrameworks = (text: string): Atom[] =>
  [NAMED, COMPLEX].flatMap((pattern) =>
    Array.from(allMatches(text, pattern), ({ index, 0: printed }) => {
      const name = printed.replace(/[.(·]+$/u, '');
      return atomOf(index, index + name.length, { form: 'name', rule: 'framework' });
    }),
  );
