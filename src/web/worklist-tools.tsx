import { fetchSecondPass } from './bulk-client.js';
import { useKeys } from './use-keys.js';

type Props = {
  readonly paused: boolean;
  readonly onBulk: () => void;
  /** Begins second opinions on these records. */
  readonly onSecond: (ids: readonly string[]) => void;
  readonly onAdjudicate: () => void;
  readonly onSay: (text: string) => void;
};

/** What can be done from the worklist beside deciding record by record. */
export function WorklistTools({ paused, onBulk, onSecond, onAdjudicate, onSay }: Props) {
  const second = (): void =>
    void fetchSecondPass().then(
      ({ record_ids }) =>
        record_ids.length === 0
          ? onSay('There is nothing to judge a second time: others must decide on records first.')
          : onSecond(record_ids),
      (error: Error) => onSay(error.message),
    );
  useKeys({ b: onBulk, o: second, d: onAdjudicate }, paused);
  return (
    <span class="tools">
      <button type="button" class="quiet" onClick={onBulk} title="Accept all of this list that are sure">
        Accept many <kbd>b</kbd>
      </button>
      <button
        type="button"
        class="quiet"
        onClick={second}
        title="Judge a sample that others decided on, without seeing how"
      >
        Second opinion <kbd>o</kbd>
      </button>
      <button
        type="button"
        class="quiet"
        onClick={onAdjudicate}
        title="Where two opinions differ, and how often they agree"
      >
        In dispute <kbd>d</kbd>
      </button>
    </span>
  );
}
