/** A meeting ends while another program is in full screen, with a window manager and several virtual desktops. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shareOf } from '../support/colours';
import { type Editor, type EditorLook, startEditor } from '../support/editor';
import { fromNow, soon } from '../support/feedText';
import { type FollowedFeed, meetingEndingAt, resetsOf, startFollowedFeed } from '../support/followedFeed';
import {
  escapeKey,
  keysymsOf,
  leftAlt,
  leftArrow,
  leftControl,
  returnKey,
  rightArrow,
} from '../support/keysyms';
import { dialogIn, field, overlayAcceptingKeys, overlayGone, overlayOf } from '../support/overlay';
import type { Area } from '../support/rfb';
import { story } from '../support/story';
import { until } from '../support/until';
import { leftDisplay, rightDisplay, startWorkDesktop, type WorkDesktop } from '../support/workDesktop';

const overlay = 'Reset – One Degree';
const left = leftDisplay;
const right = rightDisplay;
const slides = { title: 'Slides', colour: 0x800080, x: left.x };
const film = { title: 'Film', colour: 0x008080, x: right.x };

let desktop: WorkDesktop;
let editor: Editor;
let player: Editor;
let day: FollowedFeed;

/** The fraction of `area` that has this colour, from 0 to 1. */
async function share(area: Area, colour: number): Promise<number> {
  return shareOf(await desktop.screens.colours(area), pixel => pixel === colour);
}
const untilFilled = (area: Area, colour: number) =>
  until('the window to fill the screen', async () => (await share(area, colour)) > 0.999 || undefined);
const untilCovered = (area: Area, colour: number) =>
  until('the screen to be covered', async () => (await share(area, colour)) === 0 || undefined);

async function openInFullScreen(look: EditorLook, area: Area): Promise<Editor> {
  const program = await startEditor(desktop.screens.name, look);
  await desktop.manager.untilActive(look.title);
  desktop.screens.press(leftAlt, returnKey);
  await untilFilled(area, look.colour);
  return program;
}

const settings = {
  preferences: {
    resetSeconds: 180,
    appearance: 'light',
    holds: { typing: false },
    reflection: { opens: false },
  },
};

beforeAll(async () => {
  desktop = await startWorkDesktop();
  player = await openInFullScreen(film, right);
  editor = await openInFullScreen(slides, left);
  day = await startFollowedFeed({ desktop, settings });
});

afterAll(async () => {
  editor?.stop();
  player?.stop();
  await (day ?? desktop)?.stop();
});

describe('a reset that starts while the user types in a full-screen window', () => {
  const it = story();

  it('leaves the keys typed before it to that window, and ignores them', async () => {
    await day.publish(meetingEndingAt('Planning', fromNow(soon)));
    let typed = 0;
    const typing = setInterval(() => {
      desktop.screens.press(...keysymsOf('4'));
      typed++;
    }, 50);
    await until('the overlay', async () => (await desktop.manager.active()) === overlay || undefined).finally(
      () => clearInterval(typing),
    );
    const { main } = await overlayOf(day.app);
    const received = editor.text();
    expect(received).toMatch(/^4+$/);
    expect(received.length).toBeGreaterThan(typed / 2);
    expect(await main.getByRole('button', { pressed: true }).count()).toBe(0);
    expect(resetsOf(day.app)[0]).not.toHaveProperty('energy');
  });

  it('covers that window, and the full-screen window on the other display', async () => {
    expect((await desktop.manager.stack()).at(-1)).toBe(overlay);
    await untilCovered(left, slides.colour);
    await untilCovered(right, film.colour);
  });

  it('is readable', async () => {
    const { main } = await overlayOf(day.app);
    const shown = await desktop.screens.colours(left);
    const dark = shown.filter(colour => (colour & 0xff00) < 0x8000).length;
    expect(dark / shown.length).toBeGreaterThan(0.001);
    expect(dark / shown.length).toBeLessThan(0.2);
    expect(await dialogIn(main).getByText('Planning', { exact: true }).isVisible()).toBe(true);
  });

  it('receives what is typed', async () => {
    const main = await overlayAcceptingKeys(day.app);
    const before = editor.text();
    desktop.screens.press(...keysymsOf('3'));
    await main.getByRole('button', { name: 'Energy 3', exact: true, pressed: true }).waitFor();
    await field(main, 'Leaving behind').click();
    for (const key of keysymsOf('slide 9')) desktop.screens.press(key);
    await expect.poll(() => field(main, 'Leaving behind').inputValue()).toBe('slide 9');
    expect(editor.text()).toBe(before);
  });

  it('follows the user to another virtual desktop and back', async () => {
    desktop.screens.press(leftControl, leftAlt, rightArrow);
    await expect.poll(desktop.manager.desktop).toBe(1);
    const { main } = await overlayOf(day.app);
    expect(await dialogIn(main).isVisible()).toBe(true);
    await expect.poll(desktop.manager.active).toBe(overlay);
    const shown = await desktop.screens.colours(left);
    expect(shown.filter(colour => colour === 0).length / shown.length).toBeLessThan(0.01);
    desktop.screens.press(leftControl, leftAlt, leftArrow);
    await expect.poll(desktop.manager.desktop).toBe(0);
    await untilCovered(left, slides.colour);
  });

  it('closes with Escape, and the window behind it has the focus again', async () => {
    desktop.screens.press(escapeKey);
    await overlayGone(day.app);
    await untilFilled(left, slides.colour);
    await untilFilled(right, film.colour);
    await expect.poll(desktop.manager.active).toBe(slides.title);
    const before = editor.text();
    desktop.screens.press(...keysymsOf('a'));
    await expect.poll(editor.text).toBe(`${before}a`);
    expect(resetsOf(day.app)).toMatchObject([{ outcome: 'skipped', energy: 3, leaving: 'slide 9' }]);
  });
});

describe('a reset on a virtual desktop other than the one the app was launched on', () => {
  it('is shown there, and does not switch desktops', async () => {
    desktop.screens.press(leftControl, leftAlt, rightArrow);
    await expect.poll(desktop.manager.desktop).toBe(1);
    await day.publish(meetingEndingAt('Review', fromNow(soon)));
    await overlayAcceptingKeys(day.app);
    expect(await desktop.manager.active()).toBe(overlay);
    desktop.screens.press(escapeKey);
    await overlayGone(day.app);
    expect(await desktop.manager.desktop()).toBe(1);
  });
});
