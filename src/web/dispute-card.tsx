import type { Record } from '../domain/index.js';
import { point } from '../domain/index.js';
import type { Dispute } from '../server/batch-api.js';
import { asPrinted } from './as-printed.js';
import { shown } from './badge.js';
import { fromSiemens, writeQuantity } from './quantities.js';
import { Quoted } from './quoted.js';
import { sigmaOf, temperatureOf } from './record-draft.js';

type Props = {
  readonly dispute: Dispute;
  readonly onTake: (which: 'first' | 'second') => void;
  readonly onOpen: (id: string) => void;
};

const WORDS = { accept: 'accepted', correct: 'corrected', reject: 'rejected', unsure: 'unsure' } as const;

/** What a record says, by field, as a person reads it. */
const rowsOf = (record: Record): readonly (readonly [string, string])[] => [
  ['value', `${writeQuantity(fromSiemens(sigmaOf(record), 'S/cm'))} S/cm`],
  ['temperature', temperatureText(record)],
  ['material', record.formula ?? record.material ?? 'none'],
  ['kind', shown(record.kind)],
  ['origin', record.origin],
  ['scope', record.in_scope ? 'in scope' : (record.scope_reason ?? 'out of scope')],
];

function temperatureText(record: Record): string {
  const text = writeQuantity(record.temperature_K === null ? temperatureOf(record) : point(record.temperature_K));
  return text === '' ? 'not stated' : `${text} K`;
}

/** Two opinions on one record beside what the machine said; where they differ is marked. */
export function DisputeCard({ dispute, onTake, onOpen }: Props) {
  const { machine, first, second, differs, record_id } = dispute;
  const sides = [
    { side: 'first', opinion: first, key: '1' },
    { side: 'second', opinion: second, key: '2' },
  ] as const;
  const proposed = rowsOf(machine);
  return (
    <article class="dispute" data-record={record_id}>
      <p class="where">
        <b>{machine.title ?? machine.paper}</b>
        <span>
          {asPrinted(machine)}
          {machine.page !== null && `, page ${machine.page}`}
        </span>
      </p>
      <Quoted quote={machine.quote} printed={machine.printed} />
      <table>
        <thead>
          <tr class={differs.includes('decision') ? 'differs' : undefined}>
            <th scope="col">
              <span class="hidden">Field</span>
            </th>
            <th scope="col">machine</th>
            {sides.map(({ side, opinion }) => (
              <th scope="col" key={side}>
                {opinion.curator} {WORDS[opinion.verdict.type as keyof typeof WORDS] ?? opinion.verdict.type}
                {side === 'second' && ', blind'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {proposed.map(([field, text], i) => (
            <tr key={field} class={differs.some((one) => one === field) ? 'differs' : undefined}>
              <th scope="row">{field}</th>
              <td>{text}</td>
              {sides.map(({ side, opinion }) => (
                <td key={side}>{opinion.verdict.type === 'reject' ? '–' : rowsOf(opinion.record)[i]?.[1]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sides.map(
        ({ side, opinion }) => opinion.note !== null && <q key={side}>{`${opinion.curator}: ${opinion.note}`}</q>,
      )}
      <div class="buttons">
        <button type="button" onClick={() => onOpen(record_id)}>
          Open the page <kbd>Enter</kbd>
        </button>
        {sides.map(({ side, opinion, key }) => (
          <button type="button" key={side} class="primary" onClick={() => onTake(side)}>
            {opinion.curator} is right <kbd>{key}</kbd>
          </button>
        ))}
      </div>
    </article>
  );
}
