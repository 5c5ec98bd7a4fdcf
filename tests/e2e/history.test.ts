/** The history: browsing weeks and months, searching them, and writing a weekly note to share. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import {
  addDays,
  type Day,
  dayName,
  monthOf,
  startOfDayNamed,
  timeOnDay,
} from '../../src/shared/domain/common/time';
import type { Entry } from '../../src/shared/domain/journal/entry';
import { timesIn } from '../../src/shared/i18n/times';
import { type App, launchApp, newFolder, removeFolder } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { choose } from '../support/dialogs';
import { middayZone } from '../support/midday';
import { tabTo } from '../support/overlay';
import { story } from '../support/story';
import { undisturbed } from '../support/undisturbed';

const it = story();

process.env.TZ = middayZone();

const today = dayName(Date.now());
const at = (day: Day, time: string): number => timeOnDay(startOfDayNamed(day), time);
/** Days in a past week and, usually, a past month. */
const [pastDay, dayAfter] = [addDays(today, -14), addDays(today, -13)];
/** Earlier than the weeks covered by the heading line. */
const earlierDay = addDays(today, -100);
const named = (day: Day): string => timesIn('en').day(startOfDayNamed(day));

const entries: readonly Entry[] = [
  { id: 'b', kind: 'reflection', at: at(earlierDay, '18:00'), day: earlierDay, heading: 'closer' },
  { id: 'd', kind: 'direction', at: at(pastDay, '08:00'), day: pastDay, line: 'Ask before I answer' },
  { id: 'c', kind: 'check-in', at: at(pastDay, '09:00'), energy: 2, focus: 3 },
  {
    id: 'r',
    kind: 'reset',
    at: at(pastDay, '11:00'),
    transition: null,
    outcome: 'done',
    seconds: 60,
    energy: 4,
    leaving: 'the quarrel about the café',
    facing: 'one decision',
  },
  {
    id: 'e',
    kind: 'reflection',
    at: at(pastDay, '18:00'),
    day: pastDay,
    heading: 'closer',
    correction: 'Told Ben in the café',
  },
  { id: 'f', kind: 'reflection', at: at(dayAfter, '18:00'), day: dayAfter, heading: 'away', helped: 'Rain' },
];

const dataFolder = newFolder();
let desktop: TestDesktop;
let app: App;
let page: Page;

beforeAll(async () => {
  writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify(undisturbed));
  mkdirSync(join(dataFolder, 'journal'));
  for (const month of new Set(entries.map(({ at }) => monthOf(dayName(at))))) {
    const ofMonth = entries.filter(({ at }) => monthOf(dayName(at)) === month);
    writeFileSync(
      join(dataFolder, 'journal', `${month}.json`),
      JSON.stringify({ version: 1, entries: ofMonth }),
    );
  }
  desktop = await startDesktop();
  app = await launchApp({ desktop, dataFolder, args: ['--hidden', '--open=reflection'] });
  page = await app.window('reflection');
});

afterAll(async () => {
  await app.stop();
  desktop.stop();
  removeFolder(dataFolder);
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const dayCell = (day: Day) => button(new RegExp(`^${named(day)}, `));

async function backToHistory(): Promise<void> {
  await button('History').click();
  await page.getByRole('searchbox').waitFor();
}

describe('the heading line', () => {
  const line = () => page.getByRole('slider', { name: 'Heading line' });
  const valueText = () => line().getAttribute('aria-valuetext');

  it('describes the heading of the last evening, and the sum over its weeks', async () => {
    await line().waitFor();
    expect(await valueText()).toBe(`${named(dayAfter)}: Away. Level over these weeks`);
  });

  it('moves from evening to evening with the arrow keys', async () => {
    await tabTo(page, line());
    await page.keyboard.press('ArrowLeft');
    expect(await valueText()).toBe(`${named(pastDay)}: Closer. 1 degree closer over these weeks`);
    await page.keyboard.press('ArrowRight');
    expect(await valueText()).toBe(`${named(dayAfter)}: Away. Level over these weeks`);
  });

  it('opens the day, whose curves have a text description', async () => {
    await page.keyboard.press('ArrowLeft');
    await button(named(pastDay)).click();
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Correction' }).inputValue())
      .toBe('Told Ben in the café');
    const curves = page.getByRole('img', { name: 'Energy and focus through the day' });
    expect((await curves.locator('desc').textContent())?.replace(/\s/g, ' ')).toBe(
      'Energy: 2 at 9:00 AM and 4 at 11:00 AM. Focus: 3 at 9:00 AM.',
    );
  });
});

describe('a week', () => {
  it('lists its days, each with a summary', async () => {
    await backToHistory();
    await button('Previous week').click();
    await button('Previous week').click();
    await dayCell(pastDay).waitFor();
    await button(
      `${named(pastDay)}, No meetings, 1 reset, Energy 2 to 4, Focus 3, Closer Ask before I answer`,
    ).waitFor();
  });

  it('can be turned into a note, which leaves out what is private', async () => {
    await button('Write a note about this week').click();
    const note = page.getByRole('textbox', { name: 'Weekly note' });
    expect(await note.inputValue()).toContain(
      `## ${named(pastDay)}\n\n- A day closer to what matters\n- Direction: Ask before I answer\n- Correction: Told Ben in the café\n- Solved for: one decision\n`,
    );
    expect(await note.inputValue()).not.toContain('quarrel');
  });

  it('has a note that is copied and saved with the user’s changes', async () => {
    await page.getByRole('textbox', { name: 'Weekly note' }).fill('# A quiet week\n');
    await button('Copy').click();
    await page.getByText('Copied').waitFor();
    expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe('# A quiet week\n');
    await choose(app, join(dataFolder, 'note.md'));
    await button('Save as…').click();
    await page.getByText('Saved note.md.').waitFor();
    expect(readFileSync(join(dataFolder, 'note.md'), 'utf8')).toBe('# A quiet week\n');
  });
});

describe('an edited weekly note', () => {
  const note = () => page.getByRole('textbox', { name: 'Weekly note' });
  const write = () => button('Write a note about this week').click();

  it('is unchanged on returning from a day', async () => {
    await note().fill('# A week of rain\n');
    await button(/^Day$/).click();
    await backToHistory();
    await write();
    expect(await note().inputValue()).toBe('# A week of rain\n');
  });

  it('is unchanged on returning from another week, which has its own note', async () => {
    await button('Next week').click();
    await note().waitFor({ state: 'detached' });
    await write();
    expect(await note().inputValue()).toMatch(/^# Week of /);
    await button('Previous week').click();
    await dayCell(pastDay).waitFor();
    await write();
    expect(await note().inputValue()).toBe('# A week of rain\n');
  });
});

describe('a month', () => {
  it('opens a day when it is clicked', async () => {
    await page.getByRole('radio', { name: 'Month' }).check();
    await dayCell(pastDay).click();
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Correction' }).inputValue())
      .toBe('Told Ben in the café');
  });

  it('is still selected on returning from a day', async () => {
    await backToHistory();
    expect(await page.getByRole('radio', { name: 'Month' }).isChecked()).toBe(true);
    await dayCell(pastDay).waitFor();
  });
});

describe('a search', () => {
  it('ignores case and accents, and highlights the matches', async () => {
    await page.getByRole('searchbox', { name: 'Search what you wrote' }).fill('CAFE');
    await page.getByText('1 day', { exact: true }).waitFor();
    expect(await page.locator('mark').allTextContents()).toEqual(['café', 'café']);
    await page.getByText('the quarrel about the café').waitFor();
  });

  it('opens a day from its results', async () => {
    await button(timesIn('en').date(startOfDayNamed(pastDay))).click();
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Correction' }).inputValue())
      .toBe('Told Ben in the café');
  });

  it('says so when nothing is found', async () => {
    await backToHistory();
    await page.getByRole('searchbox').fill('elephant');
    await page.getByText('Nothing found for “elephant”.').waitFor();
  });
});
