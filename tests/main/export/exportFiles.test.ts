import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readText, writeChunks, writePages } from '../../../src/main/export/exportFiles';
import { emptyFolder } from '../../support/dataFolder';
import { isPrivate } from '../../support/permissions';
import { canMount, mountDisk } from '../../support/smallDisk';

describe('a file written in chunks', () => {
  it('is complete, readable only by the user, and replaces an earlier one', async () => {
    const folder = emptyFolder();
    const path = join(folder, 'a.csv');
    writeFileSync(path, 'earlier');

    expect(await writeChunks(path, ['one,', 'two'])).toEqual({ ok: true, value: null });

    expect(readFileSync(path, 'utf8')).toBe('one,two');
    expect(isPrivate(path)).toBe(true);
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });

  it('is not created if there is no folder', async () => {
    expect(await writeChunks(join(emptyFolder(), 'missing', 'a.csv'), ['one'])).toEqual({
      ok: false,
      problem: 'failed',
    });
  });

  it.skipIf(!canMount())('does not replace the earlier one if the disk is full', async () => {
    const disk = mountDisk(64);
    if (disk === null) throw new Error('no disk');
    onTestFinished(disk.unmount);
    const path = join(disk.folder, 'a.csv');
    await writeChunks(path, ['earlier']);

    const written = await writeChunks(
      path,
      Array.from({ length: 100 }, () => 'x'.repeat(1_000)),
    );

    expect(written).toEqual({ ok: false, problem: 'disk-full' });
    expect(readFileSync(path, 'utf8')).toBe('earlier');
    expect(readdirSync(disk.folder)).toEqual(['a.csv']);
  });
});

describe('pages written into a folder', () => {
  it('do not replace existing pages', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'a.md'), 'my own');

    const pages = [['a.md', 'ours'] as const, ['b.md', 'ours'] as const];

    expect(await writePages(folder, pages)).toEqual({ ok: true, value: { written: 1, existing: 1 } });
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('my own');
    expect(readFileSync(join(folder, 'b.md'), 'utf8')).toBe('ours');
  });
});

describe('reading a file', () => {
  it('returns null if it is missing or a folder', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'folder.json'));

    expect(await readText(join(folder, 'folder.json'))).toBe(null);
    expect(await readText(join(folder, 'missing.json'))).toBe(null);
  });
});
