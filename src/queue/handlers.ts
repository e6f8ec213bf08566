import type { Source } from '../domain/index.js';
import type { ResultSink } from '../store/store.js';
import { ExtractPayload, extractJob, ReadPayload, readFound, storeJob, type Versions } from './jobs.js';
import type { Outcome } from './outcome.js';
import type { Pool } from './pool.js';
import type { Job, JobName, NewJob } from './queue.js';

/** What became of a job: what follows from it, or why it ended. */
export type Handled = {
  readonly source: Source;
  readonly outcome: Outcome<readonly NewJob[]>;
  /** The number of records, when the job gave some. */
  readonly records?: number;
};

export type Handler = (job: Job, signal: AbortSignal) => Promise<Handled>;
/** A worker takes the kinds of jobs that it has handlers for. */
export type Handlers = { readonly [name in JobName]?: Handler };

export type Means = {
  readonly pool: Pool;
  readonly artefacts: string;
  /** Where records go; without one they travel on as `store` jobs. */
  readonly sink?: ResultSink;
  readonly versions: Versions;
};

/** Gives what a worker does with each kind of job: CPU work goes to the pool, results to the sink. */
export const handlersOf = (means: Means): Handlers => ({
  read: (job, signal) => readPaper(means, job, signal),
  extract: (job, signal) => extractRecords(means, job, signal),
});

async function readPaper({ pool, artefacts, versions }: Means, job: Job, signal: AbortSignal): Promise<Handled> {
  const { source } = ReadPayload.parse(job.payload);
  const outcome = await pool.run('read', { artefacts, source }, signal);
  if (outcome.type !== 'done') return { source, outcome };
  const next = extractJob(source, { reader: outcome.value.reader, rules: versions.rules });
  return { source, outcome: { type: 'done', value: [next] } };
}

async function extractRecords({ pool, artefacts, sink }: Means, job: Job, signal: AbortSignal): Promise<Handled> {
  const { source, reader } = ExtractPayload.parse(job.payload);
  const outcome = await pool.run('extract', { artefacts, source, reader }, signal);
  if (outcome.type !== 'done') return { source, outcome };
  const { records } = outcome.value;
  const found = { reader, ...outcome.value };
  await sink?.saveExtraction({ sourceSha256: source.sha256, ...found });
  const next = sink === undefined ? [storeJob({ source, ...found }, job.key)] : [];
  return { source, outcome: { type: 'done', value: next }, records: records.length };
}

/** Gives what the writer of a store does: it saves what workers elsewhere have found. */
export const storeHandler =
  (sink: ResultSink): Handler =>
  async ({ payload }) => {
    const { source, ...found } = readFound(payload);
    await sink.saveExtraction({ sourceSha256: source.sha256, ...found });
    return { source, outcome: { type: 'done', value: [] }, records: found.records.length };
  };
