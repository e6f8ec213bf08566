import { amountsOf, freeVariables, substitute } from '../../chemistry/index.js';
import type { View } from '../../domain/index.js';
import { allMatches } from '../../grammar/index.js';
import { type FoundFormula, formulasOf } from '../material/find-formulas.js';
import type { Pair } from './find-pairs.js';

/** "called NPx", "denoted as GC-y": letters that every label shares, and the variable that its number stands for. */
const GIVEN =
  /(?<![\p{L}])(?:denoted|labell?ed|named|designated|dubbed|coded|termed|called|abbreviated)(?: here)?(?: as| by)? (?:the |samples? )?["“‘']?(?<stem>[A-Z][A-Za-z]{0,5}[-–−‐]?)(?<variable>[xyzwn])["”’']?(?![\p{L}\p{N}])/gu;
/** How far, in characters, the series may stand from its labels. */
const REACH = 300;

/** Gives the labels of a series with the members they stand for: NP20 is x = 20 of xA·(100 − x)B where that is called NPx. */
export function findLabelSeries(view: View): Pair[] {
  return allMatches(view.plain, GIVEN).flatMap((match) => {
    const { stem = '', variable = '' } = match.groups ?? {};
    const series = nearest(view, match.index, variable);
    if (series === undefined) return [];
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}-])${dashed(stem)}(?<number>\\d{1,3}(?:\\.\\d{1,3})?)(?![\\p{L}\\p{N}])`,
      'gu',
    );
    return allMatches(view.plain, pattern).flatMap(({ index, 0: printed, groups }): Pair[] => {
      const member = { [variable]: Number(groups?.number) };
      if (!isSane(series, member)) return [];
      const short = { start: index, end: index + printed.length };
      return [{ short, long: series.span, rule: 'label with the number of a variable', member }];
    });
  });
}

const dashed = (stem: string): string => stem.replace(/[-–−‐]$/u, '[-–−‐]');

function nearest(view: View, at: number, variable: string): FoundFormula | undefined {
  const near = formulasOf(view).filter(
    ({ span, formula }) => Math.abs(span.start - at) < REACH && freeVariables(formula).join() === variable,
  );
  return near.toSorted((a, b) => Math.abs(a.span.start - at) - Math.abs(b.span.start - at))[0];
}

/** No amount may be negative: 20 stands for no x of Li7−xLa3Zr2−xTaxO12. */
function isSane({ formula }: FoundFormula, member: Readonly<Record<string, number>>): boolean {
  const amounts = amountsOf(substitute(formula, member));
  return amounts !== null && Object.values(amounts).every((amount) => amount >= 0);
}
