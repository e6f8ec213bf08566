import { compose, IDENTITY, type Matrix } from '../../geometry/matrix.js';
import type { PdfFont } from './open-pdf.js';

/** The text state of a PDF content stream (ISO 32000-1, 9.3) with the pen position. */
export type TextState = {
  ctm: Matrix;
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

/** Gives the state at the start of a page that is seen through `ctm`. */
export const startState = (ctm: Matrix): TextState => ({
  ctm,
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
