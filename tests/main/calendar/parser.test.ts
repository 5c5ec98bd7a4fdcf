import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createParser } from '../../../src/main/calendar/parser';
import { systemClock } from '../../../src/main/platform/clock';
import { bundleOf } from '../../support/bundle';
import { emptyFolder } from '../../support/dataFolder';
import { feedText } from '../../support/feedText';

const day = Date.UTC(2026, 2, 10);
const window = { start: day, end: day + 86_400_000 };
const span = { window, hostZone: 'UTC', joinPatterns: [] };
const limits = { time: 20_000, heapMegabytes: 512 };

const realWorker = bundleOf('src/main/calendar/feedWorker.ts');

function file(name: string, text: string): string {
  const path = join(emptyFolder(), name);
  writeFileSync(path, text);
  return path;
}

/** Creates a reader whose worker runs this code. */
const readWith = (code: string, some: Partial<typeof limits> = {}) =>
  createParser(file('worker.mjs', code), systemClock, { ...limits, ...some })({
    path: 'feed.ics',
    ...span,
  });

describe('a parsed feed', () => {
  it('has the occurrences of the window', async () => {
    const read = createParser(realWorker(), systemClock);
    const event = { title: 'Stand-up', start: day + 3_600_000, end: day + 7_200_000, uid: 'a' };
    const nextWeek = { ...event, uid: 'b', start: day + 7 * 86_400_000, end: day + 7 * 86_400_000 + 1 };

    const path = file('feed.ics', feedText([event, nextWeek]));
    const reading = await read({ path, ...span });

    expect(reading).toEqual({
      ok: true,
      value: {
        events: 2,
        owner: [],
        problems: [],
        problemCount: 0,
        occurrences: [expect.objectContaining({ uid: 'a', start: event.start, end: event.end })],
      },
    });
  });

  it('is a problem if it is damaged or missing', async () => {
    const read = createParser(realWorker(), systemClock);
    const readFile = (path: string) => read({ path, ...span });

    const readings = await Promise.all([
      readFile(file('cut.ics', 'BEGIN:VCALENDAR\r\n')),
      readFile('/nowhere/feed.ics'),
    ]);

    expect(readings).toEqual(['damaged', 'no-access'].map(problem => ({ ok: false, problem })));
  });
});

describe('a job that exceeds the limit', () => {
  const tooMuch = { ok: false, problem: 'too-much-work' };

  it('of time is stopped', async () => {
    expect(await readWith('for (;;);', { time: 300 })).toEqual(tooMuch);
  });

  it('of memory is stopped without ending the process', async () => {
    const greedy = 'const all = []; for (;;) all.push(new Array(1e5).fill(all.length));';

    expect(await readWith(greedy, { heapMegabytes: 32 })).toEqual(tooMuch);
  });
});

describe('a worker with a bug', () => {
  it('only fails its own feed', async () => {
    expect(await readWith('throw new Error("a mistake")')).toEqual({ ok: false, problem: 'damaged' });
  });
});

describe('a worker that cannot start', () => {
  it('does not keep the next one from starting', async () => {
    const read = createParser(realWorker(), systemClock);
    const path = file('feed.ics', feedText([]));
    // Node throws, because a function cannot be sent to a worker.
    const impossible = read({ path, window, hostZone: (() => 'UTC') as unknown as string, joinPatterns: [] });
    const next = read({ path, window, hostZone: 'UTC', joinPatterns: [] });

    expect(await impossible).toEqual({ ok: false, problem: 'too-much-work' });
    expect(await next).toMatchObject({ ok: true });
  });
});

describe('several jobs', () => {
  it('run one after the other', async () => {
    const taken = join(emptyFolder(), 'taken');
    // Each worker reports whether another one is running.
    const worker = file(
      'worker.mjs',
      `import { existsSync, rmSync, writeFileSync } from 'node:fs';
       import { parentPort } from 'node:worker_threads';
       const taken = ${JSON.stringify(taken)};
       const ok = !existsSync(taken);
       writeFileSync(taken, '');
       setTimeout(() => { rmSync(taken, { force: true }); parentPort.postMessage({ ok }); }, 50);`,
    );
    const read = createParser(worker, systemClock);
    const job = { path: '', ...span };

    expect(await Promise.all([read(job), read(job), read(job)])).toEqual([
      { ok: true },
      { ok: true },
      { ok: true },
    ]);
    expect(existsSync(taken)).toBe(false);
  });
});
