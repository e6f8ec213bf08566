/** Gives text that is safe in the content and in the double-quoted attributes of HTML and SVG; what XML cannot hold is left out. */
export const escapeText = (text: string): string =>
  text
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

export type Attributes = { readonly [name: string]: string | number };

/** Gives an element of SVG or HTML; attributes are escaped, children are markup. Numbers are written to a tenth of a pixel or 0.1 %. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeText(toText(value))}"`);
  return `<${name}${written.join('')}>${children.join('')}</${name}>`;
}

const toText = (value: string | number): string =>
  typeof value === 'string' ? value : String(Number(value.toFixed(1)));

/** Gives a line of text at a place, in px. */
export const label = (words: string, attributes: Attributes): string => element('text', attributes, escapeText(words));

/** Gives a picture of some size in px with a white ground and sans-serif letters. */
export const picture = (width: number, height: number, ...parts: readonly string[]): string =>
  `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      'font-family': 'sans-serif',
      'font-size': 12,
      fill: '#1a2226',
    },
    '\n',
    [element('rect', { width, height, fill: '#ffffff' }), ...parts].join('\n'),
    '\n',
  )}\n`;
