/** The desktop's web browser, as far as an app can tell: `xdg-open` takes an address, and it is noted. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Browser {
  /** What makes it the browser of a program: to be added to its environment. */
  readonly env: { readonly PATH: string };
  /** The addresses it was asked to open, in order. */
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
