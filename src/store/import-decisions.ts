import { randomUUID } from 'node:crypto';
import type { Decision } from '../domain/index.js';
import type { CorrectionFile } from '../export/corrections/correction-file.js';
import type { ImportPlan, PlannedDecision } from '../export/corrections/plan.js';
import { planImport } from '../export/corrections/plan-import.js';
import { quoteOf } from '../review/quote-of.js';
import { recordStates } from './record-states.js';
import type { Workspace } from './workspace.js';

export type ImportOptions = {
  readonly curator: string;
  /** Stands on decisions whose row has no note of its own. */
  readonly note: string | null;
  readonly rulesVersion: string;
  readonly dryRun: boolean;
  /** Takes the rows that have no problem when others have. */
  readonly partial: boolean;
  /** Takes what only looks like damage as meant. */
  readonly trust: boolean;
};

export type Imported = { readonly plan: ImportPlan; readonly applied: boolean };

/**
 * Plans and applies an edited file in one transaction, so that all of it is taken or nothing, whoever else decides meanwhile. Without
 * `partial` one row with a problem holds everything back. Throws SyntaxError for a file that was not exported.
 */
export function importDecisions(workspace: Workspace, file: CorrectionFile, options: ImportOptions): Imported {
  const { store, database } = workspace;
  return database.transaction(() => {
    const plan = planImport(file, recordStates(store), { trust: options.trust });
    const blocked = plan.problems.some(({ blocks }) => blocks);
    const applied = !options.dryRun && (options.partial || !blocked);
    const batch = randomUUID();
    if (applied) store.addDecisions(plan.decisions.map((planned) => ({ ...toDecision(planned, options), batch })));
    return { plan, applied };
  });
}

function toDecision(planned: PlannedDecision, { curator, note, rulesVersion }: ImportOptions): Decision {
  const { record, type, changes, error_type } = planned;
  return {
    decision_id: randomUUID(),
    record_id: record.record_id,
    paper_sha256: record.source_sha256,
    type,
    fields: Object.fromEntries(changes.map(({ field, to }) => [field, to])),
    error_type,
    note: planned.note ?? note,
    curator,
    at: new Date().toISOString(),
    rules_version: rulesVersion,
    quote: quoteOf(record),
  };
}
