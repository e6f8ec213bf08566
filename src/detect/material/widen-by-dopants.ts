import type { Atom } from './atom.js';
import { ELEMENT_NAME, isForeignDopant } from './dopants.js';

const ELEMENT = `(?:[A-Z][a-z]?(?:[2-6²-⁶]?[+⁺])?|${ELEMENT_NAME})`;
const PARTICIPLE =
  '(?:co[-‐]?)?(?:doped|substituted|stabili[sz]ed|deficient|rich|free|containing|modified|stuffed|added|dispersed|loaded|reinforced|incorporated)';
const BEFORE = new RegExp(
  `(?:\\d[\\d.]* ?(?:mol|at)\\.? ?% )?(?:${ELEMENT}[-–‐]?(?:, ?(?:and )?| and |/|[-–]))*${ELEMENT}[-–‐ ]?${PARTICIPLE} $`,
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
    const doped = last?.formula !== undefined && atom.form !== 'reference' && FORMULA_DOPED.test(between);
    if (doped && last !== undefined) out[out.length - 1] = byFormula(text, last, atom);
    else out.push(byElement(text, atom, last?.span.end ?? 0));
  }
  return out;
}

function byFormula(text: string, dopant: Atom, host: Atom): Atom {
  const share = SHARE_BEFORE.exec(text.slice(Math.max(0, dopant.span.start - 24), dopant.span.start))?.[0] ?? '';
  const start = dopant.span.start - share.length;
  return named(host, start, text.slice(start, host.span.start).trim());
}

function byElement(text: string, atom: Atom, from: number): Atom {
  if (atom.form === 'reference') return atom;
  const before = BEFORE.exec(text.slice(Math.max(from, atom.span.start - 60), atom.span.start))?.[0];
  return before === undefined ? atom : named(atom, atom.span.start - before.length, before.trim());
}

/** "chlorine-free Li9.42Si1.02P2.1S9.96O2.04": the element is not there, and the formula does not show it. */
const FREE = /[-‐ ]free$/u;

/** "Y-doped BaZrO3" is no longer BaZrO3; "Sr-substituted Li0.34Sr0.08La0.5TiO3" is what its formula says. */
function named(host: Atom, start: number, phrase: string): Atom {
  const words = [...host.words.filter((word) => word !== 'dopant'), phrase];
  const span = { start, end: host.span.end };
  if (host.formula === undefined) return { ...host, span, rule: 'doped in words', words };
  if (FREE.test(phrase) || !isForeignDopant(phrase, host.formula)) return { ...host, words };
  return { span, form: 'name', rule: 'doped in words', formula: undefined, words };
}
