import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

/** The dev server's own scripts and styles are inline, which the policy of the built pages forbids. */
const withoutCsp: Plugin = {
  name: 'without-csp',
  apply: 'serve',
  transformIndexHtml: html => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
};

// Every dependency is bundled: one file loads faster than a tree of modules, and a package ships no node_modules.
// The targets are those of the oldest Electron that the code must run on, 33, not of the newest.
export default defineConfig({
  main: {
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      rollupOptions: {
        input: { index: 'src/main/index.ts', feedWorker: 'src/main/calendar/worker.ts' },
        // What is loaded later lies beside what is loaded first: pages and preload are found from either.
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      // A sandboxed preload script must be CommonJS.
      rollupOptions: {
        input: 'src/preload/index.ts',
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    plugins: [react(), withoutCsp],
    build: { target: 'chrome130', minify: true },
  },
});
