/** An experiment: agreed to in Insight, asked and drawn at a transition, and shown once it is over. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { groupBy } from '../../src/shared/domain/common/collections';
import { dayName, midnightAfter, minute, monthOf, second } from '../../src/shared/domain/common/time';
import type { ExperimentPlan } from '../../src/shared/domain/journal/draw';
import { violationsIn } from '../support/accessibility';
import { type App, launchApp, newFolder, removeFolder } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { experimentJournal } from '../support/experiment';
import { fromNow } from '../support/feedText';
import {
  type FollowedFeed,
  meetingEndingAt,
  resetsOf,
  startFollowedFeed,
  startingAt,
} from '../support/followedFeed';
import { middayZone } from '../support/midday';
import { button, endWith, keysAccepted, overlayGone, overlayOf } from '../support/overlay';
import { story } from '../support/story';
import { undisturbed } from '../support/undisturbed';
import { until } from '../support/until';

process.env.TZ = middayZone();

const insightOf = async (app: App): Promise<Page> => {
  await app.tell('--open=reflection');
  const page = await app.window('reflection');
  await page.getByRole('button', { name: 'Insight' }).click();
  await page.getByRole('heading', { name: 'Does a minute help you?' }).waitFor();
  return page;
};

const keptIn = ({ dataFolder }: App): unknown =>
  JSON.parse(readFileSync(join(dataFolder, 'settings.json'), 'utf8')).experiment;

describe('an experiment', () => {
  const it = story();
  let day: FollowedFeed;
  let page: Page;

  beforeAll(async () => {
    day = await startFollowedFeed({});
  });
  afterAll(() => day?.stop());

  it('says what it can see before it is agreed to, and is accessible', async () => {
    page = await insightOf(day.app);
    await page.getByText(/With 20 answers on each side, only a large difference shows/).waitFor();
    expect(await violationsIn(page)).toEqual([]);
  });

  it('is kept once it is started', async () => {
    await page.getByRole('radio', { name: '10 working days' }).check({ force: true });
    await button(page, 'Start').click();
    await page.getByText('It begins when your next meeting ends.').waitFor();
    expect(keptIn(day.app)).toMatchObject({ days: 10, stoppedAt: null });
    await page.close();
  });

  it('asks both scales at a transition, then draws, and gives the minute or not', async () => {
    const end = fromNow(6 * second);
    const later = end + 40 * minute;
    await day.publish(meetingEndingAt('Budget review', end), startingAt('Design sync', later));
    const questions = await until('the questions', async () => {
      for (const window of day.app.windows('reset'))
        if (
          await window
            .getByRole('dialog', { name: 'Two questions first' })
            .isVisible()
            .catch(() => false)
        )
          return window;
      return undefined;
    });
    await questions.locator('.questions-after', { hasText: 'After Budget review' }).waitFor();
    expect(await violationsIn(questions)).toEqual([]);
    await button(questions, 'Energy 4').click();
    await button(questions, 'Focus 2').click();
    const drawn = await until('the draw', () => resetsOf(day.app).find(({ draw }) => draw !== undefined));
    expect(drawn).toMatchObject({ energy: 4, focus: 2, draw: { block: 0, experiment: { days: 10 } } });
    if (drawn.draw?.minute === true) {
      const { main } = await overlayOf(day.app);
      expect(await button(main, 'Energy 4').count()).toBe(0);
      await keysAccepted(main);
      await endWith('Enter', main, day.app);
      expect(resetsOf(day.app)).toMatchObject([{ outcome: 'done', energy: 4, focus: 2 }]);
    } else {
      expect(drawn).toMatchObject({ outcome: 'missed', reason: 'drawn' });
      await overlayGone(day.app);
    }
  });

  it('shows counts while it runs, and can be stopped', async () => {
    page = await insightOf(day.app);
    await page.getByText('1 day of 10 so far').waitFor();
    await button(page, 'Stop…').click();
    await button(page, 'Stop').click();
    await page.getByText('Stopped after 1 day, so there’s no result.').waitFor();
    expect(keptIn(day.app)).toMatchObject({ stoppedAt: expect.any(Number) });
  });
});

describe('an experiment that is over', () => {
  const it = story();
  const dataFolder = newFolder();
  let desktop: TestDesktop;
  let app: App;

  beforeAll(async () => {
    const startedAt = midnightAfter(Date.now(), -40) + 8 * 60 * minute;
    const plan: ExperimentPlan = { id: 'x', startedAt, days: 20, blockSize: 4 };
    const entries = experimentJournal(plan, { perDay: 6, effect: 1 }, 3);
    mkdirSync(join(dataFolder, 'journal'));
    const months = groupBy(entries, ({ at }) => monthOf(dayName(at)));
    for (const [month, ofMonth] of months)
      writeFileSync(
        join(dataFolder, 'journal', `${month}.json`),
        JSON.stringify({ version: 1, entries: ofMonth }),
      );
    desktop = await startDesktop();
    app = await launchApp({
      desktop,
      dataFolder,
      settings: { ...undisturbed, experiment: { ...plan, stoppedAt: null } },
      args: ['--hidden'],
    });
  });
  afterAll(async () => {
    await app?.stop();
    desktop?.stop();
    removeFolder(dataFolder);
  });

  it('shows the range, the count, what chance does and both halves, and is accessible', async () => {
    const page = await insightOf(app);
    await page
      .getByRole('heading', { name: 'After a minute, your energy was higher at the next meeting’s end.' })
      .waitFor();
    const item = page.getByRole('listitem').filter({ hasText: 'your energy was higher' });
    expect(await item.innerText()).toMatch(
      /between \+\d[\d.]* and \+\d[\d.]* .*Chance alone does as much in .* tries\.[\s\S]*\d+ answers with the minute, \d+ without\. First half \+/,
    );
    expect(await violationsIn(page)).toEqual([]);
  });
});
