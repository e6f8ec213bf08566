import {
  amountsOf,
  type Component,
  chargeBalance,
  ELEMENTS,
  type Formula,
  freeVariables,
  NONMETALS,
  type Unit,
  unitsOf,
} from '../../chemistry/index.js';

/** Capital words that spell elements by accident or are names. */
const WORDS: ReadonlySet<string> = new Set(
  'KHz LiPON LIPON LiBON LiSON LiSiPON LiPSON LiPOS LISICON LiSICON NASICON NaSICON Nasicon NaSICONs Nafion CIF CIFs CoIn NaIon LiIon SiCl PbI SnIP KIn InC CoNi'.split(
    ' ',
  ),
);
/** Potassium salts that are all capitals and yet no acronym. */
const CAPITAL_SALTS: ReadonlySet<string> = new Set(['KI', 'KF', 'KOH', 'KCN', 'KH', 'VN', 'YN', 'KNO']);
const LARGEST_AMOUNT = 99;
const GASES: ReadonlySet<string> = new Set([
  'He',
  'Ne',
  'Ar',
  'Kr',
  'Xe',
  'Rn',
  'At',
  'Fr',
  'Ac',
  'Po',
  'Np',
  'Pu',
  'Tc',
]);

/** Gives whether a formula could be a material rather than a fragment, an ion, a gas, a polyhedron or a word: two elements, cation and anion, sane amounts. */
export function isPlausible(formula: Formula, printed: string): boolean {
  const units = unitsOf(formula);
  const symbols = new Set(units.flatMap(symbolOf));
  const real = [...symbols].filter((symbol) => ELEMENTS.has(symbol));
  if (formula.components.length > 1 && formula.components.some((component) => isSingle(component, formula)))
    return false;
  if (hasSpelledDelta(units, printed)) return false;
  if (symbols.size < 2 || real.some((symbol) => GASES.has(symbol)) || units.some(hasHugeAmount)) return false;
  if (!/[\d₀-₉]/u.test(printed) && WORDS.has(printed.replace(/[^A-Za-z]/gu, ''))) return false;
  const lettered = units.some(({ type }) => type === 'letter');
  const named = units.some(({ type }) => type === 'named');
  if (!real.some((symbol) => !NONMETALS.has(symbol)) && !(named && real.length > 0)) return isProtonSalt(real, printed);
  if (!named && !real.some((symbol) => NONMETALS.has(symbol)) && !lettered) return false;
  if (!startsWithCation(units) || !endsWithAnion(units) || formula.components.some(isLoneBracket)) return false;
  if (/^[A-Za-z]+[\d.]*$/u.test(printed) && lettered) return false;
  if (!/[\d₀-₉]/u.test(printed) && (lettered || units.some(hasOddVariable))) return false;
  if (lettered) return real.length >= 2 || (symbols.size >= 3 && isAlkali(real[0]));
  return named || isSensible(formula, printed, symbols.size);
}

/** A mixture is made of compounds: "2Na + 1/2O2" is a reaction. */
const isSingle = (component: Component, { separator }: Formula): boolean =>
  new Set(unitsOf({ components: [component], separator }).flatMap(symbolOf)).size < 2 &&
  !component.units.some(({ type }) => type === 'named');

const NEVER_FIRST: ReadonlySet<string> = new Set('O S F Cl Br I N Se Te C P As'.split(' '));
const ANION_LETTERS: ReadonlySet<string> = new Set(['X', 'Ch', 'Pn']);

function startsWithCation(units: readonly Unit[]): boolean {
  const [first, second] = units;
  if (first === undefined || first.type !== 'element') return true;
  if (first.symbol === 'N') return second?.type === 'element' && second.symbol === 'H';
  return !NEVER_FIRST.has(first.symbol) || (first.symbol === 'P' && first.amount.constant > 1);
}

/** Nonmetals, groups and letters for anions end a formula; metals end alloys and acronyms (YSZ, FCs). */
function endsWithAnion(units: readonly Unit[]): boolean {
  const last = units.at(-1);
  if (last === undefined || last.type === 'group' || last.type === 'named') return true;
  if (last.symbol.startsWith('(')) return NONMETALS.has(last.symbol.slice(1, last.symbol.indexOf(',')));
  return last.type === 'letter' ? ANION_LETTERS.has(last.symbol) : NONMETALS.has(last.symbol);
}

/** Without digits only x, y, z and δ are believed to be amounts. */
const hasOddVariable = ({ amount }: Unit): boolean => Object.keys(amount.terms).some((name) => !'xyzδ'.includes(name));

/** "Redox", "VdF": a small letter right behind an element is δ only where a number stands before its sign (O3-d). */
const hasSpelledDelta = (units: readonly Unit[], printed: string): boolean =>
  !/[δ∂𝛿]|delta/u.test(printed) &&
  units.some(
    ({ amount }) => (amount.terms.δ ?? 0) !== 0 && amount.constant === 0 && Object.keys(amount.terms).length === 1,
  );

/** "[Li]:[CO3]" is a ratio. */
const isLoneBracket = ({ units }: Component): boolean =>
  units.length === 1 &&
  units[0]?.type === 'group' &&
  units[0].open === '[' &&
  units[0].inner.components.length === 1 &&
  units[0].amount.constant === 1;

const isAlkali = (symbol: string | undefined): boolean =>
  symbol !== undefined && /^(?:Li|Na|K|Ag|Mg|Ba|Cs|Rb|Cu)$/u.test(symbol);

const symbolOf = (unit: Unit): string[] => (unit.type === 'group' ? [] : unit.symbol.replace(/[()]/gu, '').split(','));

const hasHugeAmount = ({ amount }: Unit): boolean => Math.abs(amount.constant) > LARGEST_AMOUNT;

/** Ammonium salts conduct protons; other compounds of nonmetals are gases, solvents, anions and glass formers. */
const isProtonSalt = (real: readonly string[], printed: string): boolean =>
  printed.startsWith('(NH4)') && real.includes('O') && real.length >= 4;

/** Binary and unnumbered formulas must balance, which keeps out polyhedra (ZrO6), fragments and acronyms. */
function isSensible(formula: Formula, printed: string, elements: number): boolean {
  const letters = printed.replace(/[^A-Za-z]/gu, '');
  const digits = /[\d₀-₉]/u.test(printed);
  if (!digits && letters === letters.toUpperCase() && !CAPITAL_SALTS.has(letters)) return false;
  if (formula.components.length > 1 || freeVariables(formula).length > 0) return true;
  const amounts = amountsOf(formula);
  if (amounts === null) return false;
  if (digits && (elements > 2 || /\./u.test(printed))) return !isOxoanion(printed);
  return chargeBalance(amounts).balanced;
}

/** "PO43−" and "BH4" left over beside a metal's charge. */
const isOxoanion = (printed: string): boolean => /^\(?(?:PO4|SiO4|PS4|SO4|BH4)\)?\d?$/u.test(printed);
