import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// Every dependency is bundled: one file loads faster than a tree of modules, and a package ships no node_modules.
export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: { index: 'src/main/index.ts', feedWorker: 'src/main/feed/worker.ts' },
        // What is loaded later lies beside what is loaded first: pages and preload are found from either.
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      // A sandboxed preload script must be CommonJS.
      rollupOptions: { input: 'src/preload/index.ts', output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    plugins: [react()],
    build: { rollupOptions: { input: 'src/renderer/index.html' } },
  },
});
