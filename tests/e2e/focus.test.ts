/** Another window takes the focus during a reset, on a desktop with a window manager. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Editor, startEditor } from '../support/editor';
import { fromNow, soon } from '../support/feedText';
import { type FollowedFeed, meetingEndingAt, startFollowedFeed } from '../support/followedFeed';
import { escapeKey, f12, keysymsOf } from '../support/keysyms';
import { expectLastReset } from '../support/lastReset';
import { coveredIn, dialogIn, overlayAcceptingKeys, overlayGone } from '../support/overlay';
import { until } from '../support/until';
import { startWorkDesktop, type WorkDesktop } from '../support/workDesktop';

const overlay = 'Reset – One Degree';

let desktop: WorkDesktop;
let day: FollowedFeed;

beforeAll(async () => {
  desktop = await startWorkDesktop();
  day = await startFollowedFeed({
    desktop,
    settings: { preferences: { resetSeconds: 180, holds: { typing: false } } },
  });
});

afterAll(() => (day ?? desktop)?.stop());

type WithFocusTakenBack = typeof globalThis & { focusTakenBack?: Promise<void> };

/** Watches from now on. What it returns waits until the window with the check-in has lost the focus and has it again. */
async function watchFocusTakenBack(): Promise<() => Promise<void>> {
  await day.app.electron.evaluate(({ BrowserWindow }) => {
    const main = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().endsWith('?view=reset'),
    );
    (globalThis as WithFocusTakenBack).focusTakenBack = new Promise(resolve => {
      main?.once('blur', () => main.once('focus', () => resolve()));
    });
  });
  return () => day.app.electron.evaluate(() => (globalThis as WithFocusTakenBack).focusTakenBack);
}

/** Waits until the cover has given way to the card. Returns the card's page. */
const cardOnly = () =>
  until('the card', async () => {
    const [page, ...others] = day.app.windows('reset');
    if (page === undefined || others.length > 0 || !page.url().includes('role=card')) return undefined;
    return (await coveredIn(day.app))[0]?.width === 360 && (await dialogIn(page).isVisible())
      ? page
      : undefined;
  });

/** Presses Escape once the overlay has the focus again, and expects that this skips the reset. */
async function expectEscapeToSkip(): Promise<void> {
  await expect.poll(desktop.manager.active).toBe(overlay);
  desktop.screens.press(escapeKey);
  await overlayGone(day.app);
  await expectLastReset(day.app, { outcome: 'skipped' });
}

describe.each([
  [
    'one of our own windows',
    'Settings – One Degree',
    async () => {
      await day.app.tell('--open=settings');
    },
  ],
  [
    'another program',
    'Mail',
    async () => {
      await desktop.openMail();
    },
  ],
] as const)('%s that opens and takes the focus', (_, title, open) => {
  beforeEach(async () => {
    await day.publish(meetingEndingAt(`Planning before ${title}`, fromNow(soon)));
    await overlayAcceptingKeys(day.app);
    await expect.poll(desktop.manager.active).toBe(overlay);
  });

  it('loses the focus to the overlay, which still closes with Escape, and is in front afterwards', async () => {
    const withoutLastLevel = await watchFocusTakenBack();
    await open();
    await withoutLastLevel();
    await expectEscapeToSkip();
    await expect.poll(desktop.manager.active).toBe(title);
  });
});

describe('a window that keeps taking the focus', () => {
  afterAll(async () => {
    await (await day.app.window('settings')).close();
  });

  beforeEach(async () => {
    await day.app.tell('--open=settings');
    await day.app.window('settings');
    await day.publish(meetingEndingAt('Review', fromNow(soon)));
    await overlayAcceptingKeys(day.app);
    await day.app.electron.evaluate(({ BrowserWindow }) => {
      const other = BrowserWindow.getAllWindows().find(window =>
        window.webContents.getURL().includes('view=settings'),
      );
      other?.on('blur', () => other.focus());
      other?.focus();
    });
  });

  it('does not stop Escape from closing the overlay', async () => {
    // Until the overlay has noticed, the key goes to the other window.
    await until('the overlay to close', async () => {
      desktop.screens.press(escapeKey);
      return (await coveredIn(day.app)).length === 0 || undefined;
    });
    await expectLastReset(day.app, { outcome: 'skipped' });
  });

  it('is uncovered after a few seconds, and the reset goes on as a card', async () => {
    const card = await cardOnly();
    expect(await desktop.manager.active()).toBe('Settings – One Degree');
    await card.getByRole('button', { name: 'Skip', exact: true }).dispatchEvent('click');
    await overlayGone(day.app);
    await expectLastReset(day.app, { outcome: 'skipped' });
  });
});

describe('a program that has the keyboard to itself', () => {
  let prompt: Editor;

  beforeAll(async () => {
    prompt = await startEditor(desktop.screens.name, { title: 'Password', colour: 0x008080, x: 0 });
  });

  afterAll(() => prompt?.stop());

  it('gets the keys, and is uncovered after a few seconds by a cover that gives way to the card', async () => {
    await expect.poll(desktop.manager.active).toBe('Password');
    desktop.screens.press(f12);
    await day.app.tell('--reset');
    const card = await cardOnly();
    desktop.screens.press(...keysymsOf('x'));
    await expect.poll(prompt.text).toBe('x');
    await card.getByRole('button', { name: 'Done', exact: true }).dispatchEvent('click');
    await overlayGone(day.app);
    await expectLastReset(day.app, { outcome: 'done' });
  });
});
