/** Finds places where secrets have leaked. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from './app';

/** The files in a data folder that contain one of `secrets`, relative to the folder. */
export const filesWith = (dataFolder: string, secrets: readonly string[]): readonly string[] =>
  readdirSync(dataFolder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter(path => containsAny(readFileSync(path, 'latin1'), secrets))
    .map(path => path.slice(dataFolder.length + 1))
    .sort();

/** The places where the app reveals one of `secrets`: windows, `--status`, and output. */
export async function placesWith(app: App, secrets: readonly string[]): Promise<readonly string[]> {
  const pages = app.electron.windows().filter(page => !page.isClosed());
  const places = await Promise.all([
    ...pages.map(async page => [page.url(), await page.content()] as const),
    app.tell('--status').then(({ stdout, stderr }) => ['--status', stdout + stderr] as const),
    ['output', app.output()] as const,
  ]);
  return places.filter(([, text]) => containsAny(text, secrets)).map(([place]) => place);
}

const containsAny = (text: string, secrets: readonly string[]): boolean =>
  secrets.some(secret => text.includes(secret));
