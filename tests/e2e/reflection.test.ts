/** The end of the day: writing the reflection by keyboard, saving it, restoring it and editing it later. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Bridge } from '../../src/shared/contract';
import { type Day, dayName, midnightAfter } from '../../src/shared/domain/common/time';
import { timesIn } from '../../src/shared/i18n/times';
import { type App, launchApp, newFolder, removeFolder } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { closeWith } from '../support/keyboard';
import { middayZone } from '../support/midday';
import { closeByClick } from '../support/mouse';
import { tabTo } from '../support/overlay';
import { story } from '../support/story';
import { undisturbed } from '../support/undisturbed';

declare const window: { readonly oneDegree: Bridge };

process.env.TZ = middayZone();

const now = Date.now();
const today = dayName(now);
const tomorrow = dayName(midnightAfter(now));
const yesterday = dayName(midnightAfter(now, -1));

const calendar = { id: 'f1', name: 'Work', sealed: 'plain:/nowhere/work.ics', addresses: [], on: false };

let desktop: TestDesktop;
let app: App;
let reflection: Page;

beforeAll(async () => {
  desktop = await startDesktop();
});

afterAll(() => desktop.stop());

const field = (name: string) => reflection.getByRole('textbox', { name });
const choice = (name: string) => reflection.getByRole('radio', { name });
const logged = (kind: string) => app.journal().filter(entry => entry.kind === kind);
const reflectionOf = (day: Day) => logged('reflection').find(entry => 'day' in entry && entry.day === day);

async function open(): Promise<void> {
  await app.tell('--open=reflection');
  reflection = await app.window('reflection');
  await reflection.getByRole('button', { name: 'Save' }).waitFor();
}

describe('the reflection', () => {
  const it = story();

  const dataFolder = newFolder();

  const launch = async (): Promise<void> => {
    app = await launchApp({ desktop, dataFolder, args: ['--hidden'] });
    await open();
  };

  beforeAll(async () => {
    writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify(undisturbed));
    mkdirSync(join(dataFolder, 'journal'));
    await launch();
  });

  afterAll(async () => {
    await app.stop();
    removeFolder(dataFolder);
  });

  it('can be written and saved by keyboard', async () => {
    const { keyboard } = reflection;
    await tabTo(reflection, choice('Closer'));
    await keyboard.press('Space');
    await keyboard.press('Tab');
    await keyboard.type('A walk after lunch');
    await keyboard.press('Tab');
    await keyboard.type('Said no too late');
    await tabTo(reflection, field('Tomorrow’s direction'));
    await keyboard.type('Fewer things at once');
    await keyboard.press('Enter');
    await reflection.getByText('Saved on this computer').waitFor();
    expect(logged('reflection')).toEqual([
      {
        id: expect.any(String),
        kind: 'reflection',
        at: expect.any(Number),
        day: today,
        heading: 'closer',
        helped: 'A walk after lunch',
        correction: 'Said no too late',
      },
    ]);
  });

  it('saves tomorrow’s direction as the direction of the next day', () => {
    expect(logged('direction')).toEqual([
      {
        id: expect.any(String),
        kind: 'direction',
        at: expect.any(Number),
        day: tomorrow,
        line: 'Fewer things at once',
      },
    ]);
  });

  it('is restored after a restart', async () => {
    await app.stop();
    await launch();
    await expect.poll(() => choice('Closer').isChecked()).toBe(true);
    expect(await field('What helped').inputValue()).toBe('A walk after lunch');
    expect(await field('Correction').inputValue()).toBe('Said no too late');
    expect(await field('Tomorrow’s direction').inputValue()).toBe('Fewer things at once');
  });

  it('cannot be postponed once it has been saved', async () => {
    await reflection.getByText('Stays on this computer').waitFor();
    expect(await reflection.getByRole('button', { name: 'In 15 minutes' }).count()).toBe(0);
  });

  it('replaces the earlier version when it is saved again', async () => {
    await choice('Level').check();
    await reflection.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => logged('reflection')).toMatchObject([{ day: today, heading: 'level' }]);
  });

  it('can be written for a past day', async () => {
    await reflection.getByRole('button', { name: 'Previous day' }).click();
    await expect.poll(() => field('What helped').inputValue()).toBe('');
    await choice('Away').check();
    await field('What helped').fill('Rain');
    await reflection.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => reflectionOf(yesterday)).toMatchObject({ heading: 'away', helped: 'Rain' });
    expect(reflectionOf(today)).toMatchObject({ heading: 'level' });
    expect(logged('reflection')).toHaveLength(2);
  });

  it('can go forward to today, but no further', async () => {
    await reflection.getByRole('button', { name: 'Next day' }).click();
    await expect.poll(() => field('What helped').inputValue()).toBe('A walk after lunch');
    expect(await reflection.getByRole('button', { name: 'Next day' }).isDisabled()).toBe(true);
  });

  it('offers a reset after “Away”', async () => {
    const offer = reflection.getByRole('button', { name: 'Take a minute' });
    expect(await offer.count()).toBe(0);
    await choice('Away').check();
    await offer.click();
    const reset = await app.window('reset');
    await closeByClick(reset.getByRole('button', { name: 'Done' }));
    await expect.poll(() => logged('reset')).toMatchObject([{ outcome: 'done' }]);
  });

  it('copies the correction', async () => {
    await reflection.getByRole('button', { name: 'Copy' }).press('Enter');
    await reflection.getByText('Copied').waitFor();
    expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe('Said no too late');
  });

  it('keeps unsaved text while another page is open', async () => {
    await field('What helped').fill('A walk');
    await field('Tomorrow’s direction').fill('Fewer things');
    await reflection.getByRole('button', { name: 'Insight' }).click();
    await reflection.getByText('No check-ins yet.').waitFor();
    await reflection.getByRole('button', { name: 'Day', exact: true }).click();
    await field('What helped').waitFor();
    expect(await field('What helped').inputValue()).toBe('A walk');
    expect(await field('Tomorrow’s direction').inputValue()).toBe('Fewer things');
    await reflection.getByText('Draft kept, not saved yet').waitFor();
  });

  it('clears tomorrow’s direction when its field is emptied', async () => {
    await field('Tomorrow’s direction').fill('');
    await field('Tomorrow’s direction').press('Enter');
    await expect
      .poll(() => logged('direction'))
      .toMatchObject([
        { day: tomorrow, line: 'Fewer things at once' },
        { day: tomorrow, line: '' },
      ]);
    await field('What helped').fill('A walk after lunch');
    await field('What helped').press('Enter');
    await expect.poll(() => reflectionOf(today)).toMatchObject({ helped: 'A walk after lunch' });
    expect(logged('direction')).toHaveLength(2);
  });

  it('closes with Esc', async () => {
    await field('What helped').fill('A walk, and then');
    await closeWith('Escape', reflection);
  });

  it('keeps unsaved text after it is closed, even if the app is killed', async () => {
    await open();
    expect(await field('What helped').inputValue()).toBe('A walk, and then');
    await expect.poll(() => readFileSync(join(dataFolder, 'drafts.json'), 'utf8')).toContain('and then');
    await app.kill();
    await launch();
    expect(await field('What helped').inputValue()).toBe('A walk, and then');
    await reflection.getByText('Draft kept, not saved yet').waitFor();
    expect(reflectionOf(today)).toMatchObject({ helped: 'A walk after lunch' });
  });

  it('discards the draft once it is saved', async () => {
    await reflection.getByRole('button', { name: 'Save' }).click();
    await reflection.getByText('Saved on this computer').waitFor();
    expect(reflectionOf(today)).toMatchObject({ helped: 'A walk, and then' });
    await closeWith('Escape', reflection);
    await open();
    await reflection.getByText('Stays on this computer').waitFor();
  });
});

describe('the reflection, open on an earlier day', () => {
  const it = story();

  const everyDay = { opens: true, presentation: 'window' as const, at: '23:59', days: [0, 1, 2, 3, 4, 5, 6] };
  const dateOf = (of: number) => reflection.getByText(timesIn('en').day(of), { exact: true }).first();

  beforeAll(async () => {
    app = await launchApp({
      desktop,
      args: ['--hidden'],
      settings: { preferences: { reflection: everyDay }, feeds: [calendar] },
    });
    await open();
  });
  afterAll(() => app.stop());

  async function goToPreviousDay(): Promise<void> {
    await reflection.getByRole('button', { name: 'Previous day' }).click();
    await dateOf(midnightAfter(now, -1)).waitFor();
  }

  it('switches to today when it is opened again', async () => {
    await goToPreviousDay();
    await field('What helped').fill('Rain');
    await app.tell('--open=reflection');
    await dateOf(now).waitFor();
    expect(await field('What helped').inputValue()).toBe('');
  });

  it('switches to today when it opens by itself', async () => {
    await goToPreviousDay();
    expect(await field('What helped').inputValue()).toBe('Rain');
    await reflection.evaluate(reflection => window.oneDegree.changePreferences({ reflection }), {
      ...everyDay,
      at: '00:00',
    });
    await dateOf(now).waitFor();
    await field('What helped').fill('A walk');
    await field('What helped').press('Enter');
    await expect.poll(() => logged('reflection')).toMatchObject([{ day: today, helped: 'A walk' }]);
  });
});

describe('the reflection on a working day', () => {
  const it = story();

  const everyDay = { opens: true, presentation: 'window' as const, at: '00:00', days: [0, 1, 2, 3, 4, 5, 6] };

  beforeAll(async () => {
    app = await launchApp({
      desktop,
      args: ['--hidden'],
      settings: { preferences: { reflection: everyDay }, feeds: [calendar] },
    });
    reflection = await app.window('reflection');
  });
  afterAll(() => app.stop());

  it('opens by itself', async () => {
    await reflection
      .getByRole('heading', { name: 'Did I move one degree closer to what matters?' })
      .waitFor();
  });

  it('closes when it is postponed', async () => {
    await closeByClick(reflection.getByRole('button', { name: 'In 15 minutes' }));
    expect(logged('reflection')).toEqual([]);
  });

  it('does not open again before then', async () => {
    await app.reevaluate();
    expect(await app.windowCount()).toBe(0);
  });
});
