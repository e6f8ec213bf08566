import { element, escapeText } from '../../export/draw/svg.js';
import type { Claim } from '../../export/reconcile/claim.js';
import type { NamedRow } from '../../export/reconcile/join-named.js';
import { type Finding, OUTCOMES, type Outcome } from '../../export/reconcile/reconcile.js';
import { claimName, kindWords, rangeWords, ratioWords, temperatureWords } from './claim-words.js';
import { doiLink, formulaMarkup, htmlPage, reviewLink } from './page.js';
import { type Reconciliation, toleranceWords } from './reconciliation.js';
import { drawScatter } from './scatter.js';
import { drawStrip, stripAxis, stripScale } from './strip.js';

/** Outcomes without a value on both sides that differs are folded away. */
const FOLDED: readonly Outcome[] = ['same', 'new', 'not-found'];

/** Gives a reconciliation as one page: counts, values there over values here, and a table of each outcome that is shown. */
export function reconciliationToHtml(result: Reconciliation, shown: readonly Outcome[], address: string): string {
  const { there, here, tolerance, counts, findings, elsewhere, named } = result;
  const links = (Object.keys(OUTCOMES) as Outcome[]).map((outcome) =>
    element(
      'a',
      { href: `#${outcome}` },
      element('b', { class: outcome }, String(counts[outcome])),
      ` ${OUTCOMES[outcome]}`,
    ),
  );
  const read = `${there.rows} rows of ${there.file} (${there.name}), ${there.entries.length} of them read, compared with ${here}.`;
  const chosen = findings.filter(({ outcome }) => shown.includes(outcome));
  return htmlPage(`${there.file} against ${here}`, [
    element('p', {}, escapeText(`${read} ${elsewhere.length} values are of papers that we do not have.`)),
    element('p', { class: 'soft' }, escapeText(toleranceWords(tolerance))),
    element('nav', {}, ...links),
    drawScatter(chosen, address),
    element(
      'p',
      { class: 'soft' },
      'Each dot is a value; it says what it is under the pointer. On the line, both are the same.',
    ),
    ...shown.flatMap((outcome) =>
      section(
        outcome,
        findings.filter((finding) => finding.outcome === outcome),
        address,
      ),
    ),
    ...namedSection(named),
    ...problemSection(result),
  ]);
}

function section(outcome: Outcome, findings: readonly Finding[], address: string): string[] {
  if (findings.length === 0) return [];
  const scale = stripScale(
    findings.flatMap(({ there, here }) => [there?.sigma, here?.sigma].filter((one) => one !== undefined)),
  );
  const heads = ['material', 'row', 'σ there', 'T there', 'σ here', 'T here', 'there/here'];
  const head = element(
    'tr',
    {},
    ...heads.map(th),
    element('th', { class: 'strip' }, stripAxis(scale)),
    ...['record', 'says', 'paper'].map(th),
  );
  const rows = findings.map((finding) => {
    const points = [
      ...(finding.here === null ? [] : [{ ...finding.here.sigma, from: 'here' as const }]),
      ...(finding.there === null ? [] : [{ ...finding.there.sigma, from: 'there' as const }]),
    ];
    return findingRow(finding, drawStrip(scale, points), address);
  });
  const table = element('div', { class: 'scroll' }, element('table', {}, head, ...rows));
  const title = element('h2', { id: outcome }, escapeText(`${OUTCOMES[outcome]} (${findings.length})`));
  if (!FOLDED.includes(outcome)) return [title, table];
  return [title, element('details', {}, element('summary', {}, 'show'), table)];
}

const th = (words: string): string => element('th', {}, escapeText(words));
const td = (words: string, kind = ''): string => element('td', kind === '' ? {} : { class: kind }, escapeText(words));

function findingRow({ there, here, ratio, says }: Finding, strip: string, address: string): string {
  const record = here?.record ?? null;
  const doubts = [...(there?.doubts ?? []), ...(here?.doubts ?? [])];
  return element(
    'tr',
    record === null ? {} : { title: record.quote },
    element('td', {}, formulaMarkup((there ?? here)?.formula ?? '')),
    td(there === null ? '' : claimName(there)),
    td(sigmaOf(there), 'number'),
    td(there === null ? '' : temperatureWords(there)),
    td(sigmaOf(here), 'number'),
    td(here === null ? '' : temperatureWords(here)),
    td(ratioWords(ratio), 'number'),
    element('td', { class: 'strip' }, strip),
    element(
      'td',
      {},
      record !== null ? reviewLink(address, record.record_id) : here === null ? '' : escapeText(claimName(here)),
    ),
    td([says, ...doubts].filter((words) => words !== '').join('; '), 'text'),
    element('td', {}, paperOf(there ?? here)),
  );
}

const sigmaOf = (claim: Claim | null): string =>
  claim === null ? '' : `${rangeWords(claim.sigma)} ${kindWords(claim)}`.trim();

const paperOf = (claim: Claim | null): string => {
  const [doi] = claim?.dois ?? [];
  return doi === undefined ? '' : doiLink(doi);
};

function namedSection(named: readonly NamedRow[]): string[] {
  if (named.length === 0) return [];
  const agree = named.filter(({ verdict }) => verdict === 'agrees').length;
  const rows = named
    .filter(({ verdict }) => verdict !== 'agrees')
    .map(({ entry, named: row, by, verdict }) =>
      element(
        'tr',
        {},
        td(entry.id),
        element('td', {}, formulaMarkup(entry.formula)),
        td(String(entry.liion_row), 'number'),
        td(by ?? '–'),
        td(row === null ? '–' : `${row.id} (row ${row.number})`),
        element('td', {}, formulaMarkup(row?.formula ?? '')),
        td(verdict),
      ),
    );
  const head = ['row', 'material', 'Liion ID', 'read as', 'row of LiIon', 'its material', 'verdict'];
  return [
    element('h2', { id: 'named' }, escapeText(`Rows that name a row of LiIon: ${agree} of ${named.length} agree`)),
    element('div', { class: 'scroll' }, element('table', {}, element('tr', {}, ...head.map(th)), ...rows)),
  ];
}

function problemSection({ there }: Reconciliation): string[] {
  if (there.problems.length === 0) return [];
  const rows = there.problems.map(({ number, id, says }) =>
    element('tr', {}, td(String(number)), td(id), td(says, 'text')),
  );
  return [
    element('h2', { id: 'problems' }, escapeText(`Rows that could not be read (${rows.length})`)),
    element(
      'div',
      { class: 'scroll' },
      element('table', {}, element('tr', {}, ...['row', 'id', 'why'].map(th)), ...rows),
    ),
  ];
}
