import { useEffect, useState } from 'preact/hooks';
import type { EmptyPapers as Empty } from '../server/selection-api.js';
import { fetchEmptyPapers } from './client.js';

/** Papers in which nothing was found, each a press away from a look at its pages. */
export function EmptyPapers() {
  const [papers, setPapers] = useState<Empty['papers']>([]);
  useEffect(() => {
    // What cannot be listed is no reason to stop work on the records
    fetchEmptyPapers().then(setPapers, (error: Error) => console.warn(error));
  }, []);
  if (papers.length === 0) return null;
  return (
    <details class="empty-papers">
      <summary>
        {papers.length} {papers.length === 1 ? 'paper' : 'papers'} without a record
      </summary>
      <ul>
        {papers.map(({ sha256, name }) => (
          <li key={sha256}>
            <a href={`#/paper/${sha256}`}>{name}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
