/**
 * What a desktop must show of the app that runs on it through Xwayland: a meeting ends while another program is in full
 * screen, the reset covers every output and is answered, and a card leaves the keys where they are.
 */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { shareOf } from '../support/colours';
import type { TestDesktop } from '../support/desktop';
import { type Editor, startEditor, startWaylandEditor } from '../support/editor';
import { fromNow } from '../support/feedText';
import {
  type FollowedFeed,
  meetingEndingAt,
  resetsOf,
  startFollowedFeed,
  startingAt,
} from '../support/followedFeed';
import { pressOn } from '../support/keys';
import { keysymsOf, returnKey } from '../support/keysyms';
import { expectLastReset } from '../support/lastReset';
import { button, coveredIn, overlayAcceptingKeys, overlayGone, overlayOf } from '../support/overlay';
import type { Area } from '../support/rfb';
import { edgesOf, isSky, skyIn } from '../support/sky';
import { story } from '../support/story';
import { until } from '../support/until';
import { type WindowManager, watchWindows } from '../support/windowManager';
import { resetWindows, stateOf } from '../support/xWindows';

const soon = 4_000;
const overlay = 'Reset – One Degree';
const slides = { title: 'Slides', colour: 0x80_00_80, x: 0 };
const notes = { title: 'Notes', colour: 0x00_80_80 };
/** Less than the reset leaves free at its foot. */
const edgeHeight = 26;

interface DesktopStory {
  readonly start: () => Promise<TestDesktop>;
  readonly outputs: readonly Area[];
  /** Whether there are programs that are not X11's. */
  readonly isWayland: boolean;
  /** Whether displays can be plugged in and out. */
  readonly isArrangeable: boolean;
}

export function tellStory({ start, outputs, isWayland, isArrangeable }: DesktopStory): void {
  const [first = { x: 0, y: 0, width: 0, height: 0 }] = outputs;
  const edges = edgesOf(outputs, edgeHeight);
  let desktop: TestDesktop;
  let windows: Omit<WindowManager, 'stop'>;
  let day: FollowedFeed;
  let editor: Editor;

  const share = async (area: Area, colour: number) =>
    shareOf(await desktop.screens.colours(area), other => other === colour);

  beforeAll(async () => {
    desktop = await start();
    windows = await watchWindows(desktop.screens.name);
    desktop.screens.point(first.width / 2, first.height / 2);
    day = await startFollowedFeed({
      desktop,
      settings: {
        preferences: { resetSeconds: 180, announce: true, appearance: 'light', holds: { typing: false } },
      },
    });
  });
  afterAll(async () => {
    await (day ?? desktop)?.stop();
  });

  async function expectKeysIn(program: Editor, colour: number): Promise<void> {
    await expect.poll(() => share(first, colour)).toBeGreaterThan(0.1);
    const before = program.text();
    // A key may get lost while a busy compositor moves the focus.
    await until('the keys', () => {
      desktop.screens.press(...keysymsOf('a'));
      return program.text().length > before.length || undefined;
    });
  }

  /** Where a small window is, once it can be seen at the top right of the first output, and nothing else of a reset can. */
  async function atCorner(title: string): Promise<Area> {
    const bounds = await until('the card', async () => {
      const [card, ...more] = await resetWindows(desktop.screens.name);
      return card?.title === title && more.length === 0 ? card : undefined;
    });
    expect(bounds.width).toBeLessThan(450);
    expect(first.width - bounds.x - bounds.width).toBeLessThanOrEqual(24);
    expect(bounds.y).toBeLessThan(80);
    await expect.poll(async () => shareOf(await desktop.screens.colours(bounds), isSky)).toBeGreaterThan(0.4);
    return bounds;
  }

  /** A reset with no time to spare, between two meetings. */
  async function publishTight(): Promise<void> {
    const end = fromNow(soon);
    await day.publish(meetingEndingAt('Review', end), startingAt('Retro', end));
    await overlayOf(day.app);
  }

  async function clickOn(name: string): Promise<void> {
    const { main } = await overlayOf(day.app);
    const [card] = await coveredIn(day.app);
    const target = await button(main, name).boundingBox();
    desktop.screens.click(
      Math.round((card?.x ?? 0) + (target?.x ?? 0) + (target?.width ?? 0) / 2),
      Math.round((card?.y ?? 0) + (target?.y ?? 0) + (target?.height ?? 0) / 2),
    );
  }

  async function expectKeysInCard(): Promise<void> {
    await until('the card to have the keys', async () => {
      desktop.screens.press(...keysymsOf('2'));
      return resetsOf(day.app).at(-1)?.focus === 2 || undefined;
    });
  }

  /** The reset as a card, while a program has the keys. */
  function tellOfCard(program: () => Editor, colour: number): void {
    const it = story();

    it('is a card between two meetings, above that window, which keeps the keys', async () => {
      await publishTight();
      await atCorner(overlay);
      await expectKeysIn(program(), colour);
      expect(resetsOf(day.app).at(-1)).not.toHaveProperty('energy');
    });

    it('takes a click on a number, and then the keys', async () => {
      await clickOn('Energy 3');
      await expect.poll(() => resetsOf(day.app).at(-1)?.energy).toBe(3);
      await expectKeysInCard();
    });

    it('gives the keys back when it goes', async () => {
      const { main } = await overlayOf(day.app);
      await Promise.allSettled([button(main, 'Done').click()]);
      await overlayGone(day.app);
      await expectLastReset(day.app, { outcome: 'done', energy: 3, focus: 2 });
      await expectKeysIn(program(), colour);
    });

    it('has the keys when it is called by its shortcut', async () => {
      await publishTight();
      await day.app.tell('--reset');
      await expectKeysInCard();
      const { main } = await overlayOf(day.app);
      await Promise.allSettled([button(main, 'Done').click()]);
      await overlayGone(day.app);
      await expectKeysIn(program(), colour);
    });
  }

  describe('while an X11 program is in full screen', () => {
    const it = story();

    beforeAll(async () => {
      editor = await startEditor(desktop.screens.name, slides);
      await until('its window', async () => (await windows.stack()).includes(slides.title) || undefined);
      // GNOME doesn't give the keys to every new window.
      desktop.screens.click(200, 250);
      await until('its keys', async () => (await windows.active()) === slides.title || undefined);
      // By the X server itself: GNOME takes single keys only.
      await pressOn(desktop, 'alt+Return');
      await until('full screen', async () => (await share(first, slides.colour)) > 0.99 || undefined);
    });

    it('is announced at the corner, above that window, which keeps the keys', async () => {
      await day.publish(meetingEndingAt('Planning', fromNow(soon)));
      await atCorner('Reset soon – One Degree');
      await expectKeysIn(editor, slides.colour);
    });

    it('covers every output to its edges, with the keys', async () => {
      await overlayAcceptingKeys(day.app);
      await expect.poll(() => skyIn(desktop.screens, edges)).toEqual(edges.map(() => 1));
      expect(await windows.active()).toBe(overlay);
    });

    it('is left out of task bars and switchers', async () => {
      for (const { id } of await resetWindows(desktop.screens.name))
        expect(await stateOf(desktop.screens.name, id)).toContain('_NET_WM_STATE_SKIP_TASKBAR');
    });

    it('is answered by keyboard, and logged', async () => {
      for (const key of ['4', '3']) desktop.screens.press(...keysymsOf(key));
      const { main } = await overlayOf(day.app);
      await expect.poll(() => button(main, 'Focus 3').getAttribute('aria-pressed')).toBe('true');
      desktop.screens.press(returnKey);
      await overlayGone(day.app);
      await expectLastReset(day.app, { outcome: 'done', energy: 4, focus: 3 });
    });

    it('leaves that window in full screen, with the keys', async () => {
      await expect.poll(() => share(first, slides.colour)).toBeGreaterThan(0.99);
      await expectKeysIn(editor, slides.colour);
    });

    describe('the next one', () => tellOfCard(() => editor, slides.colour));
  });

  describe.runIf(isWayland)('while a Wayland program has the keys', () => {
    const it = story();
    let native: Editor;

    beforeAll(async () => {
      editor.stop();
      native = await startWaylandEditor(desktop.env, notes);
      await until('its window', async () => (await share(first, notes.colour)) > 0.1 || undefined);
      desktop.screens.click(first.width / 2, first.height / 2);
    });
    afterAll(() => native?.stop());

    it('covers every output to its edges, with the keys, and gives them back', async () => {
      await day.publish(meetingEndingAt('Demo', fromNow(soon)));
      await overlayAcceptingKeys(day.app);
      await expect.poll(() => skyIn(desktop.screens, edges)).toEqual(edges.map(() => 1));
      desktop.screens.press(...keysymsOf('5'));
      const { main } = await overlayOf(day.app);
      await expect.poll(() => button(main, 'Energy 5').getAttribute('aria-pressed')).toBe('true');
      desktop.screens.press(returnKey);
      await overlayGone(day.app);
      await expectLastReset(day.app, { outcome: 'done', energy: 5 });
      await expectKeysIn(native, notes.colour);
    });

    describe('the next one', () => tellOfCard(() => native, notes.colour));
  });

  describe.runIf(isArrangeable)('while displays come and go', () => {
    const it = story();
    const onFirst = [first];
    const added = edgesOf(outputs.slice(1), edgeHeight);
    // At the first one's top, GNOME may say that its screen lock is disabled.
    const foot = edgesOf(onFirst, edgeHeight).slice(1);

    beforeAll(() => desktop.screens.arrange(onFirst));

    it('covers one that is plugged in', async () => {
      await day.publish(meetingEndingAt('Workshop', fromNow(soon)));
      await overlayAcceptingKeys(day.app);
      expect(await coveredIn(day.app)).toEqual(onFirst);
      await desktop.screens.arrange(outputs);
      await expect.poll(() => coveredIn(day.app)).toEqual(outputs);
      await expect.poll(() => skyIn(desktop.screens, added)).toEqual(added.map(() => 1));
    });

    it('stays on the one that is left, and keeps the keys', async () => {
      await desktop.screens.arrange(onFirst);
      await expect.poll(() => coveredIn(day.app)).toEqual(onFirst);
      await expect.poll(() => skyIn(desktop.screens, foot)).toEqual([1]);
      // A key may get lost while a compositor moves the windows.
      await until('the keys', () => {
        desktop.screens.press(...keysymsOf('2'));
        return resetsOf(day.app).at(-1)?.energy === 2 || undefined;
      });
      desktop.screens.press(returnKey);
      await overlayGone(day.app);
      await expectLastReset(day.app, { outcome: 'done', energy: 2 });
    });
  });
}
