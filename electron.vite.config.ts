import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

/** Removes the content security policy in development, because the dev server uses inline scripts and styles. */
const withoutCsp: Plugin = {
  name: 'without-csp',
  apply: 'serve',
  transformIndexHtml: html => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
};

/** Escapes all characters beyond ASCII: V8 keeps a script that has any with two bytes for each of its characters. */
const asciiOnly: Plugin = {
  name: 'ascii-only',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk') chunk.code = chunk.code.replace(/[^\0-\x7f]/g, escapeUnit);
  },
};

const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * Replaces what libraries import for work that they don't do here. dbus-next describes the app's objects in XML, of which
 * there are none, and reads the descriptions of other programs, which we never ask for; that is half of its size.
 * electron-log could send the log to a server, for which Node would load a tenth of its own modules at every launch.
 */
const unused: readonly { readonly by: RegExp; readonly id: RegExp; readonly code: string }[] = [
  {
    by: /dbus-next/,
    id: /^fast-xml-(builder|parser)$/,
    code: 'export class XMLParser {}; export default class Builder { build() { return "<node/>" } }',
  },
  { by: /electron-log/, id: /^\..*\/transports\/remote$/, code: 'module.exports = () => null' },
];
const withoutUnused: Plugin = {
  name: 'without-unused',
  enforce: 'pre',
  resolveId: (id, importer = '') => {
    const index = unused.findIndex(({ by, id: ids }) => by.test(importer) && ids.test(id));
    return index < 0 ? null : `\0unused-${index}`;
  },
  load: id => (id.startsWith('\0unused-') ? unused[Number(id.slice('\0unused-'.length))]?.code : null),
};

/** What the entry point imports itself: in one file, because each takes a millisecond before the tray icon appears. */
const loadedFirst = [...readFileSync('src/main/index.ts', 'utf8').matchAll(/ from '\.(\/.+)'/g)].map(
  ([, path]) => `src/main${path}.ts`,
);
/** The worker must not load what the entry point does, which needs Electron. */
const sharedWithWorker = /src\/shared\/domain\/common\/result\.ts$/;

// Every dependency is bundled: one file loads faster than many modules, and packages ship no node_modules.
// The targets match Electron 33, the oldest version that the code must run on.
export default defineConfig({
  main: {
    plugins: [asciiOnly, withoutUnused],
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      // V8 keeps the text of every script that it has loaded, about a megabyte of it if not minified.
      minify: true,
      rollupOptions: {
        // Electron's own module, which electron-vite doesn't know.
        external: ['original-fs'],
        input: { index: 'src/main/index.ts', feedWorker: 'src/main/calendar/feedWorker.ts' },
        // All chunks are in the same folder, so that relative paths to pages and preload work from any of them.
        output: {
          chunkFileNames: '[name]-[hash].js',
          codeSplitting: {
            groups: [
              { name: 'worker', test: sharedWithWorker },
              { name: 'launch', test: (id: string) => loadedFirst.some(file => id.endsWith(file)) },
            ],
          },
        },
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
    plugins: [react(), withoutCsp, asciiOnly],
    build: { target: 'chrome130', minify: true },
  },
});
