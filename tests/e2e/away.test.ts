/** Nobody has touched keyboard or mouse for two minutes when a meeting ends, judged by the X server's own idle clock. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { second } from '../../src/shared/domain/common/time';
import { fromNow } from '../support/feedText';
import {
  type FollowedFeed,
  idleSeconds,
  meetingEndingAt,
  resetsOf,
  startFollowedFeed,
} from '../support/followedFeed';
import { pressOn } from '../support/keys';
import { coveredIn, overlayOf } from '../support/overlay';
import { until } from '../support/until';

/** Long enough to touch a key within it on a busy computer. */
const resetSeconds = 30;
const stillness = 120;
const waiting = 'Waiting: nobody is at the computer';

let day: FollowedFeed;

beforeAll(async () => {
  day = await startFollowedFeed({ settings: { preferences: { resetSeconds } } });
});

afterAll(() => day?.stop());

const tooltip = async (): Promise<string> => (await day.desktop.tray.item()).tooltip();

describe('an empty desk at the end of a meeting', () => {
  it('gets no window and no reset taken, but a natural one', async () => {
    const end = fromNow((stillness + 5 - (await idleSeconds(day.app))) * second);
    await day.publishUntouched(meetingEndingAt('Planning', end));
    await sleep(end - Date.now());
    await until('the tray to wait', async () => (await tooltip()).includes(waiting) || undefined);
    await until('the reset to be logged', async () => {
      expect(await coveredIn(day.app)).toEqual([]);
      return resetsOf(day.app).length > 0 || undefined;
    });
    expect(resetsOf(day.app)).toMatchObject([{ outcome: 'natural', seconds: 0 }]);
    expect(resetsOf(day.app)[0]?.at).toBeGreaterThanOrEqual(end + resetSeconds * second);
    expect(await idleSeconds(day.app)).toBeGreaterThan(stillness);
  }, 240_000);
});

describe('a touch within the length of the reset', () => {
  it('brings it', async () => {
    const end = fromNow(4 * second);
    await day.publishUntouched(meetingEndingAt('Review', end));
    await until('the tray to wait', async () => (await tooltip()).includes(waiting) || undefined);
    expect(await coveredIn(day.app)).toEqual([]);
    await pressOn(day.desktop, 'Shift_L');
    await overlayOf(day.app);
    expect(resetsOf(day.app)).toHaveLength(2);
  });
});
