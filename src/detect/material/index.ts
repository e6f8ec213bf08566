import { amountsOf, formatFormula } from '../../chemistry/index.js';
import type { MaterialMention, Span, View } from '../../domain/index.js';
import { definitionsOf } from '../abbreviation/index.js';
import { type Atom, mentionOf, withoutOverlaps } from './atom.js';
import { roleWords, type Surroundings } from './context-words.js';
import { FILLER_WORD } from './fillers.js';
import { findReferences } from './find-references.js';
import { mergeComposites } from './merge-composites.js';
import { phaseWordsNear } from './phase-words.js';
import { MATERIAL_RULES } from './rules.js';
import { widenByAdditives } from './widen-by-additives.js';
import { widenByDopants } from './widen-by-dopants.js';

/** Finds everything that names a material: formulas, mixtures, polymers, composites, names, abbreviations, labels and words that refer to one. */
export function detectMaterials(view: View): readonly MaterialMention[] {
  const { plain } = view;
  const short = definitionsOf(view).map((definition) => definition.short);
  const found = MATERIAL_RULES.flatMap(({ find }) => find(view, short));
  const atoms = withoutOverlaps(found).map((atom) => withRoles(view, atom));
  const widened = mergeComposites(plain, widenByAdditives(plain, widenByDopants(plain, atoms))).filter(
    ({ words }) => !words.includes(FILLER_WORD),
  );
  const references = findReferences(plain);
  const all = withoutOverlaps([
    ...widened,
    ...references.filter(({ span }) => !touches({ start: span.start, end: span.end + 2 }, widened)),
  ]);
  return all.map((atom, i) =>
    finish(view, atom, { from: all[i - 1]?.span.end ?? 0, to: all[i + 1]?.span.start ?? plain.length }),
  );
}

/** Whether a span, or the place right behind it ("the glass 75Li2S–25P2S5"), is already named. */
function touches(span: Span, atoms: readonly Atom[]): boolean {
  let [low, high] = [0, atoms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((atoms[middle]?.span.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const next = atoms[low];
  return next !== undefined && next.span.start < span.end;
}

function withRoles(view: View, atom: Atom): Atom {
  const { formula, words } = atom;
  const amounts = formula === undefined ? null : amountsOf(formula);
  const roles = roleWords(
    formula === undefined ? null : formatFormula(formula),
    amounts,
    surroundingsOf(view, atom.span),
  );
  return { ...atom, words: [...new Set([...words, ...roles])] };
}

function surroundingsOf({ plain, document }: View, { start, end }: Span): Surroundings {
  const sentence = sentenceAt(document.sentences, start);
  const [from, to] =
    sentence === undefined
      ? [Math.max(0, start - 200), Math.min(plain.length, end + 200)]
      : [sentence.start, sentence.end];
  return {
    before: plain.slice(Math.max(from, start - 80), start),
    after: plain.slice(end, Math.min(to, end + 60)),
    sentence: plain.slice(Math.max(from, start - 600), Math.min(to, end + 600)),
  };
}

function sentenceAt(sentences: readonly Span[], at: number): Span | undefined {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low];
  return sentence !== undefined && sentence.start <= at ? sentence : undefined;
}

function finish({ plain }: View, atom: Atom, limits: { readonly from: number; readonly to: number }): MaterialMention {
  return mentionOf(plain, atom, phaseWordsNear(plain, atom.span.start, atom.span.end, limits));
}
