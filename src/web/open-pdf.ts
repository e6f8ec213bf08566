import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = worker;

/** A PDF that draws its pages. */
export type Pdf = {
  /** Draws a page; gives the function that gives up drawing and frees the canvas. */
  readonly draw: (canvas: HTMLCanvasElement, page: number, scale: number) => () => void;
  /** Draws a page out of sight, to be shown at once when it is asked for at the same scale. */
  readonly drawAhead: (page: number, scale: number) => void;
};

type Opened = { readonly pdf: Promise<Pdf>; readonly close: () => void };

/** The PDF at hand and the one that comes next stay open, the newest last. */
const KEPT = 2;
const opened = new Map<string, Opened>();

/** Opens a PDF of this server, or gives it from those that are open: records of a paper follow each other. */
export function openPdf(address: string): Promise<Pdf> {
  const one = opened.get(address) ?? open(address);
  opened.delete(address);
  opened.set(address, one);
  one.pdf.catch(() => {
    if (opened.get(address) === one) opened.delete(address);
  });
  for (const [oldest, { close }] of opened) {
    if (opened.size <= KEPT) break;
    opened.delete(oldest);
    close();
  }
  return one.pdf;
}

function open(address: string): Opened {
  const task = getDocument({
    url: address,
    isEvalSupported: false,
    cMapUrl: '/pdfjs/cmaps/',
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    wasmUrl: '/pdfjs/wasm/',
    iccUrl: '/pdfjs/iccs/',
    enableXfa: false,
  });
  // What is still drawn of a PDF that was closed for another one is nobody's concern
  const state = { closed: false };
  const pdf = task.promise.then((document) => drawing(document, () => state.closed));
  const close = (): void => {
    state.closed = true;
    void task.destroy();
  };
  return { pdf, close };
}

/** A page that was drawn out of sight. */
type Ahead = { readonly page: number; readonly scale: number; readonly canvas: HTMLCanvasElement };

function drawing(document: PDFDocumentProxy, isClosed: () => boolean): Pdf {
  let ahead: Ahead | undefined;
  const complain = (error: Error): void => {
    if (error.name !== 'RenderingCancelledException' && !isClosed()) console.error(error);
  };
  return {
    draw: (canvas, page, scale) => {
      const found = ahead?.page === page && ahead.scale === scale ? ahead.canvas : undefined;
      const job = found === undefined ? render(document, { page, scale, canvas }) : copied(found, canvas);
      job.done.catch(complain);
      return () => {
        job.cancel();
        canvas.width = 0;
        canvas.height = 0;
        delete canvas.dataset.drawn;
      };
    },
    drawAhead: (page, scale) => {
      const next = { page, scale, canvas: window.document.createElement('canvas') };
      const job = render(document, next);
      job.done.then(() => {
        ahead = next;
      }, complain);
    },
  };
}

type Job = { readonly done: Promise<void>; readonly cancel: () => void };

function copied(from: HTMLCanvasElement, to: HTMLCanvasElement): Job {
  [to.width, to.height] = [from.width, from.height];
  to.getContext('2d')?.drawImage(from, 0, 0);
  to.dataset.drawn = 'yes';
  return { done: Promise.resolve(), cancel: () => undefined };
}

function render(document: PDFDocumentProxy, { page: number, scale, canvas }: Ahead): Job {
  let rendering: { cancel: () => void } | undefined;
  let given = false;
  const start = async (): Promise<void> => {
    const page = await document.getPage(number);
    if (given) return;
    const viewport = page.getViewport({ scale: scale * devicePixelRatio });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    const job = page.render({ canvas, viewport });
    rendering = job;
    await job.promise;
    canvas.dataset.drawn = 'yes';
  };
  const done = start().catch((error: unknown) => {
    if (!given) throw error;
  });
  const cancel = (): void => {
    given = true;
    rendering?.cancel();
  };
  return { done, cancel };
}
