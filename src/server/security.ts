import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** Whom to answer: `token` is demanded of everybody when set; `hosts` are the names by which the server may be called (null: any). */
export type Access = { readonly token: string | null; readonly hosts: readonly string[] | null };

export const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost', '::1'];

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Sets the headers that keep foreign scripts, frames and sniffing out; no inline script or style runs. A part may bring a policy of its own. */
export const headers: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.headers.has('Content-Security-Policy')) c.header('Content-Security-Policy', POLICY);
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Referrer-Policy', 'no-referrer');
  c.header('Cross-Origin-Resource-Policy', 'same-origin');
  c.header('Cross-Origin-Opener-Policy', 'same-origin');
};

/**
 * Refuses what comes from another site: a Host that is not ours (DNS rebinding), and every request that changes something
 * without an Origin that is ours or with a body that a plain form could send.
 */
export function sameSite({ hosts }: Access): MiddlewareHandler {
  return async (c, next) => {
    const url = new URL(c.req.url);
    const name = url.hostname.replace(/^\[|\]$/gu, '');
    if (hosts !== null && !hosts.includes(name)) return c.json({ error: 'unknown host' }, 403);
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const origin = c.req.header('Origin');
    if (origin !== undefined && hostOf(origin) !== url.host) return c.json({ error: 'cross-site request' }, 403);
    if (origin === undefined && c.req.header('Sec-Fetch-Site') !== undefined)
      return c.json({ error: 'no origin' }, 403);
    if (!/^application\/json\b/u.test(c.req.header('Content-Type') ?? '')) return c.json({ error: 'JSON only' }, 415);
    return next();
  };
}

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);

const COOKIE = 'sigmine';

/** Demands the token as cookie or bearer; `/?token=…` sets the cookie once and leaves the address bar clean. */
export function tokenGate({ token }: Access): MiddlewareHandler {
  return async (c, next) => {
    if (token === null) return next();
    const offered = c.req.query('token');
    if (offered !== undefined && isSame(offered, token)) {
      setCookie(c, COOKIE, token, { httpOnly: true, sameSite: 'Strict', path: '/', secure: isSecure(c) });
      return c.redirect('/', 303);
    }
    const cookie = getCookie(c, COOKIE);
    if (bearsToken(c, token) || (cookie !== undefined && isSame(cookie, token))) return next();
    return c.text('sigmine review: open the address with ?token=… that the server was started with.\n', 401);
  };
}

/** Whether a program shows the token. */
export function bearsToken(c: Context, token: string | null): boolean {
  const bearer = /^Bearer (.+)$/u.exec(c.req.header('Authorization') ?? '')?.[1];
  return token !== null && bearer !== undefined && isSame(bearer, token);
}

/**
 * Whether a cookie may be marked Secure: over TLS (ours ends at a proxy that says so), or on this machine, where browsers make an
 * exception. Over plain HTTP to another host a Secure cookie would never come back.
 */
export function isSecure(c: Context): boolean {
  const { protocol, hostname } = new URL(c.req.url);
  const encrypted = protocol === 'https:' || c.req.header('X-Forwarded-Proto') === 'https';
  return encrypted || LOOPBACK.includes(hostname.replace(/^\[|\]$/gu, ''));
}

/** Compares in constant time, whatever the lengths. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
