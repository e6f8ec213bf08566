import { strFromU8, unzipSync } from 'fflate';

/** Gives the places of cells in the first sheet of a workbook that hold a formula, as "row column" from 0. The only door to fflate. */
export function formulaCells(workbook: Uint8Array): ReadonlySet<string> {
  const files = unzipSync(workbook, {
    filter: ({ name }) => /^xl\/(?:workbook|_rels\/|worksheets\/[^/]+$)/u.test(name),
  });
  const xml = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const sheet = xml(firstSheet(xml('xl/workbook.xml'), xml('xl/_rels/workbook.xml.rels')));
  return new Set([...sheet.matchAll(FORMULA)].map(({ groups }) => placeOf(groups?.column ?? '', groups?.row ?? '')));
}

/** A cell with its address whose first child is a formula (ECMA-376, 18.3.1.4 and 18.3.1.40). */
const FORMULA = /<(?:\w+:)?c\s[^>]*?\br="(?<column>[A-Z]{1,3})(?<row>\d{1,7})"[^>]*>\s*<(?:\w+:)?f[\s/>]/gu;

function firstSheet(workbook: string, relations: string): string {
  const id = /<(?:\w+:)?sheet\s[^>]*?\br:id="([^"]*)"/u.exec(workbook)?.[1] ?? '';
  const relation = [...relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/gu)].find(([tag]) =>
    tag.includes(`Id="${id}"`),
  );
  const target = /\bTarget="([^"]*)"/u.exec(relation?.[0] ?? '')?.[1] ?? 'worksheets/sheet1.xml';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function placeOf(column: string, row: string): string {
  const letters = Array.from(column).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return `${Number(row) - 1} ${letters - 1}`;
}
