/** A reset is announced by a small card that takes no focus, and comes eight seconds later. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { second } from '../../src/shared/domain/common/time';
import { recordAnnouncements } from '../support/announcements';
import type { Editor } from '../support/editor';
import { fromNow } from '../support/feedText';
import { type FollowedFeed, meetingEndingAt, resetsOf, startFollowedFeed } from '../support/followedFeed';
import { escapeKey, keysymsOf } from '../support/keysyms';
import { expectLastReset } from '../support/lastReset';
import { clickWithPointer } from '../support/mouse';
import { coveredIn, overlayGone, overlayOf } from '../support/overlay';
import { story } from '../support/story';
import { until } from '../support/until';
import { rightDisplay, startWorkDesktop, type WorkDesktop } from '../support/workDesktop';
import { resetWindows, type XWindow } from '../support/xWindows';

const it = story();
const arrivalTitle = 'Reset soon – One Degree';

let desktop: WorkDesktop;
let mail: Editor;
let day: FollowedFeed;
let announcedAt: number;

beforeAll(async () => {
  desktop = await startWorkDesktop();
  desktop.screens.point(rightDisplay.x + 700, 400);
  day = await startFollowedFeed({
    desktop,
    settings: { preferences: { announce: true, holds: { typing: false } } },
  });
  mail = await desktop.openMail();
  await desktop.manager.untilActive('Mail');
});

afterAll(() => (day ?? desktop)?.stop());

const shown = (): Promise<readonly XWindow[]> => resetWindows(desktop.screens.name);

/** Waits until the arrival is the only window of ours. */
const arrival = (): Promise<XWindow> =>
  until('the arrival', async () => {
    const [card, ...others] = await shown();
    return others.length === 0 && card?.title === arrivalTitle ? card : undefined;
  });

const page = () =>
  until('the page of the arrival', () =>
    day.app.windows('reset').find(window => window.url().includes('role=arrival')),
  );

describe('the arrival of a reset', () => {
  it('is a small card at the corner of the display with the cursor, at the end of the meeting', async () => {
    const announced = await recordAnnouncements(day.app);
    // Its page is prepared from now on. It may take as long to load as the card is on the screen.
    await day.publish(meetingEndingAt('Budget review', fromNow(15 * second)));
    const { x, y, width, height } = await arrival();
    expect({ x, y, width }).toEqual({ x: 1440 + 1280 - 344 - 24, y: 24, width: 344 });
    expect(height).toBeLessThan(130);
    await expect.poll(() => announced).toEqual(['A minute, after Budget review']);
    announcedAt = Number(
      await (await page()).evaluate(async () => (await window.oneDegree.snapshot()).arrival?.startedAt),
    );
    expect(resetsOf(day.app)).toEqual([]);
  });

  it('leaves the focus and the keys to the program that had them', async () => {
    expect(await desktop.manager.active()).toBe('Mail');
    const before = mail.text();
    desktop.screens.press(...keysymsOf('7'));
    await expect.poll(mail.text).toBe(`${before}7`);
  });

  it('is followed by the reset, which covers both displays', async () => {
    await until(
      'the reset',
      async () => (await coveredIn(day.app)).filter(({ width }) => width > 1000).length === 2 || undefined,
    );
    const [entry] = resetsOf(day.app);
    const end = Number(entry?.transition?.split('@').at(-1));
    expect((entry?.at ?? 0) - end).toBeGreaterThanOrEqual(8 * second);
    // A busy computer may announce it late.
    expect((entry?.at ?? 0) - announcedAt).toBeLessThan(12 * second);
    expect((await shown()).map(({ title }) => title)).not.toContain(arrivalTitle);
    await expect.poll(desktop.manager.active).toBe('Reset – One Degree');
    desktop.screens.press(escapeKey);
    await overlayGone(day.app);
    await expect.poll(desktop.manager.active).toBe('Mail');
  });
});

describe('a reset that is declined', () => {
  it('does not come', async () => {
    await day.publish(meetingEndingAt('Planning', fromNow(4 * second)));
    const card = await arrival();
    const declining = (await page()).getByRole('button', { name: 'Not now' });
    await clickWithPointer(desktop.screens, card, declining);
    await expectLastReset(day.app, { outcome: 'skipped', reason: 'not-now', seconds: 0 });
    expect(await shown()).toEqual([]);
    expect(await desktop.manager.active()).toBe('Mail');
  });

  it('is asked again later if the meeting is still on', async () => {
    await day.publish(meetingEndingAt('Review', fromNow(4 * second)));
    await arrival();
    await Promise.allSettled([(await page()).getByRole('button', { name: 'Still talking' }).click()]);
    await expectLastReset(day.app, { outcome: 'postponed', reason: 'still-in' });
    expect(await shown()).toEqual([]);
  });
});

describe('a reset that the user asks for', () => {
  it('is not announced', async () => {
    await day.app.tell('--reset');
    await expect.poll(async () => (await overlayOf(day.app)).rings).toHaveLength(1);
    const { main, rings } = await overlayOf(day.app);
    expect([main, ...rings].map(window => window.url()).join()).not.toContain('arrival');
    desktop.screens.press(escapeKey);
    await overlayGone(day.app);
  });
});
