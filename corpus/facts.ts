import { parseInline, plainText } from './inline.js';
import type { Paper, SampleBlock } from './parse-paper.js';

/** A fact of the gold, named as in the annotation guideline, without its places. */
export type Fact = {
  readonly number: number;
  readonly id: string;
  readonly sigma_S_cm: number | null;
  readonly low_S_cm: number | null;
  readonly high_S_cm: number | null;
  readonly qualifier: string | null;
  readonly uncertainty_S_cm: number | null;
  readonly temperature_K: number | null;
  readonly rt: boolean;
  readonly temperature_low_K: number | null;
  readonly temperature_high_K: number | null;
  readonly material: string;
  readonly formula: string | null;
  readonly aliases: readonly string[];
  readonly components?: readonly string[];
  readonly kind: string;
  readonly ion: string | null;
  readonly origin: string;
  readonly in_scope: boolean;
  readonly hard: readonly string[];
  readonly scored: boolean;
};

/**
 * Reads a fact line: `number | value | temperature | material | formula | aliases; … | kind | ion | origin | in or out | hard tags | more`.
 * Values in S/cm: `2e-4`, `2e-4 ±1e-5`, `~2e-4`, `>2e-4`, `<2e-4`, `^2e-4` (up to), `o1e-4` (order of magnitude), `1e-5..1e-4`.
 * Temperatures in K: `298.15`, `298.15 rt` (in words), `-`, `600..900`. More: `components: A & B / C` (A and one of B, C named), `unscored`.
 */
export function readFact(paper: string, line: string): Fact {
  const cells = line.split('|').map((cell) => cell.trim());
  const [number = '', value = '', temperature = '', material = '', formula = '', aliases = ''] = cells;
  const [kind = '', ion = '', origin = '', scope = '', hard = '', ...more] = cells.slice(6);
  const components = more.find((text) => text.startsWith('components:'));
  return {
    number: Number(number),
    id: `${paper}-${number.padStart(3, '0')}`,
    ...readValue(value),
    ...readTemperature(temperature),
    material,
    formula: formula === '-' ? null : formula,
    aliases: aliases.split(';').flatMap((alias) => (alias.trim() === '' ? [] : [alias.trim()])),
    ...(components === undefined
      ? {}
      : {
          components: components
            .slice(11)
            .split('&')
            .map((part) => part.trim()),
        }),
    kind,
    ion: ion === '-' ? null : ion,
    origin,
    in_scope: scope === 'in',
    hard: hard.split(' ').filter((tag) => tag !== ''),
    scored: !more.includes('unscored'),
  };
}

const QUALIFIERS: Readonly<{ [mark: string]: string }> = {
  '~': '~',
  '>': '>',
  '<': '<',
  '^': 'up to',
  o: 'order of magnitude',
};

function readValue(
  text: string,
): Pick<Fact, 'sigma_S_cm' | 'low_S_cm' | 'high_S_cm' | 'qualifier' | 'uncertainty_S_cm'> {
  const none = { sigma_S_cm: null, low_S_cm: null, high_S_cm: null, uncertainty_S_cm: null };
  if (text.includes('..')) {
    const [low = Number.NaN, high = Number.NaN] = text.split('..').map(Number);
    return { ...none, low_S_cm: low, high_S_cm: high, qualifier: 'range' };
  }
  const mark = /^[~><^o]/u.exec(text)?.[0] ?? '';
  const [value = Number.NaN, spread] = text.slice(mark.length).split('±').map(Number);
  const qualifier = QUALIFIERS[mark] ?? null;
  if (mark === '>') return { ...none, low_S_cm: value, qualifier };
  if (mark === '<' || mark === '^') return { ...none, high_S_cm: value, qualifier };
  return { ...none, sigma_S_cm: value, uncertainty_S_cm: spread ?? null, qualifier };
}

function readTemperature(
  text: string,
): Pick<Fact, 'temperature_K' | 'rt' | 'temperature_low_K' | 'temperature_high_K'> {
  const [low, high] = text.includes('..') ? text.split('..').map(Number) : [null, null];
  const kelvin = text === '-' || low !== null ? null : Number.parseFloat(text);
  return {
    temperature_K: kelvin,
    rt: text.endsWith('rt'),
    temperature_low_K: low ?? null,
    temperature_high_K: high ?? null,
  };
}

export type SamplePlace = {
  readonly type: 'abstract' | 'text' | 'table' | 'caption';
  readonly printed: string;
  readonly quote: string;
  /** More of the text around, for finding its page. */
  readonly around: string;
};

/** Gives the places at which a source prints a fact, in reading order. */
export function placesOf(paper: Paper, fact: number): SamplePlace[] {
  return textsOf(paper).flatMap(({ type, text }) => placesIn(text, type, fact));
}

type Part = { readonly type: SamplePlace['type']; readonly text: string };

const textsOf = (paper: Paper): Part[] => [
  { type: 'abstract', text: paper.abstract },
  ...paper.blocks.flatMap(partsOf),
];

function partsOf(block: SampleBlock): Part[] {
  if (block.type === 'figure') return [{ type: 'caption', text: block.text }];
  if (block.type !== 'table') return [{ type: 'text', text: block.text }];
  const rows = block.rows.map((row): Part => ({ type: 'table', text: row.cells.map((cell) => cell.text).join(' ') }));
  const notes = block.notes.map((text): Part => ({ type: 'table', text }));
  return [{ type: 'caption', text: block.caption }, ...rows, ...notes];
}

function placesIn(text: string, type: SamplePlace['type'], fact: number): SamplePlace[] {
  const pieces = parseInline(text);
  const places: SamplePlace[] = [];
  let at = 0;
  while (at < pieces.length) {
    let end = at;
    while (pieces[end]?.facts.includes(fact)) end++;
    if (end > at) {
      const [before, after] = [plainText(pieces.slice(0, at)), plainText(pieces.slice(end))];
      places.push({
        type,
        printed: printedOf(pieces.slice(at, end)),
        ...surround(before, plainText(pieces.slice(at, end)), after),
      });
    }
    at = Math.max(end, at + 1);
  }
  return places;
}

/** Gives the text with scripts as Unicode scripts: 10⁻⁴. */
const printedOf = (pieces: ReturnType<typeof parseInline>): string =>
  pieces
    .map(({ text, script }) => (script === null ? text : [...text].map((c) => raised(c, script)).join('')))
    .join('');

const raised = (character: string, script: 'superscript' | 'subscript'): string => {
  const at = '0123456789−+'.indexOf(character);
  return at < 0 ? character : ([...(script === 'superscript' ? '⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺' : '₀₁₂₃₄₅₆₇₈₉₋₊')][at] ?? character);
};

function surround(before: string, printed: string, after: string): Pick<SamplePlace, 'quote' | 'around'> {
  const left = before.split(' ').slice(-5).join(' ');
  const right = after.split(' ').slice(0, 4).join(' ');
  const quote = `${left}${printed}${right}`.trim();
  return { quote, around: `${before.slice(-60)}${printed}${after.slice(0, 20)}` };
}
