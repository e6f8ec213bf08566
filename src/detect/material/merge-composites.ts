import { amountsOf } from '../../chemistry/index.js';
import { type Atom, atomOf } from './atom.js';
import { isElectrodeBefore } from './context-words.js';
import { FILLER_WORD } from './fillers.js';

const SHARE = '\\d[\\d.]*\\s?(?:wt|mol|vol|at|w|v|mass)?[.]?\\s?%';
const FILLER = '(?:of\\s|of the\\s)?(?:(?!and |or |in |with )[a-z][a-z-]* ){0,2}';

type Joint = {
  readonly name: string;
  readonly between: RegExp;
  readonly fits?: (a: Atom, b: Atom, share: string | undefined) => boolean;
};

const isPolymer = ({ form }: Atom): boolean => form === 'polymer';
const isSalt = ({ words }: Atom): boolean => words.includes('salt');
const isElectrode = ({ words }: Atom): boolean => words.includes('electrode');
const isFiller = ({ words }: Atom): boolean => words.includes(FILLER_WORD);
/** YSZ, LLZTO, SDC: a ceramic by name. */
const isCeramic = ({ form, rule }: Atom): boolean => rule !== 'cermet' && (form === 'name' || form === 'abbreviation');
/** NiO, Al2O3, LiI, Li3BO3: what a named ceramic is mixed with; not a cathode beside it. */
const isAdded = (atom: Atom): boolean =>
  atom.form === 'formula' && !isSalt(atom) && (isFiller(atom) || !isElectrode(atom) || isNickelOxide(atom));
const isNickelOxide = ({ formula }: Atom): boolean => {
  const amounts = formula === undefined ? null : amountsOf(formula);
  return amounts !== null && Object.keys(amounts).sort().join() === 'Ni,O';
};
const isNamed = ({ form }: Atom): boolean =>
  form === 'name' || form === 'abbreviation' || form === 'polymer' || form === 'composite';

/** "CaF2 crystals doped with …": what a material is made into. */
const BODY = '(?:single crystals?|crystals?|ceramics?|powders?|pellets?|glass(?:es)?|samples?|films?)';

/** How two materials are written as one; tried in order on what stands between them. `share` is a percentage before the first. */
export const JOINTS: readonly Joint[] = [
  { name: 'A–5 wt% B', between: new RegExp(`^\\s?[-–−‐‑+/]\\s?${SHARE}\\s?${FILLER}$`, 'u') },
  {
    name: 'A with 5 wt% B',
    between: new RegExp(
      `^ (?:${BODY} )?(?:with|containing|plus|mixed with|loaded with|(?:co-)?doped with|stabili[sz]ed (?:with|by)|substituted (?:with|by)|modified with) (?:about |ca\\. |only |~ ?)?${SHARE} ${FILLER}$`,
      'u',
    ),
  },
  {
    name: '70 wt% A and 30 wt% B',
    between: new RegExp(`^ ?(?:and|\\+|[-–−‐]) ?${SHARE} ${FILLER}$`, 'u'),
    fits: (_a, _b, share) => share !== undefined,
  },
  {
    name: 'polymer–salt',
    between: /^\s?[-–−‐‑/:·+]\s?$/u,
    fits: (a, b) => (isPolymer(a) && isSalt(b)) || (isSalt(a) && isPolymer(b)),
  },
  {
    name: 'polymer with salt',
    between:
      /^ (?:(?:blends?|membranes?|films?|matrix|matrices|electrolytes?|networks?) )?(?:with|and|containing|doped with|complexed with|\+) $/u,
    fits: (a, b) => (isPolymer(a) || a.rule === 'A–polymer') && isSalt(b),
  },
  {
    name: 'A–polymer',
    between: /^[-–−‐‑/@:]$/u,
    fits: (a, b) => isPolymer(a) || isPolymer(b) || a.form === 'composite',
  },
  {
    name: 'A/B',
    between: /^(?:\s?[/@]\s?|[-–−‐‑])$/u,
    fits: (a, b) => isNamed(a) && isNamed(b) && !isElectrode(a) && !isElectrode(b),
  },
  {
    name: 'ceramic with oxide',
    between: /^[-–‐‑:]$/u,
    fits: (a, b) => (isCeramic(a) && isAdded(b)) || (isAdded(a) && isCeramic(b)),
  },
  { name: 'A@B', between: /^\s?@\s?$/u, fits: (a, b) => !isElectrode(a) && !isElectrode(b) },
  {
    name: 'A/filler',
    between: /^[-–‐/]$/u,
    fits: (a, b) => isFiller(b) && !isFiller(a) && !isElectrode(a) && a.form !== 'reference',
  },
  {
    name: '10 wt% A in B',
    between: /^(?: \([^()]{1,24}\))? (?:(?!and )[a-z]+ ){0,2}(?:in|into|within) (?:an? |the )?$/u,
    fits: (_a, b, share) => share !== undefined && (isPolymer(b) || b.form === 'composite'),
  },
  { name: 'composite of A with B', between: /^ (?:with|and) $/u, fits: (a) => a.words.includes('composite of') },
];

/** "Argyrodite Li5.5PS4.5Cl1.5", "NASICON Na3Zr2Si2PO12": the name only says of which kind the formula is. */
const isClassBefore = (text: string, a: Atom, b: Atom): boolean =>
  a.form === 'name' && b.formula !== undefined && b.span.start - a.span.end === 1 && text[a.span.end] === ' ';

const FARTHEST = 60;
const SHARE_BEFORE = new RegExp(`${SHARE} (?:of |of the )?$`, 'u');
const COMPOSITE_BEFORE = /\b(?:composites?|mixtures?|blends?) of $/u;

/** Joins neighbours that are written as one material; the parts' shares become words. Linear: each atom is looked at once. */
export function mergeComposites(text: string, atoms: readonly Atom[]): Atom[] {
  const merged: Atom[] = [];
  for (const atom of atoms) {
    const marked = COMPOSITE_BEFORE.test(text.slice(Math.max(0, atom.span.start - 16), atom.span.start))
      ? { ...atom, words: [...atom.words, 'composite of'] }
      : atom;
    const last = merged.at(-1);
    if (last !== undefined && isClassBefore(text, last, atom)) {
      merged[merged.length - 1] = { ...marked, words: [...marked.words, text.slice(last.span.start, last.span.end)] };
      continue;
    }
    const joined = last === undefined ? undefined : join(text, last, marked, last.span.end);
    const over = joined === undefined ? joinOverBracket(text, merged, marked) : undefined;
    if (over !== undefined) merged.splice(-2, 2, over);
    else if (joined === undefined) merged.push(marked);
    else merged[merged.length - 1] = joined;
  }
  return merged.map((atom) => ({ ...atom, words: atom.words.filter((word) => word !== 'composite of') }));
}

/** "A (abbreviation) with 5 wt% B": the bracket is passed over. */
function joinOverBracket(text: string, merged: readonly Atom[], b: Atom): Atom | undefined {
  const [a, bracketed] = merged.slice(-2);
  if (a === undefined || bracketed === undefined) return undefined;
  const opened = /^\s?\([^()]{0,12}$/u.test(text.slice(a.span.end, bracketed.span.start));
  if (!opened || text[bracketed.span.end] !== ')') return undefined;
  return join(text, a, b, bracketed.span.end + 1);
}

function join(text: string, a: Atom, b: Atom, from: number): Atom | undefined {
  if (b.span.start - from > FARTHEST) return undefined;
  const between = text.slice(from, b.span.start);
  const before = SHARE_BEFORE.exec(text.slice(Math.max(0, a.span.start - 24), a.span.start))?.[0];
  const joint = JOINTS.find(({ between: pattern, fits }) => pattern.test(between) && (fits?.(a, b, before) ?? true));
  if (joint === undefined) return undefined;
  const shareOfB = new RegExp(SHARE, 'u').exec(between)?.[0];
  const counted = before !== undefined && /%/u.test(joint.name);
  const start = counted ? a.span.start - before.length : a.span.start;
  const shares = [
    ...(counted ? [`${before.replace(/ of (?:the )?$| $/u, '')} ${text.slice(a.span.start, a.span.end)}`] : []),
    ...(shareOfB === undefined ? [] : [`${shareOfB} ${text.slice(b.span.start, b.span.end)}`]),
  ];
  const plastic = joint.name.startsWith('polymer') || (isPolymer(a) && isPolymer(b));
  const form = plastic ? ('polymer' as const) : ('composite' as const);
  const kept = [...a.words, ...b.words].filter((word) => /%|-doped$/u.test(word));
  const electrode = joint.name === 'ceramic with oxide' && isElectrodeBefore(text.slice(b.span.end, b.span.end + 40));
  const filler = !plastic && isFiller(a) && isFiller(b) ? [FILLER_WORD] : [];
  const words = [...kept, ...shares, ...(electrode ? ['electrode'] : []), ...filler];
  return atomOf(start, b.span.end, { form, rule: joint.name, words });
}
