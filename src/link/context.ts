import type { TemperatureClaim } from '../domain/index.js';
import type { Entity } from './entity.js';
import type { Frame, Target, Value } from './frame.js';
import { isCompared, isOblique, isWeak } from './material-options.js';
import { type Option, option, wordsBefore } from './option.js';

/** What was tied to the values of a sentence, kept for the sentences behind it. */
export type Tied = { readonly material: Entity | null; readonly temperature: TemperatureClaim | null };

/** A sentence that has been read, with what its values were tied to. */
export type Past = { readonly frame: Frame; readonly tied: readonly Tied[] };

/** How many sentences back the context reaches. */
export const REACH = 8;
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
      if (found.has(entity.key) || (entity.scope !== null && !isTopic(earlier, entity))) continue;
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
          : entity.scope !== null
            ? ['material-electrode']
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

/** "The conductivity of Ⓜ was measured": an electrode or cermet whose conductivity is the topic goes on like any material. */
const CONDUCTIVITY_OF = /(?:Ⓚ|conductivit(?:y|ies)) (?:of|for) (?:the |an? |our )?(?:\p{Ll}+ )?$/u;
const isNamedTopic = ({ skeleton }: Frame, target: Target): boolean =>
  CONDUCTIVITY_OF.test(wordsBefore(skeleton.text, target.start));
const isTopic = ({ frame, tied }: Past, entity: Entity): boolean =>
  tied.some((t) => t.material?.key === entity.key) ||
  frame.targets.some((t) => t.entity.key === entity.key && isNamedTopic(frame, t));

/**
 * Gives, for a list of values in a sentence that names no such list, the member of the last sentence that named or used as
 * many materials in order: "the corresponding values at 60 °C are a, b and c".
 */
export function materialsInOrder(frame: Frame, value: Value, past: readonly Past[]): Option<Entity>[] {
  const size = value.run.length;
  const own = distinct(frame.targets.filter((t) => t.entity.scope === null && !isWeak(t.entity)).map((t) => t.entity));
  if (size < 2 || own.length >= size || listsAnother(frame, value)) return [];
  const points = frame.respectively || CORRESPONDING.test(frame.skeleton.text);
  const recent = past.slice(-3).reverse();
  for (const [back, { frame: earlier, tied }] of recent.entries()) {
    const used = distinct(tied.flatMap((t) => (t.material === null ? [] : [t.material])));
    const named = earlier.targets.filter((t) => !isWeak(t.entity) && t.entity.scope === null);
    const lists = listsOf(named, size);
    const bare = back === 0 && own.length === 0 && used.length === tied.length;
    const labels = distinct(named.filter((t) => t.entity.form === 'label').map((t) => t.entity));
    const before = used.length === 0 ? [] : distinct([...usedBefore(recent, back), ...used]);
    const orders = points
      ? [used, ...lists, labels, distinct(named.map((t) => t.entity)), before]
      : bare
        ? [...lists, used]
        : lists;
    const entity = orders.find((entities) => entities.length === size)?.[value.member];
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

/** The lists of so many materials that a sentence names, in its order. */
function listsOf(named: readonly Target[], size: number): Entity[][] {
  const ids = new Set(named.flatMap(({ list }) => (list?.count === size ? [list.id] : [])));
  return [...ids].map((id) => distinct(named.filter((t) => t.list?.id === id).map((t) => t.entity)));
}

/** What the values of the sentence before a recent one were tied to. */
const usedBefore = (recent: readonly Past[], back: number): Entity[] =>
  (recent[back + 1]?.tied ?? []).flatMap((t) => (t.material === null ? [] : [t.material]));

const CORRESPONDING =
  /\b(?:corresponding|correspond|same order|counterparts?|these|those|they|the (?:two|three|four|five|six)|each|both|values|numbers|figures|conductivities|checks)\b/iu;

/** Whether the values are listed by temperature or kind, or are the ends of one change ("from Ⓥ to Ⓥ"), and so not by material. */
function listsAnother({ temperatureRuns, kindRuns, skeleton }: Frame, { run, change }: Value): boolean {
  const other = [...temperatureRuns, ...kindRuns].some((r) => r.length === run.length);
  return other || change || /\b(?:from|between)\s*$/u.test(skeleton.text.slice(0, run[0]?.at ?? 0));
}

/** Gives the items of different keys, in order; of one key, the last. */
export const distinctBy = <T>(items: readonly T[], key: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
];

const distinct = (entities: readonly Entity[]): Entity[] => distinctBy(entities, (e) => e.key);

type Named = { readonly entity: Entity; readonly codes: readonly string[] };

/** Materials that values were tied to come first, the last of them foremost; then those made, the subject, and the others. */
function materialsOf({ frame, tied }: Past): Named[] {
  const assigned = tied.flatMap((t) => (t.material === null ? [] : [t.material])).reverse();
  const compared = new Set(frame.targets.filter((t) => isCompared(frame, t)).map((t) => t.entity.key));
  const topics = assigned.map((entity) => ({
    entity,
    codes: [compared.has(entity.key) ? 'material-mentioned-aside' : 'material-topic'],
  }));
  const named = frame.targets.map((target, i): Named & { readonly rank: number } => {
    const subject =
      i === frame.targets.findIndex((t) => !isWeak(t.entity) && (t.entity.scope === null || isNamedTopic(frame, t)));
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
  /\b(?:synthesi[sz]\w*|prepar\w*|fabricat\w*|develop\w*|propos\w*|report\w*|investigat\w*|stud(?:y|ied)|design\w*|introduc\w*|discover\w*|obtain\w*|chose\w*|deposit\w*|grew|grown|made|composition)\s+(?:(?!(?:from|via|either|using|grinding|reacting)\s)(?:of|the|a|an|new|novel|as|by|called|dense|pure|amorphous|crystalline|cubic|nano\p{L}*|[\p{Ll}-]+)\s+){0,5}$/u;

const isMade = ({ skeleton }: Frame, target: Target): boolean =>
  MADE.test(skeleton.text.slice(Math.max(0, target.start - 120), target.start));
