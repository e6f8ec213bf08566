import type { Box, Line, Piece, RawPage, Word } from '../domain/index.js';
import { type PageSize, turnBox, turnBoxBack, turnPage } from '../geometry/turn.js';
import { attachScripts } from './attach-scripts.js';
import { findGutters } from './find-gutters.js';
import { putInitial, takeInitials } from './initials.js';
import { rowToLines } from './row-to-lines.js';
import { runsToTokens } from './run-to-tokens.js';
import { tokensToRows } from './tokens-to-rows.js';

/**
 * Gives the lines of a page from top to bottom, then from left to right, cut at gutters and at gaps wider than about two
 * letters, so that the cells of a table row are mostly lines of one baseline. Boxes lie on the page as seen. Lines of turned
 * text (`angle` 90, 180, 270) follow the upright ones: their `baseline` is that on the page turned by `turnPage(page, angle)`,
 * and `turnBox(box, angle, page)` leads to that page.
 */
export function pageLines(page: RawPage): Line[] {
  return [0, 90, 180, 270].flatMap((angle) => {
    if (!page.runs.some((run) => run.angle === angle)) return [];
    const lines = uprightLines(turnPage(page, angle));
    return angle === 0 ? lines : lines.map((line) => turnLineBack(line, angle, page));
  });
}

/** Gives the lines of the text that stands upright on a page. */
function uprightLines(page: RawPage): Line[] {
  const { tokens, initials } = takeInitials(runsToTokens(page.runs.filter(({ angle }) => angle === 0)));
  const rows = attachScripts(tokensToRows(tokens));
  const gutters = findGutters(rows);
  const lines = rows.flatMap((row) => rowToLines(row, gutters, page.page));
  return initials.reduce<Line[]>((all, initial) => putInitial(all, initial, page.page), lines);
}

/** Gives a line of a page that was turned by `angle` with its boxes on the page of `size` as it was. */
export const turnLineBack = (line: Line, angle: number, size: PageSize): Line =>
  mapBoxes({ ...line, angle }, (box) => turnBoxBack(box, angle, size));

/** Gives a line of turned text as it stands on the page of `size` after turning: upright. */
export const turnLine = (line: Line, angle: number, size: PageSize): Line =>
  mapBoxes({ ...line, angle: 0 }, (box) => turnBox(box, angle, size));

function mapBoxes(line: Line, move: (box: Box) => Box): Line {
  const piece = (p: Piece): Piece => (p.box === undefined ? p : { ...p, box: move(p.box) });
  const word = ({ pieces, box }: Word): Word => ({ pieces: pieces.map(piece), box: move(box) });
  return { ...line, words: line.words.map(word), box: move(line.box) };
}
