/** Where a text that nobody may see can be found all the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from './app';

/** The files below a data folder that hold one of `secrets`, relative to it. */
export const filesWith = (dataFolder: string, secrets: readonly string[]): readonly string[] =>
  readdirSync(dataFolder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter(path => holds(readFileSync(path, 'latin1'), secrets))
    .map(path => path.slice(dataFolder.length + 1))
    .sort();

/** The places where the app shows or says one of `secrets`: its windows, its `--status`, all that it has printed. */
export async function placesWith(app: App, secrets: readonly string[]): Promise<readonly string[]> {
  const pages = app.electron.windows().filter(page => !page.isClosed());
  const places = await Promise.all([
    ...pages.map(async page => [page.url(), await page.content()] as const),
    app.tell('--status').then(({ stdout, stderr }) => ['--status', stdout + stderr] as const),
    ['output', app.output()] as const,
  ]);
  return places.filter(([, text]) => holds(text, secrets)).map(([place]) => place);
}

const holds = (text: string, secrets: readonly string[]): boolean =>
  secrets.some(secret => text.includes(secret));
