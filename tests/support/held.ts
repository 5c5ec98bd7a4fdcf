/** Something keeps a reset back for a while. */
import { expect } from 'vitest';
import { fromNow } from './feedText';
import { endingAt, type FollowedFeed } from './followedFeed';
import { button, coveredIn, overlayGone, overlayOf } from './overlay';
import { until } from './until';

const second = 1_000;

/** What `--status` says that holds. */
export const holdsOf = async ({ app }: FollowedFeed): Promise<readonly unknown[]> =>
  JSON.parse((await app.tell('--status')).stdout).holds;

/** Ends a meeting, and expects nothing on the screen but this hold in the status. */
export async function expectHeld(day: FollowedFeed, hold: object): Promise<void> {
  const end = fromNow(2 * second);
  await day.publish(endingAt('Planning', end));
  await until('the meeting to end', () => Date.now() > end + second || undefined);
  expect(await holdsOf(day)).toContainEqual({ until: null, ...hold });
  expect(await coveredIn(day.app)).toEqual([]);
}

/** Waits for the reset that was held, and skips it. */
export async function expectReset({ app }: FollowedFeed): Promise<void> {
  const { main } = await overlayOf(app);
  await button(main, 'Skip').click();
  await overlayGone(app);
}
