/** The sample data: it shows new users what the app will look like, is marked as a sample, and is removed with one click. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { dayName, hour, monthOf } from '../../src/shared/domain/common/time';
import { type App, launchApp, newFolder, removeFolder } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { eveningZone } from '../support/midday';
import { story } from '../support/story';
import { undisturbed } from '../support/undisturbed';

const it = story();

process.env.TZ = eveningZone();

let desktop: TestDesktop;
let app: App;
let page: Page;

const dataFolder = newFolder();
const logged = { kind: 'reset', at: Date.now() - 2 * hour, seconds: 60 };
const entries = [
  { ...logged, id: 'made-up', transition: 'sample-stand-up@one-degree@1@2', outcome: 'done', energy: 4 },
  { ...logged, id: 'elsewhere', transition: 'stand-up@work@1@2', outcome: 'missed', reason: 'late' },
  { ...logged, id: 'own', transition: null, outcome: 'done' },
];

beforeAll(async () => {
  mkdirSync(join(dataFolder, 'journal'));
  writeFileSync(
    join(dataFolder, 'journal', `${monthOf(dayName(logged.at))}.json`),
    JSON.stringify({ version: 1, entries }),
  );
  desktop = await startDesktop();
  app = await launchApp({ desktop, dataFolder, settings: undisturbed });
  const welcome = await app.window('welcome');
  await welcome.getByRole('button', { name: 'Begin' }).click();
  await welcome.getByRole('button', { name: 'Try a sample day' }).click();
  await welcome.getByRole('heading', { name: 'Your sample day is ready.' }).waitFor();
  await app.tell('--check-in=4,3');
  await app.tell('--open=reflection');
  page = await app.window('reflection');
});

afterAll(async () => {
  await app.stop();
  desktop.stop();
  removeFolder(dataFolder);
});

const sampleNotice = () => page.getByText('The past three months are a sample.');
const line = () => page.getByRole('slider', { name: 'Heading line' });

describe('the sample', () => {
  it('fills the past months, marked as a sample', async () => {
    await line().waitFor();
    await sampleNotice().waitFor();
    await page.getByRole('button', { name: 'History' }).click();
    await page.getByRole('button', { name: 'Previous week' }).click();
    await expect
      .poll(() => page.getByRole('button', { name: /\d+ meetings, \d+ resets?, Energy/ }).count())
      .toBeGreaterThan(2);
    expect(await sampleNotice().isVisible()).toBe(true);
  });

  it('fills the form of its days, which cannot be changed', async () => {
    await page
      .getByRole('button', { name: /\d+ meetings, .*Closer/ })
      .first()
      .click();
    await page.getByRole('radio', { name: 'Closer', checked: true, disabled: true }).waitFor();
    for (const field of await page.getByRole('textbox').all()) expect(await field.isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
    expect(await sampleNotice().isVisible()).toBe(true);
  });

  it('raises a question in Insight', async () => {
    await page.getByRole('button', { name: 'Insight' }).click();
    await page.getByText('“1:1 with Ana” went from 45 to 20 minutes. Is that intentional?').waitFor();
    expect(await sampleNotice().isVisible()).toBe(true);
  });

  it('writes none of its months to the journal', () =>
    expect(
      app
        .journal()
        .filter(({ kind }) => kind !== 'reset')
        .map(({ kind }) => kind),
    ).toEqual(['check-in']));
});

describe('removing the sample', () => {
  it('clears its months with one click, and the form of the day that is open', async () => {
    await page.getByRole('button', { name: 'Day', exact: true }).click();
    await page.getByRole('radio', { name: 'Closer', checked: true, disabled: true }).waitFor();
    await page.getByRole('button', { name: 'Remove' }).click();
    await sampleNotice().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Save' }).waitFor();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    for (const field of await page.getByRole('textbox').all()) expect(await field.inputValue()).toBe('');
    await page.getByRole('button', { name: 'History' }).click();
    await page.getByText('Each evening’s answer bends this line by one degree.').waitFor();
    expect(await page.getByRole('button', { name: /\d+ meetings/ }).count()).toBe(0);
  });

  it('deletes what was logged for its meetings, and keeps the user’s own entries', async () => {
    const ids = () =>
      app
        .journal()
        .filter(({ kind }) => kind === 'reset')
        .map(({ id }) => id);
    await expect.poll(ids).toEqual(['elsewhere', 'own']);
    expect(app.journal().at(-1)).toMatchObject({ kind: 'check-in', energy: 4, focus: 3 });
  });
});
