type Props = {
  readonly changed: boolean;
  readonly onDecide: (type: 'accept' | 'reject' | 'unsure') => void;
  readonly onStep: (step: 'undo' | 'redo') => void;
  readonly onAdd: () => void;
};

/** What can be done with a record, each with its key. */
export const Actions = ({ changed, onDecide, onStep, onAdd }: Props) => (
  <div class="actions">
    <button type="button" class="accept" onClick={() => onDecide('accept')}>
      {changed ? 'Save correction' : 'Accept'} <kbd>a</kbd>
    </button>
    <button type="button" class="reject" onClick={() => onDecide('reject')}>
      Reject <kbd>r</kbd>
    </button>
    <button type="button" onClick={() => onDecide('unsure')}>
      Unsure <kbd>u</kbd>
    </button>
    <div class="others">
      <button type="button" class="quiet" onClick={() => onStep('undo')}>
        Undo <kbd>z</kbd>
      </button>
      <button type="button" class="quiet" onClick={() => onStep('redo')}>
        Redo <kbd>y</kbd>
      </button>
      <button type="button" class="quiet" onClick={onAdd}>
        Missed one <kbd>m</kbd>
      </button>
    </div>
  </div>
);
