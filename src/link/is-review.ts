import type { Paper } from './paper.js';

const TITLE =
  /\b(?:review|progress|perspectives?|advances?|developments?|overview|challenges|roadmap|status|trends|prospects)\b/iu;
/** "was sintered", "we measured", "recorded between": what only those write who did it. */
const DONE =
  /\b(?:was|were) (?:\p{Ll}+ )?(?:prepared|synthesi[sz]ed|sintered|calcined|annealed|pressed|milled|mixed|dissolved|dried|cast|heated|fired|grown|deposited|sputtered|obtained|measured|recorded|determined|studied|investigated|examined|compared|added|introduced|made|tested|collected|performed|carried out)\b|\b(?:[Ww]e|[Oo]ur)\b|\b[Tt]his (?:work|study)\b|\b(?:prepared|obtained|synthesi[sz]ed|sintered|fired|pressed|recorded|taken) (?:by|at|with|between|under|from)\b/u;

/** In characters: an excerpt shorter than this may leave out what was done. */
const WHOLE = 4000;

/** Whether nothing in a paper is its own: a review by its title, or a whole text that nowhere says that anything was made or measured. */
export function isReview({ view }: Paper): boolean {
  const { metadata, sections, text } = view.document;
  if (sections.some((s) => s.kind === 'experimental')) return false;
  return TITLE.test(metadata.title ?? '') || (text.length > WHOLE && !DONE.test(text));
}
