import type { Target } from './frame.js';

/** "Ⓜ obtained by dehydrating Ⓜ", "Ⓜ, which was made from Ⓜ by exchange": the second is what the first was made of. */
const MADE_OF =
  /^\s*(?:\([^()Ⓥ]{0,40}\)\s*)?,?\s*(?:(?:which|that) (?:was|is|were|are) |as |was |freshly )?(?:obtained|prepared|made|produced|formed|derived|synthesi[sz]ed|generated)\s+(?:from|(?:by|via|through|on|upon)\s+(?:(?:thermal|partial|complete|careful|slow|controlled)\s+)?(?:dehydrating|decomposing|hydroly[sz]ing|reducing|oxidi[sz]ing|exchanging|deintercalating|dealloying|delithiating|dehydration of|decomposition of|hydrolysis of|reduction of|oxidation of|ion[- ]exchange (?:of|from|in)|exchange (?:of|from|in)))\s+(?:the\s+)?$/u;

type Part = Omit<Target, 'list'>;

/** Gives targets with those marked as precursors that only say what the one before was made of. */
export const markPrecursors = <T extends Part>(targets: readonly T[], skeleton: string): T[] =>
  targets.map((target, i) => {
    const last = targets[i - 1];
    if (last === undefined || !MADE_OF.test(skeleton.slice(last.end + 1, target.start))) return target;
    return { ...target, entity: { ...target.entity, words: [...target.entity.words, 'precursor'] } };
  });
