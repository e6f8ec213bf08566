import type { TemperatureClaim, TemperatureMention, TemperatureSource } from '../domain/index.js';
import { allMatches } from '../grammar/index.js';
import { type Frame, temperatureOf, type Value } from './frame.js';
import { nearestTo, type Option, option, wordsBefore } from './option.js';
import type { Item } from './skeleton.js';

const CLAUSE = /[;]|\.\s|\b(?:whereas|while|but|however|although|though|versus|vs|compared)\b/gu;
const AT =
  /^[\s,]*(?:(?:was|were|is|are)\s+)?(?:(?:obtained|found|measured|observed|reported|achieved|reached|recorded|shown|attained)\s*)?(?:(?:for|in|of)\s+(?:the\s+)?Ⓜ\s*)?[\s,]*(?:already |even |only |both )*(?:at|@|near|around|close to|by|when measured at|between|from|over|within|in the (?:temperature )?(?:range|interval)(?: of| from)?|down to|above|below)\s*(?:T\s*=\s*|about\s+|around\s+|~\s*|a temperature of\s+|temperatures of\s+|the temperature of\s+)?$/u;
const PARENTHESIS = /^\s*[([,]\s*(?:at\s+|T\s*=\s*|for\s+|measured at\s+)?(?:Ⓜ[\s,]*(?:at\s+)?)?$/u;
const SYMBOL = /(?:σ|κ)\s*[_({]*\s*$/u;
const EQUALS = /^[\s)\]}]*(?:=|≈|~|∼|:|is|was|of|reaches)\s*$/u;

/** "At Ⓣ", "Upon heating to Ⓣ," at the head of a sentence hold for all of it. */
const FRONTED =
  /^[\s\p{P}]*(?:(?:and|but|while|whereas|already|even|only|finally|moreover|then)\s+)?(?:at|near|around|measured at|when measured at|(?:up)?on (?:heating|cooling) to|(?:up)?on (?:further )?(?:heating|cooling) (?:from Ⓣ )?to|raising the temperature to)\s+(?:about\s+|~\s*|the same temperature of\s+|temperatures? of\s+)?$/iu;

/** In characters of the skeleton: what stands farther in does not open the sentence. */
const HEAD = 160;
const DURATION = /^\s*(?:for|during)\s+\d/u;
/** "the Ⓣ conductivity", "the Ⓣ Ⓚ": the temperature is an adjective of what is measured. */
const MODIFIER = /^[\s-]*(?:Ⓚ|(?:\p{Ll}+\s)?conductivit)/u;
/** "The extrapolated Ⓣ Ⓚ based on a jump rate at Ⓣ is Ⓥ": the temperature of what the sentence speaks of. */
const HEADS = /^[\s\p{P}]*(?:(?:the|its|their|our|an?|this)\s+)?(?:\p{Ll}+\s+){0,2}$/iu;
const PREDICATE =
  /\b(?:is|was|are|were|amounts? to|reach(?:es|ed)|equals?|becomes?|became)\s+(?:\p{Ll}+\s+){0,2}[~≈]?\s*$/u;
function isOfSubject({ skeleton: { text }, values }: Frame, temperature: number, value: number): boolean {
  const first = values[0]?.item.at ?? value;
  return (
    temperature < 60 &&
    HEADS.test(text.slice(0, temperature)) &&
    MODIFIER.test(text.slice(temperature + 1)) &&
    !/;|\.\s/u.test(text.slice(temperature, value)) &&
    !/Ⓣ/u.test(text.slice(first, Math.max(first, value))) &&
    PREDICATE.test(wordsBefore(text, first))
  );
}

/** "we cooled the cell to Ⓣ, where it amounts to Ⓥ" */
const WHERE = /^\s*,?\s*(?:where|at which)\b[^;Ⓥ]{0,60}$/u;

/** Gives the claim that a temperature mention makes. */
export const claimOf = (mention: TemperatureMention, source: TemperatureSource): TemperatureClaim => ({
  quantity: mention.quantity,
  printed: mention.printed,
  source: mention.words && source === 'sentence' ? 'room-temperature words' : source,
  words: mention.words,
});

export const NO_TEMPERATURE: TemperatureClaim = { quantity: null, printed: null, source: null, words: false };

export const temperatureKey = (mention: TemperatureMention): string => {
  const { value, low, high } = mention.quantity;
  return [value, low, high].map((n) => (n === null ? '' : n.toFixed(1))).join('|');
};

/** Gives the temperatures of the sentence as options for one value. */
export function temperaturesInSentence(whole: Frame, value: Value): Option<TemperatureClaim>[] {
  const frame = { ...whole, temperatures: nearestTo(whole.temperatures, value.item.at, (t) => t.at) };
  return frame.temperatures.map((item) => {
    const mention = temperatureOf(item);
    const place = placeCodes(frame, value, item);
    const codes = [...place, ...roleCodes(mention, place), ...listCodes(frame, value, item)];
    const distance = Math.min(item.at < value.item.at ? 0.7 : 3, Math.abs(item.at - value.item.at) / 150);
    const source = codes.includes('temperature-symbol') ? 'symbol' : 'sentence';
    return option({
      target: claimOf(mention, source),
      key: temperatureKey(mention),
      at: item.at,
      codes,
      evidence: [mention.span],
      extra: -distance,
    });
  });
}

const count = (text: string, pattern: RegExp): number => Array.from(allMatches(text, pattern)).length;
const repeat = (code: string, times: number): string[] => Array.from({ length: Math.min(times, 2) }, () => code);

/** "Ⓥ for Ⓜ and Ⓥ for Ⓜ … at Ⓣ": what is said behind the last holds for all. */
const PARALLEL =
  /^(?:\s*\(?(?:for|of|in)\s+(?:the\s+)?(?:\p{Ll}+\s+)?Ⓜ\)?\s*(?:,|;|and|,\s*and)\s*(?:only |about )?Ⓥ)+/u;
/** "Ⓥ; Ⓥ; Ⓥ (all at Ⓣ in air)" */
const FOR_ALL =
  /\b(all|each|both|always|throughout)\s+(?:(?:values|measured|determined|taken|recorded)\s+)*(?:at|for)\s+$/iu;
/** "Ⓜ shows Ⓥ under the same conditions": the last temperature before goes on, in its sentence too. */
const SAME = /\b(?:at|under) (?:this|that|the same|these|identical) (?:temperatures?|conditions)\b/gu;

function placeCodes(frame: Frame, value: Value, item: Item): string[] {
  const { text } = frame.skeleton;
  if (item.at > value.item.at)
    return isForAll(text, value.item.at, item.at) ? ['temperature-all'] : codesBehind(frame, value, item);
  const goesOn = Array.from(allMatches(text, SAME)).some(
    ({ index }) =>
      item.at < index &&
      !/[ⓋⓉ]/u.test(text.slice(...span(value.item.at + 1, index))) &&
      isLast(frame, item, value.item.at),
  );
  return [...codesBefore(frame, value, item), ...(goesOn ? ['temperature-same'] : [])];
}

/** "Both" are the two values before, "all" are all. */
function isForAll(text: string, value: number, temperature: number): boolean {
  const word = FOR_ALL.exec(wordsBefore(text, temperature))?.[1]?.toLowerCase();
  return word !== undefined && (word !== 'both' || count(text.slice(value + 1, temperature), /Ⓥ/gu) < 2);
}

const span = (a: number, b: number): [number, number] => (a < b ? [a, b] : [b, a - 1]);
const isLast = ({ temperatures, skeleton }: Frame, item: Item, at: number): boolean =>
  temperatures.findLast((t) => t.at < at && (MEASURED_THERE.test(skeleton.text) || !isForeign(temperatureOf(t)))) ===
  item;
/** "after 1000 h at Ⓣ it is Ⓥ, measured at that temperature": one of processing, too. */
const MEASURED_THERE = /\bmeasured (?:at|under) (?:this|that|the same) (?:temperature|condition)/u;

function codesBefore(frame: Frame, value: Value, item: Item): string[] {
  const { text } = frame.skeleton;
  const first = value.run[0]?.at ?? value.item.at;
  const own = text.slice(item.at + 1, value.item.at);
  const shared = first > item.at ? text.slice(item.at + 1, first) : own;
  const symbol = SYMBOL.test(wordsBefore(text, item.at)) && EQUALS.test(own);
  if (symbol) return ['temperature-symbol'];
  return [
    'temperature-before',
    ...(item.at < HEAD && FRONTED.test(text.slice(0, item.at)) && !DURATION.test(own) ? ['temperature-fronted'] : []),
    ...(WHERE.test(own) ? ['temperature-where'] : []),
    ...(MODIFIER.test(text.slice(item.at + 1)) ? ['temperature-modifier'] : []),
    ...(isOfSubject(frame, item.at, value.item.at) ? ['temperature-of-subject'] : []),
    ...repeat('temperature-value-between', count(shared, /Ⓥ/gu)),
    ...repeat('temperature-in-between', otherTemperatures(frame, item, value.item.at)),
    ...repeat('temperature-clause-boundary', count(shared, CLAUSE)),
    ...(/[([]\s*(?:at\s+)?$/u.test(wordsBefore(text, item.at)) && count(own, /Ⓥ/gu) > 0
      ? ['temperature-in-between']
      : []),
  ];
}

function codesBehind(frame: Frame, value: Value, item: Item): string[] {
  const { text } = frame.skeleton;
  const last = value.run.at(-1)?.at ?? value.item.at;
  const own = text.slice(value.item.at + 1, item.at);
  const shared = (last < item.at ? text.slice(last + 1, item.at) : own).replace(PARALLEL, '');
  if (PARENTHESIS.test(own)) return ['temperature-parenthesis'];
  if (AT.test(own)) return ['temperature-at'];
  const run = frame.temperatureRuns.find((r) => r.includes(item));
  const head = run?.[0];
  const toHead = head === undefined || head.at < last ? shared : text.slice(last + 1, head.at);
  if (AT.test(toHead) || PARENTHESIS.test(toHead)) {
    const inRun = run === undefined ? 0 : run.indexOf(item);
    return [
      'temperature-at',
      ...repeat('temperature-value-between', value.run.length - 1 - value.member),
      ...repeat('temperature-in-between', inRun),
    ];
  }
  return [
    'temperature-after',
    ...(frame.temperatures.length === 1 ? ['temperature-only'] : []),
    ...repeat('temperature-value-between-behind', count(shared, /Ⓥ/gu)),
    ...repeat('temperature-in-between', count(shared, /Ⓣ/gu)),
    ...repeat('temperature-clause-boundary', count(shared, CLAUSE)),
  ];
}

function otherTemperatures(frame: Frame, item: Item, valueAt: number): number {
  return frame.temperatures.filter((t) => t.at > item.at && t.at < valueAt && !isForeign(temperatureOf(t))).length;
}

const isForeign = (mention: TemperatureMention): boolean =>
  mention.role === 'processing' || mention.role === 'transition';

const STATED = ['temperature-fronted', 'temperature-where', 'temperature-same'];

/** A temperature that is said directly of the value keeps that meaning whatever verbs stand around it. */
function roleCodes({ role }: TemperatureMention, place: readonly string[]): string[] {
  const direct = place.includes('temperature-at') || place.includes('temperature-symbol');
  if (role === 'measurement') return ['temperature-measurement'];
  if (STATED.some((code) => place.includes(code))) return [];
  if (role === 'processing') return direct ? ['temperature-other'] : ['temperature-processing'];
  if (role === 'transition')
    return direct || place.includes('temperature-parenthesis') ? [] : ['temperature-transition'];
  return role === 'other' && !direct ? ['temperature-other'] : [];
}

/** "Ⓥ at Ⓣ and Ⓥ at Ⓣ; the corresponding values for Ⓜ are Ⓥ and Ⓥ": the temperatures go on in their order. */
function takenUpCodes({ skeleton, temperatures }: Frame, { run, member }: Value, item: Item): string[] {
  const first = run[0]?.at ?? 0;
  const before = temperatures.filter((t) => t.at < first && !isForeign(temperatureOf(t)));
  const last = before.at(-1);
  if (last === undefined || before.length !== run.length || temperatures.some((t) => t.at > first)) return [];
  if (
    !/\b(?:corresponding|same order|respective|against|compared (?:to|with)|versus|vs)\b/u.test(
      skeleton.text.slice(last.at, first),
    )
  )
    return [];
  return [before.indexOf(item) === member ? 'temperature-list' : 'temperature-list-other'];
}

function listCodes(frame: Frame, value: Value, item: Item): string[] {
  const run = frame.temperatureRuns.find((r) => r.includes(item));
  const size = value.run.length;
  if (size < 2) return [];
  if (run === undefined) return takenUpCodes(frame, value, item);
  const member = run.indexOf(item);
  const strength = frame.respectively ? 'temperature-list' : 'temperature-list-order';
  if (run.length === size) return [member === value.member ? strength : 'temperature-list-other'];
  if (size % run.length !== 0) return [];
  return [value.member % run.length === member ? 'temperature-list-order' : 'temperature-list-other'];
}
