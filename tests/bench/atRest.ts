/** Compares the idle app with a bare tray app: time until the tray icon appears, memory, and CPU. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Figure } from './figures';
import { cpuOf, memoryOf } from './processTree';
import { launch, type Subject, withSubjects } from './subject';

const launches = 9;
const rounds = 3;
const settleMs = 10_000;
const idleMs = 30_000;

interface Samples {
  readonly trayMs: number[];
  readonly memoryMb: number[];
  readonly cpuMs: number[];
}

const noSamples = (): Samples => ({ trayMs: [], memoryMb: [], cpuMs: [] });

/** Alternates between the two apps, so that other load on the computer affects both equally. */
export const atRest = (): Promise<readonly Figure[]> =>
  withSubjects(async (desktop, subjects) => {
    const samples: Record<Subject['name'], Samples> = { app: noSamples(), bare: noSamples() };

    for (let round = 0; round < launches; round += 1) {
      for (const subject of subjects) {
        const running = await launch(subject, desktop);
        samples[subject.name].trayMs.push(running.trayAfterMs);
        await running.stop();
      }
    }

    for (let round = 0; round < rounds; round += 1) {
      for (const subject of subjects) {
        const running = await launch(subject, desktop);
        await sleep(settleMs);
        const before = cpuOf(running.pid);
        await sleep(idleMs);
        samples[subject.name].cpuMs.push(cpuOf(running.pid) - before);
        samples[subject.name].memoryMb.push(memoryOf(running.pid));
        await running.stop();
      }
    }

    const { app, bare } = samples;
    return [
      {
        name: 'Launch → tray registered',
        unit: 'ms',
        app: app.trayMs,
        bare: bare.trayMs,
        goal: { ratio: 1.05 },
      },
      {
        name: 'Memory (PSS), no window open',
        unit: 'MB',
        app: app.memoryMb,
        bare: bare.memoryMb,
        goal: { ratio: 1.1 },
      },
      {
        name: 'CPU over 30 s idle',
        unit: 'ms',
        app: app.cpuMs,
        bare: bare.cpuMs,
        goal: { ratio: 1.5 },
      },
    ];
  });
