/** Every window: axe reports no violations, in light or in dark, and everything can be reached by keyboard. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { colourRules, tabThrough, violationsIn } from '../support/accessibility';
import { type App, launchApp } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { closeWith } from '../support/keyboard';
import { eveningZone } from '../support/midday';
import { overlayAcceptingKeys, overlayOf } from '../support/overlay';
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
  'About',
] as const;

const anchor = (id: string, line: string) => ({ id, when: { title: '1:1' }, line });

process.env.TZ = eveningZone();

let desktop: TestDesktop;
let app: App;
let welcome: Page;

beforeAll(async () => {
  desktop = await startDesktop([
    { width: 1440, height: 900 },
    { width: 1280, height: 1024 },
  ]);
  const reflection = { opens: false };
  const anchors = [anchor('a1', 'stand up'), anchor('a2', 'drink some water')];
  const settings = { preferences: { resetSeconds: 180, reflection, anchors } };
  app = await launchApp({ desktop, settings });
  // Today and Settings then show a pause.
  await app.tell('--pause=2h');
  welcome = await app.window('welcome');
  await welcome.getByRole('heading').waitFor();
});

afterAll(async () => {
  await app?.stop();
  desktop?.stop();
});

/** The system changes from light to dark, which changes no more than colours. */
async function expectNoViolations(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await violationsIn(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violationsIn(page, colourRules)).toEqual([]);
}

async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolations(page);
  expect(await tabThrough(page)).toEqual({ missed: [], unmarked: [] });
}

const textInFocus = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

async function open(view: 'today' | 'reflection' | 'settings'): Promise<Page> {
  await app.tell(`--open=${view}`);
  const page = await app.window(view);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

describe('Today', () => {
  it('is accessible without a calendar, and closes with Esc', async () => {
    const today = await open('today');
    await expectAccessible(today);
    await closeWith('Escape', today);
  });
});

// The views after Welcome show the sample day that it adds.
const step = story();

describe('Welcome', () => {
  const continueWith = async (button: string, title: string): Promise<void> => {
    await welcome.getByRole('button', { name: button }).press('Enter');
    await welcome.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await textInFocus(welcome)).toBe(title);
    await expectAccessible(welcome);
  };

  step('is accessible on its first page', async () => {
    expect(await textInFocus(welcome)).toBe('One quiet minute between two meetings.');
    await expectAccessible(welcome);
  });

  step('is accessible with the calendar field', () => continueWith('Begin', 'Add your calendar.'));

  step('is accessible with help and an error', async () => {
    await welcome.getByText('Where do I find the address?').press('Enter');
    await welcome.getByLabel('Calendar address or file').fill('nowhere');
    await welcome.getByRole('button', { name: 'Add' }).press('Enter');
    await welcome.getByText('That isn’t a calendar address.').waitFor();
    await expectAccessible(welcome);
  });

  step('is accessible with a sample day', () =>
    continueWith('Try a sample day', 'Your sample day is ready.'),
  );
  step('is accessible when it offers a practice reset', () =>
    continueWith('Continue', 'Take a minute to see how it feels.'),
  );
  step('is accessible on its last page', async () => {
    await continueWith('Not now', 'You’re all set.');
    await welcome.close();
  });
});

describe('Today', () => {
  step('is accessible with a sample day', async () => {
    await app.tell('--check-in=4,3');
    const today = await open('today');
    await today.getByRole('button', { name: 'Energy 4' }).press('Enter');
    // It is offered for two seconds, which end while this looks around.
    await today.getByRole('button', { name: 'Undo' }).waitFor({ state: 'detached' });
    await expectAccessible(today);
    await closeWith('Escape', today);
  });
});

describe('Reflection', () => {
  step('is accessible', async () => {
    const reflection = await open('reflection');
    await reflection.getByRole('radio', { name: 'Away' }).press('Space');
    await expectAccessible(reflection);
  });

  step.each(['Week', 'Month'])('is accessible with its history by %s', async span => {
    const reflection = await open('reflection');
    await reflection.getByRole('button', { name: 'History' }).press('Enter');
    await reflection.getByRole('radio', { name: span }).press('Space');
    const back = reflection.getByRole('button', { name: `Previous ${span.toLowerCase()}` });
    await back.waitFor();
    const title = () => reflection.getByRole('heading', { level: 1 }).textContent();
    const before = await title();
    await back.press('Enter');
    await expect.poll(title).not.toBe(before);
    await expectAccessible(reflection);
  });

  step('is accessible with search results', async () => {
    const reflection = await open('reflection');
    await reflection.getByRole('button', { name: 'History' }).press('Enter');
    await reflection.getByRole('searchbox').fill('listen');
    await reflection.getByText(/^\d+ days?$/).waitFor();
    await expectAccessible(reflection);
    await reflection.getByRole('searchbox').fill('');
  });

  step('is accessible with a weekly note', async () => {
    const reflection = await open('reflection');
    await reflection.getByRole('button', { name: 'History' }).press('Enter');
    await reflection.getByRole('radio', { name: 'Week' }).press('Space');
    await reflection.getByRole('button', { name: 'Write a note about this week' }).press('Enter');
    await expectAccessible(reflection);
    await closeWith('Escape', reflection);
  });
});

describe('Settings', () => {
  it.each(sections)('is accessible with “%s” open', async section => {
    const settings = await open('settings');
    await settings.getByRole('button', { name: section, exact: true }).press('Enter');
    for (const details of await settings.getByText('Details').all()) await details.press('Enter');
    await expectAccessible(settings);
  });

  it('is light or dark as chosen, whatever the system is', async () => {
    const settings = await open('settings');
    await settings.getByRole('button', { name: 'Appearance', exact: true }).press('Enter');
    const colourScheme = () =>
      settings.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    const theme = settings.getByRole('combobox', { name: 'Theme' });
    for (const choice of ['dark', 'light']) {
      await theme.selectOption(choice);
      await expect.poll(colourScheme).toBe(choice);
    }
    await theme.selectOption('system');
    await settings.close();
  });
});

describe('a reset', () => {
  const it = story();

  it('is accessible on the display with the check-in', async () => {
    await app.tell('--reset');
    const main = await overlayAcceptingKeys(app);
    expect(await main.evaluate(() => document.activeElement?.ariaLabel)).toBe('Reset');
    await expectAccessible(main);
  });

  // axe can't check contrast on a gradient, so both of its end colours are checked.
  it.each(['--dawn', '--paper'])(
    'has enough contrast with either end of its background: %s',
    async colour => {
      const { main } = await overlayOf(app);
      await main.getByRole('main').evaluate((background, name) => {
        background.style.background = `var(${name})`;
      }, colour);
      await expectNoViolations(main);
    },
  );

  it('is accessible on the display with only the ring', async () => {
    const { rings } = await overlayOf(app);
    for (const ring of rings) await expectNoViolations(ring);
    expect(rings).toHaveLength(1);
  });
});
