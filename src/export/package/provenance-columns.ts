import { Where } from '../../domain/index.js';
import type { Cell } from '../sheet.js';
import { json, type PackageColumn } from './columns.js';
import type { PackageRow } from './package-row.js';
import { shortenQuote } from './shorten-quote.js';

/** The columns of the provenance: where each row stands in its paper, and who decided on it. */
export const PROVENANCE_COLUMNS: readonly PackageColumn[] = [
  {
    name: 'record_id',
    type: 'text',
    required: true,
    says: 'the row of the data',
    write: ({ record }) => record.record_id,
  },
  {
    name: 'source',
    type: 'text',
    required: true,
    says: 'key of the paper in sources.bib and sources.json',
    write: ({ source }) => source.key,
  },
  { name: 'doi', type: 'text', says: 'DOI of the paper', write: ({ record }) => record.doi },
  {
    name: 'source_sha256',
    type: 'text',
    required: true,
    says: 'SHA-256 of the file that was read',
    write: ({ record }) => record.source_sha256,
  },
  {
    name: 'page',
    type: 'integer',
    least: 1,
    says: 'page of the file, from 1; empty for formats without pages',
    write: ({ record }) => record.page,
  },
  {
    name: 'where',
    type: 'text',
    required: true,
    values: Where.options,
    says: 'part of the paper',
    write: ({ record }) => record.where,
  },
  {
    name: 'printed',
    type: 'text',
    required: true,
    says: 'the value as the page shows it',
    write: ({ record }) => record.printed,
  },
  {
    name: 'unit_printed',
    type: 'text',
    required: true,
    says: 'the unit as the page shows it',
    write: ({ record }) => record.unit_printed,
  },
  {
    name: 'temperature_printed',
    type: 'text',
    says: 'the temperature as the page shows it',
    write: ({ record }) => record.temperature_printed,
  },
  {
    name: 'quote',
    type: 'text',
    required: true,
    says: 'at most 25 words around the value',
    write: ({ record }) => shortenQuote(record.quote, record.printed),
  },
  {
    name: 'decision',
    type: 'text',
    values: ['accept', 'correct', 'add', 'amend', 'unsure'],
    says: 'what a person decided; empty where nobody did',
    write: ({ decision }) => decision?.type ?? null,
  },
  { name: 'decided_by', type: 'text', says: 'who decided', write: ({ decision }) => decision?.curator ?? null },
  { name: 'decided_at', type: 'text', says: 'when, ISO 8601', write: ({ decision }) => decision?.at ?? null },
  {
    name: 'corrected',
    type: 'json',
    says: 'fields that the decision corrected, as a JSON array',
    write: ({ decision }) => correctedFields(decision),
  },
  {
    name: 'confidence',
    type: 'number',
    least: 0,
    says: 'how sure the machine was, of its least sure field; from 0 to 1',
    write: ({ record }) => record.confidence,
  },
];

const correctedFields = (decision: PackageRow['decision']): Cell =>
  decision === null || decision.type === 'add' ? null : json(Object.keys(decision.fields).sort());
