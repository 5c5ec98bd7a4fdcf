/** Something keeps a reset back for a while. */
import { expect } from 'vitest';
import { fromNow } from './feedText';
import { type FollowedFeed, meetingEndingAt } from './followedFeed';
import { button, coveredIn, overlayGone, overlayOf } from './overlay';
import { until } from './until';

const second = 1_000;
/** The signals are asked every two seconds: what comes and goes between two rounds is seen. */
const twoRounds = 5 * second;

/** What `--status` says that holds. */
export const holdsOf = async ({ app }: FollowedFeed): Promise<readonly unknown[]> =>
  JSON.parse((await app.tell('--status')).stdout).holds;

/** Ends a meeting, and expects this hold in the status and nothing on the screen, however often it is looked at. */
export async function expectHeld(day: FollowedFeed, hold: object): Promise<void> {
  const end = fromNow(2 * second);
  await day.publish(meetingEndingAt('Planning', end));
  await until('the meeting to end', () => Date.now() > end + second || undefined);
  expect(await holdsOf(day)).toContainEqual({ until: null, ...hold });
  await until('two rounds', async () => {
    expect(await coveredIn(day.app)).toEqual([]);
    return Date.now() > end + twoRounds || undefined;
  });
  expect(await holdsOf(day)).toContainEqual({ until: null, ...hold });
}

/** Waits for the reset that was held, and skips it. */
export async function expectReset({ app }: FollowedFeed): Promise<void> {
  const { main } = await overlayOf(app);
  // The window may be gone before the click is over.
  await Promise.allSettled([button(main, 'Skip').click()]);
  await overlayGone(app);
}
