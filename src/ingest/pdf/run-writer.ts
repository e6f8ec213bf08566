import type { RawRun } from '../../domain/index.js';
import { transform } from '../../geometry/matrix.js';
import { readGlyph } from './glyphs.js';
import type { PdfFont } from './open-pdf.js';
import { type Clip, type TextState, textToPage } from './text-state.js';

/** A gap of more than this part of the size ends a run; kerning stays below it. */
const RUN_GAP = 0.1;
/** Text that leans further than this from the four directions, in degrees, is a watermark or an axis label. */
const LEAN = 20;
const INVISIBLE = 3;

type Open = {
  text: string;
  x: number;
  y: number;
  width: number;
  readonly space: boolean;
  readonly size: number;
  readonly angle: number;
  readonly font: PdfFont;
  readonly clip: Clip;
};

/** Where and how the text of one operation is drawn on the page as seen. */
type Pen = {
  readonly size: number;
  readonly angle: number;
  readonly scale: number;
  readonly cos: number;
  readonly sin: number;
};

export type RunWriter = {
  readonly runs: RawRun[];
  readonly show: (state: TextState, entries: readonly unknown[]) => void;
  readonly end: () => void;
  readonly counts: { shown: number; invisible: number };
};

/** Gives a writer that turns "show text" operations into runs: one run for each word of one font, one for each printed space. */
export function runWriter(): RunWriter {
  const runs: RawRun[] = [];
  const counts = { shown: 0, invisible: 0 };
  let open: Open | undefined;
  const end = (): void => {
    if (open !== undefined && isSeen(open)) runs.push(closeRun(open));
    open = undefined;
  };
  const show = (state: TextState, entries: readonly unknown[]): void => {
    const { font } = state;
    const pen = penOf(state);
    const m = textToPage(state);
    const direction = state.horizontalScale * Math.sign(state.size || 1);
    const size = Math.abs(state.size);
    for (const entry of entries) {
      if (typeof entry === 'number') {
        if (font?.vertical === true) state.y += (entry * size) / 1000;
        else state.x -= ((entry * size) / 1000) * direction;
        continue;
      }
      const glyph = readGlyph(entry);
      if (glyph === undefined || font === undefined) continue;
      const advance = glyph.width * font.scale * size;
      const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.characterSpacing;
      counts.shown++;
      if (state.renderingMode === INVISIBLE) counts.invisible++;
      if (pen !== undefined && glyph.unicode !== '') {
        const at = transform(m, state.x, state.y + state.rise);
        const width = font.vertical ? size * pen.scale : Math.abs(advance * direction) * pen.scale;
        const space = glyph.unicode === ' ' || glyph.unicode === '\u00a0';
        if (open === undefined || !continues(open, at.x, at.y, { pen, font, space })) {
          end();
          open = {
            text: '',
            x: at.x,
            y: at.y,
            width: 0,
            space,
            size: pen.size,
            angle: pen.angle,
            font,
            clip: state.clip,
          };
        }
        open.text += glyph.unicode;
        open.width = (at.x - open.x) * pen.cos + (at.y - open.y) * pen.sin + width;
      }
      if (font.vertical) state.y -= size + spacing;
      else state.x += (advance + spacing) * direction;
    }
  };
  return { runs, show, end, counts };
}

function penOf(state: TextState): Pen | undefined {
  const m = textToPage(state);
  const direction = Math.sign(state.horizontalScale * (state.size || 1)) || 1;
  const scale = Math.hypot(m[0], m[1]);
  const size = Math.hypot(m[2], m[3]) * Math.abs(state.size) * (state.font?.height ?? 1);
  const degrees = (Math.atan2(m[1] * direction, m[0] * direction) * 180) / Math.PI;
  const angle = Math.round(degrees / 90) * 90;
  if (size === 0 || scale === 0 || Math.abs(degrees - angle) > LEAN) return undefined;
  const seen = (angle + 360) % 360;
  const [cos, sin] = (
    [
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
    ] as const
  )[seen / 90] ?? [1, 0];
  return { size, angle: seen, scale, cos, sin };
}

function continues(
  open: Open,
  x: number,
  y: number,
  { pen, font, space }: { readonly pen: Pen; readonly font: PdfFont; readonly space: boolean },
): boolean {
  if (open.font !== font || open.angle !== pen.angle || open.space || space) return false;
  if (Math.abs(open.size - pen.size) > 0.01) return false;
  const along = (x - open.x) * pen.cos + (y - open.y) * pen.sin - open.width;
  const across = (y - open.y) * pen.cos - (x - open.x) * pen.sin;
  return Math.abs(across) < 0.02 * pen.size && along < RUN_GAP * pen.size && along > -0.5 * pen.size;
}

/** Whether the middle of a run lies in what is shown: papers paste whole pages as figures and show a part of them. */
function isSeen({ x, y, width, size, angle, clip }: Open): boolean {
  const [along, up] = [width / 2, size / 4];
  const [dx, dy] =
    angle === 0 ? [along, -up] : angle === 90 ? [up, along] : angle === 180 ? [-along, up] : [-up, -along];
  return x + dx >= clip.x1 && x + dx <= clip.x2 && y + dy >= clip.y1 && y + dy <= clip.y2;
}

const closeRun = ({ text, x, y, width, size, angle, font }: Open): RawRun => ({
  text: text.replaceAll('\u00a0', ' '),
  x,
  width,
  baseline: y,
  size,
  font: font.name,
  bold: font.bold,
  italic: font.italic,
  angle,
});
