import type { TemperatureClaim, TemperatureMention } from '../domain/index.js';
import { type Option, option } from './option.js';
import type { Paper, Sentence } from './paper.js';
import { skeletonOf } from './skeleton.js';
import { claimOf, temperatureKey } from './temperature-options.js';

/** "All conductivities are for 25 °C", "the conductivities quoted refer to 298 K", "σ denotes the value at 25 °C". */
const STATEMENT =
  /(?:\b(?:all|the|these|those|both|total|ionic|our)\b[^.;Ⓥ]{0,40})?(?:conductivit(?:y|ies)|Ⓚ|σ(?:[₂₅RT]*)?|values?|impedance (?:data|spectra|measurements?)|measurements?|data)\b[^.;Ⓥ]{0,60}?\b(?:are|were|was|is|refer|refers|hold|holds|apply|given|quoted|taken|measured|recorded|determined|performed|carried out|reported|listed|denotes?)\b[^.;Ⓥ]{0,50}?\b(?:for|at|to)\s+Ⓣ/u;
const ALL = /\ball\b|\bunless\b|\bdenotes?\b|\bthroughout\b/iu;

export type Statement = {
  readonly sentence: Sentence;
  readonly mention: TemperatureMention;
  /** Whether it speaks of the whole paper and not of its paragraph only. */
  readonly general: boolean;
};

/** Gives the sentences that say at which single temperature conductivities hold. */
export function statementsOf(paper: Paper): Statement[] {
  return paper.sentences.flatMap((sentence) => {
    const temperatures = sentence.mentions.filter((m): m is TemperatureMention => m.kind === 'temperature');
    const measured = temperatures.filter((t) => t.role !== 'processing' && t.role !== 'transition');
    const [mention] = measured;
    if (mention === undefined || measured.length !== 1 || mention.quantity.value === null) return [];
    if (sentence.mentions.some((m) => m.kind === 'conductivity')) return [];
    const { text } = skeletonOf(paper.view.text, sentence.span, sentence.mentions);
    if (!STATEMENT.test(text)) return [];
    return [{ sentence, mention, general: ALL.test(text) || sentence.section === 'experimental' }];
  });
}

/** Gives what statements of the same paragraph, or general ones of the paper, say of a sentence. */
export function temperaturesStated(sentence: Sentence, statements: readonly Statement[]): Option<TemperatureClaim>[] {
  return statements
    .filter((s) => s.sentence.block === sentence.block || s.general)
    .map(({ sentence: from, mention }) => {
      const near = from.block === sentence.block;
      const codes = [
        'temperature-statement',
        ...(near
          ? []
          : ['temperature-context-distance', 'temperature-context-distance', 'temperature-context-distance']),
      ];
      const source = near ? 'paragraph' : from.section === 'experimental' ? 'section' : 'document';
      return option({
        target: claimOf(mention, source),
        key: temperatureKey(mention),
        codes,
        evidence: [mention.span],
      });
    });
}
