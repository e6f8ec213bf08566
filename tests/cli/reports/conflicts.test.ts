import { expect, test } from 'vitest';
import { conflictsToHtml } from '../../../src/cli/reports/conflicts-html.js';
import { conflictsToText } from '../../../src/cli/reports/conflicts-text.js';
import type { Record } from '../../../src/domain/index.js';
import { findConflicts, TOLERANCE } from '../../../src/export/conflicts/find-conflicts.js';
import { sampleRecord } from '../../fixtures/record.js';

const record = (paper: string, fields: Partial<Record>): Record =>
  sampleRecord({ record_id: `id-${paper}`, paper, source_sha256: paper, doi: `10.1000/${paper}`, ...fields });

const conflicts = findConflicts([
  record('one', { sigma_S_cm: 1e-5, method: 'impedance spectroscopy', origin: 'cited' }),
  record('two', { sigma_S_cm: 1e-3, material_words: ['glass <b>'], quote: '"quoted" & <script>' }),
  record('three', { sigma_S_cm: null, high_S_cm: 1e-4, qualifier: '<' }),
]);

test('the terminal shows values in order on one scale, with conditions and record ids', () => {
  const lines = conflictsToText(conflicts).trimEnd().split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toBe('Li7La3Zr2O12, 298.15 K, total: conflict, 3 papers, up to × 100');
  expect(lines[1]).toMatch(
    /^ +1 × 10⁻⁵ {2}●·{23} {2}298\.15 K · cited · impedance spectroscopy · cubic · one p\. 4 · accepted · id-one$/u,
  );
  expect(lines[2]).toMatch(/^ +< 1 × 10⁻⁴ {2}●{13}·{11} {2}298\.15 K · measured/u);
  expect(lines[3]).toMatch(/^ +1 × 10⁻³ {2}·{23}● {2}298\.15 K · measured · glass <b> · two/u);
});

test('the page needs nothing else, escapes what papers contain, and links each value to review and DOI', () => {
  const html = conflictsToHtml(conflicts, TOLERANCE, 'http://localhost:9000/');
  expect(html).not.toMatch(/<script|<link|src=|@import|url\(/u);
  expect(html).toContain('glass &lt;b&gt;');
  expect(html).toContain('&quot;quoted&quot; &amp; &lt;script&gt;');
  for (const name of ['one', 'two', 'three']) {
    expect(html).toContain(`href="http://localhost:9000/#/record/id-${name}"`);
    expect(html).toContain(`href="https://doi.org/10.1000/${name}"`);
  }
  expect(html).toContain('Li<sub>7</sub>La<sub>3</sub>Zr<sub>2</sub>O<sub>12</sub>');
  expect(html.match(/<circle/gu)).toHaveLength(2);
});

test('no conflicts are said in words', () => {
  expect(conflictsToHtml([], TOLERANCE, '')).toContain('No two papers speak of the same material');
});
