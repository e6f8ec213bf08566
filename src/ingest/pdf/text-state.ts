import { compose, IDENTITY, type Matrix, transform } from '../../geometry/matrix.js';
import type { PdfFont } from './open-pdf.js';

/** The part of the page as seen in which something is drawn. */
export type Clip = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

/** The text state of a PDF content stream (ISO 32000-1, 9.3) with the pen position. */
export type TextState = {
  ctm: Matrix;
  clip: Clip;
  textMatrix: Matrix;
  font: PdfFont | undefined;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  renderingMode: number;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
};

/** Gives the state at the start of a page that is seen through `ctm` and `clip`. */
export const startState = (ctm: Matrix, clip: Clip): TextState => ({
  ctm,
  clip,
  textMatrix: IDENTITY,
  font: undefined,
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
  renderingMode: 0,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
});

/** Gives a copy, written out since a page may save its state a hundred thousand times. */
export const copyState = (state: TextState): TextState => ({
  ctm: state.ctm,
  clip: state.clip,
  textMatrix: state.textMatrix,
  font: state.font,
  size: state.size,
  characterSpacing: state.characterSpacing,
  wordSpacing: state.wordSpacing,
  horizontalScale: state.horizontalScale,
  leading: state.leading,
  rise: state.rise,
  renderingMode: state.renderingMode,
  x: state.x,
  y: state.y,
  lineX: state.lineX,
  lineY: state.lineY,
});

/** Narrows what is drawn to a box of user space: [x1, y1, x2, y2]. */
export function clipTo(state: TextState, [a = 0, b = 0, c = 0, d = 0]: ArrayLike<number> & Iterable<number>): void {
  const corners = [
    transform(state.ctm, a, b),
    transform(state.ctm, c, d),
    transform(state.ctm, a, d),
    transform(state.ctm, c, b),
  ];
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const { x1, y1, x2, y2 } = state.clip;
  state.clip = {
    x1: Math.max(x1, Math.min(...xs)),
    y1: Math.max(y1, Math.min(...ys)),
    x2: Math.min(x2, Math.max(...xs)),
    y2: Math.min(y2, Math.max(...ys)),
  };
}

/** Puts the pen at the start of a text object or of a new text matrix. */
export function setTextMatrix(state: TextState, matrix: Matrix): void {
  state.textMatrix = matrix;
  state.x = state.lineX = 0;
  state.y = state.lineY = 0;
}

/** Moves to a line that starts (dx, dy) from the start of this one. */
export function moveText(state: TextState, dx: number, dy: number): void {
  state.x = state.lineX += dx;
  state.y = state.lineY += dy;
}

/** Gives the map from text space to the page as seen. */
export const textToPage = (state: TextState): Matrix => compose(state.ctm, state.textMatrix);
