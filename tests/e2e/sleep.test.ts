/** The computer sleeps and wakes during a reset, across the end of a meeting, and into the next meeting. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { second } from '../../src/shared/domain/common/time';
import { fromNow, soon } from '../support/feedText';
import {
  type FollowedFeed,
  meetingEndingAt,
  resetsOf,
  startFollowedFeed,
  startingAt,
} from '../support/followedFeed';
import { escapeKey } from '../support/keysyms';
import { type Logind, startLogind } from '../support/logind';
import { coveredIn, overlayGone, overlayOf } from '../support/overlay';
import { story } from '../support/story';
import { until } from '../support/until';

const it = story();

const screens = [
  { width: 1440, height: 900 },
  { width: 1280, height: 800 },
];

let logind: Logind;
let day: FollowedFeed;

const isHeld = async () =>
  ((await day.app.status()).holds as readonly { kind: string }[]).some(({ kind }) => kind === 'asleep');
const outcomes = () => resetsOf(day.app).map(({ outcome, reason }) => [outcome, reason]);

async function fallAsleep(): Promise<void> {
  logind.sleeps();
  await until('the app to notice', async () => (await isHeld()) || undefined);
}

async function wakeUp(): Promise<void> {
  logind.wakes();
  await until('the app to notice', async () => !(await isHeld()) || undefined);
}

beforeAll(async () => {
  logind = await startLogind();
  day = await startFollowedFeed({
    screens,
    env: logind.env,
    settings: { preferences: { resetSeconds: 180, reflection: { opens: false } } },
  });
  await logind.inhibitorRequested;
});

afterAll(async () => {
  day?.app.electron.process().kill('SIGCONT');
  await day?.stop();
  logind?.stop();
});

describe('a computer that sleeps during a reset', () => {
  it('closes the overlay before it sleeps', async () => {
    await day.publish(meetingEndingAt('Planning', fromNow(soon)));
    await overlayOf(day.app);
    await fallAsleep();
    expect(outcomes()).toEqual([['short', 'asleep']]);
  });

  it('shows no second reset when it wakes', async () => {
    await wakeUp();
    expect(await coveredIn(day.app)).toEqual([]);
    expect(await day.app.status()).toMatchObject({ reset: null, state: 'quiet' });
    expect(outcomes()).toEqual([['short', 'asleep']]);
  });
});

describe('a computer that sleeps across the end of a meeting', () => {
  it('shows the reset when it wakes soon after', async () => {
    const end = fromNow(soon);
    await day.publish(meetingEndingAt('Review', end));
    await fallAsleep();
    await until('the meeting to end', () => Date.now() > end + second || undefined);
    await wakeUp();
    // Sleep disconnects Playwright from the pages, so the key press goes through the X server.
    await until('the overlay', async () => (await coveredIn(day.app)).length === screens.length || undefined);
    day.desktop.screens.press(escapeKey);
    await overlayGone(day.app);
    expect(outcomes().at(-1)).toEqual(['skipped', undefined]);
  });

  it('shows no reset when it wakes in the next meeting, and logs why', async () => {
    const end = fromNow(soon);
    const next = end + 6 * second;
    await day.publish(meetingEndingAt('Workshop', end), startingAt('Interview', next));
    await fallAsleep();
    // A sleeping computer runs nothing.
    day.app.electron.process().kill('SIGSTOP');
    await until('the next meeting', () => Date.now() > next || undefined);
    day.app.electron.process().kill('SIGCONT');
    await wakeUp();
    // Its timers may run before it is notified of the wake.
    await expect
      .poll(() => outcomes().slice(2))
      .toEqual([['missed', expect.stringMatching(/^(asleep|next-began)$/)]]);
    expect(await coveredIn(day.app)).toEqual([]);
  });
});
