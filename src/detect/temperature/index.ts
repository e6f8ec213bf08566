import type { Quantity, Span, TemperatureMention, View } from '../../domain/index.js';
import { allMatches, bounded, coverageOf, holding, rangeOf, toFolded, unfold } from '../../grammar/index.js';
import { foldedOf } from '../folded.js';
import type { Found } from './found.js';
import { readNumbers } from './numbers.js';
import { roleOf } from './role.js';
import { ROOM_WORDS } from './rules.js';

/** Room temperature where only words say it, in K. */
const ROOM = 298.15;

/** Finds every temperature with what it is the temperature of; lists are mentions of one group, a range is one mention. */
export function detectTemperature(view: View): TemperatureMention[] {
  const folded = foldedOf(view);
  const found = joinWords(folded.text, readNumbers(folded.text), readRoomWords(folded.text));
  const starts = [...new Set(found.flatMap(({ list }) => (list === undefined ? [] : [list.start])))];
  const groups = new Map(starts.map((start, index) => [start, index]));
  const sentences = view.document.sentences.map(({ start, end }) => ({
    start: toFolded(folded, start),
    end: toFolded(folded, end),
  }));
  const damaged = view.document.marks.filter(({ type }) => type === 'repaired' || type === 'doubtful');
  const damage = coverageOf(
    view.text.length,
    damaged.map((mark) => mark.span),
  );
  return found.map((one) => {
    const span = unfold(folded, one.start, one.end);
    const group = one.list === undefined ? undefined : groups.get(one.list.start);
    return {
      kind: 'temperature',
      span,
      printed: view.text.slice(span.start, span.end),
      rule: one.rule,
      quantity: toQuantity(one),
      words: one.words,
      ...(group === undefined ? {} : { group }),
      ...(one.list === undefined ? {} : { member: one.list.member }),
      role: roleIn(folded.text, sentences, one),
      doubts: [
        ...one.doubts,
        ...(damage.touches(span) && one.doubts.length === 0 ? (['repaired-glyph'] as const) : []),
      ],
    };
  });
}

const readRoomWords = (text: string): Found[] =>
  Array.from(allMatches(text, ROOM_WORDS), (match) => {
    const lead = /^at /u.exec(match[0])?.[0].length ?? 0;
    const start = match.index + lead;
    return {
      rule: 'room temperature',
      start,
      end: match.index + match[0].length,
      low: ROOM,
      qualifier: null,
      words: true,
      doubts: [],
    };
  });

/** "room temperature (27 °C)", "25 °C (RT)": one temperature, of which the number is right. */
function joinWords(text: string, numbers: readonly Found[], words: readonly Found[]): Found[] {
  const sorted = [...numbers, ...words].sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: Found[] = [];
  for (const one of sorted) {
    const last = joined.at(-1);
    const joint = last === undefined ? '' : text.slice(last.end, one.start);
    const pair =
      last !== undefined &&
      last.words !== one.words &&
      last.high === undefined &&
      one.high === undefined &&
      last.rule !== 'joined';
    if (pair && last !== undefined && isSame(joint, last, one)) joined[joined.length - 1] = merged(text, last, one);
    else if (pair && last !== undefined && /^ ?(?:to|up to|-|~) ?$/u.test(joint))
      joined[joined.length - 1] = range(last, one);
    else if (last !== undefined && (last.words || one.words) && isListJoint(joint)) listed(joined, last, one);
    else joined.push(one);
  }
  return joined;
}

const JOINT =
  /^(?: ?[([] ?(?:i\.e\.,? |at |about |around |ca\.? |T ?= ?|RT ?= ?)?[~≈=]? ?| ?[=≈:~] ?| of (?:about )?|, | (?:i\.e\.,? ))$/u;
/** Only what can be a room's temperature joins the words. */
function isSame(joint: string, first: Found, second: Found): boolean {
  const number = first.words ? second : first;
  const close = number.low > 286 && number.low < 310;
  return close && number.list === undefined && JOINT.test(joint);
}

const isListJoint = (joint: string): boolean => /^(?: ?, ?(?:and |or )?| ?,? (?:and|or) )(?:at |about )?$/u.test(joint);

function merged(text: string, first: Found, second: Found): Found {
  const number = first.words ? second : first;
  const closes =
    /[([]/u.test(text.slice(first.end, second.start)) && /^[)\]]/u.test(text.slice(second.end, second.end + 1));
  const end = second.end + (closes ? 1 : 0);
  return { ...number, rule: 'joined', start: first.start, end, words: true };
}

/** "room temperature to 300 °C" */
const range = (first: Found, second: Found): Found => ({
  ...first,
  rule: 'range',
  end: second.end,
  high: second.low,
  words: false,
  doubts: [...first.doubts, ...second.doubts],
});

function listed(joined: Found[], last: Found, one: Found): void {
  const list = last.list ?? { start: last.start, member: 0 };
  joined[joined.length - 1] = { ...last, list };
  joined.push({ ...one, list: { start: list.start, member: list.member + 1 } });
}

function toQuantity({ low, high, qualifier }: Found): Quantity {
  return high === undefined ? bounded(low, qualifier) : rangeOf(low, high);
}

function roleIn(text: string, sentences: readonly Span[], { start, end }: Found): TemperatureMention['role'] {
  const sentence = holding(sentences, start) ?? {
    start: Math.max(0, start - 200),
    end: end + 200,
  };
  return roleOf(
    text.slice(Math.max(sentence.start, start - 200), start),
    text.slice(end, Math.min(sentence.end, end + 200)),
  );
}
