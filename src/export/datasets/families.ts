import { type Family, familyOf } from '../../chemistry/index.js';
import type { Amounts, Record } from '../../domain/index.js';

type Names = Readonly<Partial<{ [family in Family]: string }>>;

/** Families in the spelling of OBELiX's column; those that it has no word for stay blank. */
const OBELIX: Names = {
  garnet: 'garnet',
  NASICON: 'NASICON',
  argyrodite: 'argyrodites',
  'LGPS-type': 'LGPS',
  thiophosphate: 'thio-phosphate',
  sulfide: 'sulfides',
  halide: 'halides',
  antiperovskite: 'antiperovskite',
  perovskite: 'perovskites',
  LISICON: 'LISICON',
  borohydride: 'hydrides',
  fluoride: 'fluorides',
  phosphate: 'phosphates',
  oxide: 'oxides',
};

/** Families in the spelling of the Liverpool Ionics Dataset. */
const LIION: Names = {
  garnet: 'Garnet',
  NASICON: 'NASICON',
  argyrodite: 'Argyrodite',
  'LGPS-type': 'Thio-LISICON',
  thiophosphate: 'Thio-LISICON',
  antiperovskite: 'Anti-Perovskite',
  perovskite: 'Perovskite',
  LISICON: 'LISICON',
};

const nameIn = (names: Names, amounts: Amounts | null): string | null => {
  const family = amounts === null ? null : familyOf(amounts);
  return family === null ? null : (names[family] ?? null);
};

export const obelixFamily = ({ composition }: Record): string | null => nameIn(OBELIX, composition);

/** Words of form win: LiIon files glasses and glass ceramics by form and not by composition. */
export function liionFamily({ composition, material_words }: Record): string {
  const words = material_words.join(' ');
  if (/glass[- ]ceramic/iu.test(words)) return 'Glass-Ceramic';
  if (/glass|amorphous/iu.test(words)) return 'Glass';
  return nameIn(LIION, composition) ?? 'Other';
}

/** Anions that stand beside oxide or sulfide in the names of chemical families. */
const OTHER_ANIONS = ['F', 'Cl', 'Br', 'I', 'N', 'Se', 'Te', 'H'];

/** Gives LiIon's chemical family by anions: oxides, sulphides, halides, and oxides or sulphides with other anions; sulfates are oxides. */
export function chemicalFamily(amounts: Amounts): string {
  const amount = (symbol: string): number => amounts[symbol] ?? 0;
  const sulfide = amount('S') > 0 && amount('O') < 3 * amount('S');
  const oxide = amount('O') > 0;
  const halide = ['F', 'Cl', 'Br', 'I'].some((symbol) => amount(symbol) > 0);
  const mixed = OTHER_ANIONS.some((symbol) => amount(symbol) > 0) || (sulfide && oxide);
  if (sulfide && amount('S') >= amount('O')) return mixed ? 'Sulphides and Other Anions' : 'Sulphides';
  if (oxide) return mixed ? 'Oxides and Other Anions' : 'Oxides';
  return halide ? 'Halides' : 'Other';
}
