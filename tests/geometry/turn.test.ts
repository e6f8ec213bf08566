import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turnBox, turnBoxBack, turnPage, turnPoint, turnSize } from '../../src/geometry/turn.js';

const size = { width: 600, height: 800 };
const angle = fc.constantFrom(0, 90, 180, 270);

describe('turnPoint', () => {
  it('lets text that runs downwards run to the right', () => {
    const [a, b] = [turnPoint({ x: 500, y: 100 }, 90, size), turnPoint({ x: 500, y: 150 }, 90, size)];
    expect(b.x - a.x).toBe(50);
    expect(b.y).toBe(a.y);
  });

  it('lets text that runs upwards run to the right', () => {
    const [a, b] = [turnPoint({ x: 40, y: 500 }, 270, size), turnPoint({ x: 40, y: 450 }, 270, size)];
    expect(b.x - a.x).toBe(50);
    expect(b.y).toBe(a.y);
  });
});

describe('turnBox', () => {
  it('is undone by turnBoxBack and stays on the page', () => {
    const box = fc.record({
      page: fc.constant(1),
      x: fc.integer({ min: 0, max: 500 }),
      y: fc.integer({ min: 0, max: 700 }),
      width: fc.integer({ min: 0, max: 100 }),
      height: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(box, angle, (b, a) => {
        const turned = turnBox(b, a, size);
        expect(turnBoxBack(turned, a, size)).toEqual(b);
        expect(turned.x).toBeGreaterThanOrEqual(0);
        expect(turned.x + turned.width).toBeLessThanOrEqual(turnSize(size, a).width);
        expect(turned.y + turned.height).toBeLessThanOrEqual(turnSize(size, a).height);
      }),
    );
  });
});

describe('turnPage', () => {
  it('turns runs and rulings together', () => {
    const run = {
      text: 'σ',
      x: 500,
      baseline: 100,
      width: 5,
      size: 10,
      font: 'F',
      bold: false,
      italic: false,
      angle: 90,
    };
    const ruling = { x1: 500, y1: 90, x2: 500, y2: 200 };
    const page = { page: 1, ...size, runs: [run], rulings: [ruling], imaged: false };
    const turned = turnPage(page, 90);
    expect(turned).toMatchObject({ width: 800, height: 600 });
    expect(turned.runs[0]).toMatchObject({ x: 100, baseline: 100, angle: 0 });
    expect(turned.rulings[0]).toEqual({ x1: 90, x2: 200, y1: 100, y2: 100 });
    expect(turnPage(page, 0)).toBe(page);
  });
});
