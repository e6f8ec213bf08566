import {
  type Claim,
  type Document,
  locate,
  type MaterialClaim,
  type Scored,
  type TemperatureClaim,
} from '../domain/index.js';
import type { Alternative } from './api.js';

/** Digits 1 to 9 choose. */
const KEYS = 9;

/** Gives what the linker considered next for a record, as corrections that one key takes over; temperatures and materials that differ. */
export function alternativesOf(document: Document, { candidate }: Scored): Alternative[] {
  const { temperature, material, alternatives } = candidate;
  const all = [
    ...alternatives.temperature.map((claim) => temperatureChoice(document, claim)),
    ...alternatives.material.map((claim) => materialChoice(document, claim)),
  ];
  const own = [temperatureChoice(document, temperature), materialChoice(document, material)].map(keyOf);
  const seen = new Set(own);
  const fresh = all.filter((choice) => !seen.has(keyOf(choice)) && seen.add(keyOf(choice)));
  return fresh.slice(0, KEYS);
}

const keyOf = ({ field, fields }: Alternative): string => JSON.stringify([field, fields]);

const boxesOf = (document: Document, claim: Claim<unknown>) => claim.evidence.flatMap((span) => locate(document, span));
const round = (kelvin: number | null | undefined): number | null =>
  kelvin === null || kelvin === undefined ? null : Number(kelvin.toFixed(2));

function temperatureChoice(document: Document, claim: Claim<TemperatureClaim>): Alternative {
  const { quantity, printed, words } = claim.value;
  const fields = {
    temperature_K: round(quantity?.value),
    temperature_low_K: round(quantity?.low),
    temperature_high_K: round(quantity?.high),
    room_temperature: words,
  };
  const because = claim.reasons[0]?.says ?? null;
  return { field: 'temperature', shows: printed ?? 'not stated', because, fields, boxes: boxesOf(document, claim) };
}

function materialChoice(document: Document, claim: Claim<MaterialClaim>): Alternative {
  const { printed, formula } = claim.value;
  const shows = formula !== null && formula !== printed ? `${printed ?? ''} = ${formula}` : (printed ?? 'none');
  const because = claim.reasons[0]?.says ?? null;
  return { field: 'material', shows, because, fields: { material: printed, formula }, boxes: boxesOf(document, claim) };
}
