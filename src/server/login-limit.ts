/** Counts failures by name, so that a password cannot be guessed by trying. */
export type LoginLimit = {
  /** Gives the seconds that must pass before the next try; 0 when it may come. */
  readonly wait: (name: string) => number;
  readonly failed: (name: string) => void;
  readonly succeeded: (name: string) => void;
};

const FREE_TRIES = 5;
const LONGEST_MS = 15 * 60 * 1000;

/** After five failures the wait doubles from 1 s to 15 minutes; it is forgotten when the server ends. */
export function loginLimit(now: () => number = Date.now): LoginLimit {
  const tries = new Map<string, { readonly failures: number; readonly until: number }>();
  return {
    wait: (name) => Math.max(0, Math.ceil(((tries.get(name)?.until ?? 0) - now()) / 1000)),
    failed: (name) => {
      const failures = (tries.get(name)?.failures ?? 0) + 1;
      const pause = failures < FREE_TRIES ? 0 : Math.min(LONGEST_MS, 1000 * 2 ** Math.min(20, failures - FREE_TRIES));
      if (tries.size > 10_000) tries.clear();
      tries.set(name, { failures, until: now() + pause });
    },
    succeeded: (name) => void tries.delete(name),
  };
}
