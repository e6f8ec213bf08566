/** Oxides of stabilisers in the codes of zirconias, by element. */
const OXIDES: Readonly<Record<string, string>> = {
  Al: 'Al2O3',
  Ca: 'CaO',
  Ce: 'CeO2',
  Dy: 'Dy2O3',
  Er: 'Er2O3',
  Gd: 'Gd2O3',
  In: 'In2O3',
  Mg: 'MgO',
  Sc: 'Sc2O3',
  Y: 'Y2O3',
  Yb: 'Yb2O3',
};
const ELEMENT = `(?:${Object.keys(OXIDES)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
const SHARE = new RegExp(`(?<share>\\d{1,2}(?:\\.\\d)?)(?<element>${ELEMENT})`, 'gu');

/** Codes of stabilised zirconias: "10ScSZ", "1Ce10ScSZ", "10Sc1CeSZ"; at least one stabiliser has its share. */
export const ZIRCONIA_CODE = `(?:\\d{1,2}(?:\\.\\d)?${ELEMENT}){1,3}SZ`;

/** Gives the mixture that a zirconia's code counts in mol% of oxides, as makers of powders do: "10Sc1CeSZ" is 10Sc2O3-1CeO2-89ZrO2. */
export function readZirconiaCode(code: string): string | undefined {
  if (!new RegExp(`^${ZIRCONIA_CODE}$`, 'u').test(code)) return undefined;
  const shares = Array.from(code.matchAll(SHARE), ({ groups = {} }) => ({
    share: Number(groups.share),
    oxide: OXIDES[groups.element ?? ''] ?? '',
  }));
  const rest = 100 - shares.reduce((sum, { share }) => sum + share, 0);
  if (rest < 50) return undefined;
  return [...shares.map(({ share, oxide }) => `${share}${oxide}`), `${Number(rest.toFixed(2))}ZrO2`].join('-');
}
