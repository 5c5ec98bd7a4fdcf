/** Compares the .deb's app with the checkout's: time until the tray icon appears. Also the .deb's size and what packing takes. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootFlags } from '../../scripts/chromiumFlags';
import { inRoot, root } from '../../scripts/paths';
import { runProcess } from '../../scripts/run';
import { startDesktop, type TestDesktop } from '../support/desktop';
import type { Figure } from './figures';
import { launch, oneDegreeAtRest, removeDataOf, type Subject } from './subject';

const launches = 21;

/** Both are started by the same user, as root therefore both without Chromium's sandbox, and in turns. */
export async function benchInstalled(): Promise<readonly Figure[]> {
  const startedAt = performance.now();
  await runProcess(process.execPath, ['--import', 'tsx', inRoot('scripts/package/index.ts'), 'deb'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 2],
  });
  const packedInS = (performance.now() - startedAt) / 1_000;
  const { debFile } = await import('../packaged/debFile');
  const home = mkdtempSync(join(tmpdir(), 'one-degree-installed-'));
  execFileSync('dpkg-deb', ['--extract', debFile, home]);
  const desktop = await startDesktop();
  try {
    const { checkout, installed } = await launchTimes(desktop, join(home, 'opt/one-degree/launcher'));
    return [
      {
        name: 'Installed: launch → tray registered',
        unit: 'ms',
        app: installed,
        bare: checkout,
        beside: 'checkout',
        goal: { ratio: 1.1 },
      },
      { name: 'Size of the .deb', unit: 'MB', app: [statSync(debFile).size / 1e6], goal: { value: 100 } },
      { name: 'Packing the .deb', unit: 's', app: [packedInS], goal: { value: 240 } },
    ];
  } finally {
    desktop.stop();
    rmSync(home, { recursive: true });
  }
}

async function launchTimes(desktop: TestDesktop, launcher: string) {
  const subjects: Readonly<Record<'checkout' | 'installed', Subject>> = {
    checkout: await oneDegreeAtRest(desktop),
    installed: {
      ...(await oneDegreeAtRest(desktop)),
      command: () => [launcher, ...rootFlags()],
    },
  };
  const times = { checkout: [] as number[], installed: [] as number[] };
  try {
    // The first round fills the system's cache of files, and isn't counted.
    for (let round = 0; round <= launches; round += 1) {
      const order = ['checkout', 'installed'] as const;
      for (const name of round % 2 === 0 ? order : order.toReversed()) {
        const running = await launch(subjects[name], desktop);
        if (round > 0) times[name].push(running.trayAfterMs);
        await running.stop();
      }
    }
  } finally {
    for (const subject of Object.values(subjects)) removeDataOf(subject);
  }
  return times;
}
