// First, since pdf.js must find the stubs while it is imported.
import './dom-matrix.js';
import './inflate.js';
import { getDocument, OPS, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { UnreadableSource } from '../../domain/index.js';
import { ownerDocument, restoreBuiltIns } from './dom-matrix.js';
import { loopback } from './loopback.js';

restoreBuiltIns();

/** What the reader needs to know of a font; `matrix` maps glyph units to text units. */
export type PdfFont = {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly vertical: boolean;
  readonly scale: number;
  /** Height of a glyph of size 1: other than 1 for Type 3 fonts, whose size says little. */
  readonly height: number;
};

/** A page as a list of drawing operations; `view` is its visible box in user space, `rotate` the turn for display. */
export type PdfPage = {
  readonly number: number;
  readonly view: readonly [number, number, number, number];
  readonly rotate: number;
  readonly codes: readonly number[];
  readonly operands: readonly (readonly unknown[] | null)[];
  readonly fonts: ReadonlyMap<string, PdfFont>;
};

export type PdfInfo = { readonly info: Readonly<Record<string, unknown>>; readonly xmp: string };

export type OpenPdf = {
  readonly pages: number;
  readonly info: PdfInfo;
  /** Gives what `read` makes of page `number` (from 1), which lives no longer than that; rejects when pdf.js cannot read it. */
  readonly page: <T>(number: number, read: (page: PdfPage) => T) => Promise<T>;
  readonly close: () => Promise<void>;
};

/** The drawing operations that carry text, its state and lines. */
export { OPS };

const ANNOTATIONS_OFF = 0;
const OPTIONS = {
  verbosity: 0,
  useSystemFonts: false,
  disableFontFace: false,
  isEvalSupported: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  stopAtErrors: false,
  // Images are never decoded: only the place that they take on the page counts.
  maxImageSize: 1,
};

/** Opens a PDF. Throws UnreadableSource for what is empty, broken, encrypted or no PDF. The bytes are copied. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  if (bytes.length === 0) throw new UnreadableSource('Cannot read PDF: the file is empty');
  const port = loopback();
  WorkerMessageHandler.initializeFromPort(port);
  const worker = PDFWorker.create({ port: port as never, verbosity: 0 });
  const task = getDocument({ ...OPTIONS, data: Uint8Array.from(bytes), worker, ownerDocument: ownerDocument as never });
  const close = async (): Promise<void> => {
    await task.destroy();
    worker.destroy();
  };
  try {
    const document = await task.promise;
    const { info, metadata } = await document.getMetadata().catch(() => ({ info: {}, metadata: null }));
    const page = async <T>(number: number, read: (page: PdfPage) => T): Promise<T> => {
      const proxy = await document.getPage(number);
      try {
        return read(await readPage(proxy, number));
      } finally {
        proxy.cleanup();
      }
    };
    return { pages: document.numPages, info: { info: { ...info }, xmp: metadata?.getRaw() ?? '' }, page, close };
  } catch (error) {
    await close();
    throw new UnreadableSource(`Cannot read PDF: ${whyUnreadable(error)}`, { cause: error });
  }
}

function whyUnreadable(error: unknown): string {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  if (name === 'PasswordException') return 'it is encrypted and needs a password';
  if (name === 'InvalidPDFException') return 'it is broken or no PDF';
  return message.split('\n')[0] ?? message;
}

type Proxy = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

async function readPage(proxy: Proxy, number: number): Promise<PdfPage> {
  const { fnArray, argsArray } = await proxy.getOperatorList({ intent: 'display', annotationMode: ANNOTATIONS_OFF });
  const names = new Set<string>();
  fnArray.forEach((code, i) => {
    if (code === OPS.setFont) names.add(String(argsArray[i]?.[0]));
    if (code === OPS.setGState) for (const name of fontsOfState(argsArray[i]?.[0])) names.add(name);
  });
  const fonts = new Map(await Promise.all([...names].map(async (n) => [n, await readFont(proxy, n)] as const)));
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = proxy.view;
  return { number, view: [x0, y0, x1, y1], rotate: proxy.rotate, codes: fnArray, operands: argsArray, fonts };
}

/** Names of fonts that an extended graphics state sets: entries ["Font", [name, size]]. */
const fontsOfState = (state: unknown): string[] =>
  (Array.isArray(state) ? state : []).flatMap((entry: unknown) =>
    Array.isArray(entry) && entry[0] === 'Font' && Array.isArray(entry[1]) ? [String(entry[1][0])] : [],
  );

/** Fonts come before the page that needs them; one that never comes must not hold up the paper. In milliseconds. */
const PATIENCE = 2000;

/** Subset tags ("ABCDEF+") and the number that pdf.js gives the font stay in the name, since they tell damaged fonts apart. */
async function readFont(proxy: Proxy, loadedName: string): Promise<PdfFont> {
  const font = await new Promise<Readonly<Record<string, unknown>>>((resolve) => {
    const timer = setTimeout(() => resolve({}), PATIENCE);
    proxy.commonObjs.get(loadedName, (found: Readonly<Record<string, unknown>>) => {
      clearTimeout(timer);
      resolve(found);
    });
  });
  const name = typeof font['name'] === 'string' ? font['name'] : '';
  const matrix = Array.isArray(font['fontMatrix']) ? font['fontMatrix'] : [];
  return {
    name: `${name}/${loadedName.replace(/^g_d\d+_/u, '')}`,
    bold: font['bold'] === true || font['black'] === true || BOLD.test(name),
    italic: font['italic'] === true || ITALIC.test(name),
    vertical: font['vertical'] === true,
    height: type3Height(font),
    scale: typeof matrix[0] === 'number' && matrix[0] !== 0 ? matrix[0] : 0.001,
  };
}

/** Matrices up to this scale make the em of a Type 3 font 1, as in all other fonts; larger ones count pixels. */
const EM = 0.05;

/** The height of a Type 3 font's em: where its matrix does not say, its box as pdf.js measures it for its own text layer. */
function type3Height(font: Readonly<Record<string, unknown>>): number {
  const [matrix, box] = [font['fontMatrix'], font['bbox']];
  if (font['isType3Font'] !== true || !Array.isArray(matrix) || !Array.isArray(box)) return 1;
  if (Math.abs(Number(matrix[3])) <= EM) return 1;
  const height = (Number(box[3]) - Number(box[1])) * Number(matrix[3]);
  return Number.isFinite(height) && height !== 0 ? Math.abs(height) : 1;
}

/** "Times-Bold", "HelveticaNeueLTStd-Bd", "CMBX10", "AdvOT1ef757c0.B", "MyriadPro-Semibold". */
const BOLD = /bold|black|heavy|[-.]bd\b|\.b\b|cmbx|-b\b/iu;
/** "Times-Italic", "Helvetica-Oblique", "MinionPro-It", "CMTI10", "AdvOT.I". */
const ITALIC = /ital|obliq|[-.]it\b|\.i\b|cmti|cmmi/iu;
