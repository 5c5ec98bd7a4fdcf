/** Files that were damaged: set aside, said so, never erased; and the app goes on. */
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

/** Launches the app on a data folder with this text in its files, and closes it for good after the tests. */
function launchedWith({ settings, journal }: { readonly settings: string; readonly journal: string }): void {
  beforeAll(async () => {
    dataFolder = newFolder();
    mkdirSync(join(dataFolder, 'journal'));
    writeFileSync(join(dataFolder, 'settings.json'), settings);
    writeFileSync(join(dataFolder, 'journal', `${month}.json`), journal);
    app = await launchApp({ desktop, dataFolder, args: ['--hidden'] });
  });
  afterAll(async () => {
    await app.stop();
    removeFolder(dataFolder);
  });
}

/** What Settings says under “Your data”. */
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

/** The text of the one file in `folder` that was set aside. */
function setAside(folder: string): { readonly name: string; readonly text: string } {
  const names = readdirSync(join(dataFolder, folder)).filter(name => name.includes('.damaged-'));
  expect(names).toHaveLength(1);
  const [name = ''] = names;
  return { name, text: readFileSync(join(dataFolder, folder, name), 'utf8') };
}

const checkIn = { id: 'one', kind: 'check-in', at: Date.now(), energy: 2 };
const sound = {
  settings: JSON.stringify(undisturbed),
  journal: JSON.stringify({ entries: [checkIn] }),
};

beforeAll(async () => {
  desktop = await startDesktop();
});

afterAll(() => desktop.stop());

describe('files in order', () => {
  launchedWith(sound);

  it('are nothing to speak of', async () => {
    expect(await warnings()).toEqual([]);
  });
});

describe('a journal of this month that was cut off', () => {
  const it = story();

  const damaged = sound.journal.slice(0, -5);
  launchedWith({ ...sound, journal: damaged });

  it('is set aside as it was, and Settings says so', async () => {
    const said = await warnings();
    const { name, text } = setAside('journal');
    expect(text).toBe(damaged);
    expect(said).toEqual([
      `${month}.json couldn’t be read. It was set aside as ${name}, and a new file was started.`,
    ]);
  });

  it('keeps nothing from being logged', async () => {
    expect((await app.tell('--check-in=4')).code).toBe(0);
    const written = JSON.parse(readFileSync(join(dataFolder, 'journal', `${month}.json`), 'utf8'));
    expect(written.entries).toMatchObject([{ kind: 'check-in', energy: 4 }]);
  });
});

describe('settings that are no settings', () => {
  const it = story();

  const damaged = '{"preferences":{"resetSeconds":90';
  launchedWith({ ...sound, settings: damaged });

  it('are set aside as they were, and Settings says so', async () => {
    const said = await warnings();
    const { name, text } = setAside('.');
    expect(text).toBe(damaged);
    expect(said).toEqual([
      `settings.json couldn’t be read. It was set aside as ${name}, and a new file was started.`,
    ]);
  });

  it('leave the app with its defaults, which can be changed and are kept', async () => {
    const settings = await app.window('settings');
    await settings.getByRole('button', { name: 'Resets' }).click();
    await expect.poll(() => settings.getByRole('slider', { name: 'Length' }).inputValue()).toBe('60');
    await settings.getByRole('slider', { name: 'Length' }).press('ArrowRight');
    const stored = () => JSON.parse(readFileSync(join(dataFolder, 'settings.json'), 'utf8'));
    await expect.poll(() => stored().preferences).toEqual({ resetSeconds: 65 });
  });

  it('cost the journal nothing', () => {
    expect(app.journal()).toEqual([checkIn]);
  });
});
