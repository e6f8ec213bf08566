import { ELEMENTS, type Formula, readFormula, unitsOf } from '../../chemistry/index.js';
import { allMatches } from '../../grammar/index.js';

/** English names of the elements that papers dope with (IUPAC names and British spellings). */
const NAMES: Readonly<Record<string, string>> = {
  aluminium: 'Al',
  aluminum: 'Al',
  antimony: 'Sb',
  arsenic: 'As',
  barium: 'Ba',
  bismuth: 'Bi',
  boron: 'B',
  bromine: 'Br',
  calcium: 'Ca',
  cerium: 'Ce',
  chlorine: 'Cl',
  cobalt: 'Co',
  copper: 'Cu',
  erbium: 'Er',
  fluorine: 'F',
  gadolinium: 'Gd',
  gallium: 'Ga',
  germanium: 'Ge',
  hafnium: 'Hf',
  indium: 'In',
  iodine: 'I',
  iron: 'Fe',
  lanthanum: 'La',
  lithium: 'Li',
  magnesium: 'Mg',
  manganese: 'Mn',
  molybdenum: 'Mo',
  neodymium: 'Nd',
  nickel: 'Ni',
  niobium: 'Nb',
  oxygen: 'O',
  phosphorus: 'P',
  potassium: 'K',
  praseodymium: 'Pr',
  samarium: 'Sm',
  scandium: 'Sc',
  selenium: 'Se',
  silicon: 'Si',
  silver: 'Ag',
  sodium: 'Na',
  strontium: 'Sr',
  sulfur: 'S',
  sulphur: 'S',
  tantalum: 'Ta',
  tellurium: 'Te',
  tin: 'Sn',
  titanium: 'Ti',
  tungsten: 'W',
  vanadium: 'V',
  ytterbium: 'Yb',
  yttrium: 'Y',
  zinc: 'Zn',
  zirconium: 'Zr',
}; // prettier-ignore

/** Matches the name of an element with a small or capital first letter. */
export const ELEMENT_NAME = `(?:${Object.keys(NAMES)
  .map((name) => `[${name[0]}${name[0]?.toUpperCase()}]${name.slice(1)}`)
  .join('|')})`;

const WORD = /[\p{L}]+/gu;

/** Gives the element symbols that a phrase such as "Ca-, Sr- and Y-doped" or "tin-doped" or "Nb2O5-doped" names. */
export function dopantsIn(phrase: string): string[] {
  const symbols = Array.from(
    allMatches(phrase, WORD),
    ([word]) => NAMES[word.toLowerCase()] ?? (ELEMENTS.has(word) ? word : undefined),
  );
  const oxides = phrase.split(/[\s,/-]+/u).flatMap((part) => {
    const formula = /\d/u.test(part) && /^[A-Z]/u.test(part) ? readFormula(part) : undefined;
    return formula === undefined
      ? []
      : unitsOf(formula).flatMap((unit) => (unit.type === 'element' && unit.symbol !== 'O' ? [unit.symbol] : []));
  });
  return [...new Set([...symbols.filter((symbol): symbol is string => symbol !== undefined), ...oxides])];
}

/** Gives whether a phrase dopes a formula with an element that the formula does not show: then the formula is only the host. */
export function isForeignDopant(phrase: string, formula: Formula): boolean {
  const inside = new Set(unitsOf(formula).flatMap((unit) => (unit.type === 'element' ? [unit.symbol] : [])));
  const letters = unitsOf(formula).some(({ type }) => type === 'letter');
  return !letters && dopantsIn(phrase).some((symbol) => !inside.has(symbol));
}
