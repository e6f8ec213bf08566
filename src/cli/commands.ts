import type { Command } from 'commander';

/** A command; its file is loaded only when it is called, so that `--help` answers at once. */
export type CommandEntry = {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<{ readonly define: (command: Command) => Command }>;
};

/** All commands in the order of `sigmine --help`: one line here and one file in `commands/` each. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'mine',
    summary: 'mine papers into a workspace: enqueue, work, wait, print what was found',
    load: () => import('./commands/mine.js'),
  },
  {
    name: 'extract',
    summary: 'mine papers without a workspace, records to standard output',
    load: () => import('./commands/extract.js'),
  },
  {
    name: 'enqueue',
    summary: 'add papers to the queue of a workspace without working on them',
    load: () => import('./commands/enqueue.js'),
  },
  { name: 'work', summary: 'work on the queue of a workspace', load: () => import('./commands/work.js') },
  {
    name: 'cancel',
    summary: 'take papers out of the queue before they are done; --dry-run says which',
    load: () => import('./commands/cancel.js'),
  },
  { name: 'status', summary: 'count papers, jobs, records and failures', load: () => import('./commands/status.js') },
  {
    name: 'extract-again',
    summary: 'extract from papers read before, after a change of rules',
    load: () => import('./commands/extract-again.js'),
  },
  {
    name: 'pause',
    summary: 'give out no more jobs, to any worker, until `sigmine resume`',
    load: () => import('./commands/pause.js'),
  },
  { name: 'resume', summary: 'give out jobs again', load: () => import('./commands/resume.js') },
  {
    name: 'limit',
    summary: 'limit what all workers together do at once and per time',
    load: () => import('./commands/limit.js'),
  },
  { name: 'retry', summary: 'take up failed papers again', load: () => import('./commands/retry.js') },
  {
    name: 'review',
    summary: 'open the review app: decide on records with the page beside them',
    load: () => import('./commands/review.js'),
  },
  {
    name: 'users',
    summary: 'add, remove and list people who may log in to the review app',
    load: () => import('./commands/users.js'),
  },
  {
    name: 'decisions',
    summary: 'share the log of review between groups: export, import, agreement',
    load: () => import('./commands/decisions.js'),
  },
  {
    name: 'export',
    summary: 'write records to a CSV, XLSX, JSON Lines or Parquet file, or a package to publish',
    load: () => import('./commands/export.js'),
  },
  {
    name: 'import',
    summary: 'take corrections from an exported file that was edited',
    load: () => import('./commands/import.js'),
  },
  {
    name: 'reconcile',
    summary: 'compare a published dataset with what was mined: same, different, new, not found',
    load: () => import('./commands/reconcile.js'),
  },
  {
    name: 'conflicts',
    summary: 'show where papers speak of the same thing: duplicates and conflicts side by side',
    load: () => import('./commands/conflicts.js'),
  },
  {
    name: 'explain',
    summary: 'show why a record is what it is, with quotes and places',
    load: () => import('./commands/explain.js'),
  },
  {
    name: 'evaluate',
    summary: 'measure precision and recall on annotated papers',
    load: () => import('./commands/evaluate.js'),
  },
  { name: 'fit', summary: 'fit the weights of reasons to annotated papers', load: () => import('./commands/fit.js') },
  {
    name: 'triage',
    summary: 'decide anew what is accepted, reviewed and rejected, or say what would change',
    load: () => import('./commands/triage.js'),
  },
  {
    name: 'look',
    summary: 'draw how a paper was read: blocks, order, tables, scripts, repaired glyphs',
    load: () => import('./commands/look.js'),
  },
  {
    name: 'compare',
    summary: 'measure how faithfully a PDF is read against the XML of the same paper',
    load: () => import('./commands/compare.js'),
  },
  { name: 'schema', summary: 'print the JSON Schema of a record', load: () => import('./commands/schema.js') },
  {
    name: 'doctor',
    summary: 'check Node, optional parts, Redis and the workspace',
    load: () => import('./commands/doctor.js'),
  },
];
