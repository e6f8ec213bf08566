import type { AllLimits, Limits } from './limits.js';

/**
 * The port between commands and workers. Engines: SQLite in the workspace (embedded) and BullMQ on Redis
 * (keys become job ids, so they hold no ":" and are no integers; lower priorities come first).
 */
export type NewJob = {
  readonly name: JobName;
  /** Names the work: adding the same key again does nothing, whatever became of the job. */
  readonly key: string;
  readonly payload: unknown;
  /** Jobs with lower numbers are claimed first; among equals, the first added. */
  readonly priority: number;
};

export type JobName = 'read' | 'extract' | 'store';

/** All kinds of jobs, those that finish a paper first: engines that keep them apart claim in this order. */
export const JOB_NAMES: readonly JobName[] = ['store', 'extract', 'read'];

/** A job that a worker holds; `attempt` counts from 1. */
export type Job = NewJob & { readonly attempt: number; readonly worker: string };

export type JobState = 'waiting' | 'delayed' | 'active' | 'done' | 'failed' | 'cancelled';

/** What an engine knows of a job. */
export type JobView = {
  readonly key: string;
  readonly name: JobName;
  readonly state: JobState;
  readonly attempts: number;
  readonly reason: string | null;
  readonly progress: unknown;
  readonly payload: unknown;
};

/** The states of a job that is not over. */
export const OPEN_STATES = ['waiting', 'delayed', 'active'] as const satisfies readonly JobState[];

export type Counts = { readonly [name in JobName]: { readonly [state in JobState]: number } };

export type ClaimRequest = {
  readonly worker: string;
  readonly limit: number;
  readonly leaseMs: number;
  /** The kinds of jobs that the worker can do; all when it does not say. */
  readonly names?: readonly JobName[];
};

/** A durable queue: what was added survives the end of any process at any time. */
export type Queue = {
  /** Adds jobs whose keys are new; gives how many were. */
  readonly add: (jobs: readonly NewJob[]) => Promise<number>;
  /** Leases up to `limit` jobs to a worker; a lease that is not renewed in `leaseMs` is given to another worker. */
  readonly claim: (request: ClaimRequest) => Promise<Job[]>;
  /** Renews the leases of a worker's jobs; gives the keys that it still holds (others were cancelled or given away). */
  readonly heartbeat: (jobs: readonly Job[], leaseMs: number) => Promise<string[]>;
  readonly progress: (job: Job, progress: unknown) => Promise<void>;
  /** Ends a job and adds what follows from it, both or neither; false when the worker had lost the job. */
  readonly complete: (job: Job, next?: readonly NewJob[]) => Promise<boolean>;
  /** Ends an attempt: tries again later with growing delay, or keeps the job as failed when `permanent` or tried often enough. */
  readonly fail: (job: Job, reason: string, options: { readonly permanent: boolean }) => Promise<JobState>;
  /** Gives a job back untouched, as if it had not been claimed. */
  readonly release: (job: Job) => Promise<void>;
  /** Takes jobs from workers that are gone or silent; gives how many. A job that has lost too many workers fails. */
  readonly recover: () => Promise<number>;
  readonly cancel: (keys: readonly string[]) => Promise<number>;
  /** Makes all failed jobs, or those named that failed or were cancelled, wait again with fresh attempts; gives how many. */
  readonly retry: (keys?: readonly string[]) => Promise<number>;
  /** Gives the jobs in some states, page by page; one that changes its state meanwhile may be missing. */
  readonly list: (states: readonly JobState[]) => AsyncGenerator<JobView>;
  readonly find: (key: string) => Promise<JobView | undefined>;
  readonly counts: () => Promise<Counts>;
  /** Whether nothing (of these kinds) waits, is delayed or runs. */
  readonly isIdle: (names?: readonly JobName[]) => Promise<boolean>;
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
  readonly isPaused: () => Promise<boolean>;
  /** Sets what all workers together may do of one kind of job. Throws RangeError for limits that no engine keeps. */
  readonly limit: (name: JobName, limits: Limits) => Promise<void>;
  readonly limits: () => Promise<AllLimits>;
  readonly close: () => Promise<void>;
};

/** How often a job is tried and how long it waits in between: `backoffMs`, then twice as long each time. */
export type RetryPolicy = { readonly attempts: number; readonly backoffMs: number };

export const RETRY: RetryPolicy = { attempts: 3, backoffMs: 1000 };

/** Gives how long a job waits after its n-th attempt failed, in ms. */
export const backoff = (policy: RetryPolicy, attempt: number): number => policy.backoffMs * 2 ** (attempt - 1);

/** Keys that every engine takes: letters, digits and `._-`, with at least one letter. */
export const isJobKey = (key: string): boolean => /^(?=.*[A-Za-z])[\w.-]{1,200}$/u.test(key);

/** Gives a key that every engine takes. Throws RangeError for others. */
export function checkedKey({ key }: NewJob): string {
  if (!isJobKey(key)) throw new RangeError(`Cannot add job "${key}": a key is letters, digits, ".", "_" and "-"`);
  return key;
}

/** What a job ends with that its workers never ended themselves. */
export const lostEveryWorker = (attempts: number): string =>
  `its worker ended or fell silent in each of ${attempts} attempts`;
