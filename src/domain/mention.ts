import { z } from 'zod';
import type { Document } from './document.js';
import { Quantity } from './quantity.js';
import { Span } from './span.js';

/** Element amounts per formula unit, as printed (not normalised to 1): { Li: 6, P: 1, S: 5, Cl: 1 }. */
export const Amounts = z.record(z.string(), z.number());
export type Amounts = Readonly<z.infer<typeof Amounts>>;

const base = { span: Span, printed: z.string(), rule: z.string() };

/** Doubts that a detector has about a number: each makes acceptance unseen impossible. */
export const Doubt = z.enum([
  'lost-sign',
  'lost-exponent',
  'repaired-glyph',
  'ambiguous-scale',
  'torn',
  'unit-incomplete',
  'unit-typo',
]);
export type Doubt = z.infer<typeof Doubt>;

/**
 * A printed conductivity, ionic or not. `quantity` is in the printed unit, `factor` takes it to S/cm.
 * `group` is shared by members of one list ("2.1, 1.7 and 0.3 mS/cm"), numbered by `member` from 0.
 */
export const ConductivityMention = z.object({
  kind: z.literal('conductivity'),
  ...base,
  quantity: Quantity,
  factor: z.number(),
  unitPrinted: z.string(),
  unitSpan: Span.optional(),
  group: z.int().optional(),
  member: z.int().optional(),
  doubts: z.array(Doubt),
  /** Where the unit or scale comes from when it does not follow the number. */
  via: z.enum(['text', 'log', 'header', 'list', 'resistivity']),
});
export type ConductivityMention = Readonly<z.infer<typeof ConductivityMention>>;

/** A temperature in kelvin. `words` is true for "room temperature", RT, ambient (298.15 K). */
export const TemperatureMention = z.object({
  kind: z.literal('temperature'),
  ...base,
  quantity: Quantity,
  words: z.boolean(),
  group: z.int().optional(),
  member: z.int().optional(),
  /** What the words around it say it is the temperature of. */
  role: z.enum(['measurement', 'processing', 'transition', 'other', 'unknown']),
  doubts: z.array(Doubt),
});
export type TemperatureMention = Readonly<z.infer<typeof TemperatureMention>>;

/**
 * A material by formula, mixture, name, abbreviation or sample label. `formula` is ASCII and parseable
 * ("Li7-3xAlxLa3Zr2O12", "75Li2S-25P2S5"), null for a name; `variables` are its free letters; `amounts` is null while any is free.
 */
export const MaterialMention = z.object({
  kind: z.literal('material'),
  ...base,
  form: z.enum(['formula', 'mixture', 'polymer', 'composite', 'name', 'abbreviation', 'label', 'reference']),
  formula: z.string().nullable(),
  amounts: Amounts.nullable(),
  variables: z.array(z.string()),
  /** Words of phase and form beside it: cubic, glass, thin film, single crystal, 5 wt% LiCl. */
  words: z.array(z.string()),
});
export type MaterialMention = Readonly<z.infer<typeof MaterialMention>>;

/** "x = 0.2", "x = 0, 0.1 and 0.2" (several mentions of one group), "0 ≤ x ≤ 0.5" (a range), "M = Y, Er" (`symbols`). */
export const VariableMention = z.object({
  kind: z.literal('variable'),
  ...base,
  name: z.string(),
  quantity: Quantity.nullable(),
  symbols: z.array(z.string()),
  group: z.int().optional(),
  member: z.int().optional(),
});
export type VariableMention = Readonly<z.infer<typeof VariableMention>>;

/** "Li6.4La3Zr1.4Ta0.6O12 (LLZTO)": `short` stands for `long` from here on; both are printed strings. */
export const AbbreviationMention = z.object({
  kind: z.literal('abbreviation'),
  ...base,
  short: z.string(),
  shortSpan: Span,
  long: z.string(),
  longSpan: Span,
  /** For a member of a series (x = 0.2, X = Cl): the series' formula with the value put in. */
  formula: z.string().optional(),
});
export type AbbreviationMention = Readonly<z.infer<typeof AbbreviationMention>>;

export const ConductivityKind = z.enum(['total', 'bulk', 'grain_boundary', 'electronic', 'unspecified']);
export type ConductivityKind = z.infer<typeof ConductivityKind>;

/** Words that say which conductivity is meant (total, bulk, grain boundary, electronic, ionic). */
export const KindMention = z.object({
  kind: z.literal('conductivity-kind'),
  ...base,
  value: z.enum(['total', 'bulk', 'grain_boundary', 'electronic', 'ionic', 'electrical']),
});
export type KindMention = Readonly<z.infer<typeof KindMention>>;

export const Origin = z.enum(['measured', 'cited', 'calculated', 'requirement']);
export type Origin = z.infer<typeof Origin>;

/** Words or marks that say where a value comes from. */
export const OriginMention = z.object({ kind: z.literal('origin'), ...base, value: Origin });
export type OriginMention = Readonly<z.infer<typeof OriginMention>>;

/** Words that put a value out of scope: liquid electrolyte, electrode, class level, ... */
export const ScopeReason = z.enum([
  'electronic',
  'liquid',
  'electrode',
  'requirement',
  'class_level',
  'not_ionic',
  'hypothetical',
  'debris',
]);
export type ScopeReason = z.infer<typeof ScopeReason>;
export const ScopeMention = z.object({ kind: z.literal('scope'), ...base, value: ScopeReason });
export type ScopeMention = Readonly<z.infer<typeof ScopeMention>>;

/** An activation energy in eV. */
export const ActivationEnergyMention = z.object({ kind: z.literal('activation-energy'), ...base, quantity: Quantity });
export type ActivationEnergyMention = Readonly<z.infer<typeof ActivationEnergyMention>>;

/** A quantity that looks like a conductivity and is none (conductance, prefactor, diffusion coefficient, area-specific resistance, ...). */
export const LookalikeMention = z.object({ kind: z.literal('lookalike'), ...base, quantity: z.string() });
export type LookalikeMention = Readonly<z.infer<typeof LookalikeMention>>;

/** A measurement method: impedance spectroscopy, dc polarisation, NMR, AIMD, ... */
export const MethodMention = z.object({ kind: z.literal('method'), ...base, value: z.string() });
export type MethodMention = Readonly<z.infer<typeof MethodMention>>;

/** Something found in the text, by one rule, at one place. */
export const Mention = z.discriminatedUnion('kind', [
  ConductivityMention,
  TemperatureMention,
  MaterialMention,
  VariableMention,
  AbbreviationMention,
  KindMention,
  OriginMention,
  ScopeMention,
  ActivationEnergyMention,
  LookalikeMention,
  MethodMention,
]);
export type Mention = Readonly<z.infer<typeof Mention>>;

/** What a detector sees: the document, and its text with scripts shown as Unicode scripts and citations blanked (same offsets). */
export type View = { readonly text: string; readonly plain: string; readonly document: Document };

/** A detector is a function of a text with layers. */
export type Detect<M extends Mention = Mention> = (view: View) => readonly M[];
