import { describe, expect, it } from 'vitest';
import type { Box } from '../../src/domain/index.js';
import { inReadingOrder } from '../../src/layout/order-stacks.js';

const item = (name: string, x: number, y: number, width: number, height: number): { name: string; box: Box } => ({
  name,
  box: { page: 1, x, y, width, height },
});

const order = (items: ReturnType<typeof item>[], bars: Box[] = []): string =>
  inReadingOrder(items, bars)
    .map(({ name }) => name)
    .join(' ');

describe('inReadingOrder', () => {
  it('reads the left column before the right one', () => {
    expect(order([item('r1', 310, 50, 240, 300), item('l2', 50, 300, 240, 400), item('l1', 50, 52, 240, 200)])).toBe(
      'l1 l2 r1',
    );
  });

  it('reads both columns above what spans them before both below', () => {
    const items = [item('l1', 50, 50, 240, 200), item('r1', 310, 50, 240, 200), item('mid', 50, 300, 500, 50)];
    expect(order([...items, item('l2', 50, 400, 240, 200), item('r2', 310, 400, 240, 200)])).toBe('l1 r1 mid l2 r2');
  });

  it('reads around a box that reaches into the other column (abstract beside a narrow column)', () => {
    const items = [
      item('title', 50, 20, 500, 20),
      item('abstract', 50, 60, 330, 200),
      item('intro', 50, 280, 240, 400),
    ];
    expect(order([...items, item('narrow', 390, 60, 160, 200), item('wide', 310, 262, 240, 400)])).toBe(
      'title abstract intro narrow wide',
    );
  });

  it('reads apart what a bar parts', () => {
    const items = [item('l1', 50, 50, 240, 200), item('r1', 310, 50, 240, 200), item('l2', 50, 300, 240, 200)];
    const bar = { page: 1, x: 50, y: 255, width: 500, height: 40 };
    expect(order([...items, item('r2', 310, 300, 240, 200)], [bar])).toBe('l1 r1 l2 r2');
  });

  it('takes names in the middle under a title for something that spans', () => {
    const items = [item('names', 250, 60, 100, 12), item('l', 50, 100, 190, 400), item('r', 360, 100, 190, 400)];
    expect(order(items)).toBe('names l r');
  });
});
