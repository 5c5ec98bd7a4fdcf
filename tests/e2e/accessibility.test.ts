/** Every window, light and dark: axe finds nothing in it, and a keyboard is enough for all of it. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingsIn, tabThrough } from '../support/accessibility';
import { type App, launchApp } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { closeWith } from '../support/keyboard';
import { eveningZone } from '../support/midday';
import { listeningOverlay, overlayOf } from '../support/overlay';
import { story } from '../support/story';

const sections = [
  'Calendar',
  'Resets',
  'When to wait',
  'Anchors',
  'Morning and evening',
  'This computer',
  'Appearance',
  'Your data',
] as const;

const anchor = (id: string, line: string) => ({ id, when: { title: '1:1' }, line });

process.env.TZ = eveningZone();

let desktop: TestDesktop;

beforeAll(async () => {
  desktop = await startDesktop([
    { width: 1440, height: 900 },
    { width: 1280, height: 1024 },
  ]);
});

afterAll(() => desktop.stop());

async function expectForEveryone(page: Page): Promise<void> {
  expect(await findingsIn(page)).toEqual([]);
  expect(await tabThrough(page)).toEqual({ missed: [], unmarked: [] });
}

const textInFocus = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

describe.each(['light', 'dark'])('%s', appearance => {
  let app: App;
  let welcome: Page;

  beforeAll(async () => {
    const reflection = { opens: false };
    const anchors = [anchor('a1', 'stand up'), anchor('a2', 'drink some water')];
    const settings = { preferences: { appearance, resetSeconds: 180, reflection, anchors } };
    app = await launchApp({ desktop, settings });
    // So that Today and Settings have a pause to say.
    await app.tell('--pause=2h');
    welcome = await app.window('welcome');
    await welcome.getByRole('heading').waitFor();
  });

  afterAll(() => app.stop());

  async function opened(view: 'today' | 'reflection' | 'settings'): Promise<Page> {
    await app.tell(`--open=${view}`);
    const page = await app.window(view);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  }

  describe('Today', () => {
    it('without a calendar is for everyone, and closes with Esc', async () => {
      const today = await opened('today');
      await expectForEveryone(today);
      await closeWith('Escape', today);
    });
  });

  // What comes after Welcome has the sample day that it put in place.
  const step = story();

  describe('Welcome', () => {
    const goOn = async (button: string, title: string): Promise<void> => {
      await welcome.getByRole('button', { name: button }).press('Enter');
      await welcome.getByRole('heading', { level: 1, name: title }).waitFor();
      expect(await textInFocus(welcome)).toBe(title);
      await expectForEveryone(welcome);
    };

    step('at its beginning is for everyone', async () => {
      expect(await textInFocus(welcome)).toBe('One quiet minute between two meetings.');
      await expectForEveryone(welcome);
    });

    step('with the field for a calendar is for everyone', () => goOn('Begin', 'Add your calendar.'));

    step('with help and a problem is for everyone', async () => {
      await welcome.getByText('Where do I find the address?').press('Enter');
      await welcome.getByLabel('Calendar address or file').fill('nowhere');
      await welcome.getByRole('button', { name: 'Add' }).press('Enter');
      await welcome.getByText('That isn’t a calendar address.').waitFor();
      await expectForEveryone(welcome);
    });

    step('with a sample day is for everyone', () => goOn('Try a sample day', 'Your sample day is ready.'));
    step('with a practice is for everyone', () => goOn('Continue', 'Take a minute to see how it feels.'));
    step('at its end is for everyone', () => goOn('Not now', 'You’re all set.'));
  });

  describe('Today', () => {
    step('with a sample day is for everyone', async () => {
      await app.tell('--check-in=4,3');
      const today = await opened('today');
      await today.getByRole('button', { name: 'Energy 4' }).press('Enter');
      await expectForEveryone(today);
      await closeWith('Escape', today);
    });
  });

  describe('Reflection', () => {
    step('is for everyone', async () => {
      const reflection = await opened('reflection');
      await reflection.getByRole('radio', { name: 'Away' }).press('Space');
      await expectForEveryone(reflection);
    });

    step.each(['Week', 'Month'])('with its history by %s is for everyone', async span => {
      const reflection = await opened('reflection');
      await reflection.getByRole('button', { name: 'History' }).press('Enter');
      await reflection.getByRole('radio', { name: span }).press('Space');
      const back = reflection.getByRole('button', { name: `Previous ${span.toLowerCase()}` });
      await back.waitFor();
      const title = () => reflection.getByRole('heading', { level: 1 }).textContent();
      const before = await title();
      await back.press('Enter');
      await expect.poll(title).not.toBe(before);
      await expectForEveryone(reflection);
    });

    step('with what a search found is for everyone', async () => {
      const reflection = await opened('reflection');
      await reflection.getByRole('button', { name: 'History' }).press('Enter');
      await reflection.getByRole('searchbox').fill('listen');
      await reflection.getByText(/^\d+ days?$/).waitFor();
      await expectForEveryone(reflection);
      await reflection.getByRole('searchbox').fill('');
    });

    step('with the note of a week is for everyone', async () => {
      const reflection = await opened('reflection');
      await reflection.getByRole('button', { name: 'History' }).press('Enter');
      await reflection.getByRole('radio', { name: 'Week' }).press('Space');
      await reflection.getByRole('button', { name: 'Write a note about this week' }).press('Enter');
      await expectForEveryone(reflection);
      await closeWith('Escape', reflection);
    });
  });

  describe('Settings', () => {
    it.each(sections)('with “%s” is for everyone', async section => {
      const settings = await opened('settings');
      await settings.getByRole('button', { name: section, exact: true }).press('Enter');
      for (const more of await settings.getByText('Details').all()) await more.press('Enter');
      await expectForEveryone(settings);
    });
  });

  describe('a reset', () => {
    const it = story();

    it('is for everyone on the display with the check-in', async () => {
      await app.tell('--reset');
      const main = await listeningOverlay(app);
      expect(await main.evaluate(() => document.activeElement?.ariaLabel)).toBe('Reset');
      await expectForEveryone(main);
    });

    // axe can't judge letters on a gradient; all of it lies between these two.
    it.each(['--dawn', '--paper'])('can be read on both ends of its ground: %s', async colour => {
      const { main } = await overlayOf(app);
      await main.getByRole('main').evaluate((ground, name) => {
        ground.style.background = `var(${name})`;
      }, colour);
      expect(await findingsIn(main)).toEqual([]);
    });

    it('is for everyone on the display with the ring alone', async () => {
      const { rings } = await overlayOf(app);
      for (const ring of rings) expect(await findingsIn(ring)).toEqual([]);
      expect(rings).toHaveLength(1);
    });
  });
});
