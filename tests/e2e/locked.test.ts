/** Locking and unlocking the screen: by a screen saver, a desktop that tells logind, and a locker that tells nobody. */
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { newFolder, removeFolder } from '../support/app';
import { type FollowedFeed, resetsOf, startFollowedFeed } from '../support/followedFeed';
import { expectHeld, expectReset, holdsOf } from '../support/holds';
import { type Logind, startLogind } from '../support/logind';
import { overlayGone, overlayOf } from '../support/overlay';
import { type ScreenSaverService, startScreenSaver } from '../support/screenSaver';
import { story } from '../support/story';

const it = story();

let day: FollowedFeed;
let screenSaver: ScreenSaverService;
let logind: Logind;
let locker: ChildProcess;
const programs = newFolder();

beforeAll(async () => {
  logind = await startLogind();
  day = await startFollowedFeed({ env: logind.env });
  screenSaver = await startScreenSaver(day.desktop.env.DBUS_SESSION_BUS_ADDRESS ?? '');
});

afterAll(async () => {
  screenSaver?.stop();
  locker?.kill();
  await day?.stop();
  logind?.stop();
  removeFolder(programs);
});

describe('a meeting that ends while the screen is locked', () => {
  it('shows no reset, and the status says why', async () => {
    screenSaver.lock();
    await expectHeld(day, { kind: 'locked' });
  });

  it('shows the reset once it is unlocked', async () => {
    screenSaver.unlock();
    await overlayOf(day.app);
    expect(await holdsOf(day)).not.toContainEqual({ kind: 'locked', until: null });
  });
});

describe('a reset during which the screen is locked', () => {
  it('closes, and is logged as cut short by the lock', async () => {
    screenSaver.lock();
    await overlayGone(day.app);
    expect(resetsOf(day.app)).toMatchObject([{ outcome: 'short', reason: 'locked' }]);
  });
});

describe('a session that logind says is locked', () => {
  it('holds the reset back, after the screen saver has ended', async () => {
    screenSaver.unlock();
    logind.setLockedHint(true);
    await expectHeld(day, { kind: 'locked' });
  });

  it('shows the reset once it is unlocked', async () => {
    logind.setLockedHint(false);
    await expectReset(day);
  });
});

describe('a locker that tells nobody', () => {
  it('is found when logind asks the session to lock', async () => {
    const program = join(programs, 'i3lock');
    copyFileSync('/bin/sleep', program);
    locker = spawn(program, ['600'], { stdio: 'ignore', env: { ...process.env, ...day.desktop.env } });
    logind.asksToLock();
    await expect.poll(() => holdsOf(day)).toContainEqual({ kind: 'locked', until: null });
    await expectHeld(day, { kind: 'locked' });
  });

  it('shows the reset once it has ended', async () => {
    locker.kill();
    await expectReset(day);
  });
});
