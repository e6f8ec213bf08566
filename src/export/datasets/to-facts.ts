import type { Record } from '../../domain/index.js';
import { groupBy } from '../group-by.js';
import type { Loss } from '../losses.js';
import { fromRoom } from '../room-temperature.js';
import type { Fact } from './dataset.js';

export type Facts = { readonly facts: readonly Fact[]; readonly losses: readonly Loss[] };

/** Gives one fact for each record; what one paper says twice of a material, with the same value, kind and temperature, is one fact. */
export function toFacts(records: readonly Record[]): Facts {
  const { kept, repeated } = withoutRepeats(records);
  return { facts: numbered(kept.map((record) => ({ record, bulk: null }))), losses: repeatLoss(repeated) };
}

/** As `toFacts`, with one fact for each material of a paper where it can be: nearest to 25 °C, total preferred, bulk beside it. */
export function toRoomFacts(records: readonly Record[]): Facts {
  const { kept, repeated } = withoutRepeats(records);
  const groups = [...groupBy(kept, materialOf).values()];
  const chosen = groups.map(nearestToRoom);
  const farther = groups.flatMap((group, i) => group.filter((record) => !chosen[i]?.includes(record)));
  return {
    facts: numbered(chosen.flatMap(pairBulk)),
    losses: [
      ...repeatLoss(repeated),
      ...lossOf('farther-from-25', 'another value of the same material is nearer to 25 °C', farther),
    ],
  };
}

const numbered = (facts: readonly Omit<Fact, 'number'>[]): Fact[] =>
  facts.map((fact, i) => ({ ...fact, number: i + 1 }));

/** The same formula with other words of phase and form is another material. */
const materialOf = ({ source_sha256, formula, material_words }: Record): string =>
  JSON.stringify([source_sha256, formula, [...material_words].sort()]);

const identityOf = (r: Record): string =>
  JSON.stringify([r.doi ?? r.source_sha256, r.formula, r.kind, r.temperature_K, r.sigma_S_cm, r.low_S_cm, r.high_S_cm]);

type Repeats = { readonly kept: readonly Record[]; readonly repeated: readonly Record[] };

/** A paper in two files (PDF and XML) gives each record twice, one of them perhaps without DOI; and papers say their values more than once. */
function withoutRepeats(records: readonly Record[]): Repeats {
  const byId = [...groupBy(records, ({ record_id }) => record_id).values()].map(withDoiFirst);
  const files = split(byId);
  const facts = split([...groupBy(files.kept, identityOf).values()].flatMap(sameWords));
  return { kept: facts.kept, repeated: [...files.repeated, ...facts.repeated] };
}

const withDoiFirst = (group: readonly Record[]): Record[] =>
  [...group].sort((a, b) => Number(a.doi === null) - Number(b.doi === null));

const split = (groups: readonly (readonly Record[])[]): Repeats => ({
  kept: groups.flatMap((group) => group.slice(0, 1)),
  repeated: groups.flatMap((group) => group.slice(1)),
});

/** Where a paper names phase and form once and leaves them out elsewhere, it speaks of one material; what a person verified comes first. */
function sameWords(group: readonly Record[]): Record[][] {
  const groups: Record[][] = [];
  for (const record of [...group].sort((a, b) => rankOf(b) - rankOf(a))) {
    const home = groups.find(([first]) => first !== undefined && (holds(first, record) || holds(record, first)));
    if (home === undefined) groups.push([record]);
    else home.push(record);
  }
  return groups;
}

const rankOf = ({ status, material_words }: Record): number =>
  (status === 'verified' ? 1000 : 0) + material_words.length;

const holds = ({ material_words: all }: Record, { material_words: some }: Record): boolean =>
  some.every((word) => all.includes(word));

/** The values nearest to 25 °C, for each kind by itself. */
function nearestToRoom(group: readonly Record[]): Record[] {
  return [...groupBy(group, ({ kind }) => kind).values()].flatMap((same) => {
    const least = Math.min(...same.map(fromRoom));
    return same.filter((record) => fromRoom(record) === least);
  });
}

/** One bulk value goes beside one other value of its material; where there are several, which belongs to which is not known, and each is a row. */
function pairBulk(group: readonly Record[]): Omit<Fact, 'number'>[] {
  const bulk = group.filter(({ kind }) => kind === 'bulk');
  const others = group.filter(({ kind }) => kind !== 'bulk');
  const [only] = bulk;
  const [total] = others;
  if (bulk.length === 1 && others.length === 1 && only !== undefined && total?.kind === 'total') {
    return [{ record: total, bulk: only }];
  }
  return [...others, ...bulk].map((record) => ({ record, bulk: null }));
}

const repeatLoss = (repeated: readonly Record[]): Loss[] =>
  lossOf('repeated', 'the same value of the same material is a row already', repeated);

const lossOf = (code: string, says: string, records: readonly Record[]): Loss[] =>
  records.length === 0
    ? []
    : [{ code, says, effect: 'left out', record_ids: records.map(({ record_id }) => record_id) }];
