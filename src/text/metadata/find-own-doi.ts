import { findDois } from '../../grammar/find-doi.js';
import { type FrontLine, ONLINE } from './front-lines.js';
import { shareOfWords } from './same-words.js';

/** Registrants of data sets and of preprints of other kinds: Zenodo, figshare, Dryad, Mendeley Data, Materials Project, CCDC, OSF. */
const DATA = /^10\.(?:5281\/zenodo|6084\/m9|5061\/dryad|17632\/|17188\/|5517\/|17605\/)/u;
const SUPPORTING = /(?:\/suppl(?:_file)?\b|[./_-]s\d{1,3}$|suppl\d*$)/u;
/** Words before a DOI that is not the paper's own. */
const OTHERS =
  /(?:support\w*|suppl\w*|data ?sets?|deposit\w*|repositor\w*|CCDC|video|movie|ESI|related|correction to|erratum|corrigendum|comment(?:ary)? on|reply to|companion|see also|preprint|previous version|cited by|viewpoint on)\b[^.]{0,80}(?:\. See DOI:? ?)?$/iu;
const ALSO_READ = /^(?:articles you may be|you may also|related (?:articles|content)|recommended|see also|cited by)/iu;
const OWN =
  /(?:^|\b)(?:doi|cite (?:this|as)|citation|digital object|author\(s\) of this article|published (?:on|as)|available at)\b/iu;
/** Longer lines are running text, which cites. */
const SHORT = 320;

/** Gives the DOI that the front of a paper prints as its own, or null where there is none or none stands out. */
export function findOwnDoi(lines: readonly FrontLine[], title: string | null): string | null {
  const stop = lines.findIndex(({ text }) => ALSO_READ.test(text));
  const front = stop < 0 ? lines : lines.slice(0, stop);
  const votes = new Map<string, number>();
  for (const line of front)
    for (const { doi, start } of findDois(line.text)) {
      const vote = voteFor(line, doi, { start, title });
      if (vote > 0) votes.set(doi, (votes.get(doi) ?? 0) + vote);
    }
  const [best, next] = [...votes].sort((a, b) => b[1] - a[1]);
  return best === undefined || (next !== undefined && next[1] === best[1]) ? null : best[0];
}

/** Gives the DOI that stands beside the dates of a paper, or that its note on supporting information gives as that of the paper itself. */
export function findImprintDoi(lines: readonly string[]): string | null {
  const found = lines
    .filter((line) => line.length < 200 || ONLINE.test(line))
    .flatMap((line) => findDois(line.replace(/(?<=10\.\d{4,9}\/) /gu, '')))
    .map(({ doi }) => doi)
    .filter((doi) => !DATA.test(doi) && !SUPPORTING.test(doi));
  return new Set(found).size === 1 ? (found[0] ?? null) : null;
}

type Where = { readonly start: number; readonly title: string | null };

function voteFor({ type, text }: FrontLine, doi: string, { start, title }: Where): number {
  const before = text.slice(Math.max(0, start - 160), start);
  if (DATA.test(doi) || SUPPORTING.test(doi) || OTHERS.test(before)) return 0;
  if (title !== null && shareOfWords(title, text) > 0.8 && type !== 'title') return 4;
  const named = OWN.test(before.slice(-90));
  if (text.length > SHORT) return named && /(?:author\(s\) of this|cite this|this article)/iu.test(before) ? 2 : 0;
  return named || type === 'aside' ? 2 : 1;
}
