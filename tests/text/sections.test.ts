import { describe, expect, it } from 'vitest';
import type { Draft, DraftText, SectionKind } from '../../src/domain/index.js';
import { assemble } from '../../src/text/assemble.js';
import { isBareHeading, readHeadingKind, readRunIn } from '../../src/text/heading-kind.js';

const source = { sha256: '0'.repeat(64), name: 'a.txt', mediaType: 'text/plain', bytes: 0 } as const;
const metadata = { doi: null, title: null, authors: [], journal: null, year: null };
type Given = string | (Partial<DraftText> & { readonly text: string });

/** Reads blocks: "# words" is a heading, anything else a paragraph. */
function kindsOf(...given: Given[]): [SectionKind, string][] {
  const blocks: Draft['blocks'] = given.map((block) => {
    const { text, ...about } = typeof block === 'string' ? { text: block } : block;
    return {
      type: text.startsWith('# ') ? 'heading' : 'paragraph',
      pieces: [{ text: text.replace(/^# /u, '') }],
      ...about,
    };
  });
  const document = assemble({ blocks, metadata, pages: [], reasons: [] }, source, '1');
  expect(document.sections[0]?.span.start).toBe(0);
  expect(document.sections.at(-1)?.span.end).toBe(document.text.length);
  document.sections.forEach(({ span }, i) => {
    if (i > 0) expect(span.start).toBe(document.sections[i - 1]?.span.end);
  });
  return document.sections.map(({ kind, heading }) => [
    kind,
    heading === undefined ? '' : document.text.slice(heading.start, heading.end),
  ]);
}

describe('sections', () => {
  it('follow headings, numbered subsections their parent', () => {
    expect(
      kindsOf(
        'Doe',
        '# 1. Introduction',
        'A.',
        '# 2. Theory',
        '# 2.1. Synthesis',
        '# 3. Results and discussion',
        '# 3.1. Synthesis',
        '# 3.2. Grain boundaries',
        '# 4. Conclusions',
        '# References',
      ),
    ).toEqual([
      ['other', ''],
      ['introduction', '1. Introduction'],
      ['other', '2. Theory'],
      ['experimental', '2.1. Synthesis'],
      ['results', '3. Results and discussion'],
      ['results', '3.1. Synthesis'],
      ['results', '3.2. Grain boundaries'],
      ['conclusion', '4. Conclusions'],
      ['references', 'References'],
    ]);
  });

  it('follow the depth that a format gives', () => {
    expect(
      kindsOf(
        { text: '# Methods', level: 1 },
        { text: '# Glasses', level: 2 },
        { text: '# Cells', level: 3 },
        { text: '# Outcome of all', level: 1 },
      ).map(([kind]) => kind),
    ).toEqual(['experimental', 'experimental', 'experimental', 'other']);
  });

  it('inherit without numbers only where subsections are usual', () => {
    expect(
      kindsOf(
        '# Introduction',
        '# Ion transport in garnets',
        '# RESULTS',
        '# Crystal structure',
        '# EXPERIMENTAL SECTION',
        '# XRD',
      ).map(([kind]) => kind),
    ).toEqual(['introduction', 'other', 'results', 'results', 'experimental', 'experimental']);
  });

  it('start at run-in and bare headings that readers took for paragraphs', () => {
    expect(
      kindsOf(
        'Abstract—We report a glass.',
        'Keywords: glass; ion',
        'RESULTS AND DISCUSSION',
        'Words.',
        'Acknowledgements. We thank all.',
        'References',
      ),
    ).toEqual([
      ['abstract', 'Abstract'],
      ['abstract', 'Keywords'],
      ['results', 'RESULTS AND DISCUSSION'],
      ['back', 'Acknowledgements'],
      ['references', 'References'],
    ]);
  });

  it('follow what a format says about a block', () => {
    expect(
      kindsOf(
        { text: 'Short.', within: 'abstract' },
        'Body.',
        { text: 'One.', within: 'references' },
        { text: 'Two.', within: 'references' },
        { text: 'More.', within: 'supporting' },
      ).map(([kind]) => kind),
    ).toEqual(['abstract', 'other', 'references', 'supporting']);
  });

  it('end an abstract that is too long to be one', () => {
    expect(kindsOf('# Abstract', 'a '.repeat(1000), 'b '.repeat(1500), 'c').map(([kind]) => kind)).toEqual([
      'abstract',
      'other',
    ]);
  });
});

describe('readHeadingKind', () => {
  it.each([
    ['Materials and Methods', 'experimental'],
    ['II. EXPERIMENTAL DETAILS', 'experimental'],
    ['I Introduction', 'introduction'],
    ['Experimental results', 'results'],
    ['Discussion and conclusions', 'results'],
    ['Conclusions and outlook', 'conclusion'],
    ['Notes and references', 'references'],
    ['Electronic Supplementary Information', 'supporting'],
    ['CRediT author statement', 'back'],
    ['Data Availability Statement', 'back'],
    ['Declaration of competing interest', 'back'],
    ['Graphical abstract', 'abstract'],
    ['Sample preparation', 'experimental'],
    ['Crystal structure', undefined],
  ])('%s is %s', (heading, kind) => expect(readHeadingKind(heading).kind).toBe(kind));

  it.each([
    ['2.1. Cells', 2],
    ['3 Cells', 1],
    ['IV. Cells', 1],
    ['Cells', undefined],
  ])('%s has depth %s', (heading, level) => expect(readHeadingKind(heading).level).toBe(level));
});

it('takes sentences for no headings', () => {
  expect(isBareHeading('Results of the fit are given below.')).toBe(false);
  expect(isBareHeading('4. Conclusions')).toBe(true);
  expect(readRunIn('Methods of synthesis are many.')).toBeUndefined();
  expect(readRunIn('Experimental Section: Li2S was milled.')).toBe('Experimental Section');
  expect(readRunIn('Summary of values')).toBeUndefined();
});
