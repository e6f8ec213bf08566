export { documentFromText } from './document-from-text.js';
