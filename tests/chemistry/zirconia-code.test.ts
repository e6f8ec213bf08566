import { expect, it } from 'vitest';
import { LEXICON, resolveMaterial } from '../../src/chemistry/index.js';
import { readZirconiaCode } from '../../src/chemistry/zirconia-code.js';

it.each([
  ['10ScSZ', '10Sc2O3-90ZrO2'],
  ['1Ce10ScSZ', '1CeO2-10Sc2O3-89ZrO2'],
  ['10Sc1CeSZ', '10Sc2O3-1CeO2-89ZrO2'],
  ['9.5YSZ', '9.5Y2O3-90.5ZrO2'],
  ['15CaSZ', '15CaO-85ZrO2'],
])('reads %s as %s', (code, formula) => {
  expect(readZirconiaCode(code)).toBe(formula);
});

it.each(['YSZ', 'ScSZ', '60YSZ', '10XSZ', '8YSZ-20', 'Zr10ScSZ'])('leaves %s alone', (code) => {
  expect(readZirconiaCode(code)).toBeUndefined();
});

it('resolves a code to amounts by the lexicon only', () => {
  const { amounts, via, ion } = resolveMaterial('10ScSZ', { lexicon: LEXICON });
  expect({ via, ion }).toEqual({ via: 'lexicon', ion: 'O' });
  expect(amounts).toMatchObject({ Sc: 20, Zr: 90, O: 210 });
  expect(resolveMaterial('10ScSZ', {}).formula).toBeNull();
});
