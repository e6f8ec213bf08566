import type { Decision, Metadata, Record } from '../domain/index.js';
import type { PackageRow, PackageSource } from '../export/package/package-row.js';
import { sourceKeys } from '../export/package/source-keys.js';
import { numberPapers } from '../export/same-paper.js';
import { standingDecisions } from '../review/standing-decisions.js';
import { loadDocument } from '../store/papers.js';
import { reviewState } from '../store/reviewed.js';
import type { Workspace } from '../store/workspace.js';
import type { Progress } from './terminal.js';

/** Rows of a package, the papers that they come from, and how many records are no rows. */
export type Gathered = {
  readonly rows: readonly PackageRow[];
  readonly sources: readonly PackageSource[];
  readonly outOfScope: number;
  readonly repeated: number;
};

/** Gathers what a package needs beside its records: decisions in force, and what each paper says of itself. Two files of one paper are one. */
export async function gatherRows(
  workspace: Workspace,
  all: readonly Record[],
  { reader, progress }: { readonly reader: string; readonly progress: Progress },
): Promise<Gathered> {
  const inScope = all.filter(({ in_scope }) => in_scope);
  const records = [...new Map(inScope.toReversed().map((record) => [record.record_id, record])).values()].toReversed();
  const numbers = numberPapers(records);
  const papers = records.filter((_, i) => numbers[i] === i);
  const metadata: Metadata[] = [];
  for (const paper of papers) {
    progress.update(metadata.length, papers.length, paper.paper);
    const document = await loadDocument(workspace.artefacts, paper.source_sha256, reader);
    metadata.push(metadataOf(paper, document?.metadata));
  }
  progress.stop();
  const sources = toSources(papers, metadata);
  const byNumber = new Map(papers.map((paper, i) => [records.indexOf(paper), sources[i]]));
  const decisions = decisionsInForce(workspace);
  const rows = records.flatMap((record, i) => {
    const source = byNumber.get(numbers[i] ?? i);
    return source === undefined ? [] : [{ record, decision: decisions.get(record.record_id) ?? null, source }];
  });
  return { rows, sources, outOfScope: all.length - inScope.length, repeated: inScope.length - records.length };
}

/** DOI and title as people left them come before what the paper was read to say. */
const metadataOf = ({ doi, title }: Record, read: Metadata | undefined): Metadata => ({
  doi: doi ?? read?.doi ?? null,
  title: title ?? read?.title ?? null,
  authors: read?.authors ?? [],
  journal: read?.journal ?? null,
  year: read?.year ?? null,
});

function toSources(papers: readonly Record[], metadata: readonly Metadata[]): PackageSource[] {
  const named = papers.flatMap((record, i) => {
    const says = metadata[i];
    return says === undefined ? [] : [{ paper: record.paper, sha256: record.source_sha256, metadata: says }];
  });
  const keys = sourceKeys(named);
  return named.map((one, i) => ({ ...one, key: keys[i] ?? one.paper }));
}

/** The last decision in force on each record; second opinions decide nothing. */
function decisionsInForce({ store }: Workspace): ReadonlyMap<string, Decision> {
  const { byRecord } = standingDecisions(reviewState(store).decisions);
  const last = [...byRecord].map(([id, log]) => [id, log.findLast(({ blind }) => blind !== true)] as const);
  return new Map(last.flatMap(([id, decision]) => (decision === undefined ? [] : [[id, decision] as const])));
}
