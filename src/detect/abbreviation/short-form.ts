import { readFormula } from '../../chemistry/index.js';
import { isPlausible } from '../material/plausible.js';

/** A short form: capitals with digits, dashes, dots and few small letters (LLZTO, LiPON, S1, Ga-LLZO, LLZT-0.25, NB0.49T, 8YSZ). */
export const SHORT = '(?:\\d{0,2}[A-Z][A-Za-z0-9]{0,9}(?:[-–−‐@/_.][A-Za-z0-9]{1,8}){0,3})';

const NEVER =
  /^(?:[GMk]Pa|mAh|wt|mol|XRD|XPS|SEM|TEM|EIS|DSC|TGA|NMR|FTIR|AIMD|DFT|RT|HT|LT|SE|SEs|SSE|SSEs|SOFCs?|ASSBs?|ASSLBs?|SSBs?|ICSD|JCPDS|PDF|CCDC|USA|UK|China|Japan|Germany|Korea|Aldrich|Sigma|Merck|Alfa|Acros|Fig|Figs|Figure|Ref|Refs|Table|Tab|Eq|Eqs|ESI|SI|AR|AC|DC|GB|CV|LSV|Li|Na|K|Ag|Mg|M|A|X|B|I|II|III|IV|V|VI|Ia|Ib|Ic|The|This|In|For|It|We|As|At|No|and|or|with|Mw|Mn|Tg|Tm|Tc|Ea|PE|CE|WE|RE|NIST|ASTM|NASICON|LISICON|OCV|CCD|CIF|EC|DMC|DEC)$/u;
const SPACE_GROUP = /^(?:[PIFRC]-?[1-6][\da-z/_]+|[PIFRCABm][a-z1-6m/-]{2,}|R-?3[cm]?)$/u;

/** Gives whether a text could be a short form of a material: at least two capitals or a capital and a digit, no instrument, space group or plain word. */
export function isShortForm(text: string): boolean {
  if (/^\d+[A-Z]\d$/u.test(text) || NEVER.test(text) || SPACE_GROUP.test(text) || text.length > 24) return false;
  if (/[a-z]{4}/u.test(text)) return false;
  if (isCompound(text)) return false;
  const capitals = text.replace(/[^A-Z]/gu, '').length;
  return capitals >= 2 || (capitals === 1 && /\d/u.test(text) && text.length >= 2);
}

/** Formulas are no short forms ("SrTiO3", "NH4", "ZnO"); acronyms that can be read as one are (SC, LP, LiPON). */
function isCompound(text: string): boolean {
  const formula = readFormula(text);
  return formula !== undefined && (isPlausible(formula, text) || /^(?:NH4|[A-Z]O\d|[A-Z]\dO\d?)$/u.test(text));
}
