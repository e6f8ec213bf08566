import type { Adjudication } from '../server/batch-api.js';

/** How often second opinions agree with the first, by field. */
export function AgreementTable({ rows }: { readonly rows: Adjudication['agreement'] }) {
  return (
    <section class="agreement" aria-label="Agreement">
      <h2>Agreement</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Records</th>
            <th scope="col">Agreed</th>
            <th scope="col" title="Cohen’s kappa">
              κ
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ of, records, agreed, kappa }) => (
            <tr key={of}>
              <th scope="row">{of}</th>
              <td>{records}</td>
              <td>{records === 0 ? '–' : `${Math.round((100 * agreed) / records)} %`}</td>
              <td>{kappa === null ? '–' : kappa.toFixed(2).replace('-', '−')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="soft">
        Fields are compared where both kept the record. Cohen’s κ is 1 for full agreement and 0 for what chance alone
        would give; it is undefined (–) when both always say the same one thing.
      </p>
    </section>
  );
}
