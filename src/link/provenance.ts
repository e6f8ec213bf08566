/** Where a value comes from and whether it is wanted: origin, scope, method. */
export { isReview } from './is-review.js';
export { methodOf } from './method-of.js';
export { originOf } from './origin-of.js';
export { exceedsIons, scopeOf } from './scope-of.js';
