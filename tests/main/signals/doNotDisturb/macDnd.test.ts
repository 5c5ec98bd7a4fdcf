import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMacDnd } from '../../../../src/main/signals/doNotDisturb/macDnd';
import { emptyFolder } from '../../../support/dataFolder';
import { recorded } from '../../../support/recordedPrograms';

/** Reads the signal in a home folder with this text as the Focus records. */
function focus(text: string) {
  const home = emptyFolder();
  const folder = join(home, 'Library', 'DoNotDisturb', 'DB');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'Assertions.json'), text);
  return createMacDnd(home)();
}

describe('the records of Focus', () => {
  it('hold while a Focus is on', async () => {
    expect(await focus(recorded('macos-focus.json'))).toEqual({ kind: 'holds' });
  });

  it.each([
    '{"data":[{"storeAssertionRecords":[]}]}',
    '{"data":[{"storeInvalidationRecords":[{}]}]}',
    '{"data":[]}',
  ])('are clear without a Focus: %s', async text => {
    expect(await focus(text)).toEqual({ kind: 'clear' });
  });

  it.each(['', '[]', '{"data":7}', 'bplist00'])('are unreadable in another format: %j', async text => {
    expect(await focus(text)).toEqual({ kind: 'unreadable', why: 'failed' });
  });

  it('do not exist before macOS 12', async () => {
    expect(await createMacDnd(emptyFolder())()).toEqual({ kind: 'unreadable', why: 'unsupported' });
  });
});
