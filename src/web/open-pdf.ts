import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = worker;

/** A PDF that draws its pages; `draw` gives the function that gives up drawing and frees the canvas. */
export type Pdf = { readonly draw: (canvas: HTMLCanvasElement, page: number, scale: number) => () => void };

let last: { readonly address: string; readonly pdf: Promise<Pdf>; readonly close: () => void } | undefined;

/** Opens a PDF of this server; the last one stays open, since records of a paper follow each other. */
export function openPdf(address: string): Promise<Pdf> {
  if (last?.address === address) return last.pdf;
  last?.close();
  const task = getDocument({
    url: address,
    isEvalSupported: false,
    cMapUrl: '/pdfjs/cmaps/',
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    wasmUrl: '/pdfjs/wasm/',
    iccUrl: '/pdfjs/iccs/',
    enableXfa: false,
  });
  // What is still drawn of a PDF that was closed for the next one is nobody's concern
  let closed = false;
  const pdf = task.promise.then(
    (document): Pdf => ({
      draw: (canvas, number, scale) => {
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
        start().catch((error: Error) => {
          if (error.name !== 'RenderingCancelledException' && !given && !closed) console.error(error);
        });
        return () => {
          given = true;
          rendering?.cancel();
          canvas.width = 0;
          canvas.height = 0;
          delete canvas.dataset.drawn;
        };
      },
    }),
  );
  pdf.catch(() => {
    if (last?.address === address) last = undefined;
  });
  const close = (): void => {
    closed = true;
    void task.destroy();
  };
  last = { address, pdf, close };
  return pdf;
}
