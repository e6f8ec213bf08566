import { describe, expect, it } from 'vitest';
import { REPAIRED, SOUND } from '../../../src/text/repair/examples.js';
import { repair } from '../../../src/text/repair/index.js';
import { at, draftOf, piecesOf, shown } from './show.js';

describe('repair', () => {
  it.each(REPAIRED)('%j becomes %j', (damaged, expected) => {
    const repaired = repair(draftOf([at(damaged)]));
    expect(shown(repaired)).toBe(expected);
  });

  it.each(REPAIRED)('keeps the place of every character of %j', (damaged) => {
    let next = 0;
    for (const { from, text, repaired } of piecesOf(repair(draftOf([at(damaged)])))) {
      expect(from?.start).toBe(next);
      next = from?.end ?? Number.NaN;
      const printed = damaged.slice(from?.start, from?.end);
      if (repaired === undefined) expect(/[\u0000-\u001f\u007f]/u.test(printed) || printed === text).toBe(true);
      else expect(repaired).toEqual({ printed, sure: expect.any(Number) });
    }
    expect(next).toBe(damaged.length);
  });

  it.each(SOUND.map((text) => [text]))('leaves %j as it is', (text) => {
    const draft = draftOf([at(text)]);
    expect(shown(repair(draft))).toBe(text);
    expect(repair(draft)).toBe(draft);
  });

  it('leaves all of them as they are in one document', () => {
    const draft = draftOf(...SOUND.map((text) => [at(text)]));
    expect(repair(draft)).toBe(draft);
  });
});
