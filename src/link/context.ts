import type { TemperatureClaim } from '../domain/index.js';
import type { Entity } from './entity.js';
import { type Frame, type Target, temperatureOf, type Value } from './frame.js';
import { isOblique, isWeak } from './material-options.js';
import { type Option, option } from './option.js';
import { claimOf, temperatureKey } from './temperature-options.js';

/** What was tied to the values of a sentence, kept for the sentences behind it. */
export type Tied = { readonly material: Entity | null; readonly temperature: TemperatureClaim | null };

/** A sentence that has been read, with what its values were tied to. */
export type Past = { readonly frame: Frame; readonly tied: readonly Tied[] };

const REACH = 8;
const REFERENCE =
  /\b(?:this|these|that|the same|the latter|the former|the (?:title|resulting|obtained|as-prepared|prepared|doped|undoped|substituted|optimi[sz]ed|best|corresponding|above|present|activated|annealed|sintered|pristine|parent|new|final)(?: \w+)?) (?:compounds?|materials?|samples?|phases?|compositions?|pellets?|electrolytes?|ceramics?|glass(?:es)?|films?|composites?|membranes?|conductors?|solid|crystals?|discs?|specimens?|polymorphs?)\b|\b(?:it|its|their|they|the (?:compound|material|sample|pellet|electrolyte|ceramic|glass|film|composite|membrane|crystal|disc|specimen)s?)\b/iu;

/** Whether the sentence names a material of its own before its first value; then "it" need not point back. */
function namesSubject({ targets, values }: Frame): boolean {
  const first = values[0]?.item.at ?? 0;
  return targets.some((t) => t.end < first && t.entity.scope === null && !isWeak(t.entity));
}

/** Gives the materials of earlier sentences of the same part of the paper as options, nearest first. */
export function materialsInContext(frame: Frame, past: readonly Past[]): Option<Entity>[] {
  const found = new Map<string, Option<Entity>>();
  const points = REFERENCE.test(frame.skeleton.text) && !namesSubject(frame);
  for (let back = 1; back <= Math.min(REACH, past.length); back++) {
    const earlier = past[past.length - back];
    if (earlier === undefined || earlier.frame.sentence.sectionIndex !== frame.sentence.sectionIndex) break;
    for (const { entity, codes: own } of materialsOf(earlier)) {
      if (found.has(entity.key) || entity.scope !== null) continue;
      const otherBlock = earlier.frame.sentence.block !== frame.sentence.block;
      const heading = earlier.frame.sentence.blockType === 'heading';
      const codes = [
        'material-context',
        ...Array.from({ length: back - 1 + (otherBlock ? 2 : 0) }, () => 'material-context-distance'),
        ...own,
        ...(points ? ['material-reference'] : []),
        ...(heading ? ['material-heading'] : []),
        ...(isWeak(entity)
          ? ['material-weak']
          : entity.amounts !== null && entity.ion === null
            ? ['material-no-ion']
            : []),
        ...(entity.variables.length > 0 && entity.via !== 'substituted' ? ['material-open-series'] : []),
      ];
      found.set(entity.key, option({ target: entity, key: entity.key, codes, evidence: entity.spans }));
    }
  }
  return [...found.values()];
}

/**
 * Gives, for a list of values in a sentence that names no such list, the member of the last sentence that named or used as
 * many materials in order: "the corresponding values at 60 °C are a, b and c".
 */
export function materialsInOrder(frame: Frame, value: Value, past: readonly Past[]): Option<Entity>[] {
  const size = value.run.length;
  const own = distinct(frame.targets.filter((t) => t.entity.scope === null && !isWeak(t.entity)).map((t) => t.entity));
  if (size < 2 || own.length >= size || listsAnother(frame, value)) return [];
  const points = frame.respectively || CORRESPONDING.test(frame.skeleton.text);
  for (const { frame: earlier, tied } of past.slice(-3).reverse()) {
    const used = distinct(tied.flatMap((t) => (t.material === null ? [] : [t.material])));
    const named = earlier.targets.filter((t) => !isWeak(t.entity) && t.entity.scope === null);
    const listed = distinct(named.filter((t) => t.list?.count === size).map((t) => t.entity));
    const labels = distinct(named.filter((t) => t.entity.form === 'label').map((t) => t.entity));
    const list = [...(points ? [used, listed, labels, distinct(named.map((t) => t.entity))] : [listed])].find(
      (entities) => entities.length === size,
    );
    const entity = list?.[value.member];
    if (entity !== undefined)
      return [
        option({
          target: entity,
          key: entity.key,
          codes: ['material-context', 'material-context-list'],
          evidence: entity.spans,
        }),
      ];
  }
  return [];
}

const CORRESPONDING =
  /\b(?:corresponding|correspond|same order|counterparts?|these|those|they|the (?:two|three|four|five|six)|each|both|values|numbers|figures|conductivities|checks)\b/iu;

/** Whether the values are listed by temperature or kind, or are the ends of one change ("from Ⓥ to Ⓥ"), and so not by material. */
function listsAnother({ temperatureRuns, kindRuns, skeleton }: Frame, { run }: Value): boolean {
  const other = [...temperatureRuns, ...kindRuns].some((r) => r.length === run.length);
  return other || /\b(?:from|between)\s*$/u.test(skeleton.text.slice(0, run[0]?.at ?? 0));
}

const distinct = (entities: readonly Entity[]): Entity[] => [...new Map(entities.map((e) => [e.key, e])).values()];

type Named = { readonly entity: Entity; readonly codes: readonly string[] };

/** Materials that values were tied to come first, the last of them foremost; then those made, the subject, and the others. */
function materialsOf({ frame, tied }: Past): Named[] {
  const assigned = tied.flatMap((t) => (t.material === null ? [] : [t.material])).reverse();
  const topics = assigned.map((entity) => ({ entity, codes: ['material-topic'] }));
  const named = frame.targets.map((target, i): Named & { readonly rank: number } => {
    const subject = i === frame.targets.findIndex((t) => !isWeak(t.entity) && t.entity.scope === null);
    const [made, aside] = [isMade(frame, target), isOblique(frame, target)];
    const codes = [
      ...(made || (subject && assigned.length === 0) ? ['material-topic'] : []),
      ...(made ? ['material-made'] : []),
      ...(aside ? ['material-mentioned-aside'] : []),
    ];
    return { entity: target.entity, codes, rank: (made ? 0 : 2) + (subject ? 0 : 1) + (aside ? 2 : 0) };
  });
  return [...topics, ...named.sort((a, b) => a.rank - b.rank)];
}

const MADE =
  /\b(?:synthesi[sz]\w*|prepar\w*|fabricat\w*|develop\w*|propos\w*|report\w*|investigat\w*|stud(?:y|ied)|design\w*|introduc\w*|discover\w*|obtain\w*|chose\w*|deposit\w*|grew|grown|made|composition)\s+(?:(?:of|the|a|an|new|novel|as|by|called|dense|pure|amorphous|crystalline|cubic|nano\p{L}*|[\p{Ll}-]+)\s+){0,5}$/u;

const isMade = ({ skeleton }: Frame, target: Target): boolean =>
  MADE.test(skeleton.text.slice(Math.max(0, target.start - 120), target.start));

/**
 * Gives, for a list of values in a sentence that names no temperature, the n-th of the temperatures to which as many values
 * of the sentence before were tied: "For La2Mo1.5W0.5O9 the values are a and b, respectively".
 */
export function temperaturesInOrder(frame: Frame, value: Value, past: readonly Past[]): Option<TemperatureClaim>[] {
  const size = value.run.length;
  const listed = frame.targets.filter((t) => t.list !== null && t.list.count === size);
  if (size < 2 || frame.temperatures.length > 0 || listed.length > 0) return [];
  if (!frame.respectively && !CORRESPONDING.test(frame.skeleton.text)) return [];
  const before = past.at(-1);
  if (before === undefined || before.frame.sentence.block !== frame.sentence.block) return [];
  const used = before.tied.flatMap(({ temperature }) => (temperature === null ? [] : [temperature]));
  const each = [...new Map(used.map((t) => [keyOf(t), t])).values()];
  const temperature = each[value.member];
  if (each.length !== size || temperature === undefined || temperature.printed === null) return [];
  const codes = ['temperature-context', 'temperature-list', 'temperature-measurement'];
  return [option({ target: { ...temperature, source: 'paragraph' }, key: keyOf(temperature), codes })];
}

/** Gives the temperatures of earlier sentences of the same paragraph as options. */
export function temperaturesInContext(frame: Frame, past: readonly Past[]): Option<TemperatureClaim>[] {
  const found = new Map<string, Option<TemperatureClaim>>();
  const same = pointsBack(frame) ? ['temperature-same'] : [];
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
            codes: ['temperature-context', 'temperature-measurement', ...same, ...distance],
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
        ...distance,
        ...(mention.role === 'measurement' ? ['temperature-measurement'] : []),
        ...(late.includes(item) ? ['temperature-latest'] : []),
        ...same,
      ];
      found.set(key, option({ target: claimOf(mention, 'paragraph'), key, codes, evidence: [mention.span] }));
    }
  }
  return [...found.values()];
}

/** "At this temperature", "there", "under the same conditions": the temperature named last goes on. */
const SAME_TEMPERATURE =
  /\b(?:at|under) (?:this|that|the same|these|identical|the latter) (?:temperatures?|conditions)\b|^[\s\p{P}]*there,|\bas before\b/iu;

/** Whether the sentence points back beyond itself: no temperature of its own stands before the words. */
function pointsBack({ skeleton, temperatures }: Frame): boolean {
  const at = SAME_TEMPERATURE.exec(skeleton.text)?.index;
  return (
    at !== undefined &&
    !temperatures.some((t) => t.at < at && ['measurement', 'unknown'].includes(temperatureOf(t).role))
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
