import type { Atom } from './atom.js';
import { ELEMENT_NAME } from './dopants.js';

const SHARE = '\\d[\\d.]*\\s?(?:wt|mol|vol|at|mass)?\\.?\\s?%';
const PLAIN =
  '(?:glass(?: frit)?|graphite|graphene(?: oxide)?|carbon(?: black)?|alumina|silica|ceria|zirconia|titania|magnesia|polymer|binder|rubber|clay|CNTs?|ionic liquids?|additives?)';
/** "-20% glass", "with 5 wt% alumina", "/30 vol% silica". */
const BEHIND = new RegExp(
  `^(?:\\s?[-–‐+/]\\s?|\\s(?:with|containing|plus)\\s)(?<share>${SHARE})\\s(?:of\\s)?(?:[a-z]{3,12}\\s)?(?<what>${PLAIN})(?![\\p{L}-])`,
  'u',
);

/** "LaTaO4 doped with 1 % Ca", "ceria substituted with 10 at.% of Sm". */
const DOPED = new RegExp(
  `^\\s(?:(?:crystals?|ceramics?|powders?|pellets?|samples?)\\s)?(?:co-)?(?:doped|substituted|stabili[sz]ed)\\s(?:with|by)\\s(?:about\\s)?(?<share>${SHARE})\\s(?:of\\s)?(?<what>${ELEMENT_NAME}|[A-Z][a-z]?)(?![\\p{L}\\d])`,
  'u',
);

/** "Mg(BH4)2 derivative with ethylenediamine ligand": another compound than the formula. */
const DERIVED =
  /^ (?:derivatives?|complex(?:es)?|adducts?|solvates?) (?:with|of) (?:an? )?\p{Ll}{4,24}(?: ligands?)?(?!\p{L})/u;
/** "LaF3:Ba2+", "ZrO2:Y3+". */
const ACTIVATED = /^:(?<dopant>[A-Z][a-z]?)(?:[²³⁴2-4][⁺+]|[⁺+])(?![\p{L}\p{N}])/u;

/** Takes a share of something named by a plain word ("8YSZ-20% glass", "LiI with 40 mol% alumina"), a ligand or an activator into the material before it. */
export const widenByAdditives = (text: string, atoms: readonly Atom[]): Atom[] =>
  atoms.map((atom, i) => {
    if (atom.form === 'reference') return atom;
    const after = text.slice(atom.span.end, atom.span.end + 60);
    const other = atom.form === 'formula' ? derived(atom, after) : undefined;
    if (other !== undefined) return other;
    const match = BEHIND.exec(after) ?? DOPED.exec(after);
    const { share, what } = match?.groups ?? {};
    if (match === null || share === undefined || what === undefined) return atom;
    const end = atom.span.end + match[0].length;
    if ((atoms[i + 1]?.span.start ?? end) < end) return atom;
    return {
      span: { start: atom.span.start, end },
      form: 'composite',
      rule: 'A–5 wt% additive',
      formula: undefined,
      words: [...atom.words, `${share} ${what}`],
    };
  });

function derived({ span, words }: Atom, after: string): Atom | undefined {
  const dopant = ACTIVATED.exec(after);
  const length = (dopant ?? DERIVED.exec(after))?.[0].length;
  if (length === undefined) return undefined;
  const added = dopant === null ? [] : [`${dopant.groups?.dopant ?? ''}-doped`];
  return {
    span: { start: span.start, end: span.end + length },
    form: 'name',
    rule: dopant === null ? 'derivative' : 'host with an activator',
    formula: undefined,
    words: [...words, ...added],
  };
}
