import type { View } from '../domain/index.js';
import { foldText, once } from '../grammar/index.js';

/** Gives the text of a view in the spelling of patterns, folded once for all detectors. */
export const foldedOf = once((view: View) => foldText(view.text));
