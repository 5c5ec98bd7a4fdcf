/** A reset in two steps: first the minute, then the questions; and how it ends by itself. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { minute, second } from '../../src/shared/domain/common/time';
import { animationsFinished } from '../support/accessibility';
import { type Browser, createBrowser } from '../support/browser';
import { fromNow, soon } from '../support/feedText';
import {
  type FollowedFeed,
  meetingEndingAt,
  resetsOf,
  startFollowedFeed,
  startingAt,
} from '../support/followedFeed';
import { button, endWith, field, keysAccepted, overlayGone, overlayOf } from '../support/overlay';
import { story } from '../support/story';
import { until } from '../support/until';

const link = 'https://meet.google.com/abc-defg-hij';

let day: FollowedFeed;
let browser: Browser;

beforeAll(async () => {
  browser = createBrowser();
  day = await startFollowedFeed({
    motion: true,
    env: browser.env,
    settings: { preferences: { resetSeconds: 180, holds: { typing: false } } },
  });
});

afterAll(async () => {
  await day?.stop();
  browser?.remove();
});

/** Ends a meeting that is followed by another, and returns the page of its reset. */
async function resetAfter(title: string): Promise<Page> {
  const end = fromNow(soon);
  await day.publish(meetingEndingAt(title, end), startingAt('Review', end + 20 * minute, link));
  return (await overlayOf(day.app)).main;
}

/** Whether the first element that `selector` finds can be seen. */
async function isSeen(page: Page, selector: string): Promise<boolean> {
  await animationsFinished(page);
  return page.evaluate(
    selector => document.querySelector(selector)?.checkVisibility({ opacityProperty: true }) ?? false,
    selector,
  );
}
const scale = (name: 'energy' | 'focus'): string => `.scale[data-tone="${name}"] .level`;
const lines = '.line-field input';

/** The middle of the ring on the screen, in CSS pixels. */
const ringCentre = async (page: Page): Promise<number> => {
  await animationsFinished(page);
  const { left, width } = await page.locator('.ring').evaluate(ring => ring.getBoundingClientRect());
  return Math.round(left + width / 2);
};
const pressed = (page: Page, name: string) => button(page, name).getAttribute('aria-pressed');

describe('a reset', () => {
  const it = story();
  let page: Page;

  it('is laid out before it is due, where nobody can see or use it', async () => {
    const end = fromNow(10 * second);
    await day.publish(meetingEndingAt('Planning', end), startingAt('Review', end + 20 * minute, link));
    page = await until('the dialog', async () => {
      const [warmed] = day.app.windows('reset');
      const isLaidOut = await warmed?.evaluate(() => (document.querySelector('.ring')?.clientWidth ?? 0) > 0);
      return isLaidOut ? warmed : undefined;
    });
    expect(await page.locator('dialog').getAttribute('data-state')).toBe('before');
    expect(await page.evaluate(() => document.querySelector('dialog')?.inert)).toBe(true);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.getByRole('status').first().textContent()).toBe('');
  });

  it('is the ring alone at first, in the middle of the display', async () => {
    expect((await overlayOf(day.app)).main).toBe(page);
    expect(await ringCentre(page)).toBe(720);
    expect(await isSeen(page, scale('energy'))).toBe(false);
    expect(await isSeen(page, lines)).toBe(false);
    expect(await isSeen(page, '.digits-hint')).toBe(true);
  });

  it('asks for energy at the first touch, beside the ring', async () => {
    await keysAccepted(page);
    await page.keyboard.press('x');
    expect(await isSeen(page, scale('energy'))).toBe(true);
    expect(await isSeen(page, scale('focus'))).toBe(false);
    expect(await ringCentre(page)).toBeLessThan(600);
    expect(await page.locator('.scale[data-waiting]').getAttribute('data-tone')).toBe('energy');
  });

  it('asks for focus once energy is answered', async () => {
    await page.keyboard.press('4');
    expect(await pressed(page, 'Energy 4')).toBe('true');
    expect(await isSeen(page, scale('focus'))).toBe(true);
    expect(await page.locator('.scale[data-waiting]').getAttribute('data-tone')).toBe('focus');
  });

  it('takes the last digit back with Backspace, and the next one then answers the same scale', async () => {
    await page.keyboard.press('2');
    await page.keyboard.press('Backspace');
    expect(await pressed(page, 'Focus 2')).toBe('false');
    expect(await pressed(page, 'Energy 4')).toBe('true');
    await page.keyboard.press('3');
    expect(await pressed(page, 'Focus 3')).toBe('true');
    expect(await page.locator('.scale[data-waiting]').count()).toBe(0);
  });

  it('opens the two lines with W', async () => {
    expect(await isSeen(page, lines)).toBe(false);
    await page.keyboard.press('w');
    expect(await isSeen(page, lines)).toBe(true);
    await page.keyboard.type('the 3 maps');
    expect(await field(page, 'Leaving behind').inputValue()).toBe('the 3 maps');
    await page.keyboard.press('Tab');
    await page.keyboard.type('who signs');
    await button(page, 'Copy').waitFor();
  });

  it('joins the next meeting with J, and keeps every answer', async () => {
    await button(page, 'Steady').focus();
    await endWith('j', page, day.app);
    await expect.poll(browser.opened).toEqual([link]);
    expect(resetsOf(day.app).at(-1)).toMatchObject({
      outcome: 'done',
      energy: 4,
      focus: 3,
      leaving: 'the 3 maps',
      facing: 'who signs',
    });
  });
});

describe('what has not shown itself yet', () => {
  const it = story();
  let page: Page;

  it('can be clicked from the first moment', async () => {
    page = await resetAfter('Interview');
    await button(page, 'Energy 5').click();
    expect(await pressed(page, 'Energy 5')).toBe('true');
    expect(await isSeen(page, scale('energy'))).toBe(true);
  });

  it('is one complete answer with one key', async () => {
    await endWith('Enter', page, day.app);
    const reset = resetsOf(day.app).at(-1);
    expect(reset).toMatchObject({ outcome: 'done', energy: 5 });
    expect(reset).not.toHaveProperty('focus');
  });

  it('can be used by a screen reader, which neither types nor points', async () => {
    page = await resetAfter('Budget');
    await button(page, 'Focus 2').evaluate((level: HTMLElement) => level.click());
    await expect.poll(() => pressed(page, 'Focus 2')).toBe('true');
  });

  it('shows itself with the focus', async () => {
    await field(page, 'Leaving behind').focus();
    expect(await isSeen(page, lines)).toBe(true);
    expect(await isSeen(page, scale('energy'))).toBe(true);
    await endWith('Escape', page, day.app);
  });
});

describe('a reset that nobody touches', () => {
  const it = story();
  let page: Page;

  it('asks for energy after a third of its time', async () => {
    await day.app.tell('--open=settings');
    const settings = await day.app.window('settings');
    await settings.evaluate(() => window.oneDegree.changePreferences({ resetSeconds: 20 }));
    await settings.close();
    page = await resetAfter('Workshop');
    const startedAt = resetsOf(day.app).at(-1)?.at ?? 0;
    await page.locator('.reset-dialog[data-asks]').waitFor();
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual((20 * second) / 3);
    expect(await isSeen(page, scale('energy'))).toBe(true);
  });

  it('has its disc at rest and its needle turned when its time is up', async () => {
    const ends = await page.evaluate(() =>
      Object.fromEntries(
        document
          .getAnimations()
          .filter(animation => animation instanceof CSSAnimation)
          .map(({ animationName, effect }) => [animationName, Number(effect?.getComputedTiming().endTime)]),
      ),
    );
    // Each counts from when the page first showed the reset, up to its shared end.
    expect(ends['ring-needle']).toBeCloseTo(ends['ring-arc'] ?? 0, -1);
    expect(ends['ring-settle']).toBeCloseTo(ends['ring-arc'] ?? 0, -1);
    await overlayGone(day.app, 25 * second);
    expect(resetsOf(day.app).at(-1)).toMatchObject({ outcome: 'done' });
  });
});
