/** Changes whenever the same bytes could be read into another document. */
export const READER_VERSION = '2';
/** Changes whenever the same document could give other records. */
export const RULES_VERSION = '2';
