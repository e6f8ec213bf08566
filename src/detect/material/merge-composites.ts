import { type Atom, atomOf } from './atom.js';

const SHARE = '\\d[\\d.]*\\s?(?:wt|mol|vol|at|w|v)?[.]?\\s?%';
const FILLER = '(?:of\\s|of the\\s)?(?:[a-z][a-z-]* ){0,2}';

type Joint = { readonly name: string; readonly between: RegExp; readonly fits?: (a: Atom, b: Atom) => boolean };

const isPolymer = ({ form }: Atom): boolean => form === 'polymer';
const isSalt = ({ words }: Atom): boolean => words.includes('salt');

/** How two materials are written as one; tried in order on what stands between them. */
export const JOINTS: readonly Joint[] = [
  { name: 'A–5 wt% B', between: new RegExp(`^\\s?[-–−+/]\\s?${SHARE}\\s?${FILLER}$`, 'u') },
  {
    name: 'A with 5 wt% B',
    between: new RegExp(
      `^ (?:with|containing|plus|mixed with|and) (?:about |ca\\. |only |~ ?)?${SHARE} ${FILLER}$`,
      'u',
    ),
  },
  {
    name: 'polymer–salt',
    between: /^\s?[-–−/:·+]\s?$/u,
    fits: (a, b) => (isPolymer(a) && isSalt(b)) || (isSalt(a) && isPolymer(b)),
  },
  {
    name: 'polymer with salt',
    between: /^ (?:with|and|containing|doped with|\+) $/u,
    fits: (a, b) => isPolymer(a) && isSalt(b),
  },
  { name: 'A–polymer', between: /^[-–−/@:]$/u, fits: (a, b) => isPolymer(a) || isPolymer(b) || a.form === 'composite' },
  { name: 'A/B', between: /^\s?[/@]\s?$/u, fits: (a, b) => isNamed(a) && isNamed(b) },
  {
    name: 'A in polymer',
    between: /^(?: \([^()]{1,24}\))? (?:[a-z]+ ){0,2}(?:dispersed |embedded )?(?:in|into|within) (?:an? |the )?$/u,
    fits: (a, b) => a.words.some((word) => /%/u.test(word)) && isPolymer(b),
  },
  {
    name: 'A–B of a polymer blend',
    between: /^ (?:and|with) $/u,
    fits: (a, b) => isPolymer(a) && isPolymer(b) && a.words.length > 0,
  },
];

const isNamed = ({ form }: Atom): boolean =>
  form === 'name' || form === 'abbreviation' || form === 'polymer' || form === 'composite';

/** Joins neighbours that are written as one material; the parts' shares become words. Linear: each atom is looked at once. */
export function mergeComposites(text: string, atoms: readonly Atom[]): Atom[] {
  const merged: Atom[] = [];
  for (const atom of atoms) {
    const last = merged.at(-1);
    const joined = last === undefined ? undefined : join(text, last, atom);
    if (joined === undefined) merged.push(atom);
    else merged[merged.length - 1] = joined;
  }
  return merged;
}

const FARTHEST = 60;

function join(text: string, a: Atom, b: Atom): Atom | undefined {
  if (a.form === 'reference' || b.form === 'reference' || b.span.start - a.span.end > FARTHEST) return undefined;
  const between = text.slice(a.span.end, b.span.start);
  const joint = JOINTS.find(({ between: pattern, fits }) => pattern.test(between) && (fits?.(a, b) ?? true));
  if (joint === undefined) return undefined;
  const share = new RegExp(SHARE, 'u').exec(between)?.[0];
  const words = share === undefined ? [] : [`${share} ${text.slice(b.span.start, b.span.end)}`];
  const form = joint.name.startsWith('polymer') ? ('polymer' as const) : ('composite' as const);
  const parts = [a, b].flatMap((part) =>
    part.form === 'composite' ? part.words : part.words.filter((word) => word !== 'salt'),
  );
  return atomOf(a.span.start, b.span.end, { form, rule: joint.name, words: [...parts, ...words] });
}
