import type { Record } from '../../domain/index.js';
import type { Conflict, Tolerance } from '../../export/conflicts/find-conflicts.js';
import { rangeOf } from '../../export/conflicts/value-range.js';
import { logScale } from '../../export/draw/log-scale.js';
import { formatNumber, formatSigma, formatTemperature } from '../format.js';

/** Gives in words what counts as the same. */
export const toleranceWords = ({ kelvin, same, conflict }: Tolerance): string =>
  `Same material: element fractions within 1 % (traces within 0.0015); same temperature: within ${kelvin} K; same kind. ` +
  `Duplicate: up to a factor of ${same}; conflict: from a factor of ${conflict}.`;

const STRIP = 24;

/** Gives conflicts for a terminal: a heading for each, and a line for each value with its place on a logarithmic strip. */
export function conflictsToText(conflicts: readonly Conflict[]): string {
  return conflicts.map((conflict) => `${[headOf(conflict), ...linesOf(conflict)].join('\n')}\n`).join('\n');
}

function headOf({ formula, temperature_low_K, kind, papers, factor, verdict }: Conflict): string {
  const kelvin = `${Number(temperature_low_K.toFixed(2))} K`;
  return `${formula}, ${kelvin}, ${kind.replace('_', ' ')}: ${verdict}, ${papers} papers${factor > 1 ? `, up to × ${formatNumber(factor)}` : ''}`;
}

function linesOf({ members }: Conflict): string[] {
  const ranges = members.map(rangeOf);
  const scale = logScale(
    ranges.flatMap((range) => (range === null ? [] : [range.low, range.high])),
    0,
    STRIP - 1,
  );
  const sigmas = members.map(formatSigma);
  const width = Math.max(...sigmas.map((sigma) => sigma.length));
  return members.map((member, i) => {
    const range = ranges[i] ?? { low: 0, high: 0 };
    const cells = Array.from({ length: STRIP }, (_, at) => (touches(at, range, scale.at) ? '●' : '·'));
    return `  ${(sigmas[i] ?? '').padStart(width)}  ${cells.join('')}  ${conditionsOf(member)}`;
  });
}

function touches(
  at: number,
  range: { readonly low: number; readonly high: number },
  place: (value: number) => number,
): boolean {
  const left = range.low > 0 ? Math.round(place(range.low)) : 0;
  const right = Number.isFinite(range.high) ? Math.round(place(range.high)) : STRIP - 1;
  return at >= left && at <= right;
}

function conditionsOf(member: Record): string {
  const { origin, method, material_words: words, paper, page, status, record_id } = member;
  const place = page === null ? paper : `${paper} p. ${page}`;
  return [
    formatTemperature(member),
    origin,
    ...(method === null ? [] : [method]),
    ...words,
    place,
    status,
    record_id,
  ].join(' · ');
}
