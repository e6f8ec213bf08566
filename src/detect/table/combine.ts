import type { HeaderMeaning } from './header.js';
import type { HeaderQuantity } from './header-rules.js';

const SAYS_NOTHING: HeaderMeaning = { text: '', quantity: 'none' };

/** Quantities that a stub may give to the cells at its right in a transposed table. */
const MEASURED: ReadonlySet<HeaderQuantity> = new Set([
  'conductivity',
  'activation-energy',
  'temperature',
  'variable',
  'ratio',
  'other',
]);

/** Headers that only say for which material or under which condition the cells below were found. */
const CONDITIONAL: ReadonlySet<HeaderQuantity> = new Set(['none', 'material', 'sample', 'variable']);

/**
 * Gives the joint meaning of headers from the top down: a lower one rules, and what it leaves open comes from above
 * ("Conductivity (S/cm)" over "25 °C"; "Bulk" over "σ × 10⁴"). A unit or scale is kept only for its own quantity.
 */
export function combineMeanings(path: readonly HeaderMeaning[]): HeaderMeaning {
  return path.reduce((above, below) => join(above, below), SAYS_NOTHING);
}

function join(above: HeaderMeaning, below: HeaderMeaning): HeaderMeaning {
  const quantity = quantityOf(above, below);
  const text = [above.text, below.text].filter((part) => part !== '').join(' ');
  const aside = above.quantity !== 'none' && above.quantity !== quantity;
  return { ...(aside ? conditionsOf(above) : above), ...below, text, quantity };
}

/** "25 °C" and "Li3PS4" below "Conductivity" say where, not what. */
function quantityOf(above: HeaderMeaning, below: HeaderMeaning): HeaderQuantity {
  const condition = below.quantity === 'none' || (below.quantity === 'material' && below.formula !== undefined);
  return condition && above.quantity !== 'none' ? above.quantity : below.quantity;
}

function conditionsOf({ text, temperature, kind, variable, formula }: HeaderMeaning): HeaderMeaning {
  return {
    text,
    quantity: 'none',
    ...(temperature === undefined ? {} : { temperature }),
    ...(kind === undefined ? {} : { kind }),
    ...(variable === undefined ? {} : { variable }),
    ...(formula === undefined ? {} : { formula }),
  };
}

/**
 * Gives the meaning of a body cell from its column headers, its stub and the caption. The column rules unless it only
 * names a condition and the stub names a quantity (transposed table); the caption fills in a missing quantity or unit.
 */
export function cellMeaning(column: HeaderMeaning, stub: HeaderMeaning, caption: HeaderMeaning): HeaderMeaning {
  const transposed = CONDITIONAL.has(column.quantity) && MEASURED.has(stub.quantity);
  const own = transposed ? { ...conditionsOf(column), ...stub, text: `${column.text} ${stub.text}` } : column;
  return withCaption(own, stub, caption);
}

function withCaption(own: HeaderMeaning, stub: HeaderMeaning, caption: HeaderMeaning): HeaderMeaning {
  if (caption.quantity !== 'conductivity' || caption.factorToSiemensPerCm === undefined) return own;
  const { unit, factorToSiemensPerCm, doubts, multiplier, multiplierOther, ambiguous, log } = caption;
  const said = {
    factorToSiemensPerCm,
    ...(unit === undefined ? {} : { unit }),
    ...(doubts === undefined ? {} : { doubts }),
    ...(multiplier === undefined ? {} : { multiplier }),
    ...(multiplierOther === undefined ? {} : { multiplierOther, ambiguous: ambiguous === true }),
    ...(log === undefined ? {} : { log }),
  };
  if (own.quantity === 'conductivity') return own.factorToSiemensPerCm === undefined ? { ...said, ...own } : own;
  const isCondition = own.quantity === 'none' || (own.quantity === 'material' && own.formula !== undefined);
  const conditions = own.temperature ?? own.variable ?? own.kind ?? own.formula ?? stub.temperature;
  return isCondition && conditions !== undefined ? { ...own, ...said, quantity: 'conductivity' } : own;
}
