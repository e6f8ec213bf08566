import type { Paper } from './paper.js';

const TITLE =
  /\b(?:review|progress|perspectives?|advances?|developments?|overview|challenges|roadmap|status|trends|prospects)\b/iu;
/** "was sintered", "we measured", "recorded between": what only those write who did it. */
const DONE =
  /\b(?:was|were) (?:\p{Ll}+ )?(?:prepared|synthesi[sz]ed|sintered|calcined|annealed|pressed|milled|mixed|dissolved|dried|cast|heated|fired|grown|deposited|sputtered|obtained|measured|recorded|determined|studied|investigated|examined|compared|added|introduced|made|tested|collected|performed|carried out)\b|\b(?:[Ww]e|[Oo]ur)\b|\b[Tt]his (?:work|study)\b|\b(?:prepared|obtained|synthesi[sz]ed|sintered|fired|pressed|recorded|taken) (?:by|at|with|between|under|from)\b/u;

/** In characters: an excerpt shorter than this may leave out what was done. */
const WHOLE = 4000;

/** Headed sections and reference marks from which on a paper without experiments and results is a review. */
const MANY_SECTIONS = 5;
const MANY_REFERENCES = 60;
const REFERENCE_RULES = new Set(['bracketed reference', 'raised reference', 'citation mark', 'author and year']);

/**
 * Whether nothing in a paper is its own: a review by its title, or by many sections and references without experiments or
 * results, or a whole text that nowhere says that anything was made or measured.
 */
export function isReview({ view, mentions }: Paper): boolean {
  const { metadata, sections, text } = view.document;
  if (sections.some((s) => s.kind === 'experimental')) return false;
  if (TITLE.test(metadata.title ?? '')) return true;
  const references = mentions.filter((m) => m.kind === 'origin' && REFERENCE_RULES.has(m.rule)).length;
  const surveys =
    sections.filter((s) => s.heading !== undefined).length >= MANY_SECTIONS &&
    !sections.some((s) => s.kind === 'results') &&
    references >= MANY_REFERENCES;
  return surveys || (text.length > WHOLE && !DONE.test(text));
}
