import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Holders } from './use-presence.js';

/** Who has which record open in another window. */
export const HoldersContext = createContext<Holders>(new Map());

/** Says in the worklist that somebody else has a record open. */
export function HeldBy({ id }: { readonly id: string }) {
  const name = useContext(HoldersContext).get(id);
  if (name === undefined) return null;
  return (
    <em class="held" title={`${name} has this record open`}>
      {name}
    </em>
  );
}

/** Says above a record that somebody else has it open; what both decide is never overwritten in silence. */
export function HeldNotice({ id }: { readonly id: string }) {
  const name = useContext(HoldersContext).get(id);
  if (name === undefined) return null;
  return (
    <p class="notice" role="status">
      {name} has this record open in another window. j goes to the next one.
    </p>
  );
}
