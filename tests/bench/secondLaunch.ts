/** Measures how much longer `--status` of a running app takes than an Electron that starts and exits. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromiumFlags } from '../../scripts/chromiumFlags';
import { findElectron } from '../../scripts/electron';
import { inRoot, root } from '../../scripts/paths';
import { launchApp, newFolder, removeFolder } from '../support/app';
import { startDesktop } from '../support/desktop';
import type { Figure } from './figures';

const rounds = 9;

export async function statusBeyondLaunch(): Promise<readonly Figure[]> {
  const desktop = await startDesktop();
  const folder = newFolder();
  const app = await launchApp({ desktop, dataFolder: folder, args: ['--hidden'] });
  const env = { ...process.env, ...desktop.env };

  async function duration(...args: readonly string[]): Promise<number> {
    const startedAt = performance.now();
    await once(
      spawn(findElectron() ?? '', [...chromiumFlags(env), ...args], { stdio: 'ignore', env }),
      'exit',
    );
    return performance.now() - startedAt;
  }

  try {
    const beyond: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const bare = await duration(inRoot('tests/bench/exit'));
      beyond.push((await duration(root, `--user-data-dir=${folder}`, '--status')) - bare);
    }
    return [{ name: '--status, beyond the second process', unit: 'ms', app: beyond, goal: { value: 500 } }];
  } finally {
    await app.stop();
    desktop.stop();
    removeFolder(folder);
  }
}
