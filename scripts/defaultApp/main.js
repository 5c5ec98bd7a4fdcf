/** Replaces Electron's default app: runs the app in the folder given by the first argument that is not a flag. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folder = resolve(process.argv.slice(1).find(argument => !argument.startsWith('-')) ?? '.');
const { name, productName, version, main } = JSON.parse(
  readFileSync(resolve(folder, 'package.json'), 'utf8'),
);

process.defaultApp = true;
app.setName(productName ?? name);
app.setVersion(version);
app.setAppPath(folder);
// Awaited, because Electron delays `ready` until its entry module has finished.
await import(pathToFileURL(resolve(folder, main)).href);
