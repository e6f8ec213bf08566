import { point, type Span, type TemperatureMention } from '../../domain/index.js';
import type { HeaderCell, TableFrame } from './frame.js';
import type { HeaderTemperature } from './header-temperature.js';

/** Gives the temperatures that headers of conductivities state ("σ₂₅", "650C (S/cm)", "25 °C" below "σ"), each header once. */
export function headerTemperatures({ body }: TableFrame): TemperatureMention[] {
  const headers = new Map<number, HeaderCell>();
  for (const { meaning, headerPath, stub } of body) {
    if (meaning.quantity !== 'conductivity') continue;
    for (const header of [...headerPath, ...stub]) headers.set(header.span.start, header);
  }
  return [...headers.values()].flatMap((header) => {
    const { temperature, role } = header.meaning;
    return temperature === undefined || role !== undefined ? [] : [toMention(header, temperature)];
  });
}

function toMention(header: HeaderCell, { kelvin, words, printed }: HeaderTemperature): TemperatureMention {
  const span = placeOf(header, printed);
  return {
    kind: 'temperature',
    span,
    printed: header.text.slice(span.start - header.span.start, span.end - header.span.start),
    rule: 'table header',
    quantity: point(kelvin),
    words,
    role: 'measurement',
    doubts: [],
  };
}

/** The number of a folded header where it stands in the header as printed ("25" may be lowered there); else the header. */
function placeOf({ span, text }: HeaderCell, printed: string): Span {
  const lowered = printed.replace(/\d/gu, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)] ?? digit);
  for (const form of [printed, lowered]) {
    const at = text.indexOf(form);
    if (at >= 0) return { start: span.start + at, end: span.start + at + form.length };
  }
  return span;
}
