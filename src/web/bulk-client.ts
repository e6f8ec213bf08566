import { Adjudication, Batched, type NewBatch, SecondPass, type Settlement } from '../server/batch-api.js';
import { getJson, post } from './client.js';
import { forgetRecords } from './record-cache.js';

/** Decides on many records at once. Throws when the server refuses. */
export async function postBatch(batch: NewBatch): Promise<Batched> {
  const response = await post('/api/batch', batch);
  forgetRecords();
  if (!response.ok) throw new Error(`The server refused: ${(await response.text()).slice(0, 300)}`);
  return Batched.parse(await response.json());
}

export const fetchSecondPass = async (): Promise<SecondPass> => SecondPass.parse(await getJson('/api/second-pass'));
export const fetchAdjudication = async (): Promise<Adjudication> =>
  Adjudication.parse(await getJson('/api/adjudication'));

/** Lets one of two opinions count. Throws when somebody decided meanwhile. */
export async function postSettlement(settlement: Settlement): Promise<void> {
  const response = await post('/api/adjudication', settlement);
  forgetRecords();
  if (response.status === 409) throw new Error('Somebody decided on this record meanwhile; the list is fresh now.');
  if (!response.ok) throw new Error(`The server refused: ${(await response.text()).slice(0, 300)}`);
}
