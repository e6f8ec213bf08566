import type { Reason } from '../domain/index.js';
import { childOf, findAll, innerText, lineOf, type MarkupElement } from './markup.js';

const GRID = new Set(['table', 'tgroup', 'tbody']);

/** Gives a reason for each table (elements called `name`) that a file holds only as an image, so that it could not be read. */
export function imageTables(root: MarkupElement, name: string): Reason[] {
  return findAll(root, (element) => element.name === name)
    .filter((table) => !findAll(table, (child) => GRID.has(child.name)).some((grid) => innerText(grid).trim() !== ''))
    .filter(
      (table) => findAll(table, (child) => /^(?:graphic|inline-graphic|link|media)$/u.test(child.name)).length > 0,
    )
    .map((table) => ({
      code: 'table-as-image',
      says: `${lineOf(childOf(table, 'label')) || 'A table'} is an image in the file and was not read.`,
    }));
}
