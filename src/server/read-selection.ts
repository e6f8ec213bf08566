import { readFormula } from '../chemistry/index.js';
import { detect } from '../detect/index.js';
import {
  type ConductivityMention,
  locate,
  type MaterialMention,
  type Mention,
  overlaps,
  type Record,
  type Span,
  scriptText,
  type TemperatureMention,
  textOf,
  viewOf,
} from '../domain/index.js';
import { toSiemensPerCm } from '../normalize/index.js';
import { read } from '../pipeline.js';
import { quoteAt, trimSpan } from '../review/quote-at.js';
import { whereOf } from '../review/record-of.js';
import type { Paper } from './papers.js';
import type { SelectionReading } from './selection-api.js';

/** Gives what the words of a span say, by the machine's own detectors: in the paper first, then read alone. */
export async function readSelection(paper: Paper, wanted: Span, records: readonly Record[]): Promise<SelectionReading> {
  const { document } = paper;
  const view = viewOf(document);
  const span = trimSpan(document, wanted);
  const inPaper = paper.mentions().filter((mention) => overlaps(mention.span, span));
  const printed = scriptText(view, span).replace(/\s+/gu, ' ');
  const alone = await readAlone(printed);
  const found = find(inPaper, span, 'conductivity');
  const missed = found === undefined ? alone.find((one) => one.kind === 'conductivity') : undefined;
  const conductivity = found ?? missed;
  const temperature = find(inPaper, span, 'temperature') ?? alone.find((one) => one.kind === 'temperature');
  const kind = find(inPaper, span, 'conductivity-kind')?.value;
  const boxes = locate(document, span);
  return {
    span,
    printed,
    quote: quoteAt(view, span),
    boxes,
    where: whereOf(document, span),
    page: boxes[0]?.page ?? null,
    sigma: conductivity === undefined ? null : sigmaOf(conductivity),
    temperature: temperature === undefined ? null : temperatureOf(temperature, printed),
    material: materialOf(paper, span, find(inPaper, span, 'material') ?? find(alone, wholeOf(printed), 'material')),
    kind: kind === undefined || kind === 'ionic' || kind === 'electrical' ? null : kind,
    proposed: await proposedOf(paper, span, missed),
    records: records.filter((one) => one.spans.value?.some((value) => overlaps(value, span))).map((r) => r.record_id),
  };
}

/** The mention of a kind that shares the most with a span. */
function find<K extends Mention['kind']>(
  mentions: readonly Mention[],
  span: Span,
  kind: K,
): Extract<Mention, { kind: K }> | undefined {
  const shared = ({ span: own }: Mention): number => Math.min(own.end, span.end) - Math.max(own.start, span.start);
  const fitting = mentions.filter((one): one is Extract<Mention, { kind: K }> => one.kind === kind);
  return fitting.sort((a, b) => shared(b) - shared(a))[0];
}

/** Longer selections are no value. */
const LONGEST = 300;

/** The words as a paper of their own, for what the paper around them hides. */
async function readAlone(printed: string): Promise<readonly Mention[]> {
  if (printed.length === 0 || printed.length > LONGEST) return [];
  const bytes = new TextEncoder().encode(`${printed}\n`);
  const source = {
    sha256: '0'.repeat(64),
    name: 'selection.txt',
    mediaType: 'text/plain',
    bytes: bytes.length,
  } as const;
  return detect(viewOf(await read(source, bytes)));
}

function sigmaOf(mention: ConductivityMention): NonNullable<SelectionReading['sigma']> {
  const { value, low, high, qualifier } = toSiemensPerCm(mention);
  return { sigma_S_cm: value, low_S_cm: low, high_S_cm: high, qualifier, unit_printed: mention.unitPrinted };
}

const kelvin = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(2)));

function temperatureOf({ quantity, words }: TemperatureMention, printed: string): SelectionReading['temperature'] {
  return {
    temperature_K: kelvin(quantity.value),
    temperature_low_K: kelvin(quantity.low),
    temperature_high_K: kelvin(quantity.high),
    room_temperature: words,
    temperature_printed: printed,
  };
}

const wholeOf = (printed: string): Span => ({ start: 0, end: printed.length });

/** The words themselves, with the formula that the paper gives them elsewhere or that they are; nothing when they name no material. */
function materialOf(
  { document, scored }: Paper,
  span: Span,
  mention: MaterialMention | undefined,
): SelectionReading['material'] {
  const material = textOf(document, span).replace(/\s+/gu, ' ');
  if (material === '' || material.length > LONGEST) return null;
  const claims = [...scored.values()].map(({ candidate }) => candidate.material.value);
  const known = claims.find((claim) => claim.printed === material)?.formula;
  if (known === undefined && mention === undefined) return null;
  const own = readFormula(material) === undefined ? null : material;
  return { material, formula: known ?? (mention?.variables.length === 0 ? mention.formula : null) ?? own };
}

/** What the linker says of the value that stands here, or would say had the detectors seen it. */
async function proposedOf(
  paper: Paper,
  span: Span,
  missed: ConductivityMention | undefined,
): Promise<SelectionReading['proposed']> {
  const all = missed === undefined ? [...paper.scored.values()] : await paper.consider([placed(missed, span)]);
  const candidate = all.find(({ candidate: one }) => overlaps(one.reading.mention.span, span))?.candidate;
  if (candidate === undefined) return null;
  const { quantity, printed, words } = candidate.temperature.value;
  return {
    temperature_K: kelvin(quantity?.value ?? null),
    temperature_low_K: kelvin(quantity?.low ?? null),
    temperature_high_K: kelvin(quantity?.high ?? null),
    room_temperature: words,
    temperature_printed: printed,
    material: candidate.material.value.printed,
    formula: candidate.material.value.formula,
    kind: candidate.kind.value,
  };
}

/** A mention that was read alone, in its place; its unit stands within it. */
const placed = ({ unitSpan: _, ...mention }: ConductivityMention, span: Span): ConductivityMention => ({
  ...mention,
  span,
});
