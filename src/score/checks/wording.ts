import {
  type Candidate,
  type Document,
  type Field,
  gap,
  overlaps,
  type Reason,
  type Span,
} from '../../domain/index.js';
import { type Check, reason } from './check.js';
import { groupBy } from './conditions.js';
import { sentenceOf } from './sentences.js';
import {
  BARE_COMPONENT,
  COMPOSITE_WORDS,
  CONTRAST_WORDS,
  DESCRIPTION_WORDS,
  IONIC_WORDS,
  OUTSIDE_WORDS,
  REDOX_METALS,
} from './words.js';

type Seen = { readonly document: Document; readonly sentence: Span; readonly text: string; readonly values: number };

/** Looks at the words of the sentence or row around each value: what makes its ties doubtful although they are the best there are. */
export const wordingOf: Check = ({ candidates, document }) => {
  if (document === undefined) return candidates.map(() => []);
  const sentences = candidates.map(({ reading }) => sentenceOf(document, reading.mention.span));
  const crowds = groupBy(sentences, ({ start }) => String(start));
  return candidates.map((candidate, i) => {
    const sentence = sentences[i] ?? candidate.reading.mention.span;
    // Longer than any sentence: text without sentences is looked at in part
    const text = document.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 3000));
    const seen = { document, sentence, text, values: crowds.get(String(sentence.start))?.length ?? 1 };
    return [...materialWords(candidate, seen), ...distances(candidate, seen), ...scopeWords(candidate, seen)];
  });
};

const note = (field: Field, suffix: string, says: string): Reason =>
  reason({ code: `${field}-${suffix}`, says, field });

function materialWords({ material, reading }: Candidate, { text, sentence, values }: Seen): Reason[] {
  const { printed, amounts } = material.value;
  if (printed === null) return [];
  const reasons: Reason[] = [];
  const part = [...text.matchAll(COMPOSITE_WORDS)].find((match) => !printed.includes(match[0]));
  if (part !== undefined)
    reasons.push(note('material', 'in-composite', `"${part[0]}" beside it: it could be one part of the material`));
  if (BARE_COMPONENT.test(printed))
    reasons.push(note('material', 'bare-component', `${printed} alone is a polymer or salt, no electrolyte`));
  if (amounts !== null && Object.keys(amounts).length < 2)
    reasons.push(note('material', 'single-element', 'one element alone is no ion conductor'));
  if (CONTRAST_WORDS.test(text)) reasons.push(note('material', 'contrast', 'the sentence compares'));
  const described = DESCRIPTION_WORDS.exec(text);
  if (described !== null) {
    const at = { start: sentence.start + described.index, end: sentence.start + described.index + described[0].length };
    const names = material.evidence.some((span) => overlaps(span, at));
    if (!names && gap(at, reading.mention.span) < 150)
      reasons.push(note('material', 'described', `"${described[0]}" could be another material`));
  }
  if (values > 1) reasons.push(note('material', values > 3 ? 'many-values' : 'two-values', `${values} values here`));
  return reasons;
}

/** Far, in characters: beyond a short clause. */
const FAR = 80;

function distances(candidate: Candidate, { sentence, values }: Seen): Reason[] {
  const { span } = candidate.reading.mention;
  return (['material', 'temperature'] as const).flatMap((field): Reason[] => {
    const { evidence } = candidate[field];
    if (evidence.length === 0) return [];
    const inside = evidence.filter((one) => overlaps(one, sentence)).map((one) => gap(one, span));
    if (inside.length === 0) return [note(field, 'other-sentence', `the ${field} stands in another sentence`)];
    const crowd = field === 'temperature' && values > 1 ? [note(field, 'several-values', `${values} values here`)] : [];
    const far = Math.min(...inside) > FAR ? [note(field, 'far', `the ${field} stands far from the value`)] : [];
    return [...far, ...crowd];
  });
}

function scopeWords({ material }: Candidate, { text }: Seen): Reason[] {
  const reasons: Reason[] = [];
  const outside = OUTSIDE_WORDS.exec(text);
  if (outside !== null) reasons.push(note('scope', 'outside-words', `"${outside[0]}" stands in the sentence`));
  if (IONIC_WORDS.test(text)) reasons.push(note('scope', 'ionic-words', 'the sentence says that ions conduct'));
  const { amounts, printed, ion } = material.value;
  const redox = REDOX_METALS.find((symbol) => (amounts?.[symbol] ?? 0) > 0);
  if (redox !== undefined) reasons.push(note('scope', 'redox-metal', `${redox} can make it an electronic conductor`));
  if (ion === null && amounts !== null) reasons.push(note('scope', 'no-ion', 'no mobile ion is known for it'));
  if (printed === null) reasons.push(note('scope', 'no-material', 'no material is named'));
  if (printed !== null && BARE_COMPONENT.test(printed))
    reasons.push(note('scope', 'bare-component', `${printed} conducts only in something else`));
  return reasons;
}
