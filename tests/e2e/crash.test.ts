/** What breaks in the middle of a reset: the app itself, or the pages of its overlay. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type App, launchApp, newFolder, removeFolder } from '../support/app';
import { fromNow } from '../support/feedText';
import {
  type FollowedFeed,
  meetingEndingAt,
  resetsOf,
  startFollowedFeed,
  startingAt,
} from '../support/followedFeed';
import { escapeKey } from '../support/keysyms';
import { middayZone } from '../support/midday';
import {
  button,
  coveredIn,
  endWith,
  field,
  listeningOverlay,
  overlayGone,
  overlayOf,
  renderersOf,
  tabTo,
} from '../support/overlay';
import { story } from '../support/story';
import { until } from '../support/until';

const second = 1_000;
const soon = 5 * second;
const screens = [
  { width: 1440, height: 900 },
  { width: 1280, height: 800 },
];

describe('the app is killed in the middle of a reset, after a check-in', () => {
  const it = story();

  const dataFolder = newFolder();
  const env = { TZ: middayZone() };
  let day: FollowedFeed;
  let restarted: App;

  beforeAll(async () => {
    day = await startFollowedFeed({ dataFolder, settings: { preferences: { resetSeconds: 180 } }, env });
    await day.publish(meetingEndingAt('Planning', fromNow(soon)));
    const main = await listeningOverlay(day.app);
    await main.keyboard.press('4');
    await tabTo(main, field(main, 'Leaving behind'));
    await main.keyboard.type('the budget');
    await until('the line to be kept', () => resetsOf(day.app)[0]?.leaving === 'the budget' || undefined);
    await day.app.kill();
  });

  afterAll(async () => {
    await restarted?.stop();
    await day?.stop();
    removeFolder(dataFolder);
  });

  const endActiveReset = {
    id: expect.any(String),
    kind: 'reset',
    at: expect.any(Number),
    transition: expect.any(String),
    outcome: 'short',
    reason: 'closed',
    seconds: expect.any(Number),
    energy: 4,
    leaving: 'the budget',
  };

  it('has everything in a journal that is whole, and the user’s alone', () => {
    expect(day.app.journal()).toEqual([endActiveReset]);
    const folder = join(dataFolder, 'journal');
    for (const file of readdirSync(folder)) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
  });

  it('does not show it a second time after a restart', async () => {
    const { desktop } = day;
    restarted = await launchApp({ desktop, dataFolder, args: ['--hidden'], env });
    const status = await until('the calendar to be read', async () => {
      const now = JSON.parse((await restarted.tell('--status')).stdout);
      return now.feeds[0].events === 1 ? now : undefined;
    });
    expect(status).toMatchObject({ state: 'quiet', reset: null });
    expect(await coveredIn(restarted)).toEqual([]);
    expect(restarted.journal()).toEqual([endActiveReset]);
  });

  it('says in Today that it was cut short', async () => {
    await restarted.tell('--open=today');
    const today = await restarted.window('today');
    await today.getByRole('button', { name: /, after Planning: Reset cut short/ }).waitFor();
  });
});

describe('the pages of the overlay break', () => {
  const it = story();

  let day: FollowedFeed;

  beforeAll(async () => {
    day = await startFollowedFeed({ screens, settings: { preferences: { resetSeconds: 20 } } });
  });

  afterAll(() => day?.stop());

  it('frees every screen at once when one has crashed, and keeps what was answered', async () => {
    await day.publish(meetingEndingAt('Interview', fromNow(soon)));
    const main = await listeningOverlay(day.app);
    await main.keyboard.press('2');
    await expect.poll(() => button(main, 'Energy 2').getAttribute('aria-pressed')).toBe('true');
    await until('the answer to be kept', () => resetsOf(day.app)[0]?.energy === 2 || undefined);

    for (const pid of await renderersOf(day.app)) process.kill(pid, 'SIGKILL');
    await overlayGone(day.app);
    expect(resetsOf(day.app)).toMatchObject([{ outcome: 'short', reason: 'closed', energy: 2 }]);
  });

  /** A reset that the next meeting cuts to a few seconds. */
  async function publishShort(title: string): Promise<void> {
    const end = fromNow(soon);
    await day.publish(meetingEndingAt(title, end), startingAt('Lunch', end + 7 * second));
  }

  async function freeze(): Promise<void> {
    for (const pid of await renderersOf(day.app)) process.kill(pid, 'SIGSTOP');
  }

  /** Waits until the overlay is ready to be shown, and freezes its pages. */
  async function freezeBeforehand(): Promise<void> {
    const pages = await until('warm windows', () => {
      const warm = day.app.windows('reset');
      return warm.length === screens.length ? warm : undefined;
    });
    for (const page of pages) {
      await page.getByRole('main').waitFor();
      await page.evaluate(() => new Promise(painted => requestAnimationFrame(() => setTimeout(painted))));
    }
    expect(await coveredIn(day.app)).toEqual([]);
    await freeze();
  }

  /** Waits until every screen is free, by the reset's end and nothing else. */
  async function freedAtItsEnd(): Promise<void> {
    await until('the overlay', async () => (await coveredIn(day.app)).length === screens.length || undefined);
    await overlayGone(day.app);
    expect(resetsOf(day.app).at(-1)).toMatchObject({ outcome: 'done' });
    await until('their windows to go', () => day.app.windows('reset').length === 0 || undefined);
  }

  it('frees every screen at its end when they hang', async () => {
    await publishShort('Workshop');
    await overlayOf(day.app);
    await freeze();
    await freedAtItsEnd();
  });

  it('does so when they hung before they were seen', async () => {
    await publishShort('Retrospective');
    await freezeBeforehand();
    await freedAtItsEnd();
  });

  it('frees every screen with Escape, even if they hang', async () => {
    await day.publish(meetingEndingAt('Demo', fromNow(soon)));
    await freezeBeforehand();
    await until('the overlay', async () => (await coveredIn(day.app)).length === screens.length || undefined);
    day.desktop.screens.press(escapeKey);
    await overlayGone(day.app);
    expect(resetsOf(day.app).at(-1)).toMatchObject({ outcome: 'skipped' });
  });

  it('shows the next one as if nothing had happened', async () => {
    await day.publish(meetingEndingAt('Review', fromNow(soon)));
    const main = await listeningOverlay(day.app);
    await endWith('Escape', main, day.app);
    expect(resetsOf(day.app).map(({ outcome }) => outcome)).toEqual([
      'short',
      'done',
      'done',
      'skipped',
      'skipped',
    ]);
  });
});
