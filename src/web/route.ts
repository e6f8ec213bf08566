import { useEffect, useState } from 'preact/hooks';

/** Where the address leads: the worklist, a record, or plots around a record. */
export type Route =
  | { readonly screen: 'worklist' }
  | { readonly screen: 'record'; readonly id: string }
  | { readonly screen: 'insight'; readonly id: string | undefined };

/** Gives the place that a hash names; what it does not know is the worklist. */
export function routeOf(hash: string): Route {
  const [, screen, id] = /^#\/(record|insight)(?:\/(.+))?$/u.exec(hash) ?? [];
  if (screen === 'record' && id !== undefined) return { screen, id };
  if (screen === 'insight') return { screen, id };
  return { screen: 'worklist' };
}

/** The place in the address, followed as it changes. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return routeOf(hash);
}
