import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { SessionInfo } from '../server/session-api.js';
import { getJson, post } from './client.js';
import { LoginDialog } from './login-dialog.js';

const Session = createContext<SessionInfo>({ curator: null, login: false });

/** Shows the app to whoever may see it, and the login to others; over the app when a session ends at work, so that nothing typed is lost. */
export function SessionGate({ children }: { readonly children: ComponentChildren }) {
  const [session, setSession] = useState<SessionInfo>();
  const [failure, setFailure] = useState<string>();
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    const read = async (): Promise<void> => setSession(SessionInfo.parse(await getJson('/api/session')));
    read().catch((error: Error) => setFailure(error.message));
    const ask = (): void => setAsked(true);
    addEventListener('sigmine-login', ask);
    return () => removeEventListener('sigmine-login', ask);
  }, []);
  if (failure !== undefined) return <p class="loading">The server does not answer: {failure}</p>;
  if (session === undefined) return <p class="loading">Loading …</p>;
  const outside = session.login && session.curator === null;
  return (
    <Session.Provider value={session}>
      {!outside && children}
      {(outside || (asked && session.login)) && (
        <LoginDialog
          name={session.curator ?? ''}
          onDone={(now) => {
            setSession(now);
            setAsked(false);
          }}
        />
      )}
    </Session.Provider>
  );
}

/** Who decides here, with the way out where there is a login. */
export function Account() {
  const { curator, login } = useContext(Session);
  const leave = async (): Promise<void> => {
    await post('/api/logout', {});
    location.reload();
  };
  return (
    <span class="account">
      <span title="decisions carry this name">{curator}</span>
      {login && (
        <button type="button" class="quiet" onClick={() => void leave()}>
          Log out
        </button>
      )}
    </span>
  );
}
