import {
  type Candidate,
  type Document,
  type Field,
  gap,
  overlaps,
  type Reason,
  type Span,
} from '../../domain/index.js';
import { allMatches } from '../../grammar/index.js';
import { type Check, reason } from './check.js';
import { groupBy } from './conditions.js';
import { blockOf, sentenceOf } from './sentences.js';
import {
  ADDED_BEFORE,
  ADDED_BEHIND,
  BARE_COMPONENT,
  BARE_POWER,
  CHANGE_WORDS,
  COMPOSITE_WORDS,
  CONTRAST_WORDS,
  DESCRIPTION_WORDS,
  IONIC_WORDS,
  NAME_BEFORE,
  NAME_BEHIND,
  OPEN_MIXTURE,
  OUTSIDE_WORDS,
  POINTING,
  PROCESS_WORDS,
  REDOX_METALS,
  TEMPERATURES,
  VARIANT_WORDS,
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
    return [materialWords, nameWords, distances, temperatureWords, scopeWords].flatMap((look) => look(candidate, seen));
  });
};

const note = (field: Field, suffix: string, says: string): Reason =>
  reason({ code: `${field}-${suffix}`, says, field });

function materialWords({ material, reading }: Candidate, { document, text, sentence, values }: Seen): Reason[] {
  const { printed } = material.value;
  if (printed === null) return [];
  const reasons: Reason[] = [];
  const inTable = blockOf(document, sentence)?.type === 'table';
  const part = allMatches(text, COMPOSITE_WORDS).find((match) => !printed.includes(match[0]));
  if (part !== undefined)
    reasons.push(
      note('material', inTable ? 'row-in-composite' : 'in-composite', `"${part[0]}" beside it: it could be one part`),
    );
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

/** "a Mg(BH4)2 derivative", "the addition of MgI2 to 60MgS·40P2S5": what came of the material that is named. */
const DERIVED = /^ ?(?:derivatives?|analogues?|adducts?|complex(?:es)?|hybrids?)(?!\p{L})/u;
const RECEIVING =
  /\b(?:[Aa]dditions?|[Ii]ncorporation|[Ii]ntroduction|[Ii]nsertion|[Aa]dding|[Ii]ncorporating)\b[^.;]{0,50}\b(?:in|into|to)(?: the)? $/u;
const isDerived = ({ text }: Seen['document'], { start, end }: Span): boolean =>
  DERIVED.test(text.slice(end, end + 16)) || RECEIVING.test(text.slice(Math.max(0, start - 90), start));

function nameWords({ material }: Candidate, { document, text, sentence }: Seen): Reason[] {
  const { printed, amounts, formula } = material.value;
  if (printed === null) return [];
  const reasons: Reason[] = [];
  if (BARE_COMPONENT.test(printed))
    reasons.push(note('material', 'bare-component', `${printed} alone is a polymer or salt, no electrolyte`));
  if ((amounts !== null && Object.keys(amounts).length < 2) || /^[\p{L}]{1,2}$/u.test(printed))
    reasons.push(note('material', 'fragment', `"${printed}" is no ion conductor by itself`));
  if (formula !== null && OPEN_MIXTURE.test(formula))
    reasons.push(note('material', 'no-proportions', `the proportions of ${formula} are not said`));
  const places = nearest(material.evidence, sentence);
  const [place] = places;
  if (place !== undefined && !overlaps(place, sentence)) {
    const around = document.text.slice(Math.max(0, place.start - 60), place.end + 60);
    const altered = allMatches(around, VARIANT_WORDS)[0] ?? CHANGE_WORDS.exec(around);
    if (altered !== null)
      reasons.push(note('material', 'named-changed', `where it is named, "${altered[0]}" could mean another material`));
  }
  if (places.some((span) => isCut(document, span)))
    reasons.push(note('material', 'cut', `"${printed}" could be part of a longer name`));
  if (places.some((span) => isAdded(document, span)))
    reasons.push(note('material', 'as-additive', `${printed} is put into another material`));
  if (places.some((span) => isDerived(document, span)))
    reasons.push(note('material', 'derived', `what is made of ${printed} is another material`));
  const words = describedBy(document, material.evidence, { sentence, printed });
  if (words !== undefined)
    reasons.push(
      POINTING.test(words)
        ? note('material', 'pointed-at', `"${words}" stands for it`)
        : note('material', 'by-description', `"${words}" is taken for ${printed}`),
    );
  const variant = allMatches(text, VARIANT_WORDS).find(([word]) => !printed.includes(word));
  if (variant !== undefined)
    reasons.push(note('material', 'variant', `"${variant[0]}" could mean another material than ${printed}`));
  const change = CHANGE_WORDS.exec(text);
  if (change !== null) reasons.push(note('material', 'changed', `"${change[0]}": the material could be a changed one`));
  return reasons;
}

const isAdded = ({ text }: Document, { start, end }: Span): boolean =>
  ADDED_BEFORE.test(text.slice(Math.max(0, start - 40), start)) || ADDED_BEHIND.test(text.slice(end, end + 16));

/** The words of the sentence that stand for the material instead of its name, with up to three words before them. */
function describedBy(
  { text }: Document,
  evidence: readonly Span[],
  { sentence, printed }: { readonly sentence: Span; readonly printed: string },
): string | undefined {
  const bare = (words: string): string =>
    words
      .replace(/[^\p{L}\p{N}]/gu, '')
      .normalize('NFKC')
      .toLowerCase();
  const span = evidence.find((one) => overlaps(one, sentence));
  if (span === undefined) return undefined;
  const own = text.slice(span.start, span.end);
  if (bare(printed).includes(bare(own)) || bare(own).includes(bare(printed))) return undefined;
  const before = /(?:[\w:°%.–−-]+\s+){0,3}$/u.exec(text.slice(Math.max(sentence.start, span.start - 40), span.start));
  const after = /^\s+(?:with|from|of|heated|treated|dried|annealed|sintered|pressed|prepared)\b/u.exec(
    text.slice(span.end, span.end + 12),
  );
  return `${before?.[0] ?? ''}${own}${after?.[0] ?? ''}`.replace(/\s+/gu, ' ').trim();
}

/** The places in the sentence where the material is named; without any, the last one before it. */
function nearest(evidence: readonly Span[], sentence: Span): readonly Span[] {
  const inside = evidence.filter((span) => overlaps(span, sentence));
  if (inside.length > 0) return inside;
  const before = evidence.filter(({ end }) => end <= sentence.start);
  return before.length === 0 ? [] : [before.reduce((a, b) => (b.start > a.start ? b : a))];
}

const isCut = ({ text }: Document, { start, end }: Span): boolean =>
  NAME_BEFORE.test(text.slice(Math.max(0, start - 3), start)) || NAME_BEHIND.test(text.slice(end, end + 4));

/** Far, in characters: beyond a short clause. */
const FAR = 80;

function distances(candidate: Candidate, { sentence, values }: Seen): Reason[] {
  const { span } = candidate.reading.mention;
  return (['material', 'temperature'] as const).flatMap((field): Reason[] => {
    const { evidence } = candidate[field];
    if (evidence.length === 0) return [];
    const inside = evidence.filter((one) => overlaps(one, sentence)).map((one) => gap(one, span));
    const known = candidate[field].reasons.some(({ code }) => code === `${field}-context`);
    if (inside.length === 0)
      return known ? [] : [note(field, 'other-sentence', `the ${field} is named in another sentence`)];
    const crowd = field === 'temperature' && values > 1 ? [note(field, 'several-values', `${values} values here`)] : [];
    const far = Math.min(...inside) > FAR ? [note(field, 'far', `the ${field} stands far from the value`)] : [];
    return [...far, ...crowd];
  });
}

function temperatureWords({ temperature }: Candidate, { text, sentence }: Seen): Reason[] {
  const named = new Set(allMatches(text, TEMPERATURES).map(([word]) => word));
  const reasons: Reason[] = [];
  const inside = temperature.evidence.some((span) => overlaps(span, sentence));
  if (!inside && named.size > 0)
    reasons.push(note('temperature', 'passed-over', `the sentence names ${[...named][0]}, which was not taken`));
  if (inside && named.size > 1)
    reasons.push(note('temperature', 'crowded', `the sentence names ${named.size} temperatures`));
  const process = PROCESS_WORDS.exec(text);
  if (process !== null)
    reasons.push(note('temperature', 'process-words', `"${process[0]}" in the sentence: it could belong to that`));
  if (temperature.value.quantity !== null && temperature.value.quantity.value === null)
    reasons.push(note('temperature', 'range', 'the temperature is a range'));
  return reasons;
}

/** How much text before a sentence is looked at for what it goes on about, in characters. */
const BEFORE = 250;

function scopeWords({ material, reading }: Candidate, { document, text, sentence }: Seen): Reason[] {
  const reasons: Reason[] = [];
  const before = document.text.slice(Math.max(0, sentence.start - BEFORE), sentence.start);
  const earlier = IONIC_WORDS.test(text) ? null : OUTSIDE_WORDS.exec(before.slice(before.lastIndexOf('\n\n') + 1));
  if (earlier !== null) reasons.push(note('scope', 'outside-before', `"${earlier[0]}" stands just before`));
  if (BARE_POWER.test(reading.mention.printed))
    reasons.push(note('scope', 'bare-power', 'only a power of ten is said'));
  if (reading.sigma.value === null) reasons.push(note('scope', 'bound', 'a bound or range is said, no value'));
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
