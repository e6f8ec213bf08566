export { BOARD_PATH, reviewApp } from './app.js';
export { LOOPBACK } from './security.js';
export { serveApp } from './serve.js';
export { listStaticFiles } from './static-files.js';
