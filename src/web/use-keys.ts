import { useLayoutEffect, useRef } from 'preact/hooks';

/** What to do at a key, by `KeyboardEvent.key`. */
export type KeyMap = { readonly [key: string]: () => void };

/** Gives whether somebody is typing, so that letters are text and no commands. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox]), select, textarea');

/** Calls what belongs to a key unless somebody is typing or a modifier is held; Escape always counts, and leaves a field first. */
export function useKeys(keys: KeyMap, paused = false): void {
  const latest = useRef(keys);
  latest.current = keys;
  // With the paint, not after it: a key that is pressed as soon as a screen shows must count
  useLayoutEffect(() => {
    if (paused) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) return;
      if (isTyping(event.target)) return;
      if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.matches('button, a')) return;
      const run = latest.current[event.key];
      if (run === undefined) return;
      event.preventDefault();
      run();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [paused]);
}
