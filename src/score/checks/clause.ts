import { type Candidate, overlaps, type Reason, type Span } from '../../domain/index.js';
import { type Clause, clauseOf, type Word } from '../../grammar/index.js';
import { type Check, reason } from './check.js';
import { groupBy } from './conditions.js';
import { foldSentence } from './fold-sentence.js';
import { blockOf, sentenceOf } from './sentences.js';

/**
 * Looks at the grammar of running text: a value that is said of "a bilayer of A and B", of "the addition of A", or "with 2 wt% of A" is one of
 * an altered material, whatever name stands nearest.
 */
export const clause: Check = ({ candidates, document }) => {
  if (document === undefined) return candidates.map(() => []);
  const placed = candidates.map((candidate) => ({
    candidate,
    sentence: sentenceOf(document, candidate.reading.mention.span),
  }));
  const added = new Map<Candidate, Reason[]>();
  for (const group of groupBy(placed, ({ sentence }) => String(sentence.start)).values()) {
    const [{ sentence } = { sentence: undefined }] = group;
    if (sentence === undefined || blockOf(document, sentence)?.type === 'table') continue;
    const folded = foldSentence(
      document,
      sentence,
      group.map(({ candidate }) => candidate),
    );
    for (const { candidate } of group) {
      const at = folded?.at(candidate.reading.mention.span) ?? -1;
      const found = folded === undefined || at < 0 ? undefined : clauseOf(folded.words, at);
      added.set(candidate, [
        ...rivalsOf(candidate, sentence),
        ...(found === undefined ? [] : alteredBy(candidate, found)),
      ]);
    }
  }
  return candidates.map((candidate) => added.get(candidate) ?? []);
};

const note = (suffix: string, says: string): Reason => reason({ code: `material-${suffix}`, says, field: 'material' });

/** Whether other materials could be meant: those that the sentence names, and those named before it. */
function rivalsOf({ material, alternatives }: Candidate, sentence: Span): Reason[] {
  if (material.value.printed === null) return [];
  const isHere = ({ evidence }: Candidate['material']): boolean => evidence.some((span) => overlaps(span, sentence));
  const others = alternatives.material.filter(({ value }) => value.printed !== null);
  const passed = isHere(material) ? undefined : others.find(isHere);
  if (passed !== undefined)
    return [note('passed-over', `the sentence names ${passed.value.printed}, which was not taken`)];
  if (others.length > 0) return [];
  return isHere(material)
    ? [note('sole', 'no other material is in reach')]
    : [note('sole-context', 'no other material was named before')];
}

function alteredBy({ material }: Candidate, { subject, fronted }: Clause): Reason[] {
  if (material.value.printed === null) return [];
  const words = CHANGING.test(textOf(fronted)) ? fronted : isAltering(subject) ? subject : [];
  return words.length === 0 ? [] : [note('altered', `it is said of "${textOf(words)}"`)];
}

const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');

const isAltering = (subject: readonly Word[]): boolean =>
  subject[0]?.is === 'gerund' || ALTERING.test(textOf(headOf(subject)));

/** The nouns of a phrase up to its first preposition or comma: "the annealed pellets" of "the annealed pellets of LLZO". */
function headOf(subject: readonly Word[]): readonly Word[] {
  const from = subject.findIndex(({ is }) => is === 'noun' || is === 'pronoun');
  if (from < 0) return [];
  const length = subject.slice(from).findIndex(({ is, stop }) => is === 'preposition' || /[(,]/u.test(stop));
  return subject.slice(from, length < 0 ? undefined : from + length + 1);
}

/** "With 2 wt% of …,", "Upon milling,": what stands before the comma tells of a change. */
const CHANGING = /^(?:with|upon|by|after|adding|replacing|doping|when|on)\b/iu;
/** Nouns that make a material a part of something else, or its change. */
const ALTERING =
  /\b(?:additions?|incorporation|substitution|replacement|doping|bilayers?|dispersions?|mixtures?|composites?|blends?|contents?|introduction|increase|excess|coating)\b/iu;
