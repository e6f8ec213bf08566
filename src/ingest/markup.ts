import { decodeHTMLStrict } from 'entities';
import { Parser } from 'htmlparser2';
import { type Piece, type Span, UnreadableSource } from '../domain/index.js';

/** An element with its local name (no prefix, lower case), its attributes (prefixes dropped) and its place in the file. */
export type MarkupElement = {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MarkupNode[];
  readonly span: Span;
};

/** Characters of the file as they stand there: entities are not decoded; `literal` for CDATA. */
export type MarkupText = {
  readonly kind: 'text';
  readonly raw: string;
  readonly span: Span;
  readonly literal: boolean;
};

export type MarkupNode = MarkupElement | MarkupText;

type Growing = Omit<MarkupElement, 'children' | 'span'> & {
  children: MarkupNode[];
  span: { start: number; end: number };
};

/** Elements nested deeper than this hang on the last one allowed, so that hostile files cannot exhaust the stack. */
const DEEPEST = 250;
/** No paper nests elements so deep; the parser takes quadratic time for files that do. */
const ABSURD = 5000;
const CDATA_OPEN = '<![CDATA[';

/** Gives the tree of an XML or HTML file under one unnamed root; `offset` is where it starts in its file. Damage is mended the way browsers do; throws UnreadableSource only for absurd nesting. */
export function parseMarkup(
  text: string,
  { xml, offset = 0 }: { readonly xml: boolean; readonly offset?: number },
): MarkupElement {
  const root: Growing = {
    kind: 'element',
    name: '',
    attributes: {},
    children: [],
    span: { start: offset, end: offset + text.length },
  };
  const stack: Growing[] = [root];
  let literal = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const parent = stack.at(-1) ?? root;
        const element: Growing = {
          kind: 'element',
          name: localName(name),
          attributes: readAttributes(attributes),
          children: [],
          span: { start: offset + parser.startIndex, end: offset + parser.endIndex + 1 },
        };
        if (stack.length > ABSURD)
          throw new UnreadableSource(
            `Cannot read this markup: its elements are nested more than ${ABSURD} deep; download the paper again.`,
          );
        if (stack.length < DEEPEST) parent.children.push(element);
        stack.push(stack.length < DEEPEST ? element : parent);
      },
      onclosetag: () => {
        const closed = stack.length > 1 ? stack.pop() : undefined;
        if (closed !== undefined) closed.span.end = Math.max(closed.span.end, offset + parser.endIndex + 1);
      },
      ontext: (raw) => {
        const start = offset + parser.startIndex + (literal ? CDATA_OPEN.length : 0);
        addText(stack.at(-1) ?? root, { kind: 'text', raw, literal, span: { start, end: start + raw.length } });
      },
      oncdatastart: () => {
        literal = true;
      },
      oncdataend: () => {
        literal = false;
      },
    },
    { xmlMode: xml, decodeEntities: false, recognizeSelfClosing: true },
  );
  parser.end(text);
  return root;
}

/** Joins text that goes on where the last ended, so that no entity is cut in two. */
function addText(parent: Growing, text: MarkupText): void {
  const last = parent.children.at(-1);
  if (last?.kind === 'text' && last.literal === text.literal && last.span.end === text.span.start) {
    parent.children[parent.children.length - 1] = {
      ...last,
      raw: last.raw + text.raw,
      span: { start: last.span.start, end: text.span.end },
    };
  } else parent.children.push(text);
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

const readAttributes = (attributes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), decodeHTMLStrict(value)]));

/** A character reference: `&#x2212;`, `&#8722;`, `&minus;`. */
const ENTITY = /&(?:#[xX][\da-fA-F]{1,6}|#\d{1,7}|[a-zA-Z][a-zA-Z\d]{1,31});/gu;

/** Gives the pieces of characters as they stand in a file at `start`: each character reference is a piece of its own. */
export function entityPieces(raw: string, start: number): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: entity, index } of raw.matchAll(ENTITY)) {
    const text = decodeHTMLStrict(entity);
    if (text === entity) continue;
    if (index > done) pieces.push(pieceAt(raw.slice(done, index), start + done));
    done = index + entity.length;
    pieces.push({ text, from: { start: start + index, end: start + done } });
  }
  if (done < raw.length) pieces.push(pieceAt(raw.slice(done), start + done));
  return pieces;
}

/** Gives a piece of characters that stand in the file as they are. */
export const pieceAt = (text: string, start: number): Piece => ({ text, from: { start, end: start + text.length } });

/** Gives the pieces of a text node. */
export const textPieces = ({ raw, span, literal }: MarkupText): Piece[] =>
  literal ? [pieceAt(raw, span.start)] : entityPieces(raw, span.start);

/** Gives the decoded characters of a node and all below it, unchanged. */
export const innerText = (node: MarkupNode): string =>
  node.kind === 'text'
    ? textPieces(node)
        .map(({ text }) => text)
        .join('')
    : node.children.map(innerText).join('');

/** Gives the words of a node on one line. */
export const lineOf = (node: MarkupNode | undefined): string =>
  node === undefined ? '' : innerText(node).replace(/\s+/gu, ' ').trim();

export const isElement = (node: MarkupNode): node is MarkupElement => node.kind === 'element';

/** Gives the elements directly below. */
export const elementsOf = (node: MarkupElement): MarkupElement[] => node.children.filter(isElement);

/** Gives the first element directly below with one of the names. */
export const childOf = (node: MarkupElement, ...names: readonly string[]): MarkupElement | undefined =>
  elementsOf(node).find(({ name }) => names.includes(name));

/** Gives all elements below that satisfy the test, in document order, without looking inside those found. */
export function findAll(node: MarkupElement, test: (element: MarkupElement) => boolean): MarkupElement[] {
  return elementsOf(node).flatMap((child) => (test(child) ? [child] : findAll(child, test)));
}

/** Gives the first element below with the name. */
export function findNamed(node: MarkupElement, name: string): MarkupElement | undefined {
  for (const child of elementsOf(node)) {
    const found = child.name === name ? child : findNamed(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Gives whether one of the words of an element's `class` satisfies the pattern. */
export const hasClass = ({ attributes }: MarkupElement, pattern: RegExp): boolean =>
  (attributes.class ?? '').split(/\s+/u).some((word) => pattern.test(word));
