import { z } from 'zod';
import { Field, ScopeReason } from '../domain/index.js';

/** How triage decides, as data. Codes may end in `*`, which stands for any ending. */
export const Policy = z
  .object({
    target: z.number().min(0.5).max(1).default(0.98).describe('precision that accepted records are to have'),
    decisive: z
      .array(Field)
      .min(1)
      .default(['value', 'unit', 'temperature', 'material', 'scope'])
      .describe(
        'fields that must all be right in an accepted record; the probability of that is held against the threshold',
      ),
    label_floor: z
      .number()
      .min(0)
      .max(1)
      .default(0.5)
      .describe('the other fields (kind and origin) must be at least this sure'),
    always_review: z
      .array(z.string())
      .default([
        'doubt-*',
        'implausible-*',
        'contradiction',
        'arrhenius-outlier',
        'temperature-arrhenius-outlier',
        'temperature-arrhenius-doubt',
        'material-arrhenius-doubt',
        'material-same-list',
        'material-derived',
        'temperature-unusual',
        'bulk-below-total',
        'lost-typography',
        'glyph-*',
        'value-impossible',
        'value-scanned',
        'material-open-series',
        'material-unresolved',
        'material-none',
        'material-fragment',
        'material-no-proportions',
        'unit-missing',
        'edition-disagrees',
      ])
      .describe('codes of reasons that a person must always see'),
    discard: z
      .array(z.object({ scope: ScopeReason, sure: z.number().min(0).max(1) }))
      .default(ScopeReason.options.map((scope) => ({ scope, sure: 0.8 })))
      .describe('out of scope for this reason and at least this sure: rejected without review'),
    audit_share: z.number().min(0).max(1).default(0.05).describe('share of accepted records to show to a person'),
    seconds_per_record: z.number().positive().default(30).describe('time of a person for one record'),
  })
  .strict();
export type Policy = Readonly<z.infer<typeof Policy>>;

/** The policy of a workspace without a file of its own. */
export const DEFAULT_POLICY: Policy = Policy.parse({});

/** The file `sigmine.config.json`, of which triage reads the part `triage`. */
export const Configuration = z.looseObject({ triage: Policy.optional() });

/** Gives whether a code is one of the listed ones. */
export const isListed = (code: string, list: readonly string[]): boolean =>
  list.some((entry) => (entry.endsWith('*') ? code.startsWith(entry.slice(0, -1)) : code === entry));
