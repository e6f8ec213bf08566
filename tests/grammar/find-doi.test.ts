import { describe, expect, it } from 'vitest';
import { findDoi, findDois } from '../../src/grammar/find-doi.js';

describe('a DOI', () => {
  it.each([
    ['https://doi.org/10.1016/j.ssi.2020.1.', '10.1016/j.ssi.2020.1'],
    ['(doi:10.1021/ACS.chemmater.5b01)', '10.1021/acs.chemmater.5b01'],
    ['10.1016/S0167-2738(98)00001-2 and', '10.1016/s0167-2738(98)00001-2'],
    ['(doi:10.1016/S0167-2738(98)00001-2).', '10.1016/s0167-2738(98)00001-2'],
    ['doi:10.1016/j.ssi.2006.01.0010167-2738', '10.1016/j.ssi.2006.01.001'],
    [
      '10.1002/(SICI)1521-4095(199806)10:9<703::AID-ADMA703>3.0.CO;2-2,',
      '10.1002/(sici)1521-4095(199806)10:9<703::aid-adma703>3.0.co;2-2',
    ],
    ['<a>10.5555/abc</a>', '10.5555/abc'],
    ['https://example.invalid/doi/10.5555/abc.12/full', '10.5555/abc.12'],
    ['https://example.invalid/pdf/10.5555/s1-2.pdf', '10.5555/s1-2'],
    ['10.5 or 10.12', null],
    ['10.5555/', null],
    ['110.5555/abc', null],
  ])('is found in %s', (text, doi) => expect(findDoi(text)).toBe(doi));

  it('is found wherever it stands', () => {
    const text = 'see 10.5555/a1; and 10.5555/b2.';
    expect(findDois(text).map(({ doi, start }) => [doi, text.indexOf(doi) === start])).toEqual([
      ['10.5555/a1', true],
      ['10.5555/b2', true],
    ]);
  });

  it('takes linear time', () => {
    const text = `10.5555/${'(<./'.repeat(50_000)}`;
    expect(findDois(text)).toEqual([]);
  });
});
