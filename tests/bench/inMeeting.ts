/** Compares the CPU time of the app in a meeting whose call is on with that of the same app at rest. */
import { setTimeout as sleep } from 'node:timers/promises';
import { startAudio } from '../support/audio';
import { startDesktop } from '../support/desktop';
import { fromNow } from '../support/feedText';
import type { Figure } from './figures';
import { cpuOf } from './processTree';
import { appWith, launch, oneDegreeAtRest, removeDataOf } from './subject';

const rounds = 2;
const settleMs = 15_000;
const measuredMs = 60_000;
const minute = 60_000;

/** A real PulseAudio server, on which another program records, as in a call. */
export async function inMeeting(): Promise<readonly Figure[]> {
  const audio = await startAudio();
  const bare = await startDesktop();
  const desktop = { ...bare, env: { ...bare.env, ...audio.env } };
  const recording = await audio.record('microphone', 'Zoom');
  const subjects = {
    meeting: await appWith(desktop, [
      {
        title: 'Budget review',
        start: fromNow(-20 * minute),
        end: fromNow(60 * minute),
        location: 'https://meet.google.com/abc-defg-hij',
      },
    ]),
    rest: await oneDegreeAtRest(desktop),
  };
  const cpuMs = { meeting: [] as number[], rest: [] as number[] };
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const name of ['rest', 'meeting'] as const) {
        const running = await launch(subjects[name], desktop);
        await sleep(settleMs);
        const before = cpuOf(running.pid);
        await sleep(measuredMs);
        cpuMs[name].push(cpuOf(running.pid) - before);
        await running.stop();
      }
    }
  } finally {
    await recording.stop();
    bare.stop();
    await audio.stop();
    for (const subject of Object.values(subjects)) removeDataOf(subject);
  }
  return [
    {
      name: 'CPU over 60 s in a meeting, at rest as bare',
      unit: 'ms',
      app: cpuMs.meeting,
      bare: cpuMs.rest,
      goal: { ratio: 1.5 },
    },
  ];
}
