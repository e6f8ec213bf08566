import { createHash } from 'node:crypto';
import { familyOf } from '../chemistry/index.js';
import type { Record } from '../domain/index.js';
import type { Row, WorklistQuery } from './api.js';

/** What a row says beside its record. */
type Beside = Pick<Row, 'verdict' | 'added' | 'curator' | 'seen' | 'counts'>;

/** Gives the line of the worklist of a record as people left it. */
export function toRow(record: Record, { verdict, added, curator, seen, counts }: Beside): Row {
  const { record_id, paper, source_sha256, status, in_scope, confidence, weakest_field, where, page, kind } = record;
  const { printed, unit_printed, sigma_S_cm, temperature_K, material, formula, composition } = record;
  const { ion, origin, activation_energy_eV } = record;
  const shown = formula ?? material;
  return {
    record_id,
    paper,
    source_sha256,
    added,
    seen,
    status,
    verdict,
    in_scope,
    confidence,
    weakest_field,
    where,
    line: createHash('sha1').update(record.quote).digest('base64').slice(0, 8),
    page,
    kind,
    printed,
    unit_printed,
    sigma_S_cm,
    temperature_K,
    material: shown,
    name: material,
    formula,
    family: composition === null ? null : familyOf(composition),
    ion,
    origin,
    activation_energy_eV,
    curator,
    counts,
  };
}

/** Gives the rows that a query asks for: the most doubtful first, or by paper and position. */
export function selectRows(rows: readonly Row[], query: WorklistQuery): Row[] {
  const { status, paper, kind, where, weakest, order, editions } = query;
  const fits = (row: Row): boolean =>
    (editions || row.counts) &&
    (status === undefined || row.status === status) &&
    (paper === undefined || row.paper === paper) &&
    (kind === undefined || row.kind === kind) &&
    (where === undefined || row.where === where) &&
    (weakest === undefined || row.weakest_field === weakest);
  const found = rows.filter(fits);
  return order === 'paper' ? found : found.sort((a, b) => a.confidence - b.confidence);
}
