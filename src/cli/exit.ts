/** What the command ended with; the same list is in `sigmine --help`. */
export const EXIT = { ok: 0, someFailed: 1, unusable: 2, interrupted: 130 } as const;

export const EXIT_HELP = `
Exit codes:
  0    everything was done
  1    some papers, paths or rows failed; each is named on standard error
  2    wrong usage, or a workspace or file that cannot be used
  130  interrupted; running the same command again goes on`;

/** Thrown for what the user asked for and cannot have; its message is the one line that is shown. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
