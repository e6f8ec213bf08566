export { doubtBeyondEdge } from './doubt-beyond-edge.js';
export { layout } from './layout.js';
export { pageLines } from './page-lines.js';
export { withoutLineNumbers } from './without-line-numbers.js';
