import { logScale, powerOfTen, someDecades } from '../../export/draw/log-scale.js';
import { element, escapeText, label } from '../../export/draw/svg.js';
import { type Finding, OUTCOMES } from '../../export/reconcile/reconcile.js';
import { claimName, rangeWords, ratioWords, temperatureWords } from './claim-words.js';
import { reviewAddress } from './page.js';

const SIZE = 520;
const LEFT = 64;
const BOTTOM = SIZE - 48;
const TOP = 16;
const RIGHT = SIZE - 16;

type Both = Finding & { readonly there: NonNullable<Finding['there']>; readonly here: NonNullable<Finding['here']> };

/** Draws values there over values here, in S/cm on logarithmic axes; on the diagonal they are the same. Each point says what it is and opens in review. */
export function drawScatter(findings: readonly Finding[], address: string): string {
  const points = findings.filter(
    (finding): finding is Both =>
      finding.outcome !== 'not-found' && isNumber(finding.there?.sigma) && isNumber(finding.here?.sigma),
  );
  const values = points.flatMap(({ there, here }) => [there.sigma.low, here.sigma.low]);
  const x = logScale(values, LEFT, RIGHT);
  const y = logScale(values, BOTTOM, TOP);
  const ticks = someDecades(x, 8).map((decade) => ({ words: powerOfTen(decade), value: 10 ** decade }));
  return element(
    'svg',
    {
      width: SIZE,
      height: SIZE,
      viewBox: `0 0 ${SIZE} ${SIZE}`,
      role: 'img',
      'aria-label': 'Values there over values here',
    },
    ...x.decades.flatMap((decade) => [
      element('line', { class: 'grid', x1: x.at(10 ** decade), x2: x.at(10 ** decade), y1: TOP, y2: BOTTOM }),
      element('line', { class: 'grid', x1: LEFT, x2: RIGHT, y1: y.at(10 ** decade), y2: y.at(10 ** decade) }),
    ]),
    element('line', { class: 'line', x1: LEFT, x2: RIGHT, y1: BOTTOM, y2: TOP }),
    ...ticks.flatMap(({ words, value }) => [
      label(words, { x: x.at(value), y: BOTTOM + 18, 'text-anchor': 'middle' }),
      label(words, { x: LEFT - 8, y: y.at(value) + 4, 'text-anchor': 'end' }),
    ]),
    label('σ here (S/cm)', { x: (LEFT + RIGHT) / 2, y: SIZE - 8, 'text-anchor': 'middle' }),
    label('σ there (S/cm)', {
      transform: `rotate(-90 14 ${(TOP + BOTTOM) / 2})`,
      x: 14,
      y: (TOP + BOTTOM) / 2,
      'text-anchor': 'middle',
    }),
    // The worst lie on top
    ...points
      .map((point) => drawPoint(point, x.at(point.here.sigma.low), y.at(point.there.sigma.low), address))
      .reverse(),
  );
}

const isNumber = (range: { readonly low: number; readonly high: number } | undefined): boolean =>
  range !== undefined && range.low === range.high;

function drawPoint({ outcome, there, here, ratio, says }: Both, cx: number, cy: number, address: string): string {
  const words = [
    `${there.formula}: ${OUTCOMES[outcome]}${says === '' ? '' : ` (${says})`}`,
    `there ${rangeWords(there.sigma)} S/cm, ${temperatureWords(there)}, ${claimName(there)}`,
    `here ${rangeWords(here.sigma)} S/cm, ${temperatureWords(here)}, ${claimName(here)} ${ratioWords(ratio)}`,
  ].join('\n');
  const dot = element(
    'circle',
    { cx, cy, r: 4, class: outcome, 'fill-opacity': '0.75' },
    element('title', {}, escapeText(words)),
  );
  return here.record === null ? dot : element('a', { href: reviewAddress(address, here.record.record_id) }, dot);
}
