import type { RawRun } from '../../domain/index.js';
import { readGlyph } from './glyphs.js';
import type { PdfFont } from './open-pdf.js';
import { type Clip, type TextState, textToPage } from './text-state.js';

/** A gap of more than this part of the size ends a run; kerning stays below it. */
const RUN_GAP = 0.06;
/** A step back of more than this part of the size ends a run. */
const RUN_BACK = 0.5;
/** Letter spacing up to this part of the size belongs to the letters; more is a gap. */
const LETTER_SPACING = 0.6;
/** In operations of few glyphs spacing above this part of the size leaves room for what is drawn later, such as the 2 of "H O". */
const HOLE = 0.2;
const FEW = 4;
/** Text that leans further than this from the four directions, in degrees, is a watermark or an axis label. */
const LEAN = 20;
const INVISIBLE = 3;

/** Where and how one operation draws: coordinates `along` and `across` its direction, in points. */
type Pen = {
  readonly size: number;
  readonly angle: number;
  readonly cos: number;
  readonly sin: number;
  /** Place along the direction of text coordinate 0, and points for each unit of text space. */
  readonly start: number;
  readonly scale: number;
  readonly across: number;
  readonly spacing: number;
};

type Open = {
  text: string;
  end: number;
  readonly along: number;
  readonly space: boolean;
  readonly pen: Pen;
  readonly font: PdfFont;
  readonly clip: Clip;
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
  // Called for each glyph: `ink` is the same object for all glyphs of an operation.
  const write = (text: string, along: number, ink: Ink): Open => {
    const space = text === ' ' || text === '\u00a0';
    if (open === undefined || space || open.font !== ink.font || !continues(open, along, ink.pen)) {
      end();
      open = { text: '', end: along, along, space, ...ink };
    }
    open.text += text;
    return open;
  };
  const show = (state: TextState, entries: readonly unknown[]): void => {
    const { font } = state;
    if (font === undefined) return;
    const size = Math.abs(state.size);
    const direction = state.horizontalScale * Math.sign(state.size || 1);
    const few = entries.length < FEW;
    let ink = inkOf(state, font, few);
    for (const entry of entries) {
      if (typeof entry === 'number') advance(state, (-entry * size) / 1000, direction);
      const glyph = readGlyph(entry);
      if (glyph === undefined) continue;
      const width = glyph.width * font.scale * size;
      counts.shown++;
      if (state.renderingMode === INVISIBLE) counts.invisible++;
      if (ink !== undefined && glyph.unicode !== '') {
        const { pen } = ink;
        const along = pen.start + state.x * pen.scale;
        const drawn = font.vertical ? pen.size : width * direction * pen.scale;
        write(glyph.unicode, along, ink).end = along + drawn + pen.spacing;
      }
      advance(state, width + state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0), direction);
      if (font.vertical) ink = inkOf(state, font, few);
    }
  };
  return { runs, show, end, counts };
}

type Ink = { readonly pen: Pen; readonly font: PdfFont; readonly clip: Clip };

function inkOf(state: TextState, font: PdfFont, few: boolean): Ink | undefined {
  const pen = penOf(state, few);
  return pen === undefined ? undefined : { pen, font, clip: state.clip };
}

function advance(state: TextState, by: number, direction: number): void {
  if (state.font?.vertical === true) state.y -= by;
  else state.x += by * direction;
}

/** Undefined for text without size or direction, and for text that leans. */
function penOf(state: TextState, few: boolean): Pen | undefined {
  const m = textToPage(state);
  const sign = Math.sign(state.horizontalScale * (state.size || 1)) || 1;
  const size = Math.hypot(m[2], m[3]) * Math.abs(state.size) * (state.font?.height ?? 1);
  const degrees = (Math.atan2(m[1] * sign, m[0] * sign) * 180) / Math.PI;
  const angle = Math.round(degrees / 90) * 90;
  if (!(size > 0) || (m[0] === 0 && m[1] === 0) || Math.abs(degrees - angle) > LEAN) return undefined;
  const seen = (angle + 360) % 360;
  const [cos, sin] = DIRECTIONS[seen / 90] ?? [1, 0];
  const [x, y] = [m[2] * (state.y + state.rise) + m[4], m[3] * (state.y + state.rise) + m[5]];
  const scale = m[0] * cos + m[1] * sin;
  const spacing = state.characterSpacing * state.horizontalScale * scale;
  return {
    size,
    angle: seen,
    cos,
    sin,
    start: x * cos + y * sin,
    scale,
    across: y * cos - x * sin,
    spacing: spacing > 0 && spacing < (few ? HOLE : LETTER_SPACING) * size ? spacing : 0,
  };
}

const DIRECTIONS = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

function continues(open: Open, along: number, pen: Pen): boolean {
  const gap = along - open.end;
  return (
    !open.space &&
    gap < RUN_GAP * pen.size &&
    gap > -RUN_BACK * pen.size &&
    open.pen.angle === pen.angle &&
    Math.abs(open.pen.size - pen.size) < 0.01 &&
    Math.abs(open.pen.across - pen.across) < 0.02 * pen.size
  );
}

/** Gives the point `along` and `across` a pen's direction. */
const placeOf = ({ cos, sin, across }: Pen, along: number): { readonly x: number; readonly y: number } => ({
  x: along * cos - across * sin,
  y: along * sin + across * cos,
});

/** Whether the middle of a run lies in what is shown: papers paste whole pages as figures and show a part of them. */
function isSeen({ along, end, pen, clip }: Open): boolean {
  const { x, y } = placeOf({ ...pen, across: pen.across - pen.size / 4 }, (along + end) / 2);
  return x >= clip.x1 && x <= clip.x2 && y >= clip.y1 && y <= clip.y2;
}

function closeRun({ text, along, end, pen, font }: Open): RawRun {
  const { x, y } = placeOf(pen, along);
  return {
    text: text === '\u00a0' ? ' ' : text,
    x,
    width: Math.abs(end - along),
    baseline: y,
    size: pen.size,
    font: font.name,
    bold: font.bold,
    italic: font.italic,
    angle: pen.angle,
  };
}
