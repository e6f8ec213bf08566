import type { Span } from '../domain/index.js';
import { Conflict, Decided, type NewDecision, PaperText, RecordView, Worklist } from '../server/api.js';
import { type PaperConflict, PaperConflicts, PublishedDatasets } from '../server/insight-api.js';
import {
  EmptyPapers,
  type NewRecord,
  PageWords,
  PaperView,
  SelectionReading,
  type Word,
} from '../server/selection-api.js';

/** What the server answers to a decision: taken, or what others decided meanwhile. */
export type Outcome = Decided | Conflict;

export const fetchWorklist = async (): Promise<Worklist> => Worklist.parse(await getJson('/api/worklist?order=paper'));
export const fetchText = async (sha256: string): Promise<PaperText> =>
  PaperText.parse(await getJson(`/api/papers/${sha256}/text`));
export const fetchWords = async (sha256: string, page: number): Promise<readonly Word[]> =>
  PageWords.parse(await getJson(`/api/papers/${sha256}/pages/${page}/words`)).words;
export const fetchSelection = async (sha256: string, { start, end }: Span): Promise<SelectionReading> =>
  SelectionReading.parse(await getJson(`/api/papers/${sha256}/selection?start=${start}&end=${end}`));
export const fetchConflicts = async (): Promise<readonly PaperConflict[]> =>
  PaperConflicts.parse(await getJson('/api/conflicts')).conflicts;
export const fetchPublished = async (record: string | undefined): Promise<PublishedDatasets['datasets']> =>
  PublishedDatasets.parse(
    await getJson(`/api/published${record === undefined ? '' : `?record=${encodeURIComponent(record)}`}`),
  ).datasets;
export const fetchPaper = async (sha256: string): Promise<PaperView> =>
  PaperView.parse(await getJson(`/api/papers/${sha256}`));
export const fetchEmptyPapers = async (): Promise<EmptyPapers['papers']> =>
  EmptyPapers.parse(await getJson('/api/papers')).papers;
export const sourceAddress = (sha256: string): string => `/api/papers/${sha256}/source`;

/** Fetches a record; `blind` without what people did to it. */
export const fetchRecord = async (id: string, blind: boolean): Promise<RecordView> =>
  RecordView.parse(await getJson(`/api/records/${encodeURIComponent(id)}${blind ? '?blind=1' : ''}`));

export async function postDecision(id: string, decision: NewDecision): Promise<Outcome> {
  const response = await post(`/api/records/${encodeURIComponent(id)}/decisions`, decision);
  const body: unknown = await response.json();
  if (response.status === 409) return Conflict.parse(body);
  if (!response.ok) throw new Error(`The server refused the decision: ${JSON.stringify(body).slice(0, 300)}`);
  return Decided.parse(body);
}

/** Adds a record that the machine missed. */
export async function postRecord(sha256: string, record: NewRecord): Promise<Decided> {
  const response = await post(`/api/papers/${sha256}/records`, record);
  if (response.status === 409) throw new Error('This very record is there already.');
  if (!response.ok) throw new Error(`The server refused the record: ${(await response.text()).slice(0, 300)}`);
  return Decided.parse(await response.json());
}

/** Takes back the newest decision, or brings back the last one taken back; undefined when there is none. */
export async function postStep(step: 'undo' | 'redo'): Promise<Decided | undefined> {
  const response = await post(`/api/${step}`, {});
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`The server could not ${step}: ${response.status}`);
  return Decided.parse(await response.json());
}

/** Sends something; `keepalive` for the last word of a page that closes (64 KB at most). */
export const post = (address: string, body: unknown, keepalive = false): Promise<Response> =>
  request(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    keepalive,
  });

/** Fetches an answer in JSON. Throws when the server refuses. */
export async function getJson(address: string): Promise<unknown> {
  const response = await request(address);
  if (!response.ok) throw new Error(`The server answered ${response.status} to ${address}`);
  return await response.json();
}

/** A session that has ended is told to whoever shows the login. */
async function request(address: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(address, init);
  if (response.status === 401 && address !== '/api/login') dispatchEvent(new CustomEvent('sigmine-login'));
  return response;
}
