import type { Fragment } from './fragments.js';
import type { Row } from './rows.js';
import type { Item } from './sheet.js';
import { textOf } from './tiers.js';

/** What the lines of a table show of its rows: the width of each column, and whether a line leaves columns open that open rows. */
export type Wrapping = { readonly widths: readonly Extent[]; readonly within: boolean };

/** The widest text of a column, and the rightmost. */
export type Extent = { readonly width: number; readonly right: number };

const NUMERIC = /^[~∼≈<>≤≥±+−–-]?\d/u;
const GOES_ON = /^[(\p{Ll}]/u;
const OPEN_START = /^[=+×·/](?!\p{N})/u;
/** "9.2 ×", "PVDF +", "PEO/", "cycles under": no cell ends so. */
const OPEN_END =
  /[\p{N})]\s?[×x·*]$|\s[×·]$|[(,/]$|[\p{L}\p{N})][–−-]$|\s[+=~]$|\b(?:of|and|with|in|at|for|to|by|under|from|after|the)$/u;
/** Units, which stand behind the number at the end of the line above: "at 25" over "°C", "10−4 S" over "cm−1". */
const UNIT =
  /^(?:°\s?C|S?\s?cm|wt\s?%|vol\s?%|%|(?:[mµμk]?[SAVW]|mAh|eV|[nµμm]m|[mkMG]?Pa|K|C|h|min)(?=$|[\s·⋅∙,;)/]))/u;
const BEFORE_UNIT = /\p{N}$|(?:^|\s)(?:[mµμ]?S|mA|mAh|mW)$/u;

/**
 * Gives whether each stretch of a line goes on with the stretch above it: because its first word did not fit there, or since the
 * text above cannot end there. A number goes on only with the latter.
 */
export function wraps(group: Row, row: Row, { widths, within }: Wrapping): boolean {
  const fragments = group.flatMap((strip) => strip.fragments);
  if (fragments.length >= Math.max(2, widths.length)) return false;
  const signs = fragments.map((fragment) => signOf(fragment, row, widths));
  const sure = within || signs.includes('sure') || signs.filter((sign) => sign === 'going').length > 1;
  return signs.every(
    (sign) => sign === 'sure' || sign === 'likely' || sign === 'going' || (sign === 'possible' && sure),
  );
}

/** 'possible' is what may be a cell of its own: capitals in the first column, small letters that would have fitted above. */
type Sign = 'sure' | 'going' | 'likely' | 'possible' | 'none';

function signOf({ first, last, items }: Fragment, row: Row, widths: readonly Extent[]): Sign {
  const inColumn = (other: Fragment): boolean => other.first <= first && other.last >= last;
  const above = row.at(-1)?.fragments.find(inColumn);
  const word = items[0];
  if (above === undefined || word === undefined || first !== last) return 'none';
  const text = textOf(items);
  const before = row
    .flatMap(({ fragments }) => fragments.filter(inColumn).map((other) => textOf(other.items)))
    .join(' ');
  if (isOpen(before, text)) return 'sure';
  const full = isFull(above, word, widths[first]);
  if (NUMERIC.test(text)) return 'none';
  if (GOES_ON.test(text)) return full ? 'going' : 'possible';
  return full ? (first > 0 ? 'likely' : 'possible') : 'none';
}

/** Whether a word had no room behind the text above it. */
function isFull({ items }: Fragment, word: Item, extent: Extent | undefined): boolean {
  const [x, right] = [items[0]?.x ?? 0, items.at(-1)?.right ?? 0];
  const needed = 0.25 * word.size + word.right - word.x - 0.5;
  if (extent === undefined) return false;
  return right - x + needed > extent.width || (Math.abs(x - word.x) < FLUSH && right + needed > extent.right);
}
const FLUSH = 1;

const isOpen = (before: string, text: string): boolean =>
  OPEN_END.test(before) ||
  OPEN_START.test(text) ||
  before.split('(').length > before.split(')').length ||
  (BEFORE_UNIT.test(before) && UNIT.test(text));
