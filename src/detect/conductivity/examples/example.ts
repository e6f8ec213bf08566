/**
 * A sentence and what is read in it. ⟦ and ⟧ stand around each span that a mention covers; `reads` says in S/cm what each means:
 * "6.7e-4", "~1e-3" (about), ">1e-2", "<1e-8", "^3e-3" (up to), "O1e-6" (order of magnitude), "1e-4..3e-4" (range),
 * "2.3e-3±8e-5", with doubts behind it ("1e4 lost-exponent") and "#0" for the members of one list.
 */
export type ConductivityExample = { readonly text: string; readonly reads: readonly string[] };
