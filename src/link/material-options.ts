import { allMatches } from '../grammar/index.js';
import type { Entity } from './entity.js';
import type { Frame, Target, Value } from './frame.js';
import { nearestTo, type Option, option, wordsBefore } from './option.js';

const CLAUSE =
  /[;]|\.\s|\b(?:whereas|while|but|however|although|though|compared|than|versus|vs|against|unlike|instead of|in contrast|as opposed to)\b/gu;
const COMPARISON =
  /(?:\bthan|\bcompared (?:with|to)|\bversus|\bvs\.?|\bunlike|\brelative to|\bcomparable (?:to|with)|\bsimilar to|\binstead of|\bexceed\w*|\bsurpass\w*|\bover|\bclose to|\btimes)\s+(?:that|those|the (?:value|one|conductivity)s?|values?)?\s*(?:reported )?(?:of|for|in)?\s*(?:the\s+|pure\s+|pristine\s+|undoped\s+|bare\s+)*$/u;
const AFTER =
  /^[\s,]*(?:(?:was|were|is|are|has been|have been|being|be|can be|could be)\s+)?(?:(?:also |then |thus )?(?:obtained|found|measured|observed|reported|achieved|reached|recorded|determined|shown|given|attained|realized|realised|estimated|calculated|exhibited|noted|seen|quoted|derived|deduced|claimed)\s*)?(?:by\s+\p{Lu}[\p{L}'’-]+(?:\s+et\s+al\.|\s+and\s+(?:co-?workers|colleagues|\p{Lu}[\p{L}'’-]+))?\s*(?:\[[^\]]{0,20}\]|\s{2,8})?\s*)?(?:,?\s*(?:at\s+)?[([]?\s*(?:at\s+)?Ⓣ\s*[)\]]?)?(?:\s*\[[^\]]{0,20}\])?[\s,]*(?:(?:was|were|is|are|can be|could be|has been)\s+)?(?:(?:obtained|found|measured|observed|reported|achieved|reached|recorded|determined|shown|given)\s+)?(?:by\s+\p{Lu}[\p{L}'’-]+(?:\s+et\s+al\.|\s+and\s+(?:co-?workers|colleagues|\p{Lu}[\p{L}'’-]+))?\s*(?:\[[^\]]{0,20}\]|\s{2,8})?\s*)?(?:for|in|with|by|from|of|on|when using|using)\s+(?:(?:the|a|an|our|its|their|both|pure|bare)\s+)*(?:[\p{L}%–-]+,?\s+){0,3}(?:Ⓜ\s+)?$/u;
const AFTER_PARENTHESIS = /^\s*(?:(?:at\s+)?Ⓣ\s*)?[([]\s*(?:for\s+|with\s+|in\s+)?(?:the\s+)?$/u;
/** "With Ⓥ at Ⓣ, Ⓜ surpasses them": what opens a clause is said of the subject behind its comma. */
const OPENS =
  /(?:^|[.:;]\s*|,\s*(?:and|but)\s*)(?:with|having|showing|exhibiting|reaching|at)\s+(?:an?\s+)?(?:[\p{Ll}~≈-]+\s+){0,3}(?:Ⓚ\s*(?:of\s+)?)?(?:[\p{Ll}~≈]+\s+){0,2}$/iu;
const SUBJECT_BEHIND = /^[^;:.,Ⓜ]{0,40}(?:\([^()]{0,30}\))?,\s*(?:the\s+|our\s+)?$/u;
const BEFORE_PARENTHESIS = /^[^()]{0,25}[([][^()Ⓥ]{0,40}$/u;
const ADJACENT =
  /^\s*(?:[)\]]\s*)?(?::|=|,|–|-|with|≈|~|∼|\()?\s*(?:only|about|around|approximately|nearly|some|ca\.|up to|of)?\s*[~≈∼]?\s*$/u;

/** Gives the materials of the sentence as options for one value, with what the words between them say. */
export function materialsInSentence(whole: Frame, value: Value): Option<Entity>[] {
  const frame = { ...whole, targets: nearestTo(whole.targets, value.item.at, (t) => t.start) };
  return frame.targets.map((target) => {
    const place = placeCodes(frame, value, target);
    const direct = place.some((code) => DIRECT.has(code));
    const codes = [
      ...place,
      ...natureCodes(frame, target).filter((code) => !(direct && code === 'material-electrode')),
      ...listCodes(frame, value, target),
    ];
    const distance = Math.min(3, distanceOf(value, target) / 150);
    const { entity } = target;
    return option({
      target: entity,
      key: entity.key,
      at: target.start,
      codes,
      evidence: entity.spans,
      extra: -distance,
    });
  });
}

/** What is said of an electrode in so many words is said of it. */
const DIRECT = new Set(['material-parenthesis', 'material-after-parenthesis']);

const distanceOf = (value: Value, target: Target): number =>
  Math.max(0, target.start - value.item.at, value.item.at - target.end);

const count = (text: string, pattern: RegExp): number => Array.from(allMatches(text, pattern)).length;
const repeat = (code: string, times: number): string[] => Array.from({ length: Math.min(times, 4) }, () => code);

function placeCodes(frame: Frame, value: Value, target: Target): string[] {
  const at = value.item.at;
  if (target.end < at) return codesBefore(frame, value, target);
  return codesBehind(frame, value, target);
}

function codesBefore(frame: Frame, value: Value, target: Target): string[] {
  const { text } = frame.skeleton;
  const own = text.slice(target.end + 1, value.item.at);
  const first = value.run[0]?.at ?? value.item.at;
  const shared = first > target.end ? text.slice(target.end + 1, first) : own;
  const materials = otherMaterials(frame, target, value.item.at);
  const alone = isAlone(frame, target);
  const codes = [
    ...repeat('material-in-between', materials),
    ...repeat('material-value-between', alone ? 0 : count(shared, /Ⓥ/gu)),
    ...repeat('material-clause-boundary', alone ? 0 : count(shared, CLAUSE)),
  ];
  if (isBase(frame, target)) return [...codes, 'material-oblique', 'material-subject'];
  if (materials === 0 && BEFORE_PARENTHESIS.test(own) && !own.includes(')')) return [...codes, 'material-parenthesis'];
  if (materials === 0 && ADJACENT.test(own) && !/^\s*[)\]]\s*,/u.test(own))
    return [...codes, 'material-adjacent', 'material-subject'];
  if (isCompared(frame, target)) codes.push('material-comparison');
  if (isOblique(frame, target) && hasSubject(frame, target)) codes.push('material-oblique');
  return [...codes, 'material-subject'];
}

/** "a Ⓜ composite based on coarse Ⓜ": what something named before it is made of. */
const BASE = /\b(?:based on|made (?:of|from|with)|consisting of|composed of)\s+(?:(?:the|an?|pure|\p{Ll}+)\s+)?$/u;
const isBase = ({ skeleton, targets }: Frame, target: Target): boolean =>
  BASE.test(wordsBefore(skeleton.text, target.start)) &&
  targets.some((t) => t.end < target.start && t.entity.key !== target.entity.key);

/** The only material of its sentence, named before all values, is what they are said of. */
const isAlone = ({ targets, values }: Frame, target: Target): boolean =>
  target.end < (values[0]?.item.at ?? 0) && targets.every((t) => t === target || isWeak(t.entity));

function codesBehind(frame: Frame, value: Value, target: Target): string[] {
  const { text } = frame.skeleton;
  const head = headOf(frame, target);
  const from = value.item.at < head.start ? head.start : target.start;
  const own = text.slice(value.item.at + 1, from);
  const last = value.run.at(-1)?.at ?? value.item.at;
  const shared = last < from ? text.slice(last + 1, from) : own;
  if (AFTER_PARENTHESIS.test(own)) return ['material-after-parenthesis'];
  if (AFTER.test(own) && !isCompared(frame, target)) return ['material-after-preposition'];
  if (AFTER.test(shared) && !isCompared(frame, target)) {
    return ['material-after-preposition', ...repeat('material-value-between', value.run.length - 1 - value.member)];
  }
  if (SUBJECT_BEHIND.test(own) && OPENS.test(wordsBefore(text, value.item.at))) return ['material-after-preposition'];
  return [
    'material-behind',
    ...repeat('material-in-between', count(shared, /[ⓂⓍ]/gu)),
    ...repeat('material-value-between-behind', count(shared, /Ⓥ/gu)),
    ...repeat('material-clause-boundary', count(shared, CLAUSE)),
    ...(isCompared(frame, target) ? ['material-comparison'] : []),
  ];
}

const OBLIQUE =
  /\b(?:in|by|with|from|to|than|on|onto|into|between|against|as|via|using|including|such as|like|to that of|replacing|adding|containing)\s+(?:the\s+|pure\s+|a\s+|some\s+)?$/iu;

/** "GC80 contains Li2S and shows Ⓥ": a part of the subject, not another one. */
const CONTAINED =
  /\b(?:contain(?:s|ed)?|comprises?|includes?|consists? of|traces? of|residual)\s+(?:some\s+|traces? of\s+|residual\s+)*$/iu;

/** Whether a preposition or "such as" makes a material an aside of its clause. */
export const isOblique = ({ skeleton }: Frame, target: Target): boolean =>
  OBLIQUE.test(wordsBefore(skeleton.text, target.start)) || CONTAINED.test(wordsBefore(skeleton.text, target.start));

/** Whether a material is named for comparison: "higher than that of Ⓜ". */
export const isCompared = ({ skeleton }: Frame, target: Target): boolean =>
  COMPARISON.test(wordsBefore(skeleton.text, target.start));

/** Whether an earlier material of the same clause is no aside, and so may be its subject. */
function hasSubject(frame: Frame, target: Target): boolean {
  return frame.targets.some((t) => {
    const before =
      t.end < target.start && t.entity.key !== target.entity.key && !isOblique(frame, t) && !isWeak(t.entity);
    return before && count(frame.skeleton.text.slice(t.end + 1, target.start), CLAUSE) === 0;
  });
}

/** The first member of a target's list: what is said of the list is said of each member. */
const headOf = (frame: Frame, target: Target): Target =>
  (target.list === null ? undefined : frame.targets.find((t) => t.list?.id === target.list?.id)) ?? target;

/** Counts other materials between a target and a value; the members of the target's own list count once, its other names not. */
function otherMaterials(frame: Frame, target: Target, valueAt: number): number {
  const between = frame.targets.filter(
    (t) => t.start > target.end && t.end < valueAt && t.entity.key !== target.entity.key,
  );
  const lists = new Set<number | Target>();
  for (const t of between) {
    const part =
      isBase(frame, t) ||
      CONTAINED.test(wordsBefore(frame.skeleton.text, t.start)) ||
      isInParticiple(frame, target, t, valueAt);
    const weak = part || isWeak(t.entity) || t.entity.scope !== null || t.entity.words.includes('electrode');
    const own = t.list !== null && t.list.id === target.list?.id;
    if (!weak) lists.add(own ? (t.list?.id ?? t) : t);
  }
  return lists.size;
}

/** "Ⓜ, obtained by replacing part of Ⓜ by W, exhibits Ⓥ": what stands in the participle is no rival of the subject. */
function isInParticiple({ skeleton }: Frame, subject: Target, other: Target, valueAt: number): boolean {
  const [between, behind] = [
    skeleton.text.slice(subject.end + 1, other.start),
    skeleton.text.slice(other.end + 1, valueAt),
  ];
  return PARTICIPLE.test(between) && /,\s[^Ⓥ]*$/u.test(behind);
}
const PARTICIPLE =
  /^\s*,\s*(?:which (?:was|is)\s+)?(?:when\s+)?(?:composited|mixed|coated|combined|milled|infiltrated|impregnated|blended|loaded|obtained|prepared|made|derived|synthesi[sz]ed|formed|produced|grown|starting)\b[^;Ⓥ]*$/u;

const WEAK = new Set(['precursor', 'impurity', 'dopant', 'additive', 'solvent', 'gas', 'substrate']);
export const isWeak = (entity: Entity): boolean => entity.words.some((word) => WEAK.has(word));

function natureCodes(frame: Frame, target: Target): string[] {
  const { entity } = target;
  const codes: string[] = [];
  if (entity.scope === 'class_level') codes.push('material-class');
  else if (entity.scope === 'liquid') codes.push('material-liquid');
  else if (entity.scope !== null) codes.push('material-electrode');
  else if (isWeak(entity)) codes.push('material-weak');
  else if (entity.words.includes('electrode')) codes.push('material-electrode');
  else if (entity.amounts !== null && entity.ion === null) codes.push('material-no-ion');
  if (entity.variables.length > 0 && entity.via !== 'substituted') codes.push('material-open-series');
  if (entity.via === 'lexicon') codes.push('material-lexicon');
  if (/\(\s*$/u.test(wordsBefore(frame.skeleton.text, target.start)) && entity.via === 'printed')
    codes.push('material-aside');
  return codes;
}

/** As many targets listed as values: the n-th belongs to the n-th; n × m values of n materials go in blocks. */
function listCodes(frame: Frame, value: Value, target: Target): string[] {
  const { list } = target;
  const size = value.run.length;
  if (list === null || size < 2 || value.change) return [];
  const strength = frame.respectively ? 'material-list' : 'material-list-order';
  if (list.count === size) return [list.member === value.member ? strength : 'material-list-other'];
  if (size % list.count !== 0) return [];
  const block = size / list.count;
  return [Math.floor(value.member / block) === list.member ? 'material-list-order' : 'material-list-other'];
}
