/** A meeting ends on sway, a Wayland compositor: the app runs through Xwayland if there is one, else as it can. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { shareOf } from '../support/colours';
import { type Editor, startEditor } from '../support/editor';
import { fromNow, soon } from '../support/feedText';
import {
  type FollowedFeed,
  meetingEndingAt,
  resetsOf,
  startFollowedFeed,
  startingAt,
} from '../support/followedFeed';
import { expectLastReset } from '../support/lastReset';
import { button, coveredIn, overlayAcceptingKeys, overlayGone, overlayOf } from '../support/overlay';
import type { Area } from '../support/rfb';
import { type ShortcutsPortal, startShortcutsPortal } from '../support/shortcutsPortal';
import { edgesOf, isSky, skyIn } from '../support/sky';
import { story } from '../support/story';
import { barHeight, outputs, type SwayDesktop, startSway } from '../support/sway';
import { until } from '../support/until';
import { resetWindows, titleWithKeys, type XWindow } from '../support/xWindows';

const slides = { title: 'Slides', colour: 0x800080, x: 0 };
const edges = edgesOf(outputs, barHeight);
const settings = {
  preferences: {
    ...{ resetSeconds: 180, announce: true, appearance: 'light', holds: { typing: false } },
    shortcuts: { reset: 'Ctrl+Alt+K' },
  },
};

let desktop: SwayDesktop;
let day: FollowedFeed;

async function startDay(): Promise<void> {
  day = await startFollowedFeed({ desktop, settings });
}

const stop = () => (day ?? desktop)?.stop();

/** Whether the overlay covers each edge. */
const covered = async () => (await skyIn(desktop.screens, edges)).map(share => share === 1);

/** Between two meetings, a reset is a card, for 20 seconds. */
async function publishTight(): Promise<void> {
  const end = fromNow(soon);
  await day.publish(meetingEndingAt('Review', end), startingAt('Retro', end));
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
  let portal: ShortcutsPortal;

  const focused = async () => (await desktop.windows()).find(({ isFocused }) => isFocused)?.title;
  const slidesAre = async () => (await desktop.windows()).find(({ title }) => title === slides.title);
  const inFront = { isFullScreen: true, isFocused: true };

  /** Waits until the slides are in full screen again and have the keys, which sway gives them through Xwayland later. */
  async function slidesInFront(): Promise<void> {
    await expect.poll(slidesAre).toMatchObject(inFront);
    await expect.poll(() => titleWithKeys(desktop.screens.name)).toBe(slides.title);
  }

  beforeAll(async () => {
    desktop = await startSway({ hasXwayland: true });
    portal = await startShortcutsPortal(desktop.env.DBUS_SESSION_BUS_ADDRESS);
    await startDay();
    editor = await startEditor(desktop.screens.name, slides);
    await until('its window', slidesAre);
    await desktop.command(`[title="${slides.title}"] fullscreen enable`);
  });
  afterAll(async () => {
    editor?.stop();
    portal?.stop();
    await stop();
  });

  /** Has every reset be a card, which then lasts as long as a busy computer may need to use it. */
  async function preferCards(): Promise<void> {
    await day.app.tell('--open=settings');
    const settings = await day.app.window('settings');
    await button(settings, 'Resets').click();
    await settings.getByRole('combobox', { name: 'Resets appear' }).selectOption('As a card in the corner');
    await settings.close();
  }

  async function publishCard(): Promise<void> {
    await day.publish(meetingEndingAt('Review', fromNow(soon)));
    await overlayAcceptingKeys(day.app);
  }

  /** Returns where the card is, once it is at the corner of the first output, with room for its shadow. */
  async function atCorner(title: string, width: number): Promise<Area> {
    const margin = 24;
    const x = (outputs[0]?.width ?? 0) - width - margin;
    // Soon after its launch, the app may not know yet that there can be a shadow.
    const edgeOf = (bounds: XWindow): number => (bounds.width - width) / 2;
    // A window that sway manages since a click is in the middle for a moment.
    const isThere = (bounds: XWindow): boolean =>
      bounds.title === title && bounds.x === x - edgeOf(bounds) && bounds.y === margin - edgeOf(bounds);
    const [bounds, ...others] = await until('the card at its corner', async () => {
      const found = await resetWindows(desktop.screens.name);
      return found[0] !== undefined && isThere(found[0]) ? found : undefined;
    });
    expect(others).toEqual([]);
    const edge = bounds === undefined ? 0 : edgeOf(bounds);
    expect([0, margin]).toContain(edge);
    const height = (bounds?.height ?? 0) - 2 * edge;
    return { x, y: margin, width, height };
  }

  const drawn = (card: Area) =>
    expect.poll(async () => shareOf(await desktop.screens.colours(card), isSky)).toBeGreaterThan(0.5);

  async function clickOn(name: string): Promise<void> {
    const { main } = await overlayOf(day.app);
    const [card] = await coveredIn(day.app);
    const target = await button(main, name).boundingBox();
    const x = Math.round((card?.x ?? 0) + (target?.x ?? 0) + (target?.width ?? 0) / 2);
    const y = Math.round((card?.y ?? 0) + (target?.y ?? 0) + (target?.height ?? 0) / 2);
    // Xwayland takes the whole way into a window once more at the click, so the mouse goes in beside the target.
    desktop.screens.point(x - 1, y);
    desktop.screens.click(x, y);
  }

  it('is announced at the corner, above the window in full screen, which keeps the focus', async () => {
    await slidesInFront();
    // The cover follows eight seconds after the meeting, whether or not the card is ready by then.
    await day.publish(meetingEndingAt('Planning', fromNow(2 * soon)));
    const card = await atCorner('Reset soon – One Degree', 344);
    expect(await slidesAre()).toMatchObject(inFront);
    await drawn(card);
  });

  it('is brought at once by a shortcut of the desktop’s', async () => {
    expect(portal.bound()).toEqual([['reset', 'CTRL+ALT+k', 'Reset now']]);
    portal.press('reset');
    await overlayOf(day.app);
  });

  it('covers both outputs with their bars, and the window in full screen', async () => {
    await overlayAcceptingKeys(day.app);
    await expect.poll(covered).toEqual([true, true, true, true]);
    expect(await focused()).toBe('Reset – One Degree');
  });

  it('is answered by keyboard, and logged', answerByKeyboard);

  it('leaves the window behind it in full screen, with the focus', async () => {
    await slidesInFront();
    await desktop.type('a');
    await expect.poll(editor.text).toBe('a');
  });

  it('is a card by preference, which leaves the window its focus and its keys', async () => {
    await preferCards();
    await slidesInFront();
    await publishCard();
    const card = await atCorner('Reset – One Degree', 360);
    expect(await slidesAre()).toMatchObject(inFront);
    await drawn(card);
    await desktop.type('4');
    await expect.poll(editor.text).toBe('a4');
    expect(resetsOf(day.app).at(-1)).not.toHaveProperty('energy');
  });

  it('takes a click on a number, and then the keys', async () => {
    await clickOn('Energy 3');
    await expect.poll(() => resetsOf(day.app).at(-1)?.energy).toBe(3);
    await expect.poll(focused).toBe('Reset – One Degree');
    await desktop.type('2');
    await expect.poll(() => resetsOf(day.app).at(-1)?.focus).toBe(2);
    await drawn(await atCorner('Reset – One Degree', 360));
  });

  it('gives the keys back to that window, in full screen again, when it goes', async () => {
    await desktop.type('-k', 'Escape');
    await overlayGone(day.app);
    await expectLastReset(day.app, { outcome: 'skipped', energy: 3, focus: 2 });
    await slidesInFront();
    await desktop.type('b');
    await expect.poll(editor.text).toBe('a4b');
  });

  it('has the keys when it is called by its shortcut', async () => {
    await publishTight();
    portal.press('reset');
    await expect.poll(focused).toBe('Reset – One Degree');
    await desktop.type('5');
    await expect.poll(() => resetsOf(day.app).at(-1)?.energy).toBe(5);
    await desktop.type('-k', 'Escape');
    await overlayGone(day.app);
  });
});

describe('without Xwayland', () => {
  const it = story();

  beforeAll(async () => {
    desktop = await startSway({ hasXwayland: false });
    await startDay();
  });
  afterAll(stop);

  it('covers the output with the focus, without an announcement', async () => {
    const end = fromNow(soon);
    await day.publish(meetingEndingAt('Planning', end));
    await overlayAcceptingKeys(day.app);
    expect(resetsOf(day.app)[0]?.at).toBeLessThan(end + soon);
    await expect.poll(covered).toEqual([true, true, false, false]);
  });

  it('is answered by keyboard, and logged', answerByKeyboard);

  it('is a small window between two meetings, answered and logged in the same way', async () => {
    await publishTight();
    expect(await coveredIn(day.app)).toMatchObject([{ width: 360 }]);
    await answerByKeyboard();
  });

  it('is logged as not shown while the compositor shows nothing', async () => {
    desktop.freeze(true);
    await day.app.tell('--reset');
    await expect
      .poll(() => resetsOf(day.app)[2])
      .toMatchObject({ outcome: 'missed', reason: 'not-shown' })
      .finally(() => desktop.freeze(false));
  });
});
