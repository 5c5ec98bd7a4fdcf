/** The morning asks once where you want to face today, and takes no key from what you are doing. */

import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayName } from '../../src/shared/domain/common/time';
import { findingsIn, tabThrough } from '../support/accessibility';
import { type App, launchApp, newFolder, removeFolder } from '../support/app';
import { type Audio, type Recording, startAudio } from '../support/audio';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { closeWith } from '../support/keyboard';
import { middayZone } from '../support/midday';
import { closeByClick } from '../support/mouse';
import { button, field, listening } from '../support/overlay';
import { story } from '../support/story';
import { until } from '../support/until';

process.env.TZ = middayZone();

const settings = {
  preferences: {
    morning: { asks: true, at: '08:00' },
    reflection: { opens: false, at: '23:59', days: [0, 1, 2, 3, 4, 5, 6] },
    holds: { typing: false },
  },
  feeds: [{ id: 'f1', name: 'Work', sealed: 'plain:/nowhere/work.ics', addresses: [], on: false }],
};

let desktop: TestDesktop;
let audio: Audio;
let app: App;
let dataFolder: string;
let question: Page;

beforeAll(async () => {
  [desktop, audio] = await Promise.all([startDesktop(), startAudio()]);
});

afterAll(async () => {
  await audio?.stop();
  desktop?.stop();
});

const isQuestion = (page: Page): boolean => new URL(page.url()).searchParams.get('role') === 'morning';

async function asked(): Promise<Page> {
  const page = await until('the question', () => app.windows('today').find(isQuestion));
  await field(page, 'Direction').waitFor();
  return page;
}

const directions = () => app.journal().filter(({ kind }) => kind === 'direction');

const focused = (): Promise<boolean> =>
  app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow() !== null);

/** What a click into its window does before anything else. */
const focus = (): Promise<void> =>
  app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(window => window.webContents.getURL().includes('role=morning'))
      ?.focus(),
  );

/** A morning on which nobody was asked yet. */
function describeMorning(condition: string, tests: () => void): void {
  describe(condition, () => {
    beforeAll(async () => {
      dataFolder = newFolder();
      app = await launchApp({ desktop, dataFolder, settings, args: ['--hidden'], env: audio.env });
      question = await asked();
    });
    afterAll(async () => {
      await app?.stop();
      removeFolder(dataFolder);
    });
    tests();
  });
}

describeMorning('the first launch of a working day', () => {
  it('asks one thing, and does not take the focus for it', async () => {
    expect(await question.getByText('Where do you want to face today?').isVisible()).toBe(true);
    expect(await focused()).toBe(false);
  });

  it('asks it for everyone', async () => {
    expect(await findingsIn(question)).toEqual([]);
    expect(await tabThrough(question)).toEqual({ missed: [], unmarked: [] });
  });

  it('does not take for an answer what was typed before the window was looked at', async () => {
    await question.evaluate(() => window.dispatchEvent(new FocusEvent('focus')));
    for (const key of ['x', 'Enter', 'Escape']) await question.keyboard.press(key);
    expect(await field(question, 'Direction').inputValue()).toBe('');
  });

  it('keeps the answer with Enter, and goes', async () => {
    await listening();
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

describeMorning('a question that is not answered', () => {
  const it = story();

  it('goes with Esc, and nothing is kept', async () => {
    await field(question, 'Direction').fill('never mi');
    await listening();
    await closeWith('Escape', question);
    expect(directions()).toEqual([]);
  });

  it('is not asked again on that day, after a restart neither', async () => {
    await app.stop();
    app = await launchApp({ desktop, dataFolder, args: ['--hidden'] });
    await app.lookAgain();
    expect(await app.windowCount()).toBe(0);
  });
});

describeMorning('looking elsewhere', () => {
  it('keeps what was written, and closes the window', async () => {
    await focus();
    await expect.poll(focused).toBe(true);
    await field(question, 'Direction').fill('fewer things');
    const gone = question.waitForEvent('close');
    await app.tell('--open=settings');
    await gone;
    expect(directions()).toMatchObject([{ line: 'fewer things' }]);
  });
});

describeMorning('a call that begins while it is asked', () => {
  it('takes the question away, and nothing is kept', async () => {
    const gone = question.waitForEvent('close');
    const call = await audio.record('microphone', 'Zoom');
    await gone;
    await call.stop();
    expect(directions()).toEqual([]);
  });
});

describe('a window that was left open overnight', () => {
  let call: Recording;

  beforeAll(async () => {
    dataFolder = newFolder();
    call = await audio.record('microphone', 'Zoom');
    app = await launchApp({ desktop, dataFolder, settings, args: ['--hidden'], env: audio.env });
  });
  afterAll(async () => {
    await app?.stop();
    removeFolder(dataFolder);
  });

  it('keeps the question waiting for as long as it is looked at, and no longer', async () => {
    await app.tell('--open=reflection');
    await app.window('reflection');
    await expect.poll(focused).toBe(true);
    await call.stop();
    await until(
      'the call to be over',
      async () => JSON.parse((await app.tell('--status')).stdout).holds.length === 0 || undefined,
    );
    expect(app.windows('today')).toEqual([]);

    await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.blur());
    await expect.poll(focused).toBe(false);
    // A look: nothing tells the conductor that a window lost the focus.
    await app.tell('--check-in=3');
    await asked();
  });
});

describeMorning('a mouse', () => {
  it('is enough to skip it', async () => {
    await closeByClick(button(question, 'Skip'));
    expect(directions()).toEqual([]);
  });
});
