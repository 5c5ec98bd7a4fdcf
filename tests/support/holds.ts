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
  const end = fromNow(2 * second);
  await day.publish(meetingEndingAt('Planning', end));
  await until('the meeting to end', () => Date.now() > end + second || undefined);
  await expect.poll(() => holdsOf(day)).toContainEqual({ until: null, ...hold });
  await until('two polls of the signals', async () => {
    expect(await coveredIn(day.app)).toEqual([]);
    return Date.now() > end + twoPolls || undefined;
  });
  expect(await holdsOf(day)).toContainEqual({ until: null, ...hold });
}

/** Waits for the held reset to appear, and skips it. */
export async function expectReset({ app }: FollowedFeed): Promise<void> {
  await endWith('Escape', await overlayAcceptingKeys(app), app);
}
