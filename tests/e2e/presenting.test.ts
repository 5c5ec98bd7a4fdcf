/** A meeting ends while an app keeps the screen awake, is in full screen, or is one that the user has chosen. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe } from 'vitest';
import { readDesktopWindows } from '../../src/main/platform/desktopWindows';
import { type FollowedFeed, startFollowedFeed } from '../support/followedFeed';
import { expectHeld, expectReset } from '../support/holds';
import { type Logind, startLogind } from '../support/logind';
import { type SessionManagerService, startSessionManager } from '../support/sessionManager';
import { story } from '../support/story';
import { until } from '../support/until';
import { startWindowManager, type WindowManager } from '../support/windowManager';

/** Of these tests alone, because a chosen app is looked for among all programs that run. */
const slides = { program: `slides-of-${process.pid}`, name: `Slides of ${process.pid}` };

const settings = {
  preferences: {
    holds: { typing: false, fullScreen: true, chosenApps: true },
    holdApps: ['Zoom', slides.name],
  },
};

let day: FollowedFeed;
let logind: Logind;
let manager: WindowManager;
const bus = () => day.desktop.env.DBUS_SESSION_BUS_ADDRESS ?? '';

beforeAll(async () => {
  logind = await startLogind();
  day = await startFollowedFeed({ settings, env: logind.env });
  manager = await startWindowManager(day.desktop.env.DISPLAY);
});

afterAll(async () => {
  manager?.stop();
  await day?.stop();
  logind?.stop();
});

async function end(program: ChildProcess): Promise<void> {
  const ended = once(program, 'exit');
  program.kill();
  await ended;
}

describe('slides for which a program keeps the session from becoming idle', () => {
  const it = story();

  let sessionManager: SessionManagerService;
  let endSlides = (): void => undefined;

  beforeAll(async () => {
    sessionManager = await startSessionManager(bus());
    // Music keeps the computer awake, not the screen.
    sessionManager.inhibit('org.gnome.Rhythmbox3', 4);
    endSlides = sessionManager.inhibit('org.libreoffice.LibreOffice', 12);
  });

  afterAll(() => sessionManager?.stop());

  it('hold the reset back', () => expectHeld(day, { kind: 'presenting', by: { app: 'LibreOffice' } }));

  it('let it start once they end, whatever music plays', async () => {
    endSlides();
    await expectReset(day);
  });
});

describe('a projector for which a program blocks idle in logind', () => {
  const it = story();

  it('holds the reset back', async () => {
    logind.setInhibitors({ what: 'sleep', who: 'UPower' }, { what: 'idle', who: 'Pdfpc' });
    await expectHeld(day, { kind: 'presenting', by: { app: 'Pdfpc' } });
  });

  it('lets it start once it is off', async () => {
    logind.setInhibitors({ what: 'sleep', who: 'UPower' });
    await expectReset(day);
  });
});

describe('a window in full screen', () => {
  const it = story();

  let terminal: ChildProcess;

  beforeAll(async () => {
    const env = { ...process.env, ...day.desktop.env };
    terminal = spawn('xterm', ['-fullscreen', '-title', 'Film'], { stdio: 'ignore', env });
    // Some time after the window manager knows it.
    await until('the window in full screen', async () => {
      const windows = await readDesktopWindows(day.desktop.env);
      return (windows.ok && windows.value.some(({ fullScreen }) => fullScreen)) || undefined;
    });
  });

  afterAll(() => void terminal?.kill());

  it('holds the reset back', () => expectHeld(day, { kind: 'full-screen', by: { app: 'XTerm' } }));

  it('lets it start once it is closed, and the reset itself does not count', async () => {
    await end(terminal);
    await expectReset(day);
  });
});

describe('an app that the user has chosen', () => {
  const it = story();

  let app: ChildProcess;

  it('holds the reset back while it runs', async () => {
    app = spawn('sleep', ['600'], { stdio: 'ignore', argv0: slides.program });
    await expectHeld(day, { kind: 'chosen-app', by: { app: slides.name } });
  });

  it('lets it start once it has ended', async () => {
    await end(app);
    await expectReset(day);
  });
});
