import { CAPTION_START } from './caption-start.js';
import { isEquation } from './join-equations.js';
import { linesText } from './line-text.js';
import type { Stack } from './lines-to-stacks.js';

/** Lines of so many letters on average, or so many letters together, are text. */
const LONG = 60;
const LONGEST = 600;
/** Words of running text; axis labels have few of them. */
const WORD = /\p{L}\p{Ll}{2,}/gu;
const HEADING = /^(?:(?:\d{1,2}|[IVX]{1,5}|[A-Z])(?:\.\d{1,2})*[.)]?\s+)?(?:\p{Lu}[\p{L}\p{N},:\-–/()& ]{2,})$/u;

/** "13 (1984) 191", "Mater. 2019,": years as references give them. */
const REFERENCE = /\((?:19|20)\d\d\)|\p{L}\.,? (?:19|20)\d\d,/u;

/** Gives whether a stack is part of a drawing (tick labels, legends, peaks, panel letters) and no text of the paper. */
export function isDrawing({ lines, box }: Stack, body: { readonly size: number; readonly width: number }): boolean {
  const text = linesText(lines);
  if (text.length > LONG * lines.length || text.length > LONGEST) return false;
  const words = text.match(WORD)?.length ?? 0;
  const size = Math.max(...lines.map((line) => line.size));
  const numbers = text.match(/\p{N}/gu)?.length ?? 0;
  const styled = lines.some(({ bold }) => bold) || size > 1.08 * body.size || HEADING.test(text);
  if (CAPTION_START.test(text) || REFERENCE.test(text) || isEquation(lines)) return false;
  if (size > 0.93 * body.size && styled && /\p{L}{4}/u.test(text) && numbers < 0.3 * text.length) return false;
  if (words === 0) return !(text.includes('=') && size > 0.93 * body.size);
  const perLine = words / lines.length;
  const narrow = box.width < 0.45 * body.width;
  if (perLine >= 4) return false;
  return narrow && (size < 0.94 * body.size || numbers > 0.35 * text.replace(/\s/gu, '').length || perLine < 1);
}
