import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockPathFor, withLock } from '../../../src/main/storage/fileLock';
import { minute } from '../../../src/shared/domain/common/time';
import { emptyFolder } from '../../support/dataFolder';
import { isPrivate } from '../../support/permissions';

/** A file, and a lock beside it that another process created, if any. */
function fileLockedBy(holder: number | string | null) {
  const folder = emptyFolder();
  const path = join(folder, 'a.json');
  const lock = lockPathFor(path);
  if (holder !== null) writeFileSync(lock, `${holder}`);
  const now = Date.now();
  return { folder, path, lock, lockedAt: (at = now) => withLock(path, at, () => readFileSync(lock, 'utf8')) };
}

const endedProcess = (): number => spawnSync(process.execPath, ['--version']).pid;
const ours = `${process.pid}`;

describe('a lock', () => {
  it('names its process, is readable only by the user, and is removed afterwards', () => {
    const { folder, path, lock, lockedAt } = fileLockedBy(null);

    expect(lockedAt()).toBe(ours);
    expect(withLock(path, 0, () => isPrivate(lock))).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is removed if the action fails', () => {
    const { folder, path } = fileLockedBy(null);

    expect(() =>
      withLock(path, 0, () => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['of a process that has ended', endedProcess()],
    ['left behind by an earlier process with the same number', process.pid],
    ['of a process that ended before it wrote its number', ''],
  ])('%s is taken over', (_, holder) => expect(fileLockedBy(holder).lockedAt()).toBe(ours));

  it.each([['of a running process', process.ppid]])('%s stays with it', (_, holder) => {
    const { lock, lockedAt } = fileLockedBy(holder);

    expect(lockedAt).toThrow(/EEXIST/);
    expect(readFileSync(lock, 'utf8')).toBe(`${holder}`);
  });

  it.each([
    ['older than any change', -minute],
    ['from before the clock was set back', minute],
  ])('%s is taken over, whatever process has its number now', (_, since) => {
    const { lock, lockedAt } = fileLockedBy(process.ppid);
    const now = 1_000_000;
    utimesSync(lock, (now + since) / 1_000, (now + since) / 1_000);

    expect(lockedAt(now)).toBe(ours);
  });
});
