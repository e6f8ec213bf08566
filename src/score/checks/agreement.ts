import type { Candidate, Document, Reason, Span } from '../../domain/index.js';
import { type Check, reason } from './check.js';
import { blockOf, sentenceOf } from './sentences.js';

/** A fact that stands in the paper twice was tied twice, each time by what stands around it: both are surer. */
export const agreement: Check = ({ candidates, document }) =>
  candidates.map((candidate) => {
    const { span } = candidate.reading.mention;
    // The same value in other units beside it says nothing new
    const places = candidate.places.filter((place) => document === undefined || !isSameSentence(document, span, place));
    return places.length === 0 ? [] : agreementOf({ ...candidate, places }, document);
  });

const isSameSentence = (document: Document, a: Span, b: Span): boolean =>
  sentenceOf(document, a).start === sentenceOf(document, b).start;

function agreementOf(candidate: Candidate, document: Document | undefined): Reason[] {
  const own = candidate.reading.mention.span;
  const ways = candidate.places.map((place) => wayOf(document, own) !== wayOf(document, place));
  const how = ways.some(Boolean) ? 'both in a table and in the text' : 'in another place of the paper';
  const evidence = [...candidate.places];
  const suffix = ways.some(Boolean) ? 'agrees-table' : 'agrees';
  return (['value', 'temperature', 'material'] as const)
    .filter((field) => isStated(candidate, field))
    .map((field) => reason({ code: `${field}-${suffix}`, says: `the same fact stands ${how}`, field, evidence }));
}

const isStated = ({ temperature, material }: Candidate, field: 'value' | 'temperature' | 'material'): boolean =>
  field === 'value' || (field === 'temperature' ? temperature.value.quantity : material.value.printed) !== null;

const wayOf = (document: Document | undefined, span: Span): boolean =>
  document !== undefined && blockOf(document, span)?.type === 'table';
