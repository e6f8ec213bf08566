export { layout } from './layout.js';
export { pageLines } from './page-lines.js';
