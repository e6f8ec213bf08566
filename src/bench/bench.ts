/** A paper as the benches take it. */
export type BenchFile = { readonly name: string; readonly bytes: Uint8Array };

/** What one bench measured, in the words of its rows. */
export type BenchRow = { readonly what: string; readonly value: string };

/** A bench: one line in the table of `main.ts` and one file. */
export type Bench = {
  readonly name: string;
  readonly run: (files: readonly BenchFile[]) => Promise<readonly BenchRow[]>;
};

/** Gives how long work takes, in ms. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}
