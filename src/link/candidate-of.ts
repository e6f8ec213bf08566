import type {
  ActivationEnergyMention,
  Candidate,
  Claim,
  ConductivityMention,
  MaterialClaim,
  Reading,
  Span,
  TemperatureClaim,
} from '../domain/index.js';
import type { Choice, Choices } from './choose.js';
import type { Entity } from './entity.js';
import { kindClaim } from './kind-statement.js';
import { best, type Option, option, reasonsOf } from './option.js';
import type { Paper, Sentence } from './paper.js';
import { methodOf, originOf, scopeOf } from './provenance.js';

/** A reading with what it could be tied to and what it was tied to. */
export type Chosen = { readonly reading: Reading; readonly choices: Choices; readonly choice: Choice };

const NOTHING: Option<Entity | null> = option({ target: null, key: '', codes: ['material-none'] });

/** What holds for the whole paper: whether it is a review, and where it says that all its conductivities are total. */
type About = { readonly paper: Paper; readonly review: boolean; readonly total: Span | undefined };

/** Gives a chosen reading as a candidate: what it was tied to as claims, with origin, scope, method and the next best choices. */
export function candidateOf(
  { paper, review, total }: About,
  sentence: Sentence,
  { reading, choices, choice }: Chosen,
): Candidate {
  const mention: ConductivityMention = reading.mention;
  const origin = originOf({ paper, review }, sentence, mention);
  // What is required is required of no material that another sentence names.
  const of = origin.value === 'requirement' && choice.material.at === null ? NOTHING : choice.material;
  const entity = of.target;
  const kind = kindClaim(choice.kind, total, origin.value);
  return {
    reading,
    temperature: rivalled(
      temperatureClaim(choice.temperature),
      'temperature',
      marginOf(choices.temperatures, choice.temperature),
    ),
    material: rivalled(materialClaim(of), 'material', marginOf(choices.materials, of)),
    kind,
    origin,
    scope: scopeOf({ paper, sentence, mention, entity, kind: kind.value, origin: origin.value }),
    method: methodOf(paper, sentence, mention),
    activationEnergy: energyOf(sentence),
    alternatives: {
      temperature: rest(choices.temperatures, choice.temperature).map(temperatureClaim),
      material: rest(choices.materials, of).map(materialClaim),
    },
    places: [],
  };
}

/** Gives how much better the chosen option is than the best that means something else. */
function marginOf<T>(options: readonly Option<T>[], chosen: Option<T>): number {
  const [second] = best(
    options.filter((o) => o.key !== chosen.key),
    1,
  );
  return second === undefined ? Number.POSITIVE_INFINITY : chosen.score - second.score;
}

/** Adds the reason that another choice was nearly as good. */
function rivalled<T>(claim: Claim<T>, field: 'temperature' | 'material', margin: number): Claim<T> {
  if (margin >= 2) return claim;
  const [code, says] =
    margin < 0
      ? [`${field}-against-nearest`, `another ${field} stands nearer, but the sentence as a whole speaks for this one`]
      : margin < 1
        ? [`${field}-close-rival`, `another ${field} is nearly as good`]
        : [`${field}-rival`, `another ${field} is possible`];
  return { ...claim, reasons: [...claim.reasons, { code, says, field }] };
}

/** The next best options that mean something else. */
const rest = <T>(options: readonly Option<T>[], chosen: Option<T>): Option<T>[] =>
  best(
    options.filter((o) => o.key !== chosen.key),
    3,
  );

const temperatureClaim = (chosen: Option<TemperatureClaim>): Claim<TemperatureClaim> => ({
  value: chosen.target,
  evidence: chosen.evidence,
  reasons: reasonsOf(chosen, 'temperature'),
});

function materialClaim(chosen: Option<Entity | null>): Claim<MaterialClaim> {
  const entity = chosen.target;
  const value =
    entity === null
      ? { printed: null, formula: null, amounts: null, words: [], ion: null }
      : {
          printed: entity.printed,
          formula: entity.formula,
          amounts: entity.amounts,
          words: entity.words,
          ion: entity.ion,
        };
  return { value, evidence: chosen.evidence, reasons: reasonsOf(chosen, 'material') };
}

/** The activation energy of the sentence, when it is the only one. */
function energyOf(sentence: Sentence): Claim<ActivationEnergyMention | null> {
  const all = sentence.mentions.filter((m): m is ActivationEnergyMention => m.kind === 'activation-energy');
  const [first] = all;
  const values = sentence.mentions.filter((m) => m.kind === 'conductivity');
  if (first === undefined || all.length !== 1 || values.length > 2) return { value: null, evidence: [], reasons: [] };
  return { value: first, evidence: [first.span], reasons: [] };
}
