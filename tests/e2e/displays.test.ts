/** Displays are added, removed, rotated and moved during a reset. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { second } from '../../src/shared/domain/common/time';
import { shareOf } from '../support/colours';
import { fromNow, soon } from '../support/feedText';
import { type FollowedFeed, meetingEndingAt, resetsOf, startFollowedFeed } from '../support/followedFeed';
import { prepareReset } from '../support/holds';
import {
  type Bounds,
  button,
  coveredIn,
  dialogIn,
  endWith,
  field,
  overlayAcceptingKeys,
  overlayOf,
  tabTo,
} from '../support/overlay';
import { type Arrangement, withDefaultPlaces } from '../support/screens';
import { story } from '../support/story';
import { until } from '../support/until';

/** These screens have no wallpaper: uncovered pixels are black. */
const bareScreen = 0;
/** Allows for the pointer, and for the last column of a screen whose width is not a multiple of the scale factor. */
const tolerance = 0.002;
const laptop = { width: 1440, height: 900, output: 0 };
const monitor = { width: 1280, height: 800, output: 1 };
const rotated = { ...monitor, width: 800, height: 1280 };
const projector = { width: 1024, height: 768, output: 2 };

let day: FollowedFeed;

const boundsOf = (screens: Arrangement): readonly Bounds[] =>
  withDefaultPlaces(screens).map(({ output: _, ...bounds }) => bounds);

/** Rearranges the displays, waits for the overlay to cover them, and returns the bounds it covered last. */
async function rearrange(screens: Arrangement): Promise<readonly Bounds[]> {
  await day.desktop.screens.arrange(screens);
  const expected = boundsOf(screens).toSorted((a, b) => a.x - b.x);
  let covered: readonly Bounds[] = [];
  await until(`the overlay on ${JSON.stringify(expected)}`, async () => {
    covered = await coveredIn(day.app);
    return JSON.stringify(covered) === JSON.stringify(expected) || undefined;
  }).catch(() => undefined);
  return covered;
}

describe('at a scale factor of 1', () => {
  beforeAll(async () => {
    day = await startFollowedFeed({
      screens: [laptop, monitor],
      settings: { preferences: { resetSeconds: 180, holds: { typing: false } } },
    });
  });

  afterAll(() => day?.stop());

  describe('a reset on all displays', () => {
    const it = story();

    beforeAll(async () => {
      day.desktop.screens.point(1_500, 100);
      await prepareReset(day, 'Planning');
    });

    it('is laid out for each display before it is shown', async () => {
      await expect
        .poll(() =>
          Promise.all(day.app.windows('reset').map(page => page.evaluate(() => [innerWidth, innerHeight]))),
        )
        .toEqual(
          expect.arrayContaining([
            [1280, 800],
            [1440, 900],
          ]),
        );
      expect(await coveredIn(day.app)).toEqual([]);
    });

    it('shows the check-in on the display with the cursor', async () => {
      await day.app.tell('--resume');
      const main = await overlayAcceptingKeys(day.app);
      expect(await main.evaluate(() => [innerWidth, innerHeight])).toEqual([1280, 800]);
      await main.keyboard.press('4');
      await tabTo(main, field(main, 'Leaving behind'));
      await main.keyboard.type('the budget');
    });

    it.each<[string, Arrangement]>([
      ['rotated', [laptop, rotated]],
      [
        'moved',
        [
          { ...laptop, x: 800 },
          { ...rotated, x: 0, y: 0 },
        ],
      ],
      ['set to another resolution', [{ ...laptop, width: 1600, height: 1200 }, rotated]],
      ['plugged in', [laptop, monitor, projector]],
      ['unplugged', [laptop, monitor]],
    ])('covers all displays when one is %s', async (_, screens) => {
      expect(await rearrange(screens)).toEqual(boundsOf(screens).toSorted((a, b) => a.x - b.x));
    });

    it('moves its check-in to another display when its own is unplugged', async () => {
      expect(await rearrange([laptop])).toEqual(boundsOf([laptop]));
      const { main, rings } = await overlayOf(day.app);
      expect(rings).toEqual([]);
      expect(await button(main, 'Energy 4').getAttribute('aria-pressed')).toBe('true');
      expect(await field(main, 'Leaving behind').inputValue()).toBe('the budget');
      expect(await field(main, 'Leaving behind').evaluate(line => line === document.activeElement)).toBe(
        true,
      );
    });

    it('keeps its check-in in place when displays are plugged in again, wherever the cursor is', async () => {
      expect(await rearrange([laptop, monitor])).toHaveLength(2);
      day.desktop.screens.point(1_500, 100);
      expect(await rearrange([laptop, monitor, projector])).toHaveLength(3);
      const { main, rings } = await overlayOf(day.app);
      expect(await main.evaluate(() => [innerWidth, innerHeight])).toEqual([1440, 900]);
      for (const ring of rings) await dialogIn(ring).waitFor();
    });

    it('closes on all displays', async () => {
      const { main } = await overlayOf(day.app);
      await endWith('Enter', main, day.app);
      await until('every window to close', () => day.app.windows('reset').length === 0 || undefined);
      expect(resetsOf(day.app)).toMatchObject([{ outcome: 'done', energy: 4, leaving: 'the budget' }]);
    });
  });

  describe('a display chosen for the questions', () => {
    const it = story();

    beforeAll(async () => {
      await day.desktop.screens.arrange([laptop, monitor]);
      day.desktop.screens.point(100, 100);
    });

    it('is chosen in Settings among those that are connected', async () => {
      await day.app.tell('--open=settings');
      const settings = await day.app.window('settings');
      await settings.getByRole('button', { name: 'Resets', exact: true }).click();
      const choice = settings.getByLabel('Screen with the questions');
      const names = await choice.locator('option').allInnerTexts();
      expect(names).toEqual([
        'The one with the cursor',
        expect.stringContaining('1440 × 900'),
        expect.stringContaining('1280 × 800'),
      ]);
      await choice.selectOption(names[2] ?? '');
      await expect.poll(() => choice.inputValue()).not.toBe('cursor');
    });

    it('has the questions, wherever the cursor is', async () => {
      await day.publish(meetingEndingAt('Review', fromNow(soon)));
      const main = await overlayAcceptingKeys(day.app);
      expect(await main.evaluate(() => [innerWidth, innerHeight])).toEqual([1280, 800]);
    });

    it('gives them to the display with the cursor when it is unplugged', async () => {
      expect(await rearrange([laptop])).toEqual(boundsOf([laptop]));
      const { main } = await overlayOf(day.app);
      await endWith('Escape', main, day.app);
      const settings = await day.app.window('settings');
      await expect
        .poll(() => settings.getByLabel('Screen with the questions').locator('option:checked').innerText())
        .toContain('(not connected)');
    });
  });
});

describe('a reset on the display with the cursor at a scale factor of 1.5', () => {
  const it = story();

  beforeAll(async () => {
    day = await startFollowedFeed({
      screens: [laptop, monitor],
      args: ['--force-device-scale-factor=1.5'],
      settings: { preferences: { resetSeconds: 180, displays: 'cursor', holds: { typing: false } } },
    });
    day.desktop.screens.point(1_500, 100);
    await day.publish(meetingEndingAt('Planning', fromNow(soon)));
    await overlayOf(day.app);
  });

  afterAll(() => day?.stop());

  /** Millions of pixels are looked at each time. */
  const seldom = { interval: second };

  /** How much of each display the overlay covers, judged by its pixels. */
  async function coverage(screens: Arrangement): Promise<readonly string[]> {
    const covered: string[] = [];
    for (const area of withDefaultPlaces(screens)) {
      const colours = await day.desktop.screens.colours(area);
      const bare = shareOf(colours, colour => colour === bareScreen);
      covered.push(bare < tolerance ? 'whole' : bare > 1 - tolerance ? 'nothing' : 'part');
    }
    return covered;
  }

  it('covers only that display', async () => {
    expect(await coverage([laptop, monitor])).toEqual(['nothing', 'whole']);
  });

  it('stays on it when it is rotated, and leaves the others uncovered', async () => {
    day.desktop.screens.point(100, 100);
    const withRotated = [laptop, rotated, projector];
    await day.desktop.screens.arrange(withRotated);
    await expect.poll(() => coverage(withRotated), seldom).toEqual(['nothing', 'whole', 'nothing']);
  });

  it('moves to the display with the cursor when its own is unplugged', async () => {
    const rest = [
      { ...laptop, x: 1024 },
      { ...projector, x: 0 },
    ];
    await day.desktop.screens.arrange(rest);
    await expect.poll(() => coverage(rest), seldom).toEqual(['nothing', 'whole']);
  });

  it('leaves nothing on the screen when it ends', async () => {
    const { main } = await overlayOf(day.app);
    await endWith('Escape', main, day.app);
    await expect.poll(() => coverage([laptop]), seldom).toEqual(['nothing']);
  });
});
