import type { Record } from '../domain/index.js';

/** What a format cannot hold: `left out` says that the record is no row of the file, `reduced` that its row says less. */
export type Loss = {
  readonly code: string;
  readonly says: string;
  readonly effect: 'left out' | 'reduced';
  readonly record_ids: readonly string[];
};

/** A way of losing something, as a rule over records. */
export type LossRule = {
  readonly code: string;
  readonly says: string;
  readonly touches: (record: Record) => boolean;
};

/** Splits records into those that no rule refuses, and the losses; each record goes to the first rule that refuses it. */
export function sift(
  records: readonly Record[],
  rules: readonly LossRule[],
): { readonly kept: Record[]; readonly losses: Loss[] } {
  const refused = new Map<LossRule, string[]>(rules.map((rule) => [rule, []]));
  const kept = records.filter((record) => {
    const rule = rules.find(({ touches }) => touches(record));
    if (rule !== undefined) refused.get(rule)?.push(record.record_id);
    return rule === undefined;
  });
  return { kept, losses: [...refused].flatMap(([rule, ids]) => toLoss(rule, ids, 'left out')) };
}

/** Gives what the rows of these records say less than the records. */
export const reductions = (records: readonly Record[], rules: readonly LossRule[]): Loss[] =>
  rules.flatMap((rule) =>
    toLoss(
      rule,
      records.filter(rule.touches).map(({ record_id }) => record_id),
      'reduced',
    ),
  );

function toLoss({ code, says }: LossRule, record_ids: readonly string[], effect: Loss['effect']): Loss[] {
  return record_ids.length === 0 ? [] : [{ code, says, effect, record_ids }];
}

export type LossReport = {
  readonly format: string;
  readonly file: string;
  readonly records: number;
  readonly rows: number;
  readonly losses: readonly Loss[];
};

/** Gives a loss report as Markdown, for the file that lies beside an export. */
export function reportToMarkdown({ format, file, records, rows, losses }: LossReport): string {
  const lines = [
    `# What ${file} does not say`,
    '',
    `Format \`${format}\`: ${rows} rows from ${records} records.`,
    '',
    ...(losses.length === 0 ? ['Nothing was lost.'] : ['| effect | records | what | code |', '|---|---|---|---|']),
    ...losses.map(({ effect, record_ids, says, code }) => `| ${effect} | ${record_ids.length} | ${says} | ${code} |`),
    ...losses
      .filter(({ effect }) => effect === 'left out')
      .flatMap(({ code, record_ids }) => ['', `## ${code}`, '', ...record_ids.map((id) => `- ${id}`)]),
  ];
  return `${lines.join('\n')}\n`;
}
