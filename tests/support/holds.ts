/** Expectations for a reset that is held back for a while. */
import { expect } from 'vitest';
import { second } from '../../src/shared/domain/common/time';
import { fromNow } from './feedText';
import { type FollowedFeed, meetingEndingAt } from './followedFeed';
import { coveredIn, endWith, overlayAcceptingKeys } from './overlay';
import { until } from './until';

/** Signals are polled every two seconds: two polls and some time to spare. */
const twoPolls = 5 * second;

/** The holds reported by `--status`. */
export const holdsOf = async ({ app }: FollowedFeed): Promise<readonly unknown[]> =>
  (await app.status()).holds;

/** Ends a meeting, and expects this hold in the status and no overlay for the next two polls. */
export async function expectHeld(day: FollowedFeed, hold: object): Promise<void> {
  // By then the app has read the signals since the hold began, however busy the computer is.
  const end = fromNow(twoPolls);
  await day.publish(meetingEndingAt('Planning', end));
  await until('the meeting to end', () => Date.now() > end + second || undefined);
  await expect.poll(() => holdsOf(day)).toContainEqual({ until: null, ...hold });
  await until('two polls of the signals', async () => {
    expect(await coveredIn(day.app)).toEqual([]);
    return Date.now() > end + twoPolls || undefined;
  });
  expect(await holdsOf(day)).toContainEqual({ until: null, ...hold });
}

/**
 * Ends a meeting while resets are paused: the windows of its reset are prepared, but not shown before the app is told to
 * `--resume`. A story has as long as it needs to look at them.
 */
export async function prepareReset(day: FollowedFeed, title: string): Promise<void> {
  await day.app.tell('--pause=30m');
  await day.publish(meetingEndingAt(title, fromNow(-second)));
}

/** Waits for the held reset to appear, and skips it. */
export async function expectReset({ app }: FollowedFeed): Promise<void> {
  await endWith('Escape', await overlayAcceptingKeys(app), app);
}
