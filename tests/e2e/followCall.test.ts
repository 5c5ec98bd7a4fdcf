/** A meeting ends when its call does: an app records from a real sound server, past the meeting's end or not until it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Bridge } from '../../src/shared/contract';
import { minute, second } from '../../src/shared/domain/common/time';
import { newFolder, removeFolder } from '../support/app';
import { type Audio, type Recording, startAudio } from '../support/audio';
import { fromNow } from '../support/feedText';
import { type FollowedFeed, meetingEndingAt, resetsOf, startFollowedFeed } from '../support/followedFeed';
import { button, coveredIn, overlayGone, overlayOf } from '../support/overlay';
import { story } from '../support/story';
import { until } from '../support/until';
import { resetWindows } from '../support/xWindows';

const it = story();

const graceSeconds = 60;
/** How many seconds a busy computer may take to notice a call. Far less than the 12 for which the call has to be over. */
const slowness = 6;
const by = { device: 'microphone', app: 'Zoom' };

let audio: Audio;
let folder: string;
let day: FollowedFeed;
let recording: Recording;
let stoppedAt: number;

beforeAll(async () => {
  audio = await startAudio();
  recording = await audio.record('microphone', 'Zoom');
  folder = newFolder();
  mkdirSync(folder, { recursive: true });
  // As the app left it when it was restarted in the middle of a call.
  const now = Date.now();
  const start = now - 20 * minute;
  const call = { source: 'microphone', app: 'pacat', by, start, end: null, endSeen: false };
  writeFileSync(callFile(), JSON.stringify({ version: 1, calls: [call], seen: { microphone: now } }));
  day = await startFollowedFeed({
    env: audio.env,
    dataFolder: folder,
    // A reset lasts until the story has looked at it.
    settings: { preferences: { graceSeconds, resetSeconds: 180, announce: true } },
  });
});

afterAll(async () => {
  await day?.stop();
  await audio?.stop();
  if (folder !== undefined) removeFolder(folder);
});

const callFile = () => join(folder, 'calls.json');
const callsOnDisk = (): readonly { end: number | null }[] =>
  JSON.parse(readFileSync(callFile(), 'utf8')).calls;

async function today() {
  await day.app.tell('--open=today');
  return day.app.window('today');
}

/** How long after `from` the newest reset began, in seconds. */
const delaySince = (from: number): number => ((resetsOf(day.app).at(-1)?.at ?? 0) - from) / second;

describe('a meeting whose call goes on for longer than the grace period', () => {
  it('is running over: no reset, and Today, the tray and the status say so', async () => {
    await day.publish(meetingEndingAt('Budget review', fromNow(-graceSeconds * second - 2 * second)));
    await (await today()).getByRole('heading', { name: 'Budget review is running over' }).waitFor();
    expect(await day.app.status()).toMatchObject({
      state: 'in-meeting',
      runningOver: { title: 'Budget review' },
    });
    expect(await (await day.desktop.tray.item()).tooltip()).toContain('Budget review\u2069 is running over');
    expect(await coveredIn(day.app)).toEqual([]);
    expect(resetsOf(day.app)).toEqual([]);
  });

  it('has its arrival once the call has been over for 12 seconds, and nothing before', async () => {
    stoppedAt = Date.now();
    await recording.stop();
    await until('the arrival', async () => (await coveredIn(day.app)).length > 0 || undefined);
    const [card, ...others] = await resetWindows(day.desktop.env.DISPLAY);
    expect([card?.width, others]).toEqual([344, []]);
    // Looking takes a while on a busy computer.
    const announcedAt = Number(
      await day.app.windows('reset')[0]?.evaluate(async () => {
        const { oneDegree } = window as unknown as { oneDegree: Bridge };
        return (await oneDegree.snapshot()).arrival?.startedAt;
      }),
    );
    expect((announcedAt - stoppedAt) / second).toBeGreaterThanOrEqual(12);
    expect((announcedAt - stoppedAt) / second).toBeLessThan(12 + slowness);
    expect(resetsOf(day.app)).toEqual([]);
  });

  it('has its reset eight seconds later', async () => {
    const { main } = await overlayOf(day.app);
    expect(delaySince(stoppedAt)).toBeGreaterThanOrEqual(20);
    const { endedAt = 0 } = resetsOf(day.app)[0] ?? {};
    expect(Math.abs(endedAt - stoppedAt)).toBeLessThan(slowness * second);
    await Promise.allSettled([button(main, 'Skip').click()]);
    await overlayGone(day.app);
  });
});

describe('a meeting whose call ends early', () => {
  it('has its reset then, which asks whether the meeting is over', async () => {
    recording = await audio.record('microphone', 'Zoom');
    const end = fromNow(10 * minute);
    await day.publish({ title: 'Design sync', start: end - 30 * minute, end });
    await until('the call to be seen', () => callsOnDisk().some(call => call.end === null) || undefined);
    const before = resetsOf(day.app).length;
    const stoppedAt = Date.now();
    await recording.stop();
    await until('the early reset', () => resetsOf(day.app).length > before || undefined);
    const { main } = await overlayOf(day.app);
    expect(delaySince(stoppedAt)).toBeGreaterThanOrEqual(20);
    await main.getByText('Design sync seems to be over', { exact: true }).waitFor();
  });

  it('loses it at once when the call comes back, and is asked again at its end', async () => {
    recording = await audio.record('microphone', 'Zoom');
    await overlayGone(day.app);
    const entry = resetsOf(day.app).at(-1);
    expect(entry).toMatchObject({ outcome: 'postponed', reason: 'on-a-call', by });
    expect(entry?.transition).toMatch(new RegExp(`@${entry?.until}$`));
    expect(entry).not.toHaveProperty('endedAt');
    await recording.stop();
  });

  it('ends at once if the tray is told so', async () => {
    recording = await audio.record('microphone', 'Zoom');
    const item = await day.desktop.tray.item();
    // The menu is new whenever the sentences in it are.
    await expect.poll(() => item.tooltip()).toContain('Design sync');
    const saidAt = Date.now();
    await item.click('This meeting is over');
    await expect.poll(() => resetsOf(day.app).at(-1)?.endedAt).toBeGreaterThanOrEqual(saidAt);
    await recording.stop();
  });
});
