import { describe, expect, it } from 'vitest';
import { groupEditions } from '../../../src/review/editions/group-editions.js';
import { edition } from '../../fixtures/edition.js';

const text = { where: 'text' } as const;
const table = { where: 'table' } as const;
const namesOf = (files: Parameters<typeof groupEditions>[0]): string[][] =>
  groupEditions(files).map((group) => group.map(({ source }) => source.name));

describe('files of one paper', () => {
  it('have one DOI, or one title where one has no DOI', () => {
    const title = 'Conduction of invented garnets with many dopants';
    const xml = edition('xml', [text], { doi: '10.5555/A1', title });
    const pdf = edition('pdf', [text], {
      doi: '',
      title: 'Conduction of Invented Garnets with Many Dopants Li7La3Zr2O12',
    });
    const html = edition('html', [text], { doi: '10.5555/a1', title: 'Another page' });
    const other = edition('pdf', [text], {
      doi: '10.5555/b2',
      title: 'Some other title of invented papers',
      name: 'other',
    });
    expect(namesOf([other, pdf, html, xml])).toEqual([['other.pdf'], ['paper.xml', 'paper.html', 'paper.pdf']]);
  });

  it('are apart where their DOIs differ, whatever their titles', () => {
    const files = [edition('xml', [text], { doi: '10.5555/a' }), edition('pdf', [text], { doi: '10.5555/b' })];
    expect(groupEditions(files)).toHaveLength(2);
  });

  it('are apart where a title without a DOI is that of two DOIs', () => {
    const files = [
      edition('xml', [text], { doi: '10.5555/a' }),
      edition('html', [text], { doi: '10.5555/b' }),
      edition('pdf', [text], { doi: '' }),
    ];
    expect(groupEditions(files)).toHaveLength(3);
  });

  it('are apart where their titles are common, missing, or parts of a series', () => {
    const apart = (a: string, b: string): number =>
      groupEditions([edition('xml', [text], { doi: '', title: a }), edition('pdf', [text], { doi: '', title: b })])
        .length;
    expect(apart('Solid electrolytes', 'Solid electrolytes')).toBe(2);
    expect(apart('', '')).toBe(2);
    expect(
      apart('Sintering of invented lithium garnets. Part I', 'Sintering of invented lithium garnets. Part II'),
    ).toBe(2);
    expect(
      apart('Sintering of invented lithium garnets, part 1', 'Sintering of invented lithium garnets, part 2'),
    ).toBe(2);
    expect(
      apart('Sintering of invented lithium garnets, part 2', 'Sintering of Invented Lithium Garnets, Part 2'),
    ).toBe(1);
  });
});

describe('the best file', () => {
  it('is XML, then HTML, PDF, Markdown, text, in whatever order they come', () => {
    const files = (['txt', 'pdf', 'md', 'xml', 'html'] as const).map((ending) => edition(ending, [text, table]));
    const order = [['paper.xml', 'paper.html', 'paper.pdf', 'paper.md', 'paper.txt']];
    expect(namesOf(files)).toEqual(order);
    expect(namesOf([...files].reverse())).toEqual(order);
  });

  it('is one that gives the tables and the body of the paper', () => {
    expect(namesOf([edition('xml', [text]), edition('pdf', [text, table])])).toEqual([['paper.pdf', 'paper.xml']]);
    expect(namesOf([edition('xml', [{ where: 'abstract' }]), edition('txt', [text])])).toEqual([
      ['paper.txt', 'paper.xml'],
    ]);
  });

  it('of one format is the one with more records', () => {
    const files = [edition('pdf', [text], { name: 'a' }), edition('pdf', [text, text], { name: 'b' })];
    expect(namesOf(files)).toEqual([['b.pdf', 'a.pdf']]);
  });
});
