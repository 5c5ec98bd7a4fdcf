/**
 * Runs `explain` from a bundle, because compiling its sources at each start takes a second. The bundle is named after the
 * state of all sources, so that code of another state is never run. All this is CommonJS, which Node loads faster than modules.
 */
const { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

const root = join(__dirname, '../..');
const sources = ['src/main', 'src/shared', 'scripts', 'package-lock.json'];
const entry = join(__dirname, 'index.ts');
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
        // Parsing what is shorter takes less time.
        minify: true,
        rolldownOptions: {
          output: { format: 'cjs', entryFileNames: 'index.cjs', chunkFileNames: '[name]-[hash].cjs' },
        },
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

/** Returns 64 bits that differ if a text does. Loading Node's own hashes takes longer. */
function hashOf(text) {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
    b ^= a >>> 15;
    a ^= b >>> 13;
  }
  return [a, b].map(part => (part >>> 0).toString(16).padStart(8, '0')).join('');
}

const nameOfState = () =>
  hashOf(JSON.stringify([process.version, ...sources.map(source => stateOf(join(root, source)))]));

/** Returns the bundle's entry, or null if it can't be made, for instance in a folder that belongs to someone else. */
async function bundled() {
  const folder = join(cache, nameOfState());
  const file = join(folder, 'index.cjs');
  if (existsSync(file)) return file;
  try {
    await bundle(folder);
    removeOthers(folder);
    return file;
  } catch {
    return null;
  }
}

async function start() {
  const file = await bundled();
  if (file !== null) return require(file);
  const { register } = await import('tsx/esm/api');
  register();
  await import(pathToFileURL(entry).href);
}

void start();
