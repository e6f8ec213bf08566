export { anyCase } from './any-case.js';
export { type Folded, foldText, toFolded, unfold } from './fold.js';
export { decimalOf, type NumberAtom, numberOf, type PlacedAtom, plainDecimal, scanNumbers } from './number-atom.js';
export { bounded, quantityOf, rangeOf, withPower } from './number-run.js';
export { once } from './once.js';
export * from './pieces.js';
export { type NumberReading, readNumber } from './read-number.js';
export { applyRules, type Rule, type RuleHit } from './rule.js';
export { type Coverage, coverageOf, holding, startingIn } from './stretch.js';
