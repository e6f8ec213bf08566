import type { Decision, Record } from '../domain/index.js';
import { addedRecords } from './added-records.js';
import { bestFiles } from './editions/carry-over.js';
import { differences } from './editions/same-fields.js';

/** What a correction may say; the place of a record that the machine found itself is the machine's. */
const SAID = [
  'sigma_S_cm',
  'low_S_cm',
  'high_S_cm',
  'qualifier',
  'uncertainty_S_cm',
  'temperature_K',
  'temperature_low_K',
  'temperature_high_K',
  'temperature_printed',
  'room_temperature',
  'material',
  'formula',
  'composition',
  'kind',
  'ion',
  'origin',
  'in_scope',
  'scope_reason',
] as const satisfies readonly (keyof Record)[];

/**
 * Turns an added record into a correction of the machine's own once new rules find the same fact in the same place, so that it
 * does not count twice; so, too, once a better file of the paper gives the fact. A record of another material or temperature at that place, or one that has decisions, stays apart.
 */
export function settleAdded(decisions: readonly Decision[], records: readonly Record[]): readonly Decision[] {
  const decided = new Set(decisions.map(({ record_id }) => record_id));
  const homes = new Map<string, string>();
  const best = bestFiles(records);
  const isHome = (added: Record, record: Record): boolean =>
    isSame(added, record) ||
    (best.get(added.source_sha256) === record.source_sha256 && differences(added, record).length === 0);
  for (const added of addedRecords(decisions)) {
    const home = records.find((record) => !decided.has(record.record_id) && isHome(added, record));
    if (home === undefined) continue;
    homes.set(added.record_id, home.record_id);
    decided.add(home.record_id);
  }
  if (homes.size === 0) return decisions;
  return decisions.map((decision) => {
    const record_id = homes.get(decision.record_id);
    if (record_id === undefined) return decision;
    if (decision.type !== 'add') return { ...decision, record_id };
    const fields = Object.fromEntries(SAID.map((name) => [name, decision.fields[name]]));
    return { ...decision, record_id, type: 'correct', fields };
  });
}

const tidy = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

const isSame = (a: Record, b: Record): boolean =>
  a.source_sha256 === b.source_sha256 &&
  tidy(a.quote) === tidy(b.quote) &&
  a.sigma_S_cm === b.sigma_S_cm &&
  a.low_S_cm === b.low_S_cm &&
  a.high_S_cm === b.high_S_cm &&
  a.temperature_K === b.temperature_K &&
  tidy(a.formula ?? a.material ?? '') === tidy(b.formula ?? b.material ?? '');
