/** Displays come, go, turn and move while a reset stands on them. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { fromNow } from '../support/feedText';
import { type FollowedFeed, meetingEndingAt, resetsOf, startFollowedFeed } from '../support/followedFeed';
import {
  type Bounds,
  button,
  coveredIn,
  dialogIn,
  endWith,
  field,
  listeningOverlay,
  overlayOf,
  tabTo,
} from '../support/overlay';
import { type Arrangement, placeCursor } from '../support/screens';
import { story } from '../support/story';
import { until } from '../support/until';

const soon = 4_000;
/** Nobody paints the ground of these screens. */
const bareScreen = 0;
/** How much of a screen the pointer may take, and its last column where its width does not divide by the scale. */
const aLittle = 0.002;
const laptop = { width: 1440, height: 900, output: 0 };
const monitor = { width: 1280, height: 800, output: 1 };
const turned = { ...monitor, width: 800, height: 1280 };
const projector = { width: 1024, height: 768, output: 2 };

let day: FollowedFeed;

const boundsOf = (screens: Arrangement): readonly Bounds[] =>
  placeCursor(screens).map(({ output: _, ...bounds }) => bounds);

/** Rearranges the displays; gives what is covered once every window of the overlay is laid over one of them. */
async function rearranged(screens: Arrangement): Promise<readonly Bounds[]> {
  await day.desktop.screens.arrange(screens);
  const wanted = boundsOf(screens).toSorted((a, b) => a.x - b.x);
  await until(`the overlay on ${JSON.stringify(wanted)}`, async () =>
    JSON.stringify(await coveredIn(day.app)) === JSON.stringify(wanted) ? true : undefined,
  ).catch(() => undefined);
  return coveredIn(day.app);
}

describe('a reset on all displays', () => {
  const it = story();

  beforeAll(async () => {
    day = await startFollowedFeed({
      screens: [laptop, monitor],
      settings: { preferences: { resetSeconds: 180, holds: { typing: false } } },
    });
    day.desktop.screens.point(1_500, 100);
    await day.publish(meetingEndingAt('Planning', fromNow(soon)));
  });

  afterAll(() => day?.stop());

  it('asks on the display with the cursor', async () => {
    const main = await listeningOverlay(day.app);
    expect(await main.evaluate(() => [innerWidth, innerHeight])).toEqual([1280, 800]);
    await main.keyboard.press('4');
    await tabTo(main, field(main, 'Leaving behind'));
    await main.keyboard.type('the budget');
  });

  it.each<[string, Arrangement]>([
    ['turned', [laptop, turned]],
    [
      'moved',
      [
        { ...laptop, x: 800 },
        { ...turned, x: 0, y: 0 },
      ],
    ],
    ['given another resolution', [{ ...laptop, width: 1600, height: 1200 }, turned]],
    ['plugged in', [laptop, monitor, projector]],
    ['unplugged', [laptop, monitor]],
  ])('covers them all when one is %s', async (_, screens) => {
    expect(await rearranged(screens)).toEqual(boundsOf(screens).toSorted((a, b) => a.x - b.x));
  });

  it('goes on elsewhere when the display that asks is unplugged', async () => {
    expect(await rearranged([laptop])).toEqual(boundsOf([laptop]));
    const { main, rings } = await overlayOf(day.app);
    expect(rings).toEqual([]);
    expect(await button(main, 'Energy 4').getAttribute('aria-pressed')).toBe('true');
    expect(await field(main, 'Leaving behind').inputValue()).toBe('the budget');
    expect(await field(main, 'Leaving behind').evaluate(line => line === document.activeElement)).toBe(true);
  });

  it('stays where it asks when displays come back, wherever the cursor is', async () => {
    expect(await rearranged([laptop, monitor])).toHaveLength(2);
    day.desktop.screens.point(1_500, 100);
    expect(await rearranged([laptop, monitor, projector])).toHaveLength(3);
    const { main, rings } = await overlayOf(day.app);
    expect(await main.evaluate(() => [innerWidth, innerHeight])).toEqual([1440, 900]);
    for (const ring of rings) await dialogIn(ring).waitFor();
  });

  it('ends on all of them', async () => {
    const { main } = await overlayOf(day.app);
    await endWith('Enter', main, day.app);
    await until('every window to go', () => day.app.windows('reset').length === 0 || undefined);
    expect(resetsOf(day.app)).toMatchObject([{ outcome: 'done', energy: 4, leaving: 'the budget' }]);
  });
});

describe('a reset on the display with the cursor, where all is drawn at one and a half times its size', () => {
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

  /** What is seen of each display: whole is the overlay, nothing the bare screen. */
  async function seen(screens: Arrangement): Promise<readonly string[]> {
    const found: string[] = [];
    for (const area of placeCursor(screens)) {
      const colours = await day.desktop.screens.colours(area);
      const bare = colours.filter(colour => colour === bareScreen).length / colours.length;
      found.push(bare < aLittle ? 'whole' : bare > 1 - aLittle ? 'nothing' : 'part');
    }
    return found;
  }

  it('covers that one alone', async () => {
    expect(await seen([laptop, monitor])).toEqual(['nothing', 'whole']);
  });

  it('goes along when that is turned, and leaves the others free', async () => {
    day.desktop.screens.point(100, 100);
    const turnedAway = [laptop, turned, projector];
    await day.desktop.screens.arrange(turnedAway);
    await expect.poll(() => seen(turnedAway)).toEqual(['nothing', 'whole', 'nothing']);
  });

  it('goes where the cursor is when that is unplugged', async () => {
    const rest = [
      { ...laptop, x: 1024 },
      { ...projector, x: 0 },
    ];
    await day.desktop.screens.arrange(rest);
    await expect.poll(() => seen(rest)).toEqual(['nothing', 'whole']);
  });

  it('leaves nothing behind', async () => {
    const { main } = await overlayOf(day.app);
    await main.keyboard.press('Escape');
    await expect.poll(() => seen([laptop])).toEqual(['nothing']);
  });
});
