import { print, say } from '../terminal.js';
import { writeWhole } from '../write-whole.js';

/** What commands that report take: how, where to, and the address of the review app for links. */
export type ReportOptions = {
  readonly format: 'table' | 'html' | 'json';
  readonly to?: string;
  readonly review: string;
};

type Views = { readonly table: () => string; readonly html: () => string; readonly json: () => unknown };

/** Writes a report in the format that was asked for, to a file or to standard output. */
export async function writeReport({ format, to }: ReportOptions, views: Views): Promise<void> {
  const text = format === 'json' ? `${JSON.stringify(views.json(), null, 2)}\n` : views[format]();
  if (to === undefined) return print(text);
  await writeWhole(to, () => [text]);
  say(`Written to ${to}.`);
}
