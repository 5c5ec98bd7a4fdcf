/** Calls: an app records from the microphone of a real sound server when a meeting ends. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, onTestFinished } from 'vitest';
import { second } from '../../src/shared/domain/common/time';
import { type Audio, type Recording, startAudio } from '../support/audio';
import { fromNow } from '../support/feedText';
import { type FollowedFeed, meetingEndingAt, resetsOf, startFollowedFeed } from '../support/followedFeed';
import { coveredIn, overlayGone, overlayOf } from '../support/overlay';
import { story } from '../support/story';
import { until } from '../support/until';

const it = story();

const graceSeconds = 60;
const call = { kind: 'on-a-call', until: null, by: { device: 'microphone', app: 'Zoom' } };

let audio: Audio;
let day: FollowedFeed;
let recording: Recording;

beforeAll(async () => {
  audio = await startAudio();
  day = await startFollowedFeed({
    env: audio.env,
    settings: { preferences: { graceSeconds, reflection: { opens: false } } },
  });
});

afterAll(async () => {
  await day?.stop();
  await audio?.stop();
});

/** The names of the animations in a page. */
const moving = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    document.getAnimations().flatMap(one => (one instanceof CSSAnimation ? one.animationName : [])),
  );

const holds = async () => (await day.app.status()).holds;

async function today() {
  await day.app.tell('--open=today');
  return day.app.window('today');
}

describe('a meeting that ends while an app is recording', () => {
  it('shows no reset, and Today says what it is waiting for', async () => {
    recording = await audio.record('microphone', 'Zoom');
    await day.publish(meetingEndingAt('Planning', fromNow(4 * second)));
    const sentence = (await today()).getByText('Waiting: Zoom is using your microphone');
    await sentence.waitFor();
    expect(await holds()).toEqual([call]);
    expect(await coveredIn(day.app)).toEqual([]);
    expect(resetsOf(day.app)).toEqual([]);
  });

  it('has its window ready, in which nothing moves yet', async () => {
    const ready = await day.app.window('reset');
    await ready.locator('.ring-disc').waitFor({ state: 'attached' });
    expect(await moving(ready)).toEqual([]);
  });

  it('still shows no reset while the sound server is not responding', async () => {
    audio.hang();
    onTestFinished(audio.resume);
    const timedOutAt = Date.now() + 6 * second;
    await until('a poll without an answer', async () => {
      expect(await coveredIn(day.app)).toEqual([]);
      return Date.now() > timedOutAt || undefined;
    });
    audio.resume();
    expect(await holds()).toEqual([call]);
    expect(resetsOf(day.app)).toEqual([]);
  });

  it('shows the reset when the recording ends', async () => {
    await recording.stop();
    const { main } = await overlayOf(day.app);
    expect(await moving(main)).toContain('ring-arc');
    expect(await holds()).toEqual([]);
  });
});

describe('an app that starts recording during a reset', () => {
  it('ends the reset at once, and the journal says why', async () => {
    recording = await audio.record('microphone', 'Zoom');
    await overlayGone(day.app);
    expect(resetsOf(day.app)).toMatchObject([{ outcome: 'short', reason: 'on-a-call', by: call.by }]);
  });
});

describe('a recording that outlasts the grace period', () => {
  it('cancels the reset, and Today says why', async () => {
    await day.publish(meetingEndingAt('Demo', fromNow((8 - graceSeconds) * second)));
    const missed = await until('the missed reset', () =>
      resetsOf(day.app).find(({ outcome }) => outcome === 'missed'),
    );
    expect(missed).toMatchObject({ reason: 'on-a-call', by: call.by, seconds: 0 });
    expect(await coveredIn(day.app)).toEqual([]);
    const name = /after Demo: No reset: Zoom was using your microphone$/;
    await (await today()).getByRole('button', { name }).waitFor();
  });
});

describe('an app that records the computer’s output', () => {
  it('does not count as a call', async () => {
    const screen = await audio.record('speakers', 'Screen recorder');
    await recording.stop();
    expect(await holds()).toEqual([]);
    await screen.stop();
  });
});

describe('Settings', () => {
  it('shows what is holding resets back right now, and can turn that off', async () => {
    recording = await audio.record('microphone', 'Zoom');
    await day.app.tell('--open=settings');
    const settings = await day.app.window('settings');
    await settings.getByRole('button', { name: 'When to wait' }).click();
    await settings.getByText('Right now: Zoom is using your microphone.').waitFor();
    await settings.getByRole('checkbox', { name: 'When you’re on a call' }).click();
    expect(await holds()).toEqual([]);

    await day.publish(meetingEndingAt('Review', fromNow(4 * second)));
    await overlayOf(day.app);
    await recording.stop();
  });
});
