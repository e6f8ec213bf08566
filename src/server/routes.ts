import { z } from 'zod';
import { Decision, Record } from '../domain/index.js';
import { Conflict, Decided, NewDecision, PaperText, RecordView, Row, Worklist, WorklistQuery } from './api.js';
import { Adjudication, Batched, NewBatch, SecondPass, SecondPassQuery, Settlement } from './batch-api.js';
import { ExportQuery } from './export-api.js';
import { PaperConflicts, PublishedDatasets, PublishedQuery } from './insight-api.js';
import { EmptyPapers, NewRecord, PageWords, PaperView, SelectionQuery, SelectionReading } from './selection-api.js';
import { Login, PresenceReport, PresenceView, SessionInfo } from './session-api.js';

/** An answer: the name of its schema, or a media type for bytes. */
type Answer = { readonly [status: number]: keyof typeof ANSWERS | `${string}/${string}` };

/** What a route takes and gives; the same schemas parse on both sides. */
export type Route = {
  readonly method: 'get' | 'post';
  /** With parameters in braces. */
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodType;
  readonly body?: keyof typeof BODIES;
  readonly answers: Answer;
};

const Problem = z.object({ error: z.string() }).describe('what went wrong, in words');

/** Schemas of answers by the name that the document gives them. */
export const ANSWERS = {
  ...{ Record, Decision, Row, Worklist, RecordView, Decided, Conflict, PaperText, PageWords, SelectionReading },
  ...{
    EmptyPapers,
    PaperView,
    PaperConflicts,
    PublishedDatasets,
    Batched,
    SecondPass,
    Adjudication,
    SessionInfo,
    PresenceView,
    Problem,
  },
} as const;

/** Schemas of bodies. */
export const BODIES = {
  NewDecision,
  NewRecord,
  NewBatch,
  Settlement,
  Login,
  PresenceReport,
  Nothing: z.object({}),
} as const;

const decided = { 201: 'Decided', 404: 'Problem' } as const;

/** All routes below `/api`; a test compares them with those that the server has. */
export const ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This document',
    answers: { 200: 'application/json' },
  },
  { method: 'get', path: '/api/session', summary: 'Who decides here', answers: { 200: 'SessionInfo' } },
  {
    method: 'post',
    path: '/api/login',
    summary: 'Log in; sets the cookie of the session',
    body: 'Login',
    answers: { 201: 'SessionInfo', 401: 'Problem', 404: 'Problem', 429: 'Problem' },
  },
  { method: 'post', path: '/api/logout', summary: 'Log out', body: 'Nothing', answers: { 200: 'SessionInfo' } },
  {
    method: 'post',
    path: '/api/presence',
    summary: 'Say which record a window has open, and see what others have open; at least every 45 s',
    body: 'PresenceReport',
    answers: { 200: 'PresenceView' },
  },
  {
    method: 'get',
    path: '/api/worklist',
    summary: 'Records as people left them, decisions without a record, and drift',
    query: WorklistQuery,
    answers: { 200: 'Worklist' },
  },
  {
    method: 'get',
    path: '/api/records/{id}',
    summary: 'All that a decision needs; for a second opinion without what people did',
    query: z.object({ blind: z.string().optional().describe('any value hides the decisions') }),
    answers: { 200: 'RecordView', 404: 'Problem' },
  },
  {
    method: 'post',
    path: '/api/records/{id}/decisions',
    summary: 'Decide on a record; 409 when others decided since `seen`',
    body: 'NewDecision',
    answers: { ...decided, 409: 'Conflict' },
  },
  { method: 'post', path: '/api/undo', summary: 'Take back the last step', body: 'Nothing', answers: decided },
  { method: 'post', path: '/api/redo', summary: 'Bring it back', body: 'Nothing', answers: decided },
  {
    method: 'post',
    path: '/api/batch',
    summary: 'Decide on many records at once, undone at once',
    body: 'NewBatch',
    answers: { 201: 'Batched' },
  },
  {
    method: 'get',
    path: '/api/second-pass',
    summary: 'A sample of records that others decided on, for second opinions',
    query: SecondPassQuery,
    answers: { 200: 'SecondPass' },
  },
  {
    method: 'get',
    path: '/api/adjudication',
    summary: 'Where two opinions differ, and how often they agree by field',
    answers: { 200: 'Adjudication' },
  },
  {
    method: 'post',
    path: '/api/adjudication',
    summary: 'Let one of two opinions count',
    body: 'Settlement',
    answers: { ...decided, 409: 'Conflict' },
  },
  {
    method: 'get',
    path: '/api/published',
    summary: 'Published datasets to show behind the plots',
    query: PublishedQuery,
    answers: { 200: 'PublishedDatasets' },
  },
  {
    method: 'get',
    path: '/api/conflicts',
    summary: 'Where papers speak of the same thing',
    answers: { 200: 'PaperConflicts' },
  },
  {
    method: 'get',
    path: '/api/export',
    summary: 'The file that `sigmine export` writes, as CSV, JSON Lines, XLSX or Parquet',
    query: ExportQuery,
    answers: { 200: 'application/octet-stream' },
  },
  {
    method: 'get',
    path: '/api/export/losses',
    summary: 'What that file cannot hold',
    query: ExportQuery,
    answers: { 200: 'application/json' },
  },
  {
    method: 'get',
    path: '/api/papers/{sha256}/source',
    summary: 'A paper as received, whole or by range',
    answers: { 200: 'application/octet-stream', 206: 'application/octet-stream', 404: 'Problem' },
  },
  {
    method: 'get',
    path: '/api/papers/{sha256}/text',
    summary: 'The text of a paper by blocks',
    answers: { 200: 'PaperText', 404: 'Problem' },
  },
  {
    method: 'get',
    path: '/api/papers/{sha256}/pages/{page}/words',
    summary: 'The words of a page with their places',
    answers: { 200: 'PageWords', 404: 'Problem' },
  },
  {
    method: 'get',
    path: '/api/papers',
    summary: 'The papers in which nothing was found',
    answers: { 200: 'EmptyPapers' },
  },
  {
    method: 'get',
    path: '/api/papers/{sha256}',
    summary: 'A paper: its pages and where its records stand',
    answers: { 200: 'PaperView', 404: 'Problem' },
  },
  {
    method: 'get',
    path: '/api/papers/{sha256}/selection',
    summary: 'What a stretch of the text says',
    query: SelectionQuery,
    answers: { 200: 'SelectionReading', 404: 'Problem' },
  },
  {
    method: 'post',
    path: '/api/papers/{sha256}/records',
    summary: 'Add a record that the machine missed',
    body: 'NewRecord',
    answers: { 201: 'Decided', 400: 'Problem', 404: 'Problem', 409: 'Problem' },
  },
];
