import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Rows drawn beyond the edges of the view, so that scrolling shows no gaps. */
const BEYOND = 10;

/** The part of a long list that is in view: rows from `from` up to `to`, to be measured anew when the view scrolls. */
export type Windowed = {
  readonly scroller: { current: HTMLDivElement | null };
  readonly from: number;
  readonly to: number;
  readonly measure: () => void;
};

/** Draws of a list with rows of one height (CSS pixels) only those in view, so that thousands scroll smoothly; `list` is what changes. */
export function useWindow(height: number, list: unknown): Windowed {
  const scroller = useRef<HTMLDivElement>(null);
  const [window, setWindow] = useState({ from: 0, to: 40 });
  const measure = (): void => {
    const view = scroller.current;
    if (view === null) return;
    const from = Math.max(0, Math.floor(view.scrollTop / height) - BEYOND);
    setWindow({ from, to: from + Math.ceil(view.clientHeight / height) + 2 * BEYOND });
  };
  useLayoutEffect(() => {
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [list]);
  return { scroller, ...window, measure };
}
