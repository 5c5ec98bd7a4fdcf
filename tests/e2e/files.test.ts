/** Damaged files are quarantined, never deleted; Settings reports them, and the app keeps working. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayName } from '../../src/shared/domain/common/time';
import { type App, launchApp, newFolder, removeFolder } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { middayZone } from '../support/midday';
import { story } from '../support/story';
import { undisturbed } from '../support/undisturbed';

process.env.TZ = middayZone();
const month = dayName(Date.now()).slice(0, 7);

let desktop: TestDesktop;
let app: App;
let dataFolder: string;

interface Contents {
  readonly settings: string;
  readonly journal: string;
  readonly windows?: string;
}

/** Launches the app on a data folder with these file contents, and stops it after the tests. */
function launchWith({ settings, journal, windows = '{}' }: Contents): void {
  beforeAll(async () => {
    dataFolder = newFolder();
    mkdirSync(join(dataFolder, 'journal'));
    writeFileSync(join(dataFolder, 'settings.json'), settings);
    writeFileSync(join(dataFolder, 'windows.json'), windows);
    writeFileSync(join(dataFolder, 'journal', `${month}.json`), journal);
    app = await launchApp({ desktop, dataFolder, args: ['--hidden'] });
  });
  afterAll(async () => {
    await app.stop();
    removeFolder(dataFolder);
  });
}

/** The warnings in Settings under “Your data”. */
async function warnings(): Promise<readonly string[]> {
  await app.tell('--open=settings');
  const settings = await app.window('settings');
  await settings.getByRole('button', { name: 'Your data' }).click();
  const section = settings.locator('section', {
    has: settings.getByRole('heading', { name: 'Messages' }),
  });
  await section.waitFor();
  return section.getByRole('listitem').allTextContents();
}

/** The one quarantined file in `folder`. */
function quarantined(folder: string): { readonly name: string; readonly text: string } {
  const names = readdirSync(join(dataFolder, folder)).filter(name => name.includes('.damaged-'));
  expect(names).toHaveLength(1);
  const [name = ''] = names;
  return { name, text: readFileSync(join(dataFolder, folder, name), 'utf8') };
}

const checkIn = { id: 'one', kind: 'check-in', at: Date.now(), energy: 2 };
const intact = {
  settings: JSON.stringify(undisturbed),
  journal: JSON.stringify({ entries: [checkIn] }),
};

beforeAll(async () => {
  desktop = await startDesktop();
});

afterAll(() => desktop.stop());

const far = 9_000_000_000_000_000;

describe.each([
  ['out of range', far, JSON.stringify({ x: far, y: far, width: 700, height: 700 })],
  ['nested too deep, where they can be nested', null, '['.repeat(20_000) + ']'.repeat(20_000)],
])('intact files with values that are %s', (_, pausedUntil, place) => {
  launchWith({
    ...intact,
    settings: JSON.stringify({ ...undisturbed, pausedUntil }),
    windows: `{"settings":${place}}`,
  });

  it('cause no warnings, keep no window from opening, and leave nothing in the log', async () => {
    expect(await warnings()).toEqual([]);
    expect(await app.status()).toMatchObject({ pausedUntil: null });
    expect(app.log()).not.toContain(' error ');
  });
});

describe('a truncated journal file of this month', () => {
  const it = story();

  const damaged = intact.journal.slice(0, -5);
  launchWith({ ...intact, journal: damaged });

  it('is quarantined unchanged, and Settings reports it', async () => {
    const messages = await warnings();
    const { name, text } = quarantined('journal');
    expect(text).toBe(damaged);
    expect(messages).toEqual([
      `${month}.json couldn’t be read. It was set aside as ${name}, and a new file was started.`,
    ]);
  });

  it('does not prevent new entries from being logged', async () => {
    expect((await app.tell('--check-in=4')).code).toBe(0);
    const written = JSON.parse(readFileSync(join(dataFolder, 'journal', `${month}.json`), 'utf8'));
    expect(written.entries).toMatchObject([{ kind: 'check-in', energy: 4 }]);
  });
});

describe('a damaged settings file', () => {
  const it = story();

  const damaged = '{"preferences":{"resetSeconds":90';
  launchWith({ ...intact, settings: damaged });

  it('is quarantined unchanged, and Settings reports it', async () => {
    const messages = await warnings();
    const { name, text } = quarantined('.');
    expect(text).toBe(damaged);
    expect(messages).toEqual([
      `settings.json couldn’t be read. It was set aside as ${name}, and a new file was started.`,
    ]);
  });

  it('is replaced by the defaults, and changes to them are saved', async () => {
    const settings = await app.window('settings');
    await settings.getByRole('button', { name: 'Resets' }).click();
    await expect.poll(() => settings.getByRole('slider', { name: 'Length' }).inputValue()).toBe('60');
    await settings.getByRole('slider', { name: 'Length' }).press('ArrowRight');
    const stored = () => JSON.parse(readFileSync(join(dataFolder, 'settings.json'), 'utf8'));
    await expect.poll(() => stored().preferences).toEqual({ resetSeconds: 65 });
  });

  it('leaves the journal unchanged', () => {
    expect(app.journal()).toEqual([checkIn]);
  });
});
