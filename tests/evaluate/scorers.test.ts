import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GoldPassage } from '../../src/domain/index.js';
import {
  type FactReport,
  type PassagePrediction,
  type PassageReport,
  scorePassages,
} from '../../src/evaluate/index.js';
import { readLines, scoreFile } from './read-lines.js';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const PASSAGES = join(import.meta.dirname, '../../annotations/passages');
const EXPECTED = readLines(join(FIXTURES, 'expected.jsonl')) as Figures[];

/** The figures of the reference scorers that ours must repeat. */
type Figures = { readonly set: string; readonly figures: Readonly<Record<string, number>> };
const expected = (set: string): Figures['figures'] => EXPECTED.find((row) => row.set === set)?.figures ?? {};

/** Our names of levels and theirs. */
const FACT_LEVELS = { value: 'value', temperature: 'value_T', material: 'value_M', all: 'all' } as const;
const PASSAGE_LEVELS = { value: 'detect', temperature: '+temperature', material: '+material', all: 'all' } as const;

function factFigures(report: FactReport): Record<string, number> {
  const levels = Object.entries(FACT_LEVELS).flatMap(([ours, theirs]) => {
    const { right, precision, recall, f1 } = report.levels[ours as keyof typeof FACT_LEVELS];
    const accepted = report.accepted[ours as keyof typeof FACT_LEVELS];
    return [
      [`${theirs} tp`, right],
      [`${theirs} precision`, precision],
      [`${theirs} recall`, recall],
      [`${theirs} f1`, f1],
      [`${theirs} accepted precision`, accepted.precision],
      [`${theirs} accepted coverage`, accepted.recall],
    ];
  });
  return Object.fromEntries([
    ...levels,
    ['gold', report.gold],
    ['records', report.records],
    ['judged', report.judged],
    ['duplicates', report.duplicates],
    ['neutral', report.neutral],
    ['false positives', report.falsePositives],
    ['name right, formula wrong', report.nameRightFormulaWrong],
    ['bound or point mixed up', report.boundOrPointMixedUp],
    ['kind right', report.kind.right],
    ['origin right', report.origin.right],
    ['rejected', report.notScored.rejected],
    ['not ionic', report.notScored.notIonic],
    ['without value', report.notScored.withoutValue],
    ['out of scope hit', report.outOfScope.hit],
  ]);
}

function passageFigures(report: PassageReport): Record<string, number> {
  const levels = Object.entries(PASSAGE_LEVELS).map(
    ([ours, theirs]) => [theirs, report.levels[ours as keyof typeof PASSAGE_LEVELS]] as const,
  );
  const all = [...levels, ['span', report.span] as const, ['+formula', report.formula] as const];
  return Object.fromEntries([
    ...all.flatMap(([name, { right, precision, recall, f1 }]) => [
      [`${name} tp`, right],
      [`${name} precision`, precision],
      [`${name} recall`, recall],
      [`${name} f1`, f1],
    ]),
    ['gold', report.gold],
    ['predictions', report.predictions],
    ['ignored', report.ignored],
    ['absorbed', report.absorbed],
    ['false on negatives', report.falseOnNegatives],
  ]);
}

/** Equal within the four digits that the reference scorers print. */
function expectSame(ours: Record<string, number>, theirs: Readonly<Record<string, number>>): void {
  expect(Object.keys(ours).sort()).toEqual(Object.keys(theirs).sort());
  for (const [name, value] of Object.entries(theirs)) expect(ours[name], name).toBeCloseTo(value, 3.9);
}

const scoreOurPassages = (file: string): PassageReport => {
  const gold = readLines(join(PASSAGES, 'gold.jsonl')).map((line) => GoldPassage.parse(line));
  return scorePassages(gold, readLines(file) as PassagePrediction[]);
};

describe('the figures of the reference scorers', () => {
  it.each([1, 2])('are repeated on invented extractions from papers, set %i', (set) => {
    const report = scoreFile(join(FIXTURES, 'gold'), join(FIXTURES, `facts-${set}.jsonl`));
    expectSame(factFigures(report), expected(`facts-${set}`));
  });

  it('are repeated on invented extractions from passages', () => {
    expectSame(passageFigures(scoreOurPassages(join(FIXTURES, 'passages-1.jsonl'))), expected('passages-1'));
  });
});

/** A folder with facts/score.py and passages/score.py: the stored figures are then made anew by them. */
const SCORERS = process.env.SIGMINE_SCORERS;

describe.runIf(SCORERS !== undefined)('the reference scorers themselves', () => {
  const run = (...args: string[]): unknown =>
    JSON.parse(execFileSync('python3', [...args, '--json'], { encoding: 'utf8' }));

  it.each([1, 2])('give the stored figures for papers, set %i', (set) => {
    const script = join(SCORERS ?? '', 'facts/score.py');
    const out = run(script, join(FIXTURES, 'gold'), join(FIXTURES, `facts-${set}.jsonl`)) as {
      levels: Record<string, { f1: number }>;
    };
    for (const level of Object.values(FACT_LEVELS))
      expect(out.levels[level]?.f1).toBe(expected(`facts-${set}`)[`${level} f1`]);
  });

  it('give the stored figures for passages', () => {
    const script = join(SCORERS ?? '', 'passages/score.py');
    const out = run(script, join(FIXTURES, 'passages-1.jsonl'), '--gold', join(PASSAGES, 'gold.jsonl')) as {
      levels: Record<string, { f1: number }>;
    };
    for (const level of Object.values(PASSAGE_LEVELS))
      expect(out.levels[level]?.f1).toBe(expected('passages-1')[`${level} f1`]);
  });
});
