/** The morning question is asked once a day, and takes no keys from the window in use. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { addDays, day, dayName } from '../../src/shared/domain/common/time';
import { tabThrough, violationsIn } from '../support/accessibility';
import { type App, launchApp, newFolder, removeFolder } from '../support/app';
import { type Audio, startAudio } from '../support/audio';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { writeMonth } from '../support/journal';
import { closeWith } from '../support/keyboard';
import { middayZone } from '../support/midday';
import { closeByClick } from '../support/mouse';
import { button, field, keysAccepted } from '../support/overlay';
import { story } from '../support/story';
import { undisturbedBut } from '../support/undisturbed';
import { until } from '../support/until';

process.env.TZ = middayZone();

const yesterday = addDays(dayName(Date.now()), -1);

const settings = {
  preferences: {
    morning: { asks: true, at: '08:00' },
    reflection: { opens: false, at: '23:59', days: [0, 1, 2, 3, 4, 5, 6] },
    holds: { typing: false },
  },
  feeds: [{ id: 'f1', name: 'Work', sealed: 'plain:/nowhere/work.ics', addresses: [], on: false }],
};

const it = story();

let desktop: TestDesktop;
let audio: Audio;
let app: App;
let dataFolder: string;
let question: Page;

beforeAll(async () => {
  [desktop, audio] = await Promise.all([startDesktop(), startAudio()]);
});

afterAll(async () => {
  await stop();
  await audio?.stop();
  desktop?.stop();
});

const isQuestion = (page: Page): boolean => new URL(page.url()).searchParams.get('role') === 'morning';

async function waitForQuestion(): Promise<Page> {
  const page = await until('the morning question', () => app.windows('today').find(isQuestion));
  await field(page, 'Direction').waitFor();
  return page;
}

const directions = () => app.journal().filter(({ kind }) => kind === 'direction');

const focused = (): Promise<boolean> =>
  app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow() !== null);

/** Focuses the question's window, as a click into it would. */
const focus = (): Promise<void> =>
  app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(window => window.webContents.getURL().includes('role=morning'))
      ?.focus(),
  );

async function launch(): Promise<void> {
  app = await launchApp({ desktop, dataFolder, args: ['--hidden'], env: audio.env });
}

async function stop(): Promise<void> {
  await app?.stop();
  if (dataFolder !== undefined) removeFolder(dataFolder);
}

/** Launches an app for the first time, with this journal. */
async function firstLaunch(...entries: readonly object[]): Promise<void> {
  await stop();
  dataFolder = newFolder();
  writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify(undisturbedBut(settings)));
  writeMonth(dataFolder, yesterday.slice(0, 7), { version: 1, entries });
  await launch();
}

/** Has the app forget that it has asked today, as on the next morning. */
async function nextMorning(): Promise<void> {
  const file = join(dataFolder, 'settings.json');
  const { directionAskedOn: _, ...others } = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify(others));
  // It reads the file when it has something to write.
  for (const args of ['--pause=30m', '--resume']) await app.tell(args);
}

describe('the first launch of a working day', () => {
  it.before(() => firstLaunch());

  it('asks one question, without taking the focus', async () => {
    question = await waitForQuestion();
    expect(await question.getByRole('heading').innerText()).toBe('Where do you want to face today?');
    expect(await focused()).toBe(false);
  });

  it('tells it to a screen reader', async () => {
    await expect
      .poll(() => question.getByRole('status').textContent())
      .toBe('Where do you want to face today?');
  });

  it('shows the question in an accessible window', async () => {
    expect(await violationsIn(question)).toEqual([]);
    expect(await tabThrough(question)).toEqual({ missed: [], unmarked: [] });
  });
});

describe('a question that is dismissed', () => {
  it('closes with Esc, and nothing is saved', async () => {
    await field(question, 'Direction').fill('never mi');
    await keysAccepted(question);
    await closeWith('Escape', question);
    expect(directions()).toEqual([]);
  });

  it('is not asked again that day, even after a restart', async () => {
    await app.stop();
    await launch();
    await app.reevaluate();
    expect(await app.windowCount()).toBe(0);
  });
});

describe('a call that begins while the question is open', () => {
  it('closes the question, and nothing is saved', async () => {
    await nextMorning();
    question = await waitForQuestion();
    const closed = question.waitForEvent('close');
    const call = await audio.record('microphone', 'Zoom');
    await closed;
    await call.stop();
    expect(directions()).toEqual([]);
  });
});

describe('a window that was left open overnight', () => {
  it('delays the question for as long as it has the focus', async () => {
    await until('the call to be over', async () => (await app.status()).holds.length === 0 || undefined);
    await app.tell('--open=reflection');
    const reflection = await app.window('reflection');
    await expect.poll(focused).toBe(true);
    await nextMorning();
    expect(app.windows('today')).toEqual([]);

    await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.blur());
    await expect.poll(focused).toBe(false);
    question = await waitForQuestion();
    await reflection.close();
  });
});

describe('the mouse', () => {
  it('is enough to skip the question', async () => {
    await closeByClick(button(question, 'Skip'));
    expect(directions()).toEqual([]);
  });
});

describe('a question that is answered', () => {
  it('ignores keys until the user focuses it', async () => {
    await nextMorning();
    question = await waitForQuestion();
    for (const key of ['x', 'Enter', 'Escape']) {
      await question.evaluate(() => window.dispatchEvent(new FocusEvent('focus')));
      await question.keyboard.press(key);
    }
    expect(await field(question, 'Direction').inputValue()).toBe('');
  });

  it('saves the answer with Enter, and closes the window', async () => {
    await keysAccepted(question);
    await field(question, 'Direction').fill('  ask before I answer ');
    await closeWith('Enter', question);
    expect(directions()).toEqual([
      {
        id: expect.any(String),
        kind: 'direction',
        at: expect.any(Number),
        day: dayName(Date.now()),
        line: 'ask before I answer',
      },
    ]);
  });
});

describe('a morning after a correction', () => {
  const correction = 'tell Ben that I had not listened';

  it.before(() => {
    const at = Date.now() - day;
    return firstLaunch(
      { id: 'r', kind: 'reflection', at, day: yesterday, heading: 'away', correction },
      { id: 'd', kind: 'direction', at, day: dayName(Date.now()), line: 'ask first' },
    );
  });

  it('recalls it once, even if there is a direction, which stays', async () => {
    question = await waitForQuestion();
    await question.getByText(correction).waitFor();
    expect(await field(question, 'Direction').inputValue()).toBe('ask first');
    expect(await violationsIn(question)).toEqual([]);
    await focus();
    await keysAccepted(question);
    await closeWith('Enter', question);
    expect(directions()).toHaveLength(1);
    await app.stop();
    await launch();
    await app.reevaluate();
    expect(await app.windowCount()).toBe(0);
  });
});

describe('switching to another window', () => {
  it('saves what was written, and closes the question', async () => {
    await nextMorning();
    question = await waitForQuestion();
    await focus();
    await expect.poll(focused).toBe(true);
    await field(question, 'Direction').fill('fewer things');
    const closed = question.waitForEvent('close');
    await app.tell('--open=settings');
    await closed;
    expect(directions()).toMatchObject([{ line: 'ask first' }, { line: 'fewer things' }]);
  });
});
