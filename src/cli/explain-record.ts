import { type Document, type Field, type Reason, type Record, textOf } from '../domain/index.js';
import { formatSigma, formatTemperature } from './format.js';

/** What an explanation needs beside the record: its document for the quoted evidence, and the weight of a reason's code. */
export type ExplainMeans = {
  readonly document: Document | undefined;
  readonly weightOf: (reason: Reason) => number | undefined;
  /** Log-odds at which a field starts; with it the sum is shown, of which the confidence is the logistic function. */
  readonly biasOf?: (field: Field) => number;
  /** What triage holds against its threshold, in words. */
  readonly verdictOf?: (record: Record) => string;
};

type Node = { readonly line: string; readonly children: readonly Node[] };

const leaf = (line: string): Node => ({ line, children: [] });

/** Gives a record as an indented tree: what it says, where it stands, and per field the reasons with their quotes. */
export function explainRecord(record: Record, means: ExplainMeans): string {
  const at = formatTemperature(record);
  const head = `${record.record_id}  ${record.paper}: ${formatSigma(record)} S/cm${at === '–' ? '' : ` at ${at}`}, ${record.formula ?? record.material ?? 'material unknown'}`;
  const children = [
    placeNode(record),
    statusNode(record, means),
    ...fieldNodes(record, means),
    ...otherNodes(record, means),
  ];
  return [head, ...drawTree(children)].join('\n');
}

const placeNode = (record: Record): Node => ({
  line: `${record.where}${record.page === null ? '' : `, page ${record.page}`}: ${shorten(record.quote)}`,
  children: [
    ...record.boxes.map(({ page, x, y, width, height }) =>
      leaf(`page ${page}: ${[x, y, width, height].map((n) => n.toFixed(0)).join(', ')} pt (left, top, width, height)`),
    ),
    ...(record.start === null ? [] : [leaf(`characters ${record.start} to ${record.end} of the file`)]),
    ...record.places.map(({ where, page, quote }) =>
      leaf(`also ${where}${page === null ? '' : `, page ${page}`}: ${shorten(quote)}`),
    ),
  ],
});

function statusNode(record: Record, { verdictOf }: ExplainMeans): Node {
  const { status, in_scope, scope_reason, confidence, weakest_field } = record;
  const scope = in_scope ? '' : `, out of scope (${scope_reason ?? 'no reason given'})`;
  const line = `${status}${scope}, confidence ${confidence.toFixed(2)}, weakest field: ${weakest_field}`;
  return { line, children: verdictOf === undefined ? [] : [leaf(verdictOf(record))] };
}

/** What each field of the record says, in words. */
const SAYS: Readonly<{ [field in Field]: (record: Record) => string }> = {
  value: ({ printed }) => `"${printed}"`,
  unit: ({ unit_printed }) => `"${unit_printed}"`,
  temperature: ({ temperature_printed, temperature_source }) =>
    temperature_printed === null
      ? 'not stated'
      : `"${temperature_printed}" (${temperature_source ?? 'source unknown'})`,
  material: ({ material, formula }) =>
    material === null ? 'unknown' : `"${material}"${formula === null || formula === material ? '' : ` = ${formula}`}`,
  kind: ({ kind }) => kind,
  origin: ({ origin }) => origin,
  scope: ({ in_scope, scope_reason }) => (in_scope ? 'in scope' : (scope_reason ?? 'out of scope')),
};

const fieldNodes = (record: Record, means: ExplainMeans): Node[] =>
  (Object.keys(SAYS) as Field[]).map((field) => ({
    line: `${field} ${SAYS[field](record)}  ${(record.confidence_by_field[field] ?? 0).toFixed(2)}`,
    children: [
      ...record.reasons.filter((reason) => reason.field === field).map((reason) => reasonNode(reason, means)),
      ...sumNode(record, field, means),
    ],
  }));

/** "start +2.1, sum +4.4: 0.988": the score is the sum of what is shown. */
function sumNode(record: Record, field: Field, { biasOf, weightOf }: ExplainMeans): Node[] {
  if (biasOf === undefined) return [];
  const weights = record.reasons.filter((reason) => reason.field === field).map((reason) => weightOf(reason) ?? 0);
  const sum = weights.reduce((total, weight) => total + weight, biasOf(field));
  return [leaf(`start ${signed(biasOf(field))}, sum ${signed(sum)}: ${(1 / (1 + Math.exp(-sum))).toFixed(3)}`)];
}

const signed = (value: number): string => `${value >= 0 ? '+' : '−'}${Math.abs(value).toFixed(2)}`;

const otherNodes = (record: Record, means: ExplainMeans): Node[] =>
  record.reasons.filter((reason) => reason.field === undefined).map((reason) => reasonNode(reason, means));

function reasonNode(reason: Reason, { document, weightOf }: ExplainMeans): Node {
  const weight = weightOf(reason);
  const shown = weight === undefined ? '' : `${signed(weight)} `;
  const quotes = document === undefined ? [] : (reason.evidence ?? []).map((span) => textOf(document, span));
  return {
    line: `${shown}${reason.says} [${reason.code}]`,
    children: quotes.map((quote) => leaf(`"${shorten(quote)}"`)),
  };
}

const shorten = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 240 ? `${line.slice(0, 239)}…` : line;
};

function drawTree(nodes: readonly Node[]): string[] {
  return nodes.flatMap(({ line, children }, i) => {
    const last = i === nodes.length - 1;
    const below = drawTree(children).map((child) => `${last ? '   ' : '│  '}${child}`);
    return [`${last ? '└─' : '├─'} ${line}`, ...below];
  });
}
