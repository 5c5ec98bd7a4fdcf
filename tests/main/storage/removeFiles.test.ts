/** Removing files, including the targets of symbolic links. */
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { removeFiles } from '../../../src/main/storage/removeFiles';
import { emptyFolder } from '../../support/dataFolder';
import { canMount, mountDisk } from '../../support/smallDisk';

const ours = /^2026-/;

/** A folder in which `2026-03.json` is a link to `synced.json` elsewhere. */
function linked(elsewhere = emptyFolder()) {
  const folder = emptyFolder();
  symlinkSync(join(elsewhere, 'synced.json'), join(folder, '2026-03.json'));
  return { folder, elsewhere };
}

describe('a symbolic link', () => {
  it('is removed with its target and the unfinished file beside it', () => {
    const { folder, elsewhere } = linked();
    for (const name of ['synced.json', 'synced.json.new', 'other.json'])
      writeFileSync(join(elsewhere, name), '{}');
    writeFileSync(join(folder, 'mine.txt'), '');

    expect(removeFiles(folder, ours)).toEqual([]);

    expect([readdirSync(folder), readdirSync(elsewhere)]).toEqual([['mine.txt'], ['other.json']]);
  });

  it('to a folder is removed alone', () => {
    const { folder, elsewhere } = linked();
    mkdirSync(join(elsewhere, 'synced.json'));
    writeFileSync(join(folder, 'mine.txt'), '');

    expect(removeFiles(folder, ours)).toEqual([]);

    expect([readdirSync(folder), readdirSync(elsewhere)]).toEqual([['mine.txt'], ['synced.json']]);
  });

  it('without a target is removed', () => {
    const { folder } = linked();
    writeFileSync(join(folder, 'mine.txt'), '');

    expect(removeFiles(folder, ours)).toEqual([]);

    expect(readdirSync(folder)).toEqual(['mine.txt']);
  });

  it.skipIf(!canMount())('whose target cannot be removed is reported and kept', () => {
    const disk = mountDisk(256);
    if (disk === null) throw new Error('no disk');
    onTestFinished(disk.unmount);
    const { folder } = linked(disk.folder);
    writeFileSync(join(disk.folder, 'synced.json'), '{}');
    disk.allowWriting(false);

    expect(removeFiles(folder, ours)).toEqual(['2026-03.json']);

    expect([readdirSync(folder), readdirSync(disk.folder)]).toEqual([['2026-03.json'], ['synced.json']]);
  });
});
