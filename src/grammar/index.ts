export { type Folded, foldText, toFolded, unfold } from './fold.js';
export { decimalOf, type NumberAtom, type PlacedAtom, plainDecimal, scanNumbers, valueOf } from './number-atom.js';
export { bounded, quantityOf, rangeOf, withPower } from './number-run.js';
export * from './pieces.js';
export { type NumberReading, readNumber } from './read-number.js';
export { applyRules, type Rule, type RuleHit } from './rule.js';
