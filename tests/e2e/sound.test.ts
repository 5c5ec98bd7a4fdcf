/** The bell of a reset, recorded from the output of a real sound server. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { second } from '../../src/shared/domain/common/time';
import { type Audio, startAudio } from '../support/audio';
import { fromNow, soon } from '../support/feedText';
import { type FollowedFeed, meetingEndingAt, resetsOf, startFollowedFeed } from '../support/followedFeed';
import { expectLastReset } from '../support/lastReset';
import {
  coveredIn,
  endWith,
  overlayAcceptingKeys,
  overlayDrawn,
  overlayGone,
  renderersOf,
} from '../support/overlay';
import { type RecordedSound, soundsIn } from '../support/recordedSounds';
import { until } from '../support/until';

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

/**
 * Records the audio output during `run`, and returns the sounds in it.
 *
 * @param run takes the instant at which the recording begins
 */
async function soundsDuring(run: (recordedFrom: number) => Promise<void>): Promise<readonly RecordedSound[]> {
  const recording = await audio.record('speakers', 'recorder');
  await run(Date.now());
  // A bell that rings at the end takes about two seconds to fade out.
  await sleep(2.5 * second);
  return soundsIn(await recording.stop());
}

/** Ends a meeting, waits for its reset of 20 seconds to appear, and returns when the reset starts and ends. */
async function startReset(title: string): Promise<{ readonly startedAt: number; readonly endsAt: number }> {
  await day.publish(meetingEndingAt(title, fromNow(soon)));
  await until('the overlay', async () => (await coveredIn(day.app)).length === screens.length || undefined);
  return (await day.app.status()).reset;
}

async function clickInSettings(name: 'Sound' | 'Try it'): Promise<void> {
  await day.app.tell('--open=settings');
  const settings = await day.app.window('settings');
  await settings.getByRole('button', { name: 'Resets' }).click();
  await settings.getByRole(name === 'Sound' ? 'checkbox' : 'button', { name, exact: true }).click();
}

describe('sound', () => {
  it('is off by default', async () => {
    const sounds = await soundsDuring(async () => {
      await startReset('Planning');
      await overlayGone(day.app);
    });
    expect(sounds).toEqual([]);
  });

  it('can be tried before it is switched on', async () => {
    const sounds = await soundsDuring(() => clickInSettings('Try it'));
    expect(sounds).toEqual([{ from: expect.any(Number), to: expect.any(Number) }]);
  });
});

describe('sound that is switched on', () => {
  beforeAll(async () => {
    await clickInSettings('Sound');
    await (await day.app.window('settings')).close();
  });

  it('rings at the start and end of a reset, and fades out after the overlay has closed', async () => {
    let [start, end] = [0, 0];
    const sounds = await soundsDuring(async recordedFrom => {
      const { startedAt, endsAt } = await startReset('Interview');
      [start, end] = [(startedAt - recordedFrom) / second, (endsAt - recordedFrom) / second];
      await overlayGone(day.app);
    });
    expect(sounds).toHaveLength(2);
    const [first, last] = sounds as [RecordedSound, RecordedSound];
    expect(first.from).toBeGreaterThan(start - 1);
    // On a busy computer, it takes its page seconds to be there.
    expect(first.from).toBeLessThan((start + end) / 2);
    expect(last.from).toBeGreaterThan(end - 1);
    expect(last.to - last.from).toBeGreaterThan(1.5);
    expect(resetsOf(day.app).at(-1)).toMatchObject({ outcome: 'done' });
    await expect.poll(() => day.app.windows('reset')).toEqual([]);
  });

  it('stops at once when a reset is skipped', async () => {
    let skippedAt = 0;
    const startedAt = performance.now();
    const sounds = await soundsDuring(async () => {
      await day.publish(meetingEndingAt('Budget', fromNow(soon)));
      await endWith('Escape', await overlayAcceptingKeys(day.app), day.app);
      skippedAt = (performance.now() - startedAt) / second;
    });
    expect(sounds).toHaveLength(1);
    expect(sounds[0]?.to).toBeLessThan(skippedAt + 0.3);
  });

  it('does not keep the overlay open if its pages hang', async () => {
    await startReset('Demo');
    await overlayDrawn(day.app);
    const pages = await renderersOf(day.app);
    for (const page of pages) process.kill(page, 'SIGSTOP');
    await overlayGone(day.app);
    for (const page of pages) process.kill(page, 'SIGCONT');
    await expectLastReset(day.app, { outcome: 'done' });
  });
});
