import { lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeAtomically } from '../../../src/main/storage/atomicWrite';
import { emptyFolder } from '../../support/dataFolder';
import { isPrivate } from '../../support/permissions';
import { canMount, mountDisk } from '../../support/smallDisk';

describe('an atomic write', () => {
  it('leaves only the new file, readable only by the user', () => {
    const folder = emptyFolder();
    const path = join(folder, 'a.json');
    writeAtomically(path, 'old');

    writeAtomically(path, 'new');

    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(isPrivate(path)).toBe(true);
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('replaces the unfinished file of a killed process', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'a.json.new'), 'half a te');

    writeAtomically(join(folder, 'a.json'), 'new');

    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('writes through a symbolic link', () => {
    const [folder, elsewhere] = [emptyFolder(), emptyFolder()];
    writeFileSync(join(elsewhere, 'real.json'), 'old');
    symlinkSync(join(elsewhere, 'real.json'), join(folder, 'a.json'));

    writeAtomically(join(folder, 'a.json'), 'new');

    expect(lstatSync(join(folder, 'a.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(elsewhere, 'real.json'), 'utf8')).toBe('new');
  });
});

describe('a failed write', () => {
  it('throws the system error and leaves no unfinished file', () => {
    const folder = emptyFolder();

    expect(() => writeAtomically(join(folder, 'missing', 'a.json'), 'new')).toThrow(/ENOENT/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(!canMount())('keeps the old text on a full disk', () => {
    const disk = mountDisk(256);
    if (disk === null) throw new Error('no disk');
    onTestFinished(disk.unmount);
    const path = join(disk.folder, 'a.json');
    const old = 'o'.repeat(10_000);
    writeAtomically(path, old);

    for (const room of [0, 4_096, 8_192, 40_960]) {
      disk.empty();
      disk.fill(room);
      expect(() => writeAtomically(path, 'n'.repeat(50_000))).toThrow(/ENOSPC/);
      expect(readFileSync(path, 'utf8')).toBe(old);
      expect(readdirSync(disk.folder).sort()).toEqual(['a.json', 'ballast']);
    }
  });
});
