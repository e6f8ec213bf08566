import type { Draft, DraftCell, Piece, RawPage } from '../domain/index.js';
import { rightOf } from '../geometry/box.js';

type Blocks = Draft['blocks'];

/** Gives the blocks with what nobody sees, beyond the right edge of its page, marked as doubtful and with boxes up to the edge. */
export function doubtBeyondEdge(blocks: Blocks, pages: readonly RawPage[]): Blocks {
  const widths = new Map(
    pages.flatMap(({ page, width, runs }) =>
      runs.some((run) => run.x + run.width > width + 1) ? [[page, width] as const] : [],
    ),
  );
  if (widths.size === 0) return blocks;
  const doubt = (pieces: readonly Piece[]): Piece[] => pieces.map((piece) => toEdge(piece, widths));
  const cell = (one: DraftCell): DraftCell => ({ ...one, pieces: doubt(one.pieces) });
  return blocks.map((block) =>
    block.type === 'table'
      ? {
          ...block,
          cells: block.cells.map(cell),
          ...(block.caption === undefined ? {} : { caption: doubt(block.caption) }),
        }
      : { ...block, pieces: doubt(block.pieces) },
  );
}

function toEdge(piece: Piece, widths: ReadonlyMap<number, number>): Piece {
  const { box } = piece;
  const width = box === undefined ? undefined : widths.get(box.page);
  if (box === undefined || width === undefined || rightOf(box) <= width + 1) return piece;
  const x = Math.min(box.x, width);
  return { ...piece, doubtful: true, box: { ...box, x, width: width - x } };
}
