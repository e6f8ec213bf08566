import type { LookalikeMention, View } from '../../domain/index.js';
import { applyRules, once, unfold } from '../../grammar/index.js';
import { foldedOf } from '../folded.js';
import { LOOKALIKE_RULES } from './rules.js';

/** Finds quantities that look like a conductivity and are none; `quantity` names what they are. */
export const detectLookalikes = once((view: View): readonly LookalikeMention[] => {
  const folded = foldedOf(view);
  return applyRules(folded.text, LOOKALIKE_RULES, undefined).map(({ span, rule, value }) => {
    const own = unfold(folded, span.start, span.end);
    return { kind: 'lookalike', span: own, printed: view.text.slice(own.start, own.end), rule, quantity: value };
  });
});
