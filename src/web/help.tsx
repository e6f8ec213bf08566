import { useLayoutEffect, useRef } from 'preact/hooks';

const KEYS: readonly (readonly [string, string])[] = [
  ['a', 'accept, or save what you changed, and go on'],
  ['r', 'reject and go on'],
  ['u', 'unsure, leave it for others, and go on'],
  ['z', 'undo, any number of times'],
  ['y  Z', 'redo'],
  ['j', 'next record'],
  ['k', 'previous record'],
  ['1 – 9', 'take over an alternative'],
  ['p', 'next paper'],
  ['i', 'plots: Arrhenius, spread, what lies apart, other papers'],
  ['/', 'in the worklist: search'],
  ['m', 'add a record that the machine missed: select it on the page'],
  ['s', 'fill the focused field from what is selected on the page; the mouse does it by itself'],
  ['F7', 'a cursor on the page (a browser’s own key): Shift and arrows select'],
  ['e', 'edit the weakest field'],
  ['n', 'write a note'],
  ['Enter', 'in a field: save and go on; in the worklist: open'],
  ['Esc', 'leave a field; back to the worklist'],
  ['v', 'show the value on the page again'],
  ['+  −', 'zoom the page'],
  ['g  x', 'take or leave a correction that is proposed for other records'],
  ['b', 'in the worklist: accept all that are sure'],
  ['o', 'in the worklist: give second opinions'],
  ['d', 'in the worklist: settle what is in dispute'],
  ['?', 'this help'],
];

/** The keys, as a dialog that takes the focus and gives it back. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    return () => dialog.current?.close();
  }, []);
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">Keys</h2>
      <dl>
        {KEYS.map(([key, says]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={onClose}>
        Close
      </button>
    </dialog>
  );
}
