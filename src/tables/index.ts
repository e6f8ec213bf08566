export { findTables } from './find-tables.js';
export type { PageText } from './sheet.js';
