import type { Claim, ConductivityKind, Origin, Reason, Span } from '../domain/index.js';
import type { KindTarget } from './kind-options.js';
import { type Option, reasonsOf } from './option.js';
import type { Paper } from './paper.js';

/** "conductivities are total values throughout", "total values are given", "the boundaries cannot be separated, so total" */
const ALWAYS =
  /\b(?:[Cc]onductivit(?:y|ies)|[Vv]alues)\b[^.;]{0,40}\b(?:are|is|refers? to|represents?|denotes?|means?)\b[^.;]{0,30}\btotal (?:values?|ones?|conductivit\p{Ll}+)\b[^.;]{0,20}\b(?:throughout|everywhere|in all|only)|\b[Tt]otal (?:values|(?:ionic )?conductivities) are (?:given|reported|listed|quoted|used|discussed)\b|\b(?:could|can) ?not be (?:separated|resolved|distinguished|deconvoluted)\b[^.;]{0,80}\btotal\b/u;
/** "the total conductivity was therefore determined from the intercept": where the sentence speaks of no bulk. */
const DETERMINED =
  /\btotal (?:ionic )?conductivit(?:y|ies)\b[^.;]{0,40}\b(?:is|was|are|were)\b[^.;]{0,20}\b(?:determined|calculated|obtained|derived|taken|estimated) from\b/u;

/** Gives the words by which a paper says that its conductivities are total ones, or undefined. */
export function totalStatement({ view, sentences }: Paper): Span | undefined {
  const said = sentences.find(({ span, section, mentions, blockType }) => {
    if (section === 'references' || blockType === 'table' || mentions.some((m) => m.kind === 'conductivity'))
      return false;
    const text = view.text.slice(span.start, span.end);
    return ALWAYS.test(text) || (DETERMINED.test(text) && !/\b(?:bulk|grain)\b/u.test(text));
  });
  return said?.span;
}

/** Gives the kind that was chosen; where no kind is said of a measured value, the one that the paper states for all. */
export function kindClaim(
  chosen: Option<KindTarget>,
  total: Span | undefined,
  origin: Origin,
): Claim<ConductivityKind> {
  const { kind } = chosen.target;
  if (kind !== 'unspecified' || total === undefined || origin !== 'measured')
    return { value: kind, evidence: chosen.evidence, reasons: reasonsOf(chosen, 'kind') };
  const reason: Reason = {
    code: 'kind-statement',
    says: 'the paper says that its conductivities are total ones',
    field: 'kind',
    evidence: [total],
  };
  return { value: 'total', evidence: [total], reasons: [reason] };
}
