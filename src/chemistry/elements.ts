/** Symbols of the elements 1 to 94 (IUPAC periodic table, 2022). Heavier ones occur in no electrolyte and only cause false readings. */
const SYMBOLS =
  'H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo Tc ' +
  'Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi ' +
  'Po At Rn Fr Ra Ac Th Pa U Np Pu';

export const ELEMENTS: ReadonlySet<string> = new Set(SYMBOLS.split(' '));

/** Lanthanides with scandium and yttrium: what "RE" and "Ln" stand for. */
export const RARE_EARTHS: ReadonlySet<string> = new Set('Sc Y La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu'.split(' '));

/** Elements that form anions; everything else counts as a cation. */
export const NONMETALS: ReadonlySet<string> = new Set('H B C N O F Si P S Cl As Se Br Te I'.split(' '));

export const HALOGENS: ReadonlySet<string> = new Set(['F', 'Cl', 'Br', 'I']);

/** Letters that stand for an element or a set of elements in a series formula ("Na3MX6 with M = Y, Er"). */
export const LETTERS: ReadonlySet<string> = new Set('RE TM Ln Me Pn Ch M A X R Q'.split(' '));

/** Groups that are written by name inside formulas, with their element amounts. */
export const NAMED_GROUPS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  TFSI: { C: 2, F: 6, N: 1, O: 4, S: 2 },
  NTf2: { C: 2, F: 6, N: 1, O: 4, S: 2 },
  BETI: { C: 4, F: 10, N: 1, O: 4, S: 2 },
  FTFSI: { C: 1, F: 4, N: 1, O: 4, S: 2 },
  FSI: { F: 2, N: 1, O: 4, S: 2 },
  BOB: { B: 1, C: 4, O: 8 },
  DFOB: { B: 1, C: 2, F: 2, O: 4 },
  OTf: { C: 1, F: 3, O: 3, S: 1 },
  Tf: { C: 1, F: 3, O: 3, S: 1 },
  OAc: { C: 2, H: 3, O: 2 },
  EO: { C: 2, H: 4, O: 1 },
  ACN: { C: 2, H: 3, N: 1 },
  THF: { C: 4, H: 8, O: 1 },
  en: { C: 2, H: 8, N: 2 },
};
