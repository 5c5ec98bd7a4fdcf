/** The journal's disk fills up or turns read-only: a clear error is shown, nothing is lost, and the rest keeps working. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type App, launchApp, newFolder, removeFolder } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { choose } from '../support/dialogs';
import { middayZone } from '../support/midday';
import { canMount, type Disk, mountDisk } from '../support/smallDisk';
import { story } from '../support/story';
import { undisturbed } from '../support/undisturbed';

process.env.TZ = middayZone();

const full =
  /The disk is full, so the latest changes to \S+ aren’t saved yet\. Free up some space; they’re kept until then\./;
const readOnly =
  /The data folder can’t be written to, so the latest changes to \S+ aren’t saved yet\. Check its permissions\./;

describe.skipIf(!canMount())('a journal on a failing disk', () => {
  const it = story();

  const dataFolder = newFolder();
  let desktop: TestDesktop;
  let disk: Disk;
  let app: App;
  let settings: Page;

  const checkIn = (energy: number) => app.tell(`--check-in=${energy}`);
  const energies = () => app.journal().map(entry => 'energy' in entry && entry.energy);
  const warning = (text: RegExp) => settings.getByRole('listitem').filter({ hasText: text });

  beforeAll(async () => {
    mkdirSync(join(dataFolder, 'journal'));
    disk = mountDisk(64, join(dataFolder, 'journal')) as Disk;
    desktop = await startDesktop();
    app = await launchApp({ desktop, dataFolder, settings: undisturbed, args: ['--hidden'] });
    await app.tell('--open=settings');
    settings = await app.window('settings');
    await settings.getByRole('button', { name: 'Your data' }).click();
    await checkIn(1);
  });

  afterAll(async () => {
    await app?.stop();
    desktop?.stop();
    disk?.unmount();
    removeFolder(dataFolder);
  });

  it('reports that the disk is full, and keeps what is already saved', async () => {
    disk.fill(0);
    const { code, stdout, stderr } = await checkIn(2);
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(full) });
    await warning(full).waitFor();
    expect(energies()).toEqual([1]);
  });

  it('leaves the rest of the app working meanwhile', async () => {
    expect(await app.status()).toMatchObject({ state: 'quiet' });
    await choose(app, join(dataFolder, 'journal', 'export.csv'));
    await settings.getByRole('button', { name: 'Export as CSV…' }).click();
    await settings.getByText('The disk is full, so the export couldn’t be saved.').waitFor();
    await choose(app, join(dataFolder, 'export.json'));
    await settings.getByRole('button', { name: 'Export as JSON…' }).click();
    await settings.getByText('Saved 2 entries to export.json.').waitFor();
  });

  it('saves everything once there is space again', async () => {
    disk.empty();
    expect(await checkIn(3)).toMatchObject({ code: 0, stderr: '' });
    expect(energies()).toEqual([1, 2, 3]);
    await warning(full).waitFor({ state: 'detached' });
  });

  it('reports that the disk is read-only, in Today too', async () => {
    disk.allowWriting(false);
    expect(await checkIn(4)).toMatchObject({ code: 2, stderr: expect.stringMatching(readOnly) });
    await warning(readOnly).waitFor();
    await app.tell('--open=today');
    await (await app.window('today')).getByText(readOnly).waitFor();
    expect(energies()).toEqual([1, 2, 3]);
  });

  it('is not deleted from a read-only disk, and Settings names the files that remain', async () => {
    await settings.getByRole('button', { name: 'Delete…' }).click();
    await settings.getByText('This deletes 4 entries from 1 day').waitFor();
    await settings.getByRole('button', { name: 'Delete everything' }).click();
    await settings.getByText(/^Some files couldn’t be deleted: \d{4}-\d{2}\.json\./).waitFor();
    expect(energies()).toEqual([1, 2, 3]);
  });
});
