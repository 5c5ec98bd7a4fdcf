/** Something else takes the focus while a reset covers the screens, on a desktop with a window manager. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { type Editor, startEditor } from '../support/editor';
import { fromNow } from '../support/feedText';
import { type FollowedFeed, meetingEndingAt, resetsOf, startFollowedFeed } from '../support/followedFeed';
import { escapeKey } from '../support/keysyms';
import { listeningOverlay, overlayGone } from '../support/overlay';
import { startWindowManager, type WindowManager } from '../support/windowManager';

const soon = 4_000;
const overlay = 'Reset – One Degree';
const screens = [
  { width: 1440, height: 900 },
  { width: 1280, height: 800 },
];

let desktop: TestDesktop;
let manager: WindowManager;
let day: FollowedFeed;
let editor: Editor;

beforeAll(async () => {
  desktop = await startDesktop(screens);
  manager = await startWindowManager(desktop.screens.name);
  desktop.screens.point(700, 400);
  day = await startFollowedFeed({
    desktop,
    settings: { preferences: { resetSeconds: 180, holds: { typing: false } } },
  });
});

afterAll(async () => {
  editor?.stop();
  manager?.stop();
  await (day ?? desktop)?.stop();
});

/** Resolves when the window with the check-in has lost the focus. */
const focusLost = (): Promise<void> =>
  day.app.electron.evaluate(
    ({ BrowserWindow }) =>
      new Promise(resolve => BrowserWindow.getFocusedWindow()?.once('blur', () => resolve())),
  );

async function frees(): Promise<void> {
  await expect.poll(manager.active).toBe(overlay);
  desktop.screens.press(escapeKey);
  await overlayGone(day.app);
  expect(resetsOf(day.app).at(-1)).toMatchObject({ outcome: 'skipped' });
}

describe.each([
  [
    'a window of our own',
    'Settings – One Degree',
    async () => {
      await day.app.tell('--open=settings');
    },
  ],
  [
    'another program',
    'Mail',
    async () => {
      editor = await startEditor(desktop.screens.name, { title: 'Mail', colour: 0x808000, x: 0 });
    },
  ],
] as const)('%s opens and takes the focus', (_, title, open) => {
  beforeEach(async () => {
    await day.publish(meetingEndingAt(`Planning before ${title}`, fromNow(soon)));
    await listeningOverlay(day.app);
    await expect.poll(manager.active).toBe(overlay);
  });

  it('has Escape free the screens all the same, and is in front then', async () => {
    const lost = focusLost();
    await open();
    await lost;
    await frees();
    await expect.poll(manager.active).toBe(title);
  });
});

describe('a program that insists on the focus', () => {
  it('has it after a few times: there is no fighting', async () => {
    await day.app.tell('--open=settings');
    await day.app.window('settings');
    await day.publish(meetingEndingAt('Review', fromNow(soon)));
    await listeningOverlay(day.app);
    await day.app.electron.evaluate(({ BrowserWindow }) => {
      const other = BrowserWindow.getAllWindows().find(window =>
        window.webContents.getURL().includes('view=settings'),
      );
      other?.on('blur', () => other.focus());
      other?.focus();
    });
    await expect
      .poll(async () => {
        const seen = new Set();
        for (let looks = 0; looks < 10; looks++) seen.add(await manager.active());
        return [...seen];
      })
      .toEqual(['Settings – One Degree']);
  });
});
