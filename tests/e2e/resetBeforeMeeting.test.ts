/** A reset before another meeting: joining it, and back-to-back meetings. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { minute, second } from '../../src/shared/domain/common/time';
import { type Browser, createBrowser } from '../support/browser';
import { fromNow } from '../support/feedText';
import {
  type FollowedFeed,
  meetingEndingAt,
  resetsOf,
  startFollowedFeed,
  startingAt,
} from '../support/followedFeed';
import {
  button,
  coveredIn,
  dialogIn,
  endWith,
  firstGone,
  overlayAcceptingKeys,
  overlayOf,
  tabTo,
} from '../support/overlay';
import { story } from '../support/story';

const link = 'https://meet.google.com/abc-defg-hij';

let day: FollowedFeed;
let browser: Browser;

beforeAll(async () => {
  browser = createBrowser();
  const screens = [
    { width: 1440, height: 900 },
    { width: 1280, height: 800 },
  ];
  // Long enough to be answered even on a slow machine.
  const settings = { preferences: { resetSeconds: 180, holds: { typing: false } } };
  day = await startFollowedFeed({ screens, env: browser.env, settings });
});

afterAll(async () => {
  await day?.stop();
  browser?.remove();
});

describe('a reset between back-to-back meetings', () => {
  const it = story();

  it('is short, names the next meeting and offers to join it', async () => {
    const end = fromNow(5 * second);
    await day.publish(meetingEndingAt('Planning', end), startingAt('Review', end, link));
    const { main } = await overlayOf(day.app);
    expect(await dialogIn(main).getByText('Review', { exact: true }).isVisible()).toBe(true);
    expect(await button(main, 'Join').isVisible()).toBe(true);
    const { reset } = await day.app.status();
    expect(reset.endsAt).toBe(end + 20 * second);
  });

  it('is a card on one display, and ends by itself', async () => {
    const { reset } = await day.app.status();
    const [card, ...others] = await coveredIn(day.app);
    expect(others).toEqual([]);
    expect(card?.width).toBe(360);
    const gone = await firstGone(day.app);
    expect(gone.left).toBe(0);
    expect(gone.at).toBeGreaterThanOrEqual(reset.endsAt);
    const entries = resetsOf(day.app);
    // From when it began, which a busy computer may delay.
    const seconds = Math.round((reset.endsAt - (entries[0]?.at ?? 0)) / second);
    expect(entries).toMatchObject([{ outcome: 'done', seconds }]);
  });
});

describe('the next meeting', () => {
  it('can be joined from the overlay by keyboard, which completes the reset', async () => {
    const end = fromNow(4 * second);
    await day.publish(meetingEndingAt('Standup', end), startingAt('Review', end + 10 * minute, link));
    const main = await overlayAcceptingKeys(day.app);
    expect(
      await dialogIn(main)
        .getByText(/^in 1[01] min, /)
        .isVisible(),
    ).toBe(true);
    await tabTo(main, button(main, 'Join'));
    await endWith('Enter', main, day.app);
    await expect.poll(browser.opened).toEqual([link]);
    expect(resetsOf(day.app).at(-1)).toMatchObject({ outcome: 'done' });
  });

  it('can be joined at a server of one’s own, once Settings know it', async () => {
    await day.app.tell('--open=settings');
    const settings = await day.app.window('settings');
    const patterns = settings.getByRole('textbox', { name: 'Your own join links' });
    await patterns.fill('meet.example.com/team');

    const end = fromNow(6 * second);
    const own = 'https://meet.example.com/team/review';
    await day.publish(meetingEndingAt('Retro', end), startingAt('Review', end + 10 * minute, own));
    await patterns.blur();

    const main = await overlayAcceptingKeys(day.app);
    // The calendar may still be read again.
    await button(main, 'Join').waitFor();
    await endWith('Escape', main, day.app);
    await settings.close();
  });

  it('cannot be joined if it has no link', async () => {
    const end = fromNow(4 * second);
    await day.publish(meetingEndingAt('Demo', end), startingAt('Lunch', end + 10 * minute, 'The canteen'));
    const { main } = await overlayOf(day.app);
    expect(await dialogIn(main).getByText('Lunch', { exact: true }).isVisible()).toBe(true);
    expect(await button(main, 'Join').count()).toBe(0);
  });
});
