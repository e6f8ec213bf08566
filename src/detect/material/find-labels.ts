import { readFormula, unitsOf } from '../../chemistry/index.js';
import type { Table, View } from '../../domain/index.js';
import { allMatches } from '../../grammar/index.js';
import { isShortForm } from '../abbreviation/short-form.js';
import { type Atom, atomOf } from './atom.js';
import { isPlausible } from './plausible.js';

const SAMPLE =
  '(?:[Ss]amples?|[Ss]pecimens?|[Pp]ellets?|[Mm]embranes?|[Ff]ilms?|[Cc]eramics?|[Gg]lass(?:es)?|[Ss]heets?|[Cc]ompositions?|[Bb]atch(?:es)?|[Ee]lectrolytes?)';
/** A sample code: "S1", "Ga02", "SP920", "HE-5M", "NB0.49T", "LPS-MI"; never a plain word, a unit or a reference to a figure. */
const CODE = '(?:[A-Z][A-Za-z]{0,5}[-–−‐]?\\d{1,4}(?:\\.\\d{1,3})?[A-Za-z]{0,3}|[A-Z]{2,6}[-–‐][A-Z0-9]{1,4})';
const LIST = `${CODE}(?:(?:,\\s|\\sand\\s|\\sto\\s|,\\sand\\s|\\sor\\s|[–-])${CODE})*`;
const AFTER_NOUN = new RegExp(
  `(?<![\\p{L}])${SAMPLE}\\s(?:\\(|named\\s|labell?ed\\s|coded\\s|called\\s)?(?<codes>${LIST}|(?<=[Ss]amples? |[Ss]pecimens? |[Ee]lectrolytes? |[Cc]ompositions? |[Bb]atch |[Gg]lass(?:es)? |[Mm]embranes? )[A-F](?![\\p{L}\\p{N}.'’]))(?![\\p{L}\\p{N}])`,
  'gu',
);
const BEFORE_NOUN = new RegExp(`(?<![\\p{L}\\p{N}.-])(?<codes>${CODE})\\s(?:${SAMPLE})(?![\\p{L}])`, 'gu');
const EXAMPLE = /(?<![\p{L}])(?:Comparative |Reference |Working )?Examples? \d{1,3}[A-Za-z]?(?![\p{L}\p{N}])/gu;
const EACH = new RegExp(CODE, 'gu');
/** "denoted PL-w, w being the garnet content", "named LPIFD": a name given without a formula beside it. */
const GIVEN =
  /(?<![\p{L}])(?:denoted|labell?ed|named|designated|dubbed|coded|termed|called|abbreviated)(?: as| by| here)? (?:the |samples? )?["“‘']?(?<code>[A-Z][A-Za-z0-9]{0,9}(?:[-–−‐][A-Za-z0-9.]{1,8}){0,2})["”’']?(?![\p{L}\p{N}])/gu;
const VARIABLE_ENDING = /[-–−‐]?[a-z]$/u;
/** Codes that are never samples: figures, isotopes, phases of the supplement, people, instruments, space groups. */
const NOT_CODES =
  /^(?:Fig|Figs|Ref|Refs|Eq|Eqs|Tab|Table|Sec|Section|Scheme|PDF|ICSD|JCPDS|CCDC|ASTM|ISO|XRD|SEM|TEM|EIS|DSC|NMR|XPS|RT|HT|LT|LR|CR|NCM|NMC|NCA|LFP|LCO|LMO|UN|SI|ESI|DOI|Version|Model|Type|Group|Phase|Step|Stage|Part|Class|No)[-–−‐]?\d*(?:\.\d+)?$/u;

/** "Na2", "Li1": an atom or its site; "NaO2", "MoS2": a compound. "Ga02" and "SL1" are neither. */
function isChemical(code: string): boolean {
  const formula = readFormula(code);
  if (formula === undefined || /^[A-Z][a-z]?0/u.test(code)) return false;
  const symbols = new Set(unitsOf(formula).map((unit) => (unit.type === 'group' ? '' : unit.symbol)));
  return symbols.size === 1 ? /^[A-Z][a-z][1-9]?$/u.test(code) : /[a-z]/u.test(code) || isPlausible(formula, code);
}

const LABEL_HEADER =
  /^(?:sample|specimen|label|code|name|designation|abbreviation|notation|id|electrolyte|membrane|batch|no\.?)\b/iu;

/** Gives the labels that a paper uses beside words for samples, in "Example 1" and in tables' sample columns: their codes. */
export function labelsOf(view: View): string[] {
  const texts = [...allMatches(view.plain, AFTER_NOUN), ...allMatches(view.plain, BEFORE_NOUN)].flatMap((match) => {
    const codes = match.groups?.codes ?? '';
    return /^[A-F]$/u.test(codes) ? [] : (codes.match(EACH) ?? []);
  });
  const given = allMatches(view.plain, GIVEN)
    .map((match) => match.groups?.code ?? '')
    .filter((code) => isShortForm(code) && !VARIABLE_ENDING.test(code));
  const listed = listedCodes(view.plain);
  const cells = view.document.tables.flatMap((table) => labelCells(view, table));
  return [...new Set([...texts, ...given, ...listed, ...cells])].filter(
    (code) => !NOT_CODES.test(code) && !isChemical(code),
  );
}

/** "were cast: M1, PVDF-HFP with 30 wt% LiTFSI; M2, M1 plus …": the codes of a list, at least two of one stem. */
function listedCodes(text: string): string[] {
  const codes = Array.from(allMatches(text, LISTED), (match) => match.groups?.code ?? '');
  const stem = (code: string): string => code.replace(/\d+$/u, '');
  return codes.filter((code) => codes.some((other) => other !== code && stem(other) === stem(code)));
}
const LISTED = /(?<=[:;]\s(?:and\s)?)(?<code>[A-Z][A-Za-z]{0,4}[-–]?\d{1,2})(?=,\s|:\s|\s?=\s?|\s\()/gu;

function labelCells({ plain }: View, table: Table): string[] {
  const columns = table.cells.filter(
    ({ span, header }) => header && LABEL_HEADER.test(plain.slice(span.start, span.end).trim()),
  );
  return columns.flatMap(({ column, row }) =>
    table.cells
      .filter((cell) => cell.column === column && cell.row > row)
      .map(({ span }) => plain.slice(span.start, span.end).trim())
      .filter((text) => new RegExp(`^${CODE}$`, 'u').test(text)),
  );
}

/** Gives every place where a known label or one of its family stands, and "sample A", "Example 2". */
export function findLabels(view: View, defined: readonly string[] = []): Atom[] {
  const labels = [...new Set([...labelsOf(view), ...defined.filter((short) => /\d$/u.test(short))])];
  const found: Atom[] = Array.from(allMatches(view.plain, EXAMPLE), ({ index, 0: printed }) =>
    atomOf(index, index + printed.length, { form: 'label', rule: 'example of a patent' }),
  );
  for (const match of allMatches(view.plain, AFTER_NOUN)) {
    const codes = match.groups?.codes ?? '';
    if (/^[A-F]$/u.test(codes))
      found.push(atomOf(match.index, match.index + match[0].length, { form: 'label', rule: 'sample with a letter' }));
  }
  found.push(...findFamilies(view.plain, labels));
  if (labels.length === 0) return found;
  const known = labels
    .sort((a, b) => b.length - a.length)
    .map((label) => label.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replace(/[-–−‐]/gu, '[-–−‐]'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${known.join('|')})${GLUED_TAIL}(?![\\p{L}\\p{N}])`, 'gu');
  for (const { index, 0: printed } of allMatches(view.plain, pattern)) {
    found.push(atomOf(index, index + printed.length, { form: 'label', rule: 'sample label' }));
  }
  return found;
}

/** "S3-SN": capitals glued to a label belong to it; another label ("S1-S4") does not. */
const GLUED_TAIL = '(?:(?<=\\d)[-–‐][A-Z]{2,6}(?![\\p{L}\\p{N}]))?';

/** Prefixes of one letter also name figures, sites and people; they need a digit behind them and no "Fig." before. */
const NOT_BEFORE =
  '(?<![\\p{L}\\p{N}-])(?<!(?:Figs?|Tables?|Eqs?|Refs?|Sections?|Schemes?|Notes?|Movies?|Figures?|Equations?|Videos?|Text)\\.? ?(?:S\\d+[a-z]?(?:,| and|[-–]) ?)?)';

/** Where S3 is a sample, S1, S2 and S4 are: the same letters with another number. */
function findFamilies(text: string, labels: readonly string[]): Atom[] {
  const stems = new Set(
    labels.flatMap((label) => /^(?<stem>[A-Z][A-Za-z]{0,5}[-–−‐]?)\d{1,4}$/u.exec(label)?.groups?.stem ?? []),
  );
  for (const match of allMatches(text, GIVEN)) {
    const stem = /^(?<stem>[A-Z]{2,6}[-–−‐])[a-z]$/u.exec(match.groups?.code ?? '')?.groups?.stem;
    if (stem !== undefined) stems.add(stem);
  }
  const usable = [...stems].filter((stem) =>
    stem.length === 1 ? isSeries(text, labels, stem) : !NOT_CODES.test(stem),
  );
  if (usable.length === 0) return [];
  const pattern = new RegExp(
    `${NOT_BEFORE}(?:${usable.map((stem) => stem.replace(/[-–−‐]$/u, '[-–−‐]')).join('|')})\\d{1,4}${GLUED_TAIL}(?![\\p{L}\\p{N}]|\\.\\d)`,
    'gu',
  );
  return Array.from(allMatches(text, pattern), ({ index, 0: printed }) =>
    atomOf(index, index + printed.length, { form: 'label', rule: 'label of a family' }),
  );
}

/** One letter is a family only where several of its numbers are labels or stand in a row ("S1 to S4"). */
function isSeries(text: string, labels: readonly string[], stem: string): boolean {
  const several = labels.filter((label) => label.startsWith(stem) && /^\d+$/u.test(label.slice(1))).length > 1;
  return several || new RegExp(`${NOT_BEFORE}${stem}\\d{1,2}(?: to |–|-| and |, )${stem}\\d`, 'u').test(text);
}
