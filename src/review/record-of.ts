import {
  type Box,
  type Document,
  locate,
  offsetsInSource,
  type Place,
  type Record,
  type Scored,
  type Span,
  scriptText,
  type View,
  viewOf,
  type Where,
} from '../domain/index.js';

/** What names a record: its file without the ending, and the function that hashes text to hexadecimal digits. */
export type Naming = { readonly paper: string; readonly hash: (text: string) => string };

/** Gives the records of a paper in order of position; ids stay the same as long as its bytes, the quote and printed values do. */
export function recordsOf(document: Document, scored: readonly Scored[], naming: Naming): Record[] {
  const quoting = quotingOf(viewOf(document));
  const ordered = [...scored].sort((a, b) => valueSpan(a).start - valueSpan(b).start);
  const seen = new Map<string, number>();
  return ordered.map((s) => {
    const record = recordOf(quoting, s, naming);
    const times = seen.get(record.record_id) ?? 0;
    seen.set(record.record_id, times + 1);
    return times === 0 ? record : { ...record, record_id: naming.hash(`${record.record_id} ${times}`).slice(0, 16) };
  });
}

const valueSpan = (scored: Scored): Span => scored.candidate.reading.mention.span;

/** A view with the quotes of its sentences, each made once: many values may stand in one long sentence. */
type Quoting = { readonly view: View; readonly quoteOf: (span: Span) => string };

function quotingOf(view: View): Quoting {
  const quotes = new Map<string, string>();
  return {
    view,
    quoteOf: (span) => {
      const whole = quoteSpanOf(view.document, span);
      const key = `${whole.start} ${whole.end}`;
      const quote = quotes.get(key) ?? tidy(scriptText(view, whole));
      quotes.set(key, quote);
      return quote;
    },
  };
}

function recordOf(
  { view, quoteOf }: Quoting,
  { candidate, confidence, weakest, reasons, status }: Scored,
  naming: Naming,
): Record {
  const { reading, temperature, material, kind, origin, scope, method, activationEnergy, places } = candidate;
  const { document } = view;
  const { span } = reading.mention;
  const printed = tidy(scriptText(view, span));
  const quote = quoteOf(span);
  const offsets = offsetsInSource(document, span);
  const unitSpan = reading.mention.unitSpan;
  const boxes: Box[] = locate(document, span);
  const identity = [document.source.sha256, quote, printed, temperature.value.printed, material.value.printed];
  const t = temperature.value.quantity;
  const { amounts } = material.value;
  return {
    record_id: naming.hash(JSON.stringify(identity)).slice(0, 16),
    paper: naming.paper,
    source_sha256: document.source.sha256,
    doi: document.metadata.doi,
    title: document.metadata.title,
    status,
    in_scope: scope.value === null,
    scope_reason: scope.value,
    confidence: confidence[weakest],
    confidence_by_field: confidence,
    weakest_field: weakest,
    sigma_S_cm: reading.sigma.value,
    low_S_cm: reading.sigma.low,
    high_S_cm: reading.sigma.high,
    qualifier: reading.sigma.qualifier,
    uncertainty_S_cm: reading.sigma.uncertainty,
    printed,
    unit_printed: reading.mention.unitPrinted,
    temperature_K: t?.value === null || t?.value === undefined ? null : round(t.value),
    temperature_low_K: t?.low === null || t?.low === undefined ? null : round(t.low),
    temperature_high_K: t?.high === null || t?.high === undefined ? null : round(t.high),
    temperature_printed: temperature.value.printed,
    temperature_source: temperature.value.source,
    room_temperature: temperature.value.words,
    material: material.value.printed,
    formula: material.value.formula,
    composition: amounts === null ? null : { ...amounts },
    material_words: [...material.value.words],
    kind: kind.value,
    ion: material.value.ion,
    origin: origin.value,
    method: method.value,
    activation_energy_eV: activationEnergy.value?.quantity.value ?? null,
    where: whereOf(document, span),
    page: boxes[0]?.page ?? null,
    boxes,
    start: offsets?.start ?? null,
    end: offsets?.end ?? null,
    quote,
    places: places.map((place) => placeOf({ view, quoteOf }, place)),
    reasons: [...reasons],
    duplicate_of: null,
    spans: {
      value: [span],
      ...(unitSpan === undefined ? {} : { unit: [unitSpan] }),
      ...(temperature.evidence.length === 0 ? {} : { temperature: [...temperature.evidence] }),
      ...(material.evidence.length === 0 ? {} : { material: [...material.evidence] }),
      ...(kind.evidence.length === 0 ? {} : { kind: [...kind.evidence] }),
      ...(origin.evidence.length === 0 ? {} : { origin: [...origin.evidence] }),
    },
  };
}

const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const round = (kelvin: number): number => Number(kelvin.toFixed(2));

function placeOf({ view, quoteOf }: Quoting, span: Span): Place {
  const { document } = view;
  const offsets = offsetsInSource(document, span);
  return {
    where: whereOf(document, span),
    page: locate(document, span)[0]?.page ?? null,
    printed: tidy(scriptText(view, span)),
    quote: quoteOf(span),
    span,
    start: offsets?.start ?? null,
    end: offsets?.end ?? null,
  };
}

/** Gives the sentence or table row that holds a span; sentences are sorted, so bisection finds it. */
export function quoteSpanOf(document: Document, span: Span): Span {
  let [low, high] = [0, document.sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((document.sentences[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found = document.sentences[low];
  return found !== undefined && found.start <= span.start ? found : span;
}

/** Gives the part of a paper in which a span stands. */
export function whereOf(document: Document, span: Span): Where {
  const block = document.blocks.findLast((b) => b.span.start <= span.start);
  if (block?.type === 'table') return 'table';
  if (block?.type === 'caption') return 'caption';
  const section = document.sections.findLast((s) => s.span.start <= span.start);
  return section?.kind === 'abstract' ? 'abstract' : 'text';
}
