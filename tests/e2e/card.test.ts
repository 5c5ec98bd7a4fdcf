/** Resets as a card in the corner: between back-to-back meetings, and by preference; and what has the focus meanwhile. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { second } from '../../src/shared/domain/common/time';
import { shareOf } from '../support/colours';
import type { Editor } from '../support/editor';
import { fromNow } from '../support/feedText';
import {
  type FollowedFeed,
  meetingEndingAt,
  resetsOf,
  startFollowedFeed,
  startingAt,
} from '../support/followedFeed';
import { keysymsOf, leftAlt, returnKey } from '../support/keysyms';
import { expectLastReset } from '../support/lastReset';
import { clickWithPointer } from '../support/mouse';
import { button, coveredIn, dialogIn, overlayGone, overlayOf } from '../support/overlay';
import { story } from '../support/story';
import { until } from '../support/until';
import { leftDisplay, mailColour, startWorkDesktop, type WorkDesktop } from '../support/workDesktop';
import { resetWindows } from '../support/xWindows';

/** The card's width, and more than it is ever high. */
const largest = { width: 360, height: 420 };

let desktop: WorkDesktop;
let mail: Editor;
let day: FollowedFeed;

beforeAll(async () => {
  desktop = await startWorkDesktop();
  day = await startFollowedFeed({
    motion: true,
    desktop,
    settings: { preferences: { resetSeconds: 60, holds: { typing: false } } },
  });
  mail = await desktop.openMail();
  await desktop.manager.untilActive('Mail');
});

afterAll(() => (day ?? desktop)?.stop());

/** Expects what is typed to reach the mail, and not the reset. */
async function expectKeysInMail(): Promise<void> {
  const before = mail.text();
  desktop.screens.press(...keysymsOf('4'));
  await expect.poll(mail.text).toBe(`${before}4`);
}

describe('a reset between back-to-back meetings', () => {
  const it = story();
  let end: number;

  it('is a card in the corner of the display with the cursor, and nothing else is covered', async () => {
    end = fromNow(5 * second);
    await day.publish(meetingEndingAt('Planning', end), startingAt('Review', end));
    await overlayOf(day.app);
    const [card, ...others] = await resetWindows(desktop.screens.name);
    expect(others).toEqual([]);
    expect(card?.width).toBe(largest.width);
    expect(card?.height).toBeLessThan(largest.height);
    expect(card).toMatchObject({ x: 1440 - 360 - 24, y: 24 });
  });

  it('leaves the focus and the keys to the program that had them', async () => {
    expect(await desktop.manager.active()).toBe('Mail');
    await expectKeysInMail();
    expect(resetsOf(day.app).at(-1)).not.toHaveProperty('energy');
  });

  it('covers no more than that until it ends by itself', async () => {
    await until('the card to go', async () => {
      const shown = await coveredIn(day.app);
      for (const { width, height } of shown) {
        expect(width).toBeLessThanOrEqual(largest.width);
        expect(height).toBeLessThanOrEqual(largest.height);
      }
      return shown.length === 0 || undefined;
    });
    await expectLastReset(day.app, { outcome: 'done' });
    expect(await desktop.manager.active()).toBe('Mail');
    await expectKeysInMail();
  });
});

describe('a reset that is shown as a card by preference', () => {
  const it = story();

  it('is the same dialog, with the same controls', async () => {
    await day.app.tell('--open=settings');
    const settings = await day.app.window('settings');
    await button(settings, 'Resets').click();
    await settings.getByRole('combobox', { name: 'Resets appear' }).selectOption('As a card in the corner');
    await settings.close();
    await desktop.manager.untilActive('Mail');
    await day.publish(meetingEndingAt('Retro', fromNow(4 * second)));
    const { main } = await overlayOf(day.app);
    for (const name of [
      'Energy 1',
      'Energy 5',
      'Focus 3',
      'Steady',
      'Write',
      'Done',
      'Skip',
      'Later',
      'Still talking',
    ])
      expect(await dialogIn(main).getByRole('button', { name, exact: true }).count(), name).toBe(1);
    for (const name of ['Leaving behind', 'Solving for next', 'Direction'])
      expect(await dialogIn(main).getByRole('textbox', { name, exact: true }).count(), name).toBe(1);
  });

  it('takes a click on a number, and then the keys', async () => {
    await expectKeysInMail();
    const { main } = await overlayOf(day.app);
    const [card = { x: 0, y: 0 }] = await coveredIn(day.app);
    await clickWithPointer(desktop.screens, card, button(main, 'Energy 3'));
    await button(main, 'Energy 3').and(main.locator('[aria-pressed=true]')).waitFor();
    const before = mail.text();
    await until('the card to have the keys', async () => {
      desktop.screens.press(...keysymsOf('2'));
      return resetsOf(day.app).at(-1)?.focus === 2 || undefined;
    });
    expect(mail.text().replace(/2+$/, '')).toBe(before);
    expect(resetsOf(day.app).at(-1)).toMatchObject({ energy: 3 });
  });

  it('gives the keys back when it goes', async () => {
    const { main } = await overlayOf(day.app);
    await Promise.allSettled([main.keyboard.press('Escape')]);
    await overlayGone(day.app);
    await expectLastReset(day.app, { outcome: 'skipped', energy: 3, focus: 2 });
    await desktop.manager.untilActive('Mail');
    await expectKeysInMail();
  });

  it('stands above a window in full screen, which keeps the focus', async () => {
    desktop.screens.press(leftAlt, returnKey);
    await until('the mail to fill the screen', async () => {
      const colours = await desktop.screens.colours(leftDisplay);
      return shareOf(colours, colour => colour === mailColour) > 0.999 || undefined;
    });
    await day.publish(meetingEndingAt('Demo', fromNow(4 * second)));
    await overlayOf(day.app);
    const [card] = await resetWindows(desktop.screens.name);
    await until('the card to be seen', async () => {
      const area = { x: card?.x ?? 0, y: card?.y ?? 0, width: 360, height: card?.height ?? 0 };
      const colours = await desktop.screens.colours(area);
      return shareOf(colours, colour => colour === mailColour) < 0.01 || undefined;
    });
    expect(await desktop.manager.active()).toBe('Mail');
    await expectKeysInMail();
  });

  it('gets the keys when it is asked for by its shortcut', async () => {
    const { main } = await overlayOf(day.app);
    await day.app.tell('--reset');
    await until('the card to have the keys', async () => {
      desktop.screens.press(...keysymsOf('5'));
      return resetsOf(day.app).at(-1)?.energy === 5 || undefined;
    });
    await Promise.allSettled([button(main, 'Done').click()]);
    await overlayGone(day.app);
    await expectLastReset(day.app, { outcome: 'done', energy: 5 });
  });
});
