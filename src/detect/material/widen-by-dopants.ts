import type { Atom } from './atom.js';

const ELEMENT =
  '(?:[A-Z][a-z]?(?:[2-6²-⁶]?[+⁺])?|[a-z]{3,12}(?:ium|um|tin|zinc|iron|copper|silver|lead|tungsten|ine|on|mony|nic|num|phorus|rium|anum|um))';
const PARTICIPLE = '(?:co-?)?(?:doped|substituted|stabili[sz]ed|deficient|rich|free|containing|modified)';
const BEFORE = new RegExp(
  `(?:\\d[\\d.]* ?(?:mol|at|wt)\\.? ?% )?(?:${ELEMENT}[-–‐]?(?:, ?(?:and )?| and |/|[-–]))*${ELEMENT}[-–‐ ]?${PARTICIPLE} $`,
  'u',
);
const FORMULA_DOPED = new RegExp(`^[-–‐ ]${PARTICIPLE} $`, 'u');
const SHARE_BEFORE = /\d[\d.]* ?(?:mol|at|wt|vol)\.? ?% (?:of )?$/u;

/** Takes "Ta-doped", "5 mol% Nb2O5-doped", "Ca-, Sr- and Y-doped" into the name that follows; the dopant becomes a word. */
export function widenByDopants(text: string, atoms: readonly Atom[]): Atom[] {
  const out: Atom[] = [];
  for (const atom of atoms) {
    const last = out.at(-1);
    const between = last === undefined ? '' : text.slice(last.span.end, atom.span.start);
    if (last?.formula !== undefined && atom.form !== 'reference' && FORMULA_DOPED.test(between)) {
      out[out.length - 1] = byFormula(text, last, atom);
      continue;
    }
    out.push(byElement(text, atom, last?.span.end ?? 0));
  }
  return out;
}

function byFormula(text: string, dopant: Atom, host: Atom): Atom {
  const share = SHARE_BEFORE.exec(text.slice(Math.max(0, dopant.span.start - 24), dopant.span.start))?.[0] ?? '';
  const start = dopant.span.start - share.length;
  return named(host, start, text.slice(start, host.span.start).trim());
}

function byElement(text: string, atom: Atom, from: number): Atom {
  const before = BEFORE.exec(text.slice(Math.max(from, atom.span.start - 60), atom.span.start))?.[0];
  if (before === undefined || atom.form === 'reference') return atom;
  return named(atom, atom.span.start - before.length, before.trim());
}

/** A doped material is no longer the formula that is printed behind the dopant. */
const named = (host: Atom, start: number, word: string): Atom => ({
  ...host,
  span: { start, end: host.span.end },
  form: host.form === 'formula' || host.form === 'mixture' ? 'name' : host.form,
  rule: 'doped in words',
  formula: undefined,
  words: [...host.words.filter((other) => other !== 'dopant'), word],
});
