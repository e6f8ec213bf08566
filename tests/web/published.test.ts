import { join } from 'node:path';
import { expect } from 'vitest';
import { Worklist } from '../../src/server/api.js';
import { PublishedDatasets } from '../../src/server/insight-api.js';
import { browserTest, openPage } from '../fixtures/browser.js';
import { temporaryFolder } from '../fixtures/folder.js';
import { minedWorkspace } from '../fixtures/mined.js';
import { startReview } from '../fixtures/review-server.js';
import { sigmine } from '../fixtures/sigmine.js';

const DATASETS = join(import.meta.dirname, '../fixtures/datasets');
/** The layout of Laskowski's labels, with a bound that is no point. */
const LASKOWSKI = [
  'Unnamed: 0,Structure,σ(RT)(S cm-1),Ea (eV),space group,ICSD Entry,DOI',
  '0,Li7La3Zr2O12,3.1e-4,0.34,230,,10.1000/cubic.2009',
  '1,LiTi2(PO4)3,<1E-10,,167,,10.1000/nasicon.1999',
  '',
].join('\n');
/** Over a span of values that holds most of the published ones. */
const PAPER = [
  'Garnets from 25 to 60 °C',
  '',
  'Results',
  '',
  'The total conductivity of Li6.4La3Zr1.4Ta0.6O12 was 5.0 × 10−4 S cm−1 at 25 °C.',
  'The total conductivity of Li7La3Zr2O12 was 1.0 × 10−6 S cm−1 at 20 °C.',
  'The total conductivity of Li6.4La3Zr1.4Ta0.6O12 was 2.0 × 10−3 S cm−1 at 60 °C.',
  '',
].join('\n');

browserTest(
  'published datasets lie behind the plot, and what has the composition of the record stands out',
  async () => {
    const workspace = await minedWorkspace({ 'garnet.txt': PAPER });
    const laskowski = join(temporaryFolder({ 'laskowski.csv': LASKOWSKI }), 'laskowski.csv');
    const files = [join(DATASETS, 'obelix.csv'), join(DATASETS, 'liion.csv'), laskowski];
    const { address } = await startReview(workspace, '--behind', ...files);
    const ask = async (query: string): Promise<PublishedDatasets['datasets']> =>
      PublishedDatasets.parse(await (await fetch(`${address}/api/published${query}`)).json()).datasets;
    const bare = await ask('');
    expect(bare.map(({ file }) => file)).toEqual(['obelix.csv', 'liion.csv', 'laskowski.csv']);
    expect(bare.flatMap(({ points }) => points.filter(({ same }) => same))).toEqual([]);
    expect(bare[2]).toMatchObject({
      left_out: 1,
      points: [
        { id: '0', row: 2, sigma_S_cm: 3.1e-4, temperature_K: 298.15, room: true, source: '10.1000/cubic.2009' },
      ],
    });
    // A bound is no point, and what two columns say of one sample is two
    expect(bare[0]?.points.map(({ id, kind }) => `${id} ${kind}`)).toContain('aa2 bulk');
    expect(bare[0]?.points.map(({ id }) => id)).not.toContain('aa3');

    const { rows } = Worklist.parse(await (await fetch(`${address}/api/worklist`)).json());
    const present = rows.find((row) => row.printed.startsWith('5.0'))?.record_id;
    const { page, complaints } = await openPage(address);
    await page.evaluate(`location.hash = '#/insight/${present}'`);
    await page.waitForSelector('.insight .dot.present');
    // One row of OBELiX and one of LiIon
    await page.waitForSelector('.figure path.published.same >> nth=1');
    expect(await page.locator('.figure path.published.same').count()).toBe(2);
    const says = await page.locator('.figure path.published.same title').allTextContents();
    expect(says.toSorted()[0]).toContain('Li6.4La3Zr1.4Ta0.6O12: 0.00052 S/cm at');
    expect(says.join('\n')).toMatch(/obelix\.csv, aa1, row 2, 10\.1000\/garnet\.2015/u);
    expect(await page.locator('.figure path.published').count()).toBeGreaterThan(4);
    expect(await page.textContent('.legend')).toContain('laskowski.csv: 1 published values');
    expect(complaints).toEqual([]);

    const wrong = join(temporaryFolder({ 'list.csv': 'a,b\n1,2\n' }), 'list.csv');
    const refused = await sigmine(['review', '-w', workspace, '--port', '0', '--behind', wrong]);
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('no dataset has these columns') });
  },
);
