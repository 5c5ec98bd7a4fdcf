/** Meetings that are moved or cancelled while they run or during their reset: the reset adapts, and nothing is logged twice. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { minute, second } from '../../src/shared/domain/common/time';
import { fromNow, soon } from '../support/feedText';
import { type FollowedFeed, meetingEndingAt, resetsOf, startFollowedFeed } from '../support/followedFeed';
import { coveredIn, endWith, overlayAcceptingKeys, overlayGone, overlayOf } from '../support/overlay';
import { until } from '../support/until';

let day: FollowedFeed;
/** When a meeting ends whose calendar changes before that: in ten seconds, or later on a busy computer. */
let soonEnough: number;

beforeAll(async () => {
  day = await startFollowedFeed({ settings: { preferences: { resetSeconds: 180 } } });
  const startedAt = Date.now();
  await publishEndingAt('Standup', fromNow(minute));
  soonEnough = 10 * second + 4 * (Date.now() - startedAt);
});

afterAll(() => day?.stop());

/** The outcomes of the resets after the meeting with this title, in order. */
const outcomesAfter = (title: string) =>
  resetsOf(day.app)
    .filter(({ transition }) => transition?.startsWith(`${title.toLowerCase()}@tests`))
    .map(({ outcome, reason }) => (reason === undefined ? outcome : `${outcome}: ${reason}`));

/** Publishes a meeting that ends then, and waits until its end is known. */
async function publishEndingAt(title: string, end: number): Promise<void> {
  await day.publish(meetingEndingAt(title, end));
  await until(
    'its end to be known',
    async () => (await day.app.status()).transition?.at === end || undefined,
  );
}

describe('a reset that is about to start', () => {
  it('does not start if the meeting is extended', async () => {
    const end = fromNow(soonEnough);
    await publishEndingAt('Planning', end);
    await day.publish({ ...meetingEndingAt('Planning', end), end: end + 30 * minute });
    await expect.poll(async () => (await day.app.status()).transition?.at).toBe(end + 30 * minute);
    await until('the original end to pass', () => Date.now() > end + second || undefined);
    expect(await day.app.status()).toMatchObject({ state: 'in-meeting', reset: null });
    expect(await coveredIn(day.app)).toEqual([]);
    expect(resetsOf(day.app)).toEqual([]);
  });

  it('does not start if the meeting is cancelled', async () => {
    const end = fromNow(soonEnough);
    await publishEndingAt('Budget', end);
    await day.publish({ ...meetingEndingAt('Budget', end), cancelled: true });
    await expect.poll(async () => (await day.app.status()).transition).toBeNull();
    await until('the original end to pass', () => Date.now() > end + second || undefined);
    expect(await coveredIn(day.app)).toEqual([]);
    expect(resetsOf(day.app)).toEqual([]);
  });

  it('starts at once if the meeting is shortened', async () => {
    const meeting = meetingEndingAt('Interview', fromNow(20 * minute));
    await day.publish(meeting);
    await expect.poll(async () => (await day.app.status()).current?.title).toBe('Interview');
    await day.publish({ ...meeting, end: fromNow(-second) });
    const main = await overlayAcceptingKeys(day.app);
    await endWith('Enter', main, day.app);
    expect(outcomesAfter('Interview')).toEqual(['done']);
  });
});

describe('a reset on the screen', () => {
  it('closes if the meeting is extended, and starts again at the new end', async () => {
    const meeting = meetingEndingAt('Workshop', fromNow(soon));
    await day.publish(meeting);
    await overlayOf(day.app);
    await day.publish({ ...meeting, end: fromNow(soonEnough) });
    await overlayGone(day.app);
    expect(outcomesAfter('Workshop')).toEqual(['short: still-in']);

    const main = await overlayAcceptingKeys(day.app);
    await endWith('Enter', main, day.app);
    expect(outcomesAfter('Workshop')).toEqual(['short: still-in', 'done']);
  });

  it.each([
    ['ended earlier', 'Review', { end: -2 * minute }],
    ['was cancelled', 'Demo', { cancelled: true }],
  ] as const)('stays if it turns out that the meeting %s, and is logged once', async (_, title, change) => {
    const meeting = meetingEndingAt(title, fromNow(soon));
    await day.publish(meeting);
    const main = await overlayAcceptingKeys(day.app);
    const end = 'end' in change ? meeting.end + change.end : meeting.end;
    const changedAt = Date.now();
    await day.publish({ ...meeting, ...change, end });
    await expect
      .poll(async () => (await day.app.status()).feeds[0].lastSuccess)
      .toBeGreaterThanOrEqual(changedAt);
    expect((await coveredIn(day.app)).length).toBe(1);
    await endWith('Enter', main, day.app);
    expect(await day.app.status()).toMatchObject({ reset: null });
    expect(outcomesAfter(title)).toEqual(['done']);
  });
});
