import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageLines } from '../../src/layout/index.js';
import { lineOf, pageOf, run, showLine, widthOf } from './raw-page.js';

const linesOf = (runs: Parameters<typeof pageOf>[0]): string[] => pageLines(pageOf(runs)).map(showLine);

describe('words', () => {
  it('come from printed spaces', () => {
    expect(linesOf(lineOf('an ionic conductor', 50, 100))).toEqual(['an ionic conductor']);
  });

  it('come from gaps where no space is printed', () => {
    const runs = [run('ionic', 50, 100), run('conductor', 50 + widthOf('ionic', 10) + 2.5, 100)];
    expect(linesOf(runs)).toEqual(['ionic conductor']);
  });

  it('are one where another font goes on without a gap', () => {
    const runs = [run('10', 50, 100), run('−', 60, 100, { font: 'Symbol' }), run('4', 65, 100)];
    expect(linesOf(runs)).toEqual(['10−4']);
  });

  it('are found in lines pressed to fit, whose gaps are all narrow', () => {
    const words = ['compounds', 'as', 'a', 'function', 'of', 'the', 'potential'];
    let x = 50;
    const runs = words.map((word) => {
      const drawn = run(word, x, 100);
      x += drawn.width + 0.9;
      return drawn;
    });
    expect(linesOf(runs)).toEqual([words.join(' ')]);
  });

  it('stay whole when their letters are spaced', () => {
    const letters = Array.from('ABSTRACT', (c, i) => run(c, 50 + i * 8, 100));
    expect(linesOf(letters)).toEqual(['ABSTRACT']);
  });

  it('keep control and private use characters', () => {
    expect(linesOf([run('6.1\u0002', 50, 100), run('10', 71, 100), run('\u00004', 81, 96.5, { size: 7 })])).toEqual([
      '6.1\u000210^{\u00004}',
    ]);
    expect(linesOf([run('\u0001', 50, 100)])).toEqual(['\u0001']);
  });

  it('of one run share its width', () => {
    const [line] = pageLines(pageOf([run('ionic conductor', 50, 100)]));
    const [first, second] = line?.words ?? [];
    expect(first?.box.x).toBe(50);
    expect((second?.box.x ?? 0) + (second?.box.width ?? 0)).toBeCloseTo(50 + widthOf('ionic conductor', 10));
    expect(second?.box.x).toBeGreaterThan((first?.box.x ?? 0) + (first?.box.width ?? 0));
  });
});

describe('scripts', () => {
  const examples: readonly [string, string][] = [
    ['of 10^−4 S cm^−1 at', 'of 10^{−4} S cm^{−1} at'],
    ['Li_7|La_3|Zr_2|O_12 garnet', 'Li_{7}La_{3}Zr_{2}O_{12} garnet'],
    ['Mg^2+|-ion', 'Mg^{2+}-ion'],
    ['the ^7|Li signal', 'the ^{7}Li signal'],
  ];
  for (const [drawn, read] of examples) {
    it(`are read in "${read}"`, () => expect(linesOf(lineOf(drawn, 50, 100))).toEqual([read]));
  }

  it('stand in any order in the content stream', () => {
    const runs = lineOf('of 10^−4 S cm^−1 at', 50, 100);
    const [main, raised] = [runs.filter(({ size }) => size === 10), runs.filter(({ size }) => size < 10)];
    expect(linesOf([...main, ...raised])).toEqual(['of 10^{−4} S cm^{−1} at']);
    expect(linesOf([...raised, ...main])).toEqual(['of 10^{−4} S cm^{−1} at']);
  });

  it('above and below each other are read from below', () => {
    const runs = [
      run('(O', 50, 100),
      run('2', 60, 101.8, { size: 6.3 }),
      run('2−', 63.2, 96.8, { size: 6.3 }),
      run(')', 70, 100),
    ];
    expect(linesOf(runs)).toEqual(['(O_{2}^{2−})']);
  });

  it('are raised without being smaller', () => {
    expect(linesOf([run('10', 50, 100), run('−4', 60, 96)])).toEqual(['10^{−4}']);
  });

  it('with words of their own stay together', () => {
    const small = { size: 7 };
    const runs = [run('Mn', 50, 100), run('1', 60, 102, small), run(' ', 63.5, 102, small), run('−', 66, 102, small)];
    expect(linesOf([...runs, run(' ', 69.5, 102, small), run('x', 72, 102, small), run('O', 75.5, 100)])).toEqual([
      'Mn_{1−x}O',
    ]);
  });

  it('may stand behind a printed space where nothing else does', () => {
    const [small, space] = [{ size: 7 }, run(' ', 55, 100)];
    expect(linesOf([run('D', 50, 100), space, run('50', 58, 102, small), run('of', 70, 100)])).toEqual(['D_{50} of']);
    expect(linesOf([run('D', 50, 100), space, run('50', 63, 102, small)])).toEqual(['D', '50']);
  });

  it('may lead what they mark', () => {
    expect(linesOf([run('a)', 50, 97, { size: 6 }), run('Measured at 25 °C', 56, 100)])).toEqual([
      '^{a)}Measured at 25 °C',
    ]);
  });

  it('are no line of small print below', () => {
    expect(
      linesOf([...lineOf('Body text here', 50, 100), ...lineOf('a note in small print', 50, 109, { size: 7 })]),
    ).toEqual(['Body text here', 'a note in small print']);
  });

  it('leave degree signs alone', () => {
    expect(linesOf([run('25', 50, 100), run('◦', 60, 96, { size: 7 }), run('C', 63.5, 100)])).toEqual(['25◦C']);
  });
});

describe('lines', () => {
  const left = Array.from({ length: 6 }, (_, i) =>
    lineOf('left column text goes on and on here', 50, 100 + 12 * i),
  ).flat();
  const right = Array.from({ length: 6 }, (_, i) =>
    lineOf('right column text goes on and on too', 240, 100 + 12 * i),
  ).flat();

  it('end at the gutter between columns, even where both columns are printed row by row', () => {
    const rows = Array.from({ length: 6 }, (_, i) => [
      ...lineOf('left column text goes on and on here', 50, 100 + 12 * i),
      ...lineOf('right column text goes on and on too', 238, 100 + 12 * i),
    ]).flat();
    expect(linesOf(rows)).toHaveLength(12);
    expect(linesOf([...left, ...right])).toHaveLength(12);
  });

  it('begin with a large initial', () => {
    const runs = [
      run('D', 50, 124, { size: 36 }),
      ...lineOf('eveloping new batteries', 69, 99),
      ...lineOf('is the aim of many', 69, 111),
    ];
    expect(linesOf(runs)).toEqual(['Developing new batteries', 'is the aim of many']);
  });

  it('of turned text have boxes on the page as seen', () => {
    const upward = ['Conductivity', ' ', 'of', ' ', 'glass'];
    let y = 500;
    const runs = upward.map((text) => {
      const drawn = { ...run(text, 40, y), angle: 270 };
      y -= drawn.width;
      return drawn;
    });
    const [line] = pageLines(pageOf(runs));
    expect(line && showLine(line)).toBe('Conductivity of glass');
    expect(line?.angle).toBe(270);
    expect(line?.box.height).toBeCloseTo(widthOf(upward.join(''), 10));
    expect(line?.box.x).toBeGreaterThan(30);
    expect((line?.box.x ?? 0) + (line?.box.width ?? 0)).toBeLessThan(43);
    expect((line?.box.y ?? 0) + (line?.box.height ?? 0)).toBeCloseTo(500);
  });
});

describe('signs that cross', () => {
  it('are all kept: of two of one size, one is the main text', () => {
    const read = pageLines(pageOf([run('7', 0, 12), run('10', 4, 10)])).map(showLine);
    expect([...read.join('').replace(/[^\d]/gu, '')].sort()).toEqual(['0', '1', '7']);
  });

  it('are all kept where scripts stand on scripts on scripts', () => {
    const runs = [0, 1, 2, 3, 4, 5, 6].map((i) =>
      run(String(i), 50 + 5 * i * 0.9 ** i, 100 - 3 * i, { size: 10 * 0.85 ** i }),
    );
    const read = pageLines(pageOf(runs)).map(showLine).join('');
    expect([...read.replace(/[^\d]/gu, '')].sort().join('')).toBe('0123456');
  });
});

describe('every page', () => {
  const anyRun = fc.record({
    text: fc.constantFrom('10', '−4', 'S cm', ' ', 'Li', '7', '\u0000', 'conductivity of', '[12]'),
    x: fc.integer({ min: 0, max: 560 }),
    baseline: fc.integer({ min: 10, max: 830 }),
    size: fc.constantFrom(5, 7, 10, 14),
    angle: fc.constantFrom(0, 0, 0, 90, 180, 270),
  });

  it('keeps each printed character once', () => {
    fc.assert(
      fc.property(fc.array(anyRun, { maxLength: 60 }), (drawn) => {
        const runs = drawn.map(({ text, x, baseline, ...style }) => run(text, x, baseline, style));
        const read = pageLines(pageOf(runs)).flatMap(({ words }) =>
          words.flatMap(({ pieces }) => pieces.map((p) => p.text)),
        );
        const ink = (texts: readonly string[]): string => [...texts.join('').replaceAll(' ', '')].sort().join('');
        expect(ink(read)).toBe(ink(runs.map(({ text }) => text)));
      }),
    );
  });

  it('gives the same lines whatever the order of runs that stand apart', () => {
    const runs = lineOf('of 10^−4 S cm^−1 at', 50, 100).filter(({ text }) => text !== ' ');
    fc.assert(
      fc.property(fc.shuffledSubarray(runs, { minLength: runs.length }), (shuffled) => {
        expect(linesOf(shuffled)).toEqual(['of 10^{−4} S cm^{−1} at']);
      }),
    );
  });
});
