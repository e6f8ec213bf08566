import fc from 'fast-check';

/**
 * Property tests draw the same examples on every machine, so that a submission stands or falls with its code. To look for
 * new counterexamples: `SIGMINE_SEED=random SIGMINE_RUNS=2000 npx vitest run tests/layout`. Each failure prints its seed.
 */
const { SIGMINE_SEED: seed = '20251125', SIGMINE_RUNS: runs } = process.env;

fc.configureGlobal({
  ...(seed === 'random' ? {} : { seed: Number(seed) }),
  ...(runs === undefined ? {} : { numRuns: Number(runs) }),
});
