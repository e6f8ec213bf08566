import { SingleBar } from 'cli-progress';

/** Says something to the person, on standard error; standard output is for what a program would read. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Writes to standard output and waits while the reader is slow. */
export async function print(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
}

/** Shows how far work is: a bar on a terminal, a line now and then elsewhere, nothing when quiet. */
export type Progress = {
  readonly update: (done: number, total: number, note: string) => void;
  /** Says a line without disturbing the bar. */
  readonly note: (line: string) => void;
  readonly stop: () => void;
};

/** How often progress is told to something that is no terminal, in ms. */
const LINE_MS = 10_000;

export function openProgress(quiet: boolean): Progress {
  if (quiet) return { update: () => {}, note: say, stop: () => {} };
  return process.stderr.isTTY ? barProgress() : lineProgress();
}

function barProgress(): Progress {
  const format = '{bar} {value}/{total} papers · {eta_formatted} left · {note}';
  const bar = new SingleBar({ format, stream: process.stderr, hideCursor: true, clearOnComplete: true, fps: 5 });
  bar.start(0, 0, { note: '' });
  return {
    update: (done, total, note) => {
      bar.setTotal(total);
      bar.update(done, { note });
    },
    note: (line) => {
      process.stderr.write('\r\u001b[K');
      say(line);
    },
    stop: () => bar.stop(),
  };
}

function lineProgress(): Progress {
  let last = Date.now();
  return {
    update: (done, total, note) => {
      if (Date.now() - last < LINE_MS) return;
      last = Date.now();
      say(`${done}/${total} papers · ${note}`);
    },
    note: say,
    stop: () => {},
  };
}
