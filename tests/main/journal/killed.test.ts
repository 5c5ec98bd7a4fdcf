import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as passed } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { dayStart } from '../../../src/shared/domain/common/time';
import { bundleOf } from '../../support/bundle';
import { emptyFolder } from '../../support/dataFolder';
import { contentOf, loggedAt } from '../../support/journal';

const midnight = dayStart(loggedAt('2026-04-01'));
const writer = bundleOf('tests/support/journalWriter.ts');

/** Starts a process that writes, and kills it some time after it has reported `writes` writes. */
async function linesUntilKilled(folder: string, first: number, writes: number): Promise<readonly string[]> {
  const args = [writer(), folder, `${midnight}`, `${first}`];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  let said = '';
  let killing = false;
  for await (const chunk of child.stdout) {
    said += chunk;
    if (killing || said.split('\n').length <= writes) continue;
    killing = true;
    // Kills at a random point of the following writes; no assertion depends on the delay.
    void passed(Math.random() * 30).then(() => child.kill('SIGKILL'));
  }
  await exit;
  // The last line may be incomplete and then does not count.
  return said.split('\n').slice(0, -1);
}

/** Returns the stored entries in the writer's format: `entry 3 5`. */
const linesOnDisk = (folder: string): readonly string[] =>
  ['2026-03', '2026-04'].flatMap(month =>
    contentOf(folder, month).entries.map(
      ({ id, energy }: { readonly id: string; readonly energy: number }) => `${id} ${energy}`,
    ),
  );

/** Returns what was reported as written and is not on disk. `energy` only rises, and 5 is written last. */
function lostOf(folder: string, said: readonly string[]): readonly string[] {
  const stored = new Set(linesOnDisk(folder));
  const newest = new Map(said.map(line => [line.slice(0, -2), line]));
  return [...newest].filter(([id, line]) => !stored.has(line) && !stored.has(`${id} 5`)).map(([id]) => id);
}

describe('a process that is killed at random points of 500 writes to two months', () => {
  it('leaves complete files with everything that it reported as written', { timeout: 240_000 }, async () => {
    const folder = emptyFolder();
    const said: string[] = [];
    for (let kills = 1; said.length < 500; kills++) {
      said.push(...(await linesUntilKilled(folder, kills * 1_000, 1 + Math.random() * 150)));
      expect(lostOf(folder, said)).toEqual([]);
      // Plus, at most, one write that was in progress at each kill.
      const ids = new Set(said.map(line => line.slice(0, -2)));
      expect(linesOnDisk(folder).length - ids.size).toBeLessThanOrEqual(kills);
    }
  });
});

describe('two processes that write to the same months until they are killed', () => {
  it('lose nothing that either reported as written', { timeout: 240_000 }, async () => {
    const folder = emptyFolder();
    const said: string[] = [];
    for (let round = 1; round <= 3; round++) {
      const writers = [1, 2].map(number => linesUntilKilled(folder, (round * 2 + number) * 10_000, 100));
      said.push(...(await Promise.all(writers)).flat());
      expect(lostOf(folder, said)).toEqual([]);
    }
    expect(said.length).toBeGreaterThanOrEqual(600);
  });
});
