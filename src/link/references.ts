import { allMatches } from '../grammar/index.js';
import type { Past } from './context.js';
import type { Entity } from './entity.js';
import type { Frame, Target } from './frame.js';
import { isWeak } from './material-options.js';

const FORMER = /\bformer\b/iu;
const LATTER = /\blatter\b/iu;
const ORDINAL = /^the (first|second|third|fourth)\b/iu;
const ORDINALS = ['first', 'second', 'third', 'fourth'];
const INDEFINITE = /^(?:an?|any|another|some|each|every|all)\s/iu;
/** "The four members" of a list of values are the list named before, not one material. */
const PLURAL =
  /\b(?:members|compounds|samples|materials|compositions|glasses|electrolytes|phases|pellets|films|ceramics|polymorphs|membranes|specimens|series|two|three|four|five|six|both|all|these|those)\b/iu;
const REACH = 10;

/** Element words that a reference may carry: "the Al-containing garnet", "the barium compound", "the chlorides". */
const ELEMENT_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bchloride/iu, 'Cl'],
  [/\bbromide/iu, 'Br'],
  [/\biodide/iu, 'I'],
  [/\bfluoride/iu, 'F'],
  [/\bsul(?:f|ph)ide|\bthio/iu, 'S'],
  [/\bselenide/iu, 'Se'],
  [/\boxide/iu, 'O'],
  [/\bnitride/iu, 'N'],
  [/\bphosphate/iu, 'P'],
  [/\bsilicate|\bsilicon/iu, 'Si'],
  [/\bgermanate|\bgermanium/iu, 'Ge'],
  [/\bborohydride|\bborate/iu, 'B'],
  [/\bbarium/iu, 'Ba'],
  [/\bcalcium/iu, 'Ca'],
  [/\bstrontium/iu, 'Sr'],
  [/\bsodium/iu, 'Na'],
  [/\blithium/iu, 'Li'],
  [/\bpotassium/iu, 'K'],
  [/\bsilver/iu, 'Ag'],
  [/\bmagnesium/iu, 'Mg'],
  [/\balumini?um/iu, 'Al'],
  [/\btitan(?:ium|ate)/iu, 'Ti'],
  [/\bzircon(?:ium|ate)/iu, 'Zr'],
  [/\btin\b|\bstannate/iu, 'Sn'],
  [/\bantimon(?:y|ide)/iu, 'Sb'],
  [/\byttrium/iu, 'Y'],
  [/\bscandium/iu, 'Sc'],
  [/\bindium/iu, 'In'],
  [/\blead\b/iu, 'Pb'],
  [/\bcerium|\bceria/iu, 'Ce'],
  [/\bgallium|\bgallate/iu, 'Ga'],
  [/\btantal(?:um|ate)/iu, 'Ta'],
  [/\bniob(?:ium|ate)/iu, 'Nb'],
];

/**
 * Gives the frame with words such as "this compound", "the former" and "the barium compound" replaced by the material they
 * point back to; what points to nothing is left out, so that the value is tied to a named material or to none.
 */
export function resolveReferences(frame: Frame, past: readonly Past[]): Frame {
  if (!frame.targets.some((t) => t.entity.form === 'reference')) return frame;
  const targets: Target[] = [];
  const listed = frame.values.some((v) => v.run.length > 1);
  for (const [i, target] of frame.targets.entries()) {
    const next = frame.targets[i + 1];
    if (next !== undefined && isApposed(frame, target, next)) continue;
    if (target.entity.form === 'reference' && listed && PLURAL.test(target.entity.printed)) continue;
    if (target.entity.form !== 'reference') {
      targets.push(target);
      continue;
    }
    const antecedent = antecedentOf(target, targets, past);
    if (antecedent !== undefined) targets.push({ ...target, entity: renamed(antecedent, target.entity) });
    else if (isOwnName(target.entity.printed)) targets.push({ ...target, entity: { ...target.entity, form: 'name' } });
  }
  return { ...frame, targets };
}

/** "the 1:1 composition, Li3.5Si0.5P0.5O4": the formula says what the words mean. */
const isApposed = ({ skeleton }: Frame, reference: Target, named: Target): boolean =>
  reference.entity.form === 'reference' &&
  named.entity.form === 'formula' &&
  /\b[Tt]he\b/u.test(reference.entity.printed) &&
  (named.list === null || named.list.count === 2) &&
  /^\s*,\s*(?:i\.e\.,?\s*|namely\s*)?$/u.test(skeleton.text.slice(reference.end + 1, named.start));

/** The antecedent with the words of the reference: "the cubic polymorph" of Na3PS4 is not the tetragonal one. */
function renamed(antecedent: Entity, reference: Entity): Entity {
  const words = [...new Set([...reference.words, ...(reference.words.length > 0 ? [] : antecedent.words)])];
  const spans = [...reference.spans, ...antecedent.spans];
  return {
    ...antecedent,
    words,
    spans,
    via: 'topic',
    key: words.length > 0 ? `${antecedent.key} ${words.join(' ')}` : antecedent.key,
  };
}

function antecedentOf(target: Target, before: readonly Target[], past: readonly Past[]): Entity | undefined {
  const { printed } = target.entity;
  if (INDEFINITE.test(printed)) return undefined;
  if (FORMER.test(printed) || LATTER.test(printed)) return oneOfTwo(FORMER.test(printed), before, past);
  const ordinal = ORDINAL.exec(printed)?.[1]?.toLowerCase();
  if (ordinal !== undefined) return memberOfList(ORDINALS.indexOf(ordinal), past);
  if (MIXED.test(printed)) {
    const mixed = compositeBefore(before, past);
    if (mixed !== undefined) return mixed;
  }
  const known = [...before.map((t) => t.entity).reverse(), ...antecedents(past)].filter(isNamed);
  const host = HOST.test(printed) ? hostAmong(known) : undefined;
  if (host !== undefined) return host;
  const elements = elementsIn(printed);
  const fits = (entity: Entity): boolean =>
    isNamed(entity) && elements.every((e) => entity.amounts !== null && (entity.amounts[e] ?? 0) > 0);
  if (/\bammonium\b/iu.test(printed)) elements.push('N', 'H');
  const candidates = antecedents(past).filter(fits);
  const named = new Set(before.map((t) => t.entity.key));
  if (elements.length > 0)
    return candidates.find((c) => !named.has(c.key)) ?? before.map((t) => t.entity).findLast(fits) ?? candidates[0];
  const conducts = (entity: Entity): boolean => fits(entity) && (entity.amounts === null || entity.ion !== null);
  const noun = /\p{L}+$/u.exec(printed)?.[0].toLowerCase() ?? '';
  const alike = (entity: Entity): boolean => [...target.entity.words, noun].some((word) => entity.words.includes(word));
  return before.map((t) => t.entity).findLast(conducts) ?? candidates.find(alike) ?? candidates[0];
}

/** "this composite electrolyte", "the hybrid membrane": a mixture that was named before, or whose parts were. */
const MIXED = /\b(?:composite|hybrid|blend)/iu;
const MIXED_WITHIN = 3;

/** Gives the composite, or the polymer with the ceramic, of the last sentence that names any material. */
function compositeBefore(before: readonly Target[], past: readonly Past[]): Entity | undefined {
  const sentences = [
    before,
    ...past
      .slice(-MIXED_WITHIN)
      .reverse()
      .map(({ frame }) => frame.targets),
  ];
  for (const targets of sentences) {
    const named = distinct(targets.map((t) => t.entity));
    if (named.length > 0) return named.findLast((e) => e.form === 'composite') ?? mixtureOf(named);
  }
  return undefined;
}

function mixtureOf(named: readonly Entity[]): Entity | undefined {
  const polymer = named.find((e) => e.form === 'polymer');
  const filler = named.find((e) => e.form !== 'polymer' && e.form !== 'label' && e.ion !== null);
  if (polymer === undefined || filler === undefined) return undefined;
  const printed = `${polymer.printed} + ${filler.printed}`;
  const spans = [...polymer.spans.slice(0, 1), ...filler.spans.slice(0, 1)];
  return { ...polymer, key: printed.toLowerCase(), printed, formula: null, amounts: null, form: 'composite', spans };
}

/** "the undoped compound", "the parent ceramic": what was doped, not what came of it. */
const HOST = /\b(?:undoped|un-doped|unsubstituted|unmodified|parent|pristine|host|additive-free|dopant-free)\b/iu;

/** Gives the nearest material of which another one named is a doped form: all its elements, and more. */
function hostAmong(known: readonly Entity[]): Entity | undefined {
  const elementsOf = ({ amounts }: Entity): string[] => Object.keys(amounts ?? {});
  const isHost = (host: Entity, doped: Entity): boolean => {
    const [few, many] = [elementsOf(host), elementsOf(doped)];
    return few.length > 1 && many.length > few.length && few.every((e) => many.includes(e));
  };
  return known.find((host) => known.some((doped) => isHost(host, doped)));
}

/** "the Ag form", "the ammonium salt": a material of its own that no material named before can stand for. */
const isOwnName = (printed: string): boolean =>
  /\b(?:form|analogue|analog|counterpart|salt|homologue|variant|compound)s?$/iu.test(printed) &&
  (elementsIn(printed).length > 0 || /\bammonium\b/iu.test(printed));

const isNamed = (entity: Entity): boolean => entity.form !== 'reference' && entity.scope === null && !isWeak(entity);

function elementsIn(printed: string): string[] {
  const words = ELEMENT_WORDS.filter(([pattern]) => pattern.test(printed)).map(([, element]) => element);
  const symbols = Array.from(
    allMatches(printed, /\b([A-Z][a-z]?)[⁺⁻\d]*-(?:containing|doped|substituted|rich|based|free|bearing)\b/gu),
    (m) => m[1] ?? '',
  );
  const bare = /\b([A-Z][a-z]?)[⁺+]? (?:form|analogue|analog|counterpart|salt|homologue|variant|compound)s?$/u.exec(
    printed,
  );
  return [...words, ...symbols, ...(bare?.[1] === undefined ? [] : [bare[1]])];
}

/** Materials of earlier sentences, nearest first: what values were tied to, then what was named, in its order. */
function antecedents(past: readonly Past[]): Entity[] {
  const recent = past.slice(-REACH).reverse();
  return recent.flatMap(({ frame, tied }) => {
    const used = tied.flatMap((t) => (t.material === null ? [] : [t.material])).reverse();
    return [...used, ...frame.targets.map((t) => t.entity)];
  });
}

/** "The former" is the first and "the latter" the last of the two materials named last side by side. */
function oneOfTwo(former: boolean, before: readonly Target[], past: readonly Past[]): Entity | undefined {
  const here = distinct(before.map((t) => t.entity));
  const sentences = [
    here,
    ...past
      .slice(-REACH)
      .reverse()
      .map(({ frame }) => distinct(frame.targets.map((t) => t.entity))),
  ];
  const pair = sentences.find((entities) => entities.length >= 2);
  if (pair === undefined) return undefined;
  return former ? pair.at(-2) : pair.at(-1);
}

/** "The second member": of the materials that were named or used last, two at least, in their order. */
function memberOfList(index: number, past: readonly Past[]): Entity | undefined {
  const lists = past
    .slice(-3)
    .reverse()
    .map(({ frame }) => distinct(frame.targets.map((t) => t.entity)));
  return lists.find((entities) => entities.length > Math.max(1, index))?.[index];
}

function distinct(entities: readonly Entity[]): Entity[] {
  const seen = new Map<string, Entity>();
  for (const entity of entities) if (isNamed(entity) && !seen.has(entity.key)) seen.set(entity.key, entity);
  return [...seen.values()];
}
