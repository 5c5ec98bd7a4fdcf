/** Crashes during a reset: of the app, or of the overlay's pages. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Outcome } from '../../src/shared/domain/journal/entry';
import { type App, launchApp, newFolder, removeFolder } from '../support/app';
import { fromNow, soon } from '../support/feedText';
import { type FollowedFeed, meetingEndingAt, resetsOf, startFollowedFeed } from '../support/followedFeed';
import { prepareReset } from '../support/holds';
import { escapeKey } from '../support/keysyms';
import { expectLastReset } from '../support/lastReset';
import { middayZone } from '../support/midday';
import {
  button,
  coveredIn,
  endWith,
  field,
  overlayAcceptingKeys,
  overlayDrawn,
  overlayGone,
  overlayOf,
  renderersOf,
  tabTo,
} from '../support/overlay';
import { story } from '../support/story';
import { until } from '../support/until';

const screens = [
  { width: 1440, height: 900 },
  { width: 1280, height: 800 },
];

describe('an app that is killed during a reset, after a check-in', () => {
  const it = story();

  const dataFolder = newFolder();
  const env = { TZ: middayZone() };
  let day: FollowedFeed;
  let restarted: App;

  beforeAll(async () => {
    day = await startFollowedFeed({ dataFolder, settings: { preferences: { resetSeconds: 180 } }, env });
    await day.publish(meetingEndingAt('Planning', fromNow(soon)));
    const main = await overlayAcceptingKeys(day.app);
    await main.keyboard.press('4');
    await tabTo(main, field(main, 'Leaving behind'));
    await main.keyboard.type('the budget');
    await until('the line to be saved', () => resetsOf(day.app)[0]?.leaving === 'the budget' || undefined);
    await day.app.kill();
  });

  afterAll(async () => {
    await restarted?.stop();
    await day?.stop();
    removeFolder(dataFolder);
  });

  const cutShort = {
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

  it('has saved every answer in an intact journal that only the user can read', () => {
    expect(day.app.journal()).toEqual([cutShort]);
    const folder = join(dataFolder, 'journal');
    for (const file of readdirSync(folder)) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
  });

  it('does not show the reset again after a restart', async () => {
    const { desktop } = day;
    restarted = await launchApp({ desktop, dataFolder, args: ['--hidden'], env });
    const status = await until('the calendar to be read', async () => {
      const latest = await restarted.status();
      return latest.feeds[0].events === 1 ? latest : undefined;
    });
    expect(status).toMatchObject({ state: 'quiet', reset: null });
    expect(await coveredIn(restarted)).toEqual([]);
    expect(restarted.journal()).toEqual([cutShort]);
  });

  it('shows in Today that it was cut short', async () => {
    await restarted.tell('--open=today');
    const today = await restarted.window('today');
    await today.getByRole('button', { name: /, after Planning: Reset cut short/ }).waitFor();
  });
});

describe('the overlay', () => {
  const it = story();

  let day: FollowedFeed;
  let frozen: readonly number[] = [];

  beforeAll(async () => {
    day = await startFollowedFeed({ screens, settings: { preferences: { resetSeconds: 30 } } });
  });

  afterAll(async () => {
    // The app waits for its pages when it quits.
    const running = await renderersOf(day.app);
    for (const pid of frozen.filter(pid => running.includes(pid))) process.kill(pid, 'SIGCONT');
    await day?.stop();
  });

  it('closes on every screen at once when its pages crash, and the answers are saved', async () => {
    await day.publish(meetingEndingAt('Interview', fromNow(soon)));
    const main = await overlayAcceptingKeys(day.app);
    await main.keyboard.press('2');
    await expect.poll(() => button(main, 'Energy 2').getAttribute('aria-pressed')).toBe('true');
    await until('the answer to be saved', () => resetsOf(day.app)[0]?.energy === 2 || undefined);

    for (const pid of await renderersOf(day.app)) process.kill(pid, 'SIGKILL');
    await overlayGone(day.app);
    await expectLastReset(day.app, { outcome: 'short', reason: 'closed', energy: 2 });
  });

  async function freeze(): Promise<void> {
    frozen = await renderersOf(day.app);
    for (const pid of frozen) process.kill(pid, 'SIGSTOP');
  }

  /** Ends a meeting. Freezes the pages of its reset once they are ready to be shown, and then has them shown. */
  async function showFrozen(title: string): Promise<void> {
    await prepareReset(day, title);
    const pages = await until('the preloaded windows', () => {
      const preloaded = day.app.windows('reset');
      return preloaded.length === screens.length ? preloaded : undefined;
    });
    for (const page of pages) {
      // A hidden page may get no frames, so nothing may wait for one.
      await expect.poll(() => page.evaluate(() => document.querySelector('[inert]') !== null)).toBe(true);
    }
    expect(await coveredIn(day.app)).toEqual([]);
    await freeze();
    await day.app.tell('--resume');
  }

  /** Waits for the overlay to appear and close by itself, and expects this outcome. */
  async function expectClosed(outcome: Outcome): Promise<void> {
    await until('the overlay', async () => (await coveredIn(day.app)).length === screens.length || undefined);
    await overlayGone(day.app);
    await expectLastReset(day.app, { outcome });
    await until('its windows to close', () => day.app.windows('reset').length === 0 || undefined);
  }

  it('closes on every screen at the end of the reset, even if its pages hang', async () => {
    await day.publish(meetingEndingAt('Workshop', fromNow(soon)));
    await overlayOf(day.app);
    await overlayDrawn(day.app);
    await freeze();
    await expectClosed('done');
  });

  it('closes in time even if its pages hung before they were shown, and does not count as taken', async () => {
    await showFrozen('Retrospective');
    await expectClosed('missed');
  });

  it('closes on every screen with Escape, even if its pages hang', async () => {
    await showFrozen('Demo');
    await until('the overlay', async () => (await coveredIn(day.app)).length === screens.length || undefined);
    day.desktop.screens.press(escapeKey);
    await overlayGone(day.app);
    await expectLastReset(day.app, { outcome: 'skipped' });
  });

  it('shows the next reset as usual', async () => {
    await day.publish(meetingEndingAt('Review', fromNow(soon)));
    const main = await overlayAcceptingKeys(day.app);
    await endWith('Escape', main, day.app);
    expect(resetsOf(day.app).map(({ outcome }) => outcome)).toEqual([
      'short',
      'done',
      'missed',
      'skipped',
      'skipped',
    ]);
  });
});
