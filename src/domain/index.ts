/**
 * The vocabulary of sigmine, in the order in which a paper meets it.
 *
 * Source       a file as received (sha256, media type, name)
 * RawPage      a PDF page as drawn: runs of text with box, baseline, size and font; rulings
 * Draft        what every reader gives: blocks of pieces in reading order; layout and XML readers meet here
 * Document     the paper as one string plus layers of spans: blocks, sections, sentences, tables, marks, anchors
 * Span, Box    an interval of that string; a rectangle of a page. `locate` leads from one to the other
 * View         the string as a person reads it (10⁻⁴ raised, citation marks blanked), offsets unchanged
 * Mention      something that a detector found at one place: conductivity, temperature, material, variable, ...
 * Quantity     a number as it was said: point, range or bound, with its qualifier and uncertainty
 * Reading      a conductivity in S/cm
 * Claim        a value with the spans it was read from and its reasons
 * Reason       what a stage saw and where: the only message type about papers
 * Candidate    a reading tied to temperature, material, kind, origin and scope, each a claim
 * Scored       a candidate with its confidence per field and its status
 * Decision     one entry of the append-only log of human work
 * Record       the row, with evidence, boxes and status
 */
export * from './candidate.js';
export * from './decision.js';
export * from './document.js';
export * from './draft.js';
export * from './gold.js';
export * from './locate.js';
export * from './mention.js';
export * from './particulars.js';
export * from './quantity.js';
export * from './reason.js';
export * from './record.js';
export * from './source.js';
export * from './span.js';
export * from './title-key.js';
export * from './versions.js';
export * from './view.js';
