/** Insight: questions about the journal, shown with their data, and calendar changes that are asked about once. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { dayName, midnightAfter, minute, weekStart } from '../../src/shared/domain/common/time';
import type { Entry } from '../../src/shared/domain/journal/entry';
import { violationsIn } from '../support/accessibility';
import { type App, launchApp, newFolder, removeFolder } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { feedText } from '../support/feedText';
import { closeWith } from '../support/keyboard';
import { middayZone } from '../support/midday';
import { tabTo } from '../support/overlay';
import { journalWith } from '../support/randomJournal';
import { resetsWithEnds } from '../support/randomOverruns';
import { pastWith, plan, weeks } from '../support/randomPast';
import { story } from '../support/story';
import { undisturbed } from '../support/undisturbed';

const it = story();

process.env.TZ = middayZone();

const today = Date.now();
const begin = midnightAfter(weekStart(today), -7 * weeks);
const past = pastWith(
  [
    plan('Standup', { weekdays: [1, 2, 3, 4, 5], start: () => 9 * 60 }),
    plan('1:1 with Ana', { start: () => 11 * 60, minutes: week => (week < 30 ? 45 : 10) }),
    plan('Budget review', { weekdays: [1, 3], start: () => 14 * 60, minutes: () => 60 }),
  ],
  1,
  begin,
);
const budgets = past.filter(({ title, calledOff }) => title === 'Budget review' && !calledOff);
const entries = journalWith(
  {
    days: 7 * weeks,
    entries: 5,
    lift: at => (budgets.some(({ start, end }) => start <= at && at < end + 30 * minute) ? -2.5 : 0),
  },
  1,
  begin,
).concat(
  // The app's ids have the meeting's start.
  resetsWithEnds(
    budgets.map(meeting => ({ ...meeting, id: `${meeting.id}@${meeting.start}` })),
    1,
    ({ start }) => ({ chance: start < midnightAfter(begin, 7 * 34) ? 0.1 : 1, most: 20 }),
  ),
);

let desktop: TestDesktop;
let app: App;
let page: Page;
const dataFolder = newFolder();

const question = (text: RegExp) => page.getByRole('heading', { name: text });

async function launch(): Promise<void> {
  app = await launchApp({ desktop, dataFolder, args: ['--hidden'] });
  await openToday();
}

async function openToday(): Promise<void> {
  await app.tell('--open=reflection');
  page = await app.window('reflection');
  await page.getByRole('button', { name: 'Save' }).waitFor();
}

async function openInsight(): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: 'Insight' }));
  await page.keyboard.press('Enter');
  await question(/When do your energy/).waitFor();
}

beforeAll(async () => {
  desktop = await startDesktop();
  const feed = join(dataFolder, 'Work.ics');
  writeFileSync(
    feed,
    feedText(past.map(meeting => ({ ...meeting, uid: meeting.id, cancelled: meeting.calledOff }))),
  );
  writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify(undisturbed));
  await launch();
  await app.tell(`--add-feed=${feed}`);
});

afterAll(async () => {
  await app.stop();
  removeFolder(dataFolder);
  desktop.stop();
});

describe('a journal without check-ins', () => {
  it('says how many check-ins are needed', async () => {
    await openInsight();
    await page.getByText('No check-ins yet. Five are needed to see a pattern.').waitFor();
  });
});

describe('a year of check-ins', () => {
  it.before(async () => {
    await app.stop();
    mkdirSync(join(dataFolder, 'journal'), { recursive: true });
    const months = new Set(entries.map(({ at }) => dayName(at).slice(0, 7)));
    for (const month of months) {
      const ofMonth: readonly Entry[] = entries.filter(({ at }) => dayName(at).startsWith(month));
      writeFileSync(
        join(dataFolder, 'journal', `${month}.json`),
        JSON.stringify({ version: 1, entries: ofMonth }),
      );
    }
    await launch();
    await openInsight();
  });

  it('raises a question that shows both groups and their number of readings', async () => {
    await question(/In or after Budget review.*Is your energy lower then\?/).waitFor();
    const comparison = page
      .getByRole('listitem')
      .filter({ has: question(/In or after Budget review/) })
      .first();
    expect(await comparison.innerText()).toMatch(
      /Then[\s\S]*median [\d.]+, mostly [\s\S]*In other meetings[\s\S]*readings/,
    );
  });

  it('is accessible with its data expanded', async () => {
    for (const summary of [/days behind it/, 'By weekday', 'How sure?']) {
      await page.getByText(summary).first().click();
    }
    expect(await violationsIn(page)).toEqual([]);
  });

  it('opens one of the days behind it, with its meetings', async () => {
    await page
      .getByRole('button', { name: /^\w+ \d+, \d{4}$/ })
      .last()
      .click();
    await page.getByRole('button', { name: 'Save' }).waitFor();
    await page.getByRole('heading', { name: /^[1-9]\d* meetings?, [1-9]\d* transitions?$/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Day', exact: true }).getAttribute('aria-current')).toBe(
      'page',
    );
  });
});

describe('a meeting that runs over more', () => {
  const driftQuestion = () =>
    page.getByRole('listitem').filter({
      has: question(
        /“Budget review” now runs \d+ minutes over on average, up from \d\. Is that intentional\?/,
      ),
    });

  it.before(async () => {
    await closeWith('Escape', page);
    await openToday();
    await openInsight();
  });

  it('is asked about, with the days behind it', async () => {
    await driftQuestion()
      .getByText(/The \d+ days behind it/)
      .click();
    const days = driftQuestion().getByRole('button', { name: /^\w+ \d+, \d{4}$/ });
    expect(await days.count()).toBeGreaterThan(50);
  });

  it('is not asked about again once it is marked as intentional', async () => {
    await driftQuestion().getByRole('button', { name: 'It’s intentional' }).click();
    await driftQuestion().getByText('Noted. You won’t be asked again.').waitFor();
    await closeWith('Escape', page);
    await openToday();
    await openInsight();
    await page.getByRole('heading', { name: 'In your calendar' }).waitFor();
    expect(await driftQuestion().count()).toBe(0);
  });
});

describe('a meeting that got shorter', () => {
  const driftQuestion = () =>
    page
      .getByRole('listitem')
      .filter({ has: question(/“1:1 with Ana” went from 45 to 10 minutes\. Is that intentional\?/) });

  it.before(async () => {
    await closeWith('Escape', page);
    await openToday();
    await openInsight();
  });

  it('is asked about, with a chart that has a text alternative', async () => {
    await driftQuestion().waitFor();
    expect(await driftQuestion().getByRole('img').getAttribute('aria-label')).toMatch(
      /values around 45 before .* around 10 since/,
    );
  });

  it('can be added to tomorrow’s direction', async () => {
    await driftQuestion().getByRole('button', { name: 'Add to tomorrow’s direction' }).click();
    await driftQuestion().getByText('Tomorrow’s direction: 1:1 with Ana: 45 minutes again').waitFor();
    expect(app.journal().findLast(({ kind }) => kind === 'direction')).toMatchObject({
      day: dayName(midnightAfter(today)),
      line: '1:1 with Ana: 45 minutes again',
    });
  });

  it('stays in tomorrow’s direction when the day is saved', async () => {
    await page.getByRole('button', { name: 'Day', exact: true }).click();
    const tomorrow = page.getByRole('textbox', { name: 'Tomorrow’s direction' });
    await expect.poll(() => tomorrow.inputValue()).toBe('1:1 with Ana: 45 minutes again');
    await page.getByRole('textbox', { name: 'What helped' }).fill('Rain');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved on this computer').waitFor();
    expect(app.journal().findLast(({ kind }) => kind === 'direction')).toMatchObject({
      line: '1:1 with Ana: 45 minutes again',
    });
  });

  it('is not asked about again once it is marked as intentional', async () => {
    await page.getByRole('button', { name: 'Insight' }).click();
    await driftQuestion().getByRole('button', { name: 'It’s intentional' }).click();
    await driftQuestion().getByText('Noted. You won’t be asked again.').waitFor();
    await app.stop();
    await launch();
    await openInsight();
    await page.getByRole('heading', { name: 'In your calendar' }).waitFor();
    expect(await driftQuestion().count()).toBe(0);
  });
});
