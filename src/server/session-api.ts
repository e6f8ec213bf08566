import { z } from 'zod';

/** Answer of `GET /api/session`: who decides here; null when nobody is logged in yet. */
export const SessionInfo = z.object({
  curator: z.string().nullable(),
  login: z.boolean().describe('users log in with a password; otherwise whoever reached the server is the curator'),
});
export type SessionInfo = Readonly<z.infer<typeof SessionInfo>>;

/** Body of `POST /api/login`. */
export const Login = z.strictObject({ name: z.string().min(1).max(100), password: z.string().min(1).max(1000) });

/** Body of `POST /api/presence`: what a browser window has open. `client` is a random name that the window gave itself. */
export const PresenceReport = z.strictObject({
  client: z.string().regex(/^[\w-]{8,64}$/u),
  record_id: z.string().max(64).nullable(),
});
export type PresenceReport = Readonly<z.infer<typeof PresenceReport>>;

/** Answer: what other windows have open, and how many decisions there are, so that news are seen. */
export const PresenceView = z.object({
  held: z.array(z.object({ record_id: z.string(), curator: z.string() })),
  decisions: z.int(),
});
export type PresenceView = Readonly<z.infer<typeof PresenceView>>;
