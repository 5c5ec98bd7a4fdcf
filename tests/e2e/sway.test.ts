/** A meeting ends on sway, a Wayland compositor: the app runs through Xwayland if there is one, else as it can. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type Editor, startEditor } from '../support/editor';
import { fromNow } from '../support/feedText';
import { type FollowedFeed, meetingEndingAt, resetsOf, startFollowedFeed } from '../support/followedFeed';
import { expectLastReset } from '../support/lastReset';
import { button, overlayAcceptingKeys, overlayGone, overlayOf } from '../support/overlay';
import type { Area } from '../support/rfb';
import { story } from '../support/story';
import { barHeight, outputs, type SwayDesktop, startSway } from '../support/sway';
import { until } from '../support/until';

const soon = 4_000;
const slides = { title: 'Slides', colour: 0x800080, x: 0 };
const edges: readonly Area[] = outputs.flatMap(({ x, y, width, height }) => [
  { x, y, width, height: barHeight },
  { x, y: y + height - barHeight, width, height: barHeight },
]);
const settings = {
  preferences: { resetSeconds: 180, appearance: 'light', holds: { typing: false } },
};

let desktop: SwayDesktop;
let day: FollowedFeed;

async function start(options: Parameters<typeof startSway>[0]): Promise<void> {
  desktop = await startSway(options);
  day = await startFollowedFeed({ desktop, settings });
}

const stop = () => (day ?? desktop)?.stop();

/** The sky of a light overlay is as bright as paper. */
const isSky = (colour: number): boolean => [16, 8, 0].every(shift => ((colour >> shift) & 0xff) > 0xdf);

/** Whether the overlay covers each edge. Nothing is written there. */
async function covered(): Promise<readonly boolean[]> {
  const shares: boolean[] = [];
  for (const area of edges) shares.push((await desktop.screens.colours(area)).every(isSky));
  return shares;
}

async function resetAfter(title: string): Promise<void> {
  await day.publish(meetingEndingAt(title, fromNow(soon)));
  await overlayAcceptingKeys(day.app);
}

async function answerByKeyboard(): Promise<void> {
  const { main } = await overlayOf(day.app);
  await desktop.type('4');
  await expect.poll(() => button(main, 'Energy 4').getAttribute('aria-pressed')).toBe('true');
  await desktop.type('-k', 'Escape');
  await overlayGone(day.app);
  await expectLastReset(day.app, { outcome: 'skipped', energy: 4 });
}

describe('through Xwayland', () => {
  const it = story();
  let editor: Editor;

  const focused = async () => (await desktop.windows()).find(({ isFocused }) => isFocused)?.title;
  const slidesAre = async () => (await desktop.windows()).find(({ title }) => title === slides.title);

  beforeAll(async () => {
    await start({ hasXwayland: true });
    editor = await startEditor(desktop.screens.name, slides);
    await until('its window', slidesAre);
    await desktop.command(`[title="${slides.title}"] fullscreen enable`);
  });
  afterAll(async () => {
    editor?.stop();
    await stop();
  });

  it('covers both outputs with their bars, and the window in full screen', async () => {
    await expect.poll(slidesAre).toMatchObject({ isFullScreen: true, isFocused: true });
    await resetAfter('Planning');
    await expect.poll(covered).toEqual([true, true, true, true]);
    expect(await focused()).toBe('Reset – One Degree');
  });

  it('is answered by keyboard, and logged', answerByKeyboard);

  it('leaves the window behind it in full screen, with the focus', async () => {
    await expect.poll(slidesAre).toMatchObject({ isFullScreen: true, isFocused: true });
    await desktop.type('a');
    await expect.poll(editor.text).toBe('a');
  });
});

describe('without Xwayland', () => {
  const it = story();

  beforeAll(() => start({ hasXwayland: false }));
  afterAll(stop);

  it('covers the output with the focus', async () => {
    await resetAfter('Planning');
    await expect.poll(covered).toEqual([true, true, false, false]);
  });

  it('is answered by keyboard, and logged', answerByKeyboard);

  it('is logged as not shown while the compositor shows nothing', async () => {
    desktop.freeze(true);
    await day.app.tell('--reset');
    await expect
      .poll(() => resetsOf(day.app)[1])
      .toMatchObject({ outcome: 'missed', reason: 'not-shown' })
      .finally(() => desktop.freeze(false));
  });
});
