import { describe, expect, it } from 'vitest';
import type { RawRun } from '../../../src/domain/index.js';
import { withOverhang } from '../../../src/ingest/pdf/overhang.js';
import { read } from '../../../src/pipeline.js';
import { sourceOf } from '../../../src/store/source-of.js';
import { makePdf, textAt } from './make-pdf.js';

const run = (text: string, x: number, baseline: number, size = 10): RawRun => ({
  ...{ text, x, baseline, size, width: text.length * size * 0.5 },
  ...{ font: 'Serif', bold: false, italic: false, angle: 0 },
});
const texts = (runs: readonly RawRun[]): string[] => withOverhang(runs, 400).map(({ text }) => text);

describe('text beyond the right edge', () => {
  it('is kept where a line goes on over the edge, with its scripts', () => {
    const line = [run('seen', 350, 100), run('hidden', 420, 100), run('2', 450, 96.4, 7), run('further', 500, 100)];
    expect(texts(line)).toEqual(['seen', 'hidden', '2', 'further']);
  });

  it('is left out where nothing on the page stands before it', () => {
    expect(texts([run('seen', 350, 100), run('slug', 420, 130), run('mark', 700, 100)])).toEqual(['seen']);
  });

  it('is told, doubted and shown at the edge', async () => {
    const bytes = await makePdf([
      (d) => {
        const line =
          'The total conductivity of the pellet is 1.2 mS/cm at 25 °C in this long line and goes on 3.4 mS/cm';
        textAt(d.fontSize(12), line, 30, 100);
        textAt(d, 'The second line of this page is short.', 30, 115);
      },
    ]);
    const { reasons, marks, text, anchors } = await read(sourceOf('wide.pdf', bytes), bytes);
    expect(reasons).toContainEqual({ code: 'beyond-edge', says: 'text runs off the right edge: page 1' });
    const doubted = marks.filter(({ type }) => type === 'doubtful').map(({ span }) => text.slice(span.start, span.end));
    expect(doubted.join(' ')).toContain('3.4');
    expect(doubted.join(' ')).not.toContain('1.2');
    for (const { box } of anchors) if (box !== undefined) expect(box.x + box.width).toBeLessThanOrEqual(401);
  });
});
