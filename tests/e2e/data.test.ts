/** Your data: exported in three formats, imported, and deleted without a trace. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { newFolder, removeFolder } from '../support/app';
import { choose } from '../support/dialogs';
import { fromNow } from '../support/feedText';
import { type FollowedFeed, meetingEndingAt, startFollowedFeed } from '../support/followedFeed';
import { filesWith } from '../support/secrets';
import { story } from '../support/story';
import { undisturbed } from '../support/undisturbed';
import { until } from '../support/until';

const it = story();

const secret = 'quite-secret-words';
/** The app runs in UTC too. */
const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const entries = [
  { id: 'one', kind: 'direction', at: noon('2026-02-27'), day: '2026-02-28', line: 'Listen first' },
  { id: 'two', kind: 'check-in', at: noon('2026-02-28'), energy: 4, note: `=about ${secret}` },
  { id: 'three', kind: 'dream', at: noon('2026-03-01'), colour: 'green' },
];

const dataFolder = newFolder();
const elsewhere = newFolder();
let day: FollowedFeed;
let settings: Page;

const section = (name: string) => settings.getByRole('button', { name });
const expectStatus = (text: string | RegExp) =>
  settings.getByRole('status').filter({ hasText: text }).waitFor();
const textOf = (name: string): string => readFileSync(join(elsewhere, name), 'utf8');

beforeAll(async () => {
  mkdirSync(join(dataFolder, 'journal'));
  const month = (name: string, text: string) => writeFileSync(join(dataFolder, 'journal', name), text);
  month('2026-02.json', JSON.stringify({ version: 1, entries: entries.slice(0, 2) }));
  month('2026-03.json', JSON.stringify({ version: 2, entries: entries.slice(2) }));
  month('2026-01.damaged-2026-01-31T08-00-00-000Z.json', `{"entries":[{"note":"${secret}`);
  writeFileSync(join(dataFolder, 'settings.damaged-2026-01-31T08-00-00-000Z.json'), secret);
  const draft = { day: '2026-02-28', heading: null, helped: secret, correction: '', tomorrow: '' };
  writeFileSync(join(dataFolder, 'drafts.json'), JSON.stringify({ version: 1, drafts: [draft] }));
  day = await startFollowedFeed({ dataFolder, settings: undisturbed, env: { TZ: 'UTC' } });
  await day.publish(meetingEndingAt(secret, fromNow(3_600_000)));
  await until('the calendar to be saved', () =>
    filesWith(join(dataFolder, 'calendar'), [secret]).length > 0 ? true : undefined,
  );
  await day.app.tell('--open=settings');
  settings = await day.app.window('settings');
  await section('Your data').click();
});

afterAll(async () => {
  await day?.stop();
  for (const folder of [dataFolder, elsewhere]) removeFolder(folder);
});

describe('an export', () => {
  it('as CSV is a table of the entries this version knows, and no cell is a formula', async () => {
    await choose(day.app, join(elsewhere, 'journal.csv'));
    await section('Export as CSV…').click();
    await expectStatus('Saved 2 entries to journal.csv.');
    const lines = textOf('journal.csv').split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[2]).toContain(`,'=about ${secret},`);
  });

  it('as JSON has every entry unchanged, and no calendar address', async () => {
    await choose(day.app, join(elsewhere, 'journal.json'));
    await section('Export as JSON…').click();
    await expectStatus('Saved 3 entries to journal.json.');
    expect(JSON.parse(textOf('journal.json'))).toEqual({
      format: 'one-degree',
      version: 1,
      exportedAt: expect.any(Number),
      entries,
    });
    expect(filesWith(elsewhere, [day.server.url])).toEqual([]);
  });

  it('as Markdown is one file per day, and does not overwrite existing files', async () => {
    const notes = join(elsewhere, 'notes');
    mkdirSync(notes);
    await choose(day.app, notes);
    await section('Export as Markdown…').click();
    await expectStatus('Saved 1 file to notes.');
    expect(readdirSync(notes)).toEqual(['2026-02-28.md']);
    writeFileSync(join(notes, '2026-02-28.md'), 'my own words');

    await section('Export as Markdown…').click();
    await expectStatus('Saved no files to notes. 1 file was already there and stays as it is.');
    expect(textOf('notes/2026-02-28.md')).toBe('my own words');
  });

  it('that is cancelled shows no message', async () => {
    await choose(day.app, null);
    await section('Export as CSV…').click();
    await expect.poll(() => settings.getByRole('status').allTextContents()).toEqual(['', '', '']);
  });

  it('that cannot be written shows a clear error', async () => {
    await choose(day.app, join(elsewhere, 'missing', 'journal.csv'));
    await section('Export as CSV…').click();
    await expectStatus('The export couldn’t be saved there. Choose another place.');
  });
});

describe('an import', () => {
  it('skips entries that are already in the journal', async () => {
    await choose(day.app, join(elsewhere, 'journal.json'));
    await section('Import…').click();
    await expectStatus('Added no entries; 3 entries already here.');
    expect(day.app.journal()).toEqual(entries);
  });

  it('adds new entries', async () => {
    const fresh = { id: 'four', kind: 'check-in', at: noon('2026-02-28') - 1, energy: 2 };
    const text = JSON.stringify({
      format: 'one-degree',
      version: 1,
      exportedAt: 1,
      entries: [entries[1], fresh],
    });
    writeFileSync(join(elsewhere, 'other.json'), text);
    await choose(day.app, join(elsewhere, 'other.json'));
    await section('Import…').click();
    await expectStatus('Added 1 entry; 1 entry already here.');
    expect(day.app.journal()).toEqual([entries[0], fresh, entries[1], entries[2]]);
  });

  it.each([
    [
      'package.json',
      '{"name":"something else"}',
      'That file isn’t a One Degree JSON export. Nothing was changed.',
    ],
    ['half.json', '{"format":"one-degree","ver', 'That export is cut off or damaged. Nothing was changed.'],
  ])('of %s shows a clear error, and changes nothing', async (name, text, message) => {
    const before = day.app.journal();
    writeFileSync(join(elsewhere, name), text);
    await choose(day.app, join(elsewhere, name));
    await section('Import…').click();
    await expectStatus(message);
    expect(day.app.journal()).toEqual(before);
  });
});

describe('a copy of a month that a sync has left', () => {
  const row = () => settings.getByText('In the journal folder: 1 file with 1 entry missing from the journal');

  it('is offered for import as long as it has entries that the journal lacks', async () => {
    const conflicted = { id: 'five', kind: 'check-in', at: noon('2026-02-28') + 1, note: secret };
    const text = JSON.stringify({ version: 1, entries: [entries[1], conflicted] });
    writeFileSync(join(dataFolder, 'journal', '2026-02 (conflicted copy 2026-03-01).json'), text);
    await section('Resets').click();
    await section('Your data').click();

    await row().waitFor();
    await section('Import them').click();

    await expectStatus('Added 1 entry; no entries already here.');
    await row().waitFor({ state: 'detached' });
    expect(day.app.journal()).toContainEqual(conflicted);
  });
});

describe('deleting everything', () => {
  it('asks first, listing what would be deleted, and can be cancelled', async () => {
    await section('Delete…').click();
    await expectStatus(
      /^This deletes 5 entries from 2 days, 1 calendar, unsaved drafts and all settings on this computer/,
    );
    await section('Keep everything').click();
    await section('Delete…').waitFor();
    expect(day.app.journal()).toHaveLength(5);
  });

  it('starts over with Welcome', async () => {
    await section('Delete…').click();
    await section('Delete everything').click();
    const welcome = await day.app.window('welcome');
    await welcome.getByRole('button', { name: 'Begin' }).waitFor();
    await expect.poll(() => day.app.windows('settings')).toEqual([]);
    expect(await day.app.status()).toMatchObject({ state: 'quiet', feeds: [] });
  });

  it('leaves no data in the folder, neither while the app runs nor after it quits', async () => {
    const dataFiles = () =>
      readdirSync(dataFolder).filter(name => /^(journal|calendar|drafts|settings|windows|log)/.test(name));
    expect(dataFiles()).toEqual([]);
    await day.app.quit();
    expect(dataFiles()).toEqual([]);
    expect(filesWith(dataFolder, [secret, day.server.url, new URL(day.server.url).host])).toEqual([]);
  });
});
