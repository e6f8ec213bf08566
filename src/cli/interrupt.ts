/** Gives a signal that the first Ctrl-C (SIGINT) or SIGTERM sets; a second one ends the process at once. */
export function onInterrupt(say: () => void): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
    say();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return controller.signal;
}
