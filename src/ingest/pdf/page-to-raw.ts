import type { RawPage, RawRun, Ruling } from '../../domain/index.js';
import { areaScale, compose, type Matrix } from '../../geometry/matrix.js';
import { OPS, type PdfPage } from './open-pdf.js';
import { withOverhang } from './overhang.js';
import { readRulings } from './read-rulings.js';
import { runWriter } from './run-writer.js';
import { clipTo, copyState, moveText, setTextMatrix, startState, type TextState } from './text-state.js';
import { viewMatrix, viewSize } from './view-matrix.js';

/** A page whose images cover at least this part of it is a scan. */
const COVERED = 0.6;
/** A page with more rulings than this shows a drawing; the rest of its lines is left out. */
const MOST_RULINGS = 4000;
const STROKES = new Set<number>([OPS.stroke, OPS.closeStroke]);
const FILLS = new Set<number>([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke]);

/** Gives a page's runs of text, rulings and whether it is a scan, all on the page as seen, by following its drawing operations. */
export function pageToRaw(page: PdfPage): RawPage {
  const writer = runWriter();
  const rulings: Ruling[] = [];
  const stack: TextState[] = [];
  const size = viewSize(page);
  let state = startState(viewMatrix(page), { x1: -1, y1: -1, x2: 2 * size.width, y2: size.height + 1 });
  let clips = false;
  let [covered, blank] = [0, 0];
  const cover = (): void => {
    covered += blank;
    blank = 0;
  };
  for (let i = 0; i < page.codes.length; i++) {
    const code = page.codes[i];
    const args = page.operands[i] ?? [];
    switch (code) {
      case OPS.save:
        stack.push(copyState(state));
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
      case OPS.endGroup:
        cover();
        state = stack.pop() ?? state;
        break;
      case OPS.beginGroup:
        stack.push(copyState(state));
        state.clip = groupClip(state, args[0]);
        break;
      case OPS.paintFormXObjectBegin:
        stack.push(copyState(state));
        if (isMatrix(args[0])) state.ctm = compose(state.ctm, args[0]);
        if (isBox(args[1])) clipTo(state, args[1]);
        break;
      case OPS.clip:
      case OPS.eoClip:
        clips = true;
        break;
      case OPS.transform:
        cover();
        if (isMatrix(args)) state.ctm = compose(state.ctm, args);
        blank = Math.min(1, areaScale(state.ctm) / (size.width * size.height));
        break;
      case OPS.constructPath: {
        if (clips && isBox(args[2])) clipTo(state, args[2]);
        else blank = 0;
        clips = false;
        const path = pathOf(args);
        const stroked = STROKES.has(Number(args[0]));
        if (path === undefined || rulings.length > MOST_RULINGS || !(stroked || FILLS.has(Number(args[0])))) break;
        rulings.push(...readRulings(path, state.ctm, stroked));
        break;
      }
      case OPS.showText:
        blank = 0;
        writer.show(state, Array.isArray(args[0]) ? args[0] : []);
        break;
      default:
        if (code !== undefined) changeText(state, code, args, page);
    }
  }
  cover();
  writer.end();
  const { shown, invisible } = writer.counts;
  const imaged = invisible > shown / 2 || (covered >= COVERED && (shown === 0 || invisible > 0));
  return { page: page.number, ...size, runs: withOverhang(once(writer.runs), size.width), rulings, imaged };
}

/** A transparency group shows what lies in its box, which is placed by its matrix; the form in it brings the matrix again. */
function groupClip(state: TextState, group: unknown): TextState['clip'] {
  if (typeof group !== 'object' || group === null || !('bbox' in group) || !isBox(group.bbox)) return state.clip;
  const ctm = 'matrix' in group && isMatrix(group.matrix) ? compose(state.ctm, group.matrix) : state.ctm;
  const inner = { ...state, ctm };
  clipTo(inner, group.bbox);
  return inner.clip;
}

/** Text state operators; none draws. */
function changeText(state: TextState, code: number, args: readonly unknown[], page: PdfPage): void {
  const a = typeof args[0] === 'number' ? args[0] : 0;
  const b = typeof args[1] === 'number' ? args[1] : 0;
  switch (code) {
    case OPS.beginText:
      setTextMatrix(state, [1, 0, 0, 1, 0, 0]);
      return;
    case OPS.setTextMatrix:
      setTextMatrix(state, isMatrix(args[0]) ? args[0] : isMatrix(args) ? args : state.textMatrix);
      return;
    case OPS.setFont:
      setFont(state, String(args[0]), b, page);
      return;
    case OPS.setGState:
      for (const entry of Array.isArray(args[0]) ? args[0] : [])
        if (Array.isArray(entry) && entry[0] === 'Font' && Array.isArray(entry[1]))
          setFont(state, String(entry[1][0]), Number(entry[1][1]), page);
      return;
    case OPS.moveText:
      moveText(state, a, b);
      return;
    case OPS.setLeadingMoveText:
      state.leading = -b;
      moveText(state, a, b);
      return;
    case OPS.nextLine:
      moveText(state, 0, -state.leading);
      return;
    case OPS.setLeading:
      state.leading = a;
      return;
    case OPS.setCharSpacing:
      state.characterSpacing = a;
      return;
    case OPS.setWordSpacing:
      state.wordSpacing = a;
      return;
    case OPS.setHScale:
      state.horizontalScale = a / 100;
      return;
    case OPS.setTextRise:
      state.rise = a;
      return;
    case OPS.setTextRenderingMode:
      state.renderingMode = a;
      return;
  }
}

function setFont(state: TextState, name: string, size: number, page: PdfPage): void {
  state.font = page.fonts.get(name);
  state.size = size;
}

const isMatrix = (value: unknown): value is Matrix =>
  (Array.isArray(value) || value instanceof Float32Array) && value.length === 6;

const isBox = (value: unknown): value is readonly number[] | Float32Array =>
  (Array.isArray(value) || value instanceof Float32Array) && value.length === 4;

function pathOf(args: readonly unknown[]): Float32Array | undefined {
  const data = Array.isArray(args[1]) ? args[1][0] : undefined;
  return data instanceof Float32Array ? data : undefined;
}

/** Runs that are drawn once more stand within so many points of the first, and not many runs of that text lie between. */
const TWICE = { near: 0.6, among: 30 };

/** Leaves out what is drawn twice at one place to look bold. */
function once(runs: readonly RawRun[]): RawRun[] {
  const seen = new Map<string, RawRun[]>();
  return runs.filter((run) => {
    if (run.text === ' ') return true;
    const same = seen.get(run.text);
    if (same === undefined) seen.set(run.text, [run]);
    else {
      for (let i = same.length - 1; i >= Math.max(0, same.length - TWICE.among); i--)
        if (isNear(same[i], run)) return false;
      same.push(run);
    }
    return true;
  });
}

const isNear = (a: RawRun | undefined, b: RawRun): boolean =>
  a !== undefined && Math.abs(a.x - b.x) < TWICE.near && Math.abs(a.baseline - b.baseline) < TWICE.near;
