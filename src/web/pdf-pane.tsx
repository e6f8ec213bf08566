import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Box } from '../domain/index.js';
import type { Neighbour } from '../server/api.js';
import { sourceAddress } from './client.js';
import { openPdf, type Pdf } from './open-pdf.js';
import { pageScale } from './page-scale.js';
import type { PaperOfRecord, Shown } from './shown.js';
import { TextLayer } from './text-layer.js';
import { useKeys } from './use-keys.js';

type Props = {
  readonly view: PaperOfRecord;
  readonly shown: Shown;
  readonly onOpen: (id: string) => void;
};

/** The PDF itself, scrolled to the value; pages are drawn when they come near, boxes lie over them in points times the scale. */
export function PdfPane({ view, shown, onOpen }: Props) {
  const { sha256, boxes, pages, highlights, others } = view;
  const scroller = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  const [zoom, setZoom] = useState(1);
  const [pdf, setPdf] = useState<Pdf>();
  const [failure, setFailure] = useState<string>();
  const scale = pageScale(pages, width) * zoom;

  useLayoutEffect(() => {
    const view = scroller.current;
    if (view === null) return;
    const observer = new ResizeObserver(() => setWidth(view.clientWidth));
    observer.observe(view);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    let wanted = true;
    openPdf(sourceAddress(sha256)).then(
      (opened) => (wanted ? setPdf(opened) : undefined),
      (error: Error) => (wanted ? setFailure(error.message) : undefined),
    );
    return () => {
      wanted = false;
    };
  }, [sha256]);

  const target = shown.boxes[0] ?? boxes[0];
  useLayoutEffect(() => {
    if (scale > 0 && target !== undefined) scrollTo(scroller.current, target, scale);
  }, [scale, shown.turn, target?.page, target?.x, target?.y]);
  useKeys({
    '+': () => setZoom((now) => Math.min(4, now * 1.2)),
    '-': () => setZoom((now) => Math.max(0.4, now / 1.2)),
    '0': () => setZoom(1),
  });

  const onClick = (event: MouseEvent): void => {
    const id = getSelection()?.isCollapsed === false ? undefined : otherAt(event, others, scale);
    if (id !== undefined) onOpen(id);
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the panel lists the same records as links
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="scroller" ref={scroller} tabIndex={0} aria-label="Pages of the paper" onClick={onClick}>
      {failure !== undefined && <p class="problem">The PDF cannot be shown: {failure}</p>}
      {pages.map(({ page, width: w, height: h }) => (
        <article
          key={page}
          class="sheet"
          data-page={page}
          style={{ width: `${w * scale}px`, height: `${h * scale}px` }}
          aria-label={`Page ${page}`}
        >
          {pdf !== undefined && scale > 0 && (
            <Sheet pdf={pdf} sha256={sha256} number={page} scale={scale} root={scroller.current} />
          )}
          {others.map((other) =>
            other.boxes
              .filter((box) => box.page === page)
              .map((box) => <Mark key={`${other.record_id} ${box.x} ${box.y}`} box={box} scale={scale} as="other" />),
          )}
          {highlights.map(({ role, boxes }) =>
            boxes
              .filter((box) => box.page === page)
              .map((box) => <Mark key={`${role} ${box.x} ${box.y}`} box={box} scale={scale} as={role} />),
          )}
          {shown.boxes
            .filter((box) => box.page === page)
            .map((box) => (
              <Mark key={`shown ${box.x} ${box.y}`} box={box} scale={scale} as="shown" />
            ))}
        </article>
      ))}
    </section>
  );
}

/** The record whose value was clicked. */
function otherAt(event: MouseEvent, others: readonly Neighbour[], scale: number): string | undefined {
  const sheet = event.target instanceof Element ? event.target.closest<HTMLElement>('.sheet') : null;
  if (sheet === null) return undefined;
  const { left, top } = sheet.getBoundingClientRect();
  const [x, y] = [(event.clientX - left) / scale, (event.clientY - top) / scale];
  const hit = others.find(({ boxes }) =>
    boxes.some(
      (box) =>
        String(box.page) === sheet.dataset.page &&
        x >= box.x &&
        x <= box.x + box.width &&
        y >= box.y &&
        y <= box.y + box.height,
    ),
  );
  return hit?.record_id;
}

/** Room around the glyphs, in points. */
const PAD = 1.5;

function Mark({ box, scale, as }: { readonly box: Box; readonly scale: number; readonly as: string }) {
  const style = {
    left: `${(box.x - PAD) * scale}px`,
    top: `${(box.y - PAD) * scale}px`,
    width: `${(box.width + 2 * PAD) * scale}px`,
    height: `${(box.height + 2 * PAD) * scale}px`,
  };
  return <div class={`hit ${as}`} style={style} data-role={as} />;
}

/** The value stands a third down the pane, and in view from the left. */
function scrollTo(view: HTMLElement | null, box: Box, scale: number): void {
  const sheet = view?.querySelector<HTMLElement>(`[data-page="${box.page}"]`);
  if (view === null || !sheet) return;
  view.scrollTop = sheet.offsetTop + box.y * scale - view.clientHeight / 3;
  const middle = sheet.offsetLeft + (box.x + box.width / 2) * scale;
  if (middle > view.clientWidth) view.scrollLeft = middle - view.clientWidth / 2;
}

type SheetProps = {
  readonly pdf: Pdf;
  readonly sha256: string;
  readonly number: number;
  readonly scale: number;
  readonly root: HTMLElement | null;
};

function Sheet({ pdf, sha256, number, scale, root }: SheetProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const here = canvas.current;
    if (here === null) return;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root,
      rootMargin: '50% 0px',
    });
    observer.observe(here);
    return () => observer.disconnect();
  }, [root]);
  useEffect(() => {
    const here = canvas.current;
    if (here === null || !near) return;
    return pdf.draw(here, number, scale);
  }, [near, pdf, number, scale]);
  return (
    <>
      <canvas ref={canvas} />
      {near && <TextLayer sha256={sha256} page={number} scale={scale} />}
    </>
  );
}
