/** A stretch of one style. `facts` are the numbers of the facts whose printed value this stretch belongs to. */
export type Inline = {
  readonly text: string;
  readonly script: 'superscript' | 'subscript' | null;
  readonly italic: boolean;
  readonly cite: boolean;
  readonly facts: readonly number[];
};

/** How reference marks are set: `[3]` or a raised 3. */
export type CiteStyle = 'bracket' | 'superscript';

type Style = Omit<Inline, 'text'>;
const PLAIN: Style = { script: null, italic: false, cite: false, facts: [] };

/**
 * Reads the markup of the sample sources: `^{−4}` raised, `_{2}` lowered, `*x*` italic, `[[3,4]]` a reference mark,
 * `{{7:4.1 mS/cm}}` the printed value of fact 7 (`{{7,8:...}}` of two facts).
 */
export function parseInline(source: string, cite: CiteStyle = 'bracket'): Inline[] {
  const out: Inline[] = [];
  scan(source, PLAIN, { out, cite });
  return out.filter((piece) => piece.text !== '');
}

type Sink = { readonly out: Inline[]; readonly cite: CiteStyle };

const OPENERS = /\^\{|_\{|\{\{(?<facts>[\d,]+):|\[\[|\*/gu;

function scan(source: string, style: Style, sink: Sink): void {
  let at = 0;
  while (at < source.length) {
    OPENERS.lastIndex = at;
    const open = OPENERS.exec(source);
    if (open === null) break;
    sink.out.push({ ...style, text: source.slice(at, open.index) });
    const from = open.index + open[0].length;
    const [close, length] = closing(source, from, open[0]);
    emit(source.slice(from, close), open, style, sink);
    at = close + length;
  }
  sink.out.push({ ...style, text: source.slice(at) });
}

function emit(inner: string, open: RegExpExecArray, style: Style, sink: Sink): void {
  const mark = open[0];
  if (mark === '^{') scan(inner, { ...style, script: 'superscript' }, sink);
  else if (mark === '_{') scan(inner, { ...style, script: 'subscript' }, sink);
  else if (mark === '*') scan(inner, { ...style, italic: true }, sink);
  else if (mark === '[[') emitCitation(inner, style, sink);
  else scan(inner, { ...style, facts: (open.groups?.facts ?? '').split(',').map(Number) }, sink);
}

/** A raised mark follows its word without a space. */
function emitCitation(inner: string, style: Style, { out, cite }: Sink): void {
  if (cite === 'bracket') {
    out.push({ ...style, cite: true, text: `[${inner}]` });
    return;
  }
  const last = out.at(-1);
  if (last !== undefined) out[out.length - 1] = { ...last, text: last.text.trimEnd() };
  out.push({ ...style, cite: true, script: 'superscript', text: inner });
}

/** Gives where the mark closes and how long its closing is; braces nest. */
function closing(source: string, from: number, open: string): [number, number] {
  if (open === '*') return [source.indexOf('*', from), 1];
  if (open === '[[') return [source.indexOf(']]', from), 2];
  const need = open.startsWith('{{') ? 2 : 1;
  let depth = need;
  for (let i = from; i < source.length; i++) {
    if (source[i] === '{') depth++;
    if (source[i] === '}') depth--;
    if (depth === 0) return [i - need + 1, need];
  }
  throw new Error(`Cannot read markup "${source.slice(from - open.length, from + 30)}": it does not close`);
}

/** Gives the text without markup, scripts flattened. */
export const plainText = (pieces: readonly Inline[]): string => pieces.map((piece) => piece.text).join('');
