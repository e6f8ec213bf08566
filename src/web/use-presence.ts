import { useEffect, useState } from 'preact/hooks';
import { PresenceView } from '../server/session-api.js';
import { post } from './client.js';

/** Who has which record open, by record. */
export type Holders = ReadonlyMap<string, string>;

/** A third of what the server waits before it forgets a window. */
const BEAT_MS = 15_000;
const CLIENT = 'sigmine-window';

/** This window's random name; a reload keeps it, another tab has its own. */
function clientName(): string {
  const kept = sessionStorage.getItem(CLIENT);
  if (kept !== null) return kept;
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const name = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  sessionStorage.setItem(CLIENT, name);
  return name;
}

/** Says which record this window has open, and gives what others have open; `onNews` is called when somebody else decided. */
export function usePresence(open: string | undefined, onNews: () => void): Holders {
  const [holders, setHolders] = useState<Holders>(new Map());
  useEffect(() => {
    let [gone, seen]: [boolean, number | undefined] = [false, undefined];
    const report = async (record_id: string | null): Promise<void> => {
      const response = await post('/api/presence', { client: clientName(), record_id }, true);
      if (!response.ok || gone) return;
      const { held, decisions } = PresenceView.parse(await response.json());
      setHolders(new Map(held.map((one) => [one.record_id, one.curator])));
      if (seen !== undefined && decisions !== seen) onNews();
      seen = decisions;
    };
    // Without the server there is nothing to know; the next decision says that it does not answer
    const beat = (): void => void report(open ?? null).catch(() => undefined);
    const leave = (): void => void report(null).catch(() => undefined);
    beat();
    const timer = setInterval(beat, BEAT_MS);
    addEventListener('pagehide', leave);
    addEventListener('focus', beat);
    return () => {
      gone = true;
      clearInterval(timer);
      removeEventListener('pagehide', leave);
      removeEventListener('focus', beat);
    };
  }, [open, onNews]);
  return holders;
}
