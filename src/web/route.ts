import { useLayoutEffect, useState } from 'preact/hooks';

/** Where the address leads: the worklist, a record, a record for a second opinion, a paper without one, plots around a record, or what is in dispute. */
export type Route =
  | { readonly screen: 'worklist' }
  | { readonly screen: 'adjudicate' }
  | { readonly screen: 'record' | 'blind' | 'paper'; readonly id: string }
  | { readonly screen: 'insight'; readonly id: string | undefined };

/** Gives the place that a hash names; what it does not know is the worklist. */
export function routeOf(hash: string): Route {
  const [, screen, id] = /^#\/(record|blind|paper|insight|adjudicate)(?:\/(.+))?$/u.exec(hash) ?? [];
  if ((screen === 'record' || screen === 'blind' || screen === 'paper') && id !== undefined) return { screen, id };
  if (screen === 'adjudicate') return { screen };
  if (screen === 'insight') return { screen, id };
  return { screen: 'worklist' };
}

/** The place in the address, followed as it changes. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useLayoutEffect(() => {
    const follow = (): void => setHash(location.hash);
    // What changed before anybody listened counts, too
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return routeOf(hash);
}

/** Goes to a record, or to the worklist; who gives second opinions goes on doing so. */
export function goTo(id: string | undefined): void {
  const screen = routeOf(location.hash).screen === 'blind' ? 'blind' : 'record';
  location.hash = id === undefined ? '#/' : `#/${screen}/${id}`;
}
