export { assemble } from './assemble.js';
export { documentFromText } from './document-from-text.js';
export { splitSentences } from './split-sentences.js';
