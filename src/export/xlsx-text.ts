/** The most characters that a cell of a spreadsheet holds (Excel specifications and limits). */
const LONGEST = 32_767;

/** Characters that XML 1.0 cannot hold or advises against (section 2.2), lone surrogates, and what the writer drops with them (U+FFFD). */
const NOT_XML = new RegExp(
  [
    '[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u0084\\u0086-\\u009F\\uFDD0-\\uFDEF\\uFFFD-\\uFFFF]',
    '[\\uD83F\\uD87F\\uD8BF\\uD8FF\\uD93F\\uD97F\\uD9BF\\uD9FF\\uDA3F\\uDA7F\\uDABF\\uDAFF\\uDB3F\\uDB7F\\uDBBF\\uDBFF][\\uDFFE\\uDFFF]',
    '[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])',
    '(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]',
  ].join('|'),
  'g',
);

/** Gives what a spreadsheet can hold of a text: no control characters, line ends as LF, cut where it is too long. */
export const toXlsxText = (text: string): string =>
  text.replace(NOT_XML, '').replaceAll(/\r\n?/gu, '\n').slice(0, LONGEST);
