/** A meeting ends on Xfce, whose panel has a task bar: the reset covers the panel, and the task bar leaves it out. */
import { afterAll, beforeAll, expect } from 'vitest';
import { shareOf } from '../support/colours';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { type Editor, startEditor } from '../support/editor';
import { fromNow, soon } from '../support/feedText';
import { type FollowedFeed, meetingEndingAt, startFollowedFeed } from '../support/followedFeed';
import { escapeKey, keysymsOf, leftAlt, returnKey } from '../support/keysyms';
import { expectLastReset } from '../support/lastReset';
import { overlayAcceptingKeys, overlayGone, overlayOf } from '../support/overlay';
import type { Area } from '../support/rfb';
import { edgesOf, skyIn } from '../support/sky';
import { story } from '../support/story';
import { until } from '../support/until';
import type { WindowManager } from '../support/windowManager';
import { leftDisplay, rightDisplay } from '../support/workDesktop';
import { panelHeight, startXfce } from '../support/xfce';

const overlay = 'Reset – One Degree';
const left = leftDisplay;
const right = rightDisplay;
const panel: Area = { ...left, height: panelHeight };
/** A second task would have its button here. */
const besideFirstTask: Area = { ...panel, x: 300, width: panel.width - 300 };
const edges = edgesOf([left, right], panelHeight);
const slides = { title: 'Slides', colour: 0x800080, x: left.x };

let desktop: TestDesktop;
let manager: WindowManager;
let editor: Editor;
let day: FollowedFeed;

const share = async (area: Area, passes: (colour: number) => boolean) =>
  shareOf(await desktop.screens.colours(area), passes);
const isSlides = (colour: number): boolean => colour === slides.colour;
const coverage = (areas: readonly Area[]) => skyIn(desktop.screens, areas);

const picture = async (area: Area): Promise<string> =>
  Buffer.from((await desktop.screens.colours(area)).buffer).toString('base64');

async function resetAfter(title: string): Promise<void> {
  await day.publish(meetingEndingAt(title, fromNow(soon)));
  await overlayAcceptingKeys(day.app);
  await expect.poll(manager.active).toBe(overlay);
}

async function skip(): Promise<void> {
  desktop.screens.press(escapeKey);
  await overlayGone(day.app);
  await expectLastReset(day.app, { outcome: 'skipped' });
}

async function expectKeysToReach(program: Editor): Promise<void> {
  await expect.poll(manager.active).toBe(slides.title);
  const before = program.text();
  desktop.screens.press(...keysymsOf('a'));
  await expect.poll(program.text).toBe(`${before}a`);
}

const it = story();

beforeAll(async () => {
  desktop = await startDesktop([left, right]);
  manager = await startXfce(desktop);
  desktop.screens.point(left.x + 700, 400);
  editor = await startEditor(desktop.screens.name, slides);
  await until('the panel', async () => (await manager.stack()).includes('xfce4-panel') || undefined);
  day = await startFollowedFeed({
    desktop,
    settings: {
      preferences: { resetSeconds: 180, appearance: 'light', holds: { typing: false } },
    },
  });
});

afterAll(async () => {
  editor?.stop();
  manager?.stop();
  await (day ?? desktop)?.stop();
});

it('covers every display to its edges, and the panel', async () => {
  await expect.poll(() => coverage([panel])).not.toEqual([1]);
  await resetAfter('Planning');
  await expect.poll(() => coverage(edges)).toEqual([1, 1, 1, 1]);
});

it('keeps the keys when another display is clicked', async () => {
  desktop.screens.click(right.x + 100, 100);
  const { main } = await overlayOf(day.app);
  await expect.poll(() => main.evaluate(() => document.hasFocus())).toBe(true);
  // The click takes the keys for a moment, in which one may get lost.
  await expect
    .poll(
      () => {
        desktop.screens.press(...keysymsOf('4'));
        return main.getByRole('button', { name: 'Energy 4', exact: true, pressed: true }).count();
      },
      { interval: 1_000 },
    )
    .toBe(1);
});

it('gives the focus back to the window behind it', async () => {
  await skip();
  await expectKeysToReach(editor);
});

it('covers a window in full screen, which has the focus again afterwards', async () => {
  desktop.screens.press(leftAlt, returnKey);
  await expect.poll(() => share(left, isSlides)).toBeGreaterThan(0.999);
  await resetAfter('Review');
  await expect.poll(() => coverage(edges)).toEqual([1, 1, 1, 1]);
  const { main } = await overlayOf(day.app);
  await main.evaluate(() => window.oneDegree.changePreferences({ displays: 'cursor' }));
  await skip();
  await expect.poll(() => share(left, isSlides)).toBeGreaterThan(0.999);
  await expectKeysToReach(editor);
  desktop.screens.press(leftAlt, returnKey);
  await expect.poll(() => share(panel, isSlides)).toBe(0);
});

it('is not in the task bar', async () => {
  const before = await picture(besideFirstTask);
  desktop.screens.point(right.x + 100, 100);
  await resetAfter('Retrospective');
  // xfwm4 composites, so it fades in.
  await expect.poll(() => coverage(edges.slice(2))).toEqual([1, 1]);
  expect(await picture(besideFirstTask)).toBe(before);
  await skip();
});
