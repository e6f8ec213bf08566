import type { Candidate, Mention, Reading, Span, View } from '../domain/index.js';
import { type Chosen, candidateOf } from './candidate-of.js';
import { type Choices, choose } from './choose.js';
import { materialsInContext, materialsInOrder, type Past } from './context.js';
import { markContradictions } from './contradictions.js';
import { type Entity, glossaryOf } from './entity.js';
import { type Frame, frameOf, temperatureOf, type Value } from './frame.js';
import { kindsInContext, kindsInSentence, NO_KIND } from './kind-options.js';
import { totalStatement } from './kind-statement.js';
import { isWeak, materialsInSentence } from './material-options.js';
import { type Option, option, withCode } from './option.js';
import { type Paper, paperOf } from './paper.js';
import { markPlaces } from './places.js';
import { exceedsIons, isReview } from './provenance.js';
import { resolveReferences } from './references.js';
import { completeFromOtherPlaces } from './same-fact.js';
import { sharedChoices } from './shared-values.js';
import { type Statement, statementsOf, temperaturesStated } from './statement.js';
import { subjectOf } from './subject.js';
import { cellFrameOf, cellOf, kindsOfCell, labelOfCell, materialsOfCell, temperaturesOfCell } from './table-options.js';
import { temperaturesInContext, temperaturesInOrder, temperaturesOfHeading } from './temperature-context.js';
import { NO_TEMPERATURE, temperaturesInSentence } from './temperature-options.js';

type Glossary = ReturnType<typeof glossaryOf>;
type Session = {
  readonly paper: Paper;
  readonly glossary: Glossary;
  readonly readings: ReadonlyMap<Mention, Reading>;
  readonly statements: readonly Statement[];
  readonly subject: Option<Entity>[];
  readonly review: boolean;
  readonly total: Span | undefined;
};

/**
 * Ties every reading to its material, temperature, kind, origin and scope. Sentences are read in order, each as one joint
 * problem; what was tied to a sentence is context for those behind it. Tables are read by row and header.
 */
export function link(view: View, mentions: readonly Mention[], readings: readonly Reading[]): Candidate[] {
  const paper = paperOf(view, mentions);
  const glossary = glossaryOf(paper);
  const session: Session = {
    paper,
    glossary,
    readings: new Map(readings.map((r) => [r.mention, r])),
    statements: statementsOf(paper),
    subject: subjectOf(paper, glossary),
    review: isReview(paper),
    total: totalStatement(paper),
  };
  const past: Past[] = [];
  const candidates: Candidate[] = [];
  for (const sentence of paper.sentences) {
    if (sentence.section === 'references') continue;
    const frame = resolveReferences(frameOf(sentence, view.text, glossary), past);
    const chosen = sentence.blockType === 'table' ? chooseInTable(session, frame) : chooseInText(session, frame, past);
    candidates.push(...chosen.map((c) => candidateOf(session, sentence, c)));
    if (frame.targets.length > 0 || frame.temperatures.length > 0 || chosen.length > 0) {
      past.push({
        frame,
        tied: chosen.map(({ choice }) => ({
          material: choice.material.target,
          temperature: choice.temperature.target,
        })),
      });
      if (past.length > 40) past.shift();
    }
  }
  return markContradictions(markPlaces(completeFromOtherPlaces(candidates)));
}

const NO_MATERIAL: Option<Entity | null> = option({ target: null, key: '', codes: ['material-none'] });
const NO_TEMPERATURE_OPTION = option({ target: NO_TEMPERATURE, key: '', codes: ['temperature-none'] });
const NO_KIND_OPTION = option({ target: NO_KIND, key: 'unspecified', codes: ['kind-none'] });

function chooseInText(session: Session, frame: Frame, past: readonly Past[]): Chosen[] {
  if (frame.values.length === 0) return [];
  const before = materialsInContext(frame, past);
  const later = before.length === 0 && frame.targets.length === 0 ? materialsLater(session, frame) : [];
  const materials = [...before, ...later, ...session.subject, NO_MATERIAL];
  const temperatures = [
    ...temperaturesInContext(frame, past),
    ...temperaturesOfHeading(frame, past),
    ...temperaturesStated(frame.sentence, session.statements),
    NO_TEMPERATURE_OPTION,
  ];
  return chooseAll(session, frame, (value) => ({
    materials: [...materialsInSentence(frame, value), ...materialsInOrder(frame, value, past), ...materials],
    temperatures: [
      ...temperaturesInSentence(frame, value),
      ...temperaturesInOrder(frame, value, past),
      ...temperatures,
    ],
    kinds: [...kindsInSentence(frame, value), ...kindsInContext(frame, value, past), NO_KIND_OPTION],
  }));
}

/** "a sulfide with Ⓥ was announced": some material or other, not the one that the paper comes to. */
const INDEFINITE =
  /\b(?:[Aa]n?|[Aa]nother|[Oo]ne|[Ss]ome)\s+(?:\p{Ll}[\p{Ll}-]*\s+){0,2}(?:sul(?:f|ph)ides?|oxides?|halides?|glass|garnet|polymer|ceramic|conductor|compound|argyrodite|perovskite)\s+(?:with|having|of|reaching|that|which|was|has)\b/u;

/** Gives the materials that the next sentences of the paragraph name, for values that stand before any material. */
function materialsLater({ paper, glossary }: Session, { sentence, skeleton, values }: Frame): Option<Entity>[] {
  if (INDEFINITE.test(skeleton.text.slice(0, values[0]?.item.at ?? 0))) return [];
  const next = paper.sentences.slice(sentence.index + 1, sentence.index + 6).filter((s) => s.block === sentence.block);
  const targets = next.flatMap((s) => frameOf(s, paper.view.text, glossary).targets);
  const named = targets.filter((t) => t.entity.form !== 'reference' && t.entity.scope === null && !isWeak(t.entity));
  return named
    .slice(0, 2)
    .map(({ entity }) =>
      option({ target: entity, key: entity.key, codes: ['material-later'], evidence: entity.spans }),
    );
}

function chooseInTable(session: Session, frame: Frame): Chosen[] {
  const { paper, glossary } = session;
  const { tables } = paper.view.document;
  return chooseAll(session, frame, (value) => {
    const found = cellOf(tables, value.item.mention);
    if (found === undefined)
      return { materials: [NO_MATERIAL], temperatures: [NO_TEMPERATURE_OPTION], kinds: [NO_KIND_OPTION] };
    const around = cellFrameOf({ paper, glossary }, found.table, found.cell);
    return {
      materials: [
        ...materialsOfCell(around, value.item.mention),
        ...labelOfCell(paper, around, glossary),
        ...session.subject,
        NO_MATERIAL,
      ],
      temperatures: [
        ...temperaturesOfCell(around, value.item.mention),
        ...temperaturesStated(frame.sentence, session.statements),
        NO_TEMPERATURE_OPTION,
      ],
      kinds: [...kindsOfCell(around), NO_KIND_OPTION],
    };
  });
}

type OptionsOf = (value: Value) => Omit<Choices, 'sigma' | 'run' | 'change'>;

/** Of a value that no ionic conductor reaches, an electrode is no weaker candidate than an electrolyte, but a better one. */
function choicesOf({ sigma, mention }: Reading, value: Value, optionsOf: OptionsOf): Choices {
  const choices = { sigma, run: value.run[0], change: value.change, ...optionsOf(value) };
  if (!exceedsIons(mention)) return choices;
  return {
    ...choices,
    materials: choices.materials.map((o) => withCode(o, 'material-electrode', 'material-metallic')),
  };
}

function chooseAll({ readings }: Session, frame: Frame, optionsOf: OptionsOf): Chosen[] {
  const values = frame.values.flatMap((value) => {
    const reading = readings.get(value.item.mention);
    return reading === undefined ? [] : [{ value, reading, choices: choicesOf(reading, value, optionsOf) }];
  });
  const wanted = {
    materials: frame.targets.filter((t) => !isWeak(t.entity) && t.entity.ion !== null).map((t) => t.start),
    temperatures: frame.temperatures
      .filter((t) => ['measurement', 'unknown'].includes(temperatureOf(t).role))
      .map((t) => t.at),
  };
  const chosen = choose(
    values.map((v) => v.choices),
    wanted,
  );
  const single = values.flatMap(({ value, reading, choices }, i) => {
    const choice = chosen[i];
    return choice === undefined ? [] : [{ reading, choices, choice, at: value.item.at }];
  });
  return [...single, ...sharedChoices(frame, single)];
}
