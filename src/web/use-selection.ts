import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SelectionReading } from '../server/selection-api.js';
import { fetchSelection } from './client.js';
import { selectedSpan } from './selected-span.js';

type Options = {
  /** The element that holds the paper. */
  readonly paper: { readonly current: HTMLElement | null };
  readonly sha256: string;
  readonly onRead: (reading: SelectionReading) => void;
  readonly onFail: (message: string) => void;
};

/** Reads what was selected on the paper as soon as the mouse is let go; gives the function that reads what the keyboard selected. */
export function useSelection(options: Options): () => boolean {
  const latest = useRef(options);
  latest.current = options;
  const take = (): boolean => {
    const { paper, sha256 } = latest.current;
    const span = paper.current === null ? undefined : selectedSpan(paper.current);
    if (span === undefined) return false;
    fetchSelection(sha256, span).then(
      (reading) => {
        if (latest.current.sha256 === sha256) latest.current.onRead(reading);
      },
      (error: Error) => latest.current.onFail(error.message),
    );
    return true;
  };
  useLayoutEffect(() => {
    let pressed = false;
    const down = (event: PointerEvent): void => {
      pressed = event.target instanceof Node && (latest.current.paper.current?.contains(event.target) ?? false);
    };
    const up = (): void => {
      if (pressed) take();
      pressed = false;
    };
    addEventListener('pointerdown', down);
    addEventListener('pointerup', up);
    return () => {
      removeEventListener('pointerdown', down);
      removeEventListener('pointerup', up);
    };
  }, []);
  return take;
}
