import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { SessionInfo } from '../server/session-api.js';
import { getJson, post } from './client.js';

type Props = { readonly name: string; readonly onDone: (session: SessionInfo) => void };

/** Asks for name and password until they are right. */
export function LoginDialog({ name: last, onDone }: Props) {
  const [name, setName] = useState(last);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const logIn = async (): Promise<void> => {
    setBusy(true);
    try {
      const problemNow = await attempt(name.trim(), password, onDone);
      setProblem(problemNow);
      setPassword('');
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <dialog ref={dialog} class="login" aria-labelledby="login-title" onCancel={(event) => event.preventDefault()}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void logIn();
        }}
      >
        <h2 id="login-title">
          sigmine <span>review</span>
        </h2>
        <label>
          Name
          <input
            name="username"
            autocomplete="username"
            required
            value={name}
            onInput={(e) => setName(e.currentTarget.value)}
          />
        </label>
        <label>
          Password
          <input
            name="password"
            type="password"
            autocomplete="current-password"
            required
            value={password}
            onInput={(e) => setPassword(e.currentTarget.value)}
          />
        </label>
        {problem !== undefined && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <button type="submit" class="primary" disabled={busy}>
          {busy ? 'Checking …' : 'Log in'}
        </button>
        <p class="soft">Your name stands beside every decision you make.</p>
      </form>
    </dialog>
  );
}

/** Gives what is wrong, or undefined when the server knows us. */
async function attempt(name: string, password: string, onDone: Props['onDone']): Promise<string | undefined> {
  const response = await post('/api/login', { name, password });
  const body = (await response.json()) as { readonly error?: string };
  if (!response.ok) return body.error ?? `the server answered ${response.status}`;
  const session = SessionInfo.parse(await getJson('/api/session'));
  if (session.curator === null) return 'This browser did not keep the cookie: open the app over https.';
  onDone(session);
  return undefined;
}
