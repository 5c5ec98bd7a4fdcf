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
const preferences = { resetSeconds: 180, appearance: 'light', holds: { typing: false } };
/** Within every card in the corner of the first output, where nothing is written. */
const corner: Area = { x: 1440 - 24 - 16, y: 24 + 12, width: 8, height: 20 };

let desktop: SwayDesktop;
let day: FollowedFeed;

async function start(hasXwayland: boolean): Promise<void> {
  desktop = await startSway({ hasXwayland });
  // Only an X11 program can place a window, so only there a reset is announced.
  day = await startFollowedFeed({ desktop, settings: { preferences: { ...preferences, announce: true } } });
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

const cardIsSeen = async (): Promise<boolean> => (await desktop.screens.colours(corner)).every(isSky);

/** Another meeting begins as this one ends. */
async function publishTight(): Promise<void> {
  const end = fromNow(soon);
  const next = { title: 'Standup', start: end, end: end + 1_800_000 };
  await day.publish(meetingEndingAt('Review', end), next);
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
    await start(true);
    editor = await startEditor(desktop.screens.name, slides);
    await until('its window', slidesAre);
    await desktop.command(`[title="${slides.title}"] fullscreen enable`);
  });
  afterAll(async () => {
    editor?.stop();
    await stop();
  });

  it('announces the reset above the window in full screen, which keeps the focus', async () => {
    await expect.poll(slidesAre).toMatchObject({ isFullScreen: true, isFocused: true });
    await day.publish(meetingEndingAt('Planning', fromNow(soon)));
    await expect.poll(cardIsSeen).toBe(true);
    expect(await slidesAre()).toMatchObject({ isFullScreen: true, isFocused: true });
    expect(resetsOf(day.app)).toEqual([]);
  });

  it('covers both outputs with their bars, and the window in full screen', async () => {
    await overlayAcceptingKeys(day.app);
    await expect.poll(covered).toEqual([true, true, true, true]);
    expect(await focused()).toBe('Reset – One Degree');
  });

  it('is answered by keyboard, and logged', answerByKeyboard);

  it('leaves the window behind it in full screen, with the focus', async () => {
    await expect.poll(slidesAre).toMatchObject({ isFullScreen: true, isFocused: true });
    await desktop.type('a');
    await expect.poll(editor.text).toBe('a');
  });

  it('shows no more than a card where the next meeting follows at once', async () => {
    await publishTight();
    await expect.poll(cardIsSeen).toBe(true);
    expect(await slidesAre()).toMatchObject({ isFullScreen: true, isFocused: true });
    await desktop.type('b');
    await expect.poll(editor.text).toBe('ab');
  });
});

describe('without Xwayland', () => {
  const it = story();

  beforeAll(() => start(false));
  afterAll(stop);

  it('covers the output with the focus', async () => {
    await day.publish(meetingEndingAt('Planning', fromNow(soon)));
    await overlayAcceptingKeys(day.app);
    await expect.poll(covered).toEqual([true, true, false, false]);
  });

  it('is answered by keyboard, and logged', answerByKeyboard);

  it('shows the card as a window of its own where the next meeting follows at once', async () => {
    await publishTight();
    await overlayAcceptingKeys(day.app);
    expect(await desktop.windows()).toMatchObject([{ title: 'Reset – One Degree', isFullScreen: false }]);
  });

  it('is answered by keyboard there, too', answerByKeyboard);

  it('is logged as not shown while the compositor shows nothing', async () => {
    desktop.freeze(true);
    await day.app.tell('--reset');
    await expect
      .poll(() => resetsOf(day.app)[2])
      .toMatchObject({ outcome: 'missed', reason: 'not-shown' })
      .finally(() => desktop.freeze(false));
  });
});
