import type { Box, Line, RawPage, Word } from '../domain/index.js';
import { rightOf } from '../geometry/box.js';
import { turnBox, turnPage } from '../geometry/turn.js';
import { type Rule, rulingsToRules, rulingsToUprights, type Upright } from './rules.js';

/** A word where it stands on the sheet; `word` keeps its boxes on the page as seen. */
export type Item = {
  readonly word: Word;
  readonly x: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  readonly text: string;
};

/** The text of one direction of a page, turned so that it stands upright, with the straight lines drawn there. */
export type Sheet = {
  readonly page: RawPage;
  readonly angle: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
  readonly rules: readonly Rule[];
  readonly uprights: readonly Upright[];
};

export type PageText = { readonly page: RawPage; readonly lines: readonly Line[] };

/** Turned text of fewer words than this is an axis label or a side note. */
const FEWEST_TURNED = 15;

/** Gives the sheets of a page: its upright text, and each direction in which enough other text runs to be a table. */
export function pageToSheets({ page, lines }: PageText): Sheet[] {
  return [0, 90, 180, 270].flatMap((angle) => {
    const own = lines.filter((line) => line.angle === angle);
    const words = own.reduce((sum, line) => sum + line.words.length, 0);
    if (words === 0 || (angle !== 0 && words < FEWEST_TURNED)) return [];
    const turned = turnPage({ ...page, runs: [] }, angle);
    return [
      {
        page,
        angle,
        width: turned.width,
        height: turned.height,
        items: own.flatMap((line) => lineToItems(line, page, angle)),
        rules: rulingsToRules(turned.rulings),
        uprights: rulingsToUprights(turned.rulings),
      },
    ];
  });
}

function lineToItems({ words, baseline, size, bold }: Line, page: RawPage, angle: number): Item[] {
  return words.map((word) => {
    const box: Box = turnBox(word.box, angle, page);
    let text = '';
    for (const piece of word.pieces) text += piece.text;
    return { word, x: box.x, right: rightOf(box), baseline, size, bold, text };
  });
}
