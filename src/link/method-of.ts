import { type Claim, type ConductivityMention, gap, type MethodMention } from '../domain/index.js';
import type { Paper, Sentence } from './paper.js';

/** Gives the measurement method named in the sentence, else the only one of impedance and dc of the experimental section, else of the paper. */
export function methodOf(paper: Paper, sentence: Sentence, mention: ConductivityMention): Claim<string | null> {
  const named = sentence.mentions.filter((m): m is MethodMention => m.kind === 'method');
  const [near] = [...named].sort((a, b) => gap(a.span, mention.span) - gap(b.span, mention.span));
  if (near !== undefined) return claimOf(near);
  const experimental = paper.sentences.filter((s) => s.section === 'experimental').flatMap((s) => s.mentions);
  return only(experimental) ?? only(paper.mentions) ?? { value: null, evidence: [], reasons: [] };
}

function only(mentions: Paper['mentions']): Claim<string | null> | undefined {
  const electrical = mentions.filter(
    (m): m is MethodMention => m.kind === 'method' && (m.value.includes('impedance') || m.value.includes('dc')),
  );
  const [first] = electrical;
  return first !== undefined && electrical.every((m) => m.value === first.value) ? claimOf(first) : undefined;
}

const claimOf = ({ value, span }: MethodMention): Claim<string | null> => ({ value, evidence: [span], reasons: [] });
