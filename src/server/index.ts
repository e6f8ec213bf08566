export { BOARD_PATH, reviewApp } from './app.js';
export type { Consider } from './papers.js';
export { SHORTEST_PASSWORD } from './passwords.js';
export { LOOPBACK } from './security.js';
export { serveApp } from './serve.js';
export { listStaticFiles } from './static-files.js';
export { readUsers, UserName, Users, withUser } from './users.js';
