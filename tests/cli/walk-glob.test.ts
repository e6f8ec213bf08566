import { symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { isGlob, walkGlob } from '../../src/cli/walk-glob.js';
import { temporaryFolder } from '../fixtures/folder.js';

const FILES = [
  'a.pdf',
  'b.xml',
  'b [1].pdf',
  '.hidden.pdf',
  '2019/a.pdf',
  '2019/deep/c.pdf',
  '2019/deep/deeper/d.pdf',
  '2020/a.PDF',
  '2020/x-1.pdf',
  '.cache/e.pdf',
];

/** The files below a new folder that a glob gives. */
function found(glob: string, prepare: (folder: string) => void = () => {}): string[] {
  const folder = temporaryFolder(Object.fromEntries(FILES.map((path) => [path, 'x'])));
  prepare(folder);
  return [...walkGlob(`${folder}/${glob}`)].map((path) => relative(folder, path));
}

test('a glob gives files by name, folder by folder', () => {
  expect(found('*.pdf')).toEqual(['a.pdf', 'b [1].pdf']);
  expect(found('*/*.pdf')).toEqual(['2019/a.pdf', '2020/x-1.pdf']);
  expect(found('**/*.pdf')).toEqual([
    ...['2019/a.pdf', '2019/deep/c.pdf', '2019/deep/deeper/d.pdf', '2020/x-1.pdf'],
    ...['a.pdf', 'b [1].pdf'],
  ]);
  expect(found('2019/**/*.pdf')).toEqual(['2019/a.pdf', '2019/deep/c.pdf', '2019/deep/deeper/d.pdf']);
});

test('braces, classes and question marks choose', () => {
  expect(found('*.{pdf,xml}')).toEqual(['a.pdf', 'b [1].pdf', 'b.xml']);
  expect(found('{2019/deep,2020}/*.pdf')).toEqual(['2019/deep/c.pdf', '2020/x-1.pdf']);
  expect(found('20[12]?/[a-c].pdf')).toEqual(['2019/a.pdf']);
  expect(found('2020/x-?.pdf')).toEqual(['2020/x-1.pdf']);
});

test('hidden files are taken when the pattern says their dot', () => {
  expect(found('.*.pdf')).toEqual(['.hidden.pdf']);
  expect(found('.cache/*.pdf')).toEqual(['.cache/e.pdf']);
});

test('links count as what they lead to, and one that leads nowhere is passed over', () => {
  const link = (folder: string): void => {
    symlinkSync(join(folder, '2019/deep'), join(folder, '2020/linked'));
    symlinkSync(join(folder, 'nowhere'), join(folder, '2020/lost.pdf'));
  };
  expect(found('2020/**/*.pdf', link)).toEqual(['2020/linked/c.pdf', '2020/linked/deeper/d.pdf', '2020/x-1.pdf']);
});

test('a folder that is not there has no files, and plain names are no globs', () => {
  expect(found('none/*.pdf')).toEqual([]);
  expect(['a.pdf', 'x/b (2).pdf', 'x/*.pdf', 'a?.pdf', '{a,b}.pdf', '[ab].pdf'].map(isGlob)).toEqual([
    ...[false, false],
    ...[true, true, true, true],
  ]);
});
