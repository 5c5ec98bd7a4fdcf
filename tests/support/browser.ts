/** A fake web browser: an `xdg-open` that records the addresses it is called with. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Browser {
  /** Environment variables that make a program use this browser. */
  readonly env: { readonly PATH: string };
  /** The addresses opened so far, in order. */
  readonly opened: () => readonly string[];
  readonly remove: () => void;
}

export function createBrowser(): Browser {
  const folder = mkdtempSync(join(tmpdir(), 'one-degree-browser-'));
  const list = join(folder, 'opened');
  writeFileSync(join(folder, 'xdg-open'), `#!/bin/sh\nprintf '%s\\n' "$1" >> '${list}'\n`, { mode: 0o755 });
  return {
    env: { PATH: `${folder}:${process.env.PATH}` },
    opened: () => (existsSync(list) ? readFileSync(list, 'utf8').trim().split('\n') : []),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
