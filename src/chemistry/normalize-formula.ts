/** A text with markup and odd glyphs reduced to plain formula characters; `from[i]` is where its i-th character stood (one more for the end). */
export type Skeleton = { readonly text: string; readonly from: Int32Array; readonly lowered: Uint8Array };

const GLYPHS = new Map<string, string>([
  ...Array.from('₀₁₂₃₄₅₆₇₈₉', (c, i) => [c, String(i)] as const),
  ...Array.from('₊₋₍₎ₓ', (c, i) => [c, '+-()x'[i] ?? c] as const),
  ...Array.from('−–—‐‑‒―﹣－', (c) => [c, '-'] as const),
  ...Array.from('·•∙⋅‧・｡◦', (c) => [c, '·'] as const),
  ...Array.from('\u00a0\u2009\u202f\u2002\u2003\u2007\u2008\u200a\u2005\u2006', (c) => [c, ' '] as const),
  ['х', 'x'],
  ['у', 'y'],
  ['𝑥', 'x'],
  ['𝑦', 'y'],
  ['𝑧', 'z'],
  ['𝛿', 'δ'],
  ['∂', 'δ'],
  ['′', "'"],
  ['’', "'"],
  ['∶', ':'],
  ['⁄', '/'],
  ['∕', '/'],
]);

/** Markup that stands inside formulas: tags, patents' ".sub.3", LaTeX groups and spaces, zero-width characters. */
const MARKUP = new RegExp(
  [
    '<\\/?(?:sub|i|b|em|inf)>',
    '\\.sub\\.',
    '\\\\(?:left|right)(?![a-z])',
    '\\\\[,;!]',
    '_(?=[\\dxyzδ(\\\\])',
    '[\\u200b\\u200c\\u200d\\ufeff\\u2060\\u00ad]',
    '[□☐◻▢⎕]',
  ].join('|'),
  'uy',
);
/** What opens a LaTeX group; its closing brace is markup too. */
const OPEN_GROUP = /(?:[_^]|(?:(?<=\}) )?\\(?:mathrm|mathit|text|textrm|rm|ce|mathbf|textit)\s?)\{~?|(?<=[{$])\{/uy;
const OPENING = new Set('_^\\ {');
const ENTITY = /&(?:#x?[0-9a-fA-F]{1,5}|[a-z]{2,6});/uy;
const DELTA_MACRO = /\\delta(?![a-z])/uy;
const CDOT_MACRO = /\\cdot(?![a-z])/uy;
const ENTITIES = new Map([
  ['&#x02013;', '-'],
  ['&#x2013;', '-'],
  ['&#8211;', '-'],
  ['&ndash;', '-'],
  ['&#x02212;', '-'],
  ['&#x2212;', '-'],
  ['&#8722;', '-'],
  ['&minus;', '-'],
  ['&middot;', '·'],
  ['&#xb7;', '·'],
  ['&#183;', '·'],
  ['&delta;', 'δ'],
  ['&nbsp;', ' '],
]);

function skipAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

const SUBSCRIPTS = new Set('₀₁₂₃₄₅₆₇₈₉₊₋₍₎ₓ');
const INTERESTING = new Set('<.\\_&~\u200b\u200c\u200d\ufeff\u2060\u00ad□☐◻▢⎕');

/** Gives the skeleton of a text: same words, one kind of minus and dot, digits on the line, no markup; linear in its length. */
export function skeletonOf(text: string): Skeleton {
  const out: string[] = [];
  const from: number[] = [];
  const lowered: number[] = [];
  const put = (character: string, at: number, low = false): void => {
    out.push(character);
    from.push(at);
    lowered.push(low ? 1 : 0);
  };
  const braces: boolean[] = [];
  for (let i = 0; i < text.length; ) {
    const opened = OPENING.has(text[i] ?? '') ? skipAt(OPEN_GROUP, text, i) : 0;
    if (opened > 0 || (text[i] === '}' && braces.pop() === true)) {
      if (opened > 0) braces.push(true);
      i += Math.max(1, opened);
      continue;
    }
    if (text[i] === '{') braces.push(false);
    const character = text[i] ?? '';
    const code = text.charCodeAt(i);
    if (INTERESTING.has(character)) {
      const step = readMarkup(text, i);
      if (step.put !== undefined) put(step.put, i);
      i += step.length;
    } else if (code < 0x80) {
      put(character, i);
      i++;
    } else {
      const whole = String.fromCodePoint(text.codePointAt(i) ?? 0);
      put(GLYPHS.get(whole) ?? (whole.length > 1 ? '\ufffd' : whole), i, SUBSCRIPTS.has(whole));
      i += whole.length;
    }
  }
  from.push(text.length);
  return { text: out.join(''), from: Int32Array.from(from), lowered: Uint8Array.from(lowered) };
}

function readMarkup(text: string, at: number): { readonly length: number; readonly put?: string } {
  const character = text[at] ?? '';
  const skipped = skipAt(MARKUP, text, at);
  if (skipped > 0) return { length: skipped };
  if (character === '\\') {
    const delta = skipAt(DELTA_MACRO, text, at);
    if (delta > 0) return { length: delta, put: 'δ' };
    const dot = skipAt(CDOT_MACRO, text, at);
    if (dot > 0) return { length: dot, put: '·' };
  }
  if (character === '&') {
    const length = skipAt(ENTITY, text, at);
    const glyph = ENTITIES.get(text.slice(at, at + length).toLowerCase());
    if (length > 0 && glyph !== undefined) return { length, put: glyph };
  }
  return { length: 1, put: character === '~' ? ' ' : character };
}
