/**
 * Runs `explain` from a bundle, because compiling its sources at each start takes a second. The bundle is named after the
 * state of all sources, so that code of another state is never run.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '../..');
const sources = ['src/main', 'src/shared', 'scripts', 'package-lock.json'];
const entry = join(import.meta.dirname, 'index.ts');
const cache = join(root, 'node_modules/.cache/one-degree-explain');
/** Milliseconds after which a bundle that was never finished is removed. */
const abandonedAfter = 60_000;

/** Describes a file, or all files in a folder, by name, size and times. */
function stateOf(path) {
  const stats = statSync(path);
  if (stats.isDirectory()) return readdirSync(path).map(name => stateOf(join(path, name)));
  return `${path} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}`;
}

async function bundle(folder) {
  const { build } = await import('vite');
  mkdirSync(cache, { recursive: true });
  const unfinished = mkdtempSync(join(cache, 'unfinished-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: entry,
        target: 'node20',
        outDir: unfinished,
        minify: false,
        rolldownOptions: { output: { entryFileNames: 'index.mjs', chunkFileNames: '[name]-[hash].mjs' } },
      },
    });
    // Another process may have bundled the same.
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Removes the bundles of earlier sources. */
function removeOthers(folder) {
  for (const name of readdirSync(cache)) {
    const other = join(cache, name);
    const isRecent = Date.now() - statSync(other).mtimeMs < abandonedAfter;
    if (other !== folder && !isRecent) rmSync(other, { recursive: true, force: true });
  }
}

const nameOfState = () =>
  createHash('sha256')
    .update(JSON.stringify([process.version, ...sources.map(source => stateOf(join(root, source)))]))
    .digest('hex');

/** Returns the bundle's entry, or null if it can't be made, for instance in a folder that belongs to someone else. */
async function bundled() {
  try {
    const folder = join(cache, nameOfState());
    if (!existsSync(folder)) {
      await bundle(folder);
      removeOthers(folder);
    }
    return join(folder, 'index.mjs');
  } catch {
    return null;
  }
}

const file = await bundled();
if (file === null) (await import('tsx/esm/api')).register();
await import(pathToFileURL(file ?? entry).href);
