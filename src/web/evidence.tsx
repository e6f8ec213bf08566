import type { Box } from '../domain/index.js';
import type { RecordView } from '../server/api.js';

type Props = { readonly view: RecordView; readonly onShow: (boxes: readonly Box[]) => void };
type Weighed = RecordView['reasons'][number];

/** Reasons with their weights, the weakest field's first; other places of the same fact; what people decided so far. */
export function Evidence({ view, onShow }: Props) {
  const { record, machine, reasons, placeBoxes, decisions } = view;
  const first = (reason: Weighed): number => (reason.field === record.weakest_field ? 0 : 1);
  const ordered = [...reasons].sort((a, b) => first(a) - first(b) || a.weight - b.weight);
  return (
    <div class="evidence">
      <h2>Reasons</h2>
      <ul class="reasons">
        {ordered.map((reason) => (
          <li key={`${reason.code} ${reason.field}`}>
            <b class={reason.weight < 0 ? 'against' : 'for'}>{signed(reason.weight)}</b>
            <span class="of">{reason.field ?? ''}</span>
            <span>{reason.says}</span>
          </li>
        ))}
        {ordered.length === 0 && <li>The machine gave none.</li>}
      </ul>
      {machine.places.length > 0 && (
        <>
          <h2>Other places of the same fact</h2>
          <ul class="places">
            {machine.places.map((place, i) => (
              <li key={place.span.start}>
                <button type="button" class="quiet" onClick={() => onShow(placeBoxes[i] ?? [])}>
                  {place.where}
                  {place.page !== null && `, p. ${place.page}`}
                </button>
                <span>{place.quote}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {decisions.length > 0 && (
        <>
          <h2>Decisions</h2>
          <ul class="log">
            {decisions.map((decision) => (
              <li key={decision.decision_id}>
                <b>{decision.type}</b> {decision.curator}, {decision.at.slice(0, 16).replace('T', ' ')}
                {decision.note !== null && <q>{decision.note}</q>}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

const signed = (weight: number): string =>
  Math.abs(weight) < 0.05 ? '0' : `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`;
