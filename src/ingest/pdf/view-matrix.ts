import type { Matrix } from '../../geometry/matrix.js';
import type { PdfPage } from './open-pdf.js';

/** Gives the map from a page's user space to the page as seen: points, origin top-left, rotated for display. */
export function viewMatrix({ view: [x0, y0, x1, y1], rotate }: Pick<PdfPage, 'view' | 'rotate'>): Matrix {
  const turn = ((rotate % 360) + 360) % 360;
  if (turn === 90) return [0, 1, 1, 0, -y0, -x0];
  if (turn === 180) return [-1, 0, 0, 1, x1, -y0];
  if (turn === 270) return [0, -1, -1, 0, y1, x1];
  return [1, 0, 0, -1, -x0, y1];
}

/** Gives width and height of the page as seen, in points. */
export function viewSize({ view: [x0, y0, x1, y1], rotate }: Pick<PdfPage, 'view' | 'rotate'>): {
  readonly width: number;
  readonly height: number;
} {
  const [w, h] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  return rotate % 180 === 0 ? { width: w, height: h } : { width: h, height: w };
}
