import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listInFile } from '../../../src/main/storage/listInFile';
import { emptyFolder } from '../../support/dataFolder';

function read(text: string) {
  const path = join(emptyFolder(), 'month.json');
  writeFileSync(path, text);
  return listInFile(path, 'entries');
}

describe('the list of a file', () => {
  it('has its objects, whatever is in their texts and around them', async () => {
    const entries = [
      { id: '{"[', line: 'a \\ "quoted" } ] 🙂', more: [{ entries: [{ id: 'inner' }] }] },
      {},
      { id: '2', line: '\\' },
    ];
    const text = JSON.stringify({ entriesNot: [{ id: 'x' }], 'a"}': { entries: [{}] }, entries, z: [{}] });
    expect(await read(text)).toEqual(entries);
    expect(await read(JSON.stringify(JSON.parse(text), null, '\t'))).toEqual(entries);
  });

  it('is read across the pieces in which the file comes', async () => {
    const entries = Array.from({ length: 20_000 }, (_, id) => ({ id, line: `\\"ä🙂${'\\'.repeat(id % 9)}` }));
    expect(await read(JSON.stringify({ version: 1, entries }))).toEqual(entries);
  });

  it('is read in linear time, whatever is repeated in it', async () => {
    for (const repeated of ['\\\\', '\\"', '[', '{', ' ', ',', 'é']) {
      const text = `{"entries":[{"line":"${repeated.repeat(100_000)}n"}]}`;
      const before = process.cpuUsage();
      expect(await read(text)).toHaveLength(1);
      expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
    }
  });

  it('has no values that are nested too deep', async () => {
    const deep = `{"id":1,"x":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
    expect(JSON.stringify(await read(`{"entries":[${deep}]}`)).length).toBeLessThan(300);
  });

  it.each([
    ['is cut off', '{"entries":[{"id":1},{"i'],
    ['has something else under that name', '{"entries":{"id":1}}'],
    ['has none', '{"version":1}'],
    ['has no names at all', '[{"id":1}]'],
    ['has an object that can’t be parsed', '{"entries":[{id:1}]}'],
    ['is empty', ''],
    ['is full of zeros', '\0'.repeat(100_000)],
  ])('is null if the file %s', async (_, text) => {
    expect(await read(text)).toBeNull();
  });
});
