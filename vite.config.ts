import { defineConfig } from 'vite';

/** Builds the review app into dist/web, next to the server that serves it; nothing is inlined, because the server's policy forbids it. */
export default defineConfig({
  root: 'src/web',
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
});
