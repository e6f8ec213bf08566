import { writeFileSync } from 'node:fs';
import type { JudgedRecord, RiskTrial } from '../evaluate/index.js';
import { drawRisk, formatRisk, riskCurve } from '../evaluate/index.js';
import { alwaysReview, assurance, type Policy } from '../score/index.js';
import { readPolicy } from './configuration.js';
import type { GoldSet } from './gold-sets.js';
import { judgeSets } from './judge-sets.js';
import { type Progress, print, say } from './terminal.js';

type Options = { readonly json: boolean; readonly out?: string };

/** Prints precision against coverage of the weights in force, and draws the curve where a file is named. */
export async function showRisk(sets: readonly GoldSet[], { json, out }: Options, progress: Progress): Promise<void> {
  const policy = readPolicy(undefined);
  const judged = await judgeSets(sets, progress).finally(progress.stop);
  const trials = judged.flatMap((one) => trialOf(one, policy));
  const rows = riskCurve(trials);
  await print(json ? `${JSON.stringify(rows)}\n` : `${formatRisk(trials, policy.seconds_per_record)}\n`);
  const wrong = judged.filter(({ decades, record }) => decades !== 0 && record.status === 'accepted').length;
  if (!json) await print(`accepted with a wrong power of ten: ${wrong}\n`);
  if (out === undefined) return;
  writeFileSync(out, drawRisk(rows, [0.95, 0.98, 0.99]));
  say(`Wrote ${out}`);
}

function trialOf({ record, all }: JudgedRecord, policy: Policy): RiskTrial[] {
  if (all === null) return [];
  const { joint } = assurance(record.confidence_by_field, policy);
  return [{ joint, eligible: alwaysReview(record.reasons, policy).length === 0, right: all }];
}
