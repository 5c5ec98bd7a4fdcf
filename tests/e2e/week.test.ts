/** A week in a few sentences: from the first one on, with the days behind them, to copy, edit and act on. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import {
  addDays,
  type Day,
  dayName,
  hour,
  minute,
  monthOf,
  startOfDayNamed,
  timeOnDay,
  weekdayOf,
} from '../../src/shared/domain/common/time';
import type { Entry } from '../../src/shared/domain/journal/entry';
import { timesIn } from '../../src/shared/i18n/times';
import { violationsIn } from '../support/accessibility';
import { type App, launchApp, newFolder, removeFolder } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { type FeedEvent, feedText } from '../support/feedText';
import { middayZone } from '../support/midday';
import { story } from '../support/story';
import { undisturbed } from '../support/undisturbed';

const it = story();

process.env.TZ = middayZone();

const times = timesIn('en');
const today = dayName(Date.now());
/** The last whole week before this one, which begins on Sunday in English. */
const sunday = addDays(today, -weekdayOf(startOfDayNamed(today)) - 7);
const workingDays = [1, 2, 3, 4, 5].map(index => addDays(sunday, index));
const at = (day: Day, time: string): number => timeOnDay(startOfDayNamed(day), time);

/** A meeting on each working day, with its entry. */
const series = (title: string, time: string, entry: (index: number) => object) =>
  workingDays.map((day, index) => {
    const uid = `${title}-${index}@tests`;
    const [start, end] = [at(day, time), at(day, time) + hour / 2];
    const event: FeedEvent = { title, uid, start, end };
    const reset = {
      ...{ id: uid, kind: 'reset', at: end + 5_000, transition: `${uid}@${start}@${end}` },
      ...{ outcome: 'done', seconds: 60, ...entry(index) },
    } as Entry;
    return { event, reset };
  });
const meetings = [
  ...series('Standup', '09:00', () => ({ focus: 2 })),
  ...series('Planning', '10:00', index => ({ focus: [5, 3, 4, 4, 4][index] })),
  ...series('Budget review', '14:00', index =>
    index === 1 || index === 3
      ? { endedAt: at(workingDays[index] ?? sunday, '14:30') + (5 + index) * minute }
      : {},
  ),
];
const entries: readonly Entry[] = [
  ...meetings.map(({ reset }) => reset),
  ...workingDays.slice(0, 4).map(
    (day): Entry => ({
      ...{ id: `d ${day}`, kind: 'direction', at: at(day, '08:00'), day, line: 'ask before I answer' },
    }),
  ),
  ...workingDays.map(
    (day, index): Entry => ({
      ...{
        id: `r ${day}`,
        kind: 'reflection',
        at: at(day, '18:00'),
        day,
        heading: index < 3 ? 'closer' : 'level',
      },
      ...(index === 1 && { correction: 'told Ben that I had not listened.' }),
    }),
  ),
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
  const feed = join(dataFolder, 'Work.ics');
  writeFileSync(feed, feedText(meetings.map(({ event }) => event)));
  desktop = await startDesktop();
  app = await launchApp({ desktop, dataFolder, args: ['--hidden'] });
  await app.tell(`--add-feed=${feed}`);
  await app.tell('--open=reflection');
  page = await app.window('reflection');
});

afterAll(async () => {
  await app.stop();
  desktop.stop();
  removeFolder(dataFolder);
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const sentence = (text: string) => page.getByRole('listitem').filter({ hasText: text });
const clipboard = () => app.electron.evaluate(({ clipboard }) => clipboard.readText());

async function openWeek(): Promise<void> {
  await button(/^Week$/).click();
  await page.getByRole('heading', { name: 'Your week, in your words' }).waitFor();
}

describe('a week without anything noted', () => {
  it('says so', async () => {
    await openWeek();
    await page.getByText('Nothing noted this week.').waitFor();
  });
});

describe('the first week', () => {
  it('is told in plain sentences', async () => {
    await button('Previous week').click();
    for (const text of [
      'You faced ask before I answer on four days and noted three of them as closer.',
      'After Standup your focus was 2 on all five days; elsewhere it was mostly 4.',
      'Budget review ran over on two of five days, by 6 to 8 minutes. Intentional?',
      'On Tuesday you wrote: told Ben that I had not listened.',
    ])
      await sentence(text).first().waitFor();
    await page.getByRole('heading', { name: '15 meetings, 15 resets' }).waitFor();
  });

  it('is accessible', async () => expect(await violationsIn(page)).toEqual([]));

  it('opens a day behind a sentence with one click, and keeps the week for the way back', async () => {
    const tuesday = times.day(startOfDayNamed(workingDays[1] ?? ''));
    await sentence('Budget review').first().getByRole('button', { name: tuesday }).click();
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Correction' }).inputValue())
      .toBe('told Ben that I had not listened.');
    await openWeek();
    await sentence('After Standup').first().waitFor();
  });

  it('can be copied as plain text', async () => {
    await button('Copy').click();
    await page.getByText('Copied').waitFor();
    expect(await clipboard()).toContain(
      '\n\nAfter “Standup” your focus was 2 on all five days; elsewhere it was mostly 4.\n\n',
    );
  });

  it('can be edited before it is copied, also as Markdown', async () => {
    await button('Edit before sharing').click();
    const text = page.getByRole('textbox', { name: 'Your week, in your words' });
    await text.fill('A quiet week.');
    await page.getByRole('radio', { name: 'Markdown' }).check();
    expect(await text.inputValue()).toContain('After **Standup** your focus was 2');
    await page.getByRole('radio', { name: 'Plain text' }).check();
    await button('Copy').click();
    await page.getByText('Copied').waitFor();
    expect(await clipboard()).toBe('A quiet week.');
    await button('Back to the week').click();
  });
});

describe('a sentence about a series', () => {
  const start = () => button('Make it an anchor').click();

  it('opens a form for an anchor, which Esc closes without the window', async () => {
    await start();
    await page.getByRole('textbox', { name: 'When “Standup” ends, I will' }).press('Escape');
    await button('Make it an anchor').waitFor();
  });

  it('becomes an anchor for that series, made now', async () => {
    await start();
    const line = page.getByRole('textbox', { name: 'When “Standup” ends, I will' });
    await line.fill('write one line');
    await line.press('Enter');
    await page.getByText('When a meeting with “Standup” in its title ends, I will write one line.').waitFor();
    const { preferences } = JSON.parse(readFileSync(join(dataFolder, 'settings.json'), 'utf8'));
    expect(preferences.anchors).toEqual([
      {
        id: expect.any(String),
        when: { title: 'Standup' },
        line: 'write one line',
        made: expect.any(Number),
      },
    ]);
  });
});
