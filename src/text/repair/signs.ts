/** What a damaged character can stand for. */
export type Sign =
  | 'minus'
  | 'times'
  | 'dot'
  | 'degree'
  | 'tilde'
  | 'plus'
  | 'dash'
  | 'equals'
  | 'plus-minus'
  | 'sigma'
  | 'mu'
  | 'omega';

/** The character that each sign is written as. */
export const SIGN_TEXT: Readonly<Record<Sign, string>> = {
  minus: '−',
  times: '×',
  dot: '·',
  degree: '°',
  tilde: '~',
  plus: '+',
  dash: '–',
  equals: '=',
  'plus-minus': '±',
  sigma: 'σ',
  mu: 'μ',
  omega: 'Ω',
};
