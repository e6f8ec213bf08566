import type { Record } from '../../domain/index.js';
import type { Conflict, Tolerance } from '../../export/conflicts/find-conflicts.js';
import { rangeOf, type ValueRange } from '../../export/conflicts/value-range.js';
import { element, escapeText } from '../../export/draw/svg.js';
import { formatNumber, formatSigma, formatTemperature } from '../format.js';
import { toleranceWords } from './conflicts-text.js';
import { doiLink, formulaMarkup, htmlPage, reviewLink } from './page.js';
import { drawStrip, stripAxis, stripScale } from './strip.js';

/** Gives conflicts as one page: each material, temperature and kind with its values on a logarithmic scale and their conditions. */
export function conflictsToHtml(conflicts: readonly Conflict[], tolerance: Tolerance, address: string): string {
  const counts = (['conflict', 'close', 'duplicate'] as const).map((verdict) => {
    const count = conflicts.filter((one) => one.verdict === verdict).length;
    return element('a', { href: `#${verdict}` }, element('b', {}, String(count)), ` ${WORDS[verdict]}`);
  });
  const sections = (['conflict', 'close', 'duplicate'] as const).flatMap((verdict) => {
    const groups = conflicts.filter((one) => one.verdict === verdict);
    if (groups.length === 0) return [];
    const table = element('table', {}, ...groups.map((group) => groupRows(group, address)));
    return [element('h2', { id: verdict }, WORDS[verdict]), element('div', { class: 'scroll' }, table)];
  });
  const none =
    conflicts.length === 0 ? [element('p', {}, 'No two papers speak of the same material, temperature and kind.')] : [];
  return htmlPage('What papers say of the same thing', [
    element('p', { class: 'soft' }, escapeText(`${toleranceWords(tolerance)} Nothing is averaged.`)),
    element('nav', {}, ...counts),
    ...none,
    ...sections,
  ]);
}

const WORDS = { conflict: 'Conflicts', close: 'Close', duplicate: 'Duplicates' } as const;

const HEADS = ['σ (S/cm)', 'T', 'origin', 'method', 'form', 'paper', 'page', 'status', ''];

function groupRows(group: Conflict, address: string): string {
  const ranges = group.members.flatMap((member) => rangeOf(member) ?? []);
  const scale = stripScale(ranges);
  const title = `${formulaMarkup(group.formula)} · ${temperatureOf(group)} · ${group.kind.replace('_', ' ')}`;
  const factor = group.factor > 1 ? `, up to × ${formatNumber(group.factor)}` : '';
  const verdict = element('span', { class: group.verdict }, `${group.papers} papers${factor}`);
  const [first = '', ...others] = HEADS;
  return element(
    'tbody',
    { class: 'group' },
    element('tr', {}, element('th', { colspan: HEADS.length + 1 }, `${title} — ${verdict}`)),
    element('tr', {}, th(first), element('th', { class: 'strip' }, stripAxis(scale)), ...others.map(th)),
    ...group.members.map((member) => memberRow(member, drawStrip(scale, pointsOf(member)), address)),
  );
}

const pointsOf = (member: Record): (ValueRange & { readonly from: 'here' })[] =>
  [rangeOf(member)].flatMap((range) => (range === null ? [] : [{ ...range, from: 'here' as const }]));

const temperatureOf = ({ temperature_low_K: low, temperature_high_K: high }: Conflict): string =>
  low === high ? `${short(low)} K` : `${short(low)} to ${short(high)} K`;

const short = (kelvin: number): string => String(Number(kelvin.toFixed(2)));

const th = (words: string): string => element('th', {}, escapeText(words));
const td = (words: string | null, kind = ''): string =>
  element('td', kind === '' ? {} : { class: kind }, escapeText(words ?? '–'));

function memberRow(member: Record, strip: string, address: string): string {
  const { origin, method, material_words: words, paper, doi, page, status, record_id } = member;
  return element(
    'tr',
    { title: member.quote },
    td(formatSigma(member), 'number'),
    element('td', { class: 'strip' }, strip),
    td(formatTemperature(member)),
    td(origin),
    td(method),
    td(words.length === 0 ? null : words.join(', ')),
    element('td', {}, doi === null ? escapeText(paper) : doiLink(doi, paper)),
    td(page === null ? null : String(page), 'number'),
    td(status),
    element('td', {}, reviewLink(address, record_id)),
  );
}
