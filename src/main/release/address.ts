/** Where the newest version is published: `latestVersion` in package.json, if there is such a place. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../storage';

const packageSchema = z.object({ latestVersion: z.url({ protocol: /^https?$/ }) });

/** @param folder the app's folder or archive */
export function latestVersionAddress(folder: string): URL | null {
  try {
    const found = parseJson(readFileSync(join(folder, 'package.json'), 'utf8'), packageSchema);
    return found === null ? null : new URL(found.latestVersion);
  } catch {
    return null;
  }
}
