import type { EditionOfRecord } from '../server/api.js';

/** Where else the paper states the fact: other files of it, and which of them counts. */
export function Editions({ editions }: { readonly editions: readonly EditionOfRecord[] }) {
  if (editions.length === 0) return null;
  const home = editions.find(({ counts }) => counts);
  return (
    <p class="editions">
      {home === undefined ? 'Also given in ' : 'The same fact is reviewed and exported as that of '}
      {editions.map(({ record_id, name, page }, i) => (
        <span key={record_id}>
          {i > 0 && ', '}
          <a href={`#/record/${record_id}`}>{name}</a>
          {page !== null && `, page ${page}`}
        </span>
      ))}
    </p>
  );
}
