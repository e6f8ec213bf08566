import type { Candidate, Document, Field, Reason, Span } from '../../domain/index.js';

/** What checks see: all candidates of one paper and, where there is one, its document. */
export type CheckedPaper = { readonly candidates: readonly Candidate[]; readonly document: Document | undefined };

/** Looks at a whole paper and gives, for each candidate in order, the reasons that it adds. */
export type Check = (paper: CheckedPaper) => readonly (readonly Reason[])[];

/** Makes a check of a function that looks at one candidate alone. */
export const checkEach =
  (reasonsOf: (candidate: Candidate) => readonly Reason[]): Check =>
  ({ candidates }) =>
    candidates.map(reasonsOf);

type Parts = { readonly code: string; readonly says: string; readonly field: Field; readonly evidence?: Span[] };

/** Makes a reason whose evidence is left out when there is none. */
export const reason = ({ code, says, field, evidence = [] }: Parts): Reason =>
  evidence.length === 0 ? { code, says, field } : { code, says, field, evidence };
