import { describe, expect, it } from 'vitest';
import { findYear } from '../../../src/text/metadata/find-year.js';

describe('the year of a paper', () => {
  it.each([
    ['Received 3 May 1999; accepted 1 March 2001. Since 2022', 2001],
    ['Received: 1 December 2013 / Accepted: 5 January 2014', 2014],
    ['Accepted 12 December 2019 Published online: 5 January 2020', 2020],
    ['published: 30 January 2019', 2019],
    ['0378-7753/$ – see front matter © 2005 Invented Science B.V.', 2005],
    ['(c) 1997 The Invented Society', 1997],
    ['Available online 7 June 2018', 2018],
    ['In 1999 we', null],
    ['accepted values of 20150 ohm', null],
  ])('%s', (line, year) => expect(findYear([line])).toBe(year));

  it('is that of publication before that of the copyright', () => {
    expect(findYear(['© 2012 The Authors', 'Published online: 3 May 2011'])).toBe(2011);
  });
});
