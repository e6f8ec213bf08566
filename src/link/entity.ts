import {
  amountsOf,
  flattenMixture,
  formatFormula,
  LEXICON,
  mobileIonOf,
  readFormula,
  resolveMaterial,
  substitute,
} from '../chemistry/index.js';
import {
  type AbbreviationMention,
  type Amounts,
  type MaterialMention,
  overlaps,
  type ScopeMention,
  type ScopeReason,
  type Span,
  type VariableMention,
} from '../domain/index.js';
import type { Paper } from './paper.js';

/** A material of the paper, as far as the paper resolves it. `key` is equal for mentions of one material. */
export type Entity = {
  readonly key: string;
  readonly printed: string;
  readonly formula: string | null;
  readonly amounts: Amounts | null;
  readonly ion: string | null;
  readonly words: readonly string[];
  readonly form: MaterialMention['form'];
  readonly variables: readonly string[];
  readonly spans: readonly Span[];
  /** Why a value said of it is out of scope: a liquid, an electrode, a class of materials. */
  readonly scope: ScopeReason | null;
  readonly via: 'printed' | 'abbreviation' | 'lexicon' | 'substituted' | 'topic';
};

type Definition = { readonly at: number; readonly formula: string | null; readonly long: string; readonly span: Span };

/** What the paper defines: abbreviations and sample labels by their letters and digits, series formulas by position. */
export type Glossary = {
  readonly definitions: ReadonlyMap<string, readonly Definition[]>;
  readonly series: readonly MaterialMention[];
};

/** Gives the letters and digits of a name, by which its spellings are compared. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]/gu, '');

/** Gives what a paper defines, from its abbreviation mentions and its formulas with free variables. */
export function glossaryOf(paper: Paper): Glossary {
  const materials = paper.mentions.filter((m): m is MaterialMention => m.kind === 'material');
  const definitions = new Map<string, Definition[]>();
  for (const mention of paper.mentions) {
    if (mention.kind !== 'abbreviation') continue;
    const known = definitions.get(nameKey(mention.short)) ?? [];
    definitions.set(nameKey(mention.short), [...known, definitionOf(mention, materials)]);
  }
  return { definitions, series: materials.filter((m) => m.variables.length > 0) };
}

function definitionOf(mention: AbbreviationMention, materials: readonly MaterialMention[]): Definition {
  const printed = materials.find((m) => m.formula !== null && overlaps(m.span, mention.longSpan));
  const parsed = printed === undefined ? readFormula(mention.long) : undefined;
  const formula = mention.formula ?? printed?.formula ?? (parsed === undefined ? null : formatFormula(parsed));
  return { at: mention.span.start, formula, long: mention.long, span: mention.longSpan };
}

/** Gives the definition of a name that stands nearest before a position, else the first of the paper. */
function definedAs(glossary: Glossary, name: string, at: number): Definition | undefined {
  const all = glossary.definitions.get(nameKey(name));
  return all?.findLast((d) => d.at <= at) ?? all?.[0];
}

/** "SCE", "CPE", "FRPC": an abbreviation of a class points to the material that the text speaks of. */
const CLASS = /\b(?:electrolytes?|composites?|conductors?|membranes?)$/iu;

/** What a name usually means, where the paper does not say: "lithium nitride", GDC10. */
const USUAL = { lexicon: LEXICON };

/** Gives the material that a mention stands for, resolved with what the paper defines. */
export function entityOf(mention: MaterialMention, glossary: Glossary): Entity {
  const named = mention.form === 'abbreviation' || mention.form === 'label' || mention.form === 'name';
  const definition = named ? definedAs(glossary, mention.printed, mention.span.start) : undefined;
  if (definition !== undefined && definition.formula === null && CLASS.test(definition.long)) {
    return {
      ...build({ mention, formula: null, via: 'printed', spans: [mention.span] }),
      form: 'reference',
      printed: definition.long,
    };
  }
  const printed = definition?.formula ?? mention.formula;
  const usual = printed === null && named ? resolveMaterial(definition?.long ?? mention.printed, USUAL).formula : null;
  const formula = printed ?? usual;
  const via = definition?.formula ? 'abbreviation' : usual === null ? 'printed' : 'lexicon';
  const spans = definition?.formula ? [mention.span, definition.span] : [mention.span];
  return build({ mention, formula, via, spans });
}

/** Gives what a liquid, an electrode or a class of materials is as a material: a name that puts its values out of scope. */
export function outsiderOf({ printed, value, span }: ScopeMention): Entity {
  const key = nameKey(printed);
  return {
    key,
    printed,
    formula: null,
    amounts: null,
    ion: null,
    words: [],
    form: 'name',
    variables: [],
    spans: [span],
    scope: value,
    via: 'printed',
  };
}

/** Gives a member of a series: the series' formula with the variables of one place put in. */
export function memberOf(series: MaterialMention, variables: readonly VariableMention[]): Entity {
  const parsed = series.formula === null ? undefined : readFormula(series.formula);
  const values = Object.fromEntries(variables.flatMap(assignmentOf));
  const spans = [...variables.map((v) => v.span), series.span];
  const substituted = parsed === undefined ? undefined : substitute(parsed, values);
  const label = variables.map((v) => v.printed).join(', ');
  const entity = build({
    mention: series,
    formula: substituted === undefined ? series.formula : formatFormula(flattenMixture(substituted)),
    via: 'substituted',
    spans,
  });
  return {
    ...entity,
    printed: `${series.printed} (${label})`,
    key: entity.amounts === null ? `${entity.key} ${label}` : entity.key,
  };
}

function assignmentOf(variable: VariableMention): [string, number | string][] {
  const value = variable.quantity?.value ?? (variable.symbols.length === 1 ? variable.symbols[0] : undefined);
  return value === undefined || value === null ? [] : [[variable.name, value]];
}

type Parts = { mention: MaterialMention; formula: string | null; via: Entity['via']; spans: readonly Span[] };

function build({ mention, formula, via, spans }: Parts): Entity {
  const parsed = formula === null ? undefined : readFormula(formula);
  const amounts = parsed === undefined ? mention.amounts : amountsOf(parsed);
  const ion = amounts === null ? ionOfName(mention.printed) : mobileIonOf(amounts, mention.words);
  const words = mention.words;
  const electrode = amounts !== null && isElectrode(amounts);
  const key = amounts === null ? nameKey(formula ?? mention.printed) : amountsKey(amounts);
  const { printed, form } = mention;
  return {
    key: [key, ...words].join(' '),
    printed,
    formula,
    amounts,
    ion,
    words,
    form,
    variables: amounts === null ? mention.variables : [],
    spans,
    scope: electrode ? 'electrode' : null,
    via,
  };
}

const REDOX = ['Mn', 'Co', 'Ni'] as const;

/** Lithium or sodium oxides whose other cations are mostly Mn, Co or Ni are intercalation electrodes (LiCoO2, NMC, LiMn2O4). */
function isElectrode(amounts: Amounts): boolean {
  const mobile = (amounts.Li ?? 0) + (amounts.Na ?? 0);
  const redox = REDOX.reduce((sum, element) => sum + (amounts[element] ?? 0), 0);
  const others = Object.entries(amounts)
    .filter(([e]) => !['Li', 'Na', 'O', 'F', ...REDOX].includes(e))
    .reduce((sum, [, n]) => sum + n, 0);
  return mobile > 0 && (amounts.O ?? 0) > 0 && redox > 2 * others;
}

/** Gives element fractions to three digits, sorted, so that P3O12 and (PO4)3 have one key. */
function amountsKey(amounts: Amounts): string {
  const total = Object.values(amounts).reduce((a, b) => a + b, 0);
  const parts = Object.entries(amounts).map(([element, n]) => `${element}${(n / total).toFixed(3)}`);
  return parts.sort().join('');
}

const ION_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bLi(?![a-z])|lithium|LLZ|LATP|LAGP|LGPS|LPS|LLTO|LIPON/iu, 'Li'],
  [/\bNa(?![a-z])|sodium|NASICON|NZSP/u, 'Na'],
  [/\bMg(?![a-z])|magnesium/iu, 'Mg'],
  [/\bK(?![a-z])|potassium/u, 'K'],
  [/\bAg(?![a-z])|silver/iu, 'Ag'],
  [/YSZ|GDC|SDC|CGO|LSGM|ceria|zirconia/u, 'O'],
  [/Nafion|BZY|BCZY/u, 'H'],
];

const ionOfName = (name: string): string | null => ION_WORDS.find(([pattern]) => pattern.test(name))?.[1] ?? null;
