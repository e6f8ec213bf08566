import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { UsageError } from '../../src/cli/exit.js';
import { findPaths, type PathsGiven } from '../../src/cli/paths.js';
import { temporaryFolder } from '../fixtures/folder.js';

const home = process.cwd();
afterEach(() => process.chdir(home));

const FILES = {
  'b.pdf': '%PDF-1.4',
  'a/2.xml': '<?xml version="1.0"?><article/>',
  'a/10.txt': 'x',
  'a/Z.HTML': '<html>',
  'c.norm-xml': '<?xml version="1.0"?><article>',
  'c.csv': 'a,b',
  'picture.png': '\u0089PNG',
  '.hidden.txt': 'x',
  '.git/x.txt': 'x',
};

/** Goes into a folder with these files and gives what the paths find there. */
async function find(given: PathsGiven, files: { [path: string]: string } = FILES): Promise<string[]> {
  process.chdir(temporaryFolder(files));
  const found: string[] = [];
  for await (const one of findPaths(given)) found.push(one.type === 'file' ? one.path : `${one.path}: ${one.reason}`);
  return found;
}

test('a folder gives its papers by name, with those below it', async () => {
  expect(await find({ paths: ['.'] })).toEqual(['a/10.txt', 'a/2.xml', 'a/Z.HTML', 'b.pdf', 'c.norm-xml']);
});

test('files are taken in the order given, whatever their ending', async () => {
  expect(await find({ paths: ['c.csv', 'b.pdf', 'a/2.xml'] })).toEqual(['c.csv', 'b.pdf', 'a/2.xml']);
});

test('a file that is named twice is taken once', async () => {
  expect(await find({ paths: ['b.pdf', './b.pdf', '.'] })).toEqual([
    'b.pdf',
    'a/10.txt',
    'a/2.xml',
    'a/Z.HTML',
    'c.norm-xml',
  ]);
});

test('a glob gives files by name', async () => {
  expect(await find({ paths: ['**/*.{xml,pdf}'] })).toEqual(['a/2.xml', 'b.pdf']);
  expect(await find({ paths: ['*.docx'] })).toEqual(['*.docx: no file matches']);
});

test('a name with brackets is a file before it is a glob', async () => {
  expect(await find({ paths: ['a[1].txt'] }, { 'a[1].txt': 'x', 'a1.txt': 'y' })).toEqual(['a[1].txt']);
});

test('a missing path is one problem and the others go on', async () => {
  expect(await find({ paths: ['none.pdf', 'b.pdf'] })).toEqual(['none.pdf: no such file or folder', 'b.pdf']);
});

test('a list gives paths line by line, without empty lines and comments', async () => {
  const files = { ...FILES, list: '# my papers\r\nb.pdf\r\n\r\na\nnone.txt\n' };
  expect(await find({ paths: [], list: 'list' }, files)).toEqual([
    'b.pdf',
    'a/10.txt',
    'a/2.xml',
    'a/Z.HTML',
    'none.txt: no such file or folder',
  ]);
});

test('nothing named and a list that is missing are wrong usage', async () => {
  await expect(find({ paths: [] })).rejects.toThrow(UsageError);
  await expect(find({ paths: [], list: 'none' })).rejects.toThrow('Cannot read list none: no such file or folder');
});

test('the same name in two folders is two papers', async () => {
  const files = { 'x/a.txt': '1', 'y/a.txt': '2' };
  expect(await find({ paths: ['.'] }, files)).toEqual([join('x', 'a.txt'), join('y', 'a.txt')]);
});
