import { ELEMENTS } from '../../chemistry/index.js';
import type { Record } from '../../domain/index.js';
import type { EditableField } from '../editable.js';
import type { Damage } from './damage.js';

/** What is wrong with a corrected record; `doubt` marks what a person may insist on. */
export type Objection = Damage & { readonly column: EditableField; readonly doubt?: boolean };

type Check = {
  readonly column: EditableField;
  /** Looked at when one of these was edited. */
  readonly on: readonly EditableField[];
  readonly fails: (record: Record) => boolean;
  readonly says: string;
  readonly doubt?: boolean;
};

/** Below this a temperature in K is more likely one in °C. */
const COLD = 150;

/** No solid conducts ions as well as this, in S/cm; RbAg4I5 has 0.3 at room temperature. */
const HUGE = 10;

const VALUE = ['sigma_S_cm', 'low_S_cm', 'high_S_cm'] as const;
const TEMPERATURE = ['temperature_K', 'temperature_low_K', 'temperature_high_K'] as const;
const SCOPE = ['in_scope', 'scope_reason'] as const;

const CHECKS: readonly Check[] = [
  ...[...VALUE, ...TEMPERATURE].map((column) => ({
    column,
    on: [column],
    fails: (record: Record) => (record[column] ?? 1) <= 0,
    says: 'it must be above 0',
  })),
  {
    column: 'uncertainty_S_cm',
    on: ['uncertainty_S_cm'],
    fails: ({ uncertainty_S_cm: spread }) => (spread ?? 0) < 0,
    says: 'it must not be below 0',
  },
  {
    column: 'sigma_S_cm',
    on: VALUE,
    fails: (r) => VALUE.every((name) => r[name] === null),
    says: 'no value is left; to drop the record, write "rejected" as its status',
  },
  {
    column: 'sigma_S_cm',
    on: VALUE,
    fails: (r) => r.sigma_S_cm !== null && (r.low_S_cm !== null || r.high_S_cm !== null),
    says: 'a value and a bound; empty sigma_S_cm, or low_S_cm and high_S_cm',
  },
  {
    column: 'temperature_K',
    on: TEMPERATURE,
    fails: (r) => r.temperature_K !== null && (r.temperature_low_K !== null || r.temperature_high_K !== null),
    says: 'a temperature and a range; empty one of them',
  },
  { column: 'low_S_cm', on: VALUE, fails: (r) => isTurned(r.low_S_cm, r.high_S_cm), says: 'it is above high_S_cm' },
  {
    column: 'temperature_low_K',
    on: TEMPERATURE,
    fails: (r) => isTurned(r.temperature_low_K, r.temperature_high_K),
    says: 'it is above temperature_high_K',
  },
  {
    column: 'qualifier',
    on: [...VALUE, 'qualifier'],
    fails: (r) =>
      r.sigma_S_cm !== null ? ['<', '>', 'range'].includes(r.qualifier ?? '') : r.qualifier === null && hasBound(r),
    says: 'it does not fit: "<" and ">" go with one bound, "range" with two, nothing or "~" with a value',
  },
  {
    column: 'scope_reason',
    on: SCOPE,
    fails: (r) => r.in_scope === (r.scope_reason !== null),
    says: 'a record out of scope has a reason, one in scope has none',
  },
  {
    column: 'doi',
    on: ['doi'],
    fails: ({ doi }) => doi !== null && !/^10\.\d{4,9}\/\S+$/u.test(doi),
    says: 'no DOI; it begins with 10., without resolver',
  },
  {
    column: 'ion',
    on: ['ion'],
    fails: ({ ion }) => ion !== null && !ELEMENTS.has(ion),
    says: 'write the symbol of the element: Li',
  },
  {
    column: 'formula',
    on: ['formula'],
    fails: ({ formula, composition }) => formula !== null && composition === null,
    says: 'it cannot be read as amounts of elements, so the record would have no composition',
    doubt: true,
  },
  {
    column: 'temperature_K',
    on: ['temperature_K'],
    fails: ({ temperature_K: kelvin }) => kelvin !== null && kelvin > 0 && kelvin < COLD,
    says: 'very cold: is it in °C? The column is in K',
    doubt: true,
  },
  {
    column: 'sigma_S_cm',
    on: ['sigma_S_cm'],
    fails: ({ sigma_S_cm: sigma }) => sigma !== null && sigma > HUGE,
    says: 'no solid conducts so well: is it in mS/cm? The column is in S/cm',
    doubt: true,
  },
];

const hasBound = ({ low_S_cm, high_S_cm }: Record): boolean => low_S_cm !== null || high_S_cm !== null;

const isTurned = (low: number | null, high: number | null): boolean => low !== null && high !== null && low > high;

/** Gives what speaks against a record as corrected; only what the edit touched is looked at. */
export const checkCorrection = (record: Record, edited: readonly string[]): Objection[] =>
  CHECKS.filter(({ on, fails }) => on.some((name) => edited.includes(name)) && fails(record)).map(
    ({ column, says, doubt = false }) => ({ code: doubt ? 'doubtful' : 'inconsistent', column, says, doubt }),
  );
