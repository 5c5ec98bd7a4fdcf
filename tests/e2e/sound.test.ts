/** The bell of a reset, as the speakers have it: a real sound server, and a recording of all that it plays. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Audio, startAudio } from '../support/audio';
import { fromNow } from '../support/feedText';
import {
  type FollowedFeed,
  meetingEndingAt,
  resetsOf,
  startFollowedFeed,
  startingAt,
} from '../support/followedFeed';
import { type Sounding, soundsIn } from '../support/heard';
import { coveredIn, endWith, listeningOverlay, overlayGone, renderersOf } from '../support/overlay';
import { until } from '../support/until';

const second = 1_000;
const soon = 4 * second;
/** The next meeting starts so soon: none here takes its full 20 seconds. */
const short = 6 * second;
const screens = [
  { width: 1440, height: 900 },
  { width: 1280, height: 800 },
];

let audio: Audio;
let day: FollowedFeed;

beforeAll(async () => {
  audio = await startAudio();
  day = await startFollowedFeed({
    env: audio.env,
    screens,
    settings: { preferences: { resetSeconds: 20, holds: { typing: false } } },
  });
});

afterAll(async () => {
  await day?.stop();
  await audio?.stop();
});

/** Records what is played while `run` does something. */
async function heardDuring(run: () => Promise<void>): Promise<readonly Sounding[]> {
  const recording = await audio.record('speakers', 'recorder');
  await run();
  // What follows is heard as well: a bell dies away in about two seconds.
  await sleep(2.5 * second);
  return soundsIn(await recording.stop());
}

/** Ends a meeting, and waits for its reset, which ends soon by itself: gives its first and its last instant. */
async function shortReset(title: string): Promise<{ readonly startedAt: number; readonly endsAt: number }> {
  const end = fromNow(soon);
  await day.publish(meetingEndingAt(title, end), startingAt('Review', end + short));
  await until('the overlay', async () => (await coveredIn(day.app)).length === screens.length || undefined);
  return (await status()).reset;
}

/** The meeting that ended the reset is not to go on. */
async function clearDay(): Promise<void> {
  await day.publish();
  await expect.poll(async () => (await status()).current).toBeNull();
}

const status = async () => JSON.parse((await day.app.tell('--status')).stdout);

async function choose(name: 'Sound' | 'Try it'): Promise<void> {
  await day.app.tell('--open=settings');
  const settings = await day.app.window('settings');
  await settings.getByRole('button', { name: 'Resets' }).click();
  await settings.getByRole(name === 'Sound' ? 'checkbox' : 'button', { name, exact: true }).click();
}

describe('sound', () => {
  it('is off until it is wanted', async () => {
    const heard = await heardDuring(async () => {
      await shortReset('Planning');
      await overlayGone(day.app);
    });
    expect(heard).toEqual([]);
    await clearDay();
  });

  it('can be tried before', async () => {
    const heard = await heardDuring(() => choose('Try it'));
    expect(heard).toEqual([{ from: expect.any(Number), to: expect.any(Number) }]);
  });
});

describe('with sound on', () => {
  beforeAll(async () => {
    await choose('Sound');
    await (await day.app.window('settings')).close();
  });

  it('a reset rings as it begins and as it ends by itself, and rings out when the screens are free', async () => {
    let length = 0;
    const heard = await heardDuring(async () => {
      const { startedAt, endsAt } = await shortReset('Interview');
      length = (endsAt - startedAt) / second;
      await overlayGone(day.app);
    });
    expect(heard).toHaveLength(2);
    const [begins, ends] = heard as [Sounding, Sounding];
    expect(ends.from - begins.from).toBeGreaterThan(length - 1);
    expect(ends.to - ends.from).toBeGreaterThan(1.5);
    expect(resetsOf(day.app).at(-1)).toMatchObject({ outcome: 'done' });
    await expect.poll(() => day.app.windows('reset')).toEqual([]);
    await clearDay();
  });

  it('a reset that is skipped falls silent at once', async () => {
    let skipped = 0;
    const startedAt = performance.now();
    const heard = await heardDuring(async () => {
      await day.publish(meetingEndingAt('Budget', fromNow(soon)));
      await endWith('Escape', await listeningOverlay(day.app), day.app);
      skipped = (performance.now() - startedAt) / second;
    });
    expect(heard).toHaveLength(1);
    expect(heard[0]?.to).toBeLessThan(skipped + 0.3);
  });

  it('the screens are free at its end although the pages hang', async () => {
    await shortReset('Demo');
    const pages = await renderersOf(day.app);
    for (const page of pages) process.kill(page, 'SIGSTOP');
    await overlayGone(day.app);
    for (const page of pages) process.kill(page, 'SIGCONT');
    expect(resetsOf(day.app).at(-1)).toMatchObject({ outcome: 'done' });
  });
});
