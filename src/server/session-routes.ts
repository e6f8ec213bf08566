import type { Context, Hono, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Presence } from '../store/presence.js';
import { loginLimit } from './login-limit.js';
import { type Access, bearsToken, isSecure } from './security.js';
import { Login, PresenceReport, type PresenceView, type SessionInfo } from './session-api.js';
import type { StaticFiles } from './static-files.js';
import { isUser, type Users } from './users.js';

declare module 'hono' {
  interface ContextVariableMap {
    curator?: string;
  }
}

/** Whose decisions these are: users from a file with their passwords, or one curator for everybody who may come in. */
export type People = { readonly curator: string; readonly users: (() => Users) | null };

const COOKIE = 'sigmine_session';

/** Gives who asks; `userGate` has let through nobody else. */
export const curatorOf =
  ({ curator }: People) =>
  (c: Context): string =>
    c.get('curator') ?? curator;

/** Demands a session, or the token where there is one for programs. The app itself holds nothing secret, and shows the login. */
export function userGate({ users, token }: People & Access, presence: Presence, files: StaticFiles): MiddlewareHandler {
  return async (c, next) => {
    const secret = getCookie(c, COOKIE);
    const user = secret === undefined ? undefined : presence.userOf(secret);
    // A user who was taken out of the file is out at once
    if (user !== undefined && users?.().users.some(({ name }) => name === user)) c.set('curator', user);
    const open = OPEN.has(c.req.path) || files(c.req.path) !== undefined;
    if (c.get('curator') !== undefined || open || bearsToken(c, token)) return next();
    return c.json({ error: 'log in first' }, 401);
  };
}

const OPEN = new Set(['/api/session', '/api/login']);

/** Adds login, logout, and who has which record open. */
export function addSessionRoutes(app: Hono, people: People, presence: Presence, decisions: () => number): void {
  const { users } = people;
  const limit = loginLimit();
  const who = curatorOf(people);

  app.get('/api/session', (c) => {
    const info: SessionInfo = { curator: users === null ? who(c) : (c.get('curator') ?? null), login: users !== null };
    return c.json(info);
  });

  app.post('/api/login', async (c) => {
    const { name, password } = Login.parse(await c.req.json());
    if (users === null) return c.json({ error: 'this server has no users' }, 404);
    const seconds = limit.wait(name);
    if (seconds > 0) {
      c.header('Retry-After', String(seconds));
      return c.json({ error: `too many wrong passwords: try again in ${seconds} s` }, 429);
    }
    // Counted before the slow comparison, so that many tries at once gain nothing
    limit.failed(name);
    if (!(await isUser(users(), name, password))) return c.json({ error: 'name or password is wrong' }, 401);
    limit.succeeded(name);
    const cookie = { httpOnly: true, sameSite: 'Strict', path: '/', secure: isSecure(c) } as const;
    setCookie(c, COOKIE, presence.start(name), cookie);
    return c.json({ curator: name, login: true } satisfies SessionInfo, 201);
  });

  app.post('/api/logout', (c) => {
    const secret = getCookie(c, COOKIE);
    if (secret !== undefined) presence.end(secret);
    deleteCookie(c, COOKIE, { path: '/' });
    return c.json({ curator: null, login: users !== null } satisfies SessionInfo);
  });

  app.post('/api/presence', async (c) => {
    const { client, record_id } = PresenceReport.parse(await c.req.json());
    presence.hold(client, who(c), record_id);
    const view: PresenceView = { held: presence.heldByOthers(client), decisions: decisions() };
    return c.json(view);
  });
}
