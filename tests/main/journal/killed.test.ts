import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { dayStart } from '../../../src/shared/domain/common/time';
import { emptyFolder } from '../../support/dataFolder';
import { contentOf, loggedAt } from '../../support/journal';

const midnight = dayStart(loggedAt('2026-04-01'));
const writer = join(import.meta.dirname, '../../support/journalWriter.ts');

/** Lets a process of its own write, and kills it some time after it has said so `writes` times. */
async function linesUntilKilled(folder: string, first: number, writes: number): Promise<readonly string[]> {
  const args = ['--import', 'tsx', writer, folder, `${midnight}`, `${first}`];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  let said = '';
  let killing = false;
  for await (const chunk of child.stdout) {
    said += chunk;
    if (killing || said.split('\n').length <= writes) continue;
    killing = true;
    // Anywhere within the writes that follow; the time is what is random, nothing waits for it.
    void passed(Math.random() * 30).then(() => child.kill('SIGKILL'));
  }
  await exit;
  // The last line may be cut off: it was not said.
  return said.split('\n').slice(0, -1);
}

/** What the files hold, as the writer says it: `entry 3 5`. */
const linesOnDisk = (folder: string): readonly string[] =>
  ['2026-03', '2026-04'].flatMap(month =>
    contentOf(folder, month).entries.map(
      ({ id, energy }: { readonly id: string; readonly energy: number }) => `${id} ${energy}`,
    ),
  );

describe('a process that is killed at random points of 500 writes to two months', () => {
  it('leaves complete files with everything that it reported as written', { timeout: 60_000 }, async () => {
    const folder = emptyFolder();
    const said: string[] = [];
    for (let kills = 1; said.length < 500; kills++) {
      said.push(...(await linesUntilKilled(folder, kills * 1_000, 1 + Math.random() * 150)));
      const newest = new Map(said.map(line => [line.slice(0, -2), line]));
      const stored = new Set(linesOnDisk(folder));
      const lost = [...newest].filter(([id, line]) => !stored.has(line) && !stored.has(`${id} 5`));
      expect(lost).toEqual([]);
      // Besides that at most what was under way at each kill.
      expect(stored.size - newest.size).toBeLessThanOrEqual(kills);
    }
  });
});
