import type { Quantity, TemperatureClaim } from '../domain/index.js';
import { distinctBy, type Past, REACH } from './context.js';
import { type Frame, temperatureOf, type Value } from './frame.js';
import { type Option, option } from './option.js';
import type { Item } from './skeleton.js';
import { claimOf, temperatureKey } from './temperature-options.js';

/** Gives the temperatures of earlier sentences of the same paragraph as options. */
export function temperaturesInContext(frame: Frame, past: readonly Past[]): Option<TemperatureClaim>[] {
  const found = new Map<string, Option<TemperatureClaim>>();
  const same = pointsBack(frame) ? ['temperature-same'] : [];
  const own = same.length === 0 && frame.temperatures.some(isMeasured) ? ['temperature-own-stated'] : [];
  const former = FORMER_TEMPERATURE.test(frame.skeleton.text) ? formerTemperature(past) : undefined;
  for (let back = 1; back <= Math.min(REACH, past.length); back++) {
    const earlier = past[past.length - back];
    if (earlier === undefined || earlier.frame.sentence.block !== frame.sentence.block) break;
    const late = behindValues(earlier.frame);
    const distance = Array.from({ length: back - 1 }, () => 'temperature-context-distance');
    for (const { temperature } of [...earlier.tied].reverse()) {
      if (temperature?.quantity == null || temperature.printed === null) continue;
      const key = keyOf(temperature);
      if (!found.has(key))
        found.set(
          key,
          option({
            target: { ...temperature, source: 'paragraph' },
            key,
            codes: [
              'temperature-context',
              'temperature-measurement',
              ...same,
              ...own,
              ...distance,
              ...(key === former ? ['temperature-former'] : []),
              ...rangeCodes(temperature.quantity),
            ],
          }),
        );
    }
    for (const item of [...earlier.frame.temperatures].reverse()) {
      const mention = temperatureOf(item);
      const key = temperatureKey(mention);
      if (mention.role === 'processing' || mention.role === 'transition' || mention.role === 'other' || found.has(key))
        continue;
      const codes = [
        'temperature-context',
        ...own,
        ...distance,
        ...(mention.role === 'measurement' ? ['temperature-measurement'] : []),
        ...(late.includes(item) ? ['temperature-latest'] : []),
        ...same,
        ...(key === former ? ['temperature-former'] : []),
        ...rangeCodes(mention.quantity),
      ];
      found.set(key, option({ target: claimOf(mention, 'paragraph'), key, codes, evidence: [mention.span] }));
    }
  }
  return same.length > 0 ? [...found.values()] : preferRoom([...found.values()]);
}

/** Gives, for a list of values without temperatures, that of the last values listed by as many temperatures: "x = 0.2: a and b". */
export function temperaturesInOrder(frame: Frame, value: Value, past: readonly Past[]): Option<TemperatureClaim>[] {
  const size = value.run.length;
  if (size < 2 || frame.temperatures.some(isMeasured) || listsOthers(frame, size)) return [];
  for (const { frame: earlier, tied } of past.slice(-3).reverse()) {
    if (earlier.sentence.block !== frame.sentence.block || tied.length === 0) continue;
    const used = distinctBy(
      tied.flatMap(({ temperature }) => (temperature?.quantity ? [temperature] : [])),
      keyOf,
    );
    const target = used.length === size ? used[value.member] : undefined;
    if (target === undefined) return [];
    const codes = ['temperature-context', 'temperature-context-list'];
    return [option({ target: { ...target, source: 'paragraph' }, key: keyOf(target), codes })];
  }
  return [];
}

/** Whether as many materials as values are listed, so that the values differ by them. */
const listsOthers = ({ targets, kindRuns }: Frame, size: number): boolean =>
  targets.some((t) => t.list?.count === size) || kindRuns.some((run) => run.length === size);

const isMeasured = (item: Item): boolean => !['processing', 'transition'].includes(temperatureOf(item).role);

/** Near room temperature in K; what is said without a temperature is more often said of it than of another. */
const isRoom = ({ target }: Option<TemperatureClaim>): boolean => {
  const kelvin = target.quantity?.value ?? null;
  return kelvin !== null && kelvin > 288 && kelvin < 309;
};

/** Marks other temperatures where one near room temperature is in reach as well. */
function preferRoom(options: readonly Option<TemperatureClaim>[]): Option<TemperatureClaim>[] {
  if (!options.some(isRoom)) return [...options];
  return options.map((one) => (isRoom(one) ? one : option({ ...one, codes: [...one.codes, 'temperature-elevated'] })));
}

/** "At this temperature", "there", "under the same conditions": the temperature named last goes on. */
const SAME_TEMPERATURE =
  /\b(?:at|under|for|to) (?:this|that|the same|these|identical|the latter) (?:temperatures?|conditions)\b|(?<!\p{L})à la même température\b|^[\s\p{P}]*there,|\bas before\b/iu;

/** "At the former temperature": the first of the two named last. */
const FORMER_TEMPERATURE = /\bat the former temperature\b/iu;
function formerTemperature(past: readonly Past[]): string | undefined {
  const item = past.findLast((p) => p.frame.temperatures.length > 1)?.frame.temperatures.at(-2);
  return item === undefined ? undefined : temperatureKey(temperatureOf(item));
}

/** Spectra are taken over a range, a value holds at one temperature. */
const rangeCodes = ({ value }: Quantity): string[] => (value === null ? ['temperature-range'] : []);

/** Whether the sentence points back beyond itself: no temperature of its own stands before the words. */
function pointsBack({ skeleton, temperatures }: Frame): boolean {
  const at = SAME_TEMPERATURE.exec(skeleton.text)?.index;
  return (
    at !== undefined &&
    !temperatures.some((t) => t.at < at && isMeasured(t) && temperatureOf(t).quantity.value !== null)
  );
}

/** Temperatures that an earlier sentence names after its last value stand nearest to what follows. */
function behindValues({ temperatures, values }: Frame): Frame['temperatures'] {
  const last = values.at(-1)?.item.at;
  return last === undefined ? [] : temperatures.filter((t) => t.at > last);
}

/** Gives the temperature of the nearest heading of the section as an option: "3.4 Transport at −20 °C". */
export function temperaturesOfHeading(frame: Frame, past: readonly Past[]): Option<TemperatureClaim>[] {
  const heading = past.findLast(
    (p) => p.frame.sentence.blockType === 'heading' && p.frame.sentence.sectionIndex === frame.sentence.sectionIndex,
  );
  const items = heading?.frame.temperatures ?? [];
  const [only] = items;
  if (only === undefined || items.length > 1) return [];
  const mention = temperatureOf(only);
  return [
    option({
      target: claimOf(mention, 'section'),
      key: temperatureKey(mention),
      codes: ['temperature-heading'],
      evidence: [mention.span],
    }),
  ];
}

const keyOf = ({ quantity }: TemperatureClaim): string =>
  [quantity?.value, quantity?.low, quantity?.high]
    .map((n) => (n === null || n === undefined ? '' : n.toFixed(1)))
    .join('|');
