import type { Amounts } from '../domain/index.js';
import { HALOGENS, RARE_EARTHS } from './elements.js';

/** Words that name the carrier outright. */
const NAMED_CARRIERS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:proton(?:ic|s)?|H\+|H⁺)[- ]?(?:ion )?(?:conduct|exchange|ceramic)/iu, 'H'],
  [/\bprotonic\b|\bNafion\b/iu, 'H'],
  [/\boxide[- ]ions?\b|\boxygen[- ]ions?\b|\bO2[−-]\b/iu, 'O'],
  [/\bfluoride[- ]ions?\b/iu, 'F'],
  [/\bchloride[- ]ions?\b/iu, 'Cl'],
  [/\blithium[- ]ions?\b|\bLi[⁺+]|\bLi[- ]ion\b/iu, 'Li'],
  [/\bsodium[- ]ions?\b|\bNa[⁺+]|\bNa[- ]ion\b/iu, 'Na'],
  [/\bpotassium[- ]ions?\b|\bK[⁺+]|\bK[- ]ion\b/iu, 'K'],
  [/\bsilver[- ]ions?\b|\bAg[⁺+]/iu, 'Ag'],
  [/\bmagnesium[- ]ions?\b|\bMg2?[⁺+]|\bMg²⁺/iu, 'Mg'],
];
const ALKALI = ['Li', 'Na', 'Ag', 'Cu', 'K', 'Rb', 'Cs', 'Tl'] as const;
const DIVALENT = ['Mg', 'Zn', 'Ca', 'Al', 'Sr', 'Ba', 'Pb'] as const;
const OXIDE_HOSTS = [
  'Zr',
  'Ce',
  'Ga',
  'Bi',
  'Hf',
  'Th',
  'Mo',
  'W',
  'Nb',
  'Ti',
  'Si',
  'Ge',
  'Al',
  'In',
  'Ta',
  'V',
  'P',
] as const;

/**
 * Gives the mobile ion of a composition: alkali metals, silver and copper first, then protons of acid salts and barium perovskites, then
 * oxide and fluoride ions, then divalent cations; words that name the carrier ("proton-conducting") win. Null where nothing tells.
 */
export function mobileIonOf(amounts: Amounts | null, words: readonly string[] = []): string | null {
  const text = words.join(' ');
  const named = NAMED_CARRIERS.find(([pattern]) => pattern.test(text))?.[1];
  if (named !== undefined && (amounts === null || (amounts[named] ?? 0) > 0 || named === 'H')) return named;
  return amounts === null ? null : ionByElements(amounts);
}

function ionByElements(amounts: Amounts): string | null {
  const has = (symbol: string): boolean => (amounts[symbol] ?? 0) > 0;
  if (isAcidSalt(amounts)) return 'H';
  if (isOxideConductor(amounts)) return 'O';
  if (has('F') && !has('O') && !has('C') && !has('Li') && !has('Na') && !has('Ag')) return 'F';
  const small = ALKALI.find(has);
  if (small !== undefined) return mainCarrier(amounts, small);
  if (isProtonPerovskite(amounts)) return 'H';
  if (has('O') && !has('H') && !has('S') && isOxideHost(amounts)) return 'O';
  const divalent = DIVALENT.find(has);
  if (divalent !== undefined) return divalent;
  if (has('F')) return 'F';
  return ['Cl', 'Br'].find(has) ?? (has('H') && has('O') ? 'H' : null);
}

/** CsHSO4, CsH2PO4, Rb3H(SO4)2: a heavy alkali or no metal, hydrogen and an oxoanion, and no other carrier. */
function isAcidSalt(amounts: Amounts): boolean {
  const has = (symbol: string): boolean => (amounts[symbol] ?? 0) > 0;
  const light = ['Li', 'Na', 'Ag', 'Cu', 'B', 'C', 'Mg', 'Zn', 'Ca'].some(has) || [...HALOGENS].some(has);
  return (
    has('H') &&
    has('O') &&
    !light &&
    ['S', 'P', 'Se', 'As', 'W', 'Mo'].some(has) &&
    (amounts.N ?? 0) <= (amounts.O ?? 0)
  );
}

/** Minor alkali in a bismuth titanate (Na0.5Bi0.49TiO2.985) does not carry the charge. */
const isOxideConductor = (amounts: Amounts): boolean =>
  (amounts.Bi ?? 0) > 0 && (amounts.Ti ?? 0) > 0 && (amounts.O ?? 0) > 0 && (amounts.Li ?? 0) === 0;

/** The alkali metal that moves: the smallest one unless it is a minor share of the alkali metals. */
function mainCarrier(amounts: Amounts, first: string): string {
  const silver = ['Ag', 'Cu'].find((symbol) => (amounts[symbol] ?? 0) > 2 * (amounts[first] ?? 0));
  if (silver !== undefined && first !== 'Li') return silver;
  const larger = ['Na', 'K'].find((symbol) => (amounts[symbol] ?? 0) > 4 * (amounts[first] ?? 0) && symbol !== first);
  return larger ?? first;
}

/** BaZrO3, BaCeO3, SrCeO3 and their relatives with trivalent dopants; LaNbO4 is left to words. */
function isProtonPerovskite(amounts: Amounts): boolean {
  const a = (amounts.Ba ?? 0) + (amounts.Sr ?? 0);
  const b = (amounts.Zr ?? 0) + (amounts.Ce ?? 0) + (amounts.Hf ?? 0);
  const o = amounts.O ?? 0;
  return a > 0 && b > 0.4 * a && Math.abs(o / a - 3) < 0.45 && (amounts.Ga ?? 0) === 0;
}

const isOxideHost = (amounts: Amounts): boolean =>
  OXIDE_HOSTS.some((symbol) => (amounts[symbol] ?? 0) > 0) &&
  !['Mg', 'Zn', 'Ca'].some((symbol) => (amounts[symbol] ?? 0) > 0 && (amounts.P ?? 0) > 0) &&
  [...RARE_EARTHS, 'Zr', 'Hf', 'Bi', 'Th', 'Ca', 'Sr', 'Ba'].some((symbol) => (amounts[symbol] ?? 0) > 0);
